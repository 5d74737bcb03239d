"""What a passage takes over from the words around it: time, place, doers and the occurrence it speaks of."""

from bisect import bisect_right
from dataclasses import dataclass, field, replace

from recount.extract.claims.kinds import COUNTED_ACTS, is_referred
from recount.extract.claims.passages import Passage
from recount.extract.claims.sources import PRONOUNS
from recount.extract.claims.timing import Timing
from recount.extract.claims.told import Last
from recount.extract.claims.totals import OF_COUNTED, PART_OF_TOLL
from recount.extract.claims.triggers import Trigger
from recount.extract.claims.whereabouts import Where, Whereabouts
from recount.lexicon.triggers import Act
from recount.records.building import quick
from recount.records.claim import ClaimKind, Draft, Status
from recount.records.inherited import Inherited
from recount.records.mention import MentionForm, PartyUse, PlaceUse
from recount.records.party import DOERS, PartyRole
from recount.records.period import Period
from recount.records.quantity import Exactness
from recount.records.source import Source
from recount.text.reading import Reading

#: Adjectives that tell one act from another.
POINTERS = frozenset({"that", "those"})
OTHERS = frozenset(
    {"other", "second", "third", "fourth", "separate", "similar", "previous", "earlier", "later", "new", "latest", "next", "last", "first"}
)
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his"})
#: After so many occurrences these words add them all up.
SEVERAL = 3
SUMMING_UP = frozenset({("altogether",), ("overall",), ("in", "all"), ("in", "total"), ("all", "told")})
#: An outcome is told at most so many sentences after its act.
NEAR_SENTENCES = 3
#: A source's own count, and how many words may stand before that noun ("its running tally").
POSSESSIVES = frozenset({"its", "their"})
TALLIES = frozenset(
    {"tally", "count", "toll", "figures", "figure", "numbers", "statistics", "total", "totals", "tallies", "data", "balance"}
)
TALLY_REACH = 4
#: Words that pick one act out of those counted ("in one raid").
ONE_OF = frozenset({"one", "another"})
#: Words that point back to all the acts counted ("in these raids"); an adjective or month may follow.
ALL_OF = frozenset({"these", "those", "the", "such"})
POINT_REACH = 3
#: What stands for a whole claim at the end of a denial.
BARE = frozenset({"it", "this"})
AVOWAL = "responsibility"
#: Acts that end what was done before, often by others.
UNDONE = frozenset({"release"})
#: What came of an act is told with a day of its own at most so many days from it.
FAR_DAYS = 45


@quick
@dataclass(frozen=True, slots=True)
class Given:
    """Values for a passage that lacks its own, and why they were taken; ``counted``: the doers are those of a figure it points to."""

    period: Period | None
    where: Where
    doer_uses: tuple[PartyUse, ...]
    reasons: tuple[str, ...]
    counted: bool = False

    def places(self, kind: ClaimKind, status: Status) -> tuple[PlaceUse, ...]:
        """Inherited places in the role that a kind of claim and its status give them."""
        return self.where.uses(kind, status)

    def doers(self, act: Act | None, kind: ClaimKind, status: Status) -> tuple[PartyUse, ...]:
        """Inherited doers in the role that an act gives them.

        Another sentence's doers did what happened, not what may or did not; and a total is theirs only where it points back to them.
        """
        if act is None:
            return ()
        role = PartyRole.PERPETRATOR if act.violent else PartyRole.ACTOR
        happened = status in (Status.OCCURRED, Status.ONGOING, Status.HISTORICAL) and (self.counted or kind is not ClaimKind.FIGURE)
        return tuple(replace(use, role=role) for use in self.doer_uses if happened or use.inherited_from is Inherited.SENTENCE)


