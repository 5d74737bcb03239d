"""Where a passage that names no place is set: by its label, its sentence, what was told before, its heading or its report."""

from dataclasses import dataclass, field, replace

from recount.extract.claims.kinds import HURT
from recount.extract.claims.passages import Passage, is_lead
from recount.extract.claims.place_roles import INTENDED, narrows
from recount.extract.claims.shelves import Shelves
from recount.extract.claims.told import Last
from recount.lexicon.place_words import PlaceWords
from recount.records.claim import ClaimKind, Draft, Status
from recount.records.inherited import Inherited
from recount.records.mention import PlaceUse
from recount.records.period import TimeKind
from recount.records.place_ref import PlaceRole
from recount.text.reading import BlockKind, Reading

#: A label begins within so many words of its paragraph, and its sign follows the place within so many.
LABEL_REACH = 5
LABEL_END = 4
LABEL_SIGNS = frozenset({":", ".", "|"})
#: A count over at least so many days is about an area, not about the place of an act told before.
LONG_DAYS = 6
#: "The region" points to a name so many words back at most.
POINTED_REACH = 1500
#: What a party says of an act stands so many paragraphs behind it at most.
FOCUS_BLOCKS = 2
LYING = frozenset({"in", "of", "at", "across", "throughout", "inside", "outside", "within", "from"})
AWAY = frozenset({"from", "to", "towards", "toward", "into"})
#: Roles that go over to later passages: a reference may hold the place, or turn out to be it.
KEPT = frozenset({PlaceRole.EVENT, PlaceRole.SCOPE, PlaceRole.REFERENCE})
Uses = tuple[PlaceUse, ...]


@dataclass(frozen=True, slots=True)
class Where:
    """Places that a passage takes over: where it happened if it is an event, what area it is about if it counts."""

    event: Uses = ()
    scope: Uses = ()

    def uses(self, kind: ClaimKind, status: Status) -> Uses:
        """The places in the role that a kind of claim gives them; what is denied was said to have happened there."""
        denied = status is Status.DENIED and kind is not ClaimKind.FIGURE
        role = PlaceRole.EVENT if denied or kind is ClaimKind.EVENT else PlaceRole.SCOPE
        if kind is ClaimKind.EVENT and status in INTENDED:
            role = PlaceRole.TARGET
        uses = self.scope if kind in (ClaimKind.FIGURE, ClaimKind.TREND) else self.event
        return tuple(use if use.role is PlaceRole.REFERENCE else replace(use, role=role) for use in uses)


