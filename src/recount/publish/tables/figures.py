"""Figures as a matrix: what each source gives for one measure, area and period; and the same as a list, one figure a row."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from recount.publish.fields import Fields
from recount.publish.tables.printed import Printed, publisher_of
from recount.publish.tables.wanted import Wanted

HEAD = ("measure", "area", "period", "of", "by")
LISTED = (*HEAD, "start", "end", "low", "best", "high", "exactness", "source", "publisher", "published", "findings", "claim", "words")
AREA_ROLES = ("scope", "event")
DOERS = ("perpetrator", "actor")
#: What comparing two figures may show; a second mention shows nothing, and what agrees is no bar.
TOLD = ("part_of", "part_exceeds_whole", "same_scope_differs", "not_comparable", "superseded", "running_total", "copied", "sum_check")


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a figure claim with its scope in words."""

    claim: Fields
    quantity: Fields
    source: str
    publisher: str
    published: str | None
    area: str
    by: str

    @property
    def scope(self) -> tuple[str, str, str]:
        """What two figures must have in common to stand in one row."""
        return (self.quantity["measure"], self.area, period_words(self.claim["time"]))

    @property
    def order(self) -> tuple[str, ...]:
        """Rows by measure, area, people and days."""
        time = self.claim["time"]
        days = (time["start"], time["end"]) if time is not None else ("~", "~")
        return (self.quantity["measure"], self.area.casefold(), *days, whom(self.quantity), self.by)


def find_figures(printed: Printed, wanted: Wanted) -> list[Figure]:
    """Every number of every figure claim that is wanted, by measure, area and days."""
    figures = (figure for claim in printed.claims.values() if claim["kind"] == "figure" for figure in _figures_of(claim, printed, wanted))
    return sorted(figures, key=lambda figure: (figure.order, figure.source, figure.claim["id"], figure.quantity["span"]["start"]))


def _figures_of(claim: Fields, printed: Printed, wanted: Wanted) -> Iterator[Figure]:
    """The wanted numbers of one claim."""
    report = printed.report_of(claim)
    source, publisher = printed.speaker_of(claim), publisher_of(report)
    places = [place for role in AREA_ROLES for place in claim["places"] if place["role"] == role]
    doers = [party for party in claim["parties"] if party["role"] in DOERS]
    names = [value for party in claim["parties"] for value in (party["name"], party["actor"])]
    if not (wanted.has_area(places) and wanted.has_days(claim["time"]) and wanted.has_source((source, publisher))):
        return
    for quantity in claim["quantities"]:
        by = quantity["by"] or ", ".join(dict.fromkeys(party["name"] for party in doers))
        people = (quantity["of"], quantity["of_status"])
        if (
            wanted.has_measure(quantity["measure"])
            and wanted.has_party([*names, by])
            and wanted.has_people(people)
            and _has_number(quantity)
        ):
            area = "; ".join(dict.fromkeys(place["name"] for place in places)) or "not stated"
            yield Figure(claim, quantity, source, publisher, report.get("published"), area, by)


def _has_number(quantity: Fields) -> bool:
    """Whether the words give a number at all."""
    return any(quantity[key] is not None for key in ("low", "best", "high"))


def matrix(printed: Printed, wanted: Wanted) -> tuple[list[str], list[Fields]]:
    """Columns and rows: one row for each scope, one column for each source, and what comparing the figures of the row has shown.

    There is no row of totals: scopes overlap, and figures of several sources are never added.
    """
    figures = find_figures(printed, wanted)
    sources = [name for name, _ in sorted(Counter(figure.source for figure in figures).items(), key=lambda item: (-item[1], item[0]))]
    rows: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        rows[figure.scope].append(figure)
    findings = printed.findings_of()
    return [*HEAD, *sources, "findings"], [_row(scope, told, findings) for scope, told in rows.items()]


def _row(scope: Sequence[str], told: Sequence[Figure], findings: Mapping[str, list[Fields]]) -> Fields:
    """One scope with what each source gives; several numbers of one source stand beside each other, with whom they count."""
    people = {whom(figure.quantity) for figure in told}
    cells: dict[str, list[str]] = defaultdict(list)
    for figure in told:
        words = bounds_words(figure.quantity)
        words = words if len(people) == 1 else f"{words} {whom(figure.quantity)}".strip()
        if words not in cells[figure.source]:
            cells[figure.source].append(words)
    doers = "; ".join(dict.fromkeys(figure.by for figure in told if figure.by))
    row: Fields = dict(zip(HEAD, (*scope, people.pop() if len(people) == 1 else "", doers), strict=True))
    row |= {source: int(words[0]) if len(words) == 1 and words[0].isdigit() else "; ".join(words) for source, words in cells.items()}
    return {**row, "findings": _findings_words([figure.claim["id"] for figure in told], findings)}


def listing(printed: Printed, wanted: Wanted) -> Iterator[Fields]:
    """One row for each figure, with its words and the id of its claim."""
    findings = printed.findings_of()
    for figure in find_figures(printed, wanted):
        time = figure.claim["time"] or {"start": None, "end": None}
        yield {
            **dict(zip(HEAD, (*figure.scope, whom(figure.quantity), figure.by), strict=True)),
            "start": time["start"],
            "end": time["end"],
            **{key: figure.quantity[key] for key in ("low", "best", "high", "exactness")},
            "source": figure.source,
            "publisher": figure.publisher,
            "published": figure.published,
            "findings": _findings_words([figure.claim["id"]], findings),
            "claim": figure.claim["id"],
            "words": figure.claim["span"]["text"],
        }


def _findings_words(claims: Sequence[str], findings: Mapping[str, list[Fields]]) -> str:
    """The rules of the findings that join some claims, the gravest verdict first."""
    told = {finding["id"]: finding for claim in claims for finding in findings.get(claim, ()) if finding["rule"] in TOLD}
    barred = [finding for finding in told.values() if finding["verdict"] != "agrees"]
    names = sorted((one["verdict"] != "contradiction", one["rule"], one["verdict"]) for one in barred)
    return ", ".join(dict.fromkeys(f"{rule}: {verdict}" if verdict in ("contradiction", "differs") else rule for _, rule, verdict in names))


def whom(quantity: Fields) -> str:
    """Who is counted: the words, else the status if it is known."""
    return str(quantity["of"] or ("" if quantity["of_status"] == "unknown" else quantity["of_status"].replace("_", " ")))


def bounds_words(bounds: Fields) -> str:
    """A count as a range: "5", "5-9", "at least 5", "up to 9"."""
    low, high = bounds["low"], bounds["high"]
    if low is None or high is None:
        return f"at least {low}" if low is not None else f"up to {high}" if high is not None else str(bounds["best"])
    return str(low) if low == high else f"{low}-{high}"


def period_words(time: Fields | None) -> str:
    """Days as a spreadsheet sorts them: "2024", "2024-02", "2024-01-29", "2024-01-01 to 2024-04-30"."""
    if time is None:
        return "not stated"
    start, end = time["start"], time["end"]
    if start == end:
        return str(start)
    if start.endswith("-01") and _is_last_of_month(end):
        if start[:7] == end[:7]:
            return str(start[:7])
        if start.endswith("-01-01") and end.endswith("-12-31") and start[:4] == end[:4]:
            return str(start[:4])
    return f"{start} to {end}"


def _is_last_of_month(day: str) -> bool:
    """Whether an ISO date is the last day of its month."""
    try:
        return day == date.max.isoformat() or (date.fromisoformat(day) + timedelta(days=1)).day == 1
    except ValueError:
        return False
