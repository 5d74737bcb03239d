"""Time expressions: an interval grammar over tokens, and the days that its terms mean."""

from recount.extract.times.finder import TimeFinder, make_time_finder

__all__ = ["TimeFinder", "make_time_finder"]
