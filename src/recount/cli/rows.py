"""Rows that a command prints: for people as a table, for machines as JSON, JSON lines or CSV, for a spreadsheet as TSV."""

import csv
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TextIO, TypeVar

import click

from recount.cli.messages import one_line
from recount.cli.output import print_with

Row = Mapping[str, Any]
Command = TypeVar("Command", bound=Callable[..., Any])
#: Columns of a table that goes into a file: wide enough that nothing is folded.
WIDE = 400
FORMATS = ("table", "jsonl", "json", "csv", "tsv")
#: A cell that begins with one of these is a formula to a spreadsheet, and a report may have written it.
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def format_option(command: Command) -> Command:
    """Adds the option by which a command prints for people or for machines."""
    help_ = "For people or for machines.  [default: table in a terminal, else jsonl]"
    return click.option("--format", "format_", type=click.Choice(FORMATS), help=help_)(command)


def is_table(format_: str | None) -> bool:
    """Whether rows are printed for people."""
    return (format_ or _default()) == "table"


def _default() -> str:
    return "table" if sys.stdout.isatty() else "jsonl"


def print_rows(columns: Sequence[str], rows: Iterable[Row], format_: str | None, *, nothing: str) -> None:
    """Print rows under their columns; ``nothing`` is what a person is told where there are none."""
    chosen = format_ or _default()
    if chosen == "table":
        _print_table(columns, tuple(rows), nothing)
    else:
        print_with(lambda stream: WRITERS[chosen](columns, rows, stream))


def _print_table(columns: Sequence[str], rows: Sequence[Row], nothing: str) -> None:
    from rich.console import Console  # noqa: PLC0415  only people need it
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    if not rows:
        click.echo(nothing)
        return
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for column in columns:
        is_number = all(isinstance(row.get(column), int | float) for row in rows)
        table.add_column(column.replace("_", " "), justify="right" if is_number else "left", overflow="fold", no_wrap=is_number)
    for row in rows:
        table.add_row(*(Text(one_line(_cell(row.get(column)))) for column in columns))
    width = None if sys.stdout.isatty() else WIDE
    print_with(lambda stream: Console(file=stream, width=width).print(table))


def _cell(value: object) -> str:
    """A value for people: nothing for what is not known, lists with commas, numbers with their thousands."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return f"{value:.4f}"
    return "; ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _write_csv(columns: Sequence[str], rows: Iterable[Row], stream: TextIO, delimiter: str = ",") -> None:
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_flat(row.get(column)) for column in columns] for row in rows)


def _write_tsv(columns: Sequence[str], rows: Iterable[Row], stream: TextIO) -> None:
    """What can be pasted into a spreadsheet as it stands: no cell holds a tab or a line break."""
    tidy = ({column: _on_one_line(_flat(row.get(column))) for column in columns} for row in rows)
    _write_csv(columns, tidy, stream, delimiter="\t")


def _on_one_line(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def _flat(value: object) -> object:
    words = "; ".join(map(str, value)) if isinstance(value, list | tuple) else value
    return f"'{words}" if isinstance(words, str) and words.startswith(FORMULAS) else words


def _write_json(_columns: Sequence[str], rows: Iterable[Row], stream: TextIO) -> None:
    stream.write(json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n")


def _write_jsonl(_columns: Sequence[str], rows: Iterable[Row], stream: TextIO) -> None:
    stream.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


WRITERS: Mapping[str, Callable[[Sequence[str], Iterable[Row], TextIO], None]] = {
    "csv": _write_csv,
    "json": _write_json,
    "jsonl": _write_jsonl,
    "tsv": _write_tsv,
}
