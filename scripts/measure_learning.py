"""What learning from the first quarter of an archive places of the rest.

``python scripts/measure_learning.py DUMP [--names 3305] [--events 6677]`` draws villages that the built index lacks from a GeoNames country
file and makes an archive of them: as many names and incidents as an archive of civilian harm in Syria had, some villages told over and over
and most once (Zipf), coded to within two kilometres, one name in ten with a slip of the pen. The first quarter teaches a new project; the
rest is resolved, each name in a sentence that says its province. No event is real.
"""

import argparse
import csv
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from recount.lexicon.gazetteer import Gazetteer, open_gazetteer
from recount.locating import locate
from recount.project.folder import init_project, open_project
from recount.project.ground import NO_GROUND, Ground, read_ground
from recount.project.teaching import teach
from recount.records.place import PlacePrecision, Point, kilometres
from recount.resolve.places.geometry import travel

#: Right is within so many kilometres; coders lie so many off; so many names have a slip.
RIGHT_KM, CODED_KM, SLIPS = 25.0, 2.0, 0.1
PINS = {PlacePrecision.TOWN, PlacePrecision.SITE, PlacePrecision.NEIGHBOURHOOD}


@dataclass(frozen=True, slots=True)
class Village:
    """A place that the built index lacks."""

    name: str
    country: str
    admin1: str
    point: Point


def read_villages(dump: Path, gazetteer: Gazetteer) -> Iterator[Village]:
    """Populated places of a dump of whose names none stands in the index, in provinces that it has."""
    with dump.open(encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            area = gazetteer.area_of_code(f"{cells[8]}.{cells[10]}") if cells[6] == "P" else None
            if area is not None and len(cells[1]) > 3 and not gazetteer.find(cells[1]):
                yield Village(cells[1], cells[8], area.name, (float(cells[4]), float(cells[5])))


def make_archive(villages: list[Village], names: int, events: int, chance: random.Random) -> list[tuple[Village, str]]:
    """Villages with the names under which they are reported, in order of time: each at least once, a few very often."""
    drawn = chance.sample(villages, min(names, len(villages)))
    weights = [1 / (rank + 1) for rank in range(len(drawn))]
    archive = [*drawn, *chance.choices(drawn, weights, k=max(0, events - len(drawn)))]
    chance.shuffle(archive)
    return [(village, slip(village.name, chance) if chance.random() < SLIPS else village.name) for village in archive]


def slip(name: str, chance: random.Random) -> str:
    """A name that lacks one letter, but never its first."""
    at = chance.randrange(1, len(name))
    return name[:at] + name[at + 1 :]


def write_lesson(path: Path, archive: list[tuple[Village, str]], chance: random.Random) -> None:
    """Coded events as a table."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("name", "lat", "lon", "country", "admin1"))
        for village, name in archive:
            point = travel(village.point, chance.uniform(0, 360), chance.uniform(0, CODED_KM))
            writer.writerow((name, *point, village.country, village.admin1))


def resolve(archive: list[tuple[Village, str]], ground: Ground) -> Counter[str]:
    """How many of the rest are right, wrong, and not pinned."""
    said: Counter[str] = Counter()
    for village, name in archive:
        sentence = f"Two people were killed in {name} in {village.admin1} province."
        start = sentence.index(name)
        found = locate(sentence, [(start, start + len(name))], village.country, ground)[0].placed.located
        if found.precision not in PINS or found.place is None or found.lat is None or found.lon is None:
            said["unplaced"] += 1
        else:
            said["right" if kilometres(village.point, (found.lat, found.lon)) <= RIGHT_KM else "wrong"] += 1
    return said


def main() -> None:
    """Make, teach, resolve, print."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("dump", type=Path)
    options.add_argument("--names", type=int, default=3305)
    options.add_argument("--events", type=int, default=6677)
    given = options.parse_args()
    chance = random.Random(1)  # noqa: S311 - no secrets
    villages = list({village.name: village for village in read_villages(given.dump, open_gazetteer())}.values())
    archive = make_archive(villages, given.names, given.events, chance)
    first, rest = archive[: len(archive) // 4], archive[len(archive) // 4 :]
    print(
        f"{len(villages)} villages that the index lacks; {len({v for v, _ in archive})} of them in {len(archive)} events", file=sys.stderr
    )
    print(f"nothing learnt: {dict(resolve(rest, NO_GROUND))} of {len(rest)}")
    with tempfile.TemporaryDirectory() as folder:
        init_project(Path(folder) / "project", ())
        project = open_project(Path(folder) / "project")
        write_lesson(Path(folder) / "events.csv", first, chance)
        lesson = teach(project, Path(folder) / "events.csv", "somebody")
        print(f"{lesson.events} events taught {lesson.places} places; {lesson.apart} names lie apart")
        taught = {village for village, _ in first}
        print(f"{sum(village in taught for village, _ in rest)} of the rest are of villages that the first quarter names")
        print(f"after learning: {dict(resolve(rest, read_ground(project)))} of {len(rest)}")


if __name__ == "__main__":
    main()
