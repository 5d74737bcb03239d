"""Passages: clauses of one sentence that say one thing, with all that was found in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from recount.extract.claims.asides import is_aside, is_of_contest, only_unknown
from recount.extract.claims.clauses import Clause, find_clauses, find_since, is_led_to, tells_of_then
from recount.extract.claims.enclosed import find_enclosed, is_enclosed, told_outside
from recount.extract.claims.enumerations import split_items
from recount.extract.claims.frames import Frame, find_frames
from recount.extract.claims.kinds import COUNTED_ACTS, choose_main, is_referred
from recount.extract.claims.own_voice import find_own_names, mark_own
from recount.extract.claims.passives import is_passive
from recount.extract.claims.series import may_sum
from recount.extract.claims.shelves import Shelves
from recount.extract.claims.triggers import Trigger, find_triggers
from recount.lexicon.speech import Speech
from recount.lexicon.triggers import Act, Triggers
from recount.records.building import quick
from recount.records.claim import Status
from recount.records.mention import PartyMention, PlaceMention
from recount.records.period import Period
from recount.records.quantity import Quantity
from recount.records.wording import Weapon, Wording
from recount.text.reading import BlockKind, Reading

#: Acts that only follow up another when they share its subject ("took the town and burned houses").
FOLLOWING = frozenset({"loot", "capture", "release", "move", "displace", "generic"})
#: Acts that follow up the one told before when nobody is named who did them ("the drivers were released", "50 huts were burned").
FOLLOWED_UP = FOLLOWING | {"disarm", "arrest", "abduct", "crowd_control", "foil"}
#: Words that stand for who was told of before, or point to what was.
NAMING_AGAIN = frozenset({("in", "an"), ("in", "a"), ("in", "what")})
POINTING = frozenset({"they", "it", "he", "she"})
KNOWN = frozenset({"the", "them", "their", "these", "those"})
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
SPEECH_ONLY = frozenset({"call", "threaten", "plan", "judge", "deny"})


@quick
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
    silent: Status = Status.DENIED
    is_disease: bool = False


def find_passages(
    reading: Reading, shelves: Shelves, triggers: Triggers, speech: Speech, skip: frozenset[int] = frozenset()
) -> Iterator[Passage]:
    """The passages of a report's body, in order; ``skip`` holds tokens of datelines."""
    shelves.of_contest = is_of_contest(reading, speech)
    shelves.own_names = find_own_names(reading)
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
    frames = mark_own(reading, find_frames(reading, first, last, speech), shelves.own_names, speech)
    played = speech.mocks.stands_in(reading.tokens.lowers, first, last) and reading.tokens.lowers[first] != "nor"
    if played or only_unknown(reading, shelves, speech, at):
        return
    if speech.diseases.stands_in(reading.tokens.lowers, first, last):
        yield _of_disease(reading, shelves, speech, at)
        return
    if is_aside(reading, shelves, speech, at):
        return
    if _is_silent(reading, speech, first, last):
        yield _silence(reading, shelves, at)
        return
    if speech.records.stands_in(reading.tokens.lowers, first, last):
        yield replace(_silence(reading, shelves, at), silent=Status.OCCURRED)
        return
    if not found and speech.cues["menace"].stands_in(reading.tokens.lowers, first, last):
        yield replace(_silence(reading, shelves, at), silent=Status.THREATENED, frames=frames)
        return
    if not found and not frames and _is_bare(reading, shelves, speech, at):
        return
    merged = _merge(reading, list(find_clauses(reading, (first, last), found, frames)), triggers.acts, frames, shelves)
    clauses = [part for clause in merged for part in split_items(reading, clause, shelves.quantities.within(clause.first, clause.last))]
    for clause in clauses:
        if clause.first > first and only_unknown(reading, shelves, speech, (clause.first, clause.last, at[2])):
            continue
        yield _fill(reading, shelves, triggers, clause, tuple(f for f in frames if f.covers(clause.first, clause.last)), at)
    yield from _speech_passages(reading, shelves, frames, clauses, at)


def _is_silent(reading: Reading, speech: Speech, first: int, last: int) -> bool:
    """Whether a sentence tells that somebody said nothing, not only in passing ("blamed the rebels, **which did not respond**")."""
    found = next(speech.silences.find(reading.tokens.lowers, first, last), None)
    return found is not None and not (found.first - 2 > first and reading.tags[found.first - 1] == "W")


def _is_bare(reading: Reading, shelves: Shelves, speech: Speech, at: tuple[int, int, int]) -> bool:
    """Whether a sentence without acts and acts of speech names nobody, counts nothing and tells no total: no clause of it is a claim."""
    first, last, _block = at
    named = shelves.parties.within(first, last) or shelves.places.within(first, last) or shelves.quantities.within(first, last)
    return not named and not may_sum(reading, Clause(first, last, ()), speech, reach=last - first)


def _of_disease(reading: Reading, shelves: Shelves, speech: Speech, at: tuple[int, int, int]) -> Passage:
    """A sentence that tells of a disease: what it counts, and no act."""
    first, last, block = at
    end = last - 1 if reading.tags[last - 1] == "." and last - first > 1 else last
    frames = mark_own(reading, find_frames(reading, first, last, speech), shelves.own_names, speech)
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


