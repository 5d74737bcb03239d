"""The walk to the right from a count to the verb of which it is the subject."""

from recount.extract.quantities.beside import STRONG, Governed, is_joined, past_complement
from recount.extract.quantities.view import BARE, Count, CueUse, Relation, Role, View
from recount.lexicon.measures import Voice
from recount.text.number_words import NumberForm

#: So many tokens a subject may stand before its verb.
REACH = 36
#: The second verb of a subject stands at most so many tokens behind the first.
SECOND = 14
#: Between an auxiliary and its participle stand at most so many tokens.
HELPED = 6
#: A bracket or an aside is skipped if it closes within so many tokens.
BRACKET = 30
#: An aside between commas that is no relative clause has at most so many tokens.
ASIDE = 12


def find_predicate(view: View, count: Count) -> Governed | None:
    """The participle or verb of which a count is the subject."""
    at, relative, comma, object_place = count.last, False, False, _in_object_place(view, count)
    stop = min(view.last, count.last + REACH)
    while at < stop:
        word = view.word(at)
        cue = view.cue_at.get(at)
        if cue is not None:
            if cue.role is Role.SUBJECT and not cue.helped and view.word(at - 1) == "the":
                # "The wounded" are others, who have a figure of their own.
                return None
            verdict = _weigh(view, count, cue, relative=relative, comma=comma)
            if verdict is not None:
                return verdict
            relative, at = False if cue.role is Role.OBJECT else relative, cue.last
            continue
        other = view.count_at.get(at)
        if other is not None and other is not count:
            past = past_apposition(view, at, other)
            if past is not None:
                at = past
                continue
            if _blocks(view, count, other, object_place=object_place):
                return None
            at = other.last
            continue
        step = _step(view, at, count, relative=relative)
        if step is None:
            return _second_verb(view, at) if view.is_verb(at) and not _in_phrase(view, count) else None
        relative = relative or word in view.grammar.relative
        comma = comma or word == ","
        at = step
    return None


def _blocks(view: View, count: Count, other: Count, *, object_place: bool) -> bool:
    """Whether a count on the way has the verb beyond it for itself alone."""
    if other.form is NumberForm.ALL and view.word(other.first - 1) == "," and other.first == count.last + 1:
        return False
    if count.relation is Relation.OF_THEM or (object_place and is_joined(view, other.first)):
        return True
    cue = view.cue_at.get(other.last)
    if cue is None or cue.role is not Role.SUBJECT or cue.helped:
        return False
    return other.kind == BARE or view.word(other.first - 1) == ","


def _weigh(view: View, count: Count, cue: CueUse, *, relative: bool, comma: bool) -> Governed | None:
    """What a cue met on the way means: it governs, it ends the walk (a doer), or (None) it is passed over."""
    if cue.role is Role.SUBJECT:
        return _weigh_subject(view, count, cue, comma=comma)
    if cue.role is Role.NOMINAL or relative:
        return None
    if cue.gerund and view.word(cue.first - 1) in view.grammar.prepositions:
        return None
    return Governed(cue, doer=True)


def _weigh_subject(view: View, count: Count, cue: CueUse, *, comma: bool) -> Governed | None:
    """A participle or predicate: a predicate must stand at its subject."""
    if cue.action.name in {"shoot", "injure", "hurt"}:
        cue = _end_of_shot(view, cue) or cue
    apart = range(past_complement(view, count), cue.first)
    if (
        cue.complement
        and not cue.helped
        and any(not view.grammar.is_adverb(view.word(at)) and view.word(at) not in view.grammar.raisers for at in apart)
    ):
        return None
    if cue.gerund and comma and view.word(cue.first - 1) == ",":
        return None
    return Governed(cue, near=not apart)


def _end_of_shot(view: View, shot: CueUse) -> CueUse | None:
    """The verb that tells how it ended ("was shot at his door and died")."""
    for at in range(shot.last, min(view.last, shot.last + REACH)):
        cue = view.cue_at.get(at)
        if cue is not None and cue.role is Role.SUBJECT and _is_second(view, at):
            return cue if cue.action.name == "kill" else None
        if view.word(at) in STRONG or at in view.count_at:
            return None
    return None


def _is_second(view: View, at: int) -> bool:
    """Whether a verb is joined to the one before it ("was hit and later died")."""
    while view.grammar.is_adverb(view.word(at - 1)):
        at -= 1
    return view.word(at - 1) in view.grammar.coordinators


def _step(view: View, at: int, count: Count, *, relative: bool) -> int | None:
    """The next token to look at, or None where the clause of the count ends."""
    word, grammar = view.word(at), view.grammar
    if word in STRONG or (word == "." and at > count.last):
        return None
    if word == "(":
        return _close(view, at)
    if word in grammar.relative:
        return None if _is_of_other(view, at) else _past_aside(view, at)
    if word == ",":
        return None if _in_phrase(view, count) else _past_comment(view, at) or at + 1
    if word in grammar.coordinators:
        return None if not relative and _opens_deed(view, at + 1) else at + 1
    if grammar.is_helper(word):
        return _helped(view, at, relative=relative)
    if word in grammar.report:
        return _past_report(view, at)
    if word in grammar.clause:
        return _past_clause_word(view, at)
    if view.is_verb(at) and not relative:
        return None
    return at + 1


