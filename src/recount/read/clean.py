"""Characters that are no words: line ends, controls, invisible marks and halves of characters."""

import re
from dataclasses import dataclass

_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
#: Marks that show nothing, cut words in two or turn the direction of reading; joiners that spelling needs are kept.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without controls; ``replaced`` counts the characters that became the sign for "unreadable"."""

    text: str
    replaced: int


def clean_text(text: str) -> Cleaned:
    """The text with one kind of line end; controls and lone surrogates become U+FFFD, invisible marks go."""
    one_line_end = _LINE_END.sub("\n", text)
    readable, replaced = _CONTROL.subn("\ufffd", _INVISIBLE.sub("", one_line_end))
    return Cleaned(readable, replaced)


def squeeze(words: str) -> str:
    """Words on one line, with single spaces."""
    return " ".join(words.split())
