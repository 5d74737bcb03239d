"""Imports: once for each file, going on where they were cut off, updated by newer dumps, beside those who read."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from recount.atlas import filling, importing
from recount.atlas.filling import part_of
from recount.atlas.formats import Options
from recount.lexicon.gazetteer import Gazetteer, built_index
from recount.project.volumes import import_places
from recount.records.issue import SetupError, StoreError
from tests.atlas.factory import Shelf, geonames

ROWS = 20_000
#: Imports in small batches, and says how far it is.
DRIVER = """
import sys
from pathlib import Path
from recount.atlas import filling, importing
from recount.atlas.formats import Options
from recount.project.folder import open_project
from recount.project.volumes import import_places
importing.BATCH = 1_000
import_places(open_project(Path(sys.argv[1])), Path(sys.argv[2]), Options("CC0"), lambda done: print(done, flush=True))
"""
#: Keys and sounds with the ids and points of their places.
BY_ID = (
    "SELECT k.key, p.id, p.lat FROM name k JOIN place p ON p.number = k.place ORDER BY 1, 2",
    "SELECT k.key, k.folded, p.id FROM sound k JOIN place p ON p.number = k.place ORDER BY 1, 2, 3",
)


def country_file() -> Iterator[str]:
    """Villages in districts, a district now and then, rows that cannot be used, a village that comes twice."""
    for number in range(1, ROWS + 1):
        if number % 400 == 0:
            yield geonames(number, f"Zorba {number} District", **{"class": "A", "code": "ADM2", "admin2": f"04{number // 400:02}"})
        elif number % 997 == 0:
            yield geonames(number, "Nowhere", lat="none")
        elif number % 1500 == 0:
            yield geonames(172957, "Raqqa", names=f"Zorbastan {number}", **{"class": "A", "code": "ADM1"})
        else:
            names = f"Zorbah {number},زوربا {number}"
            yield geonames(number if number != 15_001 else 7, f"Zorba {number}", names=names, lat=30 + number / 4000, admin2="0401")


def table_of_codes() -> Iterator[str]:
    """Settlements in a few areas that rows repeat."""
    yield "ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_PCODE,ADM4_EN,ADM4_PCODE,lat,lon"
    for number in range(1, 4001):
        yield f"Zorbastan,SY98,Zorba {number % 40},SY98{number % 40:02},Zorbagol {number},C{number},{30 + number / 1000},39"


def start(shelf: Shelf, path: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-c", DRIVER, shelf.project.folder, path], stdout=subprocess.PIPE, text=True, env=os.environ)


def kill_at(shelf: Shelf, path: Path, done: int) -> None:
    """Import until so many rows are done, then take the process away."""
    with start(shelf, path) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= done:
                process.send_signal(signal.SIGKILL)
                break
    assert process.returncode == -signal.SIGKILL


@pytest.mark.parametrize("done", [ROWS // 2, ROWS], ids=["half way", "while sorting"])
def test_a_killed_import_of_a_country_goes_on_to_the_same_volume(tmp_path: Path, done: int) -> None:
    once, twice = Shelf.make(tmp_path / "once"), Shelf.make(tmp_path / "twice")
    path = once.write("SY.txt", country_file())
    once.bring(path)
    kill_at(twice, path, done)
    assert not twice.project.imported.exists()
    assert twice.gazetteer.find("Zorba 8") == ()
    twice.bring(path)
    assert twice.dump() == once.dump()
    assert not part_of(twice.project.imported).exists()
    assert once.imports[0].bad == len(once.bad) > 0


@pytest.mark.parametrize("lines", [country_file, table_of_codes])
def test_a_killed_import_into_a_volume_in_use_goes_on_to_the_same_volume(tmp_path: Path, lines: Callable[[], Iterator[str]]) -> None:
    once, twice = Shelf.make(tmp_path / "once"), Shelf.make(tmp_path / "twice")
    name = "SY.txt" if lines is country_file else "codes.csv"
    first, second = once.write("IQ.txt", [geonames(5, "Zorbanovo")]), once.write(name, lines())
    for shelf in (once, twice):
        shelf.bring(first)
    once.bring(second)
    kill_at(twice, second, 2_000)
    assert twice.find("Zorbanovo").place.id == "geonames:5"
    twice.bring(second)
    assert twice.dump() == once.dump()


def test_another_file_may_come_between(tmp_path: Path) -> None:
    once, twice = Shelf.make(tmp_path / "once"), Shelf.make(tmp_path / "twice")
    first, second = once.write("SY.txt", country_file()), once.write("own.csv", ["name,lat,lon", "Zorbanovo,1,2"])
    for path in (first, second):
        once.bring(path)
    kill_at(twice, first, ROWS // 2)
    for path in (second, first):
        twice.bring(path)
    assert by_id(twice.project.imported) == by_id(once.project.imported)
    assert [(done.name, done.places, done.is_done) for done in twice.imports] == [(done.name, done.places, 1) for done in once.imports]


def by_id(volume: Path) -> list[list[tuple[str, ...]]]:
    """The keys and sounds of a volume under the ids of their places: numbers differ where files came in another order."""
    with closing(sqlite3.connect(volume)) as connection:
        return [connection.execute(question).fetchall() for question in BY_ID]


def test_a_volume_can_be_read_while_an_import_writes(shelf: Shelf) -> None:
    shelf.bring_rows("IQ.txt", [geonames(50_000, "Zorbanovo")])
    seen = []
    with start(shelf, shelf.write("SY.txt", country_file())) as process:
        assert process.stdout is not None
        for _line in process.stdout:
            gazetteer = Gazetteer(built_index(), shelf.project.imported)
            seen.append(gazetteer.find("Zorbanovo")[0].place.id)
    assert process.returncode == 0
    assert set(seen) == {"geonames:50000"}
    assert shelf.find("Zorba 8").place.id == "geonames:8"


def test_one_import_at_a_time(shelf: Shelf) -> None:
    with closing(sqlite3.connect(shelf.project.imported.with_suffix(".lock"), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="another import is under way"):
            shelf.bring_rows("SY.txt", [geonames(1, "Zorba")])


def test_a_file_is_imported_once(shelf: Shelf) -> None:
    path = shelf.write("SY.txt", [geonames(900001, "Zorba"), "bad"])
    shelf.bring(path)
    before = shelf.dump()
    again = shelf.bring(path.rename(path.with_name("copy.txt")))
    assert (again.was_done, again.places, again.bad) == (True, 1, 1)
    assert shelf.dump() == before


def test_a_newer_dump_moves_places_and_changes_their_names(shelf: Shelf) -> None:
    shelf.bring_rows("SY.txt", [geonames(900001, "Zorba", names="Zorbawrong"), geonames(900002, "Zorbagol")])
    shelf.bring_rows("alternateNamesV2.txt", ["1\t900001\ten\tZorbaville\t\t\t\t"])
    shelf.bring_rows("SY-new.txt", [geonames(900001, "Zorba", names="Zorbaright", lat=36.5)])
    assert shelf.find("Zorbaright").place.lat == shelf.find("Zorbaville").place.lat == 36.5
    assert shelf.gazetteer.find("Zorbawrong") == ()
    assert shelf.gazetteer.find_by_sound("Zorbawrong", ["SY"]) == ()
    assert shelf.find("Zorbagol").place.lat == 35.9
    assert len([c for c in shelf.gazetteer.find("Zorba") if c.place.id == "geonames:900001"]) == 1


def test_a_newer_dump_moves_districts_too(shelf: Shelf) -> None:
    for lat in (35.0, 36.5):
        shelf.bring_rows(f"SY-{lat}.txt", [geonames(900020, "Zorba", lat=lat, **{"class": "A", "code": "ADM2", "admin2": "0499"})])
    assert [(c.place.id, c.place.lat) for c in shelf.gazetteer.find("Zorba")] == [("geonames:900020", 36.5)]


@pytest.mark.parametrize("before", [[], [geonames(5, "Zorbanovo")]], ids=["new volume", "old volume"])
def test_of_a_place_that_comes_twice_the_last_row_stands(shelf: Shelf, before: list[str]) -> None:
    if before:
        shelf.bring_rows("IQ.txt", before)
    shelf.bring_rows("SY.txt", [geonames(900001, "Zorba", names="Zorbaold"), geonames(900001, "Zorbagol", lat=36.5)])
    assert (shelf.find("Zorbagol").place.lat, shelf.gazetteer.find("Zorbaold"), shelf.gazetteer.find("Zorba")) == (36.5, (), ())


def test_a_stopped_import_goes_on(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)
    path = shelf.write("SY.txt", [geonames(number, f"Zorba {number}") for number in range(1, 6)])

    def stop(done: int) -> None:
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_places(shelf.project, path, Options(), stop)
    seen: list[int] = []
    done = import_places(shelf.project, path, Options(), seen.append)
    assert (seen, done.rows, done.places) == ([5], 5, 5)


def test_a_volume_of_another_version_is_refused_in_one_line(shelf: Shelf) -> None:
    shelf.bring_rows("SY.txt", [geonames(1, "Zorba")])
    with closing(sqlite3.connect(shelf.project.imported)) as connection:
        connection.execute("UPDATE meta SET value = '1' WHERE key = 'version'")
        connection.commit()
    for use in (lambda: shelf.gazetteer.find("Zorba"), lambda: shelf.bring_rows("IQ.txt", [geonames(2, "Zorba")])):
        with pytest.raises(SetupError, match="another version"):
            use()


def test_a_volume_that_is_none_is_refused_in_one_line(shelf: Shelf) -> None:
    shelf.project.imported.write_bytes(b"no volume at all, but longer than a header" * 100)
    with pytest.raises((SetupError, StoreError), match="not a database"):
        shelf.gazetteer.find("Zorba")


def test_a_full_disk_is_told_in_one_line(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    def small(path: Path) -> sqlite3.Connection:
        connection = real(path)
        connection.execute("PRAGMA max_page_count = 60")
        return connection

    real = filling._open  # noqa: SLF001 - a disk cannot be filled in a test
    monkeypatch.setattr(filling, "_open", small)
    with pytest.raises(StoreError, match=r"full.*run it again"):
        shelf.bring_rows("SY.txt", country_file())


def test_a_folder_that_takes_nothing_is_told_in_one_line(shelf: Shelf) -> None:
    for path in (shelf.project.folder / ".recount").iterdir():
        path.unlink()
    (shelf.project.folder / ".recount").rmdir()
    (shelf.project.folder / ".recount").touch()
    with pytest.raises(StoreError, match="see that the folder can be written"):
        shelf.bring_rows("SY.txt", [geonames(1, "Zorba")])
