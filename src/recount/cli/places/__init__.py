"""`recount places`: the index of places, what a project adds to it, and where it is all from."""

import click

from recount.cli.places.about import about
from recount.cli.places.deciding import add, alias, remove
from recount.cli.places.finding import find
from recount.cli.places.importing import import_, imports
from recount.cli.places.learning import learn


@click.group(short_help="Look places up, import, add and correct them.")
def places() -> None:
    """The index of places: look names up, import other gazetteers, keep a project's own decisions."""


for command in (about, find, import_, imports, add, alias, remove, learn):
    places.add_command(command)
