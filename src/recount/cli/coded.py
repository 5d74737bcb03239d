"""What the commands that show a coding have in common: reports to code or a coding that was printed before, and what is wanted of it."""

import io
import sys
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from recount.cli.messages import Messages
from recount.cli.reports import Given, code_reports, read_published, report_options
from recount.cli.rows import Row, format_option, is_table, print_rows
from recount.records.document import Published

if TYPE_CHECKING:
    from recount.publish.fields import Fields
    from recount.publish.tables.printed import Printed
    from recount.publish.tables.wanted import Wanted

STDIN = "-"
#: How what `recount code` prints begins.
RECORD = b'{"record": "'


@dataclass(frozen=True, slots=True)
class Asked:
    """What a user asks of a coding: where it is read or made from, what is wanted of it, and for whom it is printed."""

    paths: tuple[str, ...]
    given: Given
    wanted: "Wanted"
    format: str | None
    messages: Messages = field(default_factory=Messages)

    def read(self) -> "Printed":
        """The records of codings that were printed before; or the reports of the paths, coded now and together."""
        return _read_coded(self.paths, self.messages, self.given)

    def show(self, columns: Sequence[str], rows: Iterable[Row], *, more: Sequence[str] = (), nothing: str) -> None:
        """Print some columns of rows, for machines more; ``nothing`` is what a person is told where there are none."""
        shown = columns if is_table(self.format) else (*columns, *more)
        print_rows(shown, ({column: row[column] for column in shown} for row in rows), self.format, nothing=nothing)


def coded_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the paths and the options of reading reports, the filters that all tables have, and the format; they go to it as ``asked``."""

    @wraps(command)
    def gathered(  # noqa: PLR0913  one parameter an option
        *context: click.Context,
        paths: tuple[str, ...],
        given: Given,
        format_: str | None,
        measures: tuple[str, ...],
        areas: tuple[str, ...],
        since: Published | None,
        until: Published | None,
        parties: tuple[str, ...],
        sources: tuple[str, ...],
        **others: object,
    ) -> None:
        from recount.publish.tables.wanted import Wanted  # noqa: PLC0415  most commands need none

        wanted = Wanted(measures, areas, *_read_days(since, until), parties, sources)
        command(*context, asked=Asked(paths, given, wanted, format_), **others)

    decorators: list[Any] = [
        click.option("--source", "sources", multiple=True, metavar="NAME", help="Only what is said by a source or publisher of this name."),
        click.option("--party", "parties", multiple=True, metavar="NAME", help="Only with a party of this name or registry id."),
        click.option("--until", callback=read_published, metavar="DATE", help="Only days up to this one (2024-05-14, 2024-05 or 2024)."),
        click.option("--since", callback=read_published, metavar="DATE", help="Only days from this one on."),
        click.option("--area", "areas", multiple=True, metavar="NAME", help="Only in an area of this name, place id or country code."),
        click.option(
            "--measure", "measures", multiple=True, metavar="NAME", callback=_read_measures, help="Only this measure (killed, arrested)."
        ),
        format_option,
        report_options,
    ]
    for decorate in decorators:
        gathered = decorate(gathered)
    return gathered


def _read_measures(_context: click.Context, _parameter: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """Measures by the names of the contract; a usage error lists them."""
    from recount.records.quantity import Measure  # noqa: PLC0415  most commands need none

    known = [str(measure) for measure in Measure]
    for name in names:
        if name not in known:
            raise click.BadParameter(f'"{name}" is no measure; choose from {", ".join(known)}')
    return names


def _read_days(since: Published | None, until: Published | None) -> tuple[str | None, str | None]:
    """The first and the last day that are wanted (ISO); a usage error where no day can fulfil both."""
    first = since.days.start.isoformat() if since is not None else None
    last = until.days.end.isoformat() if until is not None else None
    if first is not None and last is not None and first > last:
        raise click.UsageError(f"--since {first} lies after --until {last}; exchange them")
    return first, last


def _read_coded(paths: Sequence[str], messages: Messages, given: Given) -> "Printed":
    """The records of codings that were printed before; or the reports of the paths, coded now and together."""
    from recount.publish.tables.printed import gather  # noqa: PLC0415

    printed = [path for path in paths if _holds_records(path)]
    if not printed:
        from recount.publish.jsonl import find_records  # noqa: PLC0415  heavy

        return gather(find_records(code_reports(paths, messages, given)))
    if len(printed) < len(paths):
        other = next(path for path in paths if path not in printed)
        raise click.UsageError(f'"{printed[0]}" is a coding and "{other}" is not; give either codings or reports')
    if given.resolver is not None:
        raise click.UsageError("a coding holds the tolls that its own resolver picked; give the reports with --resolver, or leave it out")
    if len(printed) > 1:
        click.echo("these codings were made apart: what stands in two of them has not been compared", err=True)
    return gather(record for path in printed for record in _records(path))


def _records(path: str) -> "Generator[Fields, None, None]":
    """The records of one coding."""
    from recount.publish.tables.printed import read_printed  # noqa: PLC0415

    with closing(_lines(path)) as lines:
        yield from read_printed(lines, path)


def _holds_records(path: str) -> bool:
    """Whether a file, or standard input, begins with a record of a coding."""
    from recount.publish.tables.printed import is_printed  # noqa: PLC0415

    if path == STDIN:
        buffer = sys.stdin.buffer
        return isinstance(buffer, io.BufferedReader) and buffer.peek(1).lstrip().startswith(RECORD)
    if not path.endswith((".jsonl", ".ndjson")) or not Path(path).is_file():
        return False
    with closing(_lines(path)) as lines:
        return is_printed(next((line for line in lines if line.strip()), ""))


def _lines(path: str) -> Generator[str, None, None]:
    """The lines of a file or of standard input, as UTF-8."""
    if path == STDIN:
        yield from io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
        return
    with Path(path).open(encoding="utf-8", errors="replace") as stream:
        yield from stream
