"""What a passage takes over from the words around it: time, place, doers and the occurrence it speaks of."""

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TypeGuard

from recount.extract.claims.passages import Passage, Shelves
from recount.extract.claims.sources import PRONOUNS
from recount.extract.claims.term import Term
from recount.extract.claims.told import Last
from recount.extract.claims.triggers import Trigger
from recount.extract.claims.whereabouts import Where, Whereabouts
from recount.lexicon.triggers import Act
from recount.records.claim import ClaimKind, Draft, Status
from recount.records.document import Document
from recount.records.inherited import Inherited
from recount.records.mention import PartyUse, PlaceUse
from recount.records.party import DOERS, PartyRole
from recount.records.period import Period, TimeKind, TimePrecision
from recount.records.source import Source
from recount.text.reading import BlockKind, Reading

DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his"})
#: A report says in its first paragraphs what time it covers, with one of these words.
HEAD_BLOCKS = 3
COVERING = frozenset({"period", "covering", "covers"})
#: Words before the figure that another is compared with, and how many words may stand between them and its time.
COMPARING = frozenset({"than", "against"})
COMPARING_TWO = frozenset({("compared", "with"), ("compared", "to"), ("down", "from"), ("up", "from")})
COMPARED_REACH = 7
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
#: What came of an act is told with a day of its own at most so many days from it.
FAR_DAYS = 45
#: The day of a report's first paragraph is that of what follows if it lies so few days before publication.
LEAD_DAYS = 2


@dataclass(frozen=True, slots=True)
class Given:
    """Values for a passage that lacks its own, and why they were taken."""

    period: Period | None
    where: Where
    doer_uses: tuple[PartyUse, ...]
    reasons: tuple[str, ...]

    def places(self, kind: ClaimKind) -> tuple[PlaceUse, ...]:
        """Inherited places in the role that a kind of claim gives them."""
        return self.where.uses(kind)

    def doers(self, act: Act | None) -> tuple[PartyUse, ...]:
        """Inherited doers in the role that an act gives them."""
        if act is None:
            return ()
        role = PartyRole.PERPETRATOR if act.violent else PartyRole.ACTOR
        return tuple(replace(use, role=role) for use in self.doer_uses)


