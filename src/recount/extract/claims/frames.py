"""Frames of speech: who says something in a sentence, how, and which words are what is said."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from recount.extract.claims.noun_phrases import (
    AUXILIARIES,
    BE,
    LONGEST_ADDRESSEE,
    LONGEST_SOURCE,
    MESSAGES,
    NAME_TAGS,
    noun_phrase_after,
    noun_phrase_before,
)
from recount.extract.claims.speech_verbs import relative_before, speech_words
from recount.lexicon.speech import Speech
from recount.text.reading import Reading

QUOTES = frozenset({'"', "\u201c", "\u201d", "\u00ab", "\u00bb", "'"})
#: Signs that part a verb of speech from what is said, before and after it.
BEFORE_SPEECH = QUOTES | {","}
AFTER_SPEECH = QUOTES | {".", ",", ";"}
#: A frame after one of these opens a new statement.
OPENINGS = frozenset({"and", "but", "while", ";"})
NOBODY = frozenset({"no", "nobody", "none", "neither", "there"})
COUNTS = frozenset({"count", "tally", "estimate", "estimates", "reckoning", "figures", "account", "accounts"})
#: "It has claimed some 40,000 lives" says nothing.
CLAIMING = frozenset({"claim", "claims", "claimed", "claiming"})
LIVES = frozenset({"life", "lives"})
LIVES_REACH = 6
#: Verbs of speech that always have an object, and never their speaker behind them.
GIVING = frozenset({"put", "puts", "gave", "gives"})
#: Classes of verbs whose passive names a speaker ("was denied by the army").
PASSIVE_KINDS = frozenset({"say", "deny"})
#: A label before a colon is at most so many tokens long.
LONGEST_LABEL = 6


@dataclass(frozen=True, slots=True)
class Frame:
    """One act of speech: token ranges of its verb and source (or None), its class, what it says; ``own`` where the report speaks."""

    first: int
    last: int
    kind: str
    source: tuple[int, int] | None
    content: tuple[int, int]
    own: bool = False

    def as_own(self) -> "Frame":
        """The same words as the report's own: nobody else stands behind them."""
        return replace(self, own=True)

    def covers(self, first: int, last: int) -> bool:
        """Whether most of a token range is what this frame says."""
        shared = min(last, self.content[1]) - max(first, self.content[0])
        return shared * 2 > last - first


def find_frames(reading: Reading, first: int, last: int, speech: Speech) -> tuple[Frame, ...]:
    """The frames of a sentence, in order of their verbs."""
    found: list[Frame] = []
    for start, end, kind in speech_words(reading, first, last, speech):
        if start > first and _is_message(reading, start):
            continue
        frame = _phrase_frame(reading, start, end, kind, first, last) if end - start > 1 and kind == "say" else None
        if _is_part_of_charge(reading, start, kind, found):
            continue
        relative = relative_before(reading, start, first)
        if relative is not None and relative > first:
            frame = _denied_before(reading, start, end, kind, (relative, first))
        else:
            frame = frame or _verb_frame(reading, start, end, kind, (first, last), found)
        if frame is not None and not _is_wordless(reading, frame, speech):
            found.append(frame)
    found = sorted((*found, *_passive_frames(reading, first, last, speech)), key=lambda frame: frame.first)
    label = (_count_frame(reading, first, last) or _label_frame(reading, first, last, speech)) if not found else None
    spoken = [f for f in found if f.source is None or reading.tokens.lowers[f.source[0]] not in NOBODY]
    return _parted(reading, spoken) if label is None else (label,)


def _passive_frames(reading: Reading, first: int, last: int, speech: Speech) -> Iterator[Frame]:
    """The form "... was confirmed by X"; to be claimed by X is to be X's own deed."""
    lowers = reading.tokens.lowers
    for by in range(first + 3, last - 1):
        verb = by - 1
        if lowers[by] != "by" or speech.verbs.get(lowers[verb]) not in PASSIVE_KINDS or lowers[verb] in CLAIMING:
            continue
        be = next((at for at in (verb - 1, verb - 2) if lowers[at] in BE | {"been"}), None)
        source = noun_phrase_after(reading, by + 1, last)
        if be is not None and source is not None:
            begin = be - 1 if lowers[be] == "been" else be
            yield Frame(verb, by + 1, speech.verbs[lowers[verb]], source, (first, begin))


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
        if frame.kind == "deny":
            ends[i] = next((at for at in range(frame.last, ends[i]) if reading.tokens.lowers[at] == ";"), ends[i])
    return tuple(_ended(frame, end) for frame, end in zip(frames, ends, strict=True))


def _ended(frame: Frame, end: int) -> Frame:
    """A frame whose words end at a token."""
    return frame if frame.content[1] == end else replace(frame, content=(frame.content[0], end))


def _count_frame(reading: Reading, first: int, last: int) -> Frame | None:
    """The forms "By the ministry's count, 30 died" and "30 died, by the ministry's count"."""
    lowers = reading.tokens.lowers
    for by in (at for at in range(first, last - 2) if lowers[at] == "by" and (at == first or lowers[at - 1] == ",")):
        count = _counted_by(reading, by, last)
        if count is not None:
            content = (_after_comma(reading, count, last), last) if by == first else (first, by)
            return Frame(by, by + 1, "say", (by + 1, count - 1), content)
    return None


