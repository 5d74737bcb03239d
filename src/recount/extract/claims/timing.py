"""When a passage is set: by its own words, its sentence, what was told before, the head of its report or its publication."""

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TypeGuard

from recount.extract.claims.passages import Passage, Shelves
from recount.extract.claims.term import Term
from recount.extract.claims.told import Last
from recount.extract.claims.totals import ORDINALS
from recount.records.claim import ClaimKind, Draft, Status
from recount.records.document import Document
from recount.records.inherited import Inherited
from recount.records.period import Period, TimeKind, TimePrecision
from recount.text.reading import BlockKind, Reading

#: A report says in its first paragraphs what time it covers, with one of these words.
HEAD_BLOCKS = 3
COVERING = frozenset({"period", "covering", "covers"})
#: Words before the figure that another is compared with, and how many words may stand between them and its time.
COMPARING = frozenset({"than", "against", "versus", "vs"})
COMPARING_TWO = frozenset({("compared", "with"), ("compared", "to"), ("down", "from"), ("up", "from")})
#: Before "than" and a number, these bound a figure and compare nothing ("more than 150").
BOUNDING = frozenset({"more", "less", "fewer", "other", "rather"})
COMPARED_REACH = 7
#: Words that open a clause about a person; an ordinal in an apposition stands so near its time.
PERSONAL = frozenset({"who", "whom", "whose"})
SERIES_REACH = 7
#: Right before a time, these only liken it ("as in May 2014").
LIKENING = frozenset({"as", "like"})
#: Texts: a time behind "of" is theirs ("our article of 3 May"), not that of what they tell.
TEXTS = frozenset(
    {"article", "post", "report", "statement", "communique", "communiqué", "bulletin", "update", "release", "story", "tweet", "headline", "dispatch",
     "thread", "message", "edition", "issue", "letter", "note", "text", "survey", "study"}
)  # fmt: skip
#: Verbs with which somebody is charged with an act: a time before "of" or "for" is that of the words.
CHARGING = frozenset(
    {
        "accused",
        "accuses",
        "accuse",
        "accusing",
        "blamed",
        "blames",
        "convicted",
        "acquitted",
        "cleared",
        "sentenced",
        "charged",
        "indicted",
        "jailed",
        "condemned",
    }
)
CHARGE_REACH = 12
#: Participles of what is made known: the time behind them is that of the words.
GIVING = frozenset({"given", "published", "released", "issued", "announced", "reported", "posted", "circulated", "cited", "quoted"})
#: The day of a report's first paragraph is that of what follows if it lies so few days before publication.
LEAD_DAYS = 2


