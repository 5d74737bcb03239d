"""Words that tell who does an act and who suffers it."""

from dataclasses import dataclass
from functools import cache

from recount.lexicon.files import read_toml


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Sets of words and of names of acts; the data file says of each what it is for."""

    quantities: frozenset[str]
    certain: frozenset[str]
    aims: frozenset[str]
    beside: frozenset[str]
    holding: frozenset[str]
    held: frozenset[str]
    naming_more: frozenset[str]
    particles: frozenset[str]
    roughly: frozenset[str]
    pronouns: frozenset[str]
    harming: frozenset[str]
    unhurt: frozenset[str]
    telling: frozenset[str]
    using: frozenset[str]
    happening: frozenset[str]
    stops: frozenset[str]
    doers: frozenset[str]
    light_verbs: frozenset[str]
    answering: frozenset[str]
    answerable: frozenset[str]
    accusing: frozenset[str]
    attributing: frozenset[str]
    mutual: frozenset[str]
    own: frozenset[str]
    suffered: frozenset[str]
    subjectless: frozenset[str]
    transitive: frozenset[str]
    hitting: frozenset[str]
    suffering: frozenset[str]
    losing: frozenset[str]
    aimed: frozenset[str]
    moving: frozenset[str]
    explosions: frozenset[str]
    harmed: frozenset[str]
    afterwards: frozenset[str]
    giving: frozenset[str]
    anybody: frozenset[str]
    tolls: frozenset[str]
    claiming: frozenset[str]
    set_states: frozenset[str]
    losing_verbs: frozenset[str]
    meeting: frozenset[str]
    explosives: frozenset[str]
    suspected: frozenset[str]
    backed: frozenset[str]
    backing: frozenset[str]
    repelling: frozenset[str]
    assaults: frozenset[str]
    tallies: frozenset[str]
    falling: frozenset[str]
    coming_out: frozenset[str]
    estimating: frozenset[str]
    brokered: frozenset[str]
    having: frozenset[str]
    being: frozenset[str]
    openers: frozenset[str]
    relatives: frozenset[str]
    joiners: frozenset[str]
    times: frozenset[str]


@cache
def read_role_words(language: str = "en") -> RoleWords:
    """The words of a language."""
    data = read_toml(f"lexicon/{language}/roles.toml")
    return RoleWords(**{name: frozenset(words) for table in data.values() for name, words in table.items()})
