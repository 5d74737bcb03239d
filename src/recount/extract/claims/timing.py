"""When a passage is set: by its own words, its sentence, what was told before, the head of its report or its publication."""

from bisect import bisect_right
from calendar import monthrange
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TypeGuard

from recount.extract.claims.clauses import LONGEST_DATE, tells_of_then
from recount.extract.claims.passages import Passage, is_lead
from recount.extract.claims.series import ORDINALS
from recount.extract.claims.shelves import Shelves
from recount.extract.claims.term import Term
from recount.extract.claims.told import Last
from recount.extract.claims.worded import Worded
from recount.records.claim import ClaimKind, Draft, Status
from recount.records.document import Document
from recount.records.inherited import Inherited
from recount.records.period import Days, Period, TimeKind, TimePrecision
from recount.text.reading import BlockKind, Reading

#: A report says in its first paragraphs what time it covers, with one of these words.
HEAD_BLOCKS = 3
COVERING = frozenset({"period", "covering", "covers"})
#: Words that open a clause about a person; an ordinal in an apposition stands so near its time.
PERSONAL = frozenset({"who", "whom", "whose"})
#: "In this period" is the stretch told before.
POINTING = frozenset({"this", "that", "same", "reporting"})
STRETCHES = frozenset({"period", "span", "timeframe"})
RELATIVE = PERSONAL | {"which", "where", "when"}
SERIES_REACH = 7
#: The day of a report's first paragraph is that of what follows if it lies so few days before publication.
LEAD_DAYS = 2
#: A day longer ago than so many days is that of what is told of it, and of nothing else.
SHARED_DAYS = 60


