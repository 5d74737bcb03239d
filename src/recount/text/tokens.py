"""Tokens with exact offsets, in parallel tuples, so that finders can run over them cheaply."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import add

#: Numbers keep their separators, words their inner hyphens, apostrophes and full stops of acronyms; all else is one sign.
#: The space behind a token belongs to its match, so that matches follow each other without a gap.
TOKEN = re.compile(
    r"""(?:
    [A-Za-z]++(?=[ ,\n])                                  # a plain word between spaces: most of every text
  | [^\w\s]                                               # a sign
  | (?!approx)[a-z]++(?=\.\s)                             # the last word of a sentence
  | \d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?            # 1,204
  | \d+(?:[.:/]\d+)+                                      # 2.5  05:44  14/9/2025
  | \d+(?:st|nd|rd|th|s)\b                                # 3rd  1990s
  | \d+(?:-[^\W\d_]+)+                                    # 14-year-old
  | \d+
  | (?:[^\W\d_]\.){2,}                                    # U.N.
  | (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Gen|Col|Lt|Maj|Capt|Sgt|Brig|Cpl|Adm|Cmdr|Insp|Supt|Prof|Rev
      |Gov|Sen|Rep|Mr|Mrs|Ms|Dr|St|No|Nos|approx)\.(?=[\s\u00a0]?[\w"'])
  | [^\W_]+(?:                                            # al-Hol, Az-Zallaqa, d'Ivoire
      (?:[-\u2010\u2011'\u2019\u02bc&/]|\.(?!(?<=[a-z]{2}\.)[A-Z][a-z]))(?=[^\W_])[^\W_]+
    )*(?:['\u2019](?=\s))?
  | \S
    )\s*""",
    re.VERBOSE,
)
#: So many phrases are remembered.
REMEMBERED = 4_096
APOSTROPHE = re.compile("['\u2019]")
CLITIC = re.compile(r"(?:['\u2019](?:s|S|re|ve|ll|d|m)|n['\u2019]t)$")
FOLDED_SIGNS = tuple(zip("\u2019\u2018\u02bc\u201c\u201d\u2010\u2011\u00a0", "'''\"\"-- ", strict=True))


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words of a text: start and end offsets, the words as written, and folded to lower case with plain signs."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lowers: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.starts)


def fold_word(word: str) -> str:
    """A word in lower case with straight quotes and plain hyphens; its length may change with its case."""
    if not word.isascii():
        for sign, plain in FOLDED_SIGNS:
            word = word.replace(sign, plain)
    return word.lower()


def find_tokens(text: str) -> Tokens:
    """Every word and sign of a text, in order; clitics ('s, n't) stand alone."""
    pieces = TOKEN.findall(text)
    if not pieces:
        return Tokens((), (), (), ())
    starts = list(accumulate(map(len, pieces[:-1]), initial=len(text) - len(text.lstrip())))
    words = list(map(str.rstrip, pieces))
    _set_clitics_apart(text, starts, words)
    ends = tuple(map(add, starts, map(len, words)))
    return Tokens(tuple(starts), ends, tuple(words), tuple(fold_word("\n".join(words)).split("\n")))


def _set_clitics_apart(text: str, starts: list[int], words: list[str]) -> None:
    """Cut the words that end in a clitic, from the last to the first."""
    for apostrophe in reversed([match.start() for match in APOSTROPHE.finditer(text)]):
        at = bisect_right(starts, apostrophe) - 1
        clitic = CLITIC.search(words[at])
        if clitic is not None and clitic.start() > 0:
            words[at : at + 1] = [words[at][: clitic.start()], clitic[0]]
            starts.insert(at + 1, starts[at] + clitic.start())


@lru_cache(maxsize=REMEMBERED)
def find_phrase_tokens(phrase: str) -> Tokens:
    """The tokens of a few words, as ``find_tokens`` finds them; remembered, for the same phrases are asked for again and again."""
    return find_tokens(phrase)
