"""Drafts become claims: parties and places known."""
