"""Which words of a sentence are verbs and phrases of speech: not participles, nouns, or deeds of one's own."""

from collections.abc import Iterator

from recount.extract.claims.noun_phrases import (
    AUXILIARIES,
    BE,
    LONGEST_ADDRESSEE,
    LONGEST_SOURCE,
    NAME_TAGS,
)
from recount.lexicon.speech import Speech
from recount.text.reading import Reading

PASSIVE = frozenset({"been", "being", "be"})
#: "Called the report false" denies it.
CALLING = frozenset({"called", "calls", "call"})
RELATIVES = frozenset({"which", "whom", "what"})
BRACKETS = frozenset({"(", ")", "of"})
#: "The ministry gives 41".
GIVING = frozenset({"gives", "gave", "give"})
PERFECT = frozenset({"has", "have", "had", "'ve", "having"})
TELLING = frozenset({"told", "tells", "tell"})
#: "Claimed in a leaflet to have": so many words stand between at most.
OWN_DEED_REACH = 6
SUSPECTING = frozenset({"suspect"})
#: Behind one of these a form in -ing is a noun ("days of mourning").
NAMING = frozenset({"of", "the"})
POSSESSIVES = frozenset({"'s", "'", "of"})
#: "That" stands at most so many tokens behind a verb and its time ("repeated on Thursday that").
THAT_REACH = 5
#: The class of phrases that only look like speech ("put down their arms").
NO_SPEECH = "none"
#: Forms of verbs of speech that behind a name say what kind of area it is.
AREAS = frozenset({"state"})


def speech_words(reading: Reading, first: int, last: int, speech: Speech) -> Iterator[tuple[int, int, str]]:
    """Token ranges of verbs and phrases of speech with their class."""
    lowers, at, openers = reading.tokens.lowers, first, speech.phrases.openers
    while at < last:
        word = lowers[at]
        if word in GIVING and reading.tags[at + 1 : at + 2] == "#":
            yield at, at + 1, "say"
        if word not in openers and word not in speech.verbs:
            at += 1
            continue
        phrase = speech.phrases.at(lowers, at, last)
        if phrase is not None:
            if phrase.value != NO_SPEECH:
                yield phrase.first, phrase.last, phrase.value
            at = phrase.last
            continue
        if reading.tokens.lowers[at + 1 : at + 3] == ("to", "be"):
            at += 1
            continue
        kind = speech.verbs.get(word)
        own = _tells_own_deed(reading, at, last, speech)
        if kind is not None and _is_verb(reading, at, (first, last), speech) and (own or not _is_participle(reading, at, first, speech)):
            yield at, at + 1, "call" if word in TELLING and _tells_to(reading, at, last) else kind
        elif word in CALLING and speech.untrue.stands_in(lowers, at + 1, min(at + LONGEST_SOURCE, last)):
            yield at, at + 1, "deny"
        at += 1


def _is_verb(reading: Reading, at: int, sentence: tuple[int, int], speech: Speech) -> bool:
    """Whether a form of a verb of speech is a verb here, whatever its tag, unless it is a noun as well."""
    first, last = sentence
    word, tag = reading.tokens.lowers[at], reading.tags[at]
    if tag == "G" and at > first and reading.tokens.lowers[at - 1] in NAMING:
        return False
    before = reading.tags[at - 1] if at > first else "."
    if word in AREAS and before == "P":  # "in Kaduna state"
        return False
    if tag in "VGD":
        return True
    closes = at + 1 >= last or reading.tags[at + 1] == "."
    if tag == "J":  # "authorities suspect infiltrators"
        plural = reading.tokens.lowers[at - 1].endswith("s") or reading.tokens.lowers[at - 1] == "police"
        return word in SUSPECTING and before == "N" and plural and reading.tags[at + 1] in "NPT#"
    if tag == "N" and before == "N" and reading.tokens.lowers[at - 1].endswith("s") and reading.tokens.lowers[at + 1 : at + 2] == ("that",):
        return True  # "residents fear that ..."
    if tag == "N":
        return before in "NPOJ" and (word not in speech.nouns_too or (closes and _after_comma_before(reading, at, first)))
    if tag == "I":  # "families accuse the army of"
        return before in "NPO" and word not in speech.nouns_too and reading.tags[at + 1 : at + 2] in tuple("TPNO#J")
    return tag == "B" and before in "NPOJ." and (at < 1 or reading.tokens.lowers[at - 1] not in ("to", "not", "n't"))


def _after_comma_before(reading: Reading, at: int, first: int) -> bool:
    """Whether a short noun phrase stands between a comma and a token (", residents **report**")."""
    start = at
    while (
        start > first
        and at - start < LONGEST_ADDRESSEE
        and (reading.tags[start - 1] in NAME_TAGS or reading.tokens.lowers[start - 1] in POSSESSIVES)
    ):
        start -= 1
    return first < start < at and reading.tokens.lowers[start - 1] == ","