@dataclass(slots=True)
class Timing:
    """The times of a report so far: its last event and count, the days of all events, and the period over its head.

    ``counted`` holds the time of each whole by where its number stands; ``stretch`` is the last period of days that was told.
    """

    reading: Reading
    document: Document
    shelves: Shelves
    event: Last | None = None
    figure: Last | None = None
    head: Period | None = None
    days: set[tuple[str, str]] = field(default_factory=set)
    counted: dict[int, Period] = field(default_factory=dict)
    stretch: Period | None = None
    term: Term = field(init=False)
    lead: Period | None = None
    worded: Worded = field(init=False)

    def __post_init__(self) -> None:
        self.head = _head_period(self.reading, self.shelves)
        self.term = Term(self.reading, self.shelves)
        self.worded = Worded(self.reading)

    def remember(self, passage: Passage, draft: Draft) -> None:
        """Keep the times that later passages may be set at."""
        said = draft.said
        self.term.remember(draft)
        self._remember_lead(passage, draft)
        if said.time is not None and said.time.inherited_from is None and said.time.days.start != said.time.days.end:
            self.stretch = said.time
        if said.time is not None:
            self.counted.update((quantity.span.start, said.time) for quantity in said.quantities if quantity.part_of is None)
        if said.kind is ClaimKind.EVENT and said.status in (Status.OCCURRED, Status.ONGOING):
            self.event = self.event if self._is_aftermath(passage, draft) else Last(passage, draft)
            if said.time is not None:
                self.days.add((said.time.days.start.isoformat(), said.time.days.end.isoformat()))
        elif said.kind is ClaimKind.FIGURE and not self.worded.only_compares(passage) and not _is_undated(said.time):
            self.figure = Last(passage, draft)

    def give(self, passage: Passage, *, refers: bool) -> tuple[Period | None, str]:
        """The time of a passage: its own, its sentence's, that of what it refers to, its paragraph's, or the publication's."""
        then = self._of_then(passage)
        if then is not None:
            return then, ""
        times = [time for time in passage.times if not self.worded.is_of_words(passage, time)]
        own = [time for time in times if not self.worded.is_compared(passage, time) and not self._is_aside(passage, time)]
        if own:
            return self.worded.nearest(passage, own), ""
        if self.reading.tokens.lowers[passage.clause.first] == "where":
            return None, ""  # what is told of a place in passing has no day of the sentence
        in_sentence = self._of_sentence(passage)
        if in_sentence is not None:
            return _inherit(in_sentence, Inherited.SENTENCE)
        if times:
            return times[0], ""
        meant = self.stretch if self._points_to_stretch(passage) else self._of_whole(passage)
        if meant is not None:
            return _inherit(meant, Inherited.REPORT)
        if refers and self.event is not None and self.event.draft.said.time is not None and not self._is_of_term(passage):
            return _inherit(self.event.draft.said.time, Inherited.PARAGRAPH)
        last = self.figure
        if last is not None and passage.quantities and self._in_scope(passage, last) and (told := last.draft.said.time) is not None:
            return _inherit(told, Inherited.PARAGRAPH if last.passage.block == passage.block else Inherited.REPORT)
        if self.event is not None and self.event.passage.block == passage.block and _own_time(told := self.event.draft.said.time):
            return _inherit(told, Inherited.PARAGRAPH)
        in_block = self._of_block(passage)
        return _inherit(in_block, Inherited.PARAGRAPH) if in_block is not None else self._of_report(passage)

    def _points_to_stretch(self, passage: Passage) -> bool:
        """Whether a clause is about "this period" and the like."""
        words = self.reading.tokens.lowers[passage.clause.first : passage.clause.last]
        return any(one in POINTING and two in STRETCHES for one, two in pairwise(words))

    def _of_whole(self, passage: Passage) -> Period | None:
        """The time of the count that all counts of a passage are parts of, told before it."""
        wholes = [quantity.part_of for quantity in passage.quantities]
        first = self.reading.tokens.starts[passage.clause.first]
        told = [span for span in wholes if span is not None and span.start < first]
        return self.counted.get(told[0].start) if told and len(told) == len(wholes) else None

    def _is_aside(self, passage: Passage, time: Period) -> bool:
        """Whether a time belongs to somebody described ("a man who fled last week") or to a series ("the second exchange this month")."""
        if time.span is None or passage.main is None:
            return False
        at = bisect_right(self.reading.tokens.starts, time.span.start) - 1
        lowers = self.reading.tokens.lowers
        described = any(lowers[i] in PERSONAL for i in range(passage.main.last, at))
        before = lowers[max(passage.clause.first, at - SERIES_REACH) : at]
        series = any(before[i : i + 2] == (",", "the") and before[i + 2 : i + 3] and before[i + 2] in ORDINALS for i in range(len(before)))
        return described or series

    def _is_aftermath(self, passage: Passage, draft: Draft) -> bool:
        """Whether a passage tells what came later of the act before it ("died of his wounds on Friday"): what follows is of the act."""
        if self.event is None or not passage.is_outcome or passage.places or self.event.passage.block != passage.block:
            return False
        told, time = self.event.draft.said.time, draft.said.time
        return _own_time(told) and time is not None and time.inherited_from is None and time.days.start > told.days.start

    def _is_of_term(self, passage: Passage) -> bool:
        """Whether a count belongs to the days of its bulletin: what it could refer to has no day of its own."""
        told = self.event.draft.said.time if self.event is not None else None
        return told is not None and told.inherited_from is Inherited.PUBLICATION_DATE and self.term.give(passage) is not None

    def _remember_lead(self, passage: Passage, draft: Draft) -> None:
        """Keep the day of the first paragraph that tells one, shortly before publication."""
        time, published = draft.said.time, self.document.published
        if self.lead is not None or time is None or published is None or time.inherited_from is not None:
            return
        days = (published.days.end - time.days.end).days
        if (
            time.kind is TimeKind.POINT
            and time.precision is TimePrecision.DAY
            and 0 <= days <= LEAD_DAYS
            and is_lead(self.reading, passage)
        ):
            self.lead = time

    def _of_sentence(self, passage: Passage) -> Period | None:
        """The time that the rest of the sentence tells: the nearest before the passage, else the first behind it."""
        start = self.reading.tokens.starts[passage.clause.first]
        found = [
            time
            for time in self.shelves.times.items(*passage.sentence)
            if time not in passage.times
            and not self._in_frame(passage, time)
            and not self._is_of_source(passage, time)
            and not self._parted(passage, time)
            and not self._in_relative(passage, time)
            and not self.worded.is_compared(passage, time)
            and not self.worded.is_of_words(passage, time)
        ]
        before = [time for time in found if time.span is not None and time.span.start < start]
        return before[-1] if before else next(iter(found), None)

    def _of_then(self, passage: Passage) -> Period | None:
        """The time before "when" that a clause tells of: of "since March, when ..." it is March."""
        at = passage.clause.first - 1
        if not tells_of_then(self.reading, at):
            return None
        before = self.shelves.times.items(max(passage.sentence[0], at - LONGEST_DATE), at)
        return _closed(before[-1]) if before else None

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
        if passage.act is None or self.worded.quotes_own_text(passage):
            return None, ""
        shared = self._shared_day(passage) or self._said_day(passage) or self._lead_day(passage)
        if shared is not None:
            return _inherit(shared, Inherited.REPORT)
        if self.head is not None:
            return _inherit(self.head, Inherited.TITLE)  # what a bulletin of a period tells without a day is of that period
        days = self._published(passage)
        if days is None or days.start != days.end:
            return None, ""
        return Period(
            days, TimePrecision.APPROXIMATE, TimeKind.POINT, None, Inherited.PUBLICATION_DATE
        ), "time inherited from the publication date"

    def _of_head(self, passage: Passage) -> Period | None:
        """The period over a report: one day dates its events, a stretch its counts."""
        head = self.head
        if head is None:
            return None
        if head.days.start == head.days.end:
            return head if passage.act is not None or passage.quantities else None
        return head if passage.quantities and (passage.main is None or not passage.main.verbal) and not passage.places else None

    def _published(self, passage: Passage) -> Days | None:
        """The days of publication: those of the post of a thread in which a passage stands, else those of the report."""
        for block in reversed(self.reading.blocks[: passage.block]):
            posted = self.shelves.times.items(block.first, block.last) if block.kind is BlockKind.DATE_LINE else ()
            if posted:
                return posted[0].days
        return self.document.published.days if self.document.published is not None else None

    def _shared_day(self, passage: Passage) -> Period | None:
        """The day of the last event, where every event of the report so far was told to be of that day."""
        if self.event is None or len(self.days) != 1 or self.reading.blocks[passage.block].kind is BlockKind.LIST_ITEM:
            return None
        time, published = self.event.draft.said.time, self.document.published
        old = time is not None and published is not None and (published.days.start - time.days.end).days > SHARED_DAYS
        return None if old else time

    def _lead_day(self, passage: Passage) -> Period | None:
        """The day of a round-up: its first paragraph counts over one day, and its items name none."""
        return self.lead if passage.act is not None and passage.act.name != "generic" else None

    def _said_day(self, passage: Passage) -> Period | None:
        """The day on which something was said, where the words name no other."""
        found = self.shelves.times.items(*passage.sentence)
        return next((time for time in found if time.kind is TimeKind.POINT and self._in_frame(passage, time)), None)

    def _parted(self, passage: Passage, time: Period) -> bool:
        """Whether a semicolon stands between a passage and a time that follows it."""
        if time.span is None:
            return False
        end = self.reading.tokens.ends[passage.clause.last - 1]
        return ";" in self.reading.text[end : max(end, time.span.start)]

    def _in_relative(self, passage: Passage, time: Period) -> bool:
        """Whether a time stands in a relative clause to which the passage does not belong (", which has held it since May,")."""
        if time.span is None:
            return False
        lowers = self.reading.tokens.lowers
        at = bisect_right(self.reading.tokens.starts, time.span.start) - 1
        opens = next((i for i in range(at, passage.sentence[0], -1) if lowers[i] in RELATIVE and lowers[i - 1] in {",", "("}), None)
        if opens is None or "," in lowers[opens:at]:
            return False
        closes = next((i for i in range(at, passage.sentence[1]) if lowers[i] in {",", ")", ";"}), passage.sentence[1])
        return not opens <= passage.clause.first < closes

    def _in_scope(self, passage: Passage, figure: Last) -> bool:
        """Whether a count still speaks of a figure's period: no event was told since, and no act of its own elsewhere."""
        if self.event is not None and self.event.passage.sentence > figure.passage.sentence:
            return False
        if self.event is None and not passage.places:
            return True
        return passage.main is None or not passage.main.verbal or passage.block == figure.passage.block

    def _is_of_source(self, passage: Passage, time: Period) -> bool:
        """Whether a time stands in words about who speaks ("the group, which has held the town since October, said")."""
        if time.span is None:
            return False
        starts = self.reading.tokens.starts
        return any(f.source is not None and starts[f.source[0]] <= time.span.start < starts[f.first] for f in passage.frames)

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


def _is_undated(period: Period | None) -> bool:
    """Whether only the publication gives a time: it is none for the counts that follow."""
    return period is not None and period.inherited_from is Inherited.PUBLICATION_DATE


def _closed(period: Period) -> Period:
    """The day or month with which an open stretch begins; another time as it is."""
    if period.kind is not TimeKind.OPEN_PERIOD:
        return period
    start = period.days.start
    if period.precision is TimePrecision.DAY or start.day > 1:
        return replace(period, days=Days(start, start), precision=TimePrecision.DAY, kind=TimeKind.POINT)
    end = start.replace(day=monthrange(start.year, start.month)[1])
    return replace(period, days=Days(start, end), precision=TimePrecision.MONTH, kind=TimeKind.PERIOD)


def _own_time(period: Period | None) -> TypeGuard[Period]:
    """Whether a time was read from words, here or before."""
    return period is not None and period.span is not None


def _inherit(period: Period, where: Inherited) -> tuple[Period, str]:
    """A period taken over from elsewhere."""
    return replace(
        period, span=period.span, inherited_from=period.inherited_from or where
    ), f"time inherited from the {period.inherited_from or where}"
