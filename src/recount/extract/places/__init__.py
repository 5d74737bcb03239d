"""Names of places in a report, with the words that place one by another."""

from recount.extract.places.finder import make_place_finder

__all__ = ["make_place_finder"]