def _tells_to(reading: Reading, at: int, last: int) -> bool:
    """Whether somebody is told to do something ("told residents to leave")."""
    for i in range(at + 2, min(at + LONGEST_ADDRESSEE, last - 1)):
        if reading.tags[i] == "K":
            return reading.tags[i + 1] == "B"
        if reading.tags[i] in "VMW" or reading.tokens.lowers[i] in ("that", ",", ":"):
            return False
    return False


def _is_participle(reading: Reading, at: int, first: int, speech: Speech) -> bool:
    """Whether a participle only describes a noun ("the reported attack", "persons described as members", "was told")."""
    if reading.tokens.lowers[at] in speech.raising and reading.tokens.lowers[at + 1 : at + 2] == ("to",):
        return True
    if is_relative_denial(reading, at, first, speech):
        return False
    passive = at > first and reading.tokens.lowers[at - 1] in PASSIVE | BE
    if reading.tags[at] == "D" and not passive and reading.tokens.lowers[at + 1 : at + 2] in (("that",), ("having",)):
        return False  # an official denied that ...
    if reading.tags[at] == "D" and not passive and _announces_deed(reading, at, speech):
        return False
    if at > first and reading.tokens.lowers[at - 1] in PASSIVE and reading.tags[at] in "DV":
        return True
    closes = at + 1 >= len(reading.tags) or reading.tags[at + 1] == "."
    if reading.tags[at] == "D" and not passive and closes and _after_comma_before(reading, at, first):
        return False  # "..., the army confirmed."
    if reading.tags[at] == "D" and not any(word in PERFECT for word in reading.tokens.lowers[max(first, at - 3) : at]):
        return not _has_both_sides(reading, at, first)
    described = at + 1 < len(reading.tags) and reading.tags[at + 1] in "NJP"
    return (
        reading.tags[at] == "D"
        and described
        and (at == first or (reading.tags[at - 1] not in "NPO" and reading.tokens.lowers[at - 1] not in AUXILIARIES))
    )


def _announces_deed(reading: Reading, at: int, speech: Speech) -> bool:
    """Whether a verb of threat or promise tells what is to be done ("its cells threatened in a recording **to attack** the wells")."""
    if speech.verbs.get(reading.tokens.lowers[at]) not in ("threaten", "plan"):
        return False
    end = next((i for i in range(at + 1, len(reading.tags)) if reading.tags[i] in "VM.K"), at)
    return reading.tags[end : end + 2] == "KB"


def is_relative_denial(reading: Reading, at: int, first: int, speech: Speech) -> bool:
    """Whether a verb of denial ends a relative clause: what stands before it is denied ("..., which the mayor denied")."""
    if speech.verbs.get(reading.tokens.lowers[at]) != "deny" or reading.tags[at + 1 : at + 2] not in (".", ""):
        return False
    return relative_before(reading, at, first) is not None


def relative_before(reading: Reading, at: int, first: int) -> int | None:
    """The relative pronoun before the subject of a verb ("for **which** the army blamed the rebels"), or None."""
    start = at
    while (
        start > first
        and at - start < LONGEST_SOURCE
        and (reading.tags[start - 1] in NAME_TAGS or reading.tags[start - 1] in "CRx" or reading.tokens.lowers[start - 1] in BRACKETS)
    ):
        start -= 1
    known = start < at and start > first and reading.tokens.lowers[start - 1] in RELATIVES
    return start - 1 if known else None


def _tells_own_deed(reading: Reading, at: int, last: int, speech: Speech) -> bool:
    """Whether the subject tells of what it did itself ("the front claimed in a leaflet to have shot down a drone")."""
    lowers = reading.tokens.lowers
    if lowers[at] not in speech.own_deed or reading.tags[at - 1] not in "NP" or lowers[at + 1 : at + 2] == ("by",):
        return False
    return any(lowers[i : i + 2] == ("to", "have") for i in range(at + 1, min(at + 1 + OWN_DEED_REACH, last - 1)))


def _has_both_sides(reading: Reading, at: int, first: int) -> bool:
    """Whether a form in -ed stands between a subject and an object ("the ministry blamed rebels"), so that it is finite."""
    before = at - 1
    while before > first and reading.tags[before] == "R":
        before -= 1
    after, lowers = reading.tags[at + 1 : at + 2], reading.tokens.lowers
    opens = after in tuple("TO#NPJ") or lowers[at + 1 : at + 2] == ("that",) or (after == "I" and _opens_later(reading, at + 2))
    named = reading.tags[before] in "NPO" or (lowers[before] == "," and "," in lowers[max(first, before - LONGEST_SOURCE) : before])
    return before >= first and named and opens


def _opens_later(reading: Reading, at: int) -> bool:
    """Whether "that" or an object follows a time behind a verb ("repeated on Friday **that**", "documented in May **the** killing")."""
    if "that" in reading.tokens.lowers[at : at + THAT_REACH]:
        return True
    return reading.tags[at : at + 2] in ("PT", "#T")
