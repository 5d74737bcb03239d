"""How an act is told: by some sources, each with its habits, so that days, places, numbers, sides and types may be wrong or missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from recount.evaluate.worlds.habits import Habits, Noise, Stuff
from recount.evaluate.worlds.happenings import Happening, Losses
from recount.evaluate.worlds.lands import Side, Spot
from recount.records.quantity import OfStatus

#: The most sources that tell of one act.
MOST = 6
#: Numbers below this are told as they are by a source that rounds: it differs by a little instead.
ROUNDED = 8
#: Sides of a clash in the order of those who did it and whom it befell.
_SIDES = (OfStatus.COMBATANT, OfStatus.SECURITY_FORCES)


@dataclass(frozen=True, slots=True)
class Told:
    """What one source says of an act.

    ``spot`` is None where no place is told; ``known`` is False for a spelling that nothing knows; ``origin`` is whom the source copies.
    """

    source: Habits
    day: date
    published: date
    spot: Spot | None
    name: str
    known: bool
    type: tuple[str, str]
    doer: Side | None
    target: Side | None
    losses: Losses
    particulars: tuple[str, ...]
    weapon: str | None
    opening: str
    closing: str
    origin: str | None = None
    correction: bool = False


def tell(happening: Happening, noise: Noise, stuff: Stuff) -> list[Told]:
    """All that is told of an act, in the order in which sources take it up."""
    chance = Random(f"{happening.id} told")
    sources = chance.sample(stuff.sources, chance.randint(1, MOST))
    told: list[Told] = []
    later = noise.copies * len(sources) / max(1, len(sources) - 1)  # the first to tell copies nobody
    for source in sources:
        origins = [one for one in told if one.origin is None]
        if origins and chance.random() < later:
            told.append(_copy(chance, source, origins))
        else:
            told.append(_tell(chance, happening, source, noise, stuff))
    return [*told, *_revise(chance, happening, told)]


def _tell(chance: Random, happening: Happening, source: Habits, noise: Noise, stuff: Stuff) -> Told:
    """One source's own telling."""
    spot, name, known = _place(chance, happening, source, noise)
    day = happening.day + timedelta(days=chance.choice((-1, 1)) if chance.random() < noise.day_off else 0)
    return Told(
        source,
        day,
        max(day, happening.day) + timedelta(days=source.late),
        spot,
        name,
        known,
        chance.choice(happening.act.other) if chance.random() < noise.type_other else happening.act.type,
        _blame(chance, happening, noise),
        _name(chance, happening.target, happening, noise),
        _losses(chance, happening, source, noise),
        tuple(word for word in happening.particulars if chance.random() >= noise.omitted),
        happening.weapon if chance.random() >= noise.omitted else None,
        chance.choice(stuff.openings),
        chance.choice(stuff.closings),
    )


def _copy(chance: Random, source: Habits, origins: Sequence[Told]) -> Told:
    """The words and numbers of another source, an agency where one has told it."""
    agencies = [one for one in origins if one.source.copied]
    origin = chance.choice(agencies or origins)
    return replace(origin, source=source, published=origin.published + timedelta(days=source.late), origin=origin.source.name)


def _revise(chance: Random, happening: Happening, told: Sequence[Told]) -> Iterator[Told]:
    """What sources that differed at first say some days later."""
    for one in told:
        if one.origin is None and one.losses != happening.losses and chance.random() < one.source.revises:
            yield replace(one, published=one.published + timedelta(days=2), losses=happening.losses, correction=True)


def _place(chance: Random, happening: Happening, source: Habits, noise: Noise) -> tuple[Spot | None, str, bool]:
    """Where a source says that it was, in its spelling."""
    town = happening.town
    if chance.random() < noise.no_place:
        return None, "", False
    if chance.random() >= noise.place_other:
        return town, town.names[0], True
    if chance.random() < noise.coarser:
        area = happening.district.spot if chance.random() < 0.6 else happening.district.province
        return area, area.names[0], True
    name = town.names[source.spelling or 1]
    return town, name, chance.random() >= noise.unresolved


def _blame(chance: Random, happening: Happening, noise: Noise) -> Side | None:
    """Who is said to have done it."""
    others = [side for side in happening.district.sides if side not in (happening.doer, happening.target)]
    blamed = chance.choice(others) if chance.random() < noise.blamed else happening.doer
    return _name(chance, blamed, happening, noise)


def _name(chance: Random, side: Side | None, happening: Happening, noise: Noise) -> Side | None:
    """A side as it is named, if it is: itself, or what it belongs to."""
    if side is None or chance.random() < noise.unnamed:
        return None
    parent = next((one for one in happening.district.sides if one.id == side.parent), side)
    return parent if chance.random() < noise.parent else side


def _losses(chance: Random, happening: Happening, source: Habits, noise: Noise) -> Losses:
    """The numbers that a source gives; the injured are left out as other particulars are."""
    kept = tuple(loss for loss in happening.losses if loss[0] != "injured" or chance.random() >= noise.omitted)
    if chance.random() >= noise.toll_other:
        return kept
    return tuple((measure, status, _differ(chance, number, status, source)) for measure, status, number in kept)


def _differ(chance: Random, number: int, status: OfStatus, source: Habits) -> int:
    """A number as a source tells it where it does not tell the true one."""
    if source.differs == "own" and source.side is not None and status in _SIDES:
        own = _SIDES[source.side] is not status
        return max(1, round(number * (chance.uniform(0.3, 0.8) if own else chance.uniform(1.3, 2.5))))
    if source.differs == "round" and number >= ROUNDED:
        step = 10 if number >= 3 * ROUNDED else 5
        return max(step, round(number / step) * step)
    return max(1, number + chance.choice((-1, 1)) * max(1, round(number * chance.uniform(0.05, 0.3))))
