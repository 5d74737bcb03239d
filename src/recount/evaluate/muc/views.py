"""A coded report as the selector sees it: nouns, their clues, their entities, and features of sentences and of the whole."""

from collections.abc import Iterator
from dataclasses import dataclass

from .casing import Caser
from .clues import find_clues
from .coded import Coded, Layout, lay_out
from .entities import Key, join_nouns
from .nouns import Group, Noun, find_groups, find_nouns
from .words import Words, noun_stem, read_words

OPENING = 60
CLAIMED = ("tr:", "er:", "ew:")


@dataclass(frozen=True, slots=True)
class View:
    """Nouns with their clues in order, entities as numbers of nouns, features of each sentence and of the report."""

    coded: Coded
    layout: Layout
    groups: tuple[Group, ...]
    nouns: tuple[Noun, ...]
    clues: tuple[tuple[str, ...], ...]
    entities: dict[Key, tuple[int, ...]]
    sentences: tuple[frozenset[str], ...]
    whole: frozenset[str]


def view_report(coded: Coded, caser: Caser) -> View:
    """All that is to be known of one report before anything is learned."""
    reading, words = coded.reading, read_words()
    lowers = reading.tokens.lowers
    layout = lay_out(coded, (_is_name(word, low, caser, words) for word, low in zip(reading.tokens.words, lowers, strict=True)))
    groups = tuple(find_groups(reading))
    nouns = tuple(n for n in find_nouns(groups, reading) if not _inside_name(n, layout))
    clues = tuple(find_clues(noun, groups, reading, layout, words) for noun in nouns)
    entities = join_nouns(nouns, reading, layout.names, words)
    sentences = tuple(_with_neighbours([frozenset(_of_sentence(coded, layout, n, words)) for n in range(len(reading.sentences))]))
    return View(coded, layout, groups, nouns, clues, entities, sentences, frozenset(_of_whole(coded, layout, clues, words)))


def _is_name(word: str, low: str, caser: Caser, words: Words) -> bool:
    return word[0].isupper() and low not in words.titles and caser.is_name(low.split("'", maxsplit=1)[0])


def _inside_name(noun: Noun, layout: Layout) -> bool:
    """Whether the name goes on after the noun."""
    return layout.names[noun.at] and noun.at + 1 < noun.group.last and layout.names[noun.at + 1]


def _stem(low: str, tag: str, words: Words) -> str:
    return noun_stem(low) if tag in "NP" else words.verb(low)


def _of_sentence(coded: Coded, layout: Layout, number: int, words: Words) -> Iterator[str]:
    """Words, pairs of words and classes of one sentence."""
    reading, sentence = coded.reading, coded.reading.sentences[number]
    before = ""
    classes: set[str] = set()
    for at in range(sentence.first, sentence.last):
        tag, low = reading.tags[at], reading.tokens.lowers[at]
        stem = "NAME" if layout.names[at] else _stem(low, tag, words) if tag in "NVDGBJP" else ""
        if stem:
            if stem != "NAME":
                yield f"b={stem}"
                yield f"bb={before}_{stem}"
                classes.update(words.of(stem))
            before = stem
        yield from (feature for feature in layout.claimed.get(at, ()) if feature[:3] in CLAIMED)
    ordered = sorted(classes)
    yield from (f"k={name}" for name in ordered)
    yield from (f"k={one}k={two}" for n, one in enumerate(ordered) for two in ordered[n + 1 :])
    yield from (f"si={min(8, number)}", f"len={min(6, (sentence.last - sentence.first) // 8)}")


def _with_neighbours(sentences: list[frozenset[str]]) -> Iterator[frozenset[str]]:
    """Each sentence with the classes and claims of those beside it."""
    for n, own in enumerate(sentences):
        before = [f"-{f}" for f in (sentences[n - 1] if n else ()) if f[:2] in ("k=", "tr")]
        after = [f"+{f}" for f in (sentences[n + 1] if n + 1 < len(sentences) else ()) if f[:2] in ("k=", "tr")]
        yield own | frozenset(before) | frozenset(after)


def _of_whole(coded: Coded, layout: Layout, clues: tuple[tuple[str, ...], ...], words: Words) -> Iterator[str]:
    """Words, pairs of words and patterns of the whole report, and where it was filed."""
    reading = coded.reading
    stems = [_stem(w, t, words) if t in "NVDGBJP" else "" for w, t in zip(reading.tokens.lowers, reading.tags[:], strict=True)]
    for at, stem in enumerate(stems):
        if stem:
            yield f"b={stem}"
            if at < OPENING:
                yield f"b1={stem}"
                yield from (f"k1={name}" for name in words.of(stem))
            if at + 1 < len(stems) and stems[at + 1]:
                yield f"bb={stem}_{stems[at + 1]}"
        yield from (feature for feature in layout.claimed.get(at, ()) if feature[:3] in CLAIMED)
    yield from (clue for of_noun in clues for clue in of_noun if clue[:2] == "g=" or clue[:3] in ("lv=", "rv=", "gkc"))
    yield f"len={min(8, len(stems) // 100)}"
    dateline = coded.document.dateline or ""
    yield from (f"dl={dateline.split(',')[0]}", f"src={dateline.split('(')[-1]}")
