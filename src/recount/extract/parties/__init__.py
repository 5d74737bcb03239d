"""Parties: the words of a report that name who acts, who suffers, and what is hit."""

from recount.extract.parties.finder import make_party_finder

__all__ = ["make_party_finder"]
