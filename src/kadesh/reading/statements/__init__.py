"""Who said what: direct quotations and reported speech."""
