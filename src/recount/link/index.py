"""An index of what was linked, so that one report more costs as much as the occurrences that it touches, however many there are."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from recount.link.block import Key, look_keys, post_keys
from recount.link.grouping import Change
from recount.link.known import NO_DAY, Known
from recount.link.views import View
from recount.spill.scratch import Scratch

#: Pages of the index that stay in memory, in KiB: what is near in time lies near in the file.
CACHE = 32_768
_POSTED = "CREATE TABLE posted (day INTEGER, key INTEGER, number INTEGER, PRIMARY KEY (day, key, number)) WITHOUT ROWID"
_NAMED = "CREATE TABLE named (id TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID"


class LinkIndex:
    """Claims that were grouped, by what they are found under on which days.

    What reports give in whatever order is what linking them all at once gives; a report that is known changes nothing.
    """

    def __init__(self, known: Known) -> None:
        self.known = known
        self._scratch = Scratch(_POSTED, _NAMED, cache=CACHE)
        self._post(range(len(known.views)))

    def add(self, told: Sequence[View]) -> Change:
        """Add the claims of one report; which groups are no more, and which are new."""
        known = self.known
        new = known.put([view for view in told if self.number_of(view.id) is None])
        before: dict[int, float] = {}
        for number in new:
            view = known.views[number]
            for other in self._near(number, view):
                best = known.ties.best(other)
                if known.compare(number, view, other, known.views[other]):
                    before.setdefault(other, best)
        self._post(new)
        return known.grouping.regroup(new, {other: best for other, best in before.items() if other not in new})

    def number_of(self, claim: str) -> int | None:
        """The number of a claim, None where it is not known."""
        row = self._scratch.run("SELECT number FROM named WHERE id = ?", (claim,)).fetchone()
        return row[0] if row is not None else None

    def groups(self) -> Iterable[tuple[str, ...]]:
        """The ids of the claims of every occurrence that one of them opens."""
        for members in self.known.grouping.homes.groups():
            views = [self.known.views[number] for number in members]
            if any(view.opens for view in views):
                yield tuple(sorted(view.id for view in views))

    def _post(self, numbers: Iterable[int]) -> None:
        """Put claims under their keys, by their first day."""
        known = self.known
        for number in numbers:
            view = known.views[number]
            self._scratch.run("INSERT INTO named VALUES (?, ?)", (view.id, number))
            if (day := known.starts[number]) != NO_DAY:
                keys = map(_fold, post_keys(view, known.limits))
                self._scratch.run_all("INSERT OR IGNORE INTO posted VALUES (?, ?, ?)", ((day, key, number) for key in keys))

    def _near(self, number: int, view: View) -> list[int]:
        """Claims of near days under the keys that a claim looks for; days that begin long before may still go on."""
        known, limits = self.known, self.known.limits
        first, last = known.starts[number], known.ends[number]
        if first == NO_DAY:
            return []
        keys = [_fold(key) for key in look_keys(view, limits)]
        ask = f"SELECT number FROM posted WHERE day = ? AND key IN ({','.join('?' * len(keys))})"  # noqa: S608  marks alone
        days = range(first - limits.window_days - limits.neighbour_days, last + limits.neighbour_days + 1)
        found = {other for day in days for (other,) in self._scratch.run(ask, (day, *keys))}
        return sorted(other for other in found if known.ends[other] + limits.neighbour_days >= first)


def _fold(key: Key) -> int:
    """A key in eight bytes, the same in every process; two keys that fold to one are compared once too often."""
    return int.from_bytes(blake2b(repr(key).encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)
