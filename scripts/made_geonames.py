"""Made rows in the format of a GeoNames dump: the shares of its classes, its lengths of names, scripts and codes; no real place."""

import random
from collections.abc import Iterator, Sequence
from itertools import accumulate

#: Feature class and code, with its share of a dump in thousandths.
CLASSES = (
    ("P", "PPL", 360), ("P", "PPLX", 25), ("P", "PPLA3", 10), ("H", "STM", 110), ("H", "LK", 30), ("H", "WLL", 30), ("T", "MT", 50),
    ("T", "HLL", 40), ("T", "VAL", 15), ("S", "FRM", 60), ("S", "HTL", 60), ("S", "SCH", 50), ("S", "CH", 30), ("S", "BDG", 20),
    ("L", "LCTY", 40), ("L", "PRK", 10), ("V", "FRST", 5), ("R", "RD", 5), ("A", "ADM4", 40), ("A", "ADM3", 8), ("A", "ADM2", 2),
)  # fmt: skip
CONSONANTS = ("b", "d", "g", "k", "l", "m", "n", "r", "s", "t", "v", "z", "sh")
PARTS = tuple(first + vowel + last for first in CONSONANTS for vowel in "aeiou" for last in ("", "n", "r"))
OTHER_PARTS = ("با", "كا", "مار", "دن", "تل", "ري", "سا", "نو", "غور", "في")
FIRST = ("", "", "", "", "Al ", "Tall ", "Kafr ", "San ", "Nizhny ", "Ban ")
#: Countries with their number of provinces in the made dump.
COUNTRIES = ("SY", "IQ", "UA", "ML", "NG", "SD", "CD", "MM", "US", "FR", "IN", "CN", "BR", "RU", "AF", "MX", "ID", "TR", "IR", "NO")
PROVINCES = 14
SEED = 20_261_125


def make_rows(number: int, first: int = 1) -> Iterator[str]:
    """So many rows, the same ones for the same number of the first."""
    chance = random.Random(SEED + first)  # noqa: S311 - no secrets
    limits = tuple(accumulate(share for *_, share in CLASSES))
    return (_row(first + at, chance, limits) for at in range(number))


def _row(number: int, chance: random.Random, limits: Sequence[int]) -> str:
    letter, code, _ = chance.choices(CLASSES, cum_weights=limits)[0]
    name = make_name(chance)
    others = [name, *(make_name(chance) for _ in range(chance.choice((0, 0, 0, 1, 1, 2, 4))))]
    if chance.random() < 0.3:
        others.append("".join(chance.choices(OTHER_PARTS, k=3)))
    country, province = chance.choice(COUNTRIES), chance.randrange(1, PROVINCES + 1)
    people = str(int(chance.paretovariate(0.7) * 50)) if letter == "P" and chance.random() < 0.1 else "0"
    lat, lon = chance.uniform(-55, 70), chance.uniform(-180, 180)
    cells = (
        str(number), name, name, ",".join(others[1:]), f"{lat:.5f}", f"{lon:.5f}", letter, code, country, "", f"{province:02}",
        f"{province:02}{chance.randrange(20):02}", "", "", people, "", "120", "Asia/Damascus", "2026-11-01",
    )  # fmt: skip
    return "\t".join(cells)


def make_name(chance: random.Random) -> str:
    """A name of two to four syllables, at times of two words."""
    word = "".join(chance.choices(PARTS, k=chance.choice((2, 3, 3, 3, 4)))).capitalize()
    return f"{chance.choice(FIRST)}{word}"
