"""A sentence as role rules see it: its tokens, the mentions in it, and small questions about what stands where."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from recount.extract.claims.noun_phrases import AUXILIARIES, NAME_TAGS
from recount.extract.claims.triggers import VERBAL
from recount.lexicon.role_words import RoleWords, read_role_words
from recount.records.building import quick
from recount.records.mention import PartyMention
from recount.text.reading import Reading

#: Marks that may stand around a loaded verb.
QUOTES = frozenset({'"', "\u201c", "\u201d"})

Placed = tuple[int, int, PartyMention]

#: Rules look at most so many tokens away from the word of action.
FAR = 60
NEAR = 18
POSSESSIVE = frozenset({"'s", "'"})


@quick
@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its mentions in order; ``first`` and ``last`` bound the words that are looked at."""

    reading: Reading
    first: int
    last: int
    parties: Sequence[Placed]
    words: RoleWords
    starts: dict[int, Placed] = field(default_factory=dict)
    inside: dict[int, Placed] = field(default_factory=dict)

    def low(self, at: int) -> str:
        """A token in small letters, or nothing beyond the sentence."""
        return self.reading.tokens.lowers[at] if self.first <= at < self.last else ""

    def tag(self, at: int) -> str:
        """The tag of a token, or a sign beyond the sentence."""
        return self.reading.tags[at] if self.first <= at < self.last else "."

    def is_verb(self, at: int) -> bool:
        """Whether a token is a verb outside of mentions."""
        return at not in self.inside and (self.tag(at) in VERBAL or self.low(at) in AUXILIARIES) and self.low(at) != "'s"

    def joins(self, at: int) -> bool:
        """Whether a comma or a word such as "and" stands at a token."""
        word = self.low(at)
        return word == "," or word in self.words.joiners

    def is_finite(self, at: int) -> bool:
        """Whether a token opens a finite verb group."""
        return at not in self.inside and (
            self.tag(at) in "VM" or (self.low(at) in AUXILIARIES and self.low(at) not in ("'s", "being", "been"))
        )

    def mention_at(self, at: int) -> Placed | None:
        """The mention that begins at a token or after its article."""
        return self.starts.get(at) or (self.starts.get(at + 1) if self.tag(at) == "T" else None)

    def is_passive_at(self, at: int) -> bool:
        """Whether a participle has a form of "be" before it."""
        return any(self.low(i) in self.words.being for i in range(self.group_start(at), at))

    def group_start(self, at: int) -> int:
        """Where the verb group begins that ends at a verb, with its auxiliaries, adverbs and "to"."""
        while at > self.first and at - 1 not in self.inside:
            word, tag = self.low(at - 1), self.tag(at - 1)
            if tag in "RMK" or word in AUXILIARIES or word in ("n't", "not", "to"):
                at -= 1
            elif word in QUOTES and self.low(at - 2) in AUXILIARIES:  # 'has "neutralised" 96 men'
                at -= 2
            else:
                break
        return at

    def phrase_start(self, at: int) -> int:
        """Where the noun phrase begins that ends at a token outside of mentions."""
        while at > self.first and at - 1 not in self.inside and (self.tag(at - 1) in NAME_TAGS or self.low(at - 1) == "'s"):
            if self.tag(at) == "T":
                break
            at -= 1
        return at


def make_scene(reading: Reading, first: int, last: int, parties: Sequence[Placed]) -> Scene:
    """The scene of a token range."""
    scene = Scene(reading, first, last, parties, read_role_words())
    for placed in parties:
        scene.starts.setdefault(placed[0], placed)
        for at in range(placed[0], placed[1]):
            scene.inside.setdefault(at, placed)
    return scene
