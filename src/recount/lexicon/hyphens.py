"""First parts of words that keep their hyphen at the end of a line."""

from functools import cache

from recount.lexicon.files import read_toml


@cache
def read_kept_hyphens() -> frozenset[str]:
    """The parts, in lower case."""
    return frozenset(read_toml("lexicon/en/hyphens.toml")["keep"])
