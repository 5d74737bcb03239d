"""Which measure an action gives a count."""

from recount.extract.quantities.beside import Governed
from recount.extract.quantities.view import BARE, OWN, PEOPLE, UNKNOWN, Count, Solved
from recount.lexicon.measures import Action
from recount.records.quantity import Measure, OfStatus
from recount.text.number_words import NumberForm

#: Forms that count one only where something befell it.
SINGLE = frozenset({NumberForm.ARTICLE, NumberForm.ANOTHER})
EXPLOSIVE = frozenset({"bomb", "device"})


def measure_of(governed: Governed, count: Count, prior: Solved | None, *, listed: bool = False) -> Measure | None:
    """The measure of a count under the cue that governs it; ``prior`` is the count before it, ``listed`` a place in its list."""
    action = governed.cue.action
    if count.form not in SINGLE:
        return _measure(governed, count, prior)
    if not (action.counts_one(count.kind) or (listed and action.listed)):
        return None
    measure = _measure(governed, count, prior)
    return None if measure is Measure.OTHER and not (listed and action.listed) else measure


def _measure(governed: Governed, count: Count, prior: Solved | None) -> Measure | None:
    """The measure under a cue, however the number is written."""
    action = governed.cue.action
    if governed.doer:
        return _measure_of_doer(action, count)
    if action.same and prior is not None and (count.kind == BARE or count.kind in PEOPLE):
        return prior.measure
    kind, status = _kind(count, prior), _status(count, prior)
    if action.kinds and kind not in action.kinds:
        return None
    found = _outcome(action, kind, status)
    return action.outcome.get(BARE) if found is None and count.kind == BARE else found


def _measure_of_doer(action: Action, count: Count) -> Measure | None:
    """Bombs that kill are attacks; those who hand in their arms surrender; other doers are not counted by the deed."""
    if count.kind in EXPLOSIVE and action.name in {"kill", "injure"} and count.form not in SINGLE:
        return Measure.ATTACKS
    return action.doer if count.kind in PEOPLE else None


def _kind(count: Count, prior: Solved | None) -> str:
    """The kind of the noun; a bare number stands for things where things were counted before."""
    if count.kind == BARE and prior is not None and not (prior.kind in {BARE, UNKNOWN} or prior.kind in PEOPLE or prior.kind in OWN):
        return prior.kind
    return "person" if count.kind == "stock" else count.kind


def _status(count: Count, prior: Solved | None) -> OfStatus:
    """Whose side those counted are on, as far as the action asks."""
    if count.status is OfStatus.UNKNOWN and prior is not None:
        return prior.status
    return count.status


def _outcome(action: Action, kind: str, status: OfStatus) -> Measure | None:
    """The measure in the table of an action, by status for people and by kind for the rest."""
    outcome = action.outcome
    if kind == UNKNOWN:
        # "captured four medals": only what can befall nobody but people says that people are counted.
        found = None if "any" in outcome or action.adjacent or action.kinds else outcome.get(BARE)
        return None if found is Measure.OTHER else found
    if kind in {"person", BARE} and status.value in outcome:
        return outcome[status.value]
    return outcome.get(kind, outcome.get("any"))


def has_outcome(action: Action, kind: str) -> bool:
    """Whether an action reaches back over the sentence to a kind of thing ("the seizure in Bor of a cellar with 25 rifles")."""
    return kind in action.far
