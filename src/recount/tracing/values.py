"""Why a claim has its weapons, counts, places, time, sources and partisan words."""

from collections.abc import Iterator

from recount.lexicon.measures import load_measures
from recount.records.mention import PlaceUse
from recount.records.place_ref import PlaceRef, PlaceRole
from recount.records.quantity import Measure, Quantity
from recount.records.source import Source, SourceKind
from recount.records.span import Span
from recount.records.trace import Basis
from recount.text.tokens import find_tokens
from recount.tracing.scene import Scene

MEASURES, NUMBERS, TIMES = "lexicon/en/measures.toml", "lexicon/en/numbers.toml", "lexicon/en/times.toml"
PEOPLE, SPEECH = "lexicon/en/people.toml", "lexicon/en/speech.toml"
#: Words before a place that can change its role.
PREPOSITIONS = frozenset({"from", "to", "toward", "towards", "into", "against", "on", "at", "in", "near", "of"})
#: Nouns of the source that say what sort of voice it is are compared up to so many words.
WIDEST = 3


def find_weapons(scene: Scene) -> Iterator[Basis]:
    """Each weapon by its words."""
    for number, weapon in enumerate(scene.said.weapons, 1):
        yield Basis(f"weapons {number}", weapon.name, "a word of that class", (weapon.span,), ("lexicon/en/weapons.toml",))


def find_quantities(scene: Scene) -> Iterator[Basis]:
    """Number, measure, whom and by whom of each count."""
    drafted = {quantity.span: quantity for quantity in scene.draft.said.quantities}
    for number, quantity in enumerate(scene.said.quantities, 1):
        name = f"quantities {number}"
        yield Basis(
            f"{name} number", _bounds(quantity), f"{quantity.exactness.replace('_', ' ')}, as written", (quantity.span,), (NUMBERS,)
        )
        cue = _cue(scene, quantity)
        rule = "the nearest word that tells of it" if cue else "by the sentence around the count"
        yield Basis(f"{name} measure", quantity.measure, rule, cue, (MEASURES,))
        yield from _whom(name, quantity)
        yield from _doer(name, quantity, drafted.get(quantity.span))


def _bounds(quantity: Quantity) -> str:
    """Low, best and high as the contract prints them."""
    return "/".join("-" if n is None else str(n) for n in (quantity.bounds.low, quantity.bounds.best, quantity.bounds.high))


def _cue(scene: Scene, quantity: Quantity) -> tuple[Span, ...]:
    """The word nearest to a count, in its sentence, that tells of its measure."""
    if quantity.measure is Measure.OTHER:
        return ()
    words, lowers = load_measures(), scene.reading.tokens.lowers
    cues = [(m.first, m.last, m.value.action) for m in words.verbs.find(lowers, *scene.passage.sentence)]
    cues += [(m.first, m.last, m.value) for m in words.nominals.find(lowers, *scene.passage.sentence)]
    spans = [scene.reading.span(first, last) for first, last, action in cues if quantity.measure in action.outcome.values()]
    spans += [
        scene.reading.span(m.first, m.last) for m in words.figures.find(lowers, *scene.passage.sentence) if m.value is quantity.measure
    ]
    return tuple(sorted(spans, key=lambda span: (abs(span.start - quantity.span.start), span.start))[:1])


def _whom(name: str, quantity: Quantity) -> Iterator[Basis]:
    """Whom a count counts."""
    if quantity.of is not None:
        status = quantity.of_status.replace("_", " ")
        yield Basis(f"{name} of", f"{quantity.of} [{status}]", "the noun counted, in neutral words", (quantity.span,), (PEOPLE, MEASURES))


def _doer(name: str, quantity: Quantity, drafted: Quantity | None) -> Iterator[Basis]:
    """Who is said to have caused a count."""
    if quantity.by is not None:
        own = drafted is not None and drafted.by is not None
        yield Basis(f"{name} by", quantity.by, "named beside the count" if own else "those who did it, of this claim")


