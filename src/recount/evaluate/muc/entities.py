"""Nouns of a report joined into entities: one actor of the registry, one person by full and short name, one word."""

from collections.abc import Iterator, Mapping, Sequence

from recount.text.reading import Reading

from .documents import plain
from .nouns import Noun
from .words import Words, noun_stem

LONGEST = 6
LINKS = frozenset(["de", "la", "del", "los", "y"])
NOT_ALONE = frozenset(["army", "government", "police", "military", "forces"])

#: What an entity is known by: "A" and an actor id, "N" and a full name, or "C" and the stem of a common noun.
Key = tuple[str, str]


def name_runs(nouns: Sequence[Noun], names: Sequence[bool], lowers: Sequence[str]) -> dict[int, tuple[str, ...]]:
    """The words of the name that ends with each noun that ends one, by the number of the noun."""
    runs = {}
    for number, noun in enumerate(nouns):
        if names[noun.at]:
            first = noun.at
            while first > noun.group.first and (
                names[first - 1] or (lowers[first - 1] in LINKS and first - 1 > noun.group.first and names[first - 2])
            ):
                first -= 1
            runs[number] = tuple(word.removesuffix("'") for word in lowers[first : noun.at + 1])
    return runs


def join_nouns(nouns: Sequence[Noun], reading: Reading, names: Sequence[bool], words: Words) -> dict[Key, tuple[int, ...]]:
    """The numbers of the nouns of each entity, entities in order of appearance."""
    lowers = reading.tokens.lowers
    runs = name_runs(nouns, names, lowers)
    full = _full_names(set(runs.values()))
    actors = _actors(nouns, reading, words)
    keys: list[Key] = [
        ("A", actors[n]) if n in actors else ("N", " ".join(full[runs[n]])) if n in runs else ("C", noun_stem(lowers[noun.at]))
        for n, noun in enumerate(nouns)
    ]
    same: dict[Key, Key] = {}
    for number, short in _bracketed(nouns, keys, reading):
        if short[0] == "A":
            keys[number] = short
        else:
            same[short] = keys[number]
    found: dict[Key, list[int]] = {}
    for number, key in enumerate(keys):
        found.setdefault(same.get(key, key), []).append(number)
    return {key: tuple(numbers) for key, numbers in found.items()}


def _full_names(names: set[tuple[str, ...]]) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """The longest name that each name is short for."""
    known: list[tuple[str, ...]] = []
    full = {}
    for name in sorted(names, key=lambda n: (-len(n), n)):
        longer = next((k for k in known if _short_for(name, k)), None)
        if longer is None:
            known.append(name)
        full[name] = longer or name
    return full


def _short_for(name: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    return name[-1] in longer and (len(name) == 1 or set(name) <= set(longer) or (name[-1] == longer[-1] and name[0] == longer[0]))


def _actors(nouns: Sequence[Noun], reading: Reading, words: Words) -> dict[int, str]:
    """Actor ids by the number of the noun that ends (or, before "of", heads) a name of the registry."""
    lowers, found = reading.tokens.lowers, {}
    by_token = {noun.at: number for number, noun in enumerate(nouns)}
    for number, noun in enumerate(nouns):
        if lowers[noun.at] in NOT_ALONE or "fighter" in words.of(noun_stem(lowers[noun.at])):
            continue
        for first in range(max(reading.sentences[noun.group.sentence].first, noun.at - LONGEST), noun.at + 1):
            actor = words.aliases.get(plain(" ".join(lowers[first : noun.at + 1])))
            if actor is not None:
                inside = [by_token[at] for at in range(first, noun.group.first) if at in by_token]
                found.update(dict.fromkeys([*inside, number], actor))
                break
    return found


def _bracketed(nouns: Sequence[Noun], keys: Sequence[Key], reading: Reading) -> Iterator[tuple[int, Key]]:
    """Numbers of nouns before a bracket with the key of the short name within it."""
    lowers = reading.tokens.lowers
    keys_at = {noun.at: key for noun, key in zip(nouns, keys, strict=True)}
    for number, noun in enumerate(nouns):
        short = keys_at.get(noun.at + 2)
        bracketed = lowers[noun.at + 1 : noun.at + 2] == ("(",) and lowers[noun.at + 3 : noun.at + 4] == (")",)
        if noun.heads and bracketed and short is not None and short != keys[number]:
            yield number, short
