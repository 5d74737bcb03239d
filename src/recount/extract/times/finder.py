"""Every time expression of a report, as intervals of days."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from recount.extract.times.cues import is_saying, looks_ahead
from recount.extract.times.cursor import Cursor, Found, Piece
from recount.extract.times.joined import AfterTerm, UntilTerm
from recount.extract.times.phrase_grammar import parse_phrase
from recount.extract.times.scene import Resolved, Scene
from recount.lexicon.times import TimeWords
from recount.records.document import Published
from recount.records.period import Period, TimeKind, TimePrecision
from recount.text.reading import Block, BlockKind, Reading

TimeFinder = Callable[[Reading, Published | None], tuple[Period, ...]]
UNREAD = frozenset({BlockKind.DATE_LINE, BlockKind.NOISE})
#: A dateline's date begins within so many words of the report, and its dash follows within so many.
DATELINE_WORDS = 12
DATELINE_DASH = 8
DASHES = frozenset({"-", "--", "–", "—", "―"})
#: Stretches of so many days can be named again, and so many are kept.
LONG_DAYS = 6
STRETCHES = 8
#: An event this long at most can be the day that "the next day" starts from.
TELLING_DAYS = 3


def make_time_finder(words: TimeWords) -> TimeFinder:
    """A finder of times with the given words."""

    def find_times(reading: Reading, published: Published | None) -> tuple[Period, ...]:
        """The times of a report in order of appearance, read against its date of publication."""
        return tuple(_find(reading, words, published))

    return find_times


def _find(reading: Reading, words: TimeWords, published: Published | None) -> Iterator[Period]:
    """Times sentence by sentence; each is read against those before it."""
    days = published.days if published is not None else None
    scene = Scene(published=days, ahead=words.cues.ahead, other_reading=words.cues.other_reading)
    told_by_saying = True
    block, told = -1, None
    body = next((b for b in reading.blocks if b.kind is BlockKind.BODY), None)
    posts = _date_lines(reading)
    for sentence in reading.sentences:
        posted = _posted(Cursor(reading, words, sentence.first, sentence.last), scene) if sentence.block in posts else None
        if posted is not None:
            scene = replace(scene, published=posted.days)
            yield Period(posted.days, posted.precision, posted.kind, reading.span(sentence.first, sentence.last))
        if reading.blocks[sentence.block].kind in UNREAD:
            continue
        if sentence.block != block:
            scene = replace(scene, near=False) if scene.near and scene.told is told else scene
            block, told = sentence.block, scene.told
        if not words.may_tell(reading.tokens.lowers[sentence.first : sentence.last]):
            continue
        at = Cursor(reading, words, sentence.first, sentence.last)
        for piece in _pieces(at):
            if _in_dateline(at, body, piece):
                continue
            resolved = piece.term.resolve(_facing(scene, looks_ahead(at, piece.first, piece.last)))
            if resolved is None:
                continue
            yield Period(
                resolved.days, resolved.precision, resolved.kind, reading.span(piece.first, piece.last), alternatives=resolved.alternatives
            )
            scene, told_by_saying = _after(scene, at, piece, resolved, by_saying=told_by_saying)


def _date_lines(reading: Reading) -> frozenset[int]:
    """The blocks that date the posts of a thread: its date lines, where there are several."""
    found = [number for number, block in enumerate(reading.blocks) if block.kind is BlockKind.DATE_LINE]
    return frozenset(found) if len(found) > 1 else frozenset()


def _posted(at: Cursor, scene: Scene) -> Resolved | None:
    """The day of a date line, or None where it gives none."""
    for piece in _pieces(at):
        resolved = piece.term.resolve(scene)
        if resolved is not None and resolved.precision is TimePrecision.DAY and resolved.days.start == resolved.days.end:
            return resolved
    return None


def _after(scene: Scene, at: Cursor, piece: Piece, resolved: Resolved, *, by_saying: bool) -> tuple[Scene, bool]:
    """The scene after a time, and whether the time told in it is that of words of saying."""
    said = is_saying(at, piece.first, piece.last)
    tells = _tells(piece, resolved) and (not said or scene.told is None or by_saying)
    past = resolved.kind is not TimeKind.FUTURE
    after = replace(
        scene,
        told=resolved if tells else scene.told,
        near=tells or scene.near,
        night=_is_night(at, piece) if tells else scene.night,
        last=resolved if past else scene.last,
        stretches=_stretches(scene, resolved) if past else scene.stretches,
        year=resolved.days.end.year,
    )
    return after, said if tells else by_saying


def _facing(scene: Scene, future: bool | None) -> Scene:  # noqa: FBT001
    """The scene of a clause that looks ahead or back; most clauses do not tell, and share it."""
    return scene if future is scene.future else replace(scene, future=future)


def _stretches(scene: Scene, resolved: Resolved) -> tuple[Resolved, ...]:
    """The long stretches told so far, for "the same period" to name."""
    long = (resolved.days.end - resolved.days.start).days >= LONG_DAYS
    return (*scene.stretches[1 - STRETCHES :], resolved) if long else scene.stretches


def _is_night(at: Cursor, piece: Piece) -> bool:
    """Whether a day is told by its night, so that a dawn told after it is the next day's."""
    return any(at.lower(k) in at.words.cues.night for k in range(piece.first, piece.last))


