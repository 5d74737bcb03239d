"""Raw reports made in code, and reading them."""

from recount.read.reports import Defaults, read_report
from recount.records.document import Document
from recount.records.issue import Issue, Severity
from recount.records.raw import NOTHING_GIVEN, Given, Raw, RawKind


def raw(data: bytes | str, kind: RawKind = RawKind.TEXT, given: Given = NOTHING_GIVEN, charset: str | None = None) -> Raw:
    """A raw report called "a"."""
    return Raw(data.encode() if isinstance(data, str) else data, kind, "a", "in/a", given, charset)


def read(data: bytes | str, kind: RawKind = RawKind.TEXT, given: Given = NOTHING_GIVEN, defaults: Defaults | None = None) -> Document:
    """The document of a report that is read without an issue."""
    document, issues = read_report(raw(data, kind, given), defaults or Defaults())
    assert _besides_language(issues) == ()
    assert document is not None
    return document


def _besides_language(issues: tuple[Issue, ...]) -> tuple[Issue, ...]:
    """Issues other than that the report is not in English: what is read does not hang on it."""
    return tuple(issue for issue in issues if "its language is" not in issue.what)


def read_warned(data: bytes | str, kind: RawKind = RawKind.TEXT, given: Given = NOTHING_GIVEN) -> tuple[Document, str]:
    """The document of a report with the words of its one warning."""
    document, issues = read_report(raw(data, kind, given), Defaults())
    (issue,) = _besides_language(issues)
    assert document is not None
    assert (issue.severity, issue.where) == (Severity.WARNING, "in/a")
    return document, issue.what


def refuse(data: bytes | str, kind: RawKind = RawKind.TEXT) -> str:
    """The words of the one error of a report that cannot be read."""
    document, issues = read_report(raw(data, kind), Defaults())
    assert document is None
    (issue,) = issues
    assert isinstance(issue, Issue)
    assert (issue.severity, issue.where) == (Severity.ERROR, "in/a")
    assert "\n" not in issue.what
    return issue.what
