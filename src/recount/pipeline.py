"""Many reports: collected, read, coded, linked, reconciled; with the coder the only place where stages meet."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import islice
from typing import BinaryIO

from recount.coder import code_document
from recount.collect.reports import collect_reports
from recount.lexicon.actors import read_registry
from recount.link import judge_linked, link_claims
from recount.project.ground import NO_GROUND, Ground
from recount.read.reports import Defaults, read_report
from recount.reconcile import Resolving, date_key, find_copies, find_findings, make_incidents
from recount.records.coding import CodedReport, Coding
from recount.records.document import Published
from recount.records.incident import RESOLVER_NAMES, Incident
from recount.records.issue import Issue
from recount.records.judgement import NUMBER, Judgement, standing
from recount.records.judgement import Verb as JudgementVerb
from recount.records.raw import Raw
from recount.records.trace import TracedReport
from recount.spill.ordered import Ordered
from recount.spill.reports import Reports
from recount.tracing import trace_document

#: Reports are handed to workers in parcels of so many.
PARCEL = 8
#: No more than so many parcels a worker are read ahead of the one whose results are due.
AHEAD = 4


@dataclass(frozen=True, slots=True)
class Options:
    """What a user may say about reports that do not say it themselves, how many processes code them, and what a project adds.

    ``judgements`` are all that were ever made, in their order; ``resolving`` picks the best number of a toll.
    """

    publisher: str | None = None
    published: Published | None = None
    workers: int = 1
    ground: Ground = NO_GROUND
    judgements: tuple[Judgement, ...] = ()
    resolving: Resolving | None = None


Read = tuple[CodedReport | None, tuple[Issue, ...]]


def _ignore_issue(_issue: Issue) -> None:
    """Nobody listens to issues."""


def _ignore_progress(_done: int) -> None:
    """Nobody watches progress."""


def code_paths(
    paths: Sequence[str],
    options: Options = Options(),
    on_issue: Callable[[Issue], None] = _ignore_issue,
    on_progress: Callable[[int], None] = _ignore_progress,
    stdin: BinaryIO | None = None,
) -> Coding:
    """The coding of everything that the paths hold, coded together; issues are told as they come.

    What is compared must be known together: reports are kept until the end, on disk.
    """
    return compare_reports(code_each(paths, options, on_issue, on_progress, stdin), options, on_issue)


def code_each(
    paths: Sequence[str],
    options: Options = Options(),
    on_issue: Callable[[Issue], None] = _ignore_issue,
    on_progress: Callable[[int], None] = _ignore_progress,
    stdin: BinaryIO | None = None,
) -> Iterator[CodedReport]:
    """Every report that the paths hold, coded by itself as it is asked for; none is kept, so that memory does not grow."""
    for number, (report, issues) in enumerate(_read_all(paths, options, on_issue, stdin), 1):
        for issue in issues:
            on_issue(issue)
        if report is not None:
            yield report
        on_progress(number)


def trace_paths(
    paths: Sequence[str], options: Options, on_issue: Callable[[Issue], None], stdin: BinaryIO | None = None
) -> Iterator[TracedReport]:
    """Every report that the paths hold with what gave each field of its claims; reports are not compared."""
    for raw in _raws(paths, on_issue, stdin):
        document, issues = read_report(raw, Defaults(options.publisher, options.published))
        for issue in issues:
            on_issue(issue)
        if document is not None:
            yield trace_document(document, options.ground)


def compare_reports(
    reports: Iterable[CodedReport],
    options: Options = Options(),
    on_issue: Callable[[Issue], None] = _ignore_issue,
    *,
    parents: Mapping[str, tuple[str, ...]] | None = None,
) -> Coding:
    """Incidents and findings over coded reports, which are taken one by one and kept on disk.

    ``parents`` are what each actor belongs to, those of the registry where they are not given.
    """
    kept = Reports(reports)
    parents = _parents() if parents is None else parents
    copies = find_copies(kept.claims, kept.documents)
    incidents = Ordered[Incident]()
    judgements, resolving = standing(options.judgements), _resolving(options)
    linking = link_claims(kept.claims, kept.documents, parents=parents)
    for linked in judge_linked(linking, judgements, kept.claims, on_issue):
        made = make_incidents(linked.claims, linked.groups, linked.links, kept.documents, copies.wording, resolving=resolving)
        for incident in made:
            incidents.put(date_key(incident), incident)
    return Coding(kept, incidents, find_findings(kept.claims, incidents, kept.documents, parents, copies))


def _resolving(options: Options) -> Resolving | None:
    """Who picks the best number of a toll, with what people decided."""
    reviewed = {
        (judgement.first, measure): int(number)
        for judgement in standing(options.judgements)
        if judgement.judgement is JudgementVerb.TOLL
        for measure, _, number in [judgement.second.partition(NUMBER)]
    }
    if not reviewed:
        return options.resolving
    return replace(options.resolving or Resolving(RESOLVER_NAMES[0]), reviewed=reviewed)


def _parents() -> Mapping[str, tuple[str, ...]]:
    """The parents of each actor of the registry."""
    return {actor.id: actor.parents for actor in read_registry().actors.values() if actor.parents}


def _read_all(paths: Sequence[str], options: Options, on_issue: Callable[[Issue], None], stdin: BinaryIO | None) -> Iterator[Read]:
    """Every report coded by itself, in input order whatever the number of workers."""
    raws = _raws(paths, on_issue, stdin)
    work = _Worker(Defaults(options.publisher, options.published), options.ground)
    if options.workers <= 1:
        yield from map(work, raws)
        return
    with ProcessPoolExecutor(options.workers) as pool:
        waiting: deque[Future[list[Read]]] = deque()
        for parcel in _parcels(raws):
            waiting.append(pool.submit(_work_through, work, parcel))
            if len(waiting) > AHEAD * options.workers:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _parcels(raws: Iterator[Raw]) -> Iterator[list[Raw]]:
    """Raw reports by parcels, each read only when it is asked for."""
    while parcel := list(islice(raws, PARCEL)):
        yield parcel


def _work_through(work: "_Worker", parcel: list[Raw]) -> list[Read]:
    """A parcel of raw reports, read and coded."""
    return [work(raw) for raw in parcel]


def _raws(paths: Sequence[str], on_issue: Callable[[Issue], None], stdin: BinaryIO | None) -> Iterator[Raw]:
    """Raw reports; what could not be collected is told."""
    for item in collect_reports(paths, stdin):
        if isinstance(item, Issue):
            on_issue(item)
        else:
            yield item


@dataclass(frozen=True, slots=True)
class _Worker:
    """Reads and codes one raw report; a value, so that it can be sent to another process."""

    defaults: Defaults
    ground: Ground

    def __call__(self, raw: Raw) -> Read:
        document, issues = read_report(raw, self.defaults)
        return (code_document(document, ground=self.ground) if document is not None else None), issues
