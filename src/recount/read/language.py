"""The language of a text, by its script and its function words; None where neither settles it."""

import re
from collections import Counter

from recount.lexicon.languages import read_languages

#: So much of a report is enough to tell.
SAMPLE = 4_000
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-[A-Za-z0-9]{5,8}){0,3}")


def parse_tag(words: str) -> str | None:
    """A BCP 47 tag in its usual spelling ("en_us" gives "en-US"), or None where the words are none."""
    tag = words.strip().split(".", maxsplit=1)[0].split(",", maxsplit=1)[0].replace("_", "-")
    if not _TAG.fullmatch(tag):
        return None
    first, *rest = tag.split("-")
    shaped = (part.title() if len(part) == 4 else part.upper() if len(part) < 4 else part.lower() for part in rest)
    return "-".join((first.lower(), *shaped))


def guess_language(text: str) -> str | None:
    """The language whose function words, or whose script, the opening of a text is written in."""
    languages = read_languages()
    sample = text[:SAMPLE]
    letters = Counter(filter(str.isalpha, sample))
    for code, (first, last) in languages.scripts.items():
        if sum(number for c, number in letters.items() if first <= ord(c) <= last) * 3 > letters.total() > 0:
            return code
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < languages.least_words:
        return None
    told = Counter(words)
    counts = Counter({code: sum(told[word] for word in listed) for code, listed in languages.words.items()})
    (code, most), (_, next_most) = counts.most_common(2)
    sure = most >= languages.least_share * len(words) and most >= languages.least_lead * next_most
    return code if sure else None
