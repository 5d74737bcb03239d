"""Words of counting, by language: by which a total takes in an event, by which a report says that it counted itself."""

from functools import cache

from recount.lexicon.files import read_toml
from recount.text.phrases import Phrases


@cache
def read_total_words(language: str = "en") -> frozenset[str]:
    """Folded words that say that a total takes in what was just told."""
    return frozenset(read_toml(f"lexicon/{language}/totals.toml")["takes_in"])


@cache
def read_own_words(language: str = "en") -> frozenset[str]:
    """Folded words by which a report speaks of itself."""
    return frozenset(read_toml(f"lexicon/{language}/totals.toml")["own"])


@cache
def read_former(language: str = "en") -> Phrases[bool]:
    """Phrases that say that the number beside them is an earlier one."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["former"], True))


@cache
def read_grown(language: str = "en") -> Phrases[bool]:
    """Phrases that say that the number behind them has grown from an earlier one."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["grown"], True))


@cache
def read_pointing(language: str = "en") -> Phrases[bool]:
    """Phrases of a denial that point to what was just told."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["pointing"], True))