@dataclass(slots=True)
class Memory:
    """What a report has said so far."""

    reading: Reading
    where: Whereabouts
    timing: Timing
    event: Last | None = None
    sources: tuple[Source, ...] = ()
    source_block: int = -1
    figure: Last | None = None
    acting: Last | None = None
    past: Last | None = None
    chains: int = 0
    _firsts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._firsts = [sentence.first for sentence in self.reading.sentences]

    def remember(self, passage: Passage, draft: Draft) -> None:
        """Keep what later passages may refer to."""
        self.hear(draft.said.sources, passage.block)
        self.where.remember(passage, draft)
        self.timing.remember(passage, draft)
        if draft.said.kind is ClaimKind.EVENT and draft.said.status in (Status.OCCURRED, Status.ONGOING):
            self.event = Last(passage, draft)
        elif draft.said.kind is ClaimKind.EVENT and draft.said.status is Status.HISTORICAL:
            self.past = Last(passage, draft)
        elif draft.said.kind is ClaimKind.FIGURE:
            self.figure = Last(passage, draft)
            if passage.main is not None and any(use.role in DOERS for use in draft.parties):
                self.acting = self.figure

    def hear(self, sources: tuple[Source, ...], block: int) -> None:
        """Keep who spoke, for the pronouns that follow; a pronoun itself names nobody."""
        if any(source.name.lower() not in PRONOUNS for source in sources):
            self.sources, self.source_block = sources, block

    def heading(self, block: int) -> str | None:
        """The text of the heading above a block."""
        at = self.reading.blocks[block].heading
        if at is None:
            return None
        return self.reading.text[self.reading.blocks[at].start : self.reading.blocks[at].end]

    def give(self, passage: Passage) -> Given:
        """Time, places and doers for a passage."""
        refers = self.refers(passage)
        period, why = self.timing.give(passage, refers=refers)
        where = self.where.give(passage, self.event, refers=refers, far=self._far(passage))
        return Given(period, where, self._doers(passage, refers), (why,) if why else (), self._counted(passage) is not None)

    def told(self, passage: Passage) -> tuple[Source, ...]:
        """The source that a pronoun can stand for: the last one of this paragraph or the one before."""
        return self.sources if passage.block - self.source_block <= 1 else ()

    def handed_down(self, passage: Passage) -> tuple[Source, ...]:
        """The source of the act whose outcome a passage tells without a source of its own."""
        if not passage.frames and self._is_own_tally(passage):
            return tuple(replace(s, inherited_from=s.inherited_from or Inherited.PARAGRAPH) for s in self.told(passage))
        if passage.frames or self.event is None or passage.act is None or not passage.is_outcome or not self.refers(passage):
            return ()
        if self.timing.worded.quotes_own_text(passage):
            return ()  # "our note of Monday gave two dead"
        return tuple(replace(s, inherited_from=s.inherited_from or Inherited.PARAGRAPH) for s in self.event.draft.said.sources)

    def _is_own_tally(self, passage: Passage) -> bool:
        """Whether a passage opens with a count of the source told last ("Its tally rises to ...")."""
        first = passage.clause.first
        opening = self.reading.tokens.lowers[first : first + TALLY_REACH]
        return bool(opening) and opening[0] in POSSESSIVES and any(word in TALLIES for word in opening[1:])

    def refers(self, passage: Passage) -> bool:
        """Whether a passage speaks of the occurrence told just before it: an outcome without an own day and place, or "the attack"."""
        if self.event is None or passage.act is None or self._far(passage):
            return False
        own = next((time for time in passage.times if time.inherited_from is None), None)
        if own is not None and (passage.places or self._on_other_days(own)):
            return False
        if passage.is_outcome or passage.act.name == "generic" or (own is None and self._follows_avowal(passage)):
            return not passage.places
        main = passage.main
        if main is None or main.verbal:
            return False
        return self._opening(main) in DEFINITE and not passage.places

    def _denies_it(self, passage: Passage, status: Status) -> bool:
        """Whether a passage only denies what was told just before it ("The army denied it.")."""
        ending = self.reading.tokens.lowers[passage.clause.last - 2 : passage.clause.last]
        return status is Status.DENIED and passage.act is None and not BARE.isdisjoint(ending) and not self._far(passage)

    def _follows_avowal(self, passage: Passage) -> bool:
        """Whether its sentence begins with a claim of responsibility ("X claimed responsibility and said its men had seized ...")."""
        return AVOWAL in self.reading.tokens.lowers[passage.sentence[0] : passage.clause.first]

    def dates_by_event(self, passage: Passage, period: Period | None) -> bool:
        """Whether the time of a passage is that of the act told before it in its paragraph."""
        if self.event is None or period is None or period.inherited_from is not Inherited.PARAGRAPH:
            return False
        told = self.event.draft.said.time
        counted = self.figure is not None and self.figure.passage.sentence > self.event.passage.sentence
        return self.event.passage.block == passage.block and told is not None and told.days == period.days and not counted

    def sums_up(self, passage: Passage) -> bool:
        """Whether a passage opens with a word of a sum after several occurrences were told ("Altogether 11 were killed")."""
        first = passage.clause.first
        opening = self.reading.tokens.lowers[first : first + 2]
        return self.chains >= SEVERAL and (opening[:1] in SUMMING_UP or opening in SUMMING_UP)

    def counts_on(self, passage: Passage) -> bool:
        """Whether a passage tells, without day or place, what the acts did that the sentence before it counts ("They killed 43")."""
        last = self.figure
        if last is None or not passage.quantities or passage.times or last.passage.block != passage.block:
            return False
        if self.event is not None and self.event.passage.sentence >= last.passage.sentence:
            return False
        near = self._sentence_number(passage) - self._sentence_number(last.passage) <= NEAR_SENTENCES
        counts = any(q.measure in COUNTED_ACTS and (q.bounds.best or q.bounds.low or 0) > 1 for q in last.draft.said.quantities)
        acts = counts or bool({OF_COUNTED, PART_OF_TOLL} & set(last.draft.said.reasons))
        opening = self.reading.tokens.lowers[passage.clause.first]
        return (
            near
            and acts
            and not passage.places
            and (opening == "they" or self.reading.tags[passage.clause.first] in "#R" or opening == "some")
        )

    def speaks_of_past(self, passage: Passage) -> bool:
        """Whether a passage goes on about an act of background told just before it ("More than 70 people died in that assault")."""
        past = self.past
        if past is None or passage.times or passage.places or past.passage.block != passage.block:
            return False
        if self._sentence_number(passage) - self._sentence_number(past.passage) > 1:
            return False
        main, lowers = passage.main, self.reading.tokens.lowers
        pointed = main is not None and not main.verbal and lowers[main.first - 1] in POINTERS
        return passage.is_outcome or pointed

    def _opening(self, noun: Trigger) -> str:
        """The word before a noun and its adjectives, empty where one of these tells it from others ("the second attack")."""
        at, lowers = noun.first - 1, self.reading.tokens.lowers
        while at > 0 and self.reading.tags[at] == "J" and lowers[at] not in OTHERS:
            at -= 1
        return lowers[at] if at >= 0 else ""

    def as_blame(self, passage: Passage) -> Passage:
        """A clause that only says who is blamed, as one about the act told just before ("Police blamed the rebels"); another as it is."""
        blame = next((frame for frame in passage.frames if frame.kind == "allege"), None)
        main = passage.main
        blames = blame is not None and (
            main is None or "W" in self.reading.tags[blame.last : main.first] or is_referred(self.reading, main)
        )
        named = any(mention.form is not MentionForm.PRONOUN for _, _, mention in passage.parties)
        if blames and blame is not None:
            end = next((i for i in range(blame.last, passage.clause.last) if self.reading.tags[i] == "W"), passage.clause.last)
            end = end - 1 if self.reading.tokens.lowers[end - 1] == "," else end
            passage = replace(passage, clause=replace(passage.clause, first=(blame.source or (blame.first, 0))[0], last=end))
        if not blames or not named or passage.places or self.event is None:
            return passage
        told = replace(passage, main=None, act=self.event.passage.act, is_outcome=True)
        return passage if self._far(told) else told

    def tells_of_event(self, passage: Passage) -> bool:
        """Whether a clause that counts nobody tells more of the act before it or of its own ("made safe without casualties")."""
        own_act = passage.act is not None and not passage.act.result and passage.act.name != "generic"
        past = self.past is not None and self.past.passage.sentence == passage.sentence
        return own_act or past or (self.event is not None and not self._far(passage) and not passage.places)

    def _on_other_days(self, time: Period) -> bool:
        """Whether a time lies far from that of the last event."""
        told = self.event.draft.said.time if self.event is not None else None
        return told is not None and abs((told.days.start - time.days.start).days) > FAR_DAYS

    def _far(self, passage: Passage) -> bool:
        """Whether the last event stands in another paragraph or long before."""
        if self.event is None:
            return True
        same = passage.block == self.event.passage.block
        gap = self._sentence_number(passage) - self._sentence_number(self.event.passage)
        near = NEAR_SENTENCES if passage.is_outcome and not passage.times else 1
        return gap > NEAR_SENTENCES or not (same or (passage.block == self.event.passage.block + 1 and gap <= near))

    def _sentence_number(self, passage: Passage) -> int:
        """How many sentences begin up to the beginning of a passage's own."""
        return bisect_right(self._firsts, passage.sentence[0])

    def _doers(self, passage: Passage, refers: bool) -> tuple[PartyUse, ...]:  # noqa: FBT001
        """Doers of the same sentence's earlier clause, or of what the passage refers to."""
        counted = self._counted(passage)
        if counted is not None:
            return tuple(
                replace(u, inherited_from=u.inherited_from or Inherited.PARAGRAPH) for u in counted.draft.parties if u.role in DOERS
            )
        last = self.event
        if last is None or passage.act is None or passage.main is None:
            return ()
        same = last.passage.sentence == passage.sentence and passage.main.verbal
        if not (same or (refers and passage.is_outcome)):
            return ()
        if not same and not self._vouches(passage, last):
            return ()
        where = Inherited.SENTENCE if same else Inherited.PARAGRAPH
        return tuple(replace(u, inherited_from=u.inherited_from or where) for u in last.draft.parties if u.role in DOERS)

    def _vouches(self, passage: Passage, last: Last) -> bool:
        """Whether an outcome told in a sentence of its own stands under the doers told before.

        Whoever frees people is seldom named with it; who finds none harmed blames nobody; another source's count names no doer;
        and in a new paragraph only the first sentence goes on with the one before.
        """
        if passage.act is not None and passage.act.name in UNDONE:
            return False
        if passage.quantities and all(q.exactness is Exactness.NONE_REPORTED for q in passage.quantities):
            return False
        if any(self._is_other_voice(frame.source, last) for frame in passage.frames):
            return False
        start = self.reading.blocks[passage.block].start
        sentence = self.reading.tokens.starts[passage.sentence[0]]
        return passage.block == last.passage.block or not self.reading.text[start:sentence].strip()

    def _is_other_voice(self, source: tuple[int, int] | None, last: Last) -> bool:
        """Whether a source is named and is not the one that told the last event."""
        if source is None or self.reading.tokens.lowers[source[1] - 1] in PRONOUNS:
            return False
        said = self.reading.span(*source)
        return all(said.text != told.span.text for told in last.draft.said.sources if told.span is not None)

    def _counted(self, passage: Passage) -> Last | None:
        """The figure whose acts a passage points back to: all of them ("in these raids") or one ("in one raid")."""
        last = self.acting
        if last is None or last.passage.main is None or passage.block - last.passage.block > 1:
            return None
        names = {t.act for t in last.passage.clause.triggers if not t.verbal}
        for trigger in passage.clause.triggers:
            if not trigger.verbal and trigger.act in names and self._points_back(passage, trigger):
                return last
        return None

    def _points_back(self, passage: Passage, trigger: Trigger) -> bool:
        """Whether a noun for an act stands for acts that were counted before."""
        lowers = self.reading.tokens.lowers
        before = lowers[max(passage.clause.first, trigger.first - POINT_REACH) : trigger.first]
        if lowers[trigger.last - 1].endswith("s"):
            return any(word in ALL_OF for word in before)
        return bool(before) and before[-1] in ONE_OF

    def chain(self, passage: Passage, kind: ClaimKind, status: Status) -> int | None:
        """The number of the occurrence that a passage speaks of."""
        if kind is not ClaimKind.EVENT:
            return None
        if self.event is not None and (self._denies_it(passage, status) or self.refers(passage)):
            return self.event.draft.said.chain
        if status not in (Status.OCCURRED, Status.ONGOING):
            return None
        self.chains += 1
        return self.chains
