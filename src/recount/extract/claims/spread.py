"""Counts that are spread over several places, or are one place's share of a whole."""

from recount.extract.claims.counting import Counting
from recount.extract.claims.noun_phrases import BE

#: "In four places": nouns, what stands before the number, and numbers that are too few.
SPOTS = frozenset({"places", "locations", "fronts", "sites", "points", "spots", "areas"})
AT = frozenset({"in", "at", "on"})
FEW = frozenset({"two", "2", "one", "both"})
PART_REACH = 3
#: "Of the 212," has so many tokens.
WHOLE = 4
#: Words that set a part of a count at a place or time.
SETTING = frozenset({"in", "near", "over", "around", "at", "on", "since"})
AREAS = frozenset({"regions", "provinces", "districts", "states", "governorates", "departments", "counties", "cities", "oblasts"})
AREA_REACH = 2
#: "X and Upper Y regions": so few tokens before the word the "and" of its names stands.
NAMES_REACH = 3
THESE = frozenset({"the", "these", "those"})


def is_share(counting: Counting) -> bool:
    """Whether a place has a share of all ("Idlib saw 24 per cent of all victims")."""
    words = counting.lowers[counting.clause.first : counting.clause.last]
    if not counting.placed or "all" not in words:
        return False
    share = any(words[i : i + 2] == ("per", "cent") or words[i] in ("percent", "%") for i in range(len(words)))
    return share and any(words[i : i + 2] == ("of", "all") for i in range(len(words)))


def is_in_many_places(counting: Counting) -> bool:
    """Whether an act is told of a number of places at once ("attacked the army in four places")."""
    lowers, tags, first = counting.lowers, counting.reading.tags, counting.clause.first
    counted = any(
        lowers[i] in SPOTS and tags[i - 1] == "#" and lowers[i - 1] not in FEW and lowers[i - 2] in AT
        for i in range(first + 2, counting.clause.last)
    )
    return counted and counting.act is not None and not counting.placed


def is_part_of_toll(counting: Counting) -> bool:
    """How many of the dead or held are of one place or cause ("26 of the dead were in Sagaing", "mines account for 15")."""
    clause, lowers = counting.clause, counting.lowers
    if next(counting.speech.cues["share"].find(lowers, clause.first, clause.last), None) is not None:
        return True
    if _follows_whole(counting):
        return True
    at = next((i for i in range(clause.first, min(clause.first + PART_REACH, clause.last - 1)) if lowers[i] == "of"), None)
    if at is None or lowers[at + 1] not in THESE or not counting.placed:
        return False
    be = next((i for i in range(at + 2, clause.last - 2) if lowers[i] in BE), None)
    return be is not None and lowers[be + 1] in SETTING


def _follows_whole(counting: Counting) -> bool:
    """Whether a count at a place opens a breakdown of one told before ("of the 90, **40 were killed in Gao**")."""
    lowers, first = counting.lowers, counting.clause.first
    whole = first >= WHOLE and lowers[first - 1] == "," and counting.reading.tags[first - 2] == "#"
    return whole and lowers[first - WHOLE : first - 2] == ("of", "the") and counting.placed


def is_spread(counting: Counting) -> bool:
    """A count that is told place by place, over several areas, or of which a part is set elsewhere."""
    return counting.clause.spread or _over_areas(counting) or _of_them(counting)


def _over_areas(counting: Counting) -> bool:
    """Whether an act is said to lie in a number of areas ("over six regions", "in three provinces", "over the X, Y and Z regions")."""
    lowers, tags, first = counting.lowers, counting.reading.tags, counting.clause.first
    areas = [i for i in range(first + AREA_REACH, counting.clause.last) if lowers[i] in AREAS]
    return any("#" in tags[i - AREA_REACH : i] or (tags[i - 1] == "P" and "and" in lowers[max(first, i - NAMES_REACH) : i]) for i in areas)


def _of_them(counting: Counting) -> bool:
    """Whether a part of the count is set elsewhere or at another time ("30 were abducted, 12 of them in Gao")."""
    lowers, clause = counting.lowers, counting.clause
    parts = any(q.part_of is not None for q in counting.quantities)
    return parts and any(
        lowers[i] == "of" and lowers[i + 1] in ("them", "these", "those", "which") and lowers[i + 2] in SETTING
        for i in range(clause.first, clause.last - 2)
    )
