"""Places of the project's own tables: towns, sites, districts, borders, held areas."""

import re
from collections import defaultdict
from typing import Any

from gazetteer.rows import Row, split_names, table
from recount.lexicon.place_names import fold_name, loosen
from recount.records.place import kilometres


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
                match.ours |= {row.name, *row.names}
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
        f"recount:{line['area'].lower()}-{slug}{suffix}",
        line["name"],
        float(line["lat"]),
        float(line["lon"]),
        precision,
        "own",
        area.country,
        float(line["radius_km"]) if line.get("radius_km") else None,
        area.admin1,
        line["name"] if precision == "district" else area.admin2,
        (area.id, *area.parents),
        0,
        25,
        split_names(line),
    )


def same_town(row: Row, known: dict[tuple[str, str], list[Row]], limit: float) -> Row | None:
    """The GeoNames town that a row of ours means: shares a name, and is the nearest within the limit."""
    near = {
        town.id: (kilometres((row.lat, row.lon), (town.lat, town.lon)), town)
        for name in row.names
        for town in known.get((row.country or "", loosen(fold_name(name))), ())
        if town.source != "own"
    }
    ranked = sorted((apart, id_) for id_, (apart, _) in near.items() if apart <= limit)
    return near[ranked[0][1]][1] if ranked else None


def border_rows(settings: dict[str, Any]) -> list[Row]:
    """Borders, found under their two or three country codes in the order of the alphabet; our own table goes before the outlines."""
    rows = {}
    for file in ("natural_earth_borders.csv", "borders.csv"):
        for line in table(file):
            codes = sorted(filter(None, (line["first"], line["second"], line.get("third"))))
            least = settings["tripoint_km"] if len(codes) > 2 else settings["radius_km"]["site"]
            rows[tuple(codes)] = Row(
                f"recount:border-{'-'.join(codes).lower()}",
                f"{'-'.join(codes)} border",
                float(line["lat"]),
                float(line["lon"]),
                "region",
                "border",
                radius_km=max(float(line["radius_km"]), least),
                names=[f"|border {' '.join(codes)}"],
            )
    return list(rows.values())


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
            id_,
            line["name"],
            float(line["lat"]),
            float(line["lon"]),
            "region",
            "control",
            line["country"],
            float(line["radius_km"]),
            parents=(country.id, *country.parents),
            names=[line["name"], key],
        )
    return list(rows.values())
