"""`recount locate`: where the places of a text lie."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from recount.cli.messages import Messages
from recount.cli.projects import find, project_option
from recount.cli.rows import format_option, print_rows
from recount.records.issue import Issue, Severity

if TYPE_CHECKING:
    from recount.locating import Answer
    from recount.project.folder import Project

COLUMNS = (
    "id",
    "start",
    "end",
    "name",
    "place",
    "geonames",
    "lat",
    "lon",
    "radius_km",
    "precision",
    "country",
    "admin1",
    "score",
    "reasons",
)
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Asked:
    """A text with its id, and the mentions to place (start and end in code points), or None where they are to be found."""

    id: str
    text: str
    spans: tuple[tuple[int, int], ...] | None


@click.command(short_help="Say where the places of a text lie, and how sure that is.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--country", metavar="CODE", help="Home country of the publisher (SY): it breaks ties between places of one name.")
@project_option
@format_option
@click.pass_context
def locate(context: click.Context, paths: tuple[str, ...], *, country: str | None, folder: Path | None, format_: str | None) -> None:
    """Say for each place that a text names where it lies, how sure that is, why, and what the name could mean besides.

    A PATH is a text (.txt, .md), JSON Lines with the fields id, text and, if they are given, mentions: a list of {"start", "end"} in code
    points; or "-" for either on standard input. Without mentions the places are found. JSON Lines answer with one object a text.
    """
    messages = Messages()
    answers = _answer(paths, country.upper() if country else None, find(folder), messages)
    if (format_ or ("table" if sys.stdout.isatty() else "jsonl")) in {"jsonl", "json"}:
        print_rows((), answers, format_ or "jsonl", nothing="")
    else:
        rows = ({"id": answer["id"], **mention} for answer in answers for mention in answer["mentions"])
        print_rows(COLUMNS, rows, format_, nothing="the text names no place")
    context.exit(messages.exit_code)


def _answer(paths: Sequence[str], country: str | None, project: "Project | None", messages: Messages) -> Iterator[dict[str, Any]]:
    """One object for each text."""
    from recount.locating import locate  # noqa: PLC0415  heavy
    from recount.project.ground import read_ground  # noqa: PLC0415

    ground = read_ground(project)
    for asked in _read(paths, messages):
        try:
            found = locate(asked.text, asked.spans, country, ground)
        except ValueError as wrong:
            messages.tell(Issue(Severity.ERROR, asked.id, str(wrong)))
            continue
        yield {"id": asked.id, "mentions": [_fields(answer) for answer in found]}


def _read(paths: Sequence[str], messages: Messages) -> Iterator[Asked]:
    """The texts of all paths; what cannot be read is told."""
    for path in paths:
        try:
            content = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
            words = content.decode("utf-8-sig")
        except OSError as trouble:
            messages.tell(Issue(Severity.ERROR, path, f"cannot be read ({trouble.strerror})"))
            continue
        except UnicodeDecodeError:
            messages.tell(Issue(Severity.ERROR, path, "is not UTF-8; save it as UTF-8"))
            continue
        if path.endswith(".jsonl") or (path == STDIN and words.lstrip().startswith("{")):
            yield from _read_lines(path, words, messages)
        else:
            yield Asked(path, words, None)


def _read_lines(path: str, words: str, messages: Messages) -> Iterator[Asked]:
    for number, line in enumerate(words.split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield _parse(json.loads(line), f"{path}:{number}")
        except (ValueError, TypeError, KeyError) as wrong:
            what = f'{wrong}; write {{"id": ..., "text": "...", "mentions": [{{"start": 0, "end": 5}}]}}'
            messages.tell(Issue(Severity.ERROR, f"{path}:{number}", what))


def _parse(record: Any, where: str) -> Asked:  # noqa: ANN401 - JSON
    """A line as a text with its mentions."""
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise TypeError("no object with a text")
    mentions = record.get("mentions")
    spans = None if mentions is None else tuple((int(mention["start"]), int(mention["end"])) for mention in mentions)
    return Asked(str(record.get("id", where)), record["text"], spans)


def _fields(answer: "Answer") -> dict[str, Any]:
    """One mention as it is printed."""
    from recount.lexicon.precision_codes import read_precision_codes  # noqa: PLC0415  heavy

    located, codes = answer.placed.located, read_precision_codes()
    return {
        "start": answer.span.start,
        "end": answer.span.end,
        "name": located.name,
        "place": located.place,
        "geonames": answer.geonames,
        "lat": located.lat,
        "lon": located.lon,
        "radius_km": located.radius_km,
        "precision": located.precision,
        "country": located.country,
        "admin1": located.admin1,
        "admin2": located.admin2,
        "pcode": located.pcode,
        "acled_precision": codes.acled_of(located),
        "ucdp_precision": codes.ucdp_of(located),
        "relation": located.relation,
        "anchor": located.anchor,
        "score": located.score,
        "reasons": list(located.reasons),
        "alternatives": [
            {"place": other.id, "name": other.name, "lat": other.lat, "lon": other.lon, "country": other.country, "admin1": other.admin1}
            for other in answer.placed.others
        ],
    }
