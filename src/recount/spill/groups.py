"""Records on disk that belong together."""

from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

from recount.spill.scratch import Scratch
from recount.spill.shelf import pack, unpack

T = TypeVar("T")


class Groups(Generic[T]):
    """Records by keys; groups, and the records of each, come in the order in which they were put. A key takes some hundred bytes."""

    def __init__(self) -> None:
        self._scratch = Scratch("CREATE TABLE member (number INTEGER PRIMARY KEY, home INTEGER, record BLOB)")
        self._homes: dict[Hashable, int] = {}

    def put(self, key: Hashable, record: T) -> None:
        """Put a record into the group of a key."""
        home = self._homes.setdefault(key, len(self._homes))
        self._scratch.run("INSERT INTO member (home, record) VALUES (?, ?)", (home, pack(record)))

    def __iter__(self) -> Iterator[list[T]]:
        """The records of each group, when all is put."""
        return (self[key] for key in self._homes)

    def __getitem__(self, key: Hashable) -> list[T]:
        """The records of one group, none where nothing was put."""
        self._scratch.run("CREATE INDEX IF NOT EXISTS by_home ON member (home, number)")
        rows = self._scratch.run("SELECT record FROM member WHERE home = ? ORDER BY number", (self._homes.get(key, -1),))
        return [unpack(record) for (record,) in rows]
