"""The language of a text, by its script and its function words; None where neither settles it."""

import re
from collections import Counter
from collections.abc import Mapping

from recount.lexicon.languages import read_languages

#: So much of a report is enough to tell.
SAMPLE = 2_000
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
#: A letter beyond ASCII, where all scripts but Latin lie, and rows of those of ASCII.
_FOREIGN, _LATIN = re.compile(r"[^\W\d_\x00-\x7f]"), re.compile(r"[A-Za-z]+")
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
    script = _guess_script(sample, languages.scripts)
    if script is not None:
        return script
    words = _WORD.findall(sample)
    if len(words) < languages.least_words:
        return None
    told = Counter("\n".join(words).lower().split("\n"))
    counts = Counter({code: sum([told[word] for word in listed if word in told]) for code, listed in languages.words.items()})
    (code, most), (_, next_most) = counts.most_common(2)
    sure = most >= languages.least_share * len(words) and most >= languages.least_lead * next_most
    return code if sure else None


def _guess_script(sample: str, scripts: Mapping[str, tuple[int, int]]) -> str | None:
    """The language whose own script more than a third of the letters are of."""
    foreign = Counter(_FOREIGN.findall(sample))
    if not foreign:
        return None
    letters = foreign.total() + sum(map(len, _LATIN.findall(sample)))
    for code, (first, last) in scripts.items():
        if sum([number for c, number in foreign.items() if first <= ord(c) <= last]) * 3 > letters:
            return code
    return None