def find_places(scene: Scene) -> Iterator[Basis]:
    """Role and point of each place."""
    for number, place in enumerate(scene.claim.places, 1):
        located = place.located
        yield Basis(f"places {number} role", place.role, _place_role(scene, place), (located.span,))
        why = [*located.reasons] or ["as the words give it"]
        if located.relation is not None:
            why.append(f"the words relate it: {located.relation}" + (f", from {located.anchor}" if located.anchor else ""))
        if located.score is not None:
            why.append(f"score {located.score:g}")
        point = "no point" if located.lat is None else f"{located.place or located.name} ({located.precision}, {located.radius_km:g} km)"
        yield Basis(f"places {number} point", point, "; ".join(why), (located.span,))


def _place_role(scene: Scene, place: PlaceRef) -> str:
    """What gave a place its role."""
    if place.inherited_from is not None:
        return f"taken over from the {place.inherited_from}"
    use = _place_use(scene, place)
    if place.role is PlaceRole.REFERENCE:
        return "where a relative place starts from" if use is None else "named beside the place of the event"
    first = next((at for at, _, mention in scene.passage.places if use is not None and mention == use.mention), None)
    before = scene.reading.tokens.lowers[first - 1] if first is not None and first > scene.passage.sentence[0] else ""
    kind = f"in a claim of kind {scene.said.kind}"
    return f"after “{before}”, {kind}" if before in PREPOSITIONS else kind


def _place_use(scene: Scene, place: PlaceRef) -> PlaceUse | None:
    """The mention that a place was made from."""
    return next((use for use in scene.draft.places if use.role is place.role and use.mention.span == place.located.span), None)


def find_time(scene: Scene) -> Basis:
    """When, or why not."""
    time = scene.said.time
    if time is None:
        return Basis("time", "none", "nothing says when")
    days = time.days.start.isoformat() if time.days.start == time.days.end else f"{time.days.start}..{time.days.end}"
    words = () if time.span is None else (time.span,)
    rule = (
        f"taken over from the {time.inherited_from}"
        if time.inherited_from is not None
        else "its own words, read against the day of the report"
    )
    return Basis("time", f"{days} ({time.precision}, {time.kind.replace('_', ' ')})", rule, words, (TIMES,))


def find_sources(scene: Scene) -> Iterator[Basis]:
    """Each source of the chain."""
    if not scene.said.sources:
        yield Basis("sources", "none", "no words of speech name one")
    for number, source in enumerate(scene.said.sources, 1):
        words = () if source.span is None else (source.span,)
        rule = "whoever the words of speech name" if source.inherited_from is None else f"taken over from the {source.inherited_from}"
        yield Basis(f"sources {number} name", source.name, rule, (*words, *scene.frames()), (SPEECH,))
        yield Basis(f"sources {number} kind", source.kind, _voice(scene, source), words, (SPEECH,))


def _voice(scene: Scene, source: Source) -> str:
    """The noun that says what sort of voice a source is."""
    nouns, lowers = scene.engine.language.speech.nouns, find_tokens(source.name if source.span is None else source.span.text).lowers
    for at in range(len(lowers), 0, -1):
        for width in range(WIDEST, 0, -1):
            noun = " ".join(lowers[max(0, at - width) : at])
            if nouns.get(noun) is source.kind:
                return f"by the noun “{noun}”"
    return "a name without a noun that says more" if source.kind is SourceKind.PARTY else "no noun says what sort of voice"


def find_loaded(scene: Scene) -> Iterator[Basis]:
    """Each partisan word with its neutral rendering."""
    for number, wording in enumerate(scene.said.loaded, 1):
        neutral = wording.neutral or "(adds nothing)"
        yield Basis(f"loaded {number}", neutral, "a word that takes sides", (wording.span,), ("lexicon/en/loaded.toml", "actors"))
