"""`recount judge`: what a person decides of two claims, or of a toll, kept in the project's judgements.csv."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from recount.cli.projects import by_option, need, project_option, today
from recount.cli.rows import format_option, print_rows

if TYPE_CHECKING:
    from recount.records.judgement import Verb

Command = TypeVar("Command", bound=Callable[..., Any])
COLUMNS = ("judgement", "first", "second", "reason", "by", "on")
reason_option = click.option("--reason", required=True, help="Why.")
coding_option = click.option(
    "--in", "coding", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A coding that holds an incident named by its id."
)


def who_and_where(command: Command) -> Command:
    """Adds the options that every judgement has: who decides, in which coding an incident is named, in which project."""
    return by_option(coding_option(project_option(command)))


@click.group(short_help="Decide whether two claims are of one occurrence, or how many it cost.")
def judge() -> None:
    """Decide what no score can: a judgement outranks the score, holds whenever the project's reports are coded, and can be undone.

    Judgements are rows of judgements.csv in the project's folder, which can be reviewed, merged and shared; none is ever overwritten.
    Ids of claims stand in what `recount code --format jsonl` prints; they stay the same as long as the report and what is read of it do.
    """


@judge.command(short_help="Two claims are of one occurrence.")
@click.argument("first")
@click.argument("second")
@reason_option
@who_and_where
def same(first: str, second: str, *, reason: str, by: str, coding: Path | None, folder: Path | None) -> None:
    """Judge that two claims, or two incidents of a coding (--in), are one occurrence."""
    _judge("same", (first, second), reason, by, coding, folder)


@judge.command(short_help="Two claims are of two occurrences.")
@click.argument("first")
@click.argument("second")
@reason_option
@who_and_where
def different(first: str, second: str, *, reason: str, by: str, coding: Path | None, folder: Path | None) -> None:
    """Judge that two claims, or two incidents of a coding (--in), are two occurrences."""
    _judge("different", (first, second), reason, by, coding, folder)


@judge.command(short_help="Decide a toll.")
@click.argument("first", metavar="CLAIM")
@click.argument("measure")
@click.argument("number", type=click.IntRange(min=0))
@reason_option
@who_and_where
def toll(  # noqa: PLR0913  one parameter an option
    first: str, measure: str, number: int, *, reason: str, by: str, coding: Path | None, folder: Path | None
) -> None:
    """Decide how many the incident of a claim cost: its toll is then "reviewed", beside the range of what is said."""
    _judge("toll", (first, f"{measure}={number}"), reason, by, coding, folder)


@judge.command(short_help="Take back what was judged of two.")
@click.argument("first")
@click.argument("second")
@click.option("--reason", default="", help="Why.")
@who_and_where
def undo(first: str, second: str, *, reason: str, by: str, coding: Path | None, folder: Path | None) -> None:
    """Take back what was judged of two claims, or of a claim and a measure: the coding is again what it was before."""
    from recount.project.judgements import read_judgements  # noqa: PLC0415  most commands need none
    from recount.records.judgement import standing  # noqa: PLC0415

    pair = frozenset(_claim(name, coding) for name in (first, second))
    if all(judgement.pair != pair for judgement in standing(read_judgements(need(folder).judgements))):
        raise click.UsageError(f"nothing that stands was judged of {first} and {second}; `recount judge list` shows what was")
    _judge("undo", (first, second), reason, by, coding, folder)


@judge.command("list", short_help="Show the judgements that stand.")
@project_option
@format_option
def list_(folder: Path | None, format_: str | None) -> None:
    """Show the judgements that stand, in the order in which they were made."""
    from recount.project.judgements import read_judgements  # noqa: PLC0415
    from recount.records.judgement import standing  # noqa: PLC0415

    rows = ({name: str(getattr(judgement, name)) for name in COLUMNS} for judgement in standing(read_judgements(need(folder).judgements)))
    print_rows(COLUMNS, rows, format_, nothing="nothing is judged in this project")


def _judge(verb: str, names: tuple[str, str], reason: str, by: str, coding: Path | None, folder: Path | None) -> None:
    """Write a judgement down."""
    from recount.project.judgements import append_judgement, is_second  # noqa: PLC0415
    from recount.records.judgement import Judgement, Verb  # noqa: PLC0415

    project = need(folder)
    first, second = (_claim(name, coding) for name in names)
    if not first.startswith("claim-") or not is_second(Verb(verb), second):
        raise click.UsageError(_wrong(Verb(verb), first, second))
    if first == second:
        raise click.UsageError(f"both are {first}; name two claims")
    append_judgement(project.judgements, Judgement(Verb(verb), first, second, " ".join(reason.split()), by, today()))
    click.echo(f"{project.judgements}: {verb} {first} {second}")


def _wrong(verb: "Verb", first: str, second: str) -> str:
    """What is wrong with two names, and what would be right."""
    name = second if first.startswith("claim-") else first
    if verb == "toll":
        return f'"{name}" is not known; write CLAIM MEASURE NUMBER, like: recount judge toll claim-6030499959daaa33 killed 14'
    return f'"{name}" is no id of a claim; `recount code --format jsonl` prints them. For an incident give the coding too: --in FILE'


def _claim(name: str, coding: Path | None) -> str:
    """The id of a claim; of an incident the one that it stands by in a coding."""
    if not name.startswith("incident-") or coding is None:
        return name
    from recount.publish.tables.printed import gather, read_printed  # noqa: PLC0415

    with coding.open(encoding="utf-8") as stream:
        incident: dict[str, Any] | None = gather(read_printed(stream, str(coding))).incidents.get(name)
    if incident is None:
        raise click.UsageError(f"{coding}: there is no {name}")
    return str(incident["claims"][0])
