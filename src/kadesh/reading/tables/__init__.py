"""Words that reports share, in small readable tables: nothing here belongs to one case."""
