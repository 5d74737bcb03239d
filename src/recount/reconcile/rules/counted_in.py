"""part_of: an event that the report's own words count into a figure ("the fourth such attack this year", "63 raids of this kind")."""

import re
from collections.abc import Iterator, Sequence

from recount.lexicon.times import load_times
from recount.lexicon.totals import read_counting_in, read_included, read_ranked, read_ranked_acts, read_ranking, read_singled
from recount.reconcile.board import Board
from recount.reconcile.counts import TOLD, Count
from recount.reconcile.explain import Numbers, describe, make_finding
from recount.reconcile.wording import sentence_of
from recount.records.claim import Claim, ClaimKind
from recount.records.finding import Finding, Rule, Verdict
from recount.records.place_ref import Located, PlaceRole
from recount.records.quantity import Measure
from recount.text.tokens import find_tokens

_FIGURES = (ClaimKind.FIGURE, ClaimKind.TREND)
#: What the victims and the acts of a total are counted by.
_HARM = (Measure.KILLED, Measure.INJURED, Measure.ATTACKS)
_ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th)")
#: Words between the verb and "the" of "it is only the third".
_VERB_REACH = 3
#: Characters behind a place in which the word stands that counts it in ("Brenn included").
_INCLUDED_REACH = 12


def find_counted_in(board: Board) -> Iterator[Finding]:
    """One finding for each figure and the event before it that the words count into it."""
    claims = board.told_in_order()
    for place, claim in enumerate(claims):
        if claim.said.kind in _FIGURES and claim.said.status in TOLD:
            yield from _find_for(claim, claims[:place], board)
        whole = _singled_from(claim, board)
        if whole is not None:
            text = f"By its own words this is of what {describe(whole)} counts, by {board.speaker(whole.claim)}: never added to it."
            yield make_finding(Rule.PART_OF, Verdict.NOTE, [whole.claim, claim], text, {"whole": whole.value})


def _singled_from(claim: Claim, board: Board) -> Count | None:
    """The total that words such as "the deadliest attack came on" and "two of the dead were" are of: the largest told that can hold it."""
    counts = [count for count in board.by_document.get(claim.said.document, ()) if count.claim.said.span.start < claim.said.span.start]
    if claim.said.status not in TOLD or not read_singled().stands_in(find_tokens(claim.said.span.text).lowers):
        return None
    most = max((quantity.bounds.low or 0 for quantity in claim.said.quantities), default=0)
    totals = [count for count in counts if count.is_figure and count.measure in _HARM and not board.is_subset(count)]
    wholes = [count for count in totals if not board.is_share(count) and (count.value or 0) > most and _may_span(count, claim)]
    return max(wholes, key=lambda count: (count.value or 0, count.key), default=None)


def _may_span(total: Count, claim: Claim) -> bool:
    """Whether the days of a total take in those of a claim, as far as both are told."""
    days, told = total.period, claim.said.time
    return days is None or told is None or days.days.covers(told.days)


def _find_for(figure: Claim, before: Sequence[Claim], board: Board) -> Iterator[Finding]:
    """What the words of one figure count into it."""
    told = [claim for claim in before if claim.said.kind is ClaimKind.EVENT and claim.said.status in TOLD]
    rank = _rank(figure)
    if rank is not None:
        near = [claim for claim in told[-1:] if figure.said.paragraph - claim.said.paragraph <= 1]
        events = [one for claim in near for one in (_opener(claim, told, board), claim)]
        numbers: Numbers = {"whole": rank, "part": 1}
    else:
        events = _pointed(figure, told, board) or _named(figure, told, board)
        counts = board.by_document.get(figure.said.document, ())
        numbers = {"whole": next((count.value for count in counts if count.claim.id == figure.id), None)}
    if events:
        text = f"By its own words this figure, by {board.speaker(figure)}, takes in what was told before it: never added to it."
        yield make_finding(Rule.PART_OF, Verdict.NOTE, [*events, figure], text, numbers)


def _opener(claim: Claim, told: Sequence[Claim], board: Board) -> Claim:
    """The first claim about the occurrence that a claim is of: what a row of attacks counts is the attack, not its toll."""
    incident = board.incident_of.get(claim.id)
    return next((one for one in told if incident is not None and board.incident_of.get(one.id) == incident), claim)


def _rank(figure: Claim) -> int | None:
    """The number that "it was the fourth such attack this year" gives to what was just told, from the second on."""
    lowers = find_tokens(figure.said.span.text).lowers
    if figure.said.time is None:
        return None
    for at, word in enumerate(lowers[:-2]):
        number = _ordinal(lowers[at + 1])
        if word == "the" and number is not None and number > 1 and _may_rank(figure, number):
            verb = next((i for i in range(max(0, at - _VERB_REACH), at) if lowers[i] in read_ranking()), None)
            if verb is not None and _is_about_told(lowers[:verb]):
                return number
    return None


def _may_rank(figure: Claim, number: int) -> bool:
    """Whether a figure counts acts by that number, or nothing else: it may add what the acts before it came to."""
    values = {quantity.bounds.best for quantity in figure.said.quantities}
    acts = {quantity.bounds.best for quantity in figure.said.quantities if quantity.measure is Measure.ATTACKS}
    return number in acts or values <= {number}


def _is_about_told(words: Sequence[str]) -> bool:
    """Whether the words before the verb stand for what was just told, as "it" does, or "the attack"."""
    named = any(word == "the" and words[at + 1] in read_ranked_acts() for at, word in enumerate(words[:-1]))
    return named or not read_ranked().isdisjoint(words)


def _ordinal(word: str) -> int | None:
    """The number of an ordinal, in words or figures."""
    found = _ORDINAL.fullmatch(word)
    return int(found[1]) if found is not None else load_times().ordinals.get(word)


def _pointed(figure: Claim, told: Sequence[Claim], board: Board) -> list[Claim]:
    """The first and the last event of the report where a number is of acts like them, or with theirs ("of this kind", "with today's")."""
    if not figure.said.quantities:
        return []
    lowers = sentence_of(figure.said.span, board.documents.get(figure.said.document)).lowers
    if not read_counting_in().stands_in(lowers):
        return []
    return list({claim.id: claim for claim in (*told[:1], *told[-1:])}.values())


def _named(figure: Claim, told: Sequence[Claim], board: Board) -> list[Claim]:
    """The event at a place that a figure says it takes in ("29 of them in the north, Brenn included")."""
    document = board.documents.get(figure.said.document)
    if document is None or not figure.said.quantities:
        return []
    for ref in figure.places:
        end = ref.located.span.end
        behind = find_tokens(document.text[end : end + _INCLUDED_REACH]).lowers
        if not read_included().isdisjoint(behind[:2]):
            return [claim for claim in told if _is_at(claim, ref.located)][:1]
    return []


def _is_at(claim: Claim, place: Located) -> bool:
    """Whether an event is told to have been at a place."""
    here = [ref.located for ref in claim.places if ref.role is PlaceRole.EVENT]
    return any((one.place is not None and one.place == place.place) or one.name.casefold() == place.name.casefold() for one in here)
