"""A document is one report by one publisher, as read, never changed afterwards."""

from dataclasses import dataclass

from recount.records.period import Days


@dataclass(frozen=True, slots=True)
class Published:
    """When a report came out, as vague as the report leaves it.

    ``iso`` is an ISO 8601 date or date-time of any precision ("2024", "2024-05", "2024-05-09T05:44"); ``days`` what it covers.
    """

    iso: str
    days: Days


@dataclass(frozen=True, slots=True)
class Document:
    """One report. ``text`` is the title, a blank line and the body; every span points into it."""

    id: str
    title: str
    text: str
    sha256: str
    path: str
    source_id: str | None = None
    published: Published | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
