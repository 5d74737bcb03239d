"""Blocks: what each paragraph of a report is, by its shape alone."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from recount.records.building import quick
from recount.text.dates import find_dateline, read_date_words
from recount.text.reading import BlockKind

BULLET = re.compile(
    r"""\s*(?:
        [-*\u2022\u2013\u2014\u25aa\u25cf\u25e6\u27a4>]\s+     # - item
      | \(?\d{1,2}[.)]\s+(?=\D) | \(?[a-z]\)\s+                # 1. item  (a) item
      | \d{1,2}[:.]\d\d\s*[-\u2013|:]?\s+                      # 14:20 what happened then
      | [#\u2705\u2757\U0001f534\U0001f539\U0001f538]\s*
    )""",
    re.VERBOSE,
)
_HOUR = r"\d{1,2}[:.h]\d\d (?:[ ]?[ap]\.?m\.?)? (?:[ ][A-Z]{2,4})?"
#: The day and hour over a post of a thread: "[Tue 22:10]", "(08:15)", "Wed 7.30 am -".
STAMP = re.compile(
    rf"""\s*+(?:
        [\[(] (?:[A-Z][a-z]{{2,8}}\.?,?[ ]+)? (?:\d{{1,2}}[ ][A-Z][a-z]{{2,8}},?[ ]+)? {_HOUR} [\])]
      | (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}}\.?,?[ ]+ {_HOUR} (?=\s*[-\u2013\u2014|:])
    )\s*+[-\u2013\u2014|:]?\s*+(?=\S)""",
    re.VERBOSE,
)
END = re.compile(r"[.!?:;\u2026\"\u201d')\]]\s*$")
STOP = re.compile(r"[.!?\u2026][\"\u201d')\]]*$")
SIGNATURE = re.compile(
    r"""\s*[\[(]?(?:
        [A-Z]{1,3}\.?[ ]?/[ ]?\w{1,12}\.?                      # KL/mn
      | (?:[A-Z]\.){2,}(?:[ ]?/[ ]?(?:[A-Z]\.){2,})?           # K.L. / M.N.
      | [#*_=~-](?:\s*[#*_=~-])* | ENDS?\.? | https?://\S+ | \S+@\S+\.\w+
    )[\])]?\s*$""",
    re.VERBOSE,
)
#: Words that, with a colon, open what belongs to the page and not to the report.
ASIDE = re.compile(
    r"""\s*[(\[]?(?:
        (?:read|see)[ ](?:also|more) | also[ ]read | related(?:[ ](?:articles?|news|topics?|stor(?:y|ies)))? | photos? | picture
      | file[ ]photo | caption | sources? | tags? | share | copyright | advertisement | translation | image | media[ ]contacts?
      | (?:reporting|editing|writing|edited|translated)[ ]by
    )\b\s*(?:[:\u00a9|]|$)
    | \s*(?:follow[ ]us|subscribe[ ](?:to|now)|share[ ]this|for[ ]immediate[ ]release|(?:press[ ])?release[ ](?:no\b|number|\#)|\u00a9)
    | \s*[(\[]?(?:photos?|image|reporting|editing|writing|edited|translated|compiled)[ ]by[ ]\w+(?:[ ]\w+){0,3}\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
BYLINE = re.compile(r"\s*(?:By|BY) [A-Z][\w'\u2019.-]+(?:,? (?:and |of )?[A-Z][\w'\u2019.-]+){1,6}\s*$")
#: Asides are short; a paragraph that opens with such words is no aside.
LONGEST_ASIDE = 160
#: A line this long that stops without a full stop is a line broken by its editor, not a paragraph.
WRAPPED = 55
#: A heading has at most so many words.
HEADING_WORDS = 14
#: A first line that is longer, with a full stop at its end, is a report without a title.
LONGEST_TITLE = 250
#: Further down than this, a day without its year is the heading of a chronology, not a date of publication.
NEAR_TOP = 5


@quick
@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph by its offsets, with its kind."""

    kind: BlockKind
    start: int
    end: int


def find_pieces(text: str) -> tuple[Piece, ...]:
    """Every paragraph of a report whose first line is its title, in order."""
    lines = list(_lines(text))
    title = text[lines[0][0] : lines[0][1]].strip().casefold() if lines else ""
    joined = _join_wrapped(text, lines, title)
    pieces: list[Piece] = []
    for number, (start, end) in enumerate(joined):
        words = text[start:end].strip()
        if number == 0:
            kind = BlockKind.BODY if _is_untitled(words, alone=len(joined) == 1) else BlockKind.TITLE
        elif words.casefold() == title or is_noise(words):
            kind = BlockKind.NOISE
        else:
            stamp = STAMP.match(text, start, end)
            if stamp is not None:
                pieces += (Piece(BlockKind.DATE_LINE, start, stamp.end()), Piece(BlockKind.LIST_ITEM, stamp.end(), end))
                continue
            kind = _kind(text[start:end], number, last=number + 1 == len(joined))
        pieces.append(Piece(kind, start, end))
    return tuple(pieces)


def is_noise(words: str) -> bool:
    """Whether a paragraph is furniture of the page: a byline, a signature, a pointer to other pages."""
    if len(words) > LONGEST_ASIDE:
        return False
    return any(shape.match(words) is not None for shape in (ASIDE, SIGNATURE, BYLINE))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines that hold anything, as offsets."""
    start = 0
    for line in text.split("\n"):
        if not line.isspace() and line:
            yield start, start + len(line)
        start += len(line) + 1


def _join_wrapped(text: str, lines: list[tuple[int, int]], title: str) -> list[tuple[int, int]]:
    """Lines that an editor broke are one paragraph again; titles, dates and asides stay alone."""
    joined = lines[:1]
    for number, (before, line) in enumerate(itertools.pairwise(lines), 1):
        alone = number == 1 or not _is_wrapped(text, before, line) or any(_stands_alone(text[a:b], title) for a, b in (before, line))
        if alone:
            joined.append(line)
        else:
            joined[-1] = (joined[-1][0], line[1])
    return joined


def _stands_alone(line: str, title: str) -> bool:
    """Whether a line is never part of a longer paragraph."""
    return _is_tabbed(line) or line.strip().casefold() == title or is_noise(line) or read_date_words(line) is not None


def _is_tabbed(line: str) -> bool:
    """Whether a tab stands in the first line: the cells of a table and the items of a page's list are set off by tabs."""
    return "\t" in line and "\t" in line.partition("\n")[0]


def _is_wrapped(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    """Whether a line goes on with the one before it."""
    start = line[0]
    if start - before[1] > 1 or BULLET.match(text, start) or STAMP.match(text, start):
        return False
    length = before[1] - before[0]
    return text[start].islower() or (length >= WRAPPED and not END.search(text, before[1] - 3, before[1]))


def _is_untitled(words: str, *, alone: bool) -> bool:
    """Whether the first line is a paragraph, not a title."""
    return STOP.search(words[-4:]) is not None and (alone or len(words) > LONGEST_TITLE)


def _kind(words: str, number: int, *, last: bool) -> BlockKind:
    """What the paragraph with this number is, by its shape."""
    dated = read_date_words(words)
    if dated is not None and (dated.published is not None or dated.trouble is not None or number < NEAR_TOP):
        return BlockKind.DATE_LINE
    dateline = find_dateline(words)
    if dateline is not None and dateline.end == len(words):
        return BlockKind.DATE_LINE
    if BULLET.match(words) or _is_tabbed(words):
        return BlockKind.LIST_ITEM
    plain = words.strip()
    short = len(plain) <= 40 * HEADING_WORDS and len(plain.split()) <= HEADING_WORDS
    if not last and short and not plain.endswith(",") and not END.search(plain.rstrip(":")[-3:]):
        return BlockKind.HEADING
    return BlockKind.BODY
