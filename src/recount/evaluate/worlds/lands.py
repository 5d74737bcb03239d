"""Made lands: countries with provinces, districts and towns, the names of each spelt in several ways, and the parties that fight there."""

from dataclasses import dataclass
from random import Random

from recount.evaluate.worlds.habits import Stuff
from recount.records.actor import Category
from recount.records.place import PlacePrecision, Point

#: Degrees between the middles of two districts of a row, of two towns of a district; kilometres that a place reaches.
DISTRICT_APART, TOWN_APART = 0.6, 0.13
REACH = {PlacePrecision.TOWN: 4.0, PlacePrecision.DISTRICT: 30.0, PlacePrecision.ADMIN1: 90.0}
#: Districts of a province, provinces of a country, towns of a district, and the columns in which towns stand.
DISTRICTS, PROVINCES, TOWNS, COLUMNS = 4, 5, 12, 4


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a made land; ``names`` in every way of spelling, ``within`` the ids that hold it, nearest first."""

    id: str
    names: tuple[str, ...]
    at: Point
    precision: PlacePrecision
    country: str
    admin1: str
    within: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """A party that fights: its id, its name, what it is, and the id of what it belongs to."""

    id: str
    name: str
    category: Category
    parent: str | None


@dataclass(frozen=True, slots=True)
class District:
    """A district with its towns, its province, and the sides of its country."""

    spot: Spot
    province: Spot
    towns: tuple[Spot, ...]
    sides: tuple[Side, ...]


def make_district(number: int, seed: int, stuff: Stuff) -> District:
    """One district of a world, the same whenever it is asked for."""
    place, country = number // DISTRICTS, number // (DISTRICTS * PROVINCES)
    land = f"{chr(65 + country // 26 % 26)}{chr(65 + country % 26)}"
    names = _make_names(Random(f"{seed} province {place}"), stuff)
    province = Spot(f"user:{land}-{place}", names, _middle(number), PlacePrecision.ADMIN1, land, names[0], (f"iso:{land}",))
    chance, within = Random(f"{seed} district {number}"), (province.id, *province.within)
    spot = Spot(f"{province.id}-{number}", _make_names(chance, stuff), _middle(number), PlacePrecision.DISTRICT, land, names[0], within)
    towns = tuple(
        Spot(
            f"{spot.id}-{town}",
            _make_names(chance, stuff),
            _beside(spot, town),
            PlacePrecision.TOWN,
            land,
            names[0],
            (spot.id, *within),
        )
        for town in range(TOWNS)
    )
    return District(spot, province, towns, make_sides(country, seed, stuff))


def make_sides(country: int, seed: int, stuff: Stuff) -> tuple[Side, ...]:
    """The sides of one country; every second one belongs to the one before."""
    chance = Random(f"{seed} sides {country}")
    firsts = chance.sample(stuff.first_names, len(stuff.second_names))
    sides: list[Side] = []
    for place, (first, (second, category)) in enumerate(zip(firsts, stuff.second_names, strict=True)):
        key = f"{first}-{second}-{country}".lower().replace(" ", "-")
        sides.append(Side(key, f"{first} {second}", Category(category), sides[-1].id if place % 3 == 2 else None))
    return tuple(sides)


def _middle(number: int) -> Point:
    """Where a district lies: in rows of ten, within what a map holds."""
    row, column = divmod(number, 10)
    return (-50.0 + (row * DISTRICT_APART) % 100, -170.0 + column * DISTRICT_APART + 8.0 * (row * DISTRICT_APART // 100))


def _beside(spot: Spot, town: int) -> Point:
    """Where a town of a district lies."""
    row, column = divmod(town, COLUMNS)
    return (spot.at[0] + (row - 1) * TOWN_APART, spot.at[1] + (column - COLUMNS / 2) * TOWN_APART)


def _make_names(chance: Random, stuff: Stuff) -> tuple[str, ...]:
    """A made name in every way of spelling."""
    name = "".join(chance.choice(stuff.syllables) for _ in range(chance.choice((2, 3, 3))))
    return tuple(spell(name, way, stuff).title() for way in range(len(stuff.spelling[0])))


def spell(name: str, way: int, stuff: Stuff) -> str:
    """A name as one way of spelling writes it."""
    for row in stuff.spelling:
        name = name.replace(row[0], row[way])
    return name
