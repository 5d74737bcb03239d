"""The words in which codes of the contract are said to people."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from recount.lexicon.files import read_toml
from recount.records.issue import LexiconError

FILE = "publish/labels.toml"


@cache
def read_labels(group: str) -> Mapping[str, str]:
    """The labels of one group ("grade", "rule"), by code."""
    groups = read_toml(FILE)
    if group not in groups:
        raise LexiconError(f"{FILE}: there is no group [{group}]; add it")
    return MappingProxyType({str(code): str(words) for code, words in groups[group].items()})


def label(group: str, code: StrEnum | str) -> str:
    """What people call a code; a code that nobody named is shown with spaces."""
    return read_labels(group).get(str(code), str(code).replace("_", " "))
