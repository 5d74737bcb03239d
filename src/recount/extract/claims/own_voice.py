"""What a report says in its own voice: "we", "our", and the office or monitor that its head names as the one who issues it."""

from collections.abc import Iterator

from recount.extract.claims.frames import Frame
from recount.lexicon.speech import Speech
from recount.lexicon.voice_words import read_voice_words
from recount.text.reading import BlockKind, Reading

OWN_VOICE = frozenset({"we", "our", "us", "i"})
OWN_STAFF = frozenset({"newsroom", "newspaper", "site", "team", "teams", "count"})
#: Acts of speech that are claims also where the publisher itself speaks ("we deny").
OWN_ACTS = frozenset({"call", "deny", "threaten"})
#: Words before a noun that point to the one that the head of a report names.
POINTING = frozenset({"the", "this"})
#: What goes on behind the head of a name ("the General Staff **of** the Armies").
TIES = frozenset({"of", "for", "in", "on", "to"})
#: Blocks that say who issued a report.
HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
#: The head of a report is of so many blocks at most, and a name in it of so many words.
HEAD_BLOCKS, LONGEST_NAME = 4, 8
#: A call for an act of many ("has called a strike") is that act of speech itself, whoever reports it.
SPOKEN_ACT = "rally"

Name = tuple[str, ...]


def find_own_names(reading: Reading) -> frozenset[Name]:
    """The names by which a report speaks of whoever issues it, each from its first word to its head noun, in small letters."""
    words = read_voice_words()
    names: set[Name] = set()
    for first, last in _head_lines(reading):
        issued = words.documents.stands_in(reading.tokens.lowers, first, last)
        for name in _names(reading, first, last):
            if name[-1] in words.publications or (issued and name[-1] in words.issuers):
                names.add(name)
    return frozenset(names)


def mark_own(reading: Reading, frames: tuple[Frame, ...], own: frozenset[Name], speech: Speech) -> tuple[Frame, ...]:
    """The frames of a sentence without those of the report's own voice, but for acts of speech, which are marked as its own."""
    told = (_marked(reading, frame, own, speech) for frame in frames)
    return tuple(frame for frame in told if not frame.own or frame.kind in OWN_ACTS)


def _marked(reading: Reading, frame: Frame, own: frozenset[Name], speech: Speech) -> Frame:
    """A frame, marked where nobody but the report, or the act of speech itself, stands behind it."""
    act = speech.acts.get(" ".join(reading.tokens.lowers[frame.first : frame.last]))
    return frame.as_own() if act == SPOKEN_ACT or _is_own(reading, frame, own) else frame


def _is_own(reading: Reading, frame: Frame, own: frozenset[Name]) -> bool:
    """Whether the publisher speaks of itself ("we reported", "the Observatory counts" in the Observatory's bulletin)."""
    if frame.source is None:
        return False
    words = tuple(word.lower() for word in reading.words(*frame.source))
    if words[-1] in OWN_VOICE or (words[0] in OWN_VOICE and words[-1] in OWN_STAFF):
        return True
    named = words[1:] if words[0] in POINTING else ()
    head = next((named[:at] for at, word in enumerate(named) if word in TIES), named)
    return head != () and any(name[-len(head) :] == head for name in own)


def _head_lines(reading: Reading) -> Iterator[tuple[int, int]]:
    """Title and headings before the body, and the line of its date, which often names the publisher."""
    for block in reading.blocks[:HEAD_BLOCKS]:
        if block.kind in HEADS or block.kind is BlockKind.DATE_LINE:
            yield block.first, block.last
        else:
            return


def _names(reading: Reading, first: int, last: int) -> Iterator[Name]:
    """Runs of nouns and names of a line, each up to its head ("General Staff", "Yemen Harm Register")."""
    at = first
    while at < last:
        end = at
        while end < last and reading.tags[end] in "NPJ" and end - at < LONGEST_NAME:
            end += 1
        if end > at:
            yield reading.tokens.lowers[at:end]
        at = max(end, at + 1)
