"""The finder of quantities: every count of a report with its measure, bounds and words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from recount.extract.quantities.context import Context
from recount.extract.quantities.counting import read_count, read_unharmed
from recount.extract.quantities.cues import find_cues
from recount.extract.quantities.definite import find_definite
from recount.extract.quantities.memory import Memory
from recount.extract.quantities.predicate import past_apposition
from recount.extract.quantities.ranks import find_ranks
from recount.extract.quantities.render import render
from recount.extract.quantities.solve import solve
from recount.extract.quantities.view import PEOPLE, Count, Solved, View
from recount.lexicon.measures import MeasureWords
from recount.records.quantity import Quantity
from recount.text.number_words import NumberForm, NumberWords
from recount.text.numbers import find_numbers
from recount.text.reading import BlockKind, Reading, Sentence

SKIPPED = frozenset({BlockKind.DATE_LINE, BlockKind.NOISE})


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """The vocabulary of counts of one language."""

    numbers: NumberWords
    measures: MeasureWords


def make_quantity_finder(lexicon: QuantityWords) -> Callable[[Reading], tuple[Quantity, ...]]:
    """A finder of counts with the given words."""

    def find(reading: Reading) -> tuple[Quantity, ...]:
        return tuple(_find(reading, lexicon))

    return find


def _find(reading: Reading, lexicon: QuantityWords) -> Iterator[Quantity]:
    """The counts of a report in order of appearance."""
    memory = Memory()
    for sentence in reading.sentences:
        kind = reading.blocks[sentence.block].kind
        if kind in SKIPPED:
            continue
        if kind is not BlockKind.LIST_ITEM and memory.intro is not None and not _is_list(reading, sentence):
            memory.intro = None
        view = read_view(reading, sentence, lexicon)
        solved = _solve_all(view, memory)
        solved.extend(find_ranks(Context(view, solved, memory)))
        singles = tuple(find_definite(Context(view, solved, memory)))
        for found in sorted([*solved, *singles], key=lambda one: one.count.first):
            yield from render(view, found)
            memory.heads.add((view.word(found.count.last - 1), found.measure))
            if found.part_of is None and found.bounds.best is not None:
                memory.told.setdefault((found.measure, found.bounds.best), found)
        _remember(view, memory, solved)


def _is_list(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence begins like an item of a list."""
    return reading.tokens.lowers[sentence.first] in {"-", "*", "\u2022", "\u2013"}


def read_view(reading: Reading, sentence: Sentence, lexicon: QuantityWords) -> View:
    """A sentence with its counts and cues."""
    view = View(reading, sentence.first, sentence.last, lexicon.numbers, lexicon.measures)
    end = sentence.first
    for number in find_numbers(view.lowers, sentence.first, sentence.last, lexicon.numbers):
        count = read_count(view, number) if number.first >= end else None
        if count is None or _is_empty(view, count):
            continue
        view.add(count)
        end = count.last
    for count in read_unharmed(view):
        view.add(count)
    view.counts.sort(key=lambda count: count.first)
    for cue in find_cues(view):
        view.cue_at[cue.first] = cue
        view.cue_end[cue.last] = cue
    return view


#: Nobody is as old as that.
OLDEST = 120


def _is_empty(view: View, count: Count) -> bool:
    """An age ("a girl of six"), or "all" before its noun: no count of its own."""
    before = view.count_end.get(count.first - 1)
    age = view.word(count.first - 1) == "of" and before is not None and before.form is NumberForm.ARTICLE and count.kind == "bare"
    return age or _is_denied(view, count) or _is_aged(view, count) or (count.form is NumberForm.ALL and count.kind != "bare")


def _is_denied(view: View, count: Count) -> bool:
    """Whether "none of" takes in a count ("none of the four guards and 100 guests was hurt")."""
    return any(
        other.form is NumberForm.NONE
        and view.word(other.last) == "of"
        and all(view.word(at) != "," for at in range(other.last, count.first))
        for other in view.counts
    )


def _is_aged(view: View, count: Count) -> bool:
    """Whether a bare number between commas follows a name ("Ali, 34, of Bor"), or people "were under 18"."""
    if count.kind == "bare" and view.word(count.first) == "under" and view.word(count.first - 1) in view.grammar.be:
        return True
    if _is_bracketed_age(view, count):
        return True
    if count.kind != "bare" or view.word(count.first - 1) != "," or view.word(count.last) != "," or count.first - 2 < view.first:
        return False
    return view.reading.tokens.words[count.first - 2][0].isupper() and (count.number.bounds.high or 0) < OLDEST


def _is_bracketed_age(view: View, count: Count) -> bool:
    """Whether a bare number stands alone in brackets behind one person ("Man (63) killed in Gao")."""
    if count.kind != "bare" or view.word(count.first - 1) != "(" or view.word(count.last) != ")":
        return False
    noun = view.words.nouns.at(view.lowers, count.first - 2, count.first - 1) if count.first - 2 >= view.first else None
    return noun is not None and noun.value.kind == "person" and not noun.value.plural and (count.number.bounds.high or 0) < OLDEST


def _solve_all(view: View, memory: Memory) -> list[Solved]:
    """The counts of a sentence that have a measure."""
    solved: list[Solved] = []
    context = Context(view, solved, memory)
    for count in view.counts:
        if _is_apposition(view, count, solved):
            continue
        found = solve(context, count)
        if found is not None:
            solved.append(found)
    return solved


def _is_apposition(view: View, count: Count, solved: list[Solved]) -> bool:
    """Whether "a nurse" only explains the "one" before it, or ", all killed" the five."""
    if count.form is NumberForm.ARTICLE and _renames(view, count):
        return True
    if not solved or view.word(count.first - 1) != "," or solved[-1].count.last != count.first - 1:
        return False
    if count.form is NumberForm.ALL:
        return count.last in view.cue_at
    return count.form is NumberForm.ARTICLE and solved[-1].bounds.best == 1


def _renames(view: View, count: Count) -> bool:
    """Whether a count only gives a second name to the one person before the comma, of whom the verb behind tells."""
    if past_apposition(view, count.first, count) is None:
        return False
    noun = view.words.nouns.at(view.lowers, count.first - 2, count.first - 1)
    return (noun is not None and noun.value.kind in PEOPLE and not noun.value.plural) or count.first - 1 in view.count_end


def _remember(view: View, memory: Memory, solved: list[Solved]) -> None:
    """Keep the counts of a sentence for the next ones."""
    memory.harm = memory.harmed()
    if solved:
        memory.last = solved
    whole = memory.main()
    if view.last > view.first and view.word(view.last - 1) == ":" and solved and whole is not None:
        memory.intro = whole
