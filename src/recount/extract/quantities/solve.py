"""A count with its measure, by the first rule that speaks."""

from recount.extract.quantities.beside import find_beside
from recount.extract.quantities.context import PLAIN, Context
from recount.extract.quantities.figures import find_label
from recount.extract.quantities.governed import find_governed
from recount.extract.quantities.leaning import find_explained, is_one_more
from recount.extract.quantities.outcomes import SINGLE, measure_of
from recount.extract.quantities.parts import find_whole, is_included
from recount.extract.quantities.predicate import find_predicate
from recount.extract.quantities.view import BARE, CORPSE, OWN, UNKNOWN, Count, Relation, Role, Solved
from recount.records.quantity import Bounds, Measure, OfStatus
from recount.text.number_words import NumberForm

#: An agent stands at most so many tokens behind the operations.
AGENT_REACH = 12
#: A small number of acts after "the" points back.
SMALL = 10
#: "Without incident" and "without arrests" are turns of speech; "without casualties" is a count.
HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.OTHER})


def solve(context: Context, count: Count) -> Solved | None:
    """A count with its measure; None where the words give it none."""
    if count.form in {NumberForm.NO, NumberForm.NONE}:
        return _solve_none(context, count)
    if _tells_size(context, count):
        return None
    if count.kind in OWN:
        return _solve_own(context, count)
    if count.kind == CORPSE:
        return _finish(context, count, Measure.KILLED, None, "noun")
    label = find_label(context.view, count) if count.kind == BARE else None
    if label is not None and not (label is Measure.OTHER and count.last in context.view.cue_at):
        return _finish(context, count, label, None, "figure")
    whole = find_whole(context.view, count, context.solved, context.memory)
    measure, how = find_governed(context, count, whole)
    if measure is None and (count.form in PLAIN or is_one_more(context, count)):
        measure, how = find_explained(context, count)
    if measure is None:
        return None
    if count.relation is Relation.OF_THEM and how == "beside" and whole not in context.solved:
        whole = None
    return _finish(context, count, measure, whole, how)


def _tells_size(context: Context, count: Count) -> bool:
    """Whether people only tell how large a place is ("a town of 40,000 people", "home to 300 families")."""
    view = context.view
    before = view.words.beside_people.at(view.lowers, max(view.first, count.first - 2), count.first)
    return before is not None and count.is_person


def _finish(context: Context, count: Count, measure: Measure, whole: Solved | None, how: str) -> Solved | None:
    """A solved count; a share of a known total becomes a number."""
    bounds, view = count.number.bounds, context.view
    if count.form in {NumberForm.FRACTION, NumberForm.ALL}:
        whole = whole or context.prior(count)
        if whole is None:
            return None
        bounds = _share(whole.bounds, count.number.share)
    kind = count.kind if count.kind not in {BARE, UNKNOWN} or whole is None else whole.kind
    status = _status(context, count, measure, whole, how)
    included = whole is not None and is_included(view, count, context.solved)
    return Solved(count, measure, kind, status, bounds, view.end_of(count), whole, how, included=included)


def _status(context: Context, count: Count, measure: Measure, whole: Solved | None, how: str) -> OfStatus:
    """Whose side those counted are on: by their words, else as in the whole or in the count that they lean on."""
    prior = context.prior(count)
    if count.status is not OfStatus.UNKNOWN:
        return count.status
    if whole is not None:
        return whole.status
    leans = how in {"leaned", "list"} and count.kind == BARE and prior is not None and prior.measure is measure
    return prior.status if leans and prior is not None else OfStatus.UNKNOWN


def _share(total: Bounds, share: float | None) -> Bounds:
    """A part of the bounds of a total; all of it without a share."""
    if share is None:
        return total
    low, best, high = (None if n is None else round(n * share) for n in (total.low, total.best, total.high))
    return Bounds(low, best, high)


def _solve_own(context: Context, count: Count) -> Solved | None:
    """A count whose noun says what it counts; operations of attackers are attacks."""
    if count.form in SINGLE or count.form is NumberForm.ALL or (count.relation is Relation.OF_NOUN and count.number.bounds.best == 1):
        return None
    if _points_back(context, count):
        return None
    measure = OWN[count.kind]
    beside = find_beside(context.view, count)
    if beside is not None and beside.cue.action.name == "exchange":
        measure = Measure.OTHER
    if count.kind == "operations" and _by_attackers(context, count):
        measure = Measure.ATTACKS
    whole = find_whole(context.view, count, context.solved, context.memory)
    whole = whole if whole is not None and (whole.measure is measure or whole.kind == "casualties") else None
    return _finish(context, count, measure, whole, "noun")


def _points_back(context: Context, count: Count) -> bool:
    """Whether "the two attacks" are those told of before."""
    told = OWN[count.kind] in {Measure.ATTACKS, Measure.OPERATIONS} and count.form is NumberForm.WORDS
    return told and context.view.word(count.first - 1) in {"the", "these", "those", "both"} and (count.number.bounds.best or SMALL) < SMALL


def _by_attackers(context: Context, count: Count) -> bool:
    """Whether an armed group carries the operations out, by its own words or by those of an earlier sentence."""
    view = context.view
    if view.word(count.last - 1) not in {"operation", "operations"}:
        return False
    for at in range(count.last, min(view.last, count.last + AGENT_REACH)):
        if view.word(at) == "by":
            context.memory.attackers = any(view.word(near) in view.words.attackers for near in range(at + 1, at + 4))
            return context.memory.attackers
        if view.word(at) in {",", ";", "."}:
            break
    return context.memory.attackers


def _solve_none(context: Context, count: Count) -> Solved | None:
    """Nobody: the measure of what did not befall them."""
    view = context.view
    if any(view.word(at) in view.grammar.exceptions and at + 1 in view.count_at for at in range(count.last, view.last)):
        return None
    if count.kind in OWN:
        if view.word(count.first - 1) in view.words.silent:
            return None
        if view.word(count.first) == "without" and OWN[count.kind] not in HARM and view.word(count.last) != "being":
            return None
        measures = (Measure.KILLED, Measure.INJURED) if count.kind == "casualties" else (OWN[count.kind], None)
        return Solved(count, measures[0], count.kind, count.status, count.number.bounds, view.end_of(count), how="none", also=measures[1])
    if view.word(count.first) == "without" and view.word(count.last) != "being":
        return None
    governed = find_beside(view, count) or find_predicate(view, count)
    if governed is None or governed.doer or governed.cue.role is Role.NOMINAL:
        return None
    outcome = governed.cue.action.outcome
    measure = outcome.get("none") or measure_of(governed, count, None)
    if measure is None or (measure is Measure.OTHER and count.kind in {UNKNOWN, BARE}):
        return None
    return Solved(
        count, measure, count.kind, count.status, count.number.bounds, view.end_of(count), how="none", also=outcome.get("none_too")
    )
