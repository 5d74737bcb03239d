"""The noun phrase that a number counts."""

from dataclasses import dataclass

from recount.extract.quantities.view import OWN, PEOPLE, View
from recount.lexicon.measures import Action, Noun, Voice
from recount.records.building import quick
from recount.records.quantity import Measure, OfStatus
from recount.text.cardinals import parse_figures

#: A counted noun stands at most so many words after its number.
REACH = 8
#: Words between a number and its noun that tell nothing of whom is counted.
FILLERS = frozenset(
    {
        "more",
        "additional",
        "further",
        "other",
        "new",
        "of",
        "such",
        "or",
        "so",
        "own",
        "same",
        "different",
        "separate",
        "suspected",
        "alleged",
    }
)
QUOTES = frozenset({'"', "'", "``", "''"})
OTHERS = frozenset({"others", "other"})


@quick
@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its end, its head in the table (if known), the token range of its words, a participle before the head."""

    last: int
    noun: Noun | None
    head: int | None
    first: int
    adjective: Action | None = None


def read_phrase(view: View, at: int, *, many: bool = False) -> Phrase:
    """The noun phrase that begins at a token; empty where none does. After "12" a noun in the singular is no head."""
    while at < view.last and (view.word(at) in FILLERS or view.word(at) in QUOTES) and view.word(at) not in {"or", "of"}:
        if view.words.nouns.at(view.lowers, at, view.last) is not None and not _noun_follows(view, at + 1):
            break
        at += 1
    first, last, head, noun, adjective, loose = at, at, None, None, None, 0
    while at < view.last and at - first < REACH and (not _stops(view, at, known=noun is not None) or _joins(view, at, first, noun)):
        found = view.words.nouns.at(view.lowers, at, view.last)
        if found is not None and many and not found.value.plural:
            loose, at = loose + 1, found.last
            continue
        if found is not None and not (noun is not None and (noun.plural or noun.kind in PEOPLE) and _is_complement(view, at)):
            adjective = _hidden_participle(view, noun, head) or adjective
            last, head, noun, loose, at = found.last, found.last - 1, found.value, 0, found.last
            continue
        cue = view.words.verbs.at(view.lowers, at, view.last)
        if cue is not None:
            if noun is not None or not _noun_follows(view, cue.last):
                break
            adjective, at = cue.value.action, cue.last
            continue
        loose += view.word(at) not in QUOTES
        at += 1
        if noun is not None and loose > 1:
            break
    if noun is None:
        last = _unknown_end(view, first, at)
    return Phrase(last, noun, head, first, adjective)


def _hidden_participle(view: View, noun: Noun | None, head: int | None) -> Action | None:
    """What "dead" says of the noun behind it, where it first looked like a noun itself ("19 dead traders")."""
    if noun is None or head is None or noun.kind not in OWN:
        return None
    found = view.words.verbs.at(view.lowers, head, view.last)
    return None if found is None else found.value.action


def _joins(view: View, at: int, first: int, noun: Noun | None) -> bool:
    """Whether "and" or "or" joins two modifiers of one noun ("no local or foreign workers")."""
    return (
        noun is None
        and at > first
        and view.word(at) in view.grammar.coordinators
        and view.words.verbs.at(view.lowers, at - 1, view.last) is None
        and _noun_follows(view, at + 1)
    )


def _is_complement(view: View, at: int) -> bool:
    """Whether a noun says what became of those before it ("took 14 women hostage")."""
    cue = view.words.verbs.at(view.lowers, at, view.last)
    return cue is not None and cue.value.voice is Voice.PREDICATE


def _noun_follows(view: View, at: int) -> bool:
    """Whether a counted noun stands within the next few words of the phrase."""
    for near in range(at, min(at + 3, view.last)):
        if view.words.nouns.at(view.lowers, near, view.last) is not None:
            return True
        if _stops(view, near, known=False) or view.words.verbs.at(view.lowers, near, view.last) is not None:
            return False
    return False


def _stops(view: View, at: int, *, known: bool) -> bool:
    """Whether a token can no longer belong to the noun phrase."""
    word, grammar = view.word(at), view.grammar
    if word in QUOTES:
        return False
    if not word[0].isalnum() or parse_figures(word) is not None or word in view.numbers.cardinals.cardinals or word in view.numbers.months:
        return True
    if grammar.is_function(word) or grammar.opens_clause(word) or word in grammar.report or word in grammar.time_words:
        return True
    if word in grammar.pronouns or word in grammar.determiners:
        return True
    return known and (view.is_verb(at) or (word.endswith("ed") and view.words.verbs.at(view.lowers, at, view.last) is None))


def _unknown_end(view: View, first: int, at: int) -> int:
    """Where a phrase without a known noun ends: before its first verb."""
    for near in range(first, at):
        if (
            view.is_verb(near)
            or (
                near == first and (view.word(near).endswith("ed") or view.word(near) in view.words.givers or view.reading.tags[near] == "D")
            )
            or view.words.verbs.at(view.lowers, near, view.last) is not None
            or view.word(near).endswith("ly")
        ):
            return near
    return at


def end_of_complement(view: View, at: int) -> int:
    """Where the "of" phrase that begins after "of" ends."""
    while view.word(at) in view.grammar.determiners:
        at += 1
    end = at
    while (
        end < view.last
        and end - at < REACH
        and (view.word(end) == "'s" or not _stops(view, end, known=False))
        and view.words.verbs.at(view.lowers, end, view.last) is None
    ):
        end += 1
    return end


def status_of(view: View, phrase: Phrase) -> OfStatus:
    """Whose side the people counted are on, by their noun or by the words beside it."""
    noun = phrase.noun
    if noun is None or not (noun.kind in PEOPLE or OWN.get(noun.kind) not in {None, Measure.ATTACKS, Measure.OPERATIONS}):
        return OfStatus.UNKNOWN
    named = named_status(view, phrase.first, phrase.last)
    if noun.status is not OfStatus.UNKNOWN and noun.kind in PEOPLE:
        return named if named is not None and noun.status is not OfStatus.CIVILIAN and _is_named_by(view, phrase) else noun.status
    if view.word(phrase.last) == "of":
        named = named or named_status(view, phrase.last, end_of_complement(view, phrase.last + 1))
    return named or OfStatus.UNKNOWN


def _is_named_by(view: View, phrase: Phrase) -> bool:
    """Whether a noun such as "officer" or "troops" takes its side from the word before it."""
    return phrase.head is not None and view.word(phrase.head) in {
        "forces",
        "troops",
        "personnel",
        "volunteers",
        "recruits",
        "cadres",
        "cadre",
    }


def named_status(view: View, first: int, last: int) -> OfStatus | None:
    """The side that a word of the phrase names; the last such word decides."""
    found = None
    for at in range(first, last):
        found = view.words.status.get(view.word(at), found)
    return found
