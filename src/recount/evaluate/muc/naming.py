"""Which words an entity is given under: candidates around each of its nouns, and what speaks for each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from .documents import plain
from .entities import Key
from .nouns import Noun, group_at
from .views import View
from .words import noun_stem, read_words

BROAD = ("gk=", "sk=", "pv=", "nt=")
NO_START = frozenset([".", ",", "(", ")", ";", ":", '"', "'", "--", "-", "'s"])


def find_namings(view: View, key: Key, odds: Sequence[float]) -> dict[str, frozenset[str]]:
    """Every string that may name an entity, in plain words, with its features; ``odds`` of each sentence to name a filler."""
    found: dict[str, set[str]] = {}
    counts: Counter[str] = Counter()
    best = max(odds[view.nouns[number].group.sentence] for number in view.entities[key])
    for order, number in enumerate(view.entities[key]):
        noun = view.nouns[number]
        place = [f"ord={min(3, order)}", *_of_place(odds[noun.group.sentence], best), *_of_clues(view.clues[number])]
        for name, features in _around(view, noun):
            counts[name] += 1
            found.setdefault(name, set()).update((*features, *place))
    longest = max(found, key=lambda name: (len(name), name), default="")
    return {
        name: frozenset((*features, *_of_words(name), f"cnt={min(4, counts[name])}", f"long={name == longest}", f"isfull={name == key[1]}"))
        for name, features in found.items()
    }


def _of_place(odds: float, best: float) -> Iterator[str]:
    """How likely the sentence of a noun names a filler, by itself and beside the best sentence of the entity."""
    yield from (f"sb={max(-5, min(3, round(odds)))}", f"sbest={odds == best}", f"sgap={min(5, round(best - odds))}")


def _of_clues(clues: Iterable[str]) -> Iterator[str]:
    """The broad ones among the clues of a noun."""
    yield from (clue for clue in clues if clue[:3] in BROAD or clue[:2] == "C:")


def _of_words(name: str) -> Iterator[str]:
    """The words of a string."""
    words = name.split()
    yield from (f"len={min(7, len(words))}", f"lw={words[-1]}", f"fw={words[0]}", f"b2={' '.join(words[:2])}")
    yield from (f"iw={word}" for word in words)
    yield from (f"ic={kind}" for word in words[:-1] for kind in read_words().of(noun_stem(word)))


def _around(view: View, noun: Noun) -> Iterator[tuple[str, Iterator[str]]]:
    """Strings that begin in the group of a noun and end with it or with the groups tied to it, each string once."""
    lowers, tags = view.coded.reading.tokens.lowers, view.coded.reading.tags
    ends, seen = _ends(view, noun), set()
    for first in range(noun.group.first, noun.at + 1):
        if lowers[first] in NO_START or (tags[first] == "T" and first < noun.at and first == noun.group.first):
            continue
        for end in ends:
            name = plain(" ".join(lowers[first:end]))
            if name and name not in seen:
                seen.add(name)
                yield name, _features(view, noun, first, end, len(ends))


def _ends(view: View, noun: Noun) -> list[int]:
    """Where a string around a noun may end."""
    lowers, sentence = view.coded.reading.tokens.lowers, view.coded.reading.sentences[noun.group.sentence]
    ends = [noun.at + 1]
    if noun.heads and noun.at + 2 < sentence.last and lowers[noun.at + 1] in read_words().prepositions:
        second = group_at(view.groups, noun.at + 2)
        if second is not None:
            ends.append(second.last)
            third = (
                group_at(view.groups, second.last + 1) if second.last + 1 < sentence.last and lowers[second.last] in ("of", "and") else None
            )
            ends += [third.last] if third is not None else []
    return ends


def _features(view: View, noun: Noun, first: int, end: int, ends: int) -> Iterator[str]:
    """What speaks for or against one string."""
    lowers, tags, names = view.coded.reading.tokens.lowers, view.coded.reading.tags, view.layout.names
    head, group, more = noun.at, noun.group, end > noun.at + 1
    stem = noun_stem(lowers[head])
    left = [at for at in range(group.first, first) if tags[at] != "T"]
    yield from (f"nl={min(4, head - first)}", f"ext={lowers[head + 1] if more else '0'}{'2' if more and ends > 2 else ''}")
    yield from (f"f={lowers[first]}", f"ft={tags[first]}", f"rem={min(3, len(left))}", f"pos={tags[first : head + 1][-4:]}")
    if first > group.first:
        yield from (f"o={lowers[first - 1]}", f"ot={tags[first - 1]}")
    yield from (f"rt={tags[at]}" for at in left)
    yield from (f"in={tags[at]}" for at in range(first, head))
    yield from (f"hw={stem}{'+' if head > first else '-'}", f"hx={stem}{'e' if more else '-'}")
    yield f"nm={names[first]:d}{names[head]:d}{names[first - 1] if first > group.first else 0:d}"
    yield from (f"head={noun.heads}", f"plural={lowers[head].endswith('s')}", f"bracket={first > 0 and lowers[first - 1] == '('}")
    if first == group.first or (first == group.first + 1 and tags[group.first] == "T"):
        yield "full"
    yield f"alias={plain(' '.join(lowers[first:end])) in read_words().aliases}"
