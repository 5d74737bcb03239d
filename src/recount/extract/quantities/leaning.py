"""The measure of a count that no verb governs: by a noun of figures, by the counts before it, or by its noun alone."""

from recount.extract.quantities.beside import has_own_verb
from recount.extract.quantities.context import ENDS, PLAIN, Context
from recount.extract.quantities.figures import find_figure, find_topic
from recount.extract.quantities.governed import NOT_FOUND, Found
from recount.extract.quantities.outcomes import has_outcome
from recount.extract.quantities.view import BARE, OWN, PEOPLE, UNKNOWN, Count, Role, Solved, View
from recount.records.quantity import Bounds, Measure
from recount.text.number_words import NumberForm

#: "The two sides", "the five officers": a small number after "the" only points back.
SMALL = 10
#: The verb of a few doers stands within so many tokens.
DOING = 8


def find_explained(context: Context, count: Count) -> Found:
    """The measure by a noun of figures, by the count that a bare number leans on, by a far verb, or by the noun alone."""
    figure = find_figure(context.view, count) if count.kind == BARE or count.is_person else None
    if figure is not None:
        leaned = _beside_people(context, count) or _lean_on_memory(context, count)
        measure = figure[1] or (leaned.measure if leaned is not None else None)
        if measure is not None:
            return measure, "figure"
    if count.kind == BARE and context.view.word(count.last) == "than":
        compared = context.prior(count) or context.memory.topic()
        return NOT_FOUND if compared is None else (compared.measure, "leaned")
    if count.kind == BARE:
        topic = (
            find_topic(context.view, count)
            if _is_given(context.view, count) and _is_open(context.view, count) and context.prior(count) is None
            else None
        )
        if topic is not None:
            return topic, "topic"
        leaned = _lean(context, count)
        return (leaned.measure, "leaned") if leaned is not None else _vague_crowd(context, count)
    return _by_noun(context, count)


def is_one_more(context: Context, count: Count) -> bool:
    """Whether a bare "another" goes on with a row ("one died in Kem, another in Bor")."""
    view = context.view
    joined = view.word(count.first - 1) in view.grammar.coordinators or view.word(count.first - 1) == ","
    prior = context.prior(count)
    another = count.form is NumberForm.ANOTHER and count.kind == BARE and prior is not None and prior.measure is not Measure.OTHER
    return another and joined and view.word(count.last) in view.grammar.prepositions


def _beside_people(context: Context, count: Count) -> Solved | None:
    """The count of people before a second figure in the same sentence ("killed 60; the state puts the figure at 40")."""
    prior = context.prior(count)
    if prior is None or prior.measure is Measure.OTHER:
        return None
    return prior if prior.kind == BARE or prior.kind in PEOPLE or prior.kind in OWN else None


def _vague_crowd(context: Context, count: Count) -> Found:
    """Measure of "thousands marched": people, of whom nothing more is said."""
    bare = count.form is NumberForm.VAGUE and count.number.bounds.low is not None
    return (Measure.OTHER, "crowd") if bare and context.view.word(count.last).isalpha() and has_own_verb(context.view, count) else NOT_FOUND


def _by_noun(context: Context, count: Count) -> Found:
    """Measure of a counted noun that no verb governs: seized further back in the sentence, or merely counted."""
    if (
        count.kind == UNKNOWN
        or (count.kind in context.view.words.uncounted and not _is_carried(context, count))
        or count.number.bounds == Bounds()
    ):
        return NOT_FOUND
    if count.kind == "victim":
        return _by_victims(context, count)
    for cue in context.view.cue_at.values():
        reaches = cue.role is Role.NOMINAL or _is_carried(context, count)
        if cue.first < count.first and reaches and has_outcome(cue.action, count.kind):
            return cue.action.outcome[count.kind], "far"
    return NOT_FOUND if _is_by_the_way(context.view, count) else (Measure.OTHER, "noun")


def _is_carried(context: Context, count: Count) -> bool:
    """Whether those told of have things with them ("arrested with two pistols and 40 rounds")."""
    view, solved = context.view, context.solved
    joined = view.word(count.first - 1) in view.grammar.coordinators or view.word(count.first - 1) == ","
    if joined and solved and solved[-1].how == "far" and count.first - solved[-1].last <= 1:
        return True
    return view.word(count.first - 1) in {"with", "carrying"} or (view.word(count.first - 2), view.word(count.first - 1)) == (
        "possession",
        "of",
    )


def _by_victims(context: Context, count: Count) -> Found:
    """The measure of victims: that of the last people to whom something was done; of the dead and the injured together it is neither."""
    before = [s for s in [*context.memory.last, *context.solved] if s.part_of is None and s.measure in {Measure.KILLED, Measure.INJURED}]
    if len(before) > 1 and sum(s.bounds.best or 0 for s in before[-2:]) == count.number.bounds.best:
        return Measure.OTHER, "leaned"
    prior = context.prior(count)
    leaned = (
        prior if prior is not None and prior.measure is not Measure.OTHER else context.memory.harmed() or prior or context.memory.main()
    )
    return NOT_FOUND if leaned is None else (leaned.measure, "leaned")


def _is_by_the_way(view: View, count: Count) -> bool:
    """Whether people or things are told of and not counted ("one man said", "the two leaders met")."""
    best = count.number.bounds.best or SMALL
    if best < SMALL and count.kind in {"person", "vehicle"} and _is_doer(view, count):
        return True
    return best == 1 or (best < SMALL and view.word(count.first - 1) in {"the", "these", "those", "both"})


