"""Words by which a total takes in an event, by language."""

from functools import cache

from recount.lexicon.files import read_toml


@cache
def read_total_words(language: str = "en") -> frozenset[str]:
    """Folded words that say that a total takes in what was just told."""
    return frozenset(read_toml(f"lexicon/{language}/totals.toml")["takes_in"])
