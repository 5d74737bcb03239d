"""A report coded while somebody watches: each claim with what gave its fields."""

from collections.abc import Iterator

from recount.coder import Engine, Made, code_document
from recount.project.ground import NO_GROUND, Ground
from recount.records.document import Document
from recount.records.trace import Basis, Trace, TracedReport
from recount.text.reading import Reading
from recount.tracing.parties import find_parties
from recount.tracing.scene import Scene
from recount.tracing.statements import find_confidence, find_head
from recount.tracing.values import find_loaded, find_places, find_quantities, find_sources, find_time, find_weapons


def trace_document(document: Document, ground: Ground = NO_GROUND) -> TracedReport:
    """A report with the basis of every field of its claims; the claims are those that coding it gives."""
    traces: dict[str, Trace] = {}

    def watch(engine: Engine, reading: Reading, made: Made) -> None:
        scene = Scene(engine, reading, made.passage, made.draft, made.claim)
        traces[made.claim.id] = Trace(made.claim, tuple(_bases(scene)))

    code_document(document, watch, ground)
    return TracedReport(document, tuple(traces.values()))


def _bases(scene: Scene) -> Iterator[Basis]:
    """The bases of one claim, in the order of the contract."""
    yield from find_head(scene)
    yield from find_parties(scene)
    yield from find_weapons(scene)
    yield from find_quantities(scene)
    yield from find_places(scene)
    yield find_time(scene)
    yield from find_sources(scene)
    yield from find_loaded(scene)
    yield find_confidence(scene)
