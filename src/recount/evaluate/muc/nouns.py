"""Nouns of a report with the noun group and the grammar around them: what may fill a role."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from recount.text.reading import Reading

GROUP = re.compile(r"T?[JNPDG#R.T]*[NP]")
OPEN_SIGNS = frozenset("\"'`$")
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
    tags, lowers = reading.tags, reading.tokens.lowers
    at, end = first, first
    while at < last:
        tag, word = tags[at], lowers[at]
        if tag in "NP":
            at += 1
            end = at
        elif tag == "T" and at == first:
            at += 1
        elif tag in "J#" or (tag == "R" and at + 1 < last and tags[at + 1] in "J#DG"):
            at += 1
        elif tag in "DG" and at + 1 < last and tags[at + 1] in "NPJ" and (at > first or tag == "D"):
            at += 1
        elif word in OPEN_SIGNS or word in ("'s", "'", "-"):
            at += 1
        else:
            break
    return end


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
