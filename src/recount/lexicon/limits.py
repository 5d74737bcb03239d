"""How much of one input is read at most."""

from dataclasses import dataclass
from functools import cache

from recount.lexicon.files import read_toml


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes, seconds, pages and shares; the data file says why so many."""

    text_bytes: int
    page_bytes: int
    page_elements: int
    pdf_bytes: int
    characters: int
    line_bytes: int
    stream_bytes: int
    row_group_bytes: int
    gzip_ratio: int
    gzip_free_bytes: int
    pdf_seconds: int
    pdf_memory_bytes: int
    pdf_pages: int
    control_share: float
    chaos: float
    coherence: float
    coherence_tie: float
    foreign_share: float
    encodings: tuple[str, ...]


@cache
def read_limits() -> Limits:
    """The limits of the program."""
    table = read_toml("read/limits.toml")
    prefixed = {f"{group}_{name}": value for group in ("gzip", "pdf") for name, value in table[group].items()}
    text = {**table["text"], "encodings": tuple(table["text"]["encodings"])}
    return Limits(**table["file"], **text, **prefixed)
