"""Passages: clauses of one sentence that say one thing, with all that was found in them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from recount.extract.claims.clauses import Clause, find_clauses
from recount.extract.claims.enumerations import split_items
from recount.extract.claims.frames import BE, Frame, find_frames
from recount.extract.claims.kinds import COUNTED_ACTS, choose_main, is_referred
from recount.extract.claims.mentions import Mentions, Shelf
from recount.extract.claims.modality import is_passive
from recount.extract.claims.triggers import Trigger, find_triggers
from recount.lexicon.speech import Speech
from recount.lexicon.triggers import Act, Triggers
from recount.records.mention import PartyMention, PlaceMention
from recount.records.period import Period
from recount.records.quantity import Quantity
from recount.records.wording import Weapon, Wording
from recount.text.reading import BlockKind, Reading

#: Acts that only follow up another when they share its subject ("took the town and burned houses").
FOLLOWING = frozenset({"loot", "capture", "release", "move", "displace", "generic"})
#: Acts that follow up the one told before when nobody is named who did them ("the drivers were released", "50 huts were burned").
FOLLOWED_UP = FOLLOWING | {"disarm", "arrest", "abduct", "crowd_control", "foil"}
#: Uses of a place's name that say nothing of where something happened.
NO_PLACE = frozenset({"dateline", "affiliation", "agent"})
#: Words that stand for who was told of before, or point to what was.
POINTING = frozenset({"they", "it", "he", "she"})
KNOWN = frozenset({"the", "them", "their", "these", "those"})
OWN_STAFF = frozenset({"newsroom", "newspaper", "site", "team", "teams", "count"})
#: Acts of speech that are claims also where the publisher itself speaks ("we deny").
OWN_ACTS = frozenset({"call", "deny", "threaten"})
#: A sentence that only says that something is not known is no longer than so many tokens.
SHORT = 14
SCORE = re.compile(r"(?<![\w\u2013-])\d{1,3}[-\u2013]\d{1,3}(?![\w\u2013-])")
FIGURES = re.compile(r"\d+")
#: Without a word of sport, higher figures may be those of a vote ("52-48").
MOST_GOALS = 15
#: The result of a game says what is spoken of so many words before and behind it, within its paragraph.
GAME_REACH = 40
#: Before two figures these say that they are a span or a reference, no result of a game ("aged 15-20").
NO_SCORE = frozenset({"aged", "ages", "of", "article", "about", "some", "around", "between", "from", "days", "pages"})
#: So many words may stand between "is" and what a noise was in truth ("was only a car backfiring").
TRUTH_REACH = 5
#: Nouns for those who acted before, with "the" ("the soldiers took nine men").
ACTING = frozenset(
    [
        "soldiers",
        "gunmen",
        "attackers",
        "assailants",
        "raiders",
        "militants",
        "fighters",
        "rebels",
        "troops",
        "bandits",
        "kidnappers",
        "police",
        "officers",
        "men",
        "insurgents",
        "group",
        "force",
        "crowd",
    ]
)
OWN_VOICE = frozenset({"we", "our", "us", "i"})
SPEECH_ONLY = frozenset({"call", "threaten", "plan", "judge", "deny"})


@dataclass(frozen=True, slots=True)
class Passage:
    """One thing said: its clause, the frames over it, its main trigger, and what lies in it."""

    sentence: tuple[int, int]
    block: int
    clause: Clause
    frames: tuple[Frame, ...]
    main: Trigger | None
    act: Act | None
    parties: tuple[tuple[int, int, PartyMention], ...]
    places: tuple[tuple[int, int, PlaceMention], ...]
    times: tuple[Period, ...]
    quantities: tuple[Quantity, ...]
    weapons: tuple[Weapon, ...]
    loaded: tuple[Wording, ...]
    is_speech: bool = False
    is_outcome: bool = False
    is_record: bool = False
    is_disease: bool = False


class Shelves:
    """The finds of one report by token position."""

    def __init__(self, reading: Reading, mentions: Mentions) -> None:
        self.parties = Shelf(reading, mentions.parties)
        self.places = Shelf(reading, [place for place in mentions.places if place.cue not in NO_PLACE])
        self.times = Shelf(reading, mentions.times)
        self.quantities = Shelf(reading, mentions.quantities)
        self.weapons = Shelf(reading, mentions.weapons)
        self.loaded = Shelf(reading, mentions.loaded)


def find_passages(
    reading: Reading, shelves: Shelves, triggers: Triggers, speech: Speech, skip: frozenset[int] = frozenset()
) -> Iterator[Passage]:
    """The passages of a report's body, in order; ``skip`` holds tokens of datelines."""
    for sentence in reading.sentences:
        if reading.blocks[sentence.block].kind in (BlockKind.BODY, BlockKind.LIST_ITEM):
            first = sentence.first
            while first < sentence.last and first in skip:
                first += 1
            if first < sentence.last:
                yield from _sentence_passages(reading, shelves, triggers, speech, (first, sentence.last, sentence.block))


