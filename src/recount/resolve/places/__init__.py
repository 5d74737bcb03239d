"""Places of a whole report: each mention gets its point, its area, or keeps its name."""

from recount.resolve.places.placing import Placed, place_mentions, resolve_places

__all__ = ["Placed", "place_mentions", "resolve_places"]
