"""For whom a report speaks ("our forces"): the party that publishes it, that its head says issued it, or that speaks there."""

from collections.abc import Iterator

from recount.lexicon.actor_names import fold_token
from recount.lexicon.party_words import Part, PartyWords
from recount.lexicon.speech import read_speech
from recount.lexicon.triggers import read_triggers
from recount.lexicon.voice_words import read_voice_words
from recount.records.document import Document
from recount.resolve.actor_choice import choose_actor, fits_country, state_branch
from recount.resolve.party_context import ReportContext
from recount.text.quotes import find_quotes
from recount.text.reading import BlockKind, Reading

#: So many words may stand between "our" and those who are sent, and between "we" and what they did.
OWN_REACH, ACT_REACH = 4, 3
#: So many words may stand between a name and what it issues.
GAP = 3
#: Tags of words that may stand there.
BETWEEN = frozenset("NPJ#TGDx")
#: Blocks that say who issued a report.
HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})

Line = tuple[int, int]


def find_voice(document: Document, reading: Reading, words: PartyWords, context: ReportContext) -> str | None:
    """The actor that a report speaks for; None where it does not speak of itself, or not clearly for one."""
    if not _speaks_of_itself(reading):
        return None
    published = actor_in(words, document.publisher or "", context, branches=False)
    return published or _issuer(reading, words, context) or _speaker(reading, words, context)


def actor_in(words: PartyWords, phrase: str, context: ReportContext, *, branches: bool = True) -> str | None:
    """The one actor that some words name; a force without its country is that of the report, where ``branches`` allows it."""
    named = (p for p in words.parts(phrase) if p.is_actor and (branches or p.branch is None))
    return _only(_actor(words, part, context) for part in named)


def _speaks_of_itself(reading: Reading) -> bool:
    """Whether words outside quotations are in the first person of those who fight ("our fighters", "we targeted")."""
    lowers = reading.tokens.lowers
    if "our" not in lowers and "we" not in lowers:
        return False
    quotes = find_quotes(reading)
    own, verbs = read_voice_words().own, read_triggers("en").verbs.openers
    for at, word in enumerate(lowers):
        if word == "our":
            told = not own.isdisjoint(lowers[at + 1 : at + OWN_REACH])
        else:
            told = word == "we" and not verbs.isdisjoint(lowers[at + 1 : at + ACT_REACH])
        if told and not any(start <= reading.tokens.starts[at] < end for start, end in quotes):
            return True
    return False


def _issuer(reading: Reading, words: PartyWords, context: ReportContext) -> str | None:
    """The actor that the head or the foot of a report ties to what it is ("statement by the general command of X")."""
    for line in _lines(reading):
        found = _only(_actor(words, part, context) for part in _issuing(reading, words, line))
        if found is not None:
            return found
    return None


def _issuing(reading: Reading, words: PartyWords, line: Line) -> Iterator[Part]:
    """The names of a line that something issued is tied to."""
    parts = list(_parts(reading, words, line))
    for cue in read_voice_words().issued.find(reading.tokens.lowers, *line):
        before = [p for p in parts if p.first <= cue.first and _is_close(reading, p.last, cue.first)]
        named = [p for p in before if p.naming is not None] or before
        yield from named[-1:] or [p for p in parts if p.first >= cue.last and _is_tied(reading, cue.last, p.first)][:1]


def _is_close(reading: Reading, end: int, start: int) -> bool:
    """Whether a name stands before a word with only nouns and the like between them ("SDF military media center")."""
    between = range(end, start)
    return len(between) <= GAP and all(reading.tags[i] in BETWEEN or reading.tokens.lowers[i] in {"'s", "'", "(", ")"} for i in between)


def _is_tied(reading: Reading, end: int, start: int) -> bool:
    """Whether a word is tied to the name after it ("press release No. 3 of the X")."""
    lowers = reading.tokens.lowers
    at = start - 1 if lowers[start - 1] != "the" else start - 2
    return end <= at and lowers[at] in read_voice_words().ties and _is_close(reading, end, at)


def _speaker(reading: Reading, words: PartyWords, context: ReportContext) -> str | None:
    """The one actor that speaks in the title and the first sentence ("X: ...", "X announces")."""
    verbs, lowers = read_speech().verbs, reading.tokens.lowers
    return _only(
        _actor(words, part, context)
        for line in tuple(_lines(reading))[:2]
        for part in _parts(reading, words, line)
        if part.last < line[1] and (lowers[part.last] in verbs or (lowers[part.last] == ":" and part.first == line[0]))
    )


def _lines(reading: Reading) -> Iterator[Line]:
    """Title and headings before the body, its first sentence, and the last line, where reports are signed."""
    body = next((i for i, b in enumerate(reading.blocks) if b.kind in {BlockKind.BODY, BlockKind.LIST_ITEM}), len(reading.blocks))
    yield from ((b.first, b.last) for b in reading.blocks[:body] if b.kind in HEADS)
    yield from [(s.first, s.last) for s in reading.sentences if s.block >= body][:1]
    yield from ((b.first, b.last) for b in reading.blocks[body + 1 :][-1:])


def _parts(reading: Reading, words: PartyWords, line: Line) -> Iterator[Part]:
    """The names of organisations and forces in a line."""
    at, last = line
    folded = tuple(map(fold_token, reading.tokens.lowers[:last]))
    while at < last:
        part = words.part_at(reading.tokens.words, folded, at, last)
        if part is not None and part.is_actor:
            yield part
        at = part.last if part is not None else at + 1


def _actor(words: PartyWords, part: Part, context: ReportContext) -> str | None:
    """The actor that one name means in a report."""
    if part.naming is not None:
        if part.naming.common and not fits_country(words.registry, part.naming, context):
            return None
        actor = choose_actor(words, part.naming, context)
        return actor.id if actor is not None else None
    if part.branch is None or len(context.countries) != 1:
        return None
    return state_branch(words.registry, context.countries[0], part.branch, context).actor


def _only(found: Iterator[str | None]) -> str | None:
    """The one actor among some, or None."""
    distinct = {actor for actor in found if actor is not None}
    return distinct.pop() if len(distinct) == 1 else None
