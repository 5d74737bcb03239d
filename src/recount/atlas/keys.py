"""The keys under which a place is found: its names folded, loosened, and by sound."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from recount.atlas.entry import PlaceName
from recount.lexicon.files import read_toml
from recount.lexicon.place_names import consonants, fold_name, loosen
from recount.records.place import PlacePrecision
from recount.text.scripts import script_of

#: What is small enough to be known by the sound of its name.
HEARD = frozenset({PlacePrecision.TOWN, PlacePrecision.SITE, PlacePrecision.DISTRICT, PlacePrecision.NEIGHBOURHOOD, PlacePrecision.ADMIN1})
LOOSE = "~"


@dataclass(frozen=True, slots=True)
class Key:
    """A key with what the name is to the place, its script and its origin; "~" opens a loosened name."""

    text: str
    kind: int
    script: str
    origin: str | None


@cache
def read_transliterated() -> frozenset[str]:
    """Countries (ISO alpha-2) whose names are spelled in many ways in Latin script: they get loose keys and sounds."""
    return frozenset(read_toml("gazetteer/build.toml")["transliterated"])


def name_keys(names: Iterable[PlaceName], country: str | None) -> Iterator[Key]:
    """Every key of a place's names once, the best known first; names that open with "|" are keys already."""
    best: dict[str, Key] = {}
    spelled = country in read_transliterated()
    for name in sorted(names, key=lambda name: name.kind):
        folded = name.text if name.text.startswith("|") else fold_name(name.text)
        if not folded:
            continue
        key = Key(folded, int(name.kind), script_of(name.text), name.origin)
        best.setdefault(folded, key)
        loose = loosen(folded) if spelled and not folded.startswith("|") else folded
        if loose != folded:
            best.setdefault(LOOSE + loose, Key(LOOSE + loose, key.kind, key.script, key.origin))
    yield from best.values()


def name_sounds(names: Iterable[PlaceName], country: str | None, precision: PlacePrecision) -> Iterator[tuple[str, str]]:
    """Sounds of a place's names with the folded name; only where names are spelled in many ways, and never for wide areas."""
    if country not in read_transliterated() or precision not in HEARD:
        return
    for folded in dict.fromkeys(fold_name(name.text) for name in names if not name.text.startswith("|")):
        sound = consonants(folded)
        if sound:
            yield sound, folded