@dataclass(slots=True)
class Whereabouts:
    """The places of a report so far: the last event and the last count that had any, and all that events were set at."""

    reading: Reading
    shelves: Shelves
    skip: frozenset[int]
    words: PlaceWords
    event: Last | None = None
    figure: Last | None = None
    scope: Uses = ()
    seen: set[str] = field(default_factory=set)

    def remember(self, passage: Passage, draft: Draft) -> None:
        """Keep the places that later passages may be set at."""
        main = [use for use in draft.places if use.role in (PlaceRole.EVENT, PlaceRole.SCOPE)]
        if not main:
            return
        if draft.said.kind is ClaimKind.EVENT and draft.said.status in (Status.OCCURRED, Status.ONGOING):
            self.event = Last(passage, draft)
            self.seen.add(main[0].mention.name)
        elif draft.said.kind is ClaimKind.FIGURE:
            part = self.figure is not None and self.figure.passage.sentence == passage.sentence and bool(passage.places)
            self.figure = self.figure if part else Last(passage, draft)
            if passage.places and not self.scope and is_lead(self.reading, passage):
                self.scope = _taken(draft, Inherited.REPORT)

    def give(self, passage: Passage, told: Last | None, *, refers: bool, far: bool) -> Where:
        """Places for a passage without any; ``told`` is the last event, ``far`` whether it lies out of reach."""
        if passage.places:
            label = tuple(replace(use, role=PlaceRole.REFERENCE) for use in self._label(passage))
            away = all(self._is_away(first) for first, _, _ in passage.places)
            if away and not label and passage.act is not None and passage.act.name in HURT:
                label = self._of_event(passage, told, refers=refers, far=far)  # "one peacekeeper from Burundi died"
            return Where(label, self._of_figure(passage) or self._area(passage) if away else label)
        goes_on = refers or (passage.is_outcome and self.event is not None and self.event.passage.block == passage.block)
        home = () if goes_on else self._of_source(passage)
        here = self._beside(passage) or home or self._label(passage) or self._in_sentence(passage) or self._pointed_at(passage)
        if here:
            return Where(here, here)
        act = self._of_event(passage, told, refers=refers, far=far)
        event = act or self._under_heading(passage) or self._in_focus(passage) or self._only_place()
        return Where(event, self._of_figure(passage) or (() if _is_long(passage) else act) or self._area(passage))

    def _label(self, passage: Passage) -> Uses:
        """The place that labels a paragraph or an item of a list ("Gao: ...", "Gao. ...")."""
        block = self.reading.blocks[passage.block]
        for first, last, mention in self.shelves.places.within(block.first, min(block.first + LABEL_REACH, block.last)):
            after = self.reading.tokens.lowers[last : last + LABEL_END]
            if first not in self.skip and last <= passage.clause.first and any(word in LABEL_SIGNS for word in after):
                return (PlaceUse(PlaceRole.EVENT, mention, Inherited.LIST),)
        return ()

    def _beside(self, passage: Passage) -> Uses:
        """The place of the act told before under the same label: nearer than the label itself."""
        last = self.event
        if last is None or last.passage.block != passage.block or not self._label(passage):
            return ()
        told = any(use.role in KEPT - {PlaceRole.REFERENCE} and use.inherited_from is not Inherited.LIST for use in last.draft.places)
        return _taken(last.draft, Inherited.PARAGRAPH) if told else ()

    def _pointed_at(self, passage: Passage) -> Uses:
        """The place told last whose words name its kind, where a passage speaks of "the camp", "in the region"."""
        lowers = self.reading.tokens.lowers
        for at in range(passage.clause.first + 2, passage.clause.last):
            if lowers[at] in self.words.kinds_meant and lowers[at - 1] == "the" and lowers[at - 2] in LYING and self._stands_alone(at):
                start = max(0, passage.clause.first - POINTED_REACH)
                for first, last, mention in reversed(self.shelves.places.within(start, passage.clause.first)):
                    if lowers[at] in lowers[first:last] and first not in self.skip:
                        return (PlaceUse(PlaceRole.EVENT, mention, Inherited.REPORT),)
        return ()

    def _stands_alone(self, at: int) -> bool:
        """Whether no name or noun follows a noun ("in the region of X", "in the camp clinic")."""
        following = self.reading.tokens.lowers[at + 1 : at + 2]
        return following not in {("of",), ("around",)} and self.reading.tags[at + 1 : at + 2] not in {"N", "P"}

    def _in_sentence(self, passage: Passage) -> Uses:
        """A place told earlier in the sentence, where nobody only comes from or goes to, nor speaks ("In Gao, the mayor said ...")."""
        found = self.shelves.places.within(passage.sentence[0], passage.clause.first)
        here = [mention for first, _, mention in found if not self._is_away(first) and not _is_source(passage, first)]
        narrower = here[1:2] if len(here) > 1 and narrows(here[0], here[1]) else here[:1]
        return tuple(PlaceUse(PlaceRole.EVENT, mention, Inherited.SENTENCE) for mention in narrower)

    def _of_source(self, passage: Passage) -> Uses:
        """Where those are who tell of an act around them ("police in X said")."""
        voices = self.words.local_voices | (self.words.medical_voices if self.event is None else frozenset())
        for frame in passage.frames:
            if frame.source is None or voices.isdisjoint(self.reading.tokens.lowers[slice(*frame.source)]):
                continue
            homes = [m for first, _, m in self.shelves.homes.within(*frame.source) if self.reading.tokens.lowers[first - 1] in LYING]
            if homes:
                return (PlaceUse(PlaceRole.EVENT, homes[0], Inherited.SENTENCE),)
        return ()

    def _is_away(self, first: int) -> bool:
        """Whether a place is only where somebody came from or went to."""
        lowers = self.reading.tokens.lowers
        return lowers[first] in AWAY or (first > 0 and lowers[first - 1] in AWAY)

    def _of_event(self, passage: Passage, told: Last | None, *, refers: bool, far: bool) -> Uses:
        """The places of the event told last: in the same sentence or paragraph, or pointed at ("the area", "there")."""
        last = self.event
        if last is None:
            return ()
        if last.passage.sentence == passage.sentence:
            return _taken(last.draft, Inherited.SENTENCE)
        if last.passage.block == passage.block:
            return _taken(last.draft, Inherited.PARAGRAPH)
        if refers and not far and told is last:
            return _taken(last.draft, Inherited.PARAGRAPH)
        return _taken(last.draft, Inherited.REPORT) if self._points(passage) else ()

    def _points(self, passage: Passage) -> bool:
        """Whether a passage speaks of the place told last by a bare noun."""
        lowers = self.reading.tokens.lowers
        for at in range(passage.clause.first, passage.clause.last):
            if lowers[at] == "there" and self.reading.tags[at + 1 : at + 2] != "V":
                return True
            if at and lowers[at] in self.words.pointing and lowers[at - 1] == "the" and self.reading.tags[at] == "N":
                return True
        return False

    def _of_figure(self, passage: Passage) -> Uses:
        """The area of the count told last, in the same paragraph or in the sentence that a list hangs from."""
        last = self.figure
        if last is None:
            return ()
        if last.passage.block == passage.block:
            return _taken(last.draft, Inherited.PARAGRAPH)
        kinds = {block.kind for block in self.reading.blocks[last.passage.block + 1 : passage.block + 1]}
        return _taken(last.draft, Inherited.LIST) if kinds == {BlockKind.LIST_ITEM} else ()

    def _under_heading(self, passage: Passage) -> Uses:
        """The place that the heading above names."""
        at = self.reading.blocks[passage.block].heading
        return self._named(at, Inherited.HEADING)[:1] if at is not None else ()

    def _in_focus(self, passage: Passage) -> Uses:
        """The place of the act that the report still speaks of.

        For an outcome the one place at which every event so far is set; for what a party or a witness says of an act, in the paragraphs
        right behind it, the place of that act, where nothing says that another is meant.
        """
        last = self.event
        if last is None or self.reading.blocks[passage.block].kind is BlockKind.LIST_ITEM:
            return ()
        if passage.is_outcome and len(self.seen) == 1:
            return _taken(last.draft, Inherited.REPORT)
        about = passage.is_outcome or (passage.act is not None and passage.act.name == "generic")
        near = passage.block - last.passage.block <= FOCUS_BLOCKS and bool(passage.frames) and about
        return _taken(last.draft, Inherited.REPORT) if near and not self._is_apart(passage, last) else ()

    def _only_place(self) -> Uses:
        """The one place that the title names, while the body has set no act anywhere."""
        if self.seen:
            return ()
        title = self._title()
        named = self._named(title, Inherited.TITLE) if title is not None else ()
        return named if len(named) == 1 else ()

    def _title(self) -> int | None:
        """The block of the title."""
        return next((n for n, block in enumerate(self.reading.blocks) if block.kind is BlockKind.TITLE), None)

    def _is_apart(self, passage: Passage, last: Last) -> bool:
        """Whether a passage has a day of its own that is not that of the act told last, or its paragraph turns to something else."""
        told = last.draft.said.time
        own = next((time for time in passage.times if time.kind is TimeKind.POINT), None)
        if own is not None and (told is None or own.days.start != told.days.start):
            return True
        block = self.reading.blocks[passage.block]
        opening = self.reading.tokens.lowers[block.first : passage.clause.last]
        return next(self.words.turning.find(opening, 0, len(opening)), None) is not None

    def _area(self, passage: Passage) -> Uses:
        """The area of a bulletin by its heading or title, else that of the report's first count."""
        return self._under_heading(passage) or self._of_title() or self.scope

    def _of_title(self) -> Uses:
        """The places that a bulletin's title names; a headline that tells an act names where that was."""
        title = self._title()
        if title is None:
            return ()
        block = self.reading.blocks[title]
        return () if set("VMBD") & set(self.reading.tags[block.first : block.last]) else self._named(title, Inherited.TITLE)

    def _named(self, block: int, where: Inherited) -> Uses:
        """The places of a whole block."""
        found = self.shelves.places.items(self.reading.blocks[block].first, self.reading.blocks[block].last)
        return tuple(PlaceUse(PlaceRole.EVENT, mention, where) for mention in found)


def _is_long(passage: Passage) -> bool:
    """Whether a passage tells a stretch of time of its own."""
    return any((time.days.end - time.days.start).days >= LONG_DAYS for time in passage.times)


def _is_source(passage: Passage, first: int) -> bool:
    """Whether a place stands in the words for whoever is speaking ("the mayor of Gao said")."""
    return any(frame.source is not None and frame.source[0] <= first < frame.source[1] for frame in passage.frames)


def _taken(draft: Draft, where: Inherited) -> Uses:
    """The places of a draft, taken over; those that somebody left or went to stay where they are."""
    return tuple(replace(use, inherited_from=use.inherited_from or where) for use in draft.places if use.role in KEPT)
