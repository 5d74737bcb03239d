"""What truly happened: some acts a day in each district, each at a town, by a side, with its dead."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from recount.evaluate.worlds.habits import Act, Stuff
from recount.evaluate.worlds.lands import District, Side, Spot, make_district
from recount.records.quantity import Measure, OfStatus

BEGIN = date(2012, 1, 1)
#: What tells an act from others in words.
PARTICULARS = 3
Losses = tuple[tuple[Measure, OfStatus, int], ...]


@dataclass(frozen=True, slots=True)
class Size:
    """How large a world is, and how much happens in it: ``a_day`` acts in each district on each day."""

    districts: int = 4
    days: int = 20
    a_day: int = 3


@dataclass(frozen=True, slots=True)
class Happening:
    """One act as it was."""

    id: str
    act: Act
    day: date
    town: Spot
    district: District
    doer: Side
    target: Side | None
    losses: Losses
    particulars: tuple[str, ...]
    weapon: str | None


def make_happenings(seed: int, size: Size, stuff: Stuff) -> Iterator[Happening]:
    """All acts, day by day."""
    districts = [make_district(number, seed, stuff) for number in range(size.districts)]
    for day in range(size.days):
        for place, district in enumerate(districts):
            for number in range(size.a_day):
                key = f"{seed}-{day}-{place}-{number}"
                yield _make(key, BEGIN + timedelta(days=day), district, stuff)


def _make(key: str, day: date, district: District, stuff: Stuff) -> Happening:
    """One act."""
    chance = Random(key)
    act = chance.choices(stuff.acts, [act.share for act in stuff.acts])[0]
    doer, rival = chance.sample(district.sides, 2)
    return Happening(
        key,
        act,
        day,
        chance.choice(district.towns),
        district,
        doer,
        rival if act.dead != (OfStatus.CIVILIAN,) else None,
        _losses(chance, act),
        tuple(chance.sample(stuff.particulars, PARTICULARS)),
        chance.choice(act.weapons) if act.weapons else None,
    )


def _losses(chance: Random, act: Act) -> Losses:
    """The dead of each side and the injured: mostly few, sometimes many; one act in six kills nobody."""
    if not act.dead:
        return ((Measure.ABDUCTED, OfStatus.CIVILIAN, 1 + int(chance.expovariate(0.25))),) if "Abduction" in act.type[1] else ()
    if chance.random() < 1 / 6:
        return ()
    dead = tuple((Measure.KILLED, status, 1 + int(chance.expovariate(1) * chance.choice((2, 5, 20)))) for status in act.dead)
    injured = (Measure.INJURED, act.dead[0], 1 + int(chance.expovariate(0.12)))
    return (*dead, injured) if chance.random() < 0.6 else dead
