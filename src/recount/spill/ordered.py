"""Records on disk in an order of their own, each once."""

from array import array
from collections.abc import Sequence
from functools import cached_property
from typing import Generic, TypeVar, overload

from recount.spill.scratch import Scratch
from recount.spill.shelf import pack, unpack

T = TypeVar("T")
#: Stands between the parts of a key; no part holds anything lower, so that joined keys sort as their parts do.
_BETWEEN = "\x01"


class Ordered(Sequence[T], Generic[T]):
    """Records by their place in the order of their keys; of records with one key the last one counts. Read it when all is put."""

    def __init__(self) -> None:
        self._scratch = Scratch("CREATE TABLE ordered (number INTEGER PRIMARY KEY, key BLOB UNIQUE, record BLOB)")

    def put(self, key: Sequence[str], record: T) -> None:
        """Put a record under a key."""
        self._scratch.run("INSERT OR REPLACE INTO ordered (key, record) VALUES (?, ?)", (_join(key), pack(record)))

    @cached_property
    def _numbers(self) -> Sequence[int]:
        return array("q", (number for (number,) in self._scratch.stream("SELECT number FROM ordered ORDER BY key")))

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        if isinstance(at, slice):
            return tuple(self[number] for number in range(*at.indices(len(self))))
        row = self._scratch.run("SELECT record FROM ordered WHERE number = ?", (self._numbers[at],)).fetchone()
        record: T = unpack(row[0])
        return record


def _join(key: Sequence[str]) -> bytes:
    """A key as bytes that sort as its parts do."""
    return _BETWEEN.join(key).encode("utf-8", "surrogatepass")
