"""Lines of pages become paragraphs: what the printer broke is joined again, what repeats on every page goes."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from recount.lexicon.hyphens import read_kept_hyphens

#: The sign that stands for a hyphen at a line's end that the PDF reader has joined already.
JOINT = "\ufffe"
_PAGE_NUMBER = re.compile(r"\W{0,4}(?:page\s)?\d{1,4}(?:\s?(?:/|of)\s?\d{1,4})?\W{0,4}", re.IGNORECASE)
_STOP = re.compile(r"[.!?:\u2026\u061f\u06d4\u3002][\"\u201d')\]]{0,3}$")
_BULLET = re.compile(r"(?:[-*\u2022\u2013\u25aa\u25cf\u25e6\uf0b7\u00b7]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)")
_HYPHENED = re.compile(rf"([^\W\d_]+)(?:{JOINT}|-\n)\s?([^\W_]+)")
_DIGITS = re.compile(r"\d+")
#: Share of a line's height that a gap must have to part paragraphs, that sizes must differ to part headings from text,
#: and of the width of the page that a last line leaves free.
GAP, SIZE, SHORT = 0.4, 0.12, 0.85
#: A line that stands first or last on so many pages is a running head.
RUNNING = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; measures in points, upwards and to the right. All zero where the PDF does not give them."""

    words: str
    left: float
    right: float
    bottom: float
    top: float
    size: float


def join_pages(pages: Sequence[Sequence[Line]]) -> str:
    """The text of all pages, paragraphs set apart by an empty line."""
    running = _running(pages)
    paragraphs: list[str] = []
    last: Line | None = None
    for page in pages:
        lines = [line for number, line in enumerate(page) if not _is_running(line, running, edge=number in {0, len(page) - 1})]
        width = max((line.right for line in lines), default=0.0)
        for number, line in enumerate(lines):
            if last is None or _parts(last, line, width, turned=number == 0):
                paragraphs.append(line.words)
            else:
                paragraphs[-1] += "\n" + line.words
            last = line
    return _close_up("\n\n".join(paragraphs))


def _running(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Heads and feet that repeat from page to page but for their numbers."""
    edges = Counter(edge for page in pages if page for edge in {_bare(page[0]), _bare(page[-1])})
    return frozenset(words for words, count in edges.items() if count >= RUNNING)


def _bare(line: Line) -> str:
    return _DIGITS.sub("0", line.words)


def _is_running(line: Line, running: frozenset[str], *, edge: bool) -> bool:
    return edge and (_bare(line) in running or _PAGE_NUMBER.fullmatch(line.words) is not None)


def _parts(last: Line, line: Line, width: float, *, turned: bool) -> bool:
    """Whether a new paragraph begins with ``line``; ``turned`` where a new page does."""
    ended = _STOP.search(last.words) is not None
    if _BULLET.match(line.words) or abs(last.size - line.size) > SIZE * max(last.size, line.size):
        return True
    if turned or line.top > last.top:  # a new page or column
        return ended or not line.words[0].islower()
    if last.bottom - line.top > GAP * line.size:
        return True
    indented = line.left > last.left + line.size / 2
    return ended and (indented or last.right < SHORT * width)


def _close_up(text: str) -> str:
    """Words that a line's end cut in two are whole, and paragraphs are on one line."""
    seen = Counter(re.findall(r"[^\W\d_]+(?:-[^\W_]+)*", text))

    def mend(match: re.Match[str]) -> str:
        first, second = match[1], match[2]
        closed, hyphened = first + second, f"{first}-{second}"
        if seen[closed] != seen[hyphened]:
            return closed if seen[closed] > seen[hyphened] else hyphened
        keeps = first.lower() in read_kept_hyphens() or not second[0].islower()
        return hyphened if keeps else closed

    mended = _HYPHENED.sub(mend, text).replace(JOINT, "-")
    return re.sub(r"(?<!\n)\n(?!\n)", " ", mended)
