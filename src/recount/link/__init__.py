"""Claims are joined where they speak of one occurrence."""
