"""Counts of the dead, the arrested, the attacks: every quantity of a report with its own words."""

from recount.extract.quantities.finder import QuantityWords, make_quantity_finder

__all__ = ["QuantityWords", "make_quantity_finder"]
