"""Records that were made on another writing of a text, put back on the text's own words."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from recount.records.span import Span

T = TypeVar("T")


def in_words_of(text: str, record: T) -> T:
    """The same record, of any depth, in which every span holds the words that ``text`` has there."""
    found: Any = _anew(text, record)
    return found  # type: ignore[no-any-return]


def _anew(text: str, value: object) -> object:
    """A value whose spans are cut from the text; what holds no span stays the same object."""
    if isinstance(value, Span):
        return Span.cut(text, value.start, value.end)
    if isinstance(value, tuple | frozenset):
        return type(value)(_anew(text, inner) for inner in value)
    if isinstance(value, Mapping):
        return {key: _anew(text, inner) for key, inner in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        now = {field.name: getattr(value, field.name) for field in fields(value) if field.init}
        anew = {name: _anew(text, inner) for name, inner in now.items()}
        changed = {name: anew[name] for name, inner in now.items() if anew[name] is not inner and anew[name] != inner}
        return replace(value, **changed) if changed else value
    return value
