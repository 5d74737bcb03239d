"""Figures of several acts in one clause: each count that has its own act or its own victims is a claim of its own.

"31 operations, resulting in the arrest of 117 men and the killing of 10" tells three totals; "58 killed and 213 injured" tells one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from recount.lexicon.triggers import Triggers
from recount.records.claim import ClaimKind, Draft
from recount.records.inherited import Inherited
from recount.records.mention import PartyUse
from recount.records.party import DOERS
from recount.records.quantity import OfStatus, Quantity
from recount.records.span import Span
from recount.text.reading import Reading

#: The noun for an act stands at most so many tokens before its count ("the arrest of at least 117").
ACT_REACH = 5
LINKS = frozenset({"and", ","})


def tell_apart(reading: Reading, triggers: Triggers, draft: Draft) -> Iterator[Draft]:
    """The draft as it is, or one draft for each of its figures, in order."""
    cuts = list(_cuts(reading, triggers, draft)) if draft.said.kind is ClaimKind.FIGURE else []
    if not cuts:
        yield draft
        return
    bounds = [(draft.said.span.start, None), *cuts, (draft.said.span.end, None)]
    for number, ((start, act), (end, _)) in enumerate(pairwise(bounds)):
        piece = _piece(reading, draft, start, end, act or draft.act)
        yield piece if number == 0 else _led(piece, draft)


def _cuts(reading: Reading, triggers: Triggers, draft: Draft) -> Iterator[tuple[int, str | None]]:
    """Offsets at which a figure of its own begins, with its act (None: that of the clause)."""
    counts = sorted((q for q in draft.said.quantities if q.part_of is None), key=lambda q: q.span.start)
    for before, count in pairwise(counts):
        named = _named_act(reading, triggers, count, before.span.end)
        if named is not None and before.measure is not count.measure:
            yield named
        elif _has_other_victims(before, count) and reading.text[before.span.end : count.span.start].split() == ["and"]:
            yield count.span.start, None


def _named_act(reading: Reading, triggers: Triggers, count: Quantity, after: int) -> tuple[int, str] | None:
    """Where the noun phrase begins that says what was done to those counted ("the arrest of 117"), and its act."""
    at = _token(reading, count.span.start)
    lowers, starts = reading.tokens.lowers, reading.tokens.starts
    for i in range(at - 1, max(at - ACT_REACH, 0) - 1, -1):
        if starts[i] < after or reading.tags[i] in "VM" or lowers[i] in LINKS:
            return None
        noun = triggers.nouns.at(lowers, i, at)
        if noun is not None and lowers[noun.last] == "of":
            return starts[i - 1] if lowers[i - 1] in ("the", "an", "a") else starts[i], noun.value
    return None


def _has_other_victims(before: Quantity, count: Quantity) -> bool:
    """Whether two counts of one measure are of other people ("37 citizens and 301 soldiers")."""
    known = OfStatus.UNKNOWN not in (before.of_status, count.of_status)
    return known and before.measure is count.measure and before.of_status is not count.of_status


def _token(reading: Reading, offset: int) -> int:
    """The number of the token that begins at an offset."""
    return reading.tokens.starts.index(offset)


def _piece(reading: Reading, draft: Draft, start: int, end: int, act: str | None) -> Draft:
    """The words of a draft from one cut to the next, with what lies in them."""
    text = reading.text[start:end].rstrip(" ,;.\n\t")
    text = text.removesuffix(" and").rstrip(" ,")
    span = Span(start, start + len(text), text)
    said = replace(draft.said, span=span, quantities=tuple(_inside(draft.said.quantities, start, end)))
    parties = tuple(use for use in draft.parties if use.role in DOERS or _is_inside(use.mention.span, start, end))
    return Draft(said, parties, draft.places, act)


def _led(piece: Draft, draft: Draft) -> Draft:
    """A later piece: doers, places and time are those of its sentence."""
    time = draft.said.time
    if time is not None:
        time = replace(time, inherited_from=time.inherited_from or Inherited.SENTENCE)
    said = replace(piece.said, time=time, trigger=None, loaded=tuple(w for w in piece.said.loaded if _covers(piece.said.span, w.span)))
    places = tuple(replace(use, inherited_from=use.inherited_from or Inherited.SENTENCE) for use in piece.places)
    return Draft(said, tuple(_lent(use, piece.said.span) for use in piece.parties), places, piece.act)


def _lent(use: PartyUse, span: Span) -> PartyUse:
    """A party that stands outside the piece is taken over from the sentence."""
    return use if _covers(span, use.mention.span) else replace(use, inherited_from=use.inherited_from or Inherited.SENTENCE)


def _inside(counts: Sequence[Quantity], start: int, end: int) -> Iterator[Quantity]:
    """The counts of a stretch of text."""
    return (q for q in counts if _is_inside(q.span, start, end))


def _is_inside(span: Span, start: int, end: int) -> bool:
    """Whether a span begins in a stretch of text."""
    return start <= span.start < end


def _covers(span: Span, inner: Span) -> bool:
    """Whether a span holds another."""
    return span.start <= inner.start and inner.end <= span.end
