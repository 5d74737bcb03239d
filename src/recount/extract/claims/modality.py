"""Status and assertion of a clause: whether it happened, and in whose voice, each with its reason."""

import re
from dataclasses import dataclass

from recount.extract.claims.clauses import tells_of_then
from recount.extract.claims.denials import find_denial
from recount.extract.claims.frames import Frame
from recount.extract.claims.noun_phrases import AUXILIARIES
from recount.extract.claims.setting import NEWS_BACKGROUND_DAYS, Setting, find_cue
from recount.extract.claims.triggers import Trigger
from recount.lexicon.speech import Speech
from recount.records.building import quick
from recount.records.claim import Assertion, Status
from recount.records.period import TimeKind
from recount.text.reading import Reading

PURPOSES = frozenset({("in", "order", "to"), ("so", "as", "to")})
#: What a purpose is aimed at when nobody knows yet whether there is such a one ("to arrest any accomplices").
UNKNOWN_YET = frozenset({"any", "anyone", "anybody", "anything", "whoever"})
#: An act is feared by a verb at most so many words before it.
FEAR_REACH = 4
INFINITIVES = frozenset({("to",), ("to", "be")})
#: A cue of the future has at most so many words.
FUTURE_REACH = 3
#: Words of the past that also stand in comparisons.
COMPARED = frozenset({"last year", "previous year", "the year before", "a year ago"})
#: A year in figures.
YEAR = re.compile(r"(?:19|20)\d\d")


@quick
@dataclass(frozen=True, slots=True)
class Modality:
    """The status and assertion of a clause, and the words that decided each."""

    status: Status
    assertion: Assertion
    reasons: tuple[str, ...]


def judge_modality(setting: Setting, speech: Speech) -> Modality:
    """Status and assertion of a clause with the frames that cover it."""
    status, why_status = _status(setting, speech)
    assertion, why_assertion = _assertion(setting, speech)
    return Modality(status, assertion, tuple(r for r in (why_status, why_assertion) if r))


