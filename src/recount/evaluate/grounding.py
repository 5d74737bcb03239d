"""Looks for values that do not stand in the text: there must be none."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from recount.evaluate.align import Aligned
from recount.evaluate.output import Fields, words_of
from recount.evaluate.tally import Fault, Sheet

#: Fields of a claim whose values need their words, or must say where they were inherited from.
GROUNDED = ("parties", "weapons", "quantities", "places", "sources")


def score_grounding(aligned: Aligned, sheet: Sheet) -> None:
    """Spans of one report's claims that do not quote the document, and values that stand on nothing."""
    text = aligned.body.text
    for claim in aligned.claims:
        for path, what in (*_find_misquotes(claim, (text,)), *_find_ungrounded(claim)):
            sheet.blame(Fault.GROUNDING, "-", f"claim {claim['id']}, {path}: {what}", words_of(claim))


def score_joined(alignments: Sequence[Aligned], items: Sequence[Fields], sheets: Mapping[str, Sheet]) -> None:
    """Spans of incidents and findings that quote none of the documents of their claims."""
    for item in items:
        claims = set(item.get("claims") or ())
        homes = [aligned for aligned in alignments if any(claim["id"] in claims for claim in aligned.claims)]
        for path, what in _find_misquotes(item, tuple(home.body.text for home in homes)) if homes else ():
            sheets[homes[0].report.name].blame(Fault.GROUNDING, "-", f"{item['record']} {item['id']}, {path}: {what}")


def _find_misquotes(item: Fields, texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Spans whose words are not those of any of the texts at that place."""
    for path, span in find_spans(item):
        start, end = span["start"], span["end"]
        if not any(0 <= start < end <= len(text) and text[start:end] == span["text"] for text in texts):
            yield path, f"not document.text[{start}:{end}]: {span['text']!r}"


def find_spans(value: Any, path: str = "") -> Iterator[tuple[str, Fields]]:  # noqa: ANN401 - any JSON value
    """Every span within a record, with the path to it."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield path, value
            return
        for key, inner in value.items():
            yield from find_spans(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from find_spans(inner, f"{path}[{number}]")


def _find_ungrounded(claim: Fields) -> Iterator[tuple[str, str]]:
    """Values with neither words nor an origin; the publisher is known from the document itself."""
    if not claim.get("span"):
        yield "span", "a claim without its words"
    for field in GROUNDED:
        for number, item in enumerate(claim.get(field) or ()):
            if not _is_grounded(item) and not (field == "sources" and item.get("kind") == "publisher"):
                yield f"{field}[{number}]", "neither a span nor inherited_from"
    if claim.get("time") and not _is_grounded(claim["time"]):
        yield "time", "neither a span nor inherited_from"


def _is_grounded(item: Fields) -> bool:
    """Whether a value says where it comes from."""
    return bool(item.get("span")) or bool(item.get("inherited_from"))
