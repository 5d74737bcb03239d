"""restated: a number that the title of a report repeats from its body is no second count."""

from collections.abc import Iterator, Sequence

from recount.lexicon.measures import MeasureWords, load_measures
from recount.lexicon.numbers import load_numbers
from recount.lexicon.reconcile_tables import read_limits
from recount.reconcile.board import Board
from recount.reconcile.counts import Count
from recount.reconcile.explain import describe, make_finding
from recount.records.finding import Finding, Rule, Verdict
from recount.records.quantity import Measure
from recount.text.number_words import NumberForm
from recount.text.numbers import find_numbers
from recount.text.tokens import find_tokens

#: Numbers that a title states: "three" and "at least 40", not "no" or "dozens".
_STATED = (NumberForm.FIGURES, NumberForm.WORDS)


def find_headlines(board: Board) -> Iterator[Finding]:
    """One finding for each number of a title that the body gives too, with the first claims that give it."""
    for key, counts in board.by_document.items():
        document = board.documents.get(key)
        if document is not None and document.title:
            yield from _find_in_title(document.title, counts, board)


def _find_in_title(title: str, counts: Sequence[Count], board: Board) -> Iterator[Finding]:
    """The numbers of one title: each under a measure that the title names."""
    lowers = find_tokens(title).lowers
    measures = _named_measures(lowers, load_measures())
    for number in find_numbers(lowers, 0, len(lowers), load_numbers()):
        bounds = number.bounds
        value = bounds.best if bounds.best is not None else bounds.low
        if number.form not in _STATED or value is None or value < read_limits().headline_from:
            continue
        same = [count for count in counts if count.value == value and count.measure in measures and count.quantity.part_of is None]
        if same:
            claims = list({count.claim.id: count.claim for count in same}.values())[: read_limits().most_claims]
            text = f"The title's {value:,} is the body's {describe(same[0])}, by {board.speaker(same[0].claim)}: one figure, counted once."
            yield make_finding(Rule.RESTATED, Verdict.NOTE, claims, text, {"value": value})


def _named_measures(lowers: tuple[str, ...], words: MeasureWords) -> frozenset[Measure]:
    """What the verbs and nouns of a title can count."""
    verbs = [found.value.action for found in words.verbs.find(lowers)]
    nominals = [found.value for found in words.nominals.find(lowers)]
    nouns = {found.value.kind for found in words.nouns.find(lowers)}
    named = {measure for action in (*verbs, *nominals) for measure in action.outcome.values()}
    return frozenset((named | {measure for measure in Measure if measure in nouns}) - {Measure.OTHER})
