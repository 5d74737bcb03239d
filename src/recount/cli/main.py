"""The command `recount`. Commands import what is heavy when they run, so that help comes at once."""

from errno import EACCES, EDQUOT, ENOSPC, EPERM, EROFS
from typing import Any

import click

from recount.cli.code import code
from recount.cli.compare import compare
from recount.cli.explain import explain
from recount.cli.findings import findings
from recount.cli.incidents import incidents
from recount.cli.init import init
from recount.cli.judge import judge
from recount.cli.locate import locate
from recount.cli.page import page
from recount.cli.places import places
from recount.cli.schema import schema
from recount.cli.sources import sources
from recount.records.issue import RecountError, UsageError

#: What a folder or a disk answers that does not take what is to be written.
UNWRITABLE = frozenset({EACCES, EDQUOT, ENOSPC, EPERM, EROFS})


class Door(click.Group):
    """Turns the errors that Recount raises on purpose into one line and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  click's own signature
        """Run the command."""
        try:
            return super().invoke(ctx)
        except UsageError as wrong:
            raise click.UsageError(str(wrong), ctx) from wrong
        except RecountError as error:
            raise click.ClickException(str(error)) from error
        except OSError as failed:
            if failed.errno not in UNWRITABLE:
                raise
            raise click.ClickException(f"{failed.filename or 'the disk'}: {failed.strerror}") from failed


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="recount", message="recount %(version)s")
def main() -> None:
    """Read conflict reports and record who says what happened, where, when and how many."""


main.add_command(code)
main.add_command(compare)
main.add_command(explain)
main.add_command(findings)
main.add_command(incidents)
main.add_command(init)
main.add_command(judge)
main.add_command(locate)
main.add_command(page)
main.add_command(places)
main.add_command(schema)
main.add_command(sources)
