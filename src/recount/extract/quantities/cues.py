"""The verbs, participles and nouns of a sentence that say what befell those counted."""

from collections.abc import Iterator

from recount.extract.quantities.nouns import QUOTES
from recount.extract.quantities.view import BARE, CueUse, Role, View
from recount.lexicon.measures import Cue, Voice
from recount.text.phrases import Match

#: An auxiliary stands at most so many adverbs before its participle.
HELPER_REACH = 5
NOMINAL_REACH = 6


def find_cues(view: View) -> Iterator[CueUse]:
    """The cues of a sentence outside its counted nouns, from left to right."""
    at, lowers, verbs, nominals = view.first, view.lowers, view.words.verbs.openers, view.words.nominals.openers
    while at < view.last:
        cue = _cue(view, at) if lowers[at] in verbs or lowers[at] in nominals else None
        if cue is not None:
            yield cue
            at = cue.last
        else:
            count = view.count_at.get(at)
            at = count.last if count is not None else at + 1


def _cue(view: View, at: int) -> CueUse | None:
    """The cue that begins at a token."""
    verb = view.words.verbs.at(view.lowers, at, view.last)
    noun = view.words.nominals.at(view.lowers, at, view.last)
    if noun is not None and (verb is None or view.word(noun.last) == "of") and _is_nominal(view, noun.last):
        return CueUse(noun.first, noun.last, noun.value, Role.NOMINAL)
    return None if verb is None else _verb(view, verb)


def _is_nominal(view: View, last: int) -> bool:
    """Whether "of" follows a noun, close by."""
    return any(view.word(at) == "of" for at in range(last, last + NOMINAL_REACH))


def _verb(view: View, found: Match[Cue]) -> CueUse | None:
    """A verb form with the role in which it has those counted."""
    action, voice = found.value.action, found.value.voice
    if action.before and view.word(found.last) not in action.before | {""}:
        return None
    if _is_raiser(view, found):
        return None
    helper = _helper(view, found.first)
    gerund = view.word(found.first).endswith("ing") and helper != "be"
    if voice is Voice.SUBJECT:
        return CueUse(found.first, found.last, action, Role.SUBJECT, gerund, helped=bool(helper))
    if voice is Voice.PREDICATE:
        return CueUse(found.first, found.last, action, Role.SUBJECT, helped=helper == "be", complement=True)
    if voice is Voice.ACTIVE and not (helper == "be" and view.word(found.first).endswith("ed")):
        return CueUse(found.first, found.last, action, Role.OBJECT, gerund)
    if helper == "be":
        return CueUse(found.first, found.last, action, Role.SUBJECT, helped=True)
    active = helper == "have" or _has_object(view, found.last, bare=_follows_number(view, found.first))
    return CueUse(found.first, found.last, action, Role.OBJECT if active else Role.SUBJECT)


def _is_raiser(view: View, found: Match[Cue]) -> bool:
    """Whether a participle only reports the one behind it ("was found strangled", "were left wounded")."""
    if view.word(found.first) not in view.grammar.raisers or found.last >= view.last or view.word(found.first - 1) not in view.grammar.be:
        return False
    after = view.words.verbs.at(view.lowers, found.last, view.last)
    return after is not None and after.value.voice in {Voice.EITHER, Voice.PREDICATE} and after.value.action.one


def _helper(view: View, first: int) -> str:
    """Which auxiliary governs the verb: "be", "have", "modal" or none."""
    grammar = view.grammar
    for at in range(first - 1, max(view.first, first - HELPER_REACH) - 1, -1):
        word = view.word(at)
        if word in QUOTES:
            continue
        if word in grammar.be:
            return "be"
        if word in grammar.have:
            return "have"
        if word in grammar.modal:
            return "modal"
        if (not grammar.is_adverb(word) and word not in grammar.raisers) or at in view.count_at:
            return ""
    return ""


def _follows_number(view: View, at: int) -> bool:
    """Whether a bare number stands right before: "12 hurt" needs a plain object to be an active verb."""
    count = view.count_end.get(at)
    return count is not None and count.kind == BARE


def _has_object(view: View, at: int, *, bare: bool = False) -> bool:
    """Whether what follows a form in -ed is its object."""
    while view.word(at) in QUOTES:
        at += 1
    word, grammar = view.word(at), view.grammar
    if word in {"and", "or"} and at + 1 < view.last and view.words.verbs.at(view.lowers, at + 1, view.last) is not None and not bare:
        return _has_object(view, at + 2)
    if at in view.count_at or word in grammar.determiners or word in grammar.pronouns:
        return word not in grammar.time_words
    if bare or not word or not word[0].isalpha() or word in grammar.time_words or word in view.numbers.months:
        return False
    if grammar.is_function(word) or grammar.opens_clause(word) or grammar.is_adverb(word):
        return False
    tag = view.reading.tags[at]
    return tag in "NPTJ" or (
        tag == "x" and (view.words.nouns.at(view.lowers, at, view.last) is not None or view.reading.tokens.words[at][0].isupper())
    )
