"""Which nouns of a report the key means: the answers that the selector learns from."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from .documents import KINDS, ROLES, MucDocument, plain
from .entities import Key
from .views import View
from .words import read_words


@dataclass(frozen=True, slots=True)
class Answers:
    """By role: entities with the names that the key gives them; by role and by incident type: sentences that name a filler."""

    entities: dict[str, dict[Key, frozenset[str]]]
    sentences: dict[str, frozenset[int]]


def find_answers(view: View) -> Answers:
    """The answers of one report."""
    finder = _Finder(view)
    entities: dict[str, dict[Key, frozenset[str]]] = {}
    sentences: dict[str, frozenset[int]] = {}
    for role in ROLES:
        keys: dict[Key, set[str]] = defaultdict(set)
        places = set()
        for entity in view.coded.document.pooled[role]:
            for number in sorted({n for name in entity for n in finder.nouns_of(name)}):
                keys[finder.key_of[number]].update(entity)
                places.add(view.nouns[number].group.sentence)
        entities[role] = {key: frozenset(names) for key, names in keys.items()}
        sentences[role] = frozenset(places)
    return Answers(entities, sentences | _sentences_of_kinds(view, finder))


def _sentences_of_kinds(view: View, finder: "_Finder") -> dict[str, frozenset[int]]:
    """By incident type: the sentences that name a filler of such an incident."""
    found: dict[str, set[int]] = {kind: set() for kind in KINDS}
    for template in view.coded.document.key:
        names = [name for entities in template.roles.values() for entity in entities for name in entity]
        places = {view.nouns[number].group.sentence for name in names for number in finder.nouns_of(name)}
        for kind in template.kind.split(" / "):
            found.setdefault(kind, set()).update(places)
    return {kind: frozenset(places) for kind, places in found.items()}


def kinds_of(document: MucDocument) -> frozenset[str]:
    """The incident types of a document, each alternative by itself."""
    return frozenset(kind for template in document.key for kind in template.kind.split(" / "))


class _Finder:
    """Finds the words of the key among the nouns of a report."""

    def __init__(self, view: View) -> None:
        lowers = view.coded.reading.tokens.lowers
        pairs = [(at, word) for at, word in enumerate(map(plain, lowers)) if word]
        self.view, self.tails = view, read_words().tails
        self.tokens, self.words = [at for at, _ in pairs], [word for _, word in pairs]
        self.places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            self.places[word].append(place)
        self.noun_at = {noun.at: number for number, noun in enumerate(view.nouns)}
        self.key_of = {number: key for key, numbers in view.entities.items() for number in numbers}

    def nouns_of(self, name: str) -> Iterator[int]:
        """The numbers of the head nouns wherever a name stands."""
        wanted = name.split()
        for place in self.places.get(wanted[0], ()):
            if self.words[place : place + len(wanted)] == wanted:
                number = self._head(self.tokens[place], self.tokens[place + len(wanted) - 1] + 1)
                if number is not None:
                    yield number

    def _head(self, first: int, last: int) -> int | None:
        """The noun that some words are named after."""
        reading = self.view.coded.reading
        lowers, tags = reading.tokens.lowers, reading.tags
        head = next((at - 1 for at in range(first + 1, last) if lowers[at] in self.tails and tags[at - 1] in "NP"), last - 1)
        return next(
            (self.noun_at[at] for at in range(head, min(head + 3, len(lowers))) if at in self.noun_at and self._reaches(head, at)), None
        )

    def _reaches(self, head: int, at: int) -> bool:
        """Whether a noun is the head itself or ends the name that the head is part of."""
        return head == at or all(self.view.layout.names[n] for n in range(head, at + 1))