@dataclass(slots=True)
class Timing:
    """The times of a report so far: its last event and count, the days of all events, and the period over its head."""

    reading: Reading
    document: Document
    shelves: Shelves
    event: Last | None = None
    figure: Last | None = None
    head: Period | None = None
    days: set[tuple[str, str]] = field(default_factory=set)
    term: Term = field(init=False)
    lead: Period | None = None

    def __post_init__(self) -> None:
        self.head = _head_period(self.reading, self.shelves)
        self.term = Term(self.reading, self.shelves)

    def remember(self, passage: Passage, draft: Draft) -> None:
        """Keep the times that later passages may be set at."""
        said = draft.said
        self.term.remember(draft)
        self._remember_lead(passage, draft)
        if said.kind is ClaimKind.EVENT and said.status in (Status.OCCURRED, Status.ONGOING):
            self.event = Last(passage, draft)
            if said.time is not None:
                self.days.add((said.time.days.start.isoformat(), said.time.days.end.isoformat()))
        elif said.kind is ClaimKind.FIGURE and not self._only_compares(passage):
            self.figure = Last(passage, draft)

    def give(self, passage: Passage, *, refers: bool) -> tuple[Period | None, str]:
        """The time of a passage: its own, its sentence's, that of what it refers to, its paragraph's, or the publication's."""
        times = [time for time in passage.times if not self._of_words(passage, time)]
        own = [time for time in times if not self._compared(passage, time) and not self._is_aside(passage, time)]
        if own:
            return self._nearest(passage, own), ""
        if self.reading.tokens.lowers[passage.clause.first] == "where":
            return None, ""  # what is told of a place in passing has no day of the sentence
        in_sentence = self._of_sentence(passage)
        if in_sentence is not None:
            return _inherit(in_sentence, Inherited.SENTENCE)
        if times:
            return times[0], ""
        if refers and self.event is not None and self.event.draft.said.time is not None and not self._is_of_term(passage):
            return _inherit(self.event.draft.said.time, Inherited.PARAGRAPH)
        last = self.figure
        if last is not None and passage.quantities and self._in_scope(passage, last) and (told := last.draft.said.time) is not None:
            return _inherit(told, Inherited.PARAGRAPH if last.passage.block == passage.block else Inherited.REPORT)
        if self.event is not None and self.event.passage.block == passage.block and _own_time(told := self.event.draft.said.time):
            return _inherit(told, Inherited.PARAGRAPH)
        in_block = self._of_block(passage)
        return _inherit(in_block, Inherited.PARAGRAPH) if in_block is not None else self._of_report(passage)

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
        if time.kind is TimeKind.POINT and time.precision is TimePrecision.DAY and 0 <= days <= LEAD_DAYS and self._leads(passage):
            self.lead = time

    def _leads(self, passage: Passage) -> bool:
        """Whether a passage stands in the first paragraph that tells something."""
        return next((n for n, block in enumerate(self.reading.blocks) if block.kind is BlockKind.BODY), -1) == passage.block

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
            and not self._of_words(passage, time)
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

    def _only_compares(self, passage: Passage) -> bool:
        """Whether a passage is only the figure that the one before it is compared with ("148, against 168 in May")."""
        return bool(passage.times) and all(self._compared(passage, time, passage.sentence[0]) for time in passage.times)

    def _compared(self, passage: Passage, time: Period, start: int | None = None) -> bool:
        """Whether a time is only that of a figure that the passage's own is compared with ("than the 40 of March", "against 12 in May")."""
        if time.span is None:
            return False
        first = bisect_right(self.reading.tokens.starts, time.span.start) - 1
        lowers, tags = self.reading.tokens.lowers, self.reading.tags
        if first > passage.sentence[0] and lowers[first - 1] == "than":
            return True
        if start is None:
            start = passage.clause.first if first >= passage.clause.first else passage.sentence[0]
        for at in range(first - 1, max(start, first - COMPARED_REACH), -1):
            if lowers[at] == "than" and lowers[at - 1] in BOUNDING and tags[at + 1] == "#":
                return False
            if lowers[at] in COMPARING or lowers[at : at + 2] in COMPARING_TWO:
                return "#" in tags[at:first]
            if tags[at] in ".V" or lowers[at] in {"and", "but"}:
                return False
        return False

    def _of_words(self, passage: Passage, time: Period) -> bool:
        """Whether a time is that of words said or written: "found in 2003 that", "accused him on Monday of", "our article of 3 May"."""
        if time.span is None:
            return False
        starts, lowers, tags = self.reading.tokens.starts, self.reading.tokens.lowers, self.reading.tags
        first = bisect_right(starts, time.span.start) - 1
        last = bisect_right(starts, time.span.end - 1)
        if first > passage.sentence[0] and lowers[first - 1] in LIKENING:
            return True
        bare = first - 1 if lowers[first - 1] == "of" else first
        if bare > passage.sentence[0] and "of" in {lowers[bare], lowers[first]} and lowers[bare - 1] in TEXTS:
            return True
        following = lowers[last] if last < passage.sentence[1] else ""
        if following == "that":
            return first > passage.sentence[0] and tags[last + 1 : last + 2] not in {"V", "M"}
        if self._is_given(passage, first):
            return True
        charged = (*lowers[max(passage.sentence[0], first - CHARGE_REACH) : first], *lowers[last : last + 2])
        rest = lowers[last : min(last + CHARGE_REACH, passage.sentence[1])]
        return bool(CHARGING.intersection(charged)) and bool({"of", "for", "over"}.intersection(rest[:1] if "accused" in charged else rest))

    def _nearest(self, passage: Passage, own: list[Period]) -> Period:
        """Of several times the one that stands nearest to the act, where a verb of another act stands with the first."""
        if len(own) == 1 or passage.main is None or not passage.main.verbal or passage.quantities:
            return own[0]
        starts, lowers, tags = self.reading.tokens.starts, self.reading.tokens.lowers, self.reading.tags
        for time in own:
            if time.span is None:
                continue
            at = bisect_right(starts, time.span.start) - 1
            first, last = sorted((at, passage.main.first))
            between = [k for k in range(first, last) if k != passage.main.first and tags[k] in "VD" or lowers[k] == ";"]
            if not between:
                return time
        return own[0]

    def _is_given(self, passage: Passage, first: int) -> bool:
        """Whether a time says when a count was given ("the first toll, given by the army on Monday, was 19")."""
        lowers, tags = self.reading.tokens.lowers, self.reading.tags
        at = first - 1
        while at > passage.sentence[0] and (tags[at] in "TJNP" or lowers[at] in {"by", "of"}):
            at -= 1
        return lowers[at] in GIVING and tags[at] == "D" and tags[at - 1] in "N.P"

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
