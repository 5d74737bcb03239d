"""What a noun and the grammar around it tell of its role, as features."""

from collections.abc import Iterator

from recount.text.reading import Reading

from .coded import Layout
from .nouns import BE, VERBS, Group, Noun, group_at
from .words import Words, noun_stem

REACH = 12
NEAR = 5


def find_clues(noun: Noun, groups: tuple[Group, ...], reading: Reading, layout: Layout, words: Words) -> tuple[str, ...]:
    """The features of one noun; the first is its class."""
    own = _class(noun, layout)
    clues = _Clues(noun, groups, reading, layout, words, own)
    found = [own, *clues.of_words(), *clues.of_group(), *clues.of_neighbours(), *clues.of_sentence()]
    return (own, *sorted(set(found) - {own}))


def _class(noun: Noun, layout: Layout) -> str:
    """The kind of thing that the engine takes a noun for, and whether it is a name."""
    at, name = noun.at, layout.names[noun.at]
    if at in layout.parties:
        kind = layout.parties[at].kind.value
    else:
        kind = "weapon" if at in layout.weapons else "place" if at in layout.places else "name" if name else "other"
    return f"C:{kind}{'+' if name else ''}"


class _Clues:
    """The surroundings of one noun; each method gives one kind of features."""

    def __init__(self, noun: Noun, groups: tuple[Group, ...], reading: Reading, layout: Layout, words: Words, own: str) -> None:
        self.noun, self.groups, self.layout, self.words, self.own = noun, groups, layout, words, own
        self.lowers, self.tags = reading.tokens.lowers, reading.tags
        self.group = noun.group
        self.sentence = reading.sentences[noun.group.sentence]
        self.before = self._skip_adverbs(self.group.first - 1)

    def of_words(self) -> Iterator[str]:
        """The noun itself and what the engine knows of it."""
        at, layout = self.noun.at, self.layout
        word = self.lowers[at].removesuffix("'")
        stem = noun_stem(word)
        yield from (f"h={stem}", f"w={word}", f"suf={word[-3:]}")
        yield from (f"hc={name}" for name in self.words.of(stem))
        if at in layout.parties:
            party = layout.parties[at]
            yield from (f"pf={party.form}{party.kind}", f"ph={party.head.lower()}")
        if at in layout.weapons:
            yield f"wm={layout.weapons[at]}"
        yield from layout.claimed.get(at, ())

    def of_group(self) -> Iterator[str]:
        """The other words of its group."""
        at, group, lowers = self.noun.at, self.group, self.lowers
        if not self.noun.heads:
            yield from ("mod", f"mod={noun_stem(lowers[group.last - 1])}", f"nx={lowers[at + 1]}")
        yield from (f"m={lowers[n]}" for n in range(group.first, at))
        if at > group.first:
            yield f"pm={lowers[at - 1]}_{noun_stem(lowers[at])}"
        yield f"t1={self.tags[group.first]}{'#' if '#' in self.tags[group.first : at] else ''}"
        if self.layout.names[at]:
            first = at
            while first > self.sentence.first and self.layout.names[first - 1]:
                first -= 1
            yield from (f"run={min(4, at - first + 1)}", f"fn={lowers[first]}")
            if first > self.sentence.first:
                yield f"title={lowers[first - 1]}"
        yield f"si={min(10, self.group.sentence if self.group.sentence < 6 else 6 + (self.group.sentence - 6) // 5)}"

    def of_neighbours(self) -> Iterator[str]:
        """Verbs and nouns that govern it."""
        governors = [*self._governors(), *self._subject_of()]
        for relation, stem in governors:
            pattern = relation + stem
            yield from (f"g={pattern}", f"gc={pattern}|{self.own}")
            for name in self.words.of(stem):
                yield from (f"gk={relation}{name}", f"gkc={relation}{name}{self.own}")
        yield from self._loose()

    def _governors(self) -> Iterator[tuple[str, str]]:
        """What stands before the group: a preposition with its noun or verb, or the verb whose object it is."""
        before, first, tags, lowers = self.before, self.sentence.first, self.tags, self.lowers
        if before < first:
            return
        if tags[before] in VERBS:
            yield "obj:", self.words.verb(lowers[before])
            if tags[before] == "D" and before > first and lowers[before - 1] in BE:
                yield "pobj:", self.words.verb(lowers[before])
        if tags[before] in "IK":
            preposition, at = lowers[before], self._skip_adverbs(before - 1)
            verb = self._verb_before(at)
            if at >= first and tags[at] in "NPVDGB":
                base = noun_stem(lowers[at]) if tags[at] in "NP" else self.words.verb(lowers[at])
                yield f"{preposition}<", base
                if tags[at] in "NP" and verb is not None:
                    yield f"{preposition}<{base}<", self.words.verb(lowers[verb])
            elif verb is not None:
                yield f"{preposition}<<", self.words.verb(lowers[verb])

    def _subject_of(self) -> Iterator[tuple[str, str]]:
        """The verb to the right, where the group may be its subject."""
        verb = self._verb_after()
        if verb is None:
            return
        at, passive = verb
        loose = self.before >= self.sentence.first and self.tags[self.before] in "IK"
        yield f"{'rv' if loose else 'subj'}{'p' if passive else ''}:", self.words.verb(self.lowers[at])

    def _loose(self) -> Iterator[str]:
        """Words near the group whatever their grammar."""
        before, first, lowers, tags = self.before, self.sentence.first, self.lowers, self.tags
        if before >= first:
            yield f"pv={lowers[before]}"
            if lowers[before] in (",", "(", "and", "--"):
                neighbour = group_at(self.groups, before - 1)
                if neighbour is not None:
                    yield f"{'conj' if lowers[before] == 'and' else 'app'}={noun_stem(lowers[neighbour.last - 1])}"
        left = self._verb_before(self.group.first - 1, REACH)
        if left is not None:
            passive = tags[left] == "D" and any(word in BE for word in lowers[max(first, left - 2) : left])
            yield from self._side(f"lv{'p' if passive else ''}", self.words.verb(lowers[left]))
            yield f"lvx={self.words.verb(lowers[left])}/{lowers[before] if before >= first and tags[before] in 'IK' else '-'}"
        right = self._verb_after()
        if right is not None:
            yield from self._side(f"rv{'p' if right[1] else ''}", self.words.verb(lowers[right[0]]))
        yield from self._next()

    def _side(self, side: str, stem: str) -> Iterator[str]:
        yield f"{side}={stem}"
        for name in self.words.of(stem):
            yield from (f"{side}k={name}", f"{side}k={name}{self.own}")

    def _next(self) -> Iterator[str]:
        """What follows the group."""
        last, lowers = self.group.last, self.lowers
        following = lowers[last] if last < self.sentence.last else "$"
        yield f"nt={following}"
        if following in self.words.prepositions:
            neighbour = group_at(self.groups, last + 1)
            if neighbour is not None:
                yield f"ng={following}_{noun_stem(lowers[neighbour.last - 1])}"

    def of_sentence(self) -> Iterator[str]:
        """Classes of the words of its sentence."""
        at, tags = self.noun.at, self.tags
        for n in range(self.sentence.first, self.sentence.last):
            if tags[n] in "VDGBNJ" and not self.layout.names[n]:
                stem = noun_stem(self.lowers[n]) if tags[n] == "N" else self.words.verb(self.lowers[n])
                for name in self.words.of(stem):
                    yield from (f"sk={name}", f"skc={name}{self.own}")
                    if 0 < abs(n - at) <= NEAR:
                        yield f"{'kl' if n < at else 'kr'}={name}"
            yield from (feature for q in self.layout.claimed.get(n, ()) if q[:3] == "tr:" for feature in (f"s{q}", f"sc{q}{self.own}"))

    def _skip_adverbs(self, at: int) -> int:
        while at >= self.sentence.first and self.tags[at] == "R":
            at -= 1
        return at

    def _verb_before(self, at: int, reach: int = 1000) -> int | None:
        """The nearest verb to the left."""
        stop = max(self.sentence.first, at - reach)
        while at >= stop:
            if self.tags[at] in VERBS:
                return at
            at -= 1
        return None

    def _verb_after(self) -> tuple[int, bool] | None:
        """The main verb of the nearest verb group to the right, and whether it is passive."""
        at, last, tags = self.group.last, self.sentence.last, self.tags
        stop = min(last, at + REACH)
        while at < stop and tags[at] not in VERBS:
            at += 1
        if at >= stop:
            return None
        end = at
        while end + 1 < last and tags[end + 1] in "VDGBMR":
            end += 1
        while end > at and tags[end] == "R":
            end -= 1
        return end, tags[end] == "D" and any(word in BE for word in self.lowers[at:end])
