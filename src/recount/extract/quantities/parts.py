"""Counts that are stated parts of a larger count: "among them six nurses", "most of them", "five in Bor, two in Kem"."""

from recount.extract.quantities.beside import TABLE_ENDS
from recount.extract.quantities.context import PLAIN
from recount.extract.quantities.memory import Memory
from recount.extract.quantities.view import BARE, OWN, PEOPLE, Count, Relation, Solved, View

#: A phrase such as "among them" stands at most so many tokens before its counts.
REACH = 4
#: The label of a list ("By perpetrator:") has at most so many words.
LABEL = 6
#: "Of the 23" takes up one of so many counts before it.
FAR = 20


def find_whole(view: View, count: Count, solved: list[Solved], memory: Memory) -> Solved | None:
    """The larger count that a count is a stated part of, or None."""
    if _is_in_table(view, count):
        return memory.topic()
    if count.relation is Relation.OF_THEM and count.noun is not None and not count.is_person and count.kind not in OWN:
        return next((s for s in reversed([*memory.last[-FAR:], *solved[-FAR:]]) if s.kind == count.kind), None)
    if count.relation is Relation.OF_THEM:
        return (
            _harmed_whole(view, count, [*memory.last[-FAR:], *solved[-FAR:]])
            or _equal_whole(view, count, [*memory.last[-FAR:], *solved[-FAR:]])
            or _nearest_whole(solved)
            or memory.main()
        )
    if _is_described(view, count) and not solved:
        return memory.harmed()
    if count.kind == BARE and view.word(view.first) == "of":
        named = _taken_up(view, count, solved, memory)
        if named is not None:
            return named
    if _is_named(view, count):
        named = _nearest_list(solved) or (memory.main() if count.first - view.first <= REACH else None)
        return named if named is not None and _may_hold(named, count) else None
    bracketed = _in_bracket(view, count, solved)
    if bracketed is not None:
        return bracketed
    if _continues_part(view, count, solved):
        return solved[-1].part_of
    return _before_colon(view, count, solved) or _from_list(view, count, memory)


def _taken_up(view: View, count: Count, solved: list[Solved], memory: Memory) -> Solved | None:
    """The whole that the first words of a sentence take up again ("of the 212, ...", "of those arrested, ...")."""
    if solved and _opens_with(view, solved[0]):
        return memory.first_told(solved[0])
    return _named_whole(view, count, solved, memory) if view.word(view.first + 1) in {"those", "these"} else None


def _opens_with(view: View, whole: Solved) -> bool:
    """Whether a sentence opens with the whole that it breaks down ("Of the 84 raids, 51 were blamed on X and 20 on Y")."""
    return view.word(view.first) == "of" and whole.count.first <= view.first + 2 and view.word(whole.count.last) in {",", "killed", "dead"}


def _is_in_table(view: View, count: Count) -> bool:
    """Whether a bare number stands behind a name in a list by doers, places or kinds ("By group: the ADF 103; CODECO 31")."""
    if count.kind != BARE or view.word(view.first) != "by" or view.word(count.last) not in TABLE_ENDS:
        return False
    colon = next((at for at in range(view.first, min(view.last, view.first + LABEL)) if view.word(at) == ":"), None)
    before = view.reading.tokens.words[count.first - 1]
    named = view.reading.tags[count.first - 1] in "NPxJD" or before[0].isupper() or before == ")"
    return colon is not None and colon < count.first - 1 and named


def _is_described(view: View, count: Count) -> bool:
    """Whether a bare number opens its sentence and a noun tells who these were ("Four were children")."""
    if count.kind != "bare" or count.first != view.first or view.word(count.last) not in {"were", "was", "are"}:
        return False
    for at in range(count.last + 1, min(view.last, count.last + 1 + REACH)):
        noun = view.words.nouns.at(view.lowers, at, view.last)
        if (
            noun is not None
            and noun.value.kind in PEOPLE
            and noun.value.plural is (count.number.bounds.best != 1)
            and view.words.verbs.at(view.lowers, at, view.last) is None
        ):
            return True
        if at in view.cue_at or view.word(at) in view.grammar.prepositions or at in view.count_at:
            return False
    return False


