"""Small files in real formats, and a project to import them into."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from recount.atlas.formats import Options
from recount.atlas.import_log import ImportRecord, read_bad_rows, read_imports
from recount.atlas.importing import Imported
from recount.lexicon.gazetteer import Candidate, Gazetteer, built_index
from recount.project.folder import Project, init_project, open_project
from recount.project.volumes import import_places, volumes_of

#: Tables of a volume whose rows an import writes, but for the moments that no table holds.
TABLES = ("place", "name", "sound", "admin", "inside", "import", "bad_row")


def geonames(number: int, name: str, **others: object) -> str:
    """A row of a GeoNames dump: a village of Raqqa unless told otherwise."""
    cells: dict[str, object] = {
        "geonameid": number, "name": name, "ascii": name, "names": "", "lat": 35.9, "lon": 39.0, "class": "P", "code": "PPL",
        "country": "SY", "cc2": "", "admin1": "04", "admin2": "", "admin3": "", "admin4": "", "population": 0, "elevation": "",
        "dem": 300, "timezone": "Asia/Damascus", "modified": "2026-11-01",
    }  # fmt: skip
    return "\t".join(str(value) for value in {**cells, **others}.values())


def feature(geometry: object, **properties: object) -> dict[str, Any]:
    """A GeoJSON feature."""
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def square(west: float, south: float, size: float = 1.0) -> list[list[float]]:
    """A ring of GeoJSON."""
    east, north = west + size, south + size
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


@dataclass(frozen=True)
class Shelf:
    """A project in a folder, with ways to write files beside it and to bring them in."""

    folder: Path
    project: Project

    @classmethod
    def make(cls, folder: Path) -> "Shelf":
        init_project(folder / "project", ())
        return cls(folder, open_project(folder / "project"))

    def write(self, name: str, lines: Iterable[str]) -> Path:
        path = self.folder / name
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return path

    def write_map(self, name: str, features: Sequence[object]) -> Path:
        return self.write(name, [json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)])

    def write_book(self, name: str, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
        book = Workbook()
        book.remove(book.worksheets[0])
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
        book.save(self.folder / name)
        return self.folder / name

    def bring(
        self, path: Path, *, licence: str | None = "CC0", country: str | None = None, columns: Mapping[str, str] | None = None
    ) -> Imported:
        return import_places(self.project, path, Options(licence, country, columns), lambda _done: None)

    def bring_rows(self, name: str, lines: Iterable[str], **options: Any) -> Imported:  # noqa: ANN401 - those of bring
        return self.bring(self.write(name, lines), **options)

    @property
    def gazetteer(self) -> Gazetteer:
        return Gazetteer(built_index(), *volumes_of(self.project))

    def find(self, name: str, source: str | None = None) -> Candidate:
        """The best place of a name, or the best of one source."""
        return next(c for c in self.gazetteer.find(name) if source is None or c.source == source)

    @property
    def bad(self) -> list[tuple[str, int, str, str]]:
        return list(read_bad_rows(self.project.imported))

    @property
    def why(self) -> list[str]:
        return [why for _, _, why, _ in self.bad]

    @property
    def imports(self) -> tuple[ImportRecord, ...]:
        return read_imports(self.project.imported)

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of the imported volume."""
        return dump(self.project.imported)


def dump(volume: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of a volume, by table."""
    with closing(sqlite3.connect(volume)) as connection:
        return {table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in TABLES}  # noqa: S608 - names of our own
