"""Bytes of reports and what is known of them, from paths, tables, archives and standard input."""
