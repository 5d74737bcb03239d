"""The cue right before a count, or the verb whose list of objects it goes on with."""

from dataclasses import dataclass

from recount.extract.quantities.nouns import end_of_complement
from recount.extract.quantities.view import BARE, Count, CueUse, Role, View
from recount.lexicon.measures import Voice

#: So many tokens an object may stand after its verb in a list.
REACH = 30
#: So many adverbs and determiners may stand between a verb and its object.
NEAR = 3
#: The second half of a verb has at most so many words ("to the ground").
TAIL = 3
TABLE_ENDS = frozenset({",", ";", ".", "", "|"})
STRONG = frozenset({";", ":", "!", "?", "\u2014", "|"})
BESIDE = frozenset({"another", "some", "least", "further", "also", "additional", "of", "up", "other", '"', "as", "many", "more", "than"})


@dataclass(frozen=True, slots=True)
class Governed:
    """The cue that governs a count; ``doer`` where those counted did it; ``near`` where only adverbs stand between."""

    cue: CueUse
    doer: bool = False
    near: bool = False


def find_beside(view: View, count: Count) -> Governed | None:
    """The active verb or the "killing of" that stands right before a count."""
    start = _start(view, count)
    for at in range(start, max(view.first, start - NEAR - 1), -1):
        cue = view.cue_end.get(at)
        if cue is not None:
            if cue.role is Role.OBJECT or (at == count.first and _is_labelled(view, cue, count)):
                return Governed(cue, near=True)
            if (
                cue.role is Role.NOMINAL
                and view.word(start - 1) in {"of"} | BESIDE | view.grammar.determiners
                and _over(view, cue, at) is None
            ):
                return Governed(cue, near=True)
            over = _over(view, cue, at)
            return None if over is None else Governed(over, near=True)
        word = view.word(at - 1)
        if word not in BESIDE and not view.grammar.is_adverb(word) and word not in view.grammar.determiners:
            return None
    return None


def _is_labelled(view: View, cue: CueUse, count: Count) -> bool:
    """Whether a bare number stands behind its verb as in a table ("arrested 12, surrendered 40")."""
    listed = cue.role is Role.SUBJECT and not cue.helped and count.kind == BARE and view.word(count.last) in TABLE_ENDS
    before = view.word(cue.first - 1)
    return listed and (before in {":", ""} or before in TABLE_ENDS or before in view.grammar.coordinators)


def find_split(view: View, count: Count) -> Governed | None:
    """A verb whose other half stands behind its object ("hacked four men to death", "led 12 of them away")."""
    at = _start(view, count) - 1
    while at > view.first and (view.word(at) in BESIDE or view.word(at) in view.grammar.determiners):
        at -= 1
    verb, tail = view.word(at), past_complement(view, count)
    for start in range(count.last, tail + 1):
        cue = split_verb(view, at, start) if verb and view.word(start) not in view.grammar.coordinators else None
        if cue is not None:
            return Governed(cue, near=True)
    return None


def split_verb(view: View, at: int, tail: int) -> CueUse | None:
    """The verb of several words that begins at one token and goes on at another."""
    for last in range(min(tail + TAIL, view.last), tail, -1):
        words = (view.word(at), *view.lowers[tail:last])
        found = view.words.verbs.at(words, 0)
        if found is not None and found.last == len(words) and found.value.voice in {Voice.ACTIVE, Voice.EITHER}:
            return CueUse(at, last, found.value.action, Role.OBJECT)
    return None


def past_complement(view: View, count: Count) -> int:
    """The token behind a count and the "of" phrase that belongs to it."""
    return end_of_complement(view, count.last + 1) if view.word(count.last) == "of" else count.last


def _start(view: View, count: Count) -> int:
    """Where the phrase of a count begins: "a group of 12 men" stands for the men."""
    of = count.first - 1
    return of - 1 if view.word(of) == "of" and view.word(of - 1) in view.words.collectives else count.first


def _over(view: View, cue: CueUse, at: int) -> CueUse | None:
    """The verb that governs a noun such as "bodies": those exchanged are not newly killed."""
    if cue.role is not Role.NOMINAL:
        return None
    for near in range(cue.first, max(view.first, cue.first - NEAR), -1):
        verb = view.cue_end.get(near)
        if verb is not None:
            return verb if verb.action.name == "exchange" and near < at else None
    return None


def find_verb_before(view: View, count: Count) -> Governed | None:
    """The verb whose list of objects a count goes on with ("killing two men and, in Bor, a child")."""
    if not is_joined(view, count.first):
        return None
    at = count.first - 1 - _joiner(view, count.first)
    stop = max(view.first, count.first - REACH)
    while at >= stop:
        cue = view.cue_end.get(at + 1)
        if cue is not None:
            return Governed(cue) if cue.role in {Role.OBJECT, Role.NOMINAL} else None
        other = view.count_end.get(at + 1)
        if other is not None:
            at = other.first - 1
            continue
        word = view.word(at)
        if (
            word in STRONG
            or word in view.grammar.clause
            or word in view.grammar.relative
            or word in view.grammar.report
            or (view.is_verb(at) and view.words.verbs.at(view.lowers, at, view.last) is None)
        ):
            return None
        at -= 1
    return None


def is_joined(view: View, at: int) -> bool:
    """Whether a count is joined to what stands before it by "and" or a comma."""
    return view.word(at - 1) in view.grammar.coordinators or view.word(at - 1) == "," or _joiner(view, at) > 0


def _joiner(view: View, at: int) -> int:
    """Of how many words "together with", "along with" or "as well as" before a token is; 0 if none stands there."""
    if view.word(at - 1) == "with" and view.word(at - 2) in {"together", "along"}:
        return 2
    return 3 if (view.word(at - 3), view.word(at - 2), view.word(at - 1)) == ("as", "well", "as") else 0


def has_own_verb(view: View, count: Count) -> bool:
    """Whether an auxiliary or an unknown verb follows a count directly."""
    word = view.word(count.last)
    grammar = view.grammar
    if grammar.is_helper(word) or view.is_verb(count.last):
        return True
    cue = view.cue_at.get(count.last)
    return (word.endswith("ed") and cue is None) or (cue is not None and cue.role is Role.OBJECT and not cue.gerund)