def _speech_passages(
    reading: Reading, shelves: Shelves, frames: Sequence[Frame], clauses: Sequence[Clause], at: tuple[int, int, int]
) -> Iterator[Passage]:
    """Acts of speech that say nothing which is an event: calls, threats, denials, judgements."""
    first, last, block = at
    for frame in frames:
        told = any(c.triggers and frame.covers(c.first, c.last) for c in clauses)
        own = any(frame.covers(c.first, c.last) and not _is_within(frame, c, frames) for c in clauses)
        if frame.kind == "deny" and not told and own and not _points_only(reading, frame):
            continue  # what is denied is told by its own clause
        if frame.kind in SPEECH_ONLY and not told:
            clause = _speech_clause(reading, frame, frames, (first, last))
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


def _is_within(frame: Frame, clause: Clause, frames: Sequence[Frame]) -> bool:
    """Whether a clause is what another act of speech says inside what a frame says ("reject the rumour that they agreed **to talks**")."""
    return any(other.first > frame.first and other.covers(clause.first, clause.last) for other in frames)


def _points_only(reading: Reading, frame: Frame) -> bool:
    """Whether what a frame says names no deed ("Kyiv denies it", "denied any role")."""
    return not any(reading.tags[i] in "VGD" for i in range(*frame.content))


def _speech_clause(reading: Reading, frame: Frame, frames: Sequence[Frame], sentence: tuple[int, int]) -> Clause:
    """The words of an act of speech: its sentence, from the one before to the one after where it stands beside others."""
    first, last = sentence
    before = [f.content[1] for f in frames if f.last <= frame.first and f.content[1] <= frame.first]
    after = [min(f.first, f.source[0] if f.source is not None and f.source[0] >= frame.last else f.first) for f in frames]
    first = max([first, *before])
    last = min([last, *(at for at in after if at >= frame.last)])
    while first < frame.first and (reading.tags[first] in "C." or reading.tokens.lowers[first] == "while"):
        first += 1
    while last > frame.last and reading.tags[last - 1] in "C.":
        last -= 1
    return Clause(first, last, ())


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
    passing = find_enclosed(reading, first, last, clause.triggers)
    told = told_outside(clause.triggers, passing)
    main = choose_main(reading, _counted_triggers(reading, clause, counted) or told, triggers.acts)
    aside = passing if main is not None and not is_enclosed(passing, main.first) else ()
    return Passage(
        at[:2],
        at[2],
        clause,
        frames,
        main,
        triggers.acts[main.act] if main is not None else None,
        tuple(shelves.parties.within(first, last)),
        tuple(place for place in shelves.places.within(first, last) if not is_enclosed(aside, place[0])),
        _times_outside(shelves, clause, aside),
        shelves.quantities.items(first, last),
        shelves.weapons.items(first, last),
        shelves.loaded.items(first, last),
        is_outcome=bool(clause.triggers)
        and (_tells_outcome(reading, clause, triggers.acts) or _follows_up(reading, clause, triggers.acts)),
    )


def _times_outside(shelves: Shelves, clause: Clause, aside: Sequence[tuple[int, int]]) -> tuple[Period, ...]:
    """The times of a clause but those told in passing, unless these alone date its subject ("the war, which ended in May, cost")."""
    placed = shelves.times.within(clause.first, clause.last)
    outside = tuple(time for at, _, time in placed if not is_enclosed(aside, at))
    acting = any(trigger.verbal and is_enclosed(aside, trigger.first) for trigger in clause.triggers)
    return outside if outside or acting else tuple(time for _, _, time in placed)


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
    if tells_of_then(reading, clause.first - 1) or is_led_to(reading, before, clause):
        return False
    if any(f.covers(before.first, before.last) is not f.covers(clause.first, clause.last) for f in frames):
        return False
    if not before.triggers:
        return bool(clause.triggers) and _shares_subject(reading, before, clause)
    if not clause.triggers:
        return not (_parted(reading, before, clause) and "#" in reading.tags[clause.first : clause.last] and _is_sentence(reading, clause))
    if all(acts[t.act].result for t in before.triggers) and not _parted(reading, before, clause):
        return True
    if all(acts[t.act].result for t in clause.triggers) and find_since(reading, clause) is None:
        return True
    if _names_again(reading, clause):
        return True
    ellipsis = reading.tags[clause.first] in "VD" and not acts[before.triggers[0].act].activity
    return not _parted(reading, before, clause) and ellipsis and all(acts[t.act].result or t.act in FOLLOWING for t in clause.triggers)


def _is_sentence(reading: Reading, clause: Clause) -> bool:
    """Whether a clause has a finite verb."""
    return not {"V", "M"}.isdisjoint(reading.tags[clause.first : clause.last])


def _names_again(reading: Reading, clause: Clause) -> bool:
    """Whether a clause only says what the one before it told ("..., in an attack for which both sides blamed each other")."""
    opening = reading.tokens.lowers[clause.first : clause.first + 2]
    named = opening in NAMING_AGAIN and len(clause.triggers) == 1 and not clause.triggers[0].verbal
    return named and "W" in reading.tags[clause.triggers[0].last : clause.triggers[0].last + 2]


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
