"""What is told on standard error: issues, one line each, and progress in a terminal."""

import re
import sys
from types import TracebackType
from typing import Any, Self

import click

from recount.records.issue import Issue, Severity

#: So few reports are done before a bar would be seen.
HANDFUL = 5
#: Characters that could break the line or steer the terminal: a name of a file is not ours to trust.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Messages:
    """Tells issues as they come, counts those that lost an input, and shows how many reports are done."""

    def __init__(self) -> None:
        self.issues: list[Issue] = []
        self._bar: Any = None
        self._task: Any = None
        self._in_terminal = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()

    @property
    def exit_code(self) -> int:
        """1 where an input was lost, else 0."""
        return int(any(issue.severity is Severity.ERROR for issue in self.issues))

    def tell(self, issue: Issue) -> None:
        """Print an issue on a line of its own."""
        self.issues.append(issue)
        line = one_line(str(issue))
        if self._bar is None:
            click.echo(line, err=True)
        else:
            self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)

    def count(self, done: int) -> None:
        """Show that so many reports are done."""
        if not self._in_terminal or done <= HANDFUL:
            return
        if self._bar is None:
            self._start()
        self._bar.update(self._task, completed=done)

    def _start(self) -> None:
        from rich.console import Console  # noqa: PLC0415  only a terminal needs it
        from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        columns = (SpinnerColumn(), TextColumn("reports"), MofNCompleteColumn(), TimeElapsedColumn())
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("reports", total=None)
        self._bar.start()


def one_line(words: str) -> str:
    """Words on one line, with characters that could steer a terminal written out."""
    return _STEERING.sub(lambda match: match[0].encode("unicode_escape", "surrogatepass").decode("ascii"), words)


def many(number: int, what: str) -> str:
    """A number with its noun: "1 place", "2,000 places"."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"
