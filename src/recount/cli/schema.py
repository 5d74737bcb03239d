"""`recount schema`: the form of what `recount code` prints."""

import json

import click

from recount.cli.output import print_with


@click.command(short_help="Print the JSON Schema of what `code` prints.")
@click.option(
    "--format", "format_", type=click.Choice(["json", "jsonl"]), default="json", show_default=True, help="Indented, or on one line."
)
def schema(format_: str) -> None:
    """Print the JSON Schema of a line of `recount code --format jsonl`."""
    from recount.publish.schema import read_schema, write_schema  # noqa: PLC0415

    if format_ == "json":
        print_with(write_schema)
    else:
        print_with(lambda stream: print(json.dumps(read_schema(), ensure_ascii=False), file=stream))
