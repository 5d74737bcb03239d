"""Words of counting, by language: by which a total takes in an event, by which a report says that it counted itself."""

from functools import cache

from recount.lexicon.files import read_toml


@cache
def read_total_words(language: str = "en") -> frozenset[str]:
    """Folded words that say that a total takes in what was just told."""
    return frozenset(read_toml(f"lexicon/{language}/totals.toml")["takes_in"])


@cache
def read_own_words(language: str = "en") -> frozenset[str]:
    """Folded words by which a report speaks of itself."""
    return frozenset(read_toml(f"lexicon/{language}/totals.toml")["own"])
