"""Capitals for text that came without: words that no report uses as common words are taken for names."""

import re
from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from recount.lexicon.common_words import is_derived, read_known

WORD = re.compile(r"[a-z][a-z'-]*")
AFTER_DETERMINER = re.compile(
    r"(?<![a-z])(?:a|an|two|three|four|several|some|many|these|those|few|no|any|his|their|its|this|other) ([a-z][a-z-]+)"
)
#: A word that follows a determiner so often is a common word.
COMMON = 0.04
#: The same for words that treebanks know as names, after "the" as well ("the president").
COMMON_TITLE = 0.12
AFTER_THE = re.compile(r"(?<![a-z])the ([a-z][a-z-]+)")


@dataclass(frozen=True, slots=True)
class Caser:
    """Gives capitals to words that are in no list of common words."""

    common: AbstractSet[str]

    def is_name(self, word: str) -> bool:
        """Whether a word in lower case is more likely part of a name."""
        return len(word) > 1 and word not in self.common

    def capitalise(self, text: str) -> str:
        """The same text, of the same length, with names and sentences in capitals."""
        return re.sub(r"(^|[.?!]\"?\s+)([a-z])", lambda m: m[1] + m[2].upper(), WORD.sub(self._cased, text))

    def _cased(self, match: re.Match[str]) -> str:
        word = match[0]
        stem = word.split("'")[0]
        if not self.is_name(stem):
            return word
        return stem.upper() + word[len(stem) :] if not re.search("[aeiouy]", stem) else word[0].upper() + word[1:]


def learn_caser(texts: Iterable[str]) -> Caser:
    """A caser from reports in lower case and the words of the tagger."""
    seen: Counter[str] = Counter()
    determined: Counter[str] = Counter()
    titled: Counter[str] = Counter()
    for text in texts:
        seen.update(word.split("'")[0] for word in WORD.findall(text))
        determined.update(AFTER_DETERMINER.findall(text))
        titled.update(AFTER_THE.findall(text))
    known = read_known().words
    names = read_known().names
    names -= {word for word in names if seen[word] and (determined[word] + titled[word]) / seen[word] >= COMMON_TITLE}
    return Caser(frozenset(w for w in seen if _is_common(w, seen[w], determined[w], known, names)) | (known - names))


def _is_common(word: str, seen: int, determined: int, known: AbstractSet[str], names: AbstractSet[str]) -> bool:
    if determined / seen >= COMMON:
        return True
    if word in known:
        return word not in names
    return is_derived(word, known - names)
