"""Records leave the program: one format a file."""
