"""The finds of one report, each kind on a shelf by token position."""

from recount.extract.claims.mentions import Mentions, Shelf
from recount.text.reading import Reading

#: Uses of a place's name that say nothing of where something happened; a front without a name says too little.
NO_PLACE = frozenset({"dateline", "affiliation", "agent", "front"})
#: Those that are not even where somebody is.
NO_HOME = NO_PLACE - {"affiliation"}


class Shelves:
    """The finds of one report by token position."""

    def __init__(self, reading: Reading, mentions: Mentions) -> None:
        self.parties = Shelf(reading, mentions.parties)
        self.places = Shelf(reading, [place for place in mentions.places if place.cue not in NO_PLACE])
        self.homes = Shelf(reading, [place for place in mentions.places if place.cue not in NO_HOME])
        self.times = Shelf(reading, mentions.times)
        self.quantities = Shelf(reading, mentions.quantities)
        self.weapons = Shelf(reading, mentions.weapons)
        self.loaded = Shelf(reading, mentions.loaded)
        self.of_contest = False
        self.own_names: frozenset[tuple[str, ...]] = frozenset()
