"""When a report says that it came out."""

from dataclasses import dataclass

from recount.records.document import Published
from recount.text.dates import find_dateline, read_date_words

#: So many lines with words count as the top of a report; a bulletin may put its lead and its title again before the date.
DATE_LINES = 10
#: A dateline opens one of the first paragraphs.
DATELINE_LINES = 6


@dataclass(frozen=True, slots=True)
class Stated:
    """The day of publication, or what is wrong with the words that should say it; neither where nothing is said."""

    published: Published | None = None
    trouble: str | None = None


def find_published(text: str) -> Stated:
    """The day by a line near the top that is nothing but a date, or else by a dateline, or else by a part of the title.

    A day that cannot be ends the search: what the report means by it is not for a program to say.
    """
    lines = _top(text)
    for line in lines:
        stated = read_stated(line)
        if stated.published is not None or stated.trouble is not None:
            return stated
    for line in lines[:DATELINE_LINES]:
        stated = _read_dateline(line)
        if stated.published is not None or stated.trouble is not None:
            return stated
    return _read_masthead(lines[0] if lines else "")


def read_stated(words: str) -> Stated:
    """What words say that should be a date and nothing else."""
    read = read_date_words(words)
    if read is None:
        return Stated()
    return Stated(read.published, None if read.trouble is None else f'the date "{words.strip()}": {read.trouble}')


def _top(text: str) -> list[str]:
    """The first lines that hold anything; the rest of a long text is not split."""
    lines: list[str] = []
    start = 0
    while start < len(text) and len(lines) < DATE_LINES:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if not text[start:end].isspace() and end > start:
            lines.append(text[start:end])
        start = end + 1
    return lines


def _read_dateline(line: str) -> Stated:
    dateline = find_dateline(line)
    if dateline is None or dateline.date_start is None or dateline.date_end is None:
        return Stated()
    return read_stated(line[dateline.date_start : dateline.date_end])


def _read_masthead(title: str) -> Stated:
    """A bar sets the date of an issue apart in its title: "NEWSLETTER | No. 4 | 3 May 2025"."""
    for part in title.split("|")[:6] if "|" in title else ():
        stated = read_stated(part)
        if stated.published is not None:
            return stated
    return Stated()
