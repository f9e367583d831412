"""The deal space of three sides or more: small linear programs, all draws at once."""
