"""One report coded: every finder over its reading, then drafts, then claims."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from recount.extract.claims.drafts import Language, find_drafts
from recount.extract.claims.mentions import Mentions
from recount.extract.claims.passages import Passage
from recount.extract.loaded import make_loaded_finder
from recount.extract.parties import make_party_finder
from recount.extract.places import make_place_finder
from recount.extract.quantities import QuantityWords, make_quantity_finder
from recount.extract.times import TimeFinder, make_time_finder
from recount.extract.weapons import make_weapon_finder
from recount.lexicon.casing import is_uncased, read_caser
from recount.lexicon.confidence import read_confidence
from recount.lexicon.gate import Gate, read_gate
from recount.lexicon.gazetteer import OPENED, Gazetteer, open_gazetteer
from recount.lexicon.loaded import read_loaded
from recount.lexicon.measures import load_measures
from recount.lexicon.numbers import load_numbers
from recount.lexicon.ontology import Ontology, read_ontology
from recount.lexicon.outlets import read_outlets
from recount.lexicon.party_words import PartyWords, read_party_words
from recount.lexicon.place_words import read_place_words
from recount.lexicon.speech import read_speech
from recount.lexicon.tagger import read_tagger
from recount.lexicon.times import load_times
from recount.lexicon.triggers import read_triggers
from recount.lexicon.weapons import read_weapons
from recount.project.ground import NO_GROUND, Ground
from recount.records.actor import ARMED
from recount.records.claim import Claim, Draft
from recount.records.coding import CodedReport
from recount.records.document import Document, Published
from recount.records.mention import MentionForm, PartyMention, PartyUse, PlaceMention, PlaceUse
from recount.records.own_words import in_words_of
from recount.records.party import Party, PartyKind, PartyRole
from recount.records.period import Period
from recount.records.place_ref import Located
from recount.records.quantity import OfStatus, Quantity
from recount.records.source import Source, SourceKind
from recount.records.span import Span
from recount.records.wording import Weapon, Wording
from recount.resolve.actors import PartyResolver, ReportContext, make_party_resolver
from recount.resolve.claims import Resolvers, make_claims
from recount.resolve.party_context import Spoken
from recount.resolve.places import Background, Placed, place_mentions, resolve_places
from recount.resolve.voice import actor_in, find_voice
from recount.text.dates import find_dateline
from recount.text.quotes import find_quotes
from recount.text.read_text import skim_text, tag_all
from recount.text.reading import BlockKind, Reading
from recount.text.tagging import Tagger

#: A country named so many times as often as the next one is what the report is about.
DOMINANT = 2


@dataclass(frozen=True, slots=True)
class Engine:
    """Everything that coding a report of one language needs, read once."""

    language: Language
    tagger: Tagger
    words: PartyWords
    gazetteer: Gazetteer
    ontology: Ontology
    confidence: Mapping[str, float]
    parties: Callable[[Reading], tuple[PartyMention, ...]]
    places: Callable[[Reading], tuple[PlaceMention, ...]]
    times: TimeFinder
    quantities: Callable[[Reading], tuple[Quantity, ...]]
    weapons: Callable[[Reading], tuple[Weapon, ...]]
    loaded: Callable[[Reading], tuple[Wording, ...]]
    resolver: PartyResolver
    gate: Gate


def read_engine(language: str = "en", places: tuple[Path, ...] = ()) -> Engine:
    """The engine of a language; ``places`` are the volumes that a project adds to the index, read anew once they change."""
    return _make_engine(language, open_gazetteer(*places))


@lru_cache(OPENED)
def _make_engine(language: str, gazetteer: Gazetteer) -> Engine:
    words = read_party_words()
    return Engine(
        Language(read_triggers(language), read_speech(language), read_place_words(language)),
        read_tagger(language),
        words,
        gazetteer,
        read_ontology(),
        read_confidence(language),
        make_party_finder(words, read_outlets()),
        make_place_finder(gazetteer, read_place_words(language)),
        make_time_finder(load_times(language)),
        make_quantity_finder(QuantityWords(load_numbers(language), load_measures(language))),
        make_weapon_finder(read_weapons()),
        make_loaded_finder(read_loaded(), words.registry),
        make_party_resolver(words),
        read_gate(language),
    )


@dataclass(frozen=True, slots=True)
class Made:
    """One claim as it came about: the passage, the draft and the claim."""

    passage: Passage
    draft: Draft
    claim: Claim


def code_document(
    document: Document, watch: Callable[[Engine, Reading, Made], None] | None = None, ground: Ground = NO_GROUND
) -> CodedReport:
    """A report with its places and claims; ``watch`` is shown how each claim came about, in order; ``ground`` is what a project adds.

    A text without capitals, or all in capitals, is read as if it had been written with both; every span then holds its own words.
    """
    engine = read_engine(places=ground.places)
    background = Background(ground.home_of(document.publisher), ground.focus)
    if not is_uncased(document.text):
        return _code(engine, document, background, watch)
    coded = _code(engine, replace(document, text=read_caser().restore(document.text)), background, watch)
    return CodedReport(document, in_words_of(document.text, coded.toponyms), in_words_of(document.text, coded.claims))


def _code(engine: Engine, document: Document, background: Background, watch: Callable[[Engine, Reading, Made], None] | None) -> CodedReport:
    """A report that has capitals where they belong, coded."""
    reading = skim_text(document.text, engine.tagger)
    if not engine.gate.is_open(reading.tokens.lowers):
        return CodedReport(document, resolve_places(engine.places(reading), document.text, engine.gazetteer, background), ())
    reading = tag_all(reading, engine.tagger)
    mentions = find_mentions(engine, document, reading)
    passages: list[tuple[Passage, Draft]] = []
    drafts = find_drafts(document, reading, mentions, engine.language, _dateline_tokens(reading), lambda p, d: passages.append((p, d)))
    placed = place_mentions(mentions.places, document.text, engine.gazetteer, background)
    claims = make_claims(drafts, _resolvers(engine, document, reading, mentions, placed, drafts))
    if watch is not None:
        by_draft = {id(draft): passage for passage, draft in passages}
        for draft, claim in zip(drafts, claims, strict=True):
            watch(engine, reading, Made(by_draft[id(draft)], draft, claim))
    return CodedReport(document, _find_toponyms(engine, document, background, mentions, placed), _distinct(claims))


def _find_toponyms(
    engine: Engine, document: Document, background: Background, mentions: Mentions, placed: tuple[Placed, ...]
) -> tuple[Located, ...]:
    """All places that are named; those in names of organisations have no say in where the others lie: a group may be called otherwise."""
    if len(placed) == len(mentions.toponyms):
        return tuple(place.located for place in placed)
    outside = {place.located.span: place.located for place in placed}
    every = resolve_places(mentions.toponyms, document.text, engine.gazetteer, background)
    return tuple(outside.get(located.span, located) for located in every)


def find_mentions(engine: Engine, document: Document, reading: Reading) -> Mentions:
    """The finds of every finder."""
    parties, toponyms = engine.parties(reading), engine.places(reading)
    return Mentions(
        parties,
        toponyms,
        _outside_names(toponyms, parties),
        _find_times(engine, reading, document.published),
        engine.quantities(reading),
        engine.weapons(reading),
        engine.loaded(reading),
    )


def _outside_names(places: tuple[PlaceMention, ...], parties: tuple[PartyMention, ...]) -> tuple[PlaceMention, ...]:
    """Places that are not part of the name of an organisation ("the Homs Brigade")."""
    names = [p.span for p in parties if p.kind is PartyKind.ORGANISATION and p.form is MentionForm.NAME]
    return tuple(place for place in places if place.relation is not None or not any(name.covers(place.span) for name in names))


def _find_times(engine: Engine, reading: Reading, published: Published | None) -> tuple[Period, ...]:
    """Times read against the publication date; where there is none, against the period that the title names."""
    found = engine.times(reading, published)
    title = next((b for b in reading.blocks if b.kind is BlockKind.TITLE), None)
    if published is not None or title is None:
        return found
    named = [t.days for t in found if t.span is not None and title.start <= t.span.start < title.end]
    return engine.times(reading, Published(named[-1].end.isoformat()[:7], named[-1])) if named else found


def _dateline_tokens(reading: Reading) -> frozenset[int]:
    """Tokens of the dateline that opens the body: they say where and when the report was filed, not what happened."""
    body = next((b for b in reading.blocks if b.kind is BlockKind.BODY), None)
    line = find_dateline(reading.text[body.start : body.end]) if body is not None else None
    if body is None or line is None:
        return frozenset()
    end = body.start + line.end
    return frozenset(i for i in range(body.first, body.last) if reading.tokens.starts[i] < end)


def _resolvers(
    engine: Engine, document: Document, reading: Reading, mentions: Mentions, placed: tuple[Placed, ...], drafts: Sequence[Draft]
) -> Resolvers:
    """What turns the words of this report into known things."""
    by_span = {mention.span: place for mention, place in zip(mentions.places, placed, strict=True)}
    context = _context(document, reading, mentions, tuple(p.located for p in placed))
    voice = find_voice(document, reading, engine.words, context)
    context = replace(context, voice=voice, spoken=_spoken(engine, reading, context, drafts, own=voice is not None))

    def resolve_party(use: PartyUse) -> Party | None:
        return engine.resolver.resolve(use, context) if engine.resolver.is_somebody(use, context) else None

    def resolve_source(source: Source) -> Source:
        return _name_source(engine, mentions, context, source)

    def resolve_counted(quantity: Quantity) -> Quantity:
        return _neutral_count(engine, quantity)

    def resolve_place(use: PlaceUse) -> Located:
        return by_span[use.mention.span].located

    def find_anchors(use: PlaceUse) -> tuple[Located, ...]:
        return by_span[use.mention.span].anchors

    return Resolvers(resolve_party, resolve_place, find_anchors, resolve_source, resolve_counted, engine.ontology, engine.confidence)


def _context(document: Document, reading: Reading, mentions: Mentions, located: tuple[Located, ...]) -> ReportContext:
    """What the report says of itself: the country it is about, its day, its parties and where its sentences begin."""
    starts = tuple(reading.tokens.starts[sentence.first] for sentence in reading.sentences)
    published = document.published.days if document.published is not None else None
    return ReportContext(_countries(located), published, mentions.parties, sentences=starts)


def _spoken(engine: Engine, reading: Reading, context: ReportContext, drafts: Sequence[Draft], *, own: bool) -> tuple[Spoken, ...]:
    """Quotations with who speaks in them; where the report has no voice of its own, all that is told after a source too."""
    told = tuple(
        Spoken(draft.said.span.start, draft.said.span.end, actor_in(engine.words, words.text, context))
        for draft in drafts
        if draft.said.sources and (words := draft.said.sources[-1].named or draft.said.sources[-1].span) is not None
    )
    quotes = find_quotes(reading)
    quoted = (Spoken(start, end, next((t.actor for t in told if t.start < end and start < t.end), None)) for start, end in quotes)
    return (*quoted, *(() if own else told))


def _countries(located: tuple[Located, ...]) -> tuple[str, ...]:
    """The country that clearly dominates a report's places, else all of them by how often they are named."""
    counted = Counter(place.country for place in located if place.country is not None)
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    if len(ranked) > 1 and ranked[0][1] >= DOMINANT * ranked[1][1]:
        return (ranked[0][0],)
    return tuple(country for country, _ in ranked)


