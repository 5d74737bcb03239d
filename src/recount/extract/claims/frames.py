"""Frames of speech: who says something in a sentence, how, and which words are what is said."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from recount.lexicon.speech import Speech
from recount.text.reading import Reading

AUXILIARIES = frozenset(["has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "'s", "'ve", "'d"])
BE = frozenset({"is", "are", "was", "were"})
PASSIVE = frozenset({"been", "being", "be"})
#: "Called the report false" denies it.
CALLING = frozenset({"called", "calls", "call"})
PERFECT = frozenset({"has", "have", "had", "'ve", "having"})
LINKERS = frozenset({"of", "in", "for", "at", "from", "'s", "to", "on", "de", "la", "el"})
NAME_TAGS = frozenset("NPJT#")
QUOTES = frozenset({'"', "\u201c", "\u201d", "\u00ab", "\u00bb", "'"})
#: A frame after one of these opens a new statement.
OPENINGS = frozenset({"and", "but", "while", ";"})
#: Words after a verb of speech that only say to whom or when it was said ("told our correspondent on Monday").
LONGEST_ADDRESSEE = 7
#: A single name after one of these is a day or month, and says nothing ("on Monday suspected rebels").
DAY_MARKS = frozenset({"on", "since", "during", "until"})
NOBODY = frozenset({"no", "nobody", "none", "neither", "there"})
COUNTS = frozenset({"count", "tally", "estimate", "estimates", "reckoning", "figures", "account", "accounts"})
#: What is told, rather than who tells it.
MESSAGES = frozenset({"information", "reports", "data", "details", "accounts"})
#: A label before a colon is at most so many tokens long.
LONGEST_LABEL = 4
TELLING = frozenset({"told", "tells", "tell"})
#: "Claimed in a leaflet to have": so many words stand between at most.
OWN_DEED_REACH = 6
#: The class of phrases that only look like speech ("put down their arms").
NO_SPEECH = "none"
#: A subject is at most so many tokens long.
LONGEST_SOURCE = 16


@dataclass(frozen=True, slots=True)
class Frame:
    """One act of speech: token ranges of its verb and its source (or None), its class, and what it says."""

    first: int
    last: int
    kind: str
    source: tuple[int, int] | None
    content: tuple[int, int]

    def covers(self, first: int, last: int) -> bool:
        """Whether most of a token range is what this frame says."""
        shared = min(last, self.content[1]) - max(first, self.content[0])
        return shared * 2 > last - first


def find_frames(reading: Reading, first: int, last: int, speech: Speech) -> tuple[Frame, ...]:
    """The frames of a sentence, in order of their verbs."""
    found: list[Frame] = []
    for start, end, kind in _speech_words(reading, first, last, speech):
        if start > first and _is_message(reading, start):
            continue
        frame = _phrase_frame(reading, start, end, kind, first, last) if end - start > 1 and kind == "say" else None
        frame = frame or _verb_frame(reading, start, end, kind, (first, last), found)
        if frame is not None:
            found.append(frame)
    label = (_count_frame(reading, first, last) or _label_frame(reading, first, last, speech)) if not found else None
    spoken = [f for f in found if f.source is None or reading.tokens.lowers[f.source[0]] not in NOBODY]
    return _parted(reading, spoken) if label is None else (label,)


def _parted(reading: Reading, frames: list[Frame]) -> tuple[Frame, ...]:
    """Frames whose words end where another speaker begins a statement of its own ("X said ...; Y said ...")."""
    ends = [frame.content[1] for frame in frames]
    for i, frame in enumerate(frames):
        for later in frames[i + 1 :]:
            head = later.source[0] if later.source is not None else later.first
            own = later.source != frame.source and frame.content[0] < head <= later.first < ends[i]
            again = (
                later.source == frame.source
                and frame.content[0] < later.first < ends[i]
                and reading.tokens.lowers[later.first - 1] in OPENINGS
            )
            if again:
                ends[i] = later.first - 1
            elif own and reading.tokens.lowers[head - 1] in OPENINGS:
                ends[i] = head - 1
    return tuple(replace(frame, content=(frame.content[0], end)) for frame, end in zip(frames, ends, strict=True))


def _count_frame(reading: Reading, first: int, last: int) -> Frame | None:
    """The form "By the ministry's count, 30 died"."""
    if reading.tokens.lowers[first] != "by":
        return None
    for at in range(first + 2, min(first + LONGEST_SOURCE, last)):
        if reading.tokens.lowers[at] in COUNTS and reading.tokens.lowers[at - 1] in {"'s", "'", "own"}:
            return Frame(first, first + 1, "say", (first + 1, at - 1), (_after_comma(reading, at, last), last))
        if reading.tags[at] not in "NPJT" and reading.tokens.lowers[at] not in {"'s", "'", "of"}:
            return None
    return None


def _label_frame(reading: Reading, first: int, last: int, speech: Speech) -> Frame | None:
    """The form "Mayor: two injured"."""
    while first < last - 1 and reading.tags[first] in "#.":
        first += 1
    for at in range(first + 1, min(first + LONGEST_LABEL + 1, last - 1)):
        if reading.tokens.lowers[at] == ":":
            known = next((w for w in (" ".join(reading.tokens.lowers[at - n : at]) for n in (2, 1)) if w in speech.nouns), None)
            named = all(reading.tags[i] in "NPJT" for i in range(first, at))
            return Frame(first, at, "say", (first, at), (at + 1, last)) if known is not None and named else None
    return None


def _speech_words(reading: Reading, first: int, last: int, speech: Speech) -> Iterator[tuple[int, int, str]]:
    """Token ranges of verbs and phrases of speech with their class."""
    lowers, at, openers = reading.tokens.lowers, first, speech.phrases.openers
    while at < last:
        word = lowers[at]
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
        if kind is not None and _is_verb(reading, at, (first, last), speech) and (own or not _is_participle(reading, at, first)):
            yield at, at + 1, "call" if word in TELLING and _tells_to(reading, at, last) else kind
        elif word in CALLING and next(speech.untrue.find(lowers, at + 1, min(at + LONGEST_SOURCE, last)), None) is not None:
            yield at, at + 1, "deny"
        at += 1


def _is_verb(reading: Reading, at: int, sentence: tuple[int, int], speech: Speech) -> bool:
    """Whether a form of a verb of speech is a verb here, whatever its tag, unless it is a noun as well."""
    first, last = sentence
    word, tag = reading.tokens.lowers[at], reading.tags[at]
    before = reading.tags[at - 1] if at > first else "."
    if tag in "VGD":
        return True
    closes = at + 1 >= last or reading.tags[at + 1] == "."
    if tag == "N":
        return before in "NPOJ" and (word not in speech.nouns_too or (closes and _after_comma_before(reading, at, first)))
    return tag == "B" and before in "NPOJ." and (at < 1 or reading.tokens.lowers[at - 1] not in ("to", "not", "n't"))


def _after_comma_before(reading: Reading, at: int, first: int) -> bool:
    """Whether a short noun phrase stands between a comma and a token (", residents **report**")."""
    start = at
    while start > first and at - start < LONGEST_ADDRESSEE and reading.tags[start - 1] in NAME_TAGS:
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


def _is_participle(reading: Reading, at: int, first: int) -> bool:
    """Whether a participle only describes a noun ("the reported attack", "persons described as members", "was told")."""
    if at > first and reading.tokens.lowers[at - 1] in PASSIVE and reading.tags[at] in "DV":
        return True
    if reading.tags[at] == "D" and not any(word in PERFECT for word in reading.tokens.lowers[max(first, at - 3) : at]):
        return not _has_both_sides(reading, at, first)
    described = at + 1 < len(reading.tags) and reading.tags[at + 1] in "NJP"
    return (
        reading.tags[at] == "D"
        and described
        and (at == first or (reading.tags[at - 1] not in "NPO" and reading.tokens.lowers[at - 1] not in AUXILIARIES))
    )


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
    after = reading.tags[at + 1 : at + 2]
    opens = after in tuple("TO#NPJ") or reading.tokens.lowers[at + 1 : at + 2] == ("that",)
    return before >= first and reading.tags[before] in "NPO" and opens


def _phrase_frame(reading: Reading, start: int, end: int, kind: str, first: int, last: int) -> Frame | None:
    """The two forms "According to X, ..." and "..., according to X"."""
    source = noun_phrase_after(reading, end, last)
    if source is None:
        return None
    leads = start - first <= 1 or reading.tokens.lowers[start - 1] in OPENINGS
    if leads:
        at = _after_comma(reading, source[1], last)
        return Frame(start, end, kind, source, (min(at, last), last))
    begin = _content_start(reading, start, first)
    return Frame(start, end, kind, source, (begin, _content_end(reading, source[1], start, last)))


def _after_comma(reading: Reading, at: int, last: int) -> int:
    """Where the words begin that a leading frame covers: after its comma, over a clause about the source ("that we obtained")."""
    for i in range(at, min(at + LONGEST_SOURCE, last)):
        if reading.tokens.lowers[i] in (",", ";", ":"):
            return min(i + 1, last)
    return at


def _content_start(reading: Reading, start: int, first: int) -> int:
    """Where the words before a trailing frame begin: at the sentence, or at the last semicolon."""
    for at in range(start - 1, first, -1):
        if reading.tokens.lowers[at] == ";":
            return at + 1
    return first


def _content_end(reading: Reading, after: int, before: int, last: int) -> int:
    """Where the words end that a trailing frame covers: before it, or at the sentence's end where they go on after it."""
    for at in range(after, min(after + 5, last - 1)):
        if reading.tokens.lowers[at] == ",":
            return last
    return before


