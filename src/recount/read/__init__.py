"""Bytes become documents: clean text, title, date, language."""
