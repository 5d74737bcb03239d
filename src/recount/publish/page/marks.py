"""Marks in a text: cut at every boundary into flat pieces, so that overlaps need no nesting. Offsets are code points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice, pairwise

from recount.publish.page.markup import Html, element, join

#: One piece names at most so many claims, the last begun, so that hostile overlaps cost linear time and space.
NAMED = 12


class MarkKind(StrEnum):
    """What the words are to their claim; the value is the class in the style sheet."""

    CLAIM = "s"
    TRIGGER = "t"
    NUMBER = "n"
    LOADED = "l"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a claim, by half-open code points; ``anchor`` is the place that links lead to, ``title`` a remark on the words."""

    start: int
    end: int
    claim: int
    kind: MarkKind
    anchor: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words under the same marks: all that cover them, and those that begin and end with them."""

    start: int
    end: int
    covering: tuple[Mark, ...]
    beginning: tuple[Mark, ...]
    ending: tuple[Mark, ...]


def find_pieces(cuts: Sequence[int], marks: Sequence[Mark]) -> Iterator[Piece]:
    """The text between the first and the last cut, cut again at every boundary of a mark; one sweep from left to right."""
    borders = sorted({*cuts, *(mark.start for mark in marks), *(mark.end for mark in marks)})
    starting, stopping = _by_start(marks), _by_end(marks)
    active: dict[int, Mark] = {}
    for first, last in pairwise(borders):
        for number, _ in stopping.get(first, ()):
            active.pop(number, None)
        begun = starting.get(first, [])
        active.update(begun)
        ended = tuple(mark for _, mark in stopping.get(last, ()))
        covering = tuple(islice(reversed(active.values()), NAMED))
        yield Piece(first, last, covering, tuple(mark for _, mark in begun), ended)


def _by_start(marks: Sequence[Mark]) -> dict[int, list[tuple[int, Mark]]]:
    """Numbered marks by where they start."""
    found: dict[int, list[tuple[int, Mark]]] = {}
    for number, mark in enumerate(marks):
        found.setdefault(mark.start, []).append((number, mark))
    return found


def _by_end(marks: Sequence[Mark]) -> dict[int, list[tuple[int, Mark]]]:
    """Numbered marks by where they end."""
    found: dict[int, list[tuple[int, Mark]]] = {}
    for number, mark in enumerate(marks):
        found.setdefault(mark.end, []).append((number, mark))
    return found


def mark_pieces(text: str, pieces: Sequence[Piece]) -> Html:
    """The words of one paragraph; what is said without a gap is held together, so that a link lights all of it."""
    parts: list[Html] = []
    said: list[Html] = []
    for piece in pieces:
        if piece.covering:
            said.append(_marked(text, piece))
            continue
        if said:
            parts.append(element("span", *said, class_="said"))
            said = []
        parts.append(join([text[piece.start : piece.end]]))
    if said:
        parts.append(element("span", *said, class_="said"))
    return join(parts)


def _marked(text: str, piece: Piece) -> Html:
    """One piece with the claims that it belongs to, its anchors, and references to the cards of claims that end with it."""
    claims = sorted({mark.claim for mark in piece.covering})
    classes = sorted({mark.kind.value for mark in piece.covering} - {MarkKind.CLAIM.value})
    anchors = [mark.anchor for mark in piece.beginning if mark.anchor is not None]
    titles = [mark.title for mark in piece.covering if mark.title is not None]
    further = [element("a", id=anchor) for anchor in anchors[1:]]
    mark = element(
        "mark",
        *further,
        text[piece.start : piece.end],
        id=anchors[0] if anchors else None,
        class_=" ".join(classes) or None,
        data_c=" ".join(map(str, claims)),
        title="; ".join(dict.fromkeys(titles)) or None,
    )
    return mark + _references(piece)


def _references(piece: Piece) -> Html:
    """Small numbers after the words of a claim, leading to its card."""
    ended = sorted({mark.claim for mark in piece.ending if mark.kind is MarkKind.CLAIM})
    if not ended:
        return Html()
    links = (element("a", str(number), href=f"#c{number}", aria_label=f"Claim {number}") for number in ended)
    return element("sup", join(links, " "))
