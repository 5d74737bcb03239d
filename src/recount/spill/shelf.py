"""Records on disk in the order in which they were put there."""

import pickle
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from io import BytesIO
from typing import Any, Generic, TypeVar, cast, overload

from recount.spill.scratch import Scratch

T = TypeVar("T")
#: So many records of a shelf stay in memory after they were read.
KEPT = 2_048


class _Packer(pickle.Pickler):
    """Packs records as calls that make them anew, which is several times as fast to read as what dataclasses do by themselves."""

    def reducer_override(self, value: object) -> Any:  # noqa: ANN401  as pickle wants it
        """How to make a record."""
        kind = cast("Hashable", type(value))
        names = _names(kind)
        return (kind, tuple([getattr(value, name) for name in names])) if names else NotImplemented


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    """What a record of a kind is made from; nothing for what is no record."""
    return tuple(field.name for field in fields(kind)) if isinstance(kind, type) and is_dataclass(kind) else ()


def pack(record: object) -> bytes:
    """A record as bytes."""
    stream = BytesIO()
    _Packer(stream, pickle.HIGHEST_PROTOCOL).dump(record)
    return stream.getvalue()


def unpack(packed: bytes) -> Any:  # noqa: ANN401  whatever was packed
    """The record that bytes hold."""
    return pickle.loads(packed)  # noqa: S301  they come from a private file without a name, which only this process has


class Shelf(Sequence[T], Generic[T]):
    """Records by number from 0; those read last stay in memory."""

    def __init__(self, records: Iterable[T] = (), kept: int | None = None) -> None:
        self._scratch = Scratch("CREATE TABLE shelf (number INTEGER PRIMARY KEY, record BLOB)")
        self._length = 0
        self._read = lru_cache(KEPT if kept is None else kept)(_Reader(self._scratch))
        for record in records:
            self.put(record)

    def put(self, record: T) -> int:
        """Put a record at the end; its number."""
        self._scratch.run("INSERT INTO shelf VALUES (?, ?)", (self._length, pack(record)))
        self._length += 1
        return self._length - 1

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> "Picked[T]": ...
    def __getitem__(self, at: int | slice) -> "T | Picked[T]":
        if isinstance(at, slice):
            return Picked(self, range(*at.indices(self._length)))
        record: T = self._read(range(self._length)[at])
        return record

    def __iter__(self) -> Iterator[T]:
        return (self[number] for number in range(self._length))


class _Reader:
    """Reads one record; knows the file and not the shelf, so that a shelf that nobody needs is let go at once."""

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch

    def __call__(self, number: int) -> Any:  # noqa: ANN401  whatever was put
        return unpack(self._scratch.run("SELECT record FROM shelf WHERE number = ?", (number,)).fetchone()[0])


class Picked(Sequence[T], Generic[T]):
    """Some records of a sequence, by their numbers in it."""

    def __init__(self, records: Sequence[T], numbers: Sequence[int]) -> None:
        self._records, self._numbers = records, numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> "Picked[T]": ...
    def __getitem__(self, at: int | slice) -> "T | Picked[T]":
        if isinstance(at, slice):
            return Picked(self._records, self._numbers[at])
        return self._records[self._numbers[at]]
