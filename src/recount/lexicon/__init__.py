"""Words and tables, read once from the data folder into immutable values."""
