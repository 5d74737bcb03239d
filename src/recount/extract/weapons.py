"""Weapons that a report names, under their class names."""

from collections.abc import Callable, Iterator

from recount.lexicon.weapons import WeaponClass
from recount.records.wording import Weapon
from recount.text.phrases import Match, Phrases
from recount.text.reading import BlockKind, Reading, Sentence

SKIPPED = frozenset({BlockKind.NOISE, BlockKind.DATE_LINE})


def make_weapon_finder(weapons: Phrases[WeaponClass]) -> Callable[[Reading], tuple[Weapon, ...]]:
    """A finder of weapons in order of appearance."""

    def find_weapons(reading: Reading) -> tuple[Weapon, ...]:
        return tuple(
            Weapon(match.value.name, reading.span(match.first, match.last))
            for sentence in reading.sentences
            if reading.blocks[sentence.block].kind not in SKIPPED
            for match in _find_in(reading, sentence, weapons)
        )

    return find_weapons


def _find_in(reading: Reading, sentence: Sentence, weapons: Phrases[WeaponClass]) -> Iterator[Match[WeaponClass]]:
    """Weapons of a sentence, without words that their neighbours make something else."""
    lowers = reading.tokens.lowers
    for match in weapons.find(lowers, sentence.first, sentence.last):
        before = lowers[match.first - 1] if match.first > sentence.first else ""
        after = lowers[match.last] if match.last < sentence.last else ""
        if before not in match.value.before and after not in match.value.after and not _is_verb(reading, match):
            yield match


def _is_verb(reading: Reading, match: Match[WeaponClass]) -> bool:
    """Whether a word of weapons is a verb here ("shell", "bomb", "rocket")."""
    alone, tag = match.last - match.first == 1, reading.tags[match.first]
    return alone and (tag in "VBM" or (tag == "G" and reading.tags[match.last : match.last + 1] == "T"))  # "of bombing the village"