def _past_comment(view: View, at: int) -> int | None:
    """Past an aside between commas that reports or goes along (", the army says,", ", having fought bravely,")."""
    end = next((near for near in range(at + 1, min(view.last, at + ASIDE)) if view.word(near) == ","), None)
    if end is None or any(near in view.count_at for near in range(at + 1, end)):
        return None
    participle = view.word(at + 1).endswith("ing") or view.word(at + 1) in {"according", "based"}
    spoken = view.word(end - 1) in view.grammar.report and at + 1 not in view.cue_at
    told = spoken or (participle and at + 1 not in view.cue_at)
    return end + 1 if told and _is_main(view, end + 1) else None


def _second_verb(view: View, at: int) -> Governed | None:
    """What befell the doers of another verb, told by "and" in the same clause ("two guards raised the alarm and died")."""
    for near in range(at + 1, min(view.last, at + SECOND)):
        if view.word(near) in STRONG | {",", "."} or near in view.count_at or view.grammar.opens_clause(view.word(near)):
            return None
        cue = view.cue_at.get(near)
        if cue is not None:
            own = cue.role is Role.SUBJECT and not cue.complement and not cue.gerund and not cue.helped
            found = view.words.verbs.at(view.lowers, near, view.last)
            lone = found is not None and found.value.voice is Voice.SUBJECT
            return Governed(cue) if own and lone and _is_second(view, near) else None
    return None


def past_apposition(view: View, at: int, other: Count) -> int | None:
    """Past a second name of the one person counted, between commas (", an elderly man,", ", a pupil of ten,"), where the verb follows."""
    if view.word(at - 1) != "," or other.form is not NumberForm.ARTICLE or not other.is_person:
        return None
    end = next((near for near in range(other.last, min(view.last, at + ASIDE)) if view.word(near) == ","), None)
    if end is None or any(near in view.cue_at or view.word(near) in view.grammar.coordinators for near in range(other.last, end)):
        return None
    return end + 1 if _is_main(view, end + 1) else None


def _opens_deed(view: View, at: int) -> bool:
    """Whether a form in -ing goes on with what the doers did ("killing two and leaving nine hurt")."""
    known = at in view.count_at or at >= view.last or view.words.nouns.at(view.lowers, at, view.last) is not None
    return view.word(at).endswith("ing") and not known


def _past_clause_word(view: View, at: int) -> int | None:
    """Past "as" and "since" where they open no clause ("described as rebels", "has since been freed")."""
    if view.word(at - 1) in {"described", "identified"}:
        return at + 1
    return at + 1 if view.word(at) in {"as", "since", "during", "following"} and not view.is_verb(at + 2) else None


def _past_report(view: View, at: int) -> int | None:
    """Past "said to be" and "are reported"; any other reporting verb ends the walk."""
    if view.word(at + 1) == "to" and (view.word(at + 2) in view.grammar.be or view.word(at + 2) in view.grammar.have):
        return at + 3
    passive = view.word(at - 1) in view.grammar.be or view.word(at - 1) == ","
    return at + 1 if passive or view.word(at + 1) in {"to", "as"} else None


def _past_aside(view: View, at: int) -> int:
    """Past a relative clause between commas, where the main verb follows it; else into the clause."""
    if view.word(at - 1) == ",":
        for near in range(at + 1, min(view.last, at + BRACKET)):
            if view.word(near) == ",":
                return near + 1 if _is_main(view, near + 1) else at + 1
    return at + 1


def _is_of_other(view: View, at: int) -> bool:
    """Whether a clause tells of the noun right before it and of no subject ("a nurse at the hospital to which they were taken")."""
    return view.word(at - 1) in view.grammar.prepositions and view.word(at - 2) != ","


def _is_main(view: View, at: int) -> bool:
    """Whether a predicate that tells what befell those counted begins at a token."""
    grammar = view.grammar
    while view.word(at) in grammar.be or view.word(at) in grammar.have or grammar.is_adverb(view.word(at)):
        at += 1
    cue = view.cue_at.get(at)
    return cue is not None and cue.role is Role.SUBJECT


def _in_phrase(view: View, count: Count) -> bool:
    """Whether a preposition has the count, so that a verb behind a comma is not its own."""
    return count.relation is Relation.NONE and view.word(count.first - 1) in view.grammar.prepositions


def _close(view: View, at: int) -> int | None:
    """The token after the bracket that opens here."""
    for near in range(at, min(view.last, at + BRACKET)):
        if view.word(near) == ")":
            return near + 1
    return None


def _helped(view: View, at: int, *, relative: bool) -> int | None:
    """Where the verb of an auxiliary stands if a cue; a foreign verb ends the walk unless in a relative clause."""
    near = at + 1
    while near < view.last and near - at <= HELPED:
        if near in view.cue_at:
            return near
        word = view.word(near)
        grammar = view.grammar
        passed = grammar.is_adverb(word) or any(word in closed for closed in (grammar.raisers, grammar.be, grammar.report))
        if not passed and word not in {"as", '"', "'"}:
            break
        near += 1
    return near + 1 if relative else None


def _in_object_place(view: View, count: Count) -> bool:
    """Whether a verb that is no reporting verb stands right before a count, so that it is no subject."""
    at = count.first - 1
    while view.grammar.is_adverb(view.word(at)) or view.word(at) in view.grammar.determiners:
        at -= 1
    word, grammar = view.word(at), view.grammar
    if word in grammar.report or word in grammar.clause or word in grammar.relative:
        return False
    return word in grammar.be or word in grammar.have or word in grammar.prepositions or view.is_verb(at) or at + 1 in view.cue_end