def _named_whole(view: View, count: Count, solved: list[Solved], memory: Memory) -> Solved | None:
    """The count of the last sentence that "of those arrested, 12 were in X, four in Y" takes up by what befell them."""
    if solved:
        listed = view.word(count.first - 1) in {",", ";", *view.grammar.coordinators} and view.word(count.last) in view.grammar.prepositions
        known = solved[0].part_of is not None and solved[0].part_of in [*memory.last, *memory.told.values()]
        return solved[-1].part_of if listed and known else None
    if view.word(count.first - 1) != ",":
        return None
    for at in range(view.first + 1, count.first):
        cue = view.words.verbs.at(view.lowers, at, count.first)
        if cue is not None:
            measures = frozenset(cue.value.action.outcome.values())
            told = [*memory.told.values(), *memory.last]
            return next((s for s in reversed(told) if s.part_of is None and s.measure in measures), None)
    return None


def _harmed_whole(view: View, count: Count, solved: list[Solved]) -> Solved | None:
    """The last count of those that "15 of the dead" names by what befell them."""
    for at in range(count.number.last, count.last):
        cue = view.words.verbs.at(view.lowers, at, count.last)
        if cue is not None and cue.value.action.outcome:
            measures = frozenset(cue.value.action.outcome.values())
            return next((s for s in reversed(solved) if s.part_of is None and s.measure in measures), None)
    return None


def _equal_whole(view: View, count: Count, solved: list[Solved]) -> Solved | None:
    """The count that "of the 23" repeats, by its value."""
    inside = {view.word(at) for at in range(count.number.last, count.last)}
    return next((s for s in reversed(solved) if view.lowers[s.count.number.core] in inside and s.count.number.form in PLAIN), None)


def _nearest_whole(solved: list[Solved]) -> Solved | None:
    """The last count that is no part itself."""
    return next((s for s in reversed(solved) if s.part_of is None), None)


def _nearest_list(solved: list[Solved]) -> Solved | None:
    """The last count that no "including" makes a part; an item of a list may have parts of its own."""
    return next((s for s in reversed(solved) if s.count.relation is not Relation.OF_THEM and not s.included), None)


def is_included(view: View, count: Count, solved: list[Solved]) -> bool:
    """Whether "including" or "among them" makes a count a part, by itself or through the part that it is joined to."""
    return _is_named(view, count) or (_continues_part(view, count, solved) and solved[-1].included)


def _is_named(view: View, count: Count) -> bool:
    """Whether "including", "among them" or the like stands right beside a count."""
    if count.last < view.last and view.words.subset_after.at(view.lowers, count.last, view.last) is not None:
        return True
    for at in range(max(view.first, count.first - REACH), count.first):
        found = view.words.subset_before.at(view.lowers, at, count.first)
        if found is not None and all(
            view.grammar.is_adverb(view.word(near)) or view.word(near) in {",", "the", "those", "of"}
            for near in range(found.last, count.first)
        ):
            return True
    return False


def _continues_part(view: View, count: Count, solved: list[Solved]) -> bool:
    """Whether a count is joined to a part ("including four cooks and a driver")."""
    if not solved or solved[-1].part_of is None or solved[-1].how == "list":
        return False
    between = range(solved[-1].count.last, count.first)
    words = {view.word(at) for at in between}
    joined = view.word(count.first - 1) in view.grammar.coordinators or (view.word(count.first - 1) == "," and len(between) <= 1)
    return joined and not words & {";", ":", "(", ")"} and not any(at in view.cue_at for at in between)


def _in_bracket(view: View, count: Count, solved: list[Solved]) -> Solved | None:
    """The casualties that a bracket breaks down ("nine casualties (two killed, seven hurt)")."""
    for found in reversed(solved):
        if found.count.kind == "casualties":
            opened = view.word(found.last) == "("
            return found if opened and all(view.word(at) != ")" for at in range(found.last, count.first)) else None
    return None


def _before_colon(view: View, count: Count, solved: list[Solved]) -> Solved | None:
    """The whole before a colon whose parts the words behind it list."""
    colon = next((at for at in range(count.first - 1, view.first, -1) if view.word(at) == ":"), None)
    if colon is None or any(view.word(at) == ";" for at in range(colon, count.first)):
        return None
    before = [s for s in solved if s.count.last <= colon and s.part_of is None]
    return before[-1] if before and _may_hold(before[-1], count) else None


def _from_list(view: View, count: Count, memory: Memory) -> Solved | None:
    """The whole that a list introduces, for the first count of an item."""
    if memory.intro is None or not _may_hold(memory.intro, count) or count.first > view.first + 2:
        return None
    return memory.intro


def _may_hold(whole: Solved, count: Count) -> bool:
    """Whether people can be part of people, and things of things."""
    people = whole.kind in PEOPLE | {"bare", "killed", "injured", "arrested"} or whole.count.is_person
    return (count.is_person or count.kind in {"bare", "unknown"}) if people else count.kind in {"bare", whole.kind}
