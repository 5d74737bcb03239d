"""Nouns of a report with the noun group and the grammar around them: what may fill a role."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from recount.text.reading import Reading

from .words import read_words

#: Signs and endings that do not end a group.
INNER = frozenset(['"', "'", "`", "$", "'s", "-"])
VERBS = frozenset("VDGB")
BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "got"])


@dataclass(frozen=True, slots=True)
class Group:
    """A noun group: half-open token range, without the prepositions around it; ``sentence`` is its number."""

    first: int
    last: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun (token ``at``) in its group."""

    at: int
    group: Group

    @property
    def heads(self) -> bool:
        """Whether the group is named after it."""
        return self.at == self.group.last - 1


def find_groups(reading: Reading) -> Iterator[Group]:
    """Noun groups, sentence by sentence."""
    for number, sentence in enumerate(reading.sentences):
        yield from _groups_within(reading, sentence.first, sentence.last, number)


def _groups_within(reading: Reading, first: int, last: int, number: int) -> Iterator[Group]:
    at = first
    while at < last:
        end = _group_end(reading, at, last)
        if end > at:
            yield Group(at, end, number)
        at = max(end, at + 1)


def _group_end(reading: Reading, first: int, last: int) -> int:
    """The end of the group that begins at a token, or the token itself."""
    tags, lowers, times = reading.tags, reading.tokens.lowers, read_words().times
    at, end = first, first
    while at < last and lowers[at] not in times and (tags[at] in "NP" or _goes_on(reading, at, first, last)):
        at += 1
        end = at if tags[at - 1] in "NP" else end
    return end


def _goes_on(reading: Reading, at: int, first: int, last: int) -> bool:
    """Whether a token that is no noun may stand within a group that began at ``first``."""
    tag, following = reading.tags[at], reading.tags[at + 1] if at + 1 < last else "."
    if tag == "T":
        return at == first
    if tag in "J#":
        return True
    if tag == "R" and following in "J#DG":
        return True
    if tag in "DG" and following in "NPJ" and (at > first or tag == "D"):
        return True
    return reading.tokens.lowers[at] in INNER


def find_nouns(groups: tuple[Group, ...], reading: Reading) -> Iterator[Noun]:
    """Every noun of every group."""
    for group in groups:
        for at in range(group.first, group.last):
            if reading.tags[at] in "NP":
                yield Noun(at, group)


def group_at(groups: tuple[Group, ...], token: int) -> Group | None:
    """The group that holds a token."""
    place = bisect_right(groups, token, key=lambda g: g.first) - 1
    return groups[place] if place >= 0 and groups[place].first <= token < groups[place].last else None