def _pieces(at: Cursor) -> Iterator[Piece]:
    """The time phrases of a sentence, from left to right."""
    i, lowers, leads = at.first, at.reading.tokens.lowers, at.words.prepositions.openers
    while i < at.stop:
        if lowers[i] not in leads and not at.words.can_open(lowers[i], at.lower(i + 1)):
            i += 1
            continue
        found = parse_phrase(at, i)
        if found is None:
            i += 1
            continue
        if not _is_name(at, i, found):
            yield from found.pieces
        i = max(found.end, i + 1)


def _tells(piece: Piece, resolved: Resolved) -> bool:
    """Whether "the next day" can start from a time: a day or about a day, not ahead and no mere bound ("by Tuesday")."""
    if (
        isinstance(piece.term, UntilTerm | AfterTerm)
        or resolved.kind is not TimeKind.POINT
        or resolved.precision not in {TimePrecision.DAY, TimePrecision.APPROXIMATE}
    ):
        return False
    return (resolved.days.end - resolved.days.start).days < TELLING_DAYS


def _is_name(at: Cursor, first: int, found: Found) -> bool:
    """Whether a date is part of a name ("30 June Movement", "Black September", "fiscal year 2024")."""
    before, word, after = at.lower(first - 1), at.lower(first), at.lower(found.end)
    if {before, at.lower(first - 2), at.lower(first + 1)} & at.words.fiscal:
        return True
    if word in at.words.weekdays and before in at.words.no_one_week:
        return True
    if before in at.words.names_before and at.capital(first - 1) and (word in at.words.weekdays or word in at.words.months):
        return True
    return after in at.words.names_after and at.capital(found.end)


def _in_dateline(at: Cursor, body: Block | None, piece: Piece) -> bool:
    """Whether a date stands in the dateline at the head of the body ("KYIV, March 11, 2025 -")."""
    if body is None or not body.first <= piece.first < min(body.first + DATELINE_WORDS, body.last):
        return False
    tokens = at.reading.tokens
    before = range(body.first, piece.first)
    if any(tokens.words[i][0].islower() for i in before) or at.lower(piece.first) in {
        "on",
        "in",
        "at",
        "since",
        "from",
        "between",
        "during",
    }:
        return False
    after = range(piece.last, min(piece.last + DATELINE_DASH, body.last))
    dash = next((i for i in after if tokens.lowers[i] in DASHES), None)
    return dash is not None and not any(tokens.words[i][0].islower() for i in range(piece.last, dash))
