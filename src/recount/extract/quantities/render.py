"""A solved count as a record."""

from collections.abc import Iterator

from recount.extract.quantities.nouns import FILLERS, QUOTES
from recount.extract.quantities.view import BARE, OWN, PEOPLE, UNKNOWN, Solved, View
from recount.records.quantity import Exactness, Measure, Quantity, Unit
from recount.records.span import Span
from recount.text.number_words import NumberForm

PERSONAL = frozenset(
    {
        Measure.KILLED,
        Measure.INJURED,
        Measure.ARRESTED,
        Measure.ABDUCTED,
        Measure.RELEASED,
        Measure.SURRENDERED,
        Measure.MISSING,
        Measure.DISPLACED,
        Measure.NEUTRALISED,
    }
)
#: Words of an agent phrase after "by".
AGENT_REACH = 6


def render(view: View, solved: Solved) -> Iterator[Quantity]:
    """The quantity of a solved count, and a second one where "no casualties" tells of dead and injured."""
    yield _quantity(view, solved, solved.measure)
    if solved.also is not None:
        yield _quantity(view, solved, solved.also)


def _quantity(view: View, solved: Solved, measure: Measure) -> Quantity:
    """One quantity."""
    count = solved.count
    return Quantity(
        measure=measure,
        bounds=solved.bounds,
        unit=_unit(solved, measure),
        exactness=_exactness(solved),
        span=view.reading.span(count.first, solved.last),
        of=_of(view, solved),
        of_status=solved.status,
        by=_by(view, solved),
        part_of=None if solved.part_of is None else _whole_span(view, solved.part_of),
        rule=_rule(view, solved) if measure in {Measure.ATTACKS, Measure.OPERATIONS} else None,
    )


def _whole_span(view: View, whole: Solved) -> Span:
    return view.reading.span(whole.count.first, whole.last)


def _exactness(solved: Solved) -> Exactness:
    """How the words bound the count; all of a total is as exact as the total."""
    if solved.count.form is NumberForm.ALL and solved.part_of is not None:
        return solved.part_of.count.number.exactness
    return solved.count.number.exactness


def _unit(solved: Solved, measure: Measure) -> Unit:
    """What one of the count is."""
    if measure in {Measure.ATTACKS, Measure.OPERATIONS} or solved.kind == "encounter":
        return Unit.EVENTS
    if solved.kind == "family":
        return Unit.FAMILIES
    if measure in PERSONAL or solved.kind in PEOPLE or solved.kind == "casualties" or solved.kind in {BARE, UNKNOWN}:
        return Unit.PERSONS
    return Unit.ITEMS


def _of(view: View, solved: Solved) -> str | None:
    """Whom or what is counted, in neutral words; None where the words do not say."""
    count = solved.count
    if count.of is None:
        return None
    first, last = count.of
    if count.kind in OWN and solved.measure not in {Measure.ATTACKS, Measure.OPERATIONS, Measure.OTHER}:
        return "civilians" if solved.status.value == "civilian" else None
    while first < last - 1 and (view.word(first) in FILLERS or view.word(first) in QUOTES):
        first += 1
    words = [w for w in view.reading.tokens.words[first:last] if w not in QUOTES]
    return " ".join(view.words.neutral.get(w.lower(), w) for w in words) or None


def _by(view: View, solved: Solved) -> str | None:
    """The agent that "by" names right behind the count or its participle."""
    cue = view.cue_at.get(solved.count.last)
    at = cue.last if cue is not None else solved.count.last
    if solved.how in {"predicate", "none"} and cue is None:
        at = next((c.last for c in view.cue_at.values() if c.first >= at and c.helped), at)
    if view.word(at) != "by" or not (solved.measure in PERSONAL or solved.measure in {Measure.ATTACKS, Measure.OPERATIONS}):
        return None
    first = at + 1
    while view.word(first) in view.grammar.determiners:
        first += 1
    last = first
    while last < view.last and last - first < AGENT_REACH and _is_agent_word(view, last):
        last += 1
    return view.reading.span(first, last).text if last > first and not view.word(first)[0].isdigit() else None


def _is_agent_word(view: View, at: int) -> bool:
    """Whether a token can belong to the name of an agent."""
    word, grammar = view.word(at), view.grammar
    ends = grammar.is_function(word) or grammar.opens_clause(word) or word in grammar.time_words or word in view.numbers.months
    return word[0].isalnum() and not ends and at not in view.cue_at


def _rule(view: View, solved: Solved) -> str | None:
    """The counting rule of a series of acts ("claimed", "verified"), from the verb before it."""
    first = solved.count.first
    for at in range(first - 1, max(view.first, first - 3) - 1, -1):
        rule = view.words.rules.get(view.word(at))
        if rule is not None:
            return rule
        if view.word(at) not in view.grammar.determiners:
            break
    return None
