"""Lines for people, with styles where the stream is a terminal and as plain text elsewhere."""

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TextIO

#: Columns of plain text; a terminal tells its own.
WIDTH = 100
#: Signs that could steer a terminal or turn the line around; they are words of a report, never commands.
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Style(StrEnum):
    """How a line looks where colours are possible."""

    HEADING = "bold"
    LEAD = "default"
    QUOTE = "dim"
    ALARM = "bold red"
    NOTE = "italic"


@dataclass(frozen=True, slots=True)
class Line:
    """One line for people; what does not fit goes on under its own indent."""

    text: str
    style: Style = Style.LEAD
    indent: int = 0


def write_lines(lines: Sequence[Line], stream: TextIO) -> None:
    """Write each line, wrapped under its indent."""
    if stream.isatty():
        _write_styled(lines, stream)
    else:
        stream.writelines(f"{_wrap(line)}\n" for line in lines)


def _wrap(line: Line) -> str:
    """A line within the width of plain text."""
    edge = " " * line.indent
    words = textwrap.wrap(clean(line.text), WIDTH, initial_indent=edge, subsequent_indent=edge + "  ", break_on_hyphens=False)
    return "\n".join(words)


def _write_styled(lines: Sequence[Line], stream: TextIO) -> None:
    """The same lines through rich, which knows the terminal's width and colours."""
    from rich.console import Console  # noqa: PLC0415 (heavy, and not needed in a pipe)
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(file=stream, highlight=False)
    for line in lines:
        console.print(Padding(Text(clean(line.text), style=line.style.value), (0, 0, 0, line.indent)))


def clean(text: str) -> str:
    """Words without line breaks and without signs that a terminal would obey."""
    return STEERING.sub("\ufffd", " ".join(text.split()))
