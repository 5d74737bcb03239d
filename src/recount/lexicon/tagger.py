"""The trained tagger of a language, read once from its weights."""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from recount.lexicon.speech import read_speech
from recount.lexicon.triggers import read_triggers
from recount.records.issue import LexiconError
from recount.text.tagging import Perceptron, Tagger

HELPERS = frozenset(["is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "'s", "'ve"])
MISREAD = frozenset("NJPx")


@dataclass(frozen=True, slots=True)
class LexicalTagger:
    """A trained tagger whose tags give way for past forms of the verbs that matter here ("overran", "struck")."""

    trained: Tagger
    pasts: frozenset[str]

    def tag(self, words: Sequence[str], starts: Sequence[int]) -> str:
        """One tag character a word."""
        tags = list(self.trained.tag(words, starts))
        for at, word in enumerate(words):
            described = tags[at] == "J" and tags[at + 1 : at + 2] == ["N"]
            if tags[at] in MISREAD and word in self.pasts and not described and (at == 0 or tags[at - 1] not in "TJ#"):
                helped = any(w in HELPERS for w in words[max(0, at - 2) : at])
                tags[at] = "D" if helped or (at + 1 < len(words) and words[at + 1] == "by") else "V"
        return "".join(tags)


@cache
def read_tagger(language: str = "en") -> Tagger:
    """The tagger of a language."""
    pasts = frozenset(read_triggers(language).pasts | read_speech(language).pasts)
    return LexicalTagger(_read_trained(language), pasts)


def _read_trained(language: str) -> Perceptron:
    """The perceptron whose weights stand under ``data/models/<language>``."""
    path = files("recount").joinpath("data", "models", language, "tagger.json.gz")
    try:
        stored = json.loads(gzip.decompress(path.read_bytes()))
    except FileNotFoundError as missing:
        raise LexiconError(f"no tagger for the language {language!r}: {path} is not there") from missing
    return Perceptron(stored["tags"], stored["known"], stored["weights"])