def _status(setting: Setting, speech: Speech) -> tuple[Status, str]:
    """The first status whose cue stands; occurred where none does."""
    kinds = {frame.kind for frame in setting.frames}
    for status, cue in (
        (Status.DENIED, find_denial(setting, speech, kinds)),
        (Status.CALLED_FOR, "called for" if "call" in kinds else None),
        (Status.HYPOTHETICAL, _opened_condition(setting, speech)),
        (Status.CALLED_FOR, find_cue(setting, speech, "appeal", setting.sentence[0], min(setting.sentence[0] + 3, setting.sentence[1]))),
        (Status.HYPOTHETICAL, _question(setting)),
        (Status.HYPOTHETICAL, _fear(setting, speech)),
        (Status.ONGOING, find_aim(setting.reading, setting.main, setting.sentence[0], speech)),
        (Status.PLANNED, "any" if _is_at_any(setting) else None),
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


def _opened_condition(setting: Setting, speech: Speech) -> str | None:
    """A condition at the beginning of the clause."""
    if setting.lowers[setting.clause.first] == "should":
        return "should"
    return find_cue(setting, speech, "hypothetical", setting.clause.first, min(setting.clause.first + 3, setting.clause.last))


def _possibility(setting: Setting, speech: Speech) -> str | None:
    """A modal of possibility before the trigger of the clause."""
    first, _last = setting.sentence
    main, lowers = setting.main, setting.reading.tokens.lowers
    if main is not None and main.verbal:
        if any(lowers[main.first - len(words) : main.first] == words for words in INFINITIVES):
            first, end = setting.clause.first, main.first  # "could be the next town to be attacked"
            return find_cue(setting, speech, "modal_hypothetical", first, end)
        return find_cue(setting, speech, "modal_hypothetical", max(first, main.first - 5), main.first)
    after = range(main.last if main is not None else setting.clause.first, setting.clause.last - 1)
    end = next((at for at in after if lowers[at : at + 2] == ("and", "that")), setting.clause.last)  # "and that it would double"
    return find_cue(setting, speech, "modal_hypothetical", setting.clause.first, end)


def _plan(setting: Setting, speech: Speech, kinds: set[str]) -> str | None:
    """A future auxiliary or words of intention before the trigger, or a time still to come."""
    if (
        setting.period is not None
        and setting.period.kind is TimeKind.FUTURE
        and setting.period.inherited_from is None
        and not _is_over(setting)
    ):
        return "the time is still to come"
    end = setting.main.first if setting.main is not None else setting.clause.last
    start = max(setting.sentence[0], min(end - 14, setting.clause.first))
    intent = find_cue(setting, speech, "intent", start, end + 1)
    cue = intent if intent is not None and not _is_purpose_of_done(setting, start, end) else None
    cue = cue or find_cue(setting, speech, "future", max(start, end - 6), end)
    if cue is not None:
        return cue
    cue = find_cue(setting, speech, "postponed", setting.clause.first, setting.clause.last) or _future_of_noun(setting, speech)
    if cue is not None:
        return cue
    told = setting.main is not None and kinds & {"say", "plan"}
    if (
        told
        and setting.main is not None
        and "would" in setting.lowers[max(setting.clause.first, setting.main.first - 5) : setting.main.first]
    ):
        return "would, as told"
    return "an own act is announced" if "plan" in kinds and _is_open(setting) else None


def _is_over(setting: Setting) -> bool:
    """Whether the clause is told in the pluperfect ("by the summer 20 of them **had** been freed")."""
    main = setting.main
    return main is not None and main.verbal and "had" in setting.lowers[max(setting.clause.first, main.first - FUTURE_REACH) : main.first]


def _future_of_noun(setting: Setting, speech: Speech) -> str | None:
    """Words of the future right behind the noun of an act, before any other finite verb ("an operation to retake it is to begin")."""
    main, tags = setting.main, setting.reading.tags
    if main is None or (main.verbal and not _is_infinitive(setting.reading, main)) or _year_of_act(setting) is not None:
        return None
    end = next((i for i in range(main.last, setting.clause.last) if tags[i] in "VM"), None)
    return find_cue(setting, speech, "future", end, min(end + FUTURE_REACH, setting.clause.last)) if end is not None else None


def _question(setting: Setting) -> str | None:
    """A sentence that asks: a question word or a verb opens it and a question mark ends it."""
    first, last = setting.sentence
    lowers, tags = setting.lowers, setting.reading.tags
    if "?" not in lowers[max(first, last - 2) : last]:
        return None
    opening = next((i for i in range(first, last) if lowers[i][0].isalnum()), first)
    return "a question" if tags[opening] in "WVM" or lowers[opening] in AUXILIARIES else None


def _fear(setting: Setting, speech: Speech) -> str | None:
    """Words of fear shortly before the noun of an act ("residents fear an attack")."""
    main = setting.main
    if main is None or main.verbal:
        return None
    return find_cue(setting, speech, "feared", max(setting.sentence[0], main.first - FEAR_REACH), main.first)


def find_aim(reading: Reading, main: Trigger | None, first: int, speech: Speech) -> str | None:
    """Words that say that what a sentence names an aim of goes on ("a search is being conducted to eliminate others")."""
    if main is None or not _is_infinitive(reading, main):
        return None
    found = next(speech.cues["under_way"].find(reading.tokens.lowers, first, main.first), None)
    return " ".join(reading.words(found.first, found.last)) if found is not None else None


def _is_infinitive(reading: Reading, main: Trigger) -> bool:
    """Whether a verb stands behind "to"."""
    return main.verbal and main.first > 0 and reading.tokens.lowers[main.first - 1] == "to" and reading.tags[main.first] == "B"


def _is_at_any(setting: Setting) -> bool:
    """Whether nobody knows yet whom an act is to befall ("to arrest any accomplices")."""
    main, lowers = setting.main, setting.lowers
    if main is None or not _is_infinitive(setting.reading, main):
        return False
    return lowers[main.last : main.last + 1] != () and lowers[main.last] in UNKNOWN_YET


def _is_purpose_of_done(setting: Setting, first: int, last: int) -> bool:
    """Whether words of purpose only say why something was done ("they took to the road in order to protest")."""
    if setting.main is not None:
        return False
    lowers, tags = setting.lowers, setting.reading.tags
    at = next((i for i in range(first, last) if lowers[i : i + 3] in PURPOSES), None)
    return at is not None and "V" in tags[setting.clause.first : at]


def _is_open(setting: Setting) -> bool:
    """Whether the clause has no verb in the past: its act is still to be done."""
    main = setting.main
    return main is None or not main.verbal or setting.reading.tags[main.first] in "BG"


def _history(setting: Setting, speech: Speech) -> str | None:
    """A time long before the report, or words of background."""
    cue = find_cue(setting, speech, "history", setting.clause.first, setting.clause.last)
    if cue is not None and not (cue in COMPARED and _is_compared(setting, cue)) and not _only_marks(setting, speech):
        return cue
    if _is_judged(setting, speech):
        return "a court's ruling on it"
    if setting.published is not None and (year := _year_of_act(setting)) is not None and year < setting.published.days.start.year:
        return f"the act of {year}"
    if setting.period is None or setting.published is None:
        return None
    if tells_of_then(setting.reading, setting.clause.first - 1):
        return "told of the time before it"
    if setting.period.inherited_from is not None:
        return None
    if setting.period.kind is TimeKind.OPEN_PERIOD:
        return None
    gap = (setting.published.days.start - setting.period.days.end).days
    return f"{gap} days before the report" if gap > setting.background else None


def _only_marks(setting: Setting, speech: Speech) -> bool:
    """Whether words of the past only say what an act of these days was about ("marched on Wednesday to mark the **anniversary** of")."""
    main, period = setting.main, setting.period
    if main is None or not main.verbal or period is None or setting.published is None or period.kind is not TimeKind.POINT:
        return False
    recent = (setting.published.days.start - period.days.end).days <= NEWS_BACKGROUND_DAYS
    behind = find_cue(setting, speech, "history", main.last, setting.clause.last) is not None
    return recent and behind and find_cue(setting, speech, "history", setting.clause.first, main.first) is None


def _year_of_act(setting: Setting) -> int | None:
    """The year that tells which act a noun means ("the gas attack of 1988")."""
    main, lowers = setting.main, setting.lowers
    if main is None or main.verbal:
        return None
    if main.first > 0 and YEAR.fullmatch(lowers[main.first - 1]):  # "the 2024 assault"
        return int(lowers[main.first - 1])
    if lowers[main.last : main.last + 1] != ("of",):
        return None
    year = next((word for word in lowers[main.last + 1 : main.last + 3] if YEAR.fullmatch(word)), None)
    return int(year) if year is not None else None


def _is_judged(setting: Setting, speech: Speech) -> bool:
    """Whether a court rules on an act that a noun names ("sentenced two men for the assault")."""
    main, first = setting.main, setting.clause.first
    if main is None or main.verbal:
        return False
    return next(speech.cues["judged"].find(setting.reading.tokens.lowers, first, main.first), None) is not None


def _is_compared(setting: Setting, cue: str) -> bool:
    """Whether a clause only measures itself against last year ("302 more than last year", "88 over the same weeks of last year")."""
    words = setting.lowers[setting.clause.first : setting.clause.last]
    return any(word in ("than", "against", "same", "compared", "from") for word in words) and cue in COMPARED


def _ongoing(setting: Setting, speech: Speech) -> str | None:
    """A progressive form of the main verb ("are preparing", "continue to")."""
    cue = find_cue(setting, speech, "ongoing", setting.clause.first, setting.clause.last)
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
        (m for m in speech.passive.find(setting.lowers, max(setting.sentence[0], first - 8), last) if _is_said(setting, m.first)),
        None,
    )
    cue = find_cue(setting, speech, "allege", first, last)
    cue = None if cue == "alleged" and _describes_other(setting) else cue
    if "allege" in kinds or cue is not None or (passive is not None and passive.value == "allege"):
        return Assertion.ALLEGED, f"assertion alleged: {cue or 'an accusation'}"
    cue = find_cue(setting, speech, "hedge", first, last)
    cue = None if cue == "suspected" and _describes_other(setting, cue) else cue
    if cue is not None or (passive is not None and passive.value == "hedge"):
        return Assertion.HEDGED, f"assertion hedged: {cue or 'nobody is named for it'}"
    if any(not frame.own and not _is_own_call(setting.reading, frame) for frame in setting.frames):
        return Assertion.ATTRIBUTED, ""
    cue = find_cue(setting, speech, "modal_hypothetical", first, setting.main.first if setting.main is not None else first)
    return (Assertion.HEDGED, f"assertion hedged: {cue}") if cue is not None else (Assertion.ASSERTED, "")


def _is_own_call(reading: Reading, frame: Frame) -> bool:
    """Whether nobody else is named who calls: "residents are asked to", "we demand"."""
    if frame.kind != "call" or frame.source is None:
        return False
    passive = reading.tokens.lowers[frame.first] in AUXILIARIES and reading.tokens.lowers[frame.first] not in ("has", "have", "had")
    return passive or any(word in ("we", "our") for word in reading.tokens.lowers[frame.source[0] : frame.source[1]])


def _is_said(setting: Setting, at: int) -> bool:
    """Whether a participle of accusation is about the clause's act, not about somebody in it ("a man accused of theft")."""
    tags, main = setting.reading.tags, setting.main
    described = tags[at] == "D" and at > 0 and tags[at - 1] in "N#"
    return not described or main is None or main.first > at


def _describes_other(setting: Setting, word: str = "alleged") -> bool:
    """Whether "alleged" stands before a noun that is neither who acts nor the act ("detained three alleged smugglers")."""
    lowers, main = setting.lowers, setting.main
    at = next((i for i in range(setting.clause.first, setting.clause.last) if lowers[i] == word), None)
    return at is not None and main is not None and at > main.last - 1