def _is_doer(view: View, count: Count) -> bool:
    """Whether a few people act, or a few vehicles carry those who act, and nothing was done to them."""
    before = view.word(count.first - 1)
    if count.kind == "vehicle":
        return before in {"on", "in", "by", "aboard", "with"} or (view.word(count.first - 2), before) == ("out", "of")
    if before == "by":
        return True
    for at in range(count.last, min(view.last, count.last + DOING)):
        word = view.word(at)
        if word in ENDS or word in view.grammar.relative or view.grammar.is_helper(word):
            return False
        if word in view.grammar.linking or view.word(at + 1) in view.grammar.pronouns:
            return False
        if view.is_verb(at) or (at in view.cue_at and view.cue_at[at].role is Role.OBJECT):
            return before not in view.grammar.prepositions and not _has_been(view, at)
    return False


def _has_been(view: View, at: int) -> bool:
    """Whether a verb is a participle that a table knows as something done to people."""
    cue = view.cue_at.get(at)
    return cue is not None and cue.role is Role.SUBJECT


def _lean(context: Context, count: Count) -> Solved | None:
    """The count that a bare number repeats, goes on with or is set beside."""
    view, prior = context.view, context.prior(count)
    before, after = view.word(count.first - 1), view.word(count.last)
    open_end = _is_open(view, count)
    row = _in_row(context, count) if open_end else None
    if row is not None:
        return row
    if before in view.grammar.prepositions and open_end and _is_parallel(context, count):
        return context.solved[-1]
    if before in {"the", "those"} and open_end:
        return prior or context.memory.topic()
    if before == "," and after == ",":
        return None
    if before in view.grammar.coordinators and prior is not None and prior.how == "leaned" and prior.count.last == count.first - 1:
        return _lean_on_memory(context, count)
    if open_end and (before in view.grammar.coordinators or before in {",", ";", "(", ":"} or before in view.words.comparisons):
        if prior is None and (before == "," or before in view.grammar.coordinators) and context.solved:
            return context.solved[-1] if context.solved[-1].how == "part" else None
        return prior if prior is not None or before not in view.words.comparisons else context.memory.main()
    if open_end and (_is_given(view, count) or (before == "at" and view.word(count.first - 2) in view.grammar.pronouns)):
        return prior or _lean_on_memory(context, count)
    if has_own_verb(view, count):
        leaned = prior or context.memory.main()
        return leaned if leaned is not None and leaned.measure is Measure.OTHER and leaned.kind not in PEOPLE else None
    return None


def _in_row(context: Context, count: Count) -> Solved | None:
    """The count of the first item that a bare number of a later one answers ("Gao 30 attacks and 41 deaths, **Kidal 7 and 12**")."""
    view, heads = context.view, context.solved
    if not heads or any(view.is_verb(at) for at in range(view.first, count.first)):
        return None
    if view.reading.tokens.words[count.first - 1][:1].isupper() or view.word(count.first - 1) == ")":
        return heads[0]
    paired = len(heads) > 1 and heads[0].measure is not heads[1].measure and view.word(heads[0].last) in view.grammar.coordinators
    behind = (
        heads[-1].how == "leaned" and heads[-1].count.last == count.first - 1 and view.word(count.first - 1) in view.grammar.coordinators
    )
    return heads[1] if paired and behind else None


def _is_open(view: View, count: Count) -> bool:
    """Whether nothing that a bare number could count stands behind it."""
    after, second, grammar = view.word(count.last), view.word(count.last + 1), view.grammar
    timed = (after in grammar.determiners or after in grammar.time_words) and (second in view.numbers.units or second in grammar.time_words)
    return after in ENDS or after in grammar.prepositions or after in grammar.coordinators or after in grammar.relative or timed


def _is_given(view: View, count: Count) -> bool:
    """Whether a verb of counting or of speech gives a bare number ("in March it claimed 22")."""
    at = count.first - 1
    while view.grammar.is_adverb(view.word(at)):
        at -= 1
    word, before = view.word(at), view.word(at - 1)
    if word == "of":
        return before in view.words.speakers
    if word in view.grammar.be:
        return before == "there" or (before in view.grammar.have and view.word(at - 2) == "there")
    return word in view.words.givers


def _is_parallel(context: Context, count: Count) -> bool:
    """Whether a number stands behind the same preposition as the one before it ("fire for 18 and mines for nine")."""
    if not context.solved:
        return False
    view, last = context.view, context.solved[-1].count
    between = range(last.last, count.first)
    same = view.word(count.first - 1) == view.word(last.first - 1) and view.word(last.first - 1) in {"for", "to", "by", "with", "of"}
    parted = any(view.word(at) in {";", "."} or (at in view.cue_at and not _opens_list(view, last, at)) for at in between)
    return same and (last.kind == BARE or last.kind in OWN or view.word(last.first - 1) == "of") and not parted


def _opens_list(view: View, count: Count, at: int) -> bool:
    """Whether a cue tells what befell those just counted, before the comma behind which the list goes on ("11 killed in X, Y of 57")."""
    return not any(view.word(i) == "," for i in range(count.last, at))


def _lean_on_memory(context: Context, count: Count) -> Solved | None:
    """The count at the same place in the row of figures of the sentence before."""
    bare = [c for c in context.view.counts if c.kind == BARE and c.form in PLAIN]
    return context.memory.aligned(bare.index(count), len(bare)) if count in bare else context.memory.main()
