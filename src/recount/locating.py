"""Where the places of a text lie: those that the finder finds, or mentions that are given."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recount.coder import Engine, read_engine
from recount.lexicon.gazetteer import Gazetteer, Standing
from recount.project.ground import NO_GROUND, Ground
from recount.records.mention import PlaceMention
from recount.records.span import Span
from recount.resolve.places import Background, Placed, place_mentions
from recount.resolve.places.names import KINDS
from recount.text.read_text import skim_text


@dataclass(frozen=True, slots=True)
class Answer:
    """One mention with its place, its GeoNames number where there is one, and the places that it could mean besides."""

    span: Span
    placed: Placed
    geonames: int | None


def locate(
    text: str,
    spans: Sequence[tuple[int, int]] | None = None,
    home: str | None = None,
    ground: Ground = NO_GROUND,
) -> tuple[Answer, ...]:
    """The places of a text in order; ``spans`` (start and end in code points) are the mentions to place, else they are found.

    ``home`` is the country of the publisher (ISO alpha-2), ``ground`` what a project adds. A given mention that the finder
    does not know is placed by its words alone. ValueError for a span that lies outside the text.
    """
    engine = read_engine(places=ground.places)
    _check(spans or (), text)
    reading = skim_text(text, engine.tagger)
    found = engine.places(reading)
    asked = found if spans is None else tuple(_given(Span.cut(text, *span), found, engine.gazetteer) for span in spans)
    around = () if spans is None else tuple(mention for mention in found if _is_outside(mention, asked))
    placed = place_mentions((*asked, *around), text, engine.gazetteer, Background(home, ground.focus))
    return tuple(_answer(engine, mention.span, one) for mention, one in zip(asked, placed, strict=False))


def _is_outside(mention: PlaceMention, asked: Sequence[PlaceMention]) -> bool:
    """Whether a mention shares no words with those that are asked for: it tells of the country and of what holds them."""
    return not any(mention.span.start < other.span.end and other.span.start < mention.span.end for other in asked)


def _check(spans: Sequence[tuple[int, int]], text: str) -> None:
    """ValueError for the first span that holds no words of the text."""
    wrong = next((span for span in spans if not 0 <= span[0] < span[1] <= len(text)), None)
    if wrong is not None:
        raise ValueError(f"the mention from {wrong[0]} to {wrong[1]} lies outside the text, which has {len(text)} characters")


def _given(span: Span, found: Sequence[PlaceMention], gazetteer: Gazetteer) -> PlaceMention:
    """What the finder makes of the words that are given: of all of them, of those a relation starts from, or of the name they open with."""
    for mention in found:
        if any((anchor.start, anchor.end) == (span.start, span.end) for anchor in mention.anchors):
            return PlaceMention(span, span.text, cue=mention.cue, container=mention.container)
        same = mention.span.end == span.end
        if mention.span.start == span.start and span.covers(mention.span) and (same or mention.cue in KINDS):
            whole = mention.relation is None and gazetteer.standing(span.text) is not Standing.UNKNOWN
            return replace(mention, span=span, name=span.text if whole else mention.name)
    return PlaceMention(span, span.text)


def _answer(engine: Engine, span: Span, placed: Placed) -> Answer:
    place = placed.located.place
    return Answer(span, placed, engine.gazetteer.geonames_of(place) if place is not None else None)
