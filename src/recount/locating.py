"""Where the places of a text lie: those that the finder finds, or mentions that are given."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recount.coder import Engine, read_engine
from recount.lexicon.gazetteer import Gazetteer, Standing
from recount.records.mention import PlaceMention
from recount.records.span import Span
from recount.resolve.places import NO_BACKGROUND, Background, Placed, place_mentions
from recount.resolve.places.names import KINDS
from recount.text.read_text import skim_text


@dataclass(frozen=True, slots=True)
class Answer:
    """One mention with its place, its GeoNames number where there is one, and the places that it could mean besides."""

    span: Span
    placed: Placed
    geonames: int | None


def locate(text: str, spans: Sequence[tuple[int, int]] | None = None, background: Background = NO_BACKGROUND) -> tuple[Answer, ...]:
    """The places of a text in order; ``spans`` (start and end in code points) are the mentions to place, else they are found.

    A given mention that is no mention for the finder is placed by its words alone. ValueError for a span that lies outside the text.
    """
    engine = read_engine()
    reading = skim_text(text, engine.tagger)
    found = engine.places(reading)
    mentions = found if spans is None else tuple(_given(Span.cut(text, *span), found, engine.gazetteer) for span in spans)
    placed = place_mentions(mentions, text, engine.gazetteer, background)
    return tuple(_answer(engine, mention.span, one) for mention, one in zip(mentions, placed, strict=True))


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
