"""One sentence as the finder of quantities sees it: its counts and the cues around them."""

from dataclasses import dataclass, field
from enum import StrEnum

from recount.lexicon.measures import Action, Grammar, MeasureWords, Noun
from recount.records.building import quick
from recount.records.quantity import Bounds, Measure, OfStatus
from recount.text.number_words import Number, NumberForm, NumberWords
from recount.text.reading import Reading

#: Kinds of nouns whose bearers are people.
PEOPLE = frozenset({"person", "troops", "family", "stock", "victim"})
#: Kinds of nouns that say themselves what is counted.
OWN = {
    "killed": Measure.KILLED,
    "injured": Measure.INJURED,
    "arrested": Measure.ARRESTED,
    "abducted": Measure.ABDUCTED,
    "released": Measure.RELEASED,
    "displaced": Measure.DISPLACED,
    "surrendered": Measure.SURRENDERED,
    "casualties": Measure.OTHER,
    "attacks": Measure.ATTACKS,
    "operations": Measure.OPERATIONS,
}
BARE = "bare"
UNKNOWN = "unknown"
#: Persons whose bodies are told of ("a man's body").
CORPSE = "corpse"


class Relation(StrEnum):
    """How the words bind a count to a larger one."""

    NONE = "none"
    OF_THEM = "of_them"
    OF_NOUN = "of_noun"


class Role(StrEnum):
    """Where a cue has those counted."""

    OBJECT = "object"
    SUBJECT = "subject"
    NOMINAL = "nominal"


@quick
@dataclass(frozen=True, slots=True)
class CueUse:
    """A cue in its place; ``gerund`` is a form in -ing, ``helped`` a participle with its auxiliary, ``complement`` a predicate."""

    first: int
    last: int
    action: Action
    role: Role
    gerund: bool = False
    helped: bool = False
    complement: bool = False


@quick
@dataclass(frozen=True, slots=True)
class Count:
    """A number with its noun at a half-open token range; ``of`` is the token range of whom or what is counted."""

    first: int
    last: int
    number: Number
    kind: str
    status: OfStatus = OfStatus.UNKNOWN
    noun: Noun | None = None
    of: tuple[int, int] | None = None
    relation: Relation = Relation.NONE
    adjective: Action | None = None

    @property
    def form(self) -> NumberForm:
        """How the number is written."""
        return self.number.form

    @property
    def is_person(self) -> bool:
        """Whether people are counted."""
        return self.kind in PEOPLE


@quick
@dataclass(frozen=True, slots=True)
class Solved:
    """A count with the measure that was found for it.

    Its words end before the token ``last``; ``how`` names the rule; ``also`` is a second measure ("no casualties");
    ``included`` marks a part named by "including", which has no parts of its own.
    """

    count: Count
    measure: Measure
    kind: str
    status: OfStatus
    bounds: Bounds
    last: int
    part_of: "Solved | None" = None
    how: str = ""
    also: Measure | None = None
    included: bool = False


@dataclass(slots=True)
class View:
    """A sentence: token range, counts by their first token, cues by their first and by their last token.

    ``lowers`` are the folded words of the whole text, ``grammar`` the closed classes of words: rules ask for them at every token.
    """

    reading: Reading
    first: int
    last: int
    numbers: NumberWords
    words: MeasureWords
    counts: list[Count] = field(default_factory=list)
    count_at: dict[int, Count] = field(default_factory=dict)
    count_end: dict[int, Count] = field(default_factory=dict)
    cue_at: dict[int, CueUse] = field(default_factory=dict)
    cue_end: dict[int, CueUse] = field(default_factory=dict)
    lowers: tuple[str, ...] = field(init=False)
    grammar: Grammar = field(init=False)

    def __post_init__(self) -> None:
        self.lowers, self.grammar = self.reading.tokens.lowers, self.words.grammar

    def word(self, at: int) -> str:
        """The folded word at a token, or nothing beyond the sentence."""
        return self.lowers[at] if self.first <= at < self.last else ""

    def is_verb(self, at: int) -> bool:
        """Whether the tagger saw a finite verb or a modal; False where it saw nothing."""
        return self.first <= at < self.last and self.reading.tags[at] in "VM"

    def end_of(self, count: Count) -> int:
        """Where the words of a count end: a bare number takes the participle after it ("seven dead")."""
        cue = self.cue_at.get(count.last) if count.kind == BARE else None
        return count.last if cue is None or cue.role is not Role.SUBJECT else cue.last

    def add(self, count: Count) -> None:
        """Put a count in its place."""
        self.counts.append(count)
        self.count_at[count.first] = count
        self.count_end[count.last] = count