def _sentence_passages(
    reading: Reading, shelves: Shelves, triggers: Triggers, speech: Speech, at: tuple[int, int, int]
) -> Iterator[Passage]:
    """The passages of one sentence."""
    first, last, _block = at
    found = find_triggers(reading, first, last, triggers, frozenset(place[0] for place in shelves.places.within(first, last)))
    frames = tuple(f for f in find_frames(reading, first, last, speech) if not _is_own_voice(reading, f))
    if speech.mocks.stands_in(reading.tokens.lowers, first, last) or _only_unknown(reading, shelves, speech, at):
        return
    if speech.diseases.stands_in(reading.tokens.lowers, first, last):
        yield _of_disease(reading, shelves, speech, at)
        return
    if _is_aside(reading, shelves, speech, at):
        return
    if speech.silences.stands_in(reading.tokens.lowers, first, last):
        yield _silence(reading, shelves, at)
        return
    if speech.records.stands_in(reading.tokens.lowers, first, last):
        yield replace(_silence(reading, shelves, at), is_record=True)
        return
    merged = _merge(reading, list(find_clauses(reading, (first, last), found, frames)), triggers.acts, frames, shelves)
    clauses = [part for clause in merged for part in split_items(reading, clause, shelves.quantities.within(clause.first, clause.last))]
    for clause in clauses:
        yield _fill(reading, shelves, triggers, clause, tuple(f for f in frames if f.covers(clause.first, clause.last)), at)
    yield from _speech_passages(reading, shelves, frames, clauses, at)


def _only_unknown(reading: Reading, shelves: Shelves, speech: Speech, at: tuple[int, int, int]) -> bool:
    """Whether a short sentence without counts, places and times only says that something is not known."""
    first, last, _block = at
    told = shelves.quantities.items(first, last) or shelves.places.items(first, last) or shelves.times.items(first, last)
    return not told and last - first <= SHORT and speech.unknowns.stands_in(reading.tokens.lowers, first, last)


def _is_aside(reading: Reading, shelves: Shelves, speech: Speech, at: tuple[int, int, int]) -> bool:
    """Whether a sentence speaks of sport, weather, money, an accident, and no word of it shows that conflict is meant after all."""
    first, last, _block = at
    lowers = reading.tokens.lowers
    if _is_harmless(reading, shelves, speech, at):
        return True
    if not speech.asides.stands_in(lowers, first, last) and not _tells_score_near(reading, speech, at):
        return False
    if _has_score(reading, first, last):  # games are strikes and massacres too
        return not speech.armed.stands_in(lowers, first, last)
    meant = shelves.weapons.items(first, last) or speech.despites.stands_in(lowers, first, last)
    return not meant


def _has_score(reading: Reading, first: int, last: int) -> bool:
    """Whether the result of a game may stand in a token range ("4-0")."""
    return next(_find_scores(reading, first, last), None) is not None


def _tells_score(reading: Reading, speech: Speech, first: int, last: int) -> bool:
    """Whether the result of a game stands in a token range, with a word for how games end: two figures that count nothing."""
    lowers, tags = reading.tokens.lowers, reading.tags
    return speech.scores.stands_in(lowers, first, last) and any(
        lowers[max(start - 1, 0)] not in NO_SCORE
        and all(int(figure) <= MOST_GOALS for figure in FIGURES.findall("".join(lowers[start:end])))
        and (end >= len(lowers) or tags[end] not in "NPJ#")
        for start, end in _find_scores(reading, first, last)
    )


def _tells_score_near(reading: Reading, speech: Speech, at: tuple[int, int, int]) -> bool:
    """Whether the result of a game stands close to a sentence in its paragraph."""
    first, last, block = at
    around = reading.blocks[block]
    return _tells_score(reading, speech, max(around.first, first - GAME_REACH), min(around.last, last + GAME_REACH))


