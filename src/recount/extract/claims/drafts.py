"""Drafts: every claim of a report, in its own words, with what it takes over from the words around it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from recount.extract.claims.actless import kind_without_act
from recount.extract.claims.fact_checks import find_refuted
from recount.extract.claims.figures_apart import tell_apart
from recount.extract.claims.frames import Frame
from recount.extract.claims.idle import claims_nothing
from recount.extract.claims.inheritance import Given, Memory
from recount.extract.claims.kinds import COUNTED_ACTS, Found, choose_kind
from recount.extract.claims.mentions import Mentions
from recount.extract.claims.modality import YEAR, Modality, find_aim, judge_modality
from recount.extract.claims.passages import Passage, find_passages
from recount.extract.claims.place_roles import Telling, place_uses
from recount.extract.claims.roles import LOOK_BACK, party_uses
from recount.extract.claims.series import is_ranked
from recount.extract.claims.setting import BACKGROUND_DAYS, NEWS_BACKGROUND_DAYS, Setting
from recount.extract.claims.shelves import Shelves
from recount.extract.claims.sources import find_sources
from recount.extract.claims.speakers import addressees, speakers, who_is_silent
from recount.extract.claims.sums import find_total
from recount.extract.claims.timing import Timing
from recount.extract.claims.totals import DISEASE
from recount.extract.claims.verdicts import VERDICT, tells_verdict
from recount.extract.claims.whereabouts import Where, Whereabouts
from recount.lexicon.place_words import PlaceWords
from recount.lexicon.speech import Speech
from recount.lexicon.triggers import Triggers
from recount.records.claim import Assertion, ClaimKind, Draft, Statement, Status
from recount.records.document import Document
from recount.records.party import DOERS
from recount.records.quantity import Exactness, Measure
from recount.text.reading import Reading

HARM = frozenset(
    {Measure.KILLED, Measure.INJURED, Measure.ARRESTED, Measure.ABDUCTED, Measure.RELEASED, Measure.MISSING, Measure.SURRENDERED}
)
#: What a passage takes over whose source gives neither day nor place.
NOTHING_GIVEN = Given(None, Where(), (), ())
#: Acts that leave something standing at a place: the place makes them particular.
FIXED = frozenset({"base"})
WISHED = (Status.PLANNED, Status.THREATENED, Status.CALLED_FOR)
SPEECH_STATUS = {"call": Status.CALLED_FOR, "threaten": Status.THREATENED, "plan": Status.PLANNED, "deny": Status.DENIED}

#: "Not one" is no number that another corrects, and a year is none.
_NOT_ONE = frozenset({"one", "1"})


@dataclass(frozen=True, slots=True)
class Language:
    """The words that drafting needs."""

    triggers: Triggers
    speech: Speech
    places: PlaceWords


@dataclass(slots=True)
class Drafting:
    """One report on its way to drafts."""

    document: Document
    reading: Reading
    language: Language
    memory: Memory
    refuted: frozenset[int]
    drafts: list[Draft] = field(default_factory=list)


Watch = Callable[[Passage, Draft], None]


def _look_away(_passage: Passage, _draft: Draft) -> None:
    """Nobody watches."""


def find_drafts(
    document: Document,
    reading: Reading,
    mentions: Mentions,
    language: Language,
    skip: frozenset[int] = frozenset(),
    watch: Watch = _look_away,
) -> tuple[Draft, ...]:
    """The claims of a report in order of their spans; ``skip`` holds the tokens of a dateline.

    ``watch`` is told each passage with each draft that it became.
    """
    shelves = Shelves(reading, mentions)
    where, timing = Whereabouts(reading, shelves, skip, language.places), Timing(reading, document, shelves)
    drafting = Drafting(document, reading, language, Memory(reading, where, timing), find_refuted(reading, language.speech))
    for passage in find_passages(reading, shelves, language.triggers, language.speech, skip):
        draft = _draft(drafting, passage)
        if draft is None:
            drafting.memory.hear(find_sources(reading, passage.frames, language.speech), passage.block)
        else:
            for piece in tell_apart(reading, language.triggers, draft):
                drafting.drafts.append(piece)
                watch(passage, piece)
            drafting.memory.remember(passage, draft)
    return tuple(sorted(drafting.drafts, key=lambda d: (d.said.span.start, d.said.span.end)))


def _draft(drafting: Drafting, passage: Passage) -> Draft | None:
    """The claim of one passage, or None where it claims nothing about conflict."""
    reading, speech = drafting.reading, drafting.language.speech
    passage = drafting.memory.as_blame(passage)
    if claims_nothing(reading, passage, drafting.memory.timing.shelves, speech, refuted=passage.sentence[0] in drafting.refuted):
        return None
    unplaced = speech.unplaced.stands_in(reading.tokens.lowers, *passage.sentence)
    given = drafting.memory.give(passage) if not unplaced else NOTHING_GIVEN
    total, why_total = find_total(drafting.memory, passage, given, speech)
    trend = drafting.language.triggers.trends.stands_in(reading.tokens.lowers, passage.clause.first, passage.clause.last)
    if passage.is_disease:
        counted = bool(passage.quantities)
        return _event_draft(drafting, passage, given, ClaimKind.FIGURE, _judge(drafting, passage, given), (DISEASE,)) if counted else None
    if passage.is_speech:
        return _speech_draft(drafting, passage, given)
    if not passage.quantities and is_ranked(reading, passage.clause):
        return None
    modality = _judge(drafting, passage, given, total=total)
    if tells_verdict(reading, passage, speech):
        passage, modality = replace(passage, main=None, act=None), replace(modality, status=Status.OCCURRED)
        given = replace(given, period=passage.times[0] if passage.times else given.period)
        return _event_draft(drafting, passage, given, ClaimKind.STATEMENT, modality, (VERDICT,))
    undone = modality.status is Status.DENIED and passage.main is not None and passage.main.verbal
    found = _found(drafting, passage, total=total and not undone, trend=trend, to_come=modality.status in WISHED)
    kind = kind_without_act(reading, passage, modality, choose_kind(passage.act, passage.main, found, given.period))
    if kind is None:
        return None
    habit = speech.cues["habit"].stands_in(reading.tokens.lowers, passage.clause.first, passage.clause.last)
    if kind is ClaimKind.EVENT and habit and not passage.quantities and not passage.times:
        kind = ClaimKind.ACTIVITY
    if kind is ClaimKind.EVENT and find_aim(reading, passage.main, passage.sentence[0], speech) is not None:
        kind = ClaimKind.ACTIVITY
    return _event_draft(drafting, passage, given, kind, modality, (why_total,) if why_total else ())


def _found(drafting: Drafting, passage: Passage, *, total: bool, trend: bool, to_come: bool) -> Found:
    """What decides the kind of a passage."""
    harm = any(q.measure in HARM for q in passage.quantities)
    specific = bool(passage.quantities or passage.places or passage.times or passage.parties)
    placed = bool(passage.places or any(time.inherited_from is None for time in passage.times))
    plural = passage.main is not None and passage.clause.triggers and drafting.reading.tokens.lowers[passage.main.last - 1].endswith("s")
    dated = any(time.inherited_from is None for time in passage.times)
    own = dated or harm or (bool(passage.places) and passage.act is not None and passage.act.name in FIXED)
    done = own and passage.main is not None and passage.main.verbal and drafting.reading.tags[passage.main.first] in "VD"
    return Found(total, trend, bool(passage.quantities), harm, specific, placed, bool(plural), to_come, done)


def _judge(drafting: Drafting, passage: Passage, given: Given, *, total: bool = False) -> Modality:
    """Status and assertion of a passage."""
    counted = passage.quantities
    none_counted = bool(counted) and all(q.exactness is Exactness.NONE_REPORTED for q in counted)
    none_harmed = none_counted and any(q.measure not in COUNTED_ACTS for q in counted) and drafting.memory.tells_of_event(passage)
    setting = Setting(
        drafting.reading,
        passage.sentence,
        passage.clause,
        passage.frames,
        passage.main,
        given.period,
        drafting.document.published,
        none_counted,
        none_harmed,
        drafting.language.speech.cues_among(drafting.reading.words(*passage.sentence)),
        NEWS_BACKGROUND_DAYS if drafting.memory.timing.lead is not None and not total else BACKGROUND_DAYS,
        passage.sentence[0] in drafting.refuted,
    )
    judged = judge_modality(setting, drafting.language.speech)
    if judged.status is Status.OCCURRED and not total and drafting.memory.speaks_of_past(passage):
        return replace(judged, status=Status.HISTORICAL, reasons=(*judged.reasons, "status historical: as the act before it"))
    return judged


def _event_draft(
    drafting: Drafting, passage: Passage, given: Given, kind: ClaimKind, modality: Modality, reasons: tuple[str, ...]
) -> Draft:
    """A draft about something that happened, happens or is to come."""
    reading = drafting.reading
    around = drafting.memory.timing.shelves.parties.within(max(passage.sentence[0], passage.clause.first - LOOK_BACK), passage.clause.last)
    parties = party_uses(reading, passage, around, drafting.language.triggers.acts, kind)
    parties += speakers(reading, passage.frames, around, denied=modality.status is Status.DENIED)
    if not any(p.role in DOERS for p in parties) and kind is not ClaimKind.STATEMENT:
        parties += given.doers(passage.act, kind, modality.status)
    telling = Telling(reading, passage.clause, kind, modality.status, passage.act, drafting.language.places)
    places = place_uses(telling, passage.places) + given.places(kind, modality.status)
    lent = tuple(f"place inherited from the {use.inherited_from}" for use in places[:1] if use.inherited_from is not None)
    said = _statement(drafting, passage, given, kind, modality, (*reasons, *lent))
    return Draft(said, parties, places, passage.act.name if passage.act is not None else None)


def _statement(
    drafting: Drafting, passage: Passage, given: Given, kind: ClaimKind, modality: Modality, reasons: tuple[str, ...]
) -> Statement:
    """What a draft says that needs no registry and no gazetteer."""
    reading, clause = drafting.reading, passage.clause
    return Statement(
        document=drafting.document.id,
        span=reading.span(clause.first, clause.last),
        kind=kind,
        status=modality.status,
        assertion=_assertion(drafting, passage, modality),
        trigger=reading.span(passage.main.first, passage.main.last) if passage.main is not None else None,
        event_type=None,
        weapons=passage.weapons,
        quantities=passage.quantities,
        time=given.period,
        sources=find_sources(reading, passage.frames, drafting.language.speech, drafting.memory.told(passage))
        or drafting.memory.handed_down(passage),
        loaded=passage.loaded,
        confidence=0.0,  # nothing is known before parties and places are
        reasons=(*reasons, *modality.reasons, *given.reasons),
        chain=drafting.memory.chain(passage, kind, modality.status),
        paragraph=passage.block,
        heading=drafting.memory.heading(passage.block),
        correction=_is_correction(drafting, passage),
    )


def _is_correction(drafting: Drafting, passage: Passage) -> bool:
    """Whether the sentence says that it corrects or updates: by a word for it, or by "three were hurt, not four"."""
    reading = drafting.reading
    if drafting.language.speech.cues["correction"].stands_in(reading.tokens.lowers, *passage.sentence):
        return True
    lowers, tags = reading.tokens.lowers, reading.tags
    first, last = passage.sentence
    return (
        "not" in lowers[first:last]
        and bool(passage.quantities)
        and any(
            lowers[at] == "not" and tags[at + 1] == "#" and lowers[at + 1] not in _NOT_ONE and not YEAR.fullmatch(lowers[at + 1])
            for at in range(first + 1, last - 1)
        )
    )


def _assertion(drafting: Drafting, passage: Passage, modality: Modality) -> Assertion:
    """The assertion of a passage; the outcome of an attributed act is told by the same source."""
    handed = modality.assertion is Assertion.ASSERTED and drafting.memory.handed_down(passage)
    return Assertion.ATTRIBUTED if handed else modality.assertion


def _speech_draft(drafting: Drafting, passage: Passage, given: Given) -> Draft:
    """A draft about an act of speech: a call, a threat, a plan, a denial, a judgement."""
    frame, reading = passage.frames[-1] if passage.frames else None, drafting.reading
    menaced = passage.silent is Status.THREATENED
    status = SPEECH_STATUS.get(frame.kind, Status.OCCURRED) if frame is not None and not menaced else passage.silent
    modality = _judge(drafting, passage, given)
    modality = replace(modality, status=status, reasons=(f"status {status}: an act of speech",))
    if frame is None and passage.silent is Status.DENIED:
        modality = replace(modality, assertion=Assertion.ASSERTED)  # "has not commented, and the figure could not be verified"
    undone = frame is not None and frame.kind == "deny" and "O" in reading.tags[slice(*frame.content)]  # "Kyiv denies it"
    kind = ClaimKind.EVENT if undone else ClaimKind.STATEMENT
    said = replace(_statement(drafting, passage, given, kind, modality, ()), time=passage.times[0] if passage.times else None)
    if menaced and frame is not None:
        return Draft(said, speakers(reading, (frame,), passage.parties, denied=True), (), "threaten")
    if frame is None:
        return Draft(said, who_is_silent(reading, passage.sentence, passage.parties), (), None)
    parties = passage.parties
    told = speakers(reading, (frame,), parties, denied=status is Status.DENIED) + addressees(reading, frame, parties)
    return Draft(said, told, (), _act_of_speech(drafting, frame))


def _act_of_speech(drafting: Drafting, frame: Frame) -> str:
    """What is done by saying so: by the very words, else by their class."""
    words = " ".join(drafting.reading.tokens.lowers[frame.first : frame.last])
    return drafting.language.speech.acts.get(words, frame.kind)