def _verb_frame(reading: Reading, start: int, end: int, kind: str, sentence: tuple[int, int], before: list[Frame]) -> Frame | None:
    """The forms "X said that ...", "..., X said", "..., said X", ", adding that ..."."""
    first, last = sentence
    if reading.tags[start] == "G" and before and start > first and reading.tokens.lowers[start - 1] in (",", "and"):
        return Frame(start, end, kind, before[-1].source, (_after_that(reading, end, last), last))
    if (
        reading.tags[start] == "G"
        and reading.tokens.lowers[start - 1] != "as"
        and not before
        and not any(word in AUXILIARIES for word in reading.words(max(first, start - 2), start))
    ):
        return None
    quoted = start - 1 if start - 1 > first and reading.tokens.lowers[start - 1] == "as" and reading.tags[start] == "G" else start
    if kind == "call" and reading.tokens.lowers[start] in BE:
        return Frame(start, end, kind, None, (end, last))
    source = noun_phrase_before(reading, quoted, first)
    following = noun_phrase_after(reading, end, last)
    if kind == "say" and following is not None and _is_inverted(reading, start, following, sentence):
        source = None
    if _trails(reading, start, end, source, sentence):
        at = source[0] if source is not None else start
        if source is None or source[0] == start:
            source = following
        if source is None:
            return None
        return Frame(start, end, kind, source, (_content_start(reading, at, first), _content_end(reading, max(end, source[1]), at, last)))
    if source is None:
        source = before[-1].source if before else None
    if source is None and kind not in ("call", "say"):
        return None
    return Frame(start, end, kind, source, (_after_that(reading, end, last), last)) if source is not None else None


