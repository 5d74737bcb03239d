"""What is denied: by a source, by a negation, or by words that take back what was told."""

from recount.extract.claims.setting import Setting, find_cue
from recount.lexicon.speech import Speech

#: Words that negate the verb before a noun ("has not begun an attack").
VERB_NEGATIONS = frozenset({"not", "n't", "never"})
#: What joins a second verb of speech to the first.
JOINS = frozenset({"and", "but"})
#: So many words before what is told it is taken back ("withdrew its early report that").
DISOWNING_REACH = 4


def find_denial(setting: Setting, speech: Speech, kinds: set[str]) -> str | None:
    """A verb of denial over the clause, an explicit none, or a negation just before the trigger."""
    if setting.refuted:
        return "a fact check calls it false"
    if "deny" in kinds and not _is_said_besides(setting):
        return "the source denies it"
    blamed = "allege" in kinds and setting.main is None
    false = find_cue(setting, speech, "denial", *((setting.clause.first, setting.clause.last) if blamed else setting.sentence))
    if false is not None:
        return false
    disowned = _disowned(setting, speech)
    if disowned is not None:
        return disowned
    if setting.none_harmed:
        return None
    if setting.none_counted:
        return "none is counted"
    main, lowers = setting.main, setting.reading.tokens.lowers
    if main is None:
        return None
    if "nor" in lowers[max(setting.sentence[0], setting.clause.first - 1) : setting.clause.first + 1]:  # "nor did they attack"
        return "nor"
    far, near = max(setting.clause.first, main.first - 6), max(setting.clause.first, main.first - 2)
    if main.verbal:
        none_done = lowers[main.last : main.last + 1] == ("no",) and setting.reading.tags[main.first] != "G"
        return find_cue(setting, speech, "negation", far, main.first) or ("no" if none_done else None)
    negated = next((lowers[i] for i in range(far, main.first) if lowers[i] in VERB_NEGATIONS and "," not in lowers[i : main.first]), None)
    return negated or next((word for word in lowers[near : main.first] if word == "no"), None)


def _disowned(setting: Setting, speech: Speech) -> str | None:
    """Words that take back or call untrue what a report or claim said ("a claim that they shot 30 men was withdrawn")."""
    first, last = setting.sentence
    lowers, main = setting.reading.tokens.lowers, setting.main
    before = main.first if main is not None else last
    told = next((i for i in range(first, before) if lowers[i] in speech.messages), None)
    if told is None:
        return None
    content = lowers[told + 1 : told + 2] in {("of",), ("that",)}
    taken_back = find_cue(setting, speech, "disowning", max(first, told - DISOWNING_REACH), told) if content else None
    return taken_back or find_cue(setting, speech, "disowned", told + 1, last)


def _is_said_besides(setting: Setting) -> bool:
    """Whether another verb of speech follows the denial and governs the clause ("denied that ransom was paid and said that ...")."""
    before = [frame for frame in setting.frames if frame.first < setting.clause.first]
    last = max(before, key=lambda frame: frame.first, default=None)
    return last is not None and last.kind == "say" and setting.lowers[last.first - 1] in JOINS
