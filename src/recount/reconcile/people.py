"""Whom a number counts: words, status, and which group lies inside which."""

import re
from functools import lru_cache

from recount.lexicon.reconcile_tables import read_people
from recount.reconcile.relation import Relation
from recount.records.quantity import OfStatus, Quantity

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_OPEN = (OfStatus.UNKNOWN, OfStatus.MIXED)


@lru_cache(maxsize=8192)
def people_words(of: str | None) -> frozenset[str]:
    """The words that say more than that people are counted."""
    return frozenset(_WORD.findall((of or "").casefold())) - read_people().general


def status_of(quantity: Quantity) -> OfStatus:
    """The status of those counted: as stated, else by the words for them."""
    if quantity.of_status is not OfStatus.UNKNOWN or quantity.of is None:
        return quantity.of_status
    table = read_people().status
    text = quantity.of.casefold()
    found = {status for word, status in table.items() if (" " in word and word in text) or word in people_words(text)}
    return OfStatus(found.pop()) if len(found) == 1 else OfStatus.UNKNOWN


def compare_people(one: Quantity, two: Quantity) -> Relation:
    """How those counted in one number lie to those counted in another."""
    first, second = status_of(one), status_of(two)
    if first not in _OPEN and second not in _OPEN and first != second:
        return Relation.DISJOINT
    words, others = people_words(one.of), people_words(two.of)
    if words == others and (first == second or not words):
        return _compare_status(first, second)
    if not others and second in (*_OPEN, first):
        return Relation.INSIDE
    if not words and first in (*_OPEN, second):
        return Relation.CONTAINS
    return _compare_words(words, others)


def _compare_status(first: OfStatus, second: OfStatus) -> Relation:
    """Under the same words, a known status lies inside an open one."""
    if first == second or (first in _OPEN and second in _OPEN):
        return Relation.SAME
    return Relation.CONTAINS if first in _OPEN else Relation.INSIDE


def _compare_words(words: frozenset[str], others: frozenset[str]) -> Relation:
    """Groups by the table; names that share no word may still be one group, so they are unknown."""
    inside = read_people().inside
    if any(inside.get(word, frozenset()) & others for word in words):
        return Relation.INSIDE
    if any(inside.get(word, frozenset()) & words for word in others):
        return Relation.CONTAINS
    return Relation.UNKNOWN
