"""How much of what is told is wrong, and who tells it in which way; read from ``data/evaluate/worlds.toml``."""

from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Self

from recount.lexicon.files import read_toml
from recount.records.quantity import OfStatus
from recount.records.source import SourceKind


@dataclass(frozen=True, slots=True)
class Noise:
    """Shares of tellings, 0 to 1; the data file says what each is of."""

    day_off: float
    place_other: float
    coarser: float
    unresolved: float
    no_place: float
    toll_other: float
    copies: float
    type_other: float
    unnamed: float
    parent: float
    blamed: float
    omitted: float

    def times(self, factor: float) -> Self:
        """So many times the noise; how what is told otherwise is divided stays as it is."""
        kept = ("coarser", "unresolved")
        changed = {field.name: min(0.95, getattr(self, field.name) * factor) for field in fields(self) if field.name not in kept}
        return replace(self, **changed)


@dataclass(frozen=True, slots=True)
class Habits:
    """One source: ``differs`` says how its numbers differ where they do, ``side`` whose voice it is."""

    name: str
    kind: SourceKind
    differs: str
    late: int
    spelling: int
    revises: float
    side: int | None = None
    copied: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """One kind of act; ``other`` are types under which it may be told too, ``dead`` the sides that lose lives."""

    type: tuple[str, str]
    other: tuple[tuple[str, str], ...]
    share: int
    dead: tuple[OfStatus, ...]
    verb: str
    weapons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stuff:
    """What worlds are made of."""

    noise: Noise
    sources: tuple[Habits, ...]
    acts: tuple[Act, ...]
    spelling: tuple[tuple[str, ...], ...]
    syllables: tuple[str, ...]
    first_names: tuple[str, ...]
    second_names: tuple[tuple[str, str], ...]
    particulars: tuple[str, ...]
    openings: tuple[str, ...]
    closings: tuple[str, ...]


@cache
def read_stuff() -> Stuff:
    """The data file as one value."""
    raw = read_toml("evaluate/worlds.toml")
    return Stuff(
        noise=Noise(**raw["noise"]),
        sources=tuple(Habits(**{**source, "kind": SourceKind(source["kind"])}) for source in raw["sources"]),
        acts=tuple(_read_act(act) for act in raw["acts"]),
        spelling=tuple(tuple(row) for row in raw["spelling"]["rows"]),
        syllables=tuple(raw["spelling"]["syllables"]),
        first_names=tuple(raw["parties"]["first"]),
        second_names=tuple((name, category) for name, category in raw["parties"]["second"]),
        **{name: tuple(raw["words"][name]) for name in ("particulars", "openings", "closings")},
    )


def _read_act(raw: dict[str, object]) -> Act:
    """One act of the file."""
    first, second = _texts(raw["type"])
    others = raw["other"]
    return Act(
        (first, second),
        tuple((one, two) for one, two in (_texts(pair) for pair in others)) if isinstance(others, list) else (),
        int(str(raw["share"])),
        tuple(OfStatus(status) for status in _texts(raw["dead"])),
        str(raw["verb"]),
        _texts(raw["weapons"]),
    )


def _texts(raw: object) -> tuple[str, ...]:
    """A list of texts."""
    return tuple(map(str, raw)) if isinstance(raw, list) else ()
