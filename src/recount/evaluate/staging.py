"""Writes the reports of a gold as input files, as a user would have them."""

import re
from calendar import month_name
from datetime import date
from pathlib import Path

from recount.evaluate.gold import Gold, GoldReport

PAGE = ("<!doctype", "<html")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def stage_reports(gold: Gold, folder: Path) -> tuple[Path, ...]:
    """Write each report to a file of its name; the paths, in the order of the gold."""
    paths = []
    for report in gold.reports:
        suffix = "html" if report.source.lstrip().lower().startswith(PAGE) else "txt"
        path = folder / f"{report.name}.{suffix}"
        path.write_text(date_report(report), encoding="utf-8")
        paths.append(path)
    return tuple(paths)


def date_report(report: GoldReport) -> str:
    """The report's text; with its date in a line of its own below the title where no words of it tell the year."""
    day = ISO_DAY.match(report.published or "")
    if day is None or re.search(rf"\b{day[0][:4]}\b", report.source):
        return report.source
    published = date.fromisoformat(day[0])
    title, _, rest = report.source.lstrip().partition("\n")
    return f"{title}\n\n{published.day} {month_name[published.month]} {published.year}\n\n{rest}"
