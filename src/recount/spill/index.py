"""Numbers on disk under keys: what may be compared with what."""

from collections.abc import Hashable, Iterable, Iterator

from recount.spill.scratch import Scratch

#: So many keys are asked for in one statement.
AT_ONCE = 500


class Index:
    """Numbers by keys; a number may stand under many keys."""

    def __init__(self) -> None:
        self._scratch = Scratch("CREATE TABLE place (key BLOB, number INTEGER, PRIMARY KEY (key, number)) WITHOUT ROWID")

    def put(self, keys: Iterable[Hashable], number: int) -> None:
        """Put a number under each of some keys."""
        self._scratch.run_all("INSERT OR IGNORE INTO place VALUES (?, ?)", ((name_key(key), number) for key in keys))

    def sharing(self, keys: Iterable[Hashable]) -> list[int]:
        """Numbers under any of the keys, each once and in order."""
        names = list({name_key(key) for key in keys})
        found: set[int] = set()
        for start in range(0, len(names), AT_ONCE):
            some = names[start : start + AT_ONCE]
            marks = ",".join("?" * len(some))
            found.update(number for (number,) in self._scratch.run(f"SELECT number FROM place WHERE key IN ({marks})", some))  # noqa: S608
        return sorted(found)

    def shared(self) -> Iterator[tuple[bytes, list[int]]]:
        """Each key that has several numbers, with them, in order."""
        many = "SELECT key FROM place GROUP BY key HAVING count(*) > 1"
        for (key,) in self._scratch.stream(many):
            yield key, [number for (number,) in self._scratch.run("SELECT number FROM place WHERE key = ?", (key,))]


def name_key(key: Hashable) -> bytes:
    """A key as bytes; equal for equal keys only."""
    return repr(key).encode("utf-8", "surrogatepass")
