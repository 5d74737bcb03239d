"""Features made of what other models say: the odds of types, sentences and entities around what is to be judged."""

from collections.abc import Iterator, Mapping, Sequence

from .documents import KINDS, ROLES
from .entities import Key
from .linear import Features
from .nouns import group_at
from .views import View

ANY = "any"
#: Everything that a sentence is judged for.
TOPICS = (*ROLES, ANY, *KINDS)
FITTING = ("sk=", "hc=", "kl=", "kr=", "gk=", "wm=")
NEVER = -9.0

Odds = Mapping[str, float]


def _steps(name: str, score: float, lowest: int = -8, highest: int = 8) -> Iterator[str]:
    """The bars, half a unit apart, that odds pass."""
    yield from (f"{name}>{bar}" for bar in range(lowest, highest + 1) if score * 2 > bar)


def _rounded(score: float) -> int:
    return max(-7, min(7, round(score)))


def with_kinds(features: Features, kinds: Odds) -> frozenset[str]:
    """Features of a sentence with the odds of the types of its report."""
    return frozenset(features) | {f"p{name}={_rounded(score)}" for name, score in kinds.items()}


def entity_features(view: View, key: Key, kinds: Odds, sentences: Sequence[Odds]) -> frozenset[str]:
    """All clues of the nouns of an entity, how often and where it stands, and the odds of its sentences and of the report."""
    numbers = view.entities[key]
    found = {clue for number in numbers for clue in view.clues[number]}
    classes = sorted(clue for clue in found if clue[:2] == "C:")
    found.update((f"n={min(6, len(numbers))}", f"first={min(6, view.nouns[numbers[0]].group.sentence // 2)}", f"key={key[1]}"))
    for name, score in kinds.items():
        found.add(f"p{name}={_rounded(score)}")
        found.update(f"{own}p{name}={_rounded(score)}" for own in classes)
    places = [view.nouns[number].group.sentence for number in numbers]
    own = view.clues[numbers[0]][0]
    for name in (*ROLES, ANY):
        best = max(sentences[place][name] for place in places)
        for bar in range(-5, 4):
            if best > bar:
                found.update((f"s{name}>{bar}", f"s{name}>{bar}{own}"))
    return frozenset(found)


def kind_features(kinds: Odds, sentences: Sequence[Odds]) -> frozenset[str]:
    """What the odds of types and of the best two sentences say of the types of a report, as steps passed."""
    found = {step for name, score in kinds.items() for step in _steps(name, score)}
    for topic in TOPICS:
        first, second = sorted((*(scores[topic] for scores in sentences), NEVER, NEVER), reverse=True)[:2]
        found.update(_steps(f"s{topic}", first))
        found.update(_steps(f"t{topic}", second))
    found.add(f"ln={min(8, len(sentences) // 4)}")
    return frozenset(found)


def fit_features(view: View, key: Key, role: str, kind: str, sentences: Sequence[Odds]) -> frozenset[str]:
    """What speaks for an entity being part of an incident of a type."""
    found = {f"{role}|{kind}", role}
    for clue in (clue for number in view.entities[key] for clue in view.clues[number]):
        if clue[:3] in FITTING or clue[:4] in ("lvk=", "rvk=") or clue[:2] in ("h=", "g="):
            found.update((f"{kind}|{clue}", f"{role}|{kind}|{clue}"))
    best = {other: max(sentences[view.nouns[n].group.sentence][other] for n in view.entities[key]) for other in KINDS}
    found.update(_steps("k", best[kind]))
    found.update(_steps("kg", best[kind] - max(best[other] for other in KINDS if other != kind)))
    return frozenset(found)


class Company:
    """Entities of one report with their first odds, each seen beside the others."""

    def __init__(self, view: View, kinds: Odds, entities: Mapping[str, Mapping[Key, float]]) -> None:
        self.view, self.kinds, self.entities = view, kinds, entities
        self.key_of = {number: key for key, numbers in view.entities.items() for number in numbers}
        self.number_at = {noun.at: number for number, noun in enumerate(view.nouns)}
        self.by_sentence: dict[int, set[Key]] = {}
        for number, key in self.key_of.items():
            self.by_sentence.setdefault(view.nouns[number].group.sentence, set()).add(key)
        self.ordered = {role: sorted(odds.values(), reverse=True) for role, odds in entities.items()}

    def features(self, key: Key, role: str) -> frozenset[str]:
        """What speaks for an entity in a role once the odds of all are known."""
        odds, numbers = self.entities[role], self.view.entities[key]
        own, best = odds[key], self.ordered[role]
        classes = {self.view.clues[number][0] for number in numbers}
        found = {*classes, f"n={min(6, len(numbers))}", f"rank={min(6, best.index(own))}"}
        for name, score in (("own", own), ("gap", best[0] - own), ("next", best[min(1, len(best) - 1)]), *self._beside(key, role)):
            found.update(_steps(name, score, -12))
        for step in list(_steps("own", own, -12)):
            found.update(f"{step}{name}" for name in classes)
        for other in ROLES:
            if other != role:
                found.update(_steps(f"as{other}", self.entities[other][key]))
                found.update(_steps(f"top{other}", self.ordered[other][0]))
        for name, score in self.kinds.items():
            found.update(_steps(f"p{name}", score))
        return frozenset(found)

    def _beside(self, key: Key, role: str) -> Iterator[tuple[str, float]]:
        """The best odds of entities in the same groups, in the same lists, and in the same sentences."""
        odds, nouns = self.entities[role], self.view.nouns
        found: dict[str, set[Key]] = {"head": set(), "part": set(), "list": set(), "with": set()}
        for noun in (nouns[number] for number in self.view.entities[key]):
            within = {self.key_of[self.number_at[at]] for at in range(noun.group.first, noun.group.last) if at in self.number_at}
            found["part" if noun.heads else "head"] |= within
            found["list"] |= set(self._listed(noun.group.first - 1, -1)) | set(self._listed(noun.group.last, 1))
            found["with"] |= self.by_sentence[noun.group.sentence]
        yield from ((name, max((odds[other] for other in keys - {key}), default=NEVER)) for name, keys in found.items())

    def _listed(self, at: int, step: int) -> Iterator[Key]:
        """The entity that heads the next group over a comma or an "and"."""
        lowers = self.view.coded.reading.tokens.lowers
        start = at
        while 0 <= at < len(lowers) and lowers[at] in (",", "and", ";") and abs(at - start) < 2:
            at += step
        group = group_at(self.view.groups, at) if at != start else None
        if group is not None and group.last - 1 in self.number_at:
            yield self.key_of[self.number_at[group.last - 1]]
