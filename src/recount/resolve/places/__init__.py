"""Places of a whole report: each mention gets its point, its area, or keeps its name."""

from recount.resolve.places.placing import Placed, place_mentions, resolve_places
from recount.resolve.places.scene import NO_BACKGROUND, Background

__all__ = ["NO_BACKGROUND", "Background", "Placed", "place_mentions", "resolve_places"]
