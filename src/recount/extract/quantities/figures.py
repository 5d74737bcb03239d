"""Bare numbers that a noun of figures explains: "the death toll rose to 15", "the number of wounded at 40"."""

from recount.extract.quantities.nouns import QUOTES
from recount.extract.quantities.view import OWN, Count, Role, View
from recount.records.quantity import Measure

REACH = 34
#: After "the number of" the thing counted stands within so many tokens.
OF_REACH = 12
#: A label before a colon has at most so many words.
LABEL = 5
PEOPLE_ACTIONS = frozenset(
    {"kill", "injure", "arrest", "abduct", "release", "surrender", "miss", "displace", "capture", "neutralise", "casualties"}
)


def find_figure(view: View, count: Count) -> tuple[int, Measure | None] | None:
    """The figure noun that a number gives the value of, by its token and with its measure; None if there is none."""
    start = count.first - 1
    while view.word(start) in QUOTES:
        start -= 1
    before = view.word(start)
    named = _named_after(view, count)
    if named is not None or before not in view.words.links:
        return named
    for at in range(start, max(view.first, count.first - REACH) - 1, -1):
        if view.word(at) in {";", "!", "?"}:
            return None
        found = view.words.figures.at(view.lowers, at, count.first)
        if found is not None and not (found.value is not None and at - 1 in view.count_at) and not _is_counted(view, at):
            typed = _typed(view, found.last, count.first)
            return at, _either(found.value, typed)
    return None


def _either(named: Measure | None, typed: Measure | None) -> Measure | None:
    """The measure of the words behind a figure noun, unless they only say that people are counted."""
    return named if typed is None or (typed is Measure.OTHER and named is not None) else typed


def find_label(view: View, count: Count) -> Measure | None:
    """The measure that a label before a colon names ("Killed: 8", "Houses burned: 12")."""
    colon = count.first - 1
    if view.word(colon) != ":":
        return None
    start = colon
    while start > max(view.first, colon - LABEL) and (view.word(start - 1)[0].isalnum() or view.word(start - 1) in {"'s", "-"}):
        start -= 1
    if start > view.first and view.word(start - 1)[0].isalnum():
        return None
    if any(at in view.count_at or at + 1 in view.count_end for at in range(start, colon)):
        return None
    for at in range(start, colon):
        figure = view.words.figures.at(view.lowers, at, colon)
        cue = view.words.verbs.at(view.lowers, at, colon)
        noun = view.words.nouns.at(view.lowers, at, colon)
        if cue is not None:
            return cue.value.action.outcome.get(_kind_before(view, start, colon))
        if noun is not None and noun.value.kind in OWN:
            return OWN[noun.value.kind]
        if figure is not None and figure.value is not None:
            return figure.value
    return None


def _kind_before(view: View, first: int, last: int) -> str:
    """The kind of noun that a label names; people where it names none."""
    found = (view.words.nouns.at(view.lowers, at, last) for at in range(first, last))
    kinds = [noun.value.kind for noun in found if noun is not None and noun.value.kind not in OWN]
    return kinds[0] if kinds else "person"


def find_topic(view: View, count: Count) -> Measure | None:
    """The acts that a sentence speaks of before a bare number ("mine incidents fell: in May there had been 55")."""
    for at in range(count.first - 1, view.first - 1, -1):
        noun = view.words.nouns.at(view.lowers, at, count.first)
        if noun is not None and noun.value.plural and noun.value.kind in OWN and not _is_counted(view, at) and at not in view.count_at:
            return OWN[noun.value.kind]
        if at + 1 in view.count_end or view.word(at) in {";", "."}:
            return None
    return None


def _is_counted(view: View, at: int) -> bool:
    """Whether the noun belongs to another count ("12 deaths")."""
    return any(c.first < at < c.last for c in view.counts)


def _named_after(view: View, count: Count) -> tuple[int, Measure | None] | None:
    """The figure noun behind its number ("brings to 8 the number of attacks")."""
    if view.word(count.last) != "the":
        return None
    found = view.words.figures.at(view.lowers, count.last + 1, view.last) if count.last + 1 < view.last else None
    if found is None:
        return None
    typed = _typed(view, found.last, min(view.last, found.last + OF_REACH))
    return count.last + 1, _either(found.value, typed)


def _typed(view: View, first: int, last: int) -> Measure | None:
    """The measure that the words between a figure noun and its number name."""
    person, behind = False, first
    at = first
    while at < min(last, first + OF_REACH):
        noun = view.words.nouns.at(view.lowers, at, last)
        cue = view.words.verbs.at(view.lowers, at, last)
        if noun is not None and noun.value.kind in OWN and (cue is None or noun.last >= cue.last):
            return OWN[noun.value.kind]
        if cue is not None and cue.value.action.name in PEOPLE_ACTIONS and (_use_is_passive(view, at) or (person and at == behind)):
            return cue.value.action.outcome.get("person")
        if noun is not None and noun.value.kind in {"person", "troops", "family", "stock"}:
            person, behind = True, noun.last
        at = max(noun.last if noun else at + 1, at + 1)
    return Measure.OTHER if person else None


def _use_is_passive(view: View, at: int) -> bool:
    """Whether a cue beside a figure noun has those counted before it."""
    use = view.cue_at.get(at)
    return use is None or use.role is Role.SUBJECT or view.word(use.last) in view.words.links or view.word(at - 1) == "of"
