"""Records as they were printed: what tables are made from, whether the reports were coded just now or long ago."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from recount.publish.fields import Fields
from recount.records.issue import UsageError

KINDS = ("document", "claim", "incident", "finding")
NAMELESS = ("publisher", "anonymous", "witness")
#: A title stands for a publisher that nobody names; no more than so many characters of it.
TITLE_LENGTH = 40
#: Whoever issued a report is named in so many words at the beginning of its title.
OPENING = 6
#: Shorter words ("of", "the") name nobody.
FEWEST_LETTERS = 3
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Printed:
    """Records by kind, each under its id and in the order in which it was printed; ``issuers`` is worked out when it is asked for."""

    documents: dict[str, Fields] = field(default_factory=dict)
    claims: dict[str, Fields] = field(default_factory=dict)
    incidents: dict[str, Fields] = field(default_factory=dict)
    findings: dict[str, Fields] = field(default_factory=dict)
    issuers: dict[str, str] = field(default_factory=dict)

    def add(self, record: Fields) -> None:
        """Put a record where its kind belongs; one that stands there already is the same."""
        homes = {"document": self.documents, "claim": self.claims, "incident": self.incidents, "finding": self.findings}
        homes[record["record"]].setdefault(record["id"], record)

    def report_of(self, claim: Fields) -> Fields:
        """The report that makes a claim; nothing where it was not printed with it."""
        return self.documents.get(claim["document"], {})

    def speaker_of(self, claim: Fields) -> str:
        """Whose knowledge a claim is: its source, else whoever issued its report."""
        return named_source(claim) or self.issuer_of(claim)

    def issuer_of(self, claim: Fields) -> str:
        """Who issued the report of a claim: the publisher; else the one source by whose name its title begins; else its title."""
        report = self.report_of(claim)
        only = self._only_sources().get(claim["document"]) if report.get("publisher") is None else None
        return only or publisher_of(report)

    def _only_sources(self) -> Mapping[str, str]:
        """The source of each report that names a single one, by whose name its title begins."""
        if not self.issuers:
            named: dict[str, set[str]] = defaultdict(set)
            for claim in self.claims.values():
                named[claim["document"]].update(filter(None, [named_source(claim)]))
            single = {document: next(iter(names)) for document, names in named.items() if len(names) == 1}
            titles = {document: str(self.documents.get(document, {}).get("title") or "") for document in single}
            self.issuers.update({document: name for document, name in single.items() if _opens(titles[document], name)})
        return self.issuers

    def findings_of(self) -> Mapping[str, list[Fields]]:
        """The findings that join each claim."""
        found: dict[str, list[Fields]] = defaultdict(list)
        for finding in self.findings.values():
            for claim in finding["claims"]:
                found[claim].append(finding)
        return found


def gather(records: Iterable[Fields]) -> Printed:
    """Records of one coding, or of several one after the other."""
    printed = Printed()
    for record in records:
        printed.add(record)
    return printed


def read_printed(lines: Iterable[str], where: str) -> Iterator[Fields]:
    """The records of a file that `recount code` printed; a usage error names the line that is none."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _parse(line, f"{where}:{number}")


def _parse(line: str, where: str) -> Fields:
    """One line as a record."""
    try:
        record = json.loads(line)
    except ValueError as wrong:
        raise UsageError(f"{where}: is no JSON ({wrong}); give a file that `recount code --format jsonl` printed") from wrong
    if not isinstance(record, dict) or record.get("record") not in KINDS or not isinstance(record.get("id"), str):
        raise UsageError(f"{where}: is no record of a coding; give a file that `recount code --format jsonl` printed")
    return record


def is_printed(line: str) -> bool:
    """Whether a line is a record of a coding, and not a report in a table."""
    try:
        record = json.loads(line)
    except ValueError:
        return False
    return isinstance(record, dict) and record.get("record") in KINDS


def publisher_of(report: Fields) -> str:
    """Whoever published a report, else the beginning of its title."""
    title = str(report.get("title") or "one report")
    short = title if len(title) <= TITLE_LENGTH else f"{title[: TITLE_LENGTH - 1].rstrip()}…"
    return str(report.get("publisher") or short)


def _opens(title: str, name: str) -> bool:
    """Whether a title begins with words of a name, or with its initials."""
    opening = {word.casefold() for word in _WORD.findall(title)[:OPENING]}
    words = _WORD.findall(name)
    initials = "".join(word[0] for word in words if word[0].isupper())
    return not opening.isdisjoint({word.casefold() for word in words if len(word) >= FEWEST_LETTERS} | {initials.casefold()})


def named_source(claim: Fields) -> str | None:
    """The innermost source of a claim that has a name."""
    named = [source["name"] for source in claim["sources"] if source["kind"] not in NAMELESS]
    return str(named[-1]) if named else None
