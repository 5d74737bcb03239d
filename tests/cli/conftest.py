"""A door without a house behind it: reports are collected and read, and nothing is claimed of them."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import BinaryIO

import pytest

from recount.collect.reports import collect_reports
from recount.project.ground import NO_GROUND, Ground
from recount.read.reports import Defaults, read_report
from recount.reconcile import Resolving
from recount.records.coding import CodedReport, Coding
from recount.records.document import Published
from recount.records.issue import Issue
from recount.records.judgement import Judgement


@dataclass(frozen=True, slots=True)
class Options:
    """As the pipeline's own."""

    publisher: str | None = None
    published: Published | None = None
    workers: int = 1
    ground: Ground = NO_GROUND
    judgements: tuple[Judgement, ...] = ()
    resolving: Resolving | None = None


def code_paths(
    paths: Sequence[str], options: Options, on_issue: Callable[[Issue], None], on_progress: Callable[[int], None], stdin: BinaryIO | None
) -> Coding:
    """The documents alone."""
    reports = []
    for number, item in enumerate(collect_reports(paths, stdin), start=1):
        document, issues = (None, (item,)) if isinstance(item, Issue) else read_report(item, Defaults(options.publisher, options.published))
        for issue in issues:
            on_issue(issue)
        if document is not None:
            reports.append(CodedReport(document, (), ()))
        on_progress(number)
    return Coding(tuple(reports), (), ())


@pytest.fixture(autouse=True)
def pipeline(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The stand-in that the commands import."""
    module = ModuleType("recount.pipeline")
    module.__dict__.update(Options=Options, code_paths=code_paths)
    monkeypatch.setitem(sys.modules, "recount.pipeline", module)
    return module
