"""Claims on disk, by number, by id and by report."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import overload

from recount.records.claim import Claim
from recount.spill.scratch import Scratch
from recount.spill.shelf import Picked, Shelf


class Claims(Sequence[Claim]):
    """Claims in the order in which they were put; each report's together where they are asked for by report."""

    def __init__(self, claims: Iterable[Claim] = ()) -> None:
        self._shelf = Shelf[Claim]()
        self._places = Scratch("CREATE TABLE place (number INTEGER PRIMARY KEY, id TEXT, document TEXT)")
        self._places.run("CREATE INDEX by_id ON place (id)")
        self._places.run("CREATE INDEX by_document ON place (document)")
        for claim in claims:
            self.put(claim)

    def put(self, claim: Claim) -> int:
        """Put a claim at the end; its number."""
        number = self._shelf.put(claim)
        self._places.run("INSERT INTO place VALUES (?, ?, ?)", (number, claim.id, claim.said.document))
        return number

    def __len__(self) -> int:
        return len(self._shelf)

    @overload
    def __getitem__(self, at: int) -> Claim: ...
    @overload
    def __getitem__(self, at: slice) -> Picked[Claim]: ...
    def __getitem__(self, at: int | slice) -> Claim | Picked[Claim]:
        return self._shelf[at]

    @property
    def by_id(self) -> "ClaimsById":
        """The claims by their ids."""
        return ClaimsById(self._shelf, self._places)

    def by_report(self) -> Iterator[tuple[str, Picked[Claim]]]:
        """The ids of the reports that make claims, in order, each with its claims."""
        for (document,) in self._places.stream("SELECT DISTINCT document FROM place ORDER BY document"):
            yield document, Picked(self._shelf, self.numbers_of(document))

    def reports(self) -> Iterator[str]:
        """The ids of the reports that make claims, in the order in which their first claims were put."""
        return (document for (document,) in self._places.stream("SELECT document FROM place GROUP BY document ORDER BY min(number)"))

    def numbers_of(self, document: str) -> list[int]:
        """The numbers of the claims of a report, in order."""
        rows = self._places.run("SELECT number FROM place WHERE document = ? ORDER BY number", (document,))
        return [number for (number,) in rows]


class ClaimsById(Mapping[str, Claim]):
    """Claims by id."""

    def __init__(self, shelf: Shelf[Claim], places: Scratch) -> None:
        self._shelf, self._places = shelf, places

    def __getitem__(self, claim: str) -> Claim:
        number: int | None = self._places.run("SELECT max(number) FROM place WHERE id = ?", (claim,)).fetchone()[0]
        if number is None:
            raise KeyError(claim)
        return self._shelf[number]

    def __iter__(self) -> Iterator[str]:
        return (claim for (claim,) in self._places.stream("SELECT id FROM place ORDER BY number"))

    def __len__(self) -> int:
        return len(self._shelf)
