"""The trained tagger of a language, read once from its weights."""

import gzip
import json
import sys
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate

from recount.lexicon.files import read_toml
from recount.lexicon.loaded import read_renderings
from recount.lexicon.speech import read_speech
from recount.lexicon.triggers import read_triggers
from recount.records.issue import LexiconError
from recount.text.tagging import Perceptron, Tagger

HELPERS = frozenset(["is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "'s", "'ve"])
#: Past tenses that are also participles and do not end in -ed; tags of an object after a verb; names of days, which are none.
SAME_FORMS = frozenset(
    [
        "shot",
        "held",
        "found",
        "sent",
        "struck",
        "led",
        "left",
        "lost",
        "built",
        "caught",
        "brought",
        "fought",
        "hit",
        "set",
        "put",
        "cut",
        "said",
        "told",
    ]
)
OBJECTS = frozenset("TO#PK")
SUBJECTS = frozenset("NPO")
DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"])
MISREAD = frozenset("NJPxI")


@dataclass(frozen=True, slots=True)
class LexicalTagger:
    """A trained tagger whose tags give way for forms of the verbs that matter here: "overran", "struck", "denies that".

    It reads a loaded participle as what it says in neutral words ("martyred" as "killed"): who is said to have done it to whom
    must not depend on how it is called. ``voices`` are adjectives that are a source before a verb ("the military denies"),
    ``unchanged`` verbs whose past is their base ("put"), ``epithets`` words of praise and blame ("so-called"),
    ``speaking`` past forms of verbs of speech.
    """

    trained: Tagger
    pasts: frozenset[str]
    presents: frozenset[str]
    plain: Mapping[str, str]
    voices: frozenset[str]
    unchanged: frozenset[str]
    epithets: frozenset[str]
    speaking: frozenset[str] = frozenset()

    def tag(self, words: Sequence[str], starts: Sequence[int]) -> str:
        """One tag character a word."""
        tags = list(self.trained.tag([self.plain.get(word, word) for word in words], starts))
        for at in starts:
            if at + 1 < len(words) and tags[at] in "BG" and tags[at + 1] in "DV":
                tags[at] = "P"
        self._mend_verbs(words, tags)
        if "said" in words:
            for at, word in enumerate(words):
                if word == "said" and tags[at] == "D" and HELPERS.isdisjoint(words[max(0, at - 2) : at]):
                    tags[at] = "V"
        for at, word in enumerate(words):
            tag = tags[at]
            if tag in "JG" and word in self.voices and tags[at + 1 : at + 2] in (["V"], ["M"]):
                tags[at] = "N"
            elif (tag == "D" and _describes(tags, at)) or (word in self.epithets and tags[at + 1 : at + 2] in (["N"], ["P"], ["J"])):
                tags[at] = "J"
            elif (tag == "D" and word in self.pasts) or (tag in "DB" and word in self.unchanged):
                tags[at] = "V" if _has_object(words, tags, at) else tag
        return "".join(tags)

    def _mend_verbs(self, words: Sequence[str], tags: list[str]) -> None:
        """Verbs that were taken for other words."""
        for at, word in enumerate(words):
            if tags[at] == "D":
                if _acts(words, tags, at):
                    tags[at] = "V"
                elif word in self.speaking and _speaks(words, tags, at):
                    tags[at - 1 : at + 1] = [tags[at - 1] if tags[at - 1] in SUBJECTS else "P", "V"]
                continue
            if tags[at] not in MISREAD:
                continue
            if word in self.unchanged and _stands_between_nouns(tags, at):
                tags[at - 1 : at + 1] = ["P" if tags[at - 1] == "P" else "N", "V"]
            elif word in self.pasts and not _is_described(tags, at) and (at == 0 or tags[at - 1] not in "TJ#"):
                helped = any(w in HELPERS for w in words[max(0, at - 2) : at])
                tags[at] = "D" if helped or (at + 1 < len(words) and words[at + 1] == "by") else "V"
            elif word in self.presents and at + 1 < len(words) and words[at + 1] == "that":
                tags[at] = "V"


def _describes(tags: Sequence[str], at: int) -> bool:
    """Whether a participle stands between a number or an article and a noun ("five detained residents")."""
    return at > 0 and tags[at - 1] in "#T" and tags[at + 1 : at + 2] == ["N"]


def _has_object(words: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Whether a participle without a helping verb stands between two nouns: the first did it to the second."""
    before = range(max(0, at - 4), at)
    if at == 0 or tags[at - 1] not in "NP" or any(words[i] in HELPERS or tags[i] in "KM" for i in before):
        return False
    return at + 1 < len(words) and tags[at + 1] in "T#N" and words[at + 1] not in ("this", "last", "that")


def _acts(words: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Whether a form that may be past tense or participle has a subject and an object, so is past tense ("Moscow threatened to")."""
    if not (words[at].endswith("ed") or words[at] in SAME_FORMS) or at == 0 or at + 1 >= len(words):
        return False
    before = at - 1
    while before > 0 and tags[before] == "R":
        before -= 1
    if tags[before] not in "NPO" or any(word in HELPERS for word in words[max(0, before - 2) : at]):
        return False
    following = words[at + 1]
    return following == "that" or (tags[at + 1] in OBJECTS and following not in DAYS)


def _stands_between_nouns(tags: Sequence[str], at: int) -> bool:
    """Whether a form that is past and base alike has a noun phrase before it and an object behind: "a landmine hit the bus"."""
    if at == 0 or tags[at - 1] not in "NPJ" or tags[at + 1 : at + 2] not in (["T"], ["#"], ["P"]):
        return False
    return tags[at - 1] != "J" or (at > 1 and tags[at - 2] in "TJN#")


def _speaks(words: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Whether a form of speech that may be a participle has a subject, and an act behind it: "Moscow denied shelling the town"."""
    if at == 0 or tags[at + 1 : at + 2] != ["G"] or not (tags[at - 1] in SUBJECTS or words[at - 1][:1].isupper()):
        return False
    return HELPERS.isdisjoint(words[max(0, at - 2) : at])


def _is_described(tags: Sequence[str], at: int) -> bool:
    """Whether an adjective stands before its noun."""
    return tags[at] == "J" and at + 1 < len(tags) and tags[at + 1] == "N"


@cache
def read_tagger(language: str = "en") -> Tagger:
    """The tagger of a language."""
    pasts = frozenset(read_triggers(language).pasts | read_speech(language).pasts)
    presents = frozenset(word for word in read_speech(language).verbs if word.endswith("s"))
    loaded = read_renderings()
    plain = {form: neutral for form, neutral in loaded.words.items() if neutral in pasts and " " not in form}
    voices = frozenset(read_speech(language).nouns)
    return LexicalTagger(
        _read_trained(language), pasts, presents, plain, voices, _unchanged(language), loaded.epithets, read_speech(language).pasts
    )


def _unchanged(language: str) -> frozenset[str]:
    """Verbs whose past is their base."""
    tables = (read_toml(f"lexicon/{language}/{name}.toml")["irregular"] for name in ("triggers", "speech"))
    return frozenset(verb for table in tables for verb, forms in table.items() if verb in forms[2:])


def _read_trained(language: str) -> Perceptron:
    """The perceptron whose weights stand under ``data/models/<language>``."""
    path = files("recount").joinpath("data", "models", language, "tagger.gz")
    try:
        return unpack(gzip.decompress(path.read_bytes()))
    except FileNotFoundError as missing:
        raise LexiconError(f"no tagger for the language {language!r}: {path} is not there; install Recount again") from missing


def pack(tags: str, known: Mapping[str, str], weights: Mapping[str, Sequence[tuple[int, int]]]) -> bytes:
    """Weights as bytes: a line of JSON, then the length of each row, the tag numbers, and the scores as 16-bit numbers."""
    features = sorted(weights)
    head = json.dumps({"tags": tags, "known": known, "features": "\t".join(features)}, ensure_ascii=False)
    pairs = [pair for feature in features for pair in weights[feature]]
    scores = array("h", (score for _, score in pairs))
    if sys.byteorder == "big":
        scores.byteswap()
    lengths = bytes(len(weights[feature]) for feature in features)
    return b"".join((head.encode(), b"\n", lengths, bytes(number for number, _ in pairs), scores.tobytes()))


def unpack(data: bytes) -> Perceptron:
    """A perceptron from the bytes that ``pack`` makes."""
    line = data.index(b"\n")
    head = json.loads(data[:line])
    features = head["features"].split("\t")
    ends = tuple(accumulate(data[line + 1 : line + 1 + len(features)]))
    start = line + 1 + len(features)
    scores = array("h", data[start + ends[-1] :])
    if sys.byteorder == "big":
        scores.byteswap()
    rows = dict(zip(features, range(len(features)), strict=True))
    return Perceptron(head["tags"], head["known"], rows, ends, data[start : start + ends[-1]], scores)
