"""What news pages call the things that they say of themselves."""

from dataclasses import dataclass
from functools import cache

from recount.lexicon.files import read_toml


@dataclass(frozen=True, slots=True)
class PageWords:
    """Names of metadata, best first; ``walls`` are the words of pages that stand before an article."""

    published: tuple[str, ...]
    publisher: tuple[str, ...]
    url: tuple[str, ...]
    title: tuple[str, ...]
    language: tuple[str, ...]
    walls: tuple[str, ...]
    wall_characters: int


@cache
def read_page_words() -> PageWords:
    """The names of the data file."""
    table = read_toml("read/pages.toml")
    names = {name: tuple(value) for name, value in table.items() if isinstance(value, list)}
    return PageWords(**names, wall_characters=table["wall_characters"])
