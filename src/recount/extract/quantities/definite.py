"""One person told of with "the" or "his", to whom something was done: "the driver was killed", "his son lost a leg"."""

from collections.abc import Iterator

from recount.extract.quantities.beside import Governed, find_beside, past_complement
from recount.extract.quantities.circumstances import weigh
from recount.extract.quantities.context import Context
from recount.extract.quantities.nouns import Phrase, read_phrase, status_of
from recount.extract.quantities.predicate import find_predicate
from recount.extract.quantities.view import Count, Role, Solved, View
from recount.lexicon.measures import Voice
from recount.records.quantity import Bounds, Exactness, Measure
from recount.text.number_words import Number, NumberForm

OWNERS = frozenset({"the", "his", "her", "its", "their", "our", "both"})
DONE = frozenset({Measure.RELEASED, Measure.KILLED, Measure.INJURED, Measure.ARRESTED, Measure.ABDUCTED, Measure.SURRENDERED})
NEGATIONS = frozenset({"not", "n't", "never"})
ONE, TWO = Bounds(1, 1, 1), Bounds(2, 2, 2)


def find_definite(context: Context) -> Iterator[Solved]:
    """The single persons of a sentence that no number counts, to whom something was done; not those counted before."""
    view = context.view
    if not view.cue_at or OWNERS.isdisjoint(view.lowers[view.first : view.last]):
        return
    for at in range(view.first, view.last):
        if (
            view.word(at) not in OWNERS
            or view.word(at - 1) in {"nor", "neither"}
            or any(count.first <= at < count.last for count in view.counts)
        ):
            continue
        count = _read_one(view, at)
        found = None if count is None else _measure(context, count)
        if count is not None and found is not None and not _was_counted(context, count, found):
            yield Solved(count, found, count.kind, count.status, count.number.bounds, count.last, how="definite")


def _read_one(view: View, at: int) -> Count | None:
    """One person behind a determiner, or two behind "both"."""
    start = at + 1
    while view.word(at) == "both" and view.word(start) in OWNERS | {"of"}:
        start += 1
    phrase = read_phrase(view, start)
    two = view.word(at) == "both"
    number = Number(at, at, at + 1, TWO if two else ONE, Exactness.EXACT, NumberForm.WORDS if two else NumberForm.ARTICLE)
    if view.word(at + 1) in view.grammar.ordinals and view.word(at) == "the" and phrase.noun is None:
        return Count(at, at + 2, number, "person")
    noun = phrase.noun
    if noun is None or noun.plural is not two or noun.kind != "person" or _is_of_many(view, phrase):
        return None
    return Count(at, phrase.last, number, noun.kind, status_of(view, phrase), noun, (phrase.first, phrase.last))


def _is_of_many(view: View, phrase: Phrase) -> bool:
    """Whether a noun only belongs to the one behind it ("the soldier's post", "the officer corps") or a count stands inside."""
    after = view.word(phrase.last)
    return after in {"'s", "'", "-"} or any(at in view.count_at for at in range(phrase.first, phrase.last))


def _measure(context: Context, count: Count) -> Measure | None:
    """What befell one person, by the verb close behind or right before."""
    view = context.view
    predicate = find_predicate(view, count)
    joined = view.word(count.last) in view.grammar.coordinators
    if predicate is not None and not joined and not predicate.doer and _is_close(view, count, predicate):
        measure = weigh(context, predicate, count, None)
        return measure if measure in DONE else None
    beside = find_beside(view, count)
    if beside is None or beside.cue.role is not Role.OBJECT or beside.cue.gerund or beside.cue.last != count.first:
        return None
    measure = weigh(context, beside, count, None)
    return measure if measure in DONE else None


def _is_close(view: View, count: Count, predicate: Governed) -> bool:
    """Whether nothing but helpers stands between one person and the verb."""
    grammar, cue = view.grammar, predicate.cue
    between = [view.word(at) for at in range(_past_name(view, past_complement(view, count), cue.first), cue.first)]
    if not between:
        found = view.words.verbs.at(view.lowers, cue.first, view.last)
        return found is not None and found.value.voice is Voice.SUBJECT
    if any(word in NEGATIONS for word in between):
        return False
    return all(grammar.is_helper(word) or grammar.is_adverb(word) or word in grammar.raisers for word in between)


def _past_name(view: View, at: int, last: int) -> int:
    """Past a second name between commas ("his son, a pupil of ten, was hurt")."""
    commas = [near for near in range(at, last) if view.word(near) == ","]
    return commas[1] + 1 if len(commas) == 2 and commas[0] == at else at


def _was_counted(context: Context, count: Count, measure: Measure) -> bool:
    """Whether the same person was counted before, by the noun or as the one person of whom the same was told."""
    view, memory = context.view, context.memory
    if (view.word(count.last - 1), measure) in memory.heads:
        return True
    return any(s.measure is measure and s.bounds == count.number.bounds for s in [*memory.last, *context.solved])