def _find_scores(reading: Reading, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Token ranges of two figures with a dash between them and no space."""
    starts, ends = reading.tokens.starts, reading.tokens.ends
    for found in SCORE.finditer(reading.text, starts[first], ends[last - 1]):
        yield bisect_left(starts, found.start()), bisect_left(starts, found.end())


def _is_harmless(reading: Reading, shelves: Shelves, speech: Speech, at: tuple[int, int, int]) -> bool:
    """Whether a sentence that counts nothing says what a noise was in truth ("all the shooting is fans firing in the air")."""
    first, last, _block = at
    lowers, tags = reading.tokens.lowers, reading.tags
    if shelves.quantities.items(first, last):
        return False
    for found in speech.harmless.find(lowers, first, last):
        equals = next((i for i in range(found.first - 1, max(first, found.first - TRUTH_REACH) - 1, -1) if lowers[i] in BE), None)
        # "Police were firing in the air" equates nothing: a noun, or a harmless thing itself, stands behind "were".
        named = equals is not None and (equals + 1 < found.first or tags[found.first] != "G")
        if equals is not None and named and not set(tags[equals + 1 : found.first]) & set("VGD"):
            return True
    return False


def _of_disease(reading: Reading, shelves: Shelves, speech: Speech, at: tuple[int, int, int]) -> Passage:
    """A sentence that tells of a disease: what it counts, and no act."""
    first, last, block = at
    end = last - 1 if reading.tags[last - 1] == "." and last - first > 1 else last
    frames = tuple(f for f in find_frames(reading, first, last, speech) if not _is_own_voice(reading, f))
    places, times, counts = shelves.places.within(first, end), shelves.times.items(first, end), shelves.quantities.items(first, end)
    return Passage(
        (first, last), block, Clause(first, end, ()), frames, None, None, (), tuple(places), times, counts, (), (), is_disease=True
    )


def _silence(reading: Reading, shelves: Shelves, at: tuple[int, int, int]) -> Passage:
    """A sentence that tells that somebody said nothing."""
    first, last, block = at
    end = last - 1 if reading.tags[last - 1] == "." and last - first > 1 else last
    parties = tuple(shelves.parties.within(first, end))
    return Passage((first, last), block, Clause(first, end, ()), (), None, None, parties, (), (), (), (), (), is_speech=True)


def _is_own_voice(reading: Reading, frame: Frame) -> bool:
    """Whether the publisher speaks of itself ("we reported"): its own voice is no source."""
    if frame.source is None or frame.kind in OWN_ACTS:
        return False
    words = [w.lower() for w in reading.words(*frame.source)]
    return words[-1] in OWN_VOICE or (words[0] in OWN_VOICE and words[-1] in OWN_STAFF)


def _speech_passages(
    reading: Reading, shelves: Shelves, frames: Sequence[Frame], clauses: Sequence[Clause], at: tuple[int, int, int]
) -> Iterator[Passage]:
    """Acts of speech that say nothing which is an event: calls, threats, denials, judgements."""
    first, last, block = at
    for frame in frames:
        told = any(c.triggers and frame.covers(c.first, c.last) for c in clauses)
        if frame.kind in SPEECH_ONLY and not told:
            clause = Clause(first, last if reading.tags[last - 1] != "." else last - 1, ())
            if clause.first < clause.last:
                yield Passage(
                    (first, last),
                    block,
                    clause,
                    (*(f for f in frames if f is not frame and f.covers(frame.first, frame.last)), frame),
                    None,
                    None,
                    tuple(shelves.parties.within(first, last)),
                    (),
                    shelves.times.items(*clause_range(frame, clause)),
                    (),
                    (),
                    shelves.loaded.items(first, last),
                    is_speech=True,
                )
            return


def clause_range(frame: Frame, clause: Clause) -> tuple[int, int]:
    """The words that a frame says, within its clause."""
    return max(frame.content[0], clause.first), max(frame.content[0], min(frame.content[1], clause.last))


def _counted_triggers(reading: Reading, clause: Clause, counted: Sequence[Quantity]) -> tuple[Trigger, ...]:
    """Triggers that are what is counted ("31 operations against attacks")."""
    starts = reading.tokens.starts
    return tuple(t for t in clause.triggers if any(q.span.start <= starts[t.first] < q.span.end for q in counted))


def _fill(
    reading: Reading, shelves: Shelves, triggers: Triggers, clause: Clause, frames: tuple[Frame, ...], at: tuple[int, int, int]
) -> Passage:
    """A clause with all that lies in it."""
    first, last = clause.first, clause.last
    counted = [q for _, _, q in shelves.quantities.within(first, last) if q.measure in COUNTED_ACTS]
    main = choose_main(reading, _counted_triggers(reading, clause, counted) or clause.triggers, triggers.acts)
    return Passage(
        at[:2],
        at[2],
        clause,
        frames,
        main,
        triggers.acts[main.act] if main is not None else None,
        tuple(shelves.parties.within(first, last)),
        tuple(shelves.places.within(first, last)),
        shelves.times.items(first, last),
        shelves.quantities.items(first, last),
        shelves.weapons.items(first, last),
        shelves.loaded.items(first, last),
        is_outcome=bool(clause.triggers)
        and (_tells_outcome(reading, clause, triggers.acts) or _follows_up(reading, clause, triggers.acts)),
    )


def _tells_outcome(reading: Reading, clause: Clause, acts: Mapping[str, Act]) -> bool:
    """Whether all acts of a clause are outcomes, but for those that it only points to ("was behind the attack and killed 20")."""
    own = [t for t in clause.triggers if not is_referred(reading, t)]
    return bool(own) and all(acts[t.act].result for t in own)


def _follows_up(reading: Reading, clause: Clause, acts: Mapping[str, Act]) -> bool:
    """Whether a clause tells in the passive, without a doer, what came of the act before it."""
    if not all(t.act in FOLLOWED_UP or acts[t.act].result for t in clause.triggers):
        return False
    own = [t for t in clause.triggers if not acts[t.act].result]
    if own and reading.tokens.lowers[clause.first] == "where":
        return False
    if _is_part_of_known(reading, clause):
        return True
    opening = reading.tokens.lowers[clause.first : clause.first + 2]
    if (reading.tags[clause.first] == "O" and opening[0] in POINTING) or (opening[0] == "the" and opening[-1] in ACTING):
        return True
    if "by" in reading.tokens.lowers[clause.first : clause.last]:
        return False
    return all(is_passive(reading, t, clause.first) or _is_done_to_known(reading, t) for t in own)


def _is_part_of_known(reading: Reading, clause: Clause) -> bool:
    """Whether a clause opens with a part of those told before ("five of them came back")."""
    lowers, at = reading.tokens.lowers, clause.first
    return reading.tags[at] == "#" and lowers[at + 1 : at + 3] in (("of", "them"), ("of", "those"), ("of", "whom"))


def _is_done_to_known(reading: Reading, trigger: Trigger) -> bool:
    """Whether an act is done to somebody or something told before ("residents burned the bodies")."""
    after = reading.tokens.lowers[trigger.last : trigger.last + 1]
    return trigger.verbal and after != () and after[0] in KNOWN


def _merge(reading: Reading, clauses: list[Clause], acts: Mapping[str, Act], frames: Sequence[Frame], shelves: Shelves) -> list[Clause]:
    """Clauses that only tell the outcome of the one before are one with it; clauses without a trigger join a neighbour."""
    merged: list[Clause] = []
    for clause in clauses:
        if merged and (_belongs(reading, merged[-1], clause, acts, frames) or _goes_on(reading, merged[-1], clause, acts, frames, shelves)):
            before = merged.pop()
            merged.append(Clause(before.first, clause.last, before.triggers + clause.triggers))
        else:
            merged.append(clause)
    return merged


def _belongs(reading: Reading, before: Clause, clause: Clause, acts: Mapping[str, Act], frames: Sequence[Frame]) -> bool:
    """Whether a clause tells no act of its own but the outcome or detail of the one before it, in the same voice."""
    if {f for f in frames if f.covers(before.first, before.last)} != {f for f in frames if f.covers(clause.first, clause.last)}:
        return False
    if not before.triggers:
        return bool(clause.triggers) and _shares_subject(reading, before, clause)
    if not clause.triggers:
        return True
    if all(acts[t.act].result for t in before.triggers) and not _parted(reading, before, clause):
        return True
    if all(acts[t.act].result for t in clause.triggers):
        return True
    ellipsis = reading.tags[clause.first] in "VD" and not acts[before.triggers[0].act].activity
    return not _parted(reading, before, clause) and ellipsis and all(acts[t.act].result or t.act in FOLLOWING for t in clause.triggers)


def _goes_on(reading: Reading, before: Clause, clause: Clause, acts: Mapping[str, Act], frames: Sequence[Frame], shelves: Shelves) -> bool:
    """Whether a clause without a subject, place or time of its own tells more of what the one before tells."""
    told = {f for f in frames if f.covers(before.first, before.last)} == {f for f in frames if f.covers(clause.first, clause.last)}
    own = shelves.places.items(clause.first, clause.last) or shelves.times.items(clause.first, clause.last)
    active = not any(acts[t.act].activity for t in (*before.triggers, *clause.triggers))
    return told and not own and active and _shares_subject(reading, before, clause)


def _shares_subject(reading: Reading, before: Clause, clause: Clause) -> bool:
    """Whether a clause goes on with the subject of the one before ("stopped a bus in the market and killed two men")."""
    return reading.tags[clause.first] in "VD" and not _parted(reading, before, clause) and "V" in reading.tags[before.first : before.last]


def _parted(reading: Reading, before: Clause, clause: Clause) -> bool:
    """Whether a semicolon or a word of contrast stands between two clauses."""
    return any(word in (";", "while", "but", "whereas") for word in reading.tokens.lowers[before.last : clause.first])


def is_lead(reading: Reading, passage: Passage) -> bool:
    """Whether a passage stands in the first paragraph of a report."""
    return next((n for n, block in enumerate(reading.blocks) if block.kind is BlockKind.BODY), -1) == passage.block
