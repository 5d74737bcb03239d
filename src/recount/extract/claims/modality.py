"""Status and assertion of a clause: whether it happened, and in whose voice, each with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from recount.extract.claims.clauses import Clause
from recount.extract.claims.frames import AUXILIARIES, Frame
from recount.extract.claims.triggers import Trigger
from recount.lexicon.speech import Speech
from recount.records.claim import Assertion, Status
from recount.records.document import Published
from recount.records.period import Period, TimeKind
from recount.text.reading import Reading

#: Words that negate the verb before a noun ("has not begun an attack").
VERB_NEGATIONS = frozenset({"not", "n't", "never"})
#: Something this many days before the report is background, not news.
BACKGROUND_DAYS = 180


#: Active verbs whose subject suffers, by their first words ("came under attack", "fell as martyrs").
SUFFERED = (
    ("came", "under"),
    ("come", "under"),
    ("fell", "as", "martyrs"),
    ("fell", "martyr"),
    ("joined", "the", "caravan"),
    ("attained", "martyrdom"),
    ("achieved", "martyrdom"),
    ("embraced", "martyrdom"),
    ("reached", "martyrdom"),
    ("ascended", "to", "martyrdom"),
)


@dataclass(frozen=True, slots=True)
class Modality:
    """The status and assertion of a clause, and the words that decided each."""

    status: Status
    assertion: Assertion
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """A clause in its sentence: what surrounds it and what is known of its time."""

    reading: Reading
    sentence: tuple[int, int]
    clause: Clause
    frames: tuple[Frame, ...]
    main: Trigger | None
    period: Period | None
    published: Published | None
    none_counted: bool
    none_harmed: bool


def judge_modality(setting: Setting, speech: Speech) -> Modality:
    """Status and assertion of a clause with the frames that cover it."""
    status, why_status = _status(setting, speech)
    assertion, why_assertion = _assertion(setting, speech)
    return Modality(status, assertion, tuple(r for r in (why_status, why_assertion) if r))


def _status(setting: Setting, speech: Speech) -> tuple[Status, str]:
    """The first status whose cue stands; occurred where none does."""
    kinds = {frame.kind for frame in setting.frames}
    for status, cue in (
        (Status.DENIED, _denial(setting, speech, kinds)),
        (Status.CALLED_FOR, "called for" if "call" in kinds else None),
        (Status.HYPOTHETICAL, _opened_condition(setting, speech)),
        (Status.PLANNED, _plan(setting, speech, kinds)),
        (Status.HYPOTHETICAL, _possibility(setting, speech)),
        (Status.THREATENED, "a threat" if "threaten" in kinds and _is_open(setting) else None),
        (Status.HISTORICAL, _history(setting, speech)),
        (Status.ONGOING, _ongoing(setting, speech)),
    ):
        if cue is not None:
            if status is Status.PLANNED and "threaten" in kinds:
                return Status.THREATENED, f"status threatened: {cue}"
            return status, f"status {status}: {cue}"
    return Status.OCCURRED, ""


def _cue(setting: Setting, speech: Speech, name: str, first: int, last: int) -> str | None:
    """The first cue of a kind in a token range, as words."""
    tags = setting.reading.tags
    hits = speech.cues[name].find(setting.reading.tokens.lowers, first, last)
    if name == "modal_hypothetical":  # "May" is a month too
        hits = (m for m in hits if tags[m.first] == "M")
    if name in ("modal_hypothetical", "intent"):
        hits = (m for m in hits if not _is_of_finding(setting.reading.tokens.lowers, m.last, speech))
    found = next(hits, None)
    return " ".join(setting.reading.words(found.first, found.last)) if found is not None else None


def _is_of_finding(lowers: Sequence[str], after: int, speech: Speech) -> bool:
    """Whether what may or may not be, or is wanted, is only that somebody finds it out ("could not be identified")."""
    at = after + 1 if lowers[after : after + 1] == ("not",) else after
    return at < len(lowers) and speech.cues["finding"].at(lowers, at) is not None


def _denial(setting: Setting, speech: Speech, kinds: set[str]) -> str | None:
    """A verb of denial over the clause, an explicit none, or a negation just before the trigger."""
    if "deny" in kinds:
        return "the source denies it"
    false = _cue(setting, speech, "denial", *setting.sentence)
    if false is not None:
        return false
    if setting.none_harmed:
        return None
    if setting.none_counted:
        return "none is counted"
    main = setting.main
    if main is None:
        return None
    far, near = max(setting.clause.first, main.first - 6), max(setting.clause.first, main.first - 2)
    if main.verbal:
        return _cue(setting, speech, "negation", far, main.first)
    negated = next((word for word in setting.reading.words(far, main.first) if word in VERB_NEGATIONS), None)
    return negated or next((word for word in setting.reading.words(near, main.first) if word == "no"), None)


def _opened_condition(setting: Setting, speech: Speech) -> str | None:
    """A condition at the beginning of the clause."""
    return _cue(setting, speech, "hypothetical", setting.clause.first, min(setting.clause.first + 3, setting.clause.last))


def _possibility(setting: Setting, speech: Speech) -> str | None:
    """A modal of possibility before the trigger of the clause."""
    first, _last = setting.sentence
    main = setting.main
    if main is not None and main.verbal:
        return _cue(setting, speech, "modal_hypothetical", max(first, main.first - 5), main.first)
    return _cue(setting, speech, "modal_hypothetical", setting.clause.first, setting.clause.last)


def _plan(setting: Setting, speech: Speech, kinds: set[str]) -> str | None:
    """A future auxiliary or words of intention before the trigger, or a time still to come."""
    if setting.period is not None and setting.period.kind is TimeKind.FUTURE:
        return "the time is still to come"
    end = setting.main.first if setting.main is not None else setting.clause.last
    start = max(setting.sentence[0], min(end - 14, setting.clause.first))
    cue = _cue(setting, speech, "intent", start, end + 1) or _cue(setting, speech, "future", max(start, end - 6), end)
    if cue is not None:
        return cue
    told = setting.main is not None and kinds & {"say", "plan"}
    if (
        told
        and setting.main is not None
        and "would" in setting.reading.tokens.lowers[max(setting.clause.first, setting.main.first - 5) : setting.main.first]
    ):
        return "would, as told"
    return "an own act is announced" if "plan" in kinds and _is_open(setting) else None


def _is_open(setting: Setting) -> bool:
    """Whether the clause has no verb in the past: its act is still to be done."""
    main = setting.main
    return main is None or not main.verbal or setting.reading.tags[main.first] in "BG"


def _history(setting: Setting, speech: Speech) -> str | None:
    """A time long before the report, or words of background."""
    cue = _cue(setting, speech, "history", setting.clause.first, setting.clause.last)
    if cue is not None:
        return cue
    if setting.period is None or setting.published is None or setting.period.inherited_from is not None:
        return None
    gap = (setting.published.days.start - setting.period.days.end).days
    return f"{gap} days before the report" if gap > BACKGROUND_DAYS else None


def _ongoing(setting: Setting, speech: Speech) -> str | None:
    """A progressive form of the main verb ("are preparing", "continue to")."""
    cue = _cue(setting, speech, "ongoing", setting.clause.first, setting.clause.last)
    main = setting.main
    if cue is not None and (main is None or not main.verbal):
        return cue
    if main is None or not main.verbal:
        return None
    before = setting.reading.words(max(setting.clause.first, main.first - 3), main.first)
    if setting.reading.tags[main.first] == "G" and any(word in ("is", "are", "'s", "'re", "been") for word in before):
        return "progressive form"
    return "continues" if any(word.startswith("continu") for word in before) else None


def _assertion(setting: Setting, speech: Speech) -> tuple[Assertion, str]:
    """Alleged over hedged over attributed over asserted."""
    first, last = setting.clause.first, setting.clause.last
    kinds = {frame.kind for frame in setting.frames}
    passive = next(
        (
            m
            for m in speech.passive.find(setting.reading.tokens.lowers, max(setting.sentence[0], first - 8), last)
            if _is_said(setting, m.first)
        ),
        None,
    )
    cue = _cue(setting, speech, "allege", first, last)
    cue = None if cue == "alleged" and _describes_other(setting) else cue
    if "allege" in kinds or cue is not None or (passive is not None and passive.value == "allege"):
        return Assertion.ALLEGED, f"assertion alleged: {cue or 'an accusation'}"
    cue = _cue(setting, speech, "hedge", first, last)
    if cue is not None or (passive is not None and passive.value == "hedge"):
        return Assertion.HEDGED, f"assertion hedged: {cue or 'nobody is named for it'}"
    if setting.frames:
        return Assertion.ATTRIBUTED, ""
    cue = _cue(setting, speech, "modal_hypothetical", first, setting.main.first if setting.main is not None else first)
    return (Assertion.HEDGED, f"assertion hedged: {cue}") if cue is not None else (Assertion.ASSERTED, "")


def _is_said(setting: Setting, at: int) -> bool:
    """Whether a participle of accusation is about the clause's act, not about somebody in it ("a man accused of theft")."""
    tags, main = setting.reading.tags, setting.main
    described = tags[at] == "D" and at > 0 and tags[at - 1] == "N"
    return not described or main is None or main.first > at


