"""What the words around a verb change in the measure that it gives a count: who did it, to whom, and whether it was done at all."""

from recount.extract.quantities.beside import STRONG, Governed
from recount.extract.quantities.context import Context
from recount.extract.quantities.outcomes import SINGLE, measure_of
from recount.extract.quantities.view import BARE, Count, CueUse, Role, Solved, View
from recount.records.quantity import Measure, OfStatus

#: So far from its verb stands whoever did it; behind "by" so many words name them.
REACH = 24
NAMED = 6
#: "To" and modals stand so close before the verb of something that is not done.
NEAR = 2
TAKEN = frozenset({Measure.ABDUCTED, Measure.ARRESTED})
INTENT = frozenset({"to", "would", "will", "may", "might", "could", "should", "must", "'ll"})


def weigh(context: Context, governed: Governed, count: Count, whole: Solved | None, *, listed: bool = False) -> Measure | None:
    """The measure of a count under a cue, with its circumstances."""
    cue, view = governed.cue, context.view
    measure = measure_of(governed, count, context.prior(count), listed=listed)
    if measure is None or governed.doer:
        return measure
    if cue.action.name == "hold" and count.kind == BARE and view.word(cue.first - 1) in view.words.keepers:
        return None
    if count.kind == "place" and count.number.bounds.best == 1:
        return None
    if count.form in SINGLE and cue.role is Role.OBJECT and _is_intended(view, cue):
        return None
    if cue.action.agents is not None and _is_official(view, cue):
        return cue.action.agents
    if cue.action.back and _was_taken(context, count, whole):
        return Measure.RELEASED
    if cue.role is Role.NOMINAL and any(other.action.name == "exchange" and other.first < cue.first for other in view.cue_at.values()):
        return Measure.OTHER
    if cue.action.name == "exchange" and _are_bodies(view, cue, count):
        return Measure.OTHER
    if cue.action.name == "fall" and count.kind == BARE and not _speaks_of_dead(context, count, whole):
        return None
    return measure


def _are_bodies(view: View, cue: CueUse, count: Count) -> bool:
    """Whether "the bodies of" stands between a verb and a count."""
    return any(view.cue_at[at].role is Role.NOMINAL for at in range(cue.last, count.first) if at in view.cue_at)


def _is_intended(view: View, cue: CueUse) -> bool:
    """Whether the deed is only meant ("planned to kill a judge")."""
    return any(view.word(at) in INTENT for at in range(cue.first - NEAR, cue.first))


def _is_official(view: View, cue: CueUse) -> bool:
    """Whether police or soldiers, and no fighters, stand before an active verb or behind the "by" of a passive one."""
    if cue.role is Role.OBJECT:
        start = cue.first
        while start > max(view.first, cue.first - REACH) and view.word(start - 1) not in STRONG:
            start -= 1
        return _names_officials(view, start, cue.first)
    by = next((at for at in range(cue.last, min(view.last, cue.last + REACH)) if view.word(at) == "by"), None)
    return by is not None and _names_officials(view, by + 1, min(view.last, by + 1 + NAMED))


def _names_officials(view: View, first: int, last: int) -> bool:
    """Whether words name police or soldiers and no fighters."""
    sides = {_side(view, at, last) for at in range(first, last)}
    return OfStatus.SECURITY_FORCES in sides and OfStatus.COMBATANT not in sides


def _side(view: View, at: int, last: int) -> OfStatus | None:
    """The side that a word names."""
    noun = view.words.nouns.at(view.lowers, at, last)
    if view.word(at) in view.words.officials:
        return OfStatus.SECURITY_FORCES
    return noun.value.status if noun is not None else view.words.status.get(view.word(at))


def _was_taken(context: Context, count: Count, whole: Solved | None) -> bool:
    """Whether those who came back had been abducted or arrested."""
    before = whole or context.prior(count) or context.memory.main()
    return before is not None and before.measure in TAKEN


def _speaks_of_dead(context: Context, count: Count, whole: Solved | None) -> bool:
    """Whether a bare number before "fell" stands for people who died."""
    view = context.view
    named = any(
        found is not None and Measure.KILLED in found.value.action.outcome.values()
        for found in (view.words.verbs.at(view.lowers, at, count.first) for at in range(view.first, count.first))
    )
    before = whole or context.prior(count)
    return named or (before is not None and before.measure is Measure.KILLED)