@dataclass(slots=True)
class Memory:
    """What a report has said so far."""

    reading: Reading
    document: Document
    shelves: Shelves
    where: Whereabouts
    event: Last | None = None
    sources: tuple[Source, ...] = ()
    source_block: int = -1
    figure: Last | None = None
    acting: Last | None = None
    chains: int = 0
    head: Period | None = None
    days: set[tuple[str, str]] = field(default_factory=set)
    term: Term = field(init=False)
    lead: Period | None = None

    def __post_init__(self) -> None:
        self.head = _head_period(self.reading, self.shelves)
        self.term = Term(self.reading, self.shelves)

    def remember(self, passage: Passage, draft: Draft) -> None:
        """Keep what later passages may refer to."""
        self.hear(draft.said.sources, passage.block)
        self.where.remember(passage, draft)
        self.term.remember(draft)
        self._remember_lead(passage, draft)
        if draft.said.kind is ClaimKind.EVENT and draft.said.status in (Status.OCCURRED, Status.ONGOING):
            self.event = Last(passage, draft)
            if draft.said.time is not None:
                self.days.add((draft.said.time.days.start.isoformat(), draft.said.time.days.end.isoformat()))
        elif draft.said.kind is ClaimKind.FIGURE:
            self.figure = Last(passage, draft)
            if passage.main is not None and any(use.role in DOERS for use in draft.parties):
                self.acting = self.figure

    def _remember_lead(self, passage: Passage, draft: Draft) -> None:
        """Keep the day of the first paragraph that tells one, shortly before publication."""
        time, published = draft.said.time, self.document.published
        if self.lead is not None or time is None or published is None or time.inherited_from is not None:
            return
        days = (published.days.end - time.days.end).days
        if time.kind is TimeKind.POINT and time.precision is TimePrecision.DAY and 0 <= days <= LEAD_DAYS and self._leads(passage):
            self.lead = time

    def _leads(self, passage: Passage) -> bool:
        """Whether a passage stands in the first paragraph that tells something."""
        return next((n for n, block in enumerate(self.reading.blocks) if block.kind is BlockKind.BODY), -1) == passage.block

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
        period, why = self._period(passage, refers)
        where = self.where.give(passage, self.event, refers=refers, far=self._far(passage))
        return Given(period, where, self._doers(passage, refers), (why,) if why else ())

    def told(self, passage: Passage) -> tuple[Source, ...]:
        """The source that a pronoun can stand for: the last one of this paragraph or the one before."""
        return self.sources if passage.block - self.source_block <= 1 else ()

    def handed_down(self, passage: Passage) -> tuple[Source, ...]:
        """The source of the act whose outcome a passage tells without a source of its own."""
        if not passage.frames and self._is_own_tally(passage):
            return tuple(replace(s, inherited_from=s.inherited_from or Inherited.PARAGRAPH) for s in self.told(passage))
        if passage.frames or self.event is None or passage.act is None or not passage.is_outcome or not self.refers(passage):
            return ()
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
        if passage.is_outcome or passage.act.name == "generic":
            return not passage.places
        main = passage.main
        if main is None or main.verbal:
            return False
        before = self.reading.tokens.lowers[main.first - 1] if main.first else ""
        return before in DEFINITE and not passage.places

    def tells_of_event(self, passage: Passage) -> bool:
        """Whether a clause that counts nobody tells more of the act before it or of its own ("made safe without casualties")."""
        own_act = passage.act is not None and not passage.act.result and passage.act.name != "generic"
        return own_act or (self.event is not None and not self._far(passage) and not passage.places)

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
        return bisect_right(self.reading.sentences, passage.sentence[0], key=lambda sentence: sentence.first)

    def _period(self, passage: Passage, refers: bool) -> tuple[Period | None, str]:  # noqa: FBT001 - a fact, not an option
        """The time of a passage: its own, its sentence's, that of what it refers to, its paragraph's, or the publication's."""
        own = [time for time in passage.times if not self._compared(passage, time)]
        if own:
            return own[0], ""
        in_sentence = self._of_sentence(passage)
        if in_sentence is not None:
            return _inherit(in_sentence, Inherited.SENTENCE)
        if passage.times:
            return passage.times[0], ""
        if refers and self.event is not None and self.event.draft.said.time is not None and not self._is_of_term(passage):
            return _inherit(self.event.draft.said.time, Inherited.PARAGRAPH)
        last = self.figure
        if last is not None and passage.quantities and self._in_scope(passage, last) and (told := last.draft.said.time) is not None:
            return _inherit(told, Inherited.PARAGRAPH if last.passage.block == passage.block else Inherited.REPORT)
        if self.event is not None and self.event.passage.block == passage.block and _own_time(told := self.event.draft.said.time):
            return _inherit(told, Inherited.PARAGRAPH)
        in_block = self._of_block(passage)
        return _inherit(in_block, Inherited.PARAGRAPH) if in_block is not None else self._of_report(passage)

    def _is_of_term(self, passage: Passage) -> bool:
        """Whether a count belongs to the days of its bulletin: what it could refer to has no day of its own."""
        told = self.event.draft.said.time if self.event is not None else None
        return told is not None and told.inherited_from is Inherited.PUBLICATION_DATE and self.term.give(passage) is not None

    def _of_sentence(self, passage: Passage) -> Period | None:
        """The time that the rest of the sentence tells: the nearest before the passage, else the first behind it."""
        start = self.reading.tokens.starts[passage.clause.first]
        found = [
            time
            for time in self.shelves.times.items(*passage.sentence)
            if time not in passage.times
            and not self._in_frame(passage, time)
            and not self._parted(passage, time)
            and not self._compared(passage, time)
        ]
        before = [time for time in found if time.span is not None and time.span.start < start]
        return before[-1] if before else next(iter(found), None)

    def _of_block(self, passage: Passage) -> Period | None:
        """The day told last in the paragraph, where no act was told with it ("The worst day was 3 May. A shell ...")."""
        if not (passage.is_outcome or passage.places):
            return None
        first = self.reading.blocks[passage.block].first
        told = self.shelves.times.items(first, passage.sentence[0])
        days = [time for time in told if time.kind is TimeKind.POINT and not self._in_frame(passage, time)]
        return days[-1] if days else None

    def _of_report(self, passage: Passage) -> tuple[Period | None, str]:
        """The period that a bulletin says it covers, the day of all events so far, that of what was said, or that of publication."""
        head = self._of_head(passage)
        if head is not None:
            return _inherit(head, Inherited.TITLE)
        term = self.term.give(passage)
        if term is not None:
            return _inherit(term, Inherited.REPORT)
        if passage.act is None:
            return None, ""
        shared = self._shared_day(passage) or self._said_day(passage) or self._lead_day(passage)
        if shared is not None:
            return _inherit(shared, Inherited.REPORT)
        published = self.document.published
        if published is None or published.days.start != published.days.end:
            return None, ""
        return Period(
            published.days, TimePrecision.APPROXIMATE, TimeKind.POINT, None, Inherited.PUBLICATION_DATE
        ), "time inherited from the publication date"

    def _of_head(self, passage: Passage) -> Period | None:
        """The period over a report: one day dates its events, a stretch its counts."""
        head = self.head
        if head is None:
            return None
        if head.days.start == head.days.end:
            return head if passage.act is not None or passage.quantities else None
        return head if passage.quantities and (passage.main is None or not passage.main.verbal) and not passage.places else None

    def _shared_day(self, passage: Passage) -> Period | None:
        """The day of the last event, where every event of the report so far was told to be of that day."""
        if self.event is None or len(self.days) != 1 or self.reading.blocks[passage.block].kind is BlockKind.LIST_ITEM:
            return None
        return self.event.draft.said.time

    def _lead_day(self, passage: Passage) -> Period | None:
        """The day of a round-up: its first paragraph counts over one day, and its items name none."""
        return self.lead if passage.act is not None and passage.act.name != "generic" else None

    def _said_day(self, passage: Passage) -> Period | None:
        """The day on which something was said, where the words name no other."""
        found = self.shelves.times.items(*passage.sentence)
        return next((time for time in found if time.kind is TimeKind.POINT and self._in_frame(passage, time)), None)

    def _compared(self, passage: Passage, time: Period) -> bool:
        """Whether a time is only that of a figure that the passage's own is compared with ("than the 40 of March", "against 12 in May")."""
        if time.span is None:
            return False
        first = bisect_right(self.reading.tokens.starts, time.span.start) - 1
        lowers, tags = self.reading.tokens.lowers, self.reading.tags
        for at in range(first - 1, max(passage.clause.first, first - COMPARED_REACH), -1):
            if lowers[at] in COMPARING or lowers[at : at + 2] in COMPARING_TWO:
                return "#" in tags[at:first]
            if tags[at] in ".V" or lowers[at] in {"and", "but"}:
                return False
        return False

    def _parted(self, passage: Passage, time: Period) -> bool:
        """Whether a semicolon stands between a passage and a time that follows it."""
        if time.span is None:
            return False
        end = self.reading.tokens.ends[passage.clause.last - 1]
        return ";" in self.reading.text[end : max(end, time.span.start)]

    def _in_scope(self, passage: Passage, figure: Last) -> bool:
        """Whether a count still speaks of a figure's period: no event was told since, and no act of its own elsewhere."""
        if self.event is not None and self.event.passage.sentence > figure.passage.sentence:
            return False
        if self.event is None and not passage.places:
            return True
        return passage.main is None or not passage.main.verbal or passage.block == figure.passage.block

    def _in_frame(self, passage: Passage, time: Period) -> bool:
        """Whether a time says when something was said ("said on Tuesday")."""
        if time.span is None:
            return True
        starts = self.reading.tokens.starts
        for frame in passage.frames:
            end = frame.content[0] if frame.content[0] >= frame.last else frame.last + 4
            if starts[frame.first] <= time.span.start and (end >= len(starts) or time.span.start < starts[end]):
                return True
        return False

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
        where = Inherited.SENTENCE if same else Inherited.PARAGRAPH
        return tuple(replace(u, inherited_from=u.inherited_from or where) for u in last.draft.parties if u.role in DOERS)

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
        if self.refers(passage) and self.event is not None:
            return self.event.draft.said.chain
        if status not in (Status.OCCURRED, Status.ONGOING):
            return None
        self.chains += 1
        return self.chains


def _head_period(reading: Reading, shelves: Shelves) -> Period | None:
    """The time that a bulletin's title names, or the line under it that says what period it covers."""
    for number, block in enumerate(reading.blocks[:HEAD_BLOCKS]):
        if set("VM") & set(reading.tags[block.first : block.last]):
            continue
        covers = any(word in COVERING for word in reading.tokens.lowers[block.first : block.last])
        found = shelves.times.items(block.first, block.last)
        if found and (covers or (number == 0 and found[0].kind is not TimeKind.POINT)):
            return found[0]
    return None


def _own_time(period: Period | None) -> TypeGuard[Period]:
    """Whether a time was read from words, here or before."""
    return period is not None and period.span is not None


def _inherit(period: Period, where: Inherited) -> tuple[Period, str]:
    """A period taken over from elsewhere."""
    return replace(
        period, span=period.span, inherited_from=period.inherited_from or where
    ), f"time inherited from the {period.inherited_from or where}"
