"""The measure of a count by the verb, participle or noun beside it, by its whole or by the list that it goes on with."""

from recount.extract.quantities.aftermath import find_aftermath
from recount.extract.quantities.beside import STRONG, Governed, find_beside, find_split, find_verb_before, has_own_verb, is_joined
from recount.extract.quantities.circumstances import weigh
from recount.extract.quantities.context import ENDS, PLAIN, Context
from recount.extract.quantities.outcomes import measure_of
from recount.extract.quantities.parts import is_included
from recount.extract.quantities.predicate import find_predicate
from recount.extract.quantities.pronouns import find_taken_up
from recount.extract.quantities.view import BARE, UNKNOWN, Count, Solved, View
from recount.lexicon.measures import Action
from recount.records.quantity import Measure
from recount.text.number_words import NumberForm

Found = tuple[Measure | None, str]
NOT_FOUND: Found = (None, "")
ROLLS = frozenset({"include", "includes", "included", "comprise", "are", "were", "is", "was"})
TAKEN_UP = frozenset({"person", "troops", "family", "vehicle", "tanker", "house"})
#: "Those who" stands at most so many tokens before the verb that lists them.
LISTED = 20
LISTED_PEOPLE = frozenset({"those", "people", "persons", "victims", "ones", "all"})
#: Those who say so stand at most so many tokens before their verb.
SPEAKERS = 12


def find_governed(context: Context, count: Count, whole: Solved | None) -> Found:
    """The measure of a count and how it was found."""
    found = _by_cues(context, count, whole)
    if found[0] is not None or count.form is NumberForm.ALL:
        return found
    found = _by_itself(context, count, whole)
    if found[0] is None:
        found = _by_pronoun(context, count)
    return found if found[0] is not None else _by_roll(context.view, count)


def _by_roll(view: View, count: Count) -> Found:
    """The measure of those whom a sentence lists: "the dead include four cooks and a guard"."""
    if not count.is_person:
        return NOT_FOUND
    for at in range(count.first - 1, view.first + 1, -1):
        word = view.word(at)
        action = _rolled(view, at) if word in ROLLS else None
        if action is not None:
            measure = action.outcome.get("person")
            return NOT_FOUND if measure is None or measure is Measure.OTHER else (measure, "roll")
        if word in STRONG or at in view.cue_at or view.is_verb(at) or view.grammar.is_helper(word):
            return NOT_FOUND
    return NOT_FOUND


def _rolled(view: View, at: int) -> Action | None:
    """What befell those whom the verb at a token lists: "the dead were", "those who died in the raid were"."""
    if view.word(at - 2) == "the":
        found = view.words.verbs.at(view.lowers, at - 1, at)
        if found is not None:
            return found.value.action
    for near in range(at - 1, max(view.first, at - LISTED), -1):
        if near in view.count_at or view.word(near) in STRONG:
            return None
        if view.word(near) == "who" and view.word(near - 1) in LISTED_PEOPLE:
            return next((view.cue_at[cue].action for cue in range(near, at) if cue in view.cue_at), None)
    return None


def _by_pronoun(context: Context, count: Count) -> Found:
    """The measure by the verb that has those counted as a pronoun."""
    governed = find_taken_up(context.view, count) if count.kind in TAKEN_UP else None
    measure = None if governed is None else weigh(context, governed, count, None)
    return NOT_FOUND if measure is None or measure is Measure.OTHER else (measure, "pronoun")


def _by_cues(context: Context, count: Count, whole: Solved | None) -> Found:
    """The measure by the cue before a count or by its predicate."""
    view, prior = context.view, context.prior(count)
    split = find_split(view, count)
    if split is not None:
        measure = weigh(context, split, count, whole)
        if measure is not None:
            return measure, "beside"
    beside, predicate = _followed(view, count, find_beside(view, count)), _followed(view, count, find_predicate(view, count))
    if predicate is not None and (_is_age(context, count) or (whole is not None and _is_beyond(context, count, predicate))):
        predicate = None
    if beside is not None and not _is_weaker(count, beside, predicate):
        measure = weigh(context, beside, count, whole)
        if measure is Measure.OTHER and _adjective(count) is not None:
            return _adjective(count), "adjective"
        if measure is not None and (measure is not Measure.OTHER or _is_closed(view, count)):
            return measure, "beside"
    if (
        predicate is None
        or (whole is not None and predicate.doer)
        or (predicate.cue.action.adjacent and prior is None and count.kind == BARE)
    ):
        return NOT_FOUND
    measure = weigh(context, predicate, count, whole)
    if whole is not None and whole.measure is not measure is Measure.OTHER and predicate.cue.action.name == "find":
        return NOT_FOUND
    return (measure, "predicate") if measure is not Measure.OTHER or _is_closed(view, count) else NOT_FOUND