def _describes_other(setting: Setting) -> bool:
    """Whether "alleged" stands before a noun that is neither who acts nor the act ("detained three alleged smugglers")."""
    lowers, main = setting.reading.tokens.lowers, setting.main
    at = next((i for i in range(setting.clause.first, setting.clause.last) if lowers[i] == "alleged"), None)
    return at is not None and main is not None and at > main.last - 1


def is_passive(reading: Reading, trigger: Trigger, first: int) -> bool:
    """Whether a trigger is a participle with a form of "be" before it, or one that follows its noun ("bodies found")."""
    if not trigger.verbal or reading.tags[trigger.first] not in "DV":
        return False
    if any(reading.tokens.lowers[trigger.first : trigger.first + len(words)] == words for words in SUFFERED):
        return True
    at = trigger.first - 1
    while at >= first and (reading.tags[at] in "RC" or reading.tokens.lowers[at] == "n't"):
        at -= 1
    if at < first:
        return reading.tags[trigger.first] == "D"
    word = reading.tokens.lowers[at]
    if word in AUXILIARIES and word not in ("has", "have", "had", "'ve", "did", "do", "does"):
        return True
    bare = reading.tags[trigger.first] == "D" and word not in ("has", "have", "had", "'ve")
    after = reading.tags[trigger.last : trigger.last + 1]
    return bare and (after not in tuple("TNP#JO") or after == "")