def _is_message(reading: Reading, at: int) -> bool:
    """Whether a word that may be a verb of speech follows a verb, and is what somebody has: "could not confirm reports that"."""
    if reading.tokens.lowers[at] not in MESSAGES:
        return False
    return reading.tags[at - 1] in "BV" or reading.tokens.lowers[at - 1] in BE


def _is_inverted(reading: Reading, start: int, following: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether a verb of speech stands between what is said and who says it (", say the inhabitants")."""
    first, last = sentence
    closes = following[1] >= last or reading.tags[following[1]] == "."
    return start > first and reading.tokens.lowers[start - 1] in {",", *QUOTES} and reading.tags[following[0]] in "TNPJ#" and closes


def _trails(reading: Reading, start: int, end: int, source: tuple[int, int] | None, sentence: tuple[int, int]) -> bool:
    """Whether a verb of speech stands after what it says."""
    first, last = sentence
    lowers = reading.tokens.lowers
    head = source[0] if source is not None else start
    opened = head > first and lowers[head - 1] in {",", *QUOTES}
    rest = lowers[end:last]
    short = last - end <= LONGEST_ADDRESSEE and not any(reading.tags[i] in "VM" for i in range(end, last))
    closes = (
        short
        or end >= last
        or lowers[end] in {".", ",", ";", *QUOTES}
        or (reading.tags[end] == "I" and lowers[end] in {"on", "in", "at", "late", "after"})
    )
    if source is None or source[0] == start:
        return opened and bool(rest) and reading.tags[end] in NAME_TAGS and head - first > 2
    return opened and closes and head - first > 2


def _after_that(reading: Reading, end: int, last: int) -> int:
    """Where what is said begins: after "on Tuesday", "that", a colon or a quote."""
    for at in range(end, min(end + 9, last)):
        if reading.tokens.lowers[at] in ("that", ":"):
            return min(at + 1, last)
        if reading.tags[at] in "VM":
            break
    return min(end, last)


def noun_phrase_before(reading: Reading, at: int, first: int) -> tuple[int, int] | None:
    """The noun phrase that ends before a verb (over its auxiliaries and adverbs), or None."""
    end = at
    while end > first:
        if reading.tags[end - 1] in "RM" or reading.tokens.lowers[end - 1] in AUXILIARIES:
            end -= 1
        elif end - 2 > first and reading.tokens.lowers[end - 2 : end] == ("at", "first"):
            end -= 2
        else:
            break
    if end > first and reading.tags[end - 1] == "O":
        return end - 1, end
    if end > first and reading.tokens.lowers[end - 1] == ",":
        end = _before_apposition(reading, end - 1, first)
    end = _before_relative(reading, end, first)
    start = end
    while start > first and end - start < LONGEST_SOURCE and _joins(reading, start - 1, end, first):
        start -= 1
    while start < end and (reading.tokens.lowers[start] in LINKERS or reading.tags[start] in "C."):
        start += 1
    if end - start == 1 and start > first and reading.tokens.lowers[start - 1] in DAY_MARKS:
        return None
    if start < end and (any(reading.tags[i] in "NPO#" for i in range(start, end)) or reading.tags[start : start + 2] == "TJ"):
        return start, end
    return None


def _before_relative(reading: Reading, end: int, first: int) -> int:
    """Where a noun phrase ends whose relative clause ends at a token ("witnesses **whom we met** said")."""
    if end <= first or reading.tags[end - 1] not in "VDBGR":
        return end
    for at in range(end - 1, max(first, end - LONGEST_SOURCE), -1):
        if reading.tokens.lowers[at] in {"who", "whom"} and reading.tags[at - 1] in "NP":
            return at
    return end


def _before_apposition(reading: Reading, comma: int, first: int) -> int:
    """Where a name ends that is followed by words between commas ("the cell, a unit of X, said")."""
    for at in range(comma - 1, max(first, comma - 12), -1):
        if reading.tokens.lowers[at] == ",":
            return at
    return comma


def _joins(reading: Reading, at: int, end: int, first: int) -> bool:
    """Whether a token belongs to the noun phrase that is read backwards to it."""
    tag, word = reading.tags[at], reading.tokens.lowers[at]
    if at + 1 < end and reading.tags[at + 1] == "T" and word not in LINKERS and tag not in "TC":
        return False  # an article opens its noun phrase: "On 3 May the mayor said"
    if tag in NAME_TAGS or word in {"'s", "'", "(", ")", "&"}:
        return True
    if tag == "O" and at + 1 == end:
        return True
    if word in LINKERS:
        return at + 1 < end and at > first and reading.tags[at - 1] in "NPJ)"
    return tag == "C" and at + 1 < end and at > first and reading.tags[at - 1] in "NP"


def _goes_on(reading: Reading, at: int, end: int, last: int) -> bool:
    """Whether a token belongs to the noun phrase that began before it; a pronoun only opens one."""
    tag, word = reading.tags[end], reading.tokens.lowers[end]
    if tag == "O":
        return end == at
    joins = tag == "C" and end > at and end + 1 < last and reading.tags[end - 1] in "NP" and reading.tags[end + 1] in "NP"
    return tag in NAME_TAGS or joins or word in {"'s", "of", "from", "in", "for", "&"}


def noun_phrase_after(reading: Reading, at: int, last: int) -> tuple[int, int] | None:
    """The noun phrase that begins at a token, or None; of "information received from X" it is X."""
    found = _phrase_after(reading, at, last)
    if found is None or reading.tokens.lowers[found[1] - 1] not in MESSAGES:
        return found
    for i in range(found[1], min(found[1] + LONGEST_ADDRESSEE, last - 1)):
        if reading.tokens.lowers[i] == "from":
            return _phrase_after(reading, i + 1, last) or found
    return found


def _phrase_after(reading: Reading, at: int, last: int) -> tuple[int, int] | None:
    """The noun phrase that begins at a token, or None."""
    end = at
    while end < last and end - at < LONGEST_SOURCE and _goes_on(reading, at, end, last):
        end += 1
    while end > at and reading.tokens.lowers[end - 1] in {"of", "from", "in", "for"}:
        end -= 1
    return (at, end) if any(reading.tags[i] in "NPO" for i in range(at, end)) else None
