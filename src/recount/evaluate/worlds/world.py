"""A world told: every report of every act, with the act that each claim is about."""

from collections.abc import Iterator
from dataclasses import dataclass

from recount.evaluate.worlds.habits import Noise, read_stuff
from recount.evaluate.worlds.happenings import Happening, Size, make_happenings
from recount.evaluate.worlds.reports import make_report
from recount.evaluate.worlds.tellings import Told, tell
from recount.records.coding import CodedReport


@dataclass(frozen=True, slots=True)
class Telling:
    """One report of an act."""

    happening: Happening
    told: Told
    report: CodedReport


def make_world(seed: int, size: Size, noise: Noise | None = None) -> Iterator[Telling]:
    """Every report of a world, day by day; the same seed, size and noise make the same world. No noise given: the stated level."""
    stuff = read_stuff()
    for happening in make_happenings(seed, size, stuff):
        for number, told in enumerate(tell(happening, noise or stuff.noise, stuff)):
            yield Telling(happening, told, make_report(told, happening.act.verb, f"{happening.id}-{number}"))
