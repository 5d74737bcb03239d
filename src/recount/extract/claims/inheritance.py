"""What a passage takes over from the words around it: time, place, doers and the occurrence it speaks of."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TypeGuard

from recount.extract.claims.passages import Passage, Shelves
from recount.extract.claims.sources import PRONOUNS
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
from recount.text.reading import Reading

DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his"})
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

    def remember(self, passage: Passage, draft: Draft) -> None:
        """Keep what later passages may refer to."""
        self.hear(draft.said.sources, passage.block)
        self.where.remember(passage, draft)
        if draft.said.kind is ClaimKind.EVENT and draft.said.status in (Status.OCCURRED, Status.ONGOING):
            self.event = Last(passage, draft)
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
        if any(time.inherited_from is None for time in passage.times) and passage.places:
            return False
        if passage.is_outcome or passage.act.name == "generic":
            return not passage.places
        main = passage.main
        if main is None or main.verbal:
            return False
        before = self.reading.tokens.lowers[main.first - 1] if main.first else ""
        return before in DEFINITE and not passage.places

    def _far(self, passage: Passage) -> bool:
        """Whether the last event stands in another paragraph or long before."""
        if self.event is None:
            return True
        same = passage.block == self.event.passage.block
        gap = self._sentence_number(passage) - self._sentence_number(self.event.passage)
        return gap > NEAR_SENTENCES or not (same or (passage.block == self.event.passage.block + 1 and gap <= 1))

    def _sentence_number(self, passage: Passage) -> int:
        """How many sentences begin up to the beginning of a passage's own."""
        return bisect_right(self.reading.sentences, passage.sentence[0], key=lambda sentence: sentence.first)

    def _period(self, passage: Passage, refers: bool) -> tuple[Period | None, str]:  # noqa: FBT001 - a fact, not an option
        """The time of a passage: its own, its sentence's, that of what it refers to, or the publication's."""
        if passage.times:
            return passage.times[0], ""
        own = [t for t in self.shelves.times.items(*passage.sentence) if not self._in_frame(passage, t) and not self._parted(passage, t)]
        if own:
            return _inherit(next((t for t in own if self._leads(passage, t)), own[0]), Inherited.SENTENCE)
        if refers and self.event is not None and self.event.draft.said.time is not None:
            return _inherit(self.event.draft.said.time, Inherited.PARAGRAPH)
        last = self.figure
        if last is not None and passage.quantities and self._in_scope(passage, last) and (told := last.draft.said.time) is not None:
            return _inherit(told, Inherited.PARAGRAPH if last.passage.block == passage.block else Inherited.REPORT)
        if self.event is not None and self.event.passage.block == passage.block and _own_time(told := self.event.draft.said.time):
            return _inherit(told, Inherited.PARAGRAPH)
        published = self.document.published
        if published is None or published.days.start != published.days.end or passage.act is None:
            return None, ""
        return Period(
            published.days, TimePrecision.APPROXIMATE, TimeKind.POINT, None, Inherited.PUBLICATION_DATE
        ), "time inherited from the publication date"

    def _parted(self, passage: Passage, time: Period) -> bool:
        """Whether a semicolon stands between a passage and a time that follows it."""
        if time.span is None:
            return False
        end = self.reading.tokens.ends[passage.clause.last - 1]
        return ";" in self.reading.text[end : max(end, time.span.start)]

    def _leads(self, passage: Passage, time: Period) -> bool:
        """Whether a time stands between the last semicolon and a passage ("...; for March they had listed 70")."""
        start, opening = self.reading.tokens.starts[passage.clause.first], self.reading.tokens.starts[passage.sentence[0]]
        stop = self.reading.text.rfind(";", opening, start)
        return time.span is not None and 0 <= stop < time.span.start < start

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


def _own_time(period: Period | None) -> TypeGuard[Period]:
    """Whether a time was read from words, here or before."""
    return period is not None and period.span is not None


def _inherit(period: Period, where: Inherited) -> tuple[Period, str]:
    """A period taken over from elsewhere."""
    return replace(
        period, span=period.span, inherited_from=period.inherited_from or where
    ), f"time inherited from the {period.inherited_from or where}"
