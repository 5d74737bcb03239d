"""Clauses become drafts: triggers, frames of speech, roles, status, and what is taken over from the words around."""
