"""Writers: what a coding looks like to programs (JSON lines) and to people (a summary, a page)."""