def _followed(view: View, count: Count, found: Governed | None) -> Governed | None:
    """A verb, or where it only finds explosives the later one that deals with them."""
    return found if found is None else find_aftermath(view, count, found) or found


def _is_beyond(context: Context, count: Count, predicate: Governed) -> bool:
    """Whether the verb of those whom "including" names stands behind a comma, where the next clause may have begun."""
    view, cue = context.view, predicate.cue
    if not is_included(view, count, context.solved):
        return False
    apart = range(count.last, cue.first)
    return any(view.word(at) == "," and view.word(at + 1) not in view.grammar.relative for at in apart)


def _by_itself(context: Context, count: Count, whole: Solved | None) -> Found:
    """The measure by a participle before the noun, by the whole, or by the list."""
    adjective = _adjective(count)
    if adjective is not None and (count.form in PLAIN or (context.solved and is_joined(context.view, count.first))):
        return adjective, "adjective"
    if whole is not None:
        return NOT_FOUND if count.kind == UNKNOWN and whole.measure is Measure.OTHER else (whole.measure, "part")
    return _by_list(context, count, context.prior(count))


def _adjective(count: Count) -> Measure | None:
    """The measure that a participle before the noun gives people ("19 dead traders", "a wounded child")."""
    return count.adjective.outcome.get("person") if count.adjective is not None and count.is_person else None


def _is_weaker(count: Count, beside: Governed, predicate: Governed | None) -> bool:
    """Whether the verb before a count gives way to a predicate right behind it ("shot 12 dead"); "all" is no object."""
    return count.form is NumberForm.ALL or (
        predicate is not None and beside.cue.action.name != "sentence" and predicate.near and predicate.cue.complement and beside.near
    )


def _is_closed(view: View, count: Count) -> bool:
    """Whether no foreign noun follows a bare number."""
    word = view.word(count.last)
    return count.kind != BARE or word in ENDS or count.last in view.cue_at or view.grammar.is_function(word) or view.grammar.is_adverb(word)


def _is_age(context: Context, count: Count) -> bool:
    """Whether a bare number between commas is somebody's age."""
    view = context.view
    return count.kind == BARE and view.word(count.first - 1) == "," and view.word(count.last) == "," and not context.solved


def _by_list(context: Context, count: Count, prior: Solved | None) -> Found:
    """The measure by the verb of the list that a count goes on with."""
    view = context.view
    if view.word(count.first - 1) in view.grammar.exceptions:
        return _by_exception(view, count)
    if has_own_verb(view, count) or _is_speaker(view, count):
        return NOT_FOUND
    governed = find_verb_before(view, count)
    if governed is None or (count.kind in {BARE, UNKNOWN} and not _ends(view, view.word(count.last)) and not _is_timed(view, count)):
        return NOT_FOUND
    if prior is not None and prior.count.first >= governed.cue.last and count.kind == BARE:
        return prior.measure, "list"
    return weigh(context, governed, count, None, listed=True), "list"


def _ends(view: View, after: str) -> bool:
    """Whether a number ends its phrase by the word after it."""
    return after in ENDS or after in view.grammar.prepositions or after in view.grammar.coordinators


def _is_speaker(view: View, count: Count) -> bool:
    """Whether people of whom a count is one give the news (", a nurse and two guards said")."""
    grammar, after = view.grammar, view.word(count.last)
    known = count.is_person or count.kind == UNKNOWN
    if not known or not (after in grammar.report or after in grammar.coordinators or after in grammar.prepositions):
        return False
    for at in range(count.last, min(view.last, count.last + SPEAKERS)):
        word = view.word(at)
        if word in grammar.report:
            return True
        if word in {",", "."} or word in STRONG or at in view.cue_at or view.is_verb(at):
            return False
    return False


def _is_timed(view: View, count: Count) -> bool:
    """Whether a time follows a number without a preposition ("three this week and nine the week before")."""
    word, after, grammar = view.word(count.last), view.word(count.last + 1), view.grammar
    opens = word in grammar.determiners or word in grammar.time_words
    return opens and (after in view.numbers.units or after in grammar.time_words)


def _by_exception(view: View, count: Count) -> Found:
    """The measure of those excepted ("nobody was hurt except two cooks")."""
    for at in range(count.first - 1, view.first - 1, -1):
        cue = view.cue_end.get(at)
        if cue is not None:
            return measure_of(Governed(cue), count, None), "exception"
    return NOT_FOUND