def _name_source(engine: Engine, mentions: Mentions, context: ReportContext, source: Source) -> Source:
    """A source under the neutral name of the party that its words name, if they name one."""
    words = source.named or source.span
    named = _first_inside(mentions.parties, words) if words is not None else None
    if named is None:
        return source
    party = engine.resolver.resolve(PartyUse(PartyRole.SPEAKER, named), context)
    if party.actor is None:
        return source
    # "The media centre of X" speaks for X, whatever sort of voice its noun is.
    own = source.kind in {SourceKind.MONITOR, SourceKind.MEDIA} and party.category in ARMED
    return replace(source, name=party.name, actor=party.actor, kind=SourceKind.PARTY if own else source.kind)


def _first_inside(parties: tuple[PartyMention, ...], words: Span) -> PartyMention | None:
    """The first party (they stand in order) within some words, or None; found without a walk over the whole report."""
    for at in range(bisect_left(parties, words.start, key=lambda m: m.span.start), len(parties)):
        if parties[at].span.start >= words.end:
            return None
        if words.covers(parties[at].span):
            return parties[at]
    return None


def _neutral_count(engine: Engine, quantity: Quantity) -> Quantity:
    """A count whose people are named in neutral words."""
    if quantity.of is None:
        return quantity
    status = engine.words.status_of(quantity.of) if quantity.of_status is OfStatus.UNKNOWN else quantity.of_status
    named = engine.words.neutral_people(quantity.of)
    same = named == quantity.of and status is quantity.of_status
    return quantity if same else replace(quantity, of=named, of_status=status)


def _distinct(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Claims in order, each id once."""
    return tuple({claim.id: claim for claim in claims}.values())
