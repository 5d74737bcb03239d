"""The files of a folder, in an order that no language setting changes."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from recount.collect.kinds import KNOWN, kind_of_name
from recount.collect.places import Origin, displayable, explain
from recount.records.issue import Issue


def find_files(folder: str) -> Iterator[tuple[str, Origin] | Issue]:
    """Every file below a folder of a kind that can be read, by name; hidden ones are passed over.

    Gives the path to open and its origin, which is shown by the path inside the folder.
    """
    unread: Counter[str] = Counter()
    found = False
    waiting = [""]
    while waiting:
        inside = waiting.pop()
        path = os.path.join(folder, inside) if inside else folder  # noqa: PTH118  a Path would change how the user wrote it
        origin = Origin(displayable(path), displayable(inside))
        if not os.path.isdir(path) or (inside and os.path.islink(path)):  # noqa: PTH112, PTH114
            special = os.path.exists(path) and not os.path.isfile(path)  # noqa: PTH110, PTH113  a pipe or device could wait for ever
            if special or kind_of_name(inside) is None:
                unread[PurePath(displayable(inside)).suffix.lower() or "no suffix"] += 1
            else:
                found = True
                yield path, origin
            continue
        try:
            names = sorted((n for n in os.listdir(path) if not n.startswith(".")), key=os.fsencode, reverse=True)  # noqa: PTH208
        except OSError as error:
            found = True
            yield origin.error(explain(error))
            continue
        waiting += [f"{inside}/{name}" if inside else name for name in names]
    yield from _conclude(Origin(displayable(folder), ""), unread, found=found)


def _conclude(origin: Origin, unread: Counter[str], *, found: bool) -> Iterator[Issue]:
    """What is to be said of a folder after its files: what was passed over, and whether there was nothing else."""
    if unread:
        kinds = ", ".join(f"{suffix} {count}" for suffix, count in sorted(unread.items())[:8])
        total = sum(unread.values())
        yield origin.warning(f"{total} file{'s' * (total > 1)} of unknown kind passed over ({kinds}); read are {KNOWN}")
    if not found:
        yield origin.error(f"the folder holds no reports; put files there that end in {KNOWN}")
