"""Rows of tables become raw reports: one rule for JSON Lines, CSV and Parquet."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from recount.collect.places import Origin
from recount.lexicon.limits import read_limits
from recount.records.issue import Issue
from recount.records.raw import Given, Raw, RawKind

#: Fields beside the text, by their names in a table.
FIELDS = ("id", "title", "published", "publisher", "url", "language")


def read_row(row: Mapping[str, Any], origin: Origin) -> Iterator[Raw | Issue]:
    """The report of one row, with a warning for each field that cannot be used."""
    text = row.get("text")
    trouble = _text_trouble(row, text)
    if trouble is not None or not isinstance(text, str):
        yield origin.error(trouble or "")
        return
    given: dict[str, str | None] = {}
    for name in FIELDS:
        value = row.get(name)
        words = _plain(name, value)
        given[name] = words or None
        if value is not None and words is None:
            yield origin.warning(f'the field "{name}" is {_kind(value)} and was left out; write it as a string')
    yield Raw(text.encode("utf-8", "surrogatepass"), RawKind.ROW, origin.shown, origin.where, Given(**given))


def _text_trouble(row: Mapping[str, Any], text: object) -> str | None:
    """Why the text of a row cannot be used, or None."""
    if "text" not in row:
        return 'has no field "text"; put the report\'s words in a field of that name'
    if not isinstance(text, str):
        return f'the field "text" is {_kind(text)}; it must be a string'
    if not text.strip():
        return 'the field "text" is empty; put the report\'s words there or leave the row out'
    if len(text) > read_limits().text_bytes:
        return f"the text has more than {read_limits().text_bytes // 1_048_576} MB; split it into single reports"
    return None


def _plain(name: str, value: object) -> str | None:
    """A field as a string, or None where it is none; numbers may be ids and years, and days may be dates."""
    if isinstance(value, bool):
        return None
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and name in {"id", "published"} and abs(value) < 10**18:
        return str(value)
    return value.strip() if isinstance(value, str) else None


def _kind(value: object) -> str:
    """What a value is, in the words of JSON."""
    names: dict[type, str] = {
        type(None): "null",
        bool: "true or false",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "an object",
    }
    return names.get(type(value), f"of the type {type(value).__name__}")