def _counted_by(reading: Reading, by: int, last: int) -> int | None:
    """Where the noun for a count stands whose keeper follows "by" ("by the Crisis Group's **estimate**")."""
    for at in range(by + 2, min(by + LONGEST_SOURCE, last)):
        if reading.tokens.lowers[at] in COUNTS and reading.tokens.lowers[at - 1] in {"'s", "'", "own"}:
            return at
        if reading.tags[at] not in "NPJT" and reading.tokens.lowers[at] not in {"'s", "'", "of"}:
            return None
    return None


def _label_frame(reading: Reading, first: int, last: int, speech: Speech) -> Frame | None:
    """The form "Mayor: two injured"."""
    while first < last - 1 and reading.tags[first] in "#.":
        first += 1
    for at in range(first + 1, min(first + LONGEST_LABEL + 1, last - 1)):
        if reading.tokens.lowers[at] == ":":
            known = _known_speaker(reading, first, at, speech)
            named = all(reading.tags[i] in "NPJT" for i in range(first, at))
            known, named = (known, named) if known is not None else _placed_label(reading, first, at, speech)
            return Frame(first, at, "say", (first, at), (at + 1, last)) if known is not None and named else None
    return None


def _known_speaker(reading: Reading, first: int, end: int, speech: Speech) -> str | None:
    """The noun for those who speak that ends before a token, of two words or one."""
    ending = (" ".join(reading.tokens.lowers[max(first, end - width) : end]) for width in (2, 1))
    return next((words for words in ending if words in speech.nouns), None)


def _placed_label(reading: Reading, first: int, colon: int, speech: Speech) -> tuple[str | None, bool]:
    """The speaker of a label that also says where ("Nurse **at the health unit**:"), and whether nothing else stands in it."""
    at = next((i for i in range(first + 1, colon) if reading.tags[i] == "I"), colon)
    known = _known_speaker(reading, first, at, speech)
    return known, at < colon and all(tag in "NPJTI" for tag in reading.tags[first:colon])


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
    if source is None:
        return None
    accused = kind == "allege" and following is not None  # who is blamed, not "that", follows
    return Frame(start, end, kind, source, (end if accused else _after_that(reading, end, last), last))


def _is_part_of_charge(reading: Reading, start: int, kind: str, before: list[Frame]) -> bool:
    """Whether a verb of asking only goes on with what somebody is accused of ("of holding 45 men and **demanding** ransoms")."""
    return reading.tags[start] == "G" and kind == "call" and bool(before) and before[-1].kind == "allege"


def _is_wordless(reading: Reading, frame: Frame, speech: Speech) -> bool:
    """Whether its source is an act, which says nothing ("the raid recalled ..."), or it takes lives instead of speaking."""
    lowers = reading.tokens.lowers
    if frame.source is not None and lowers[frame.source[1] - 1] in speech.wordless:
        return True
    return lowers[frame.first] in CLAIMING and any(word in LIVES for word in lowers[frame.last : frame.last + LIVES_REACH])


def _denied_before(reading: Reading, start: int, end: int, kind: str, at: tuple[int, int]) -> Frame | None:
    """What is said in a relative clause speaks of the noun before it; only a denial is of all that stands there ("which X denied")."""
    relative, first = at
    closes = reading.tags[end : end + 1] in (".", "")
    return Frame(start, end, kind, (relative + 1, start), (first, relative)) if kind == "deny" and closes else None


def _is_message(reading: Reading, at: int) -> bool:
    """Whether a word that may be a verb of speech follows a verb, and is what somebody has: "could not confirm reports that"."""
    if reading.tokens.lowers[at] not in MESSAGES:
        return False
    return reading.tags[at - 1] in "BV" or reading.tokens.lowers[at - 1] in BE


def _is_inverted(reading: Reading, start: int, following: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether a verb of speech stands between what is said and who says it (", say the inhabitants")."""
    first, last = sentence
    if reading.tokens.lowers[start] in GIVING:
        return False  # ", however, put the toll at 41"
    counts = reading.tags[following[0]] == "#"  # "counted 14 bodies in Gao": nobody speaks there
    closes = following[1] >= last or reading.tags[following[1]] in ("." if counts else ".IW")
    return start > first and reading.tokens.lowers[start - 1] in BEFORE_SPEECH and reading.tags[following[0]] in "TNPJ#" and closes


def _trails(reading: Reading, start: int, end: int, source: tuple[int, int] | None, sentence: tuple[int, int]) -> bool:
    """Whether a verb of speech stands after what it says."""
    first, last = sentence
    lowers = reading.tokens.lowers
    head = source[0] if source is not None else start
    opened = head > first and lowers[head - 1] in BEFORE_SPEECH
    rest = lowers[end:last]
    short = last - end <= LONGEST_ADDRESSEE and not any(reading.tags[i] in "VM" for i in range(end, last))
    closes = (
        short
        or end >= last
        or lowers[end] in AFTER_SPEECH
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
