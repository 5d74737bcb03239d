"""Times that a sentence names but that are not those of what it tells: of words, of comparisons, of another act."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from recount.extract.claims.passages import Passage
from recount.records.period import Period, TimeKind
from recount.text.reading import Reading

#: Words before the figure that another is compared with, and how many words may stand between them and its time.
COMPARING = frozenset({"than", "against", "versus", "vs"})
COMPARING_TWO = frozenset({("compared", "with"), ("compared", "to"), ("down", "from"), ("up", "from")})
#: Before "than" and a number, these bound a figure and compare nothing ("more than 150").
BOUNDING = frozenset({"more", "less", "fewer", "other", "rather"})
COMPARED_REACH = 7
#: Right before a time, these only liken it ("as in May 2014").
LIKENING = frozenset({"as", "like"})
#: Texts: a time behind "of" is theirs ("our article of 3 May"), not that of what they tell.
TEXTS = frozenset(
    {
        "article", "post", "report", "statement", "communique", "communiqué", "bulletin", "update", "release", "story", "tweet", "headline",
        "dispatch", "thread", "message", "edition", "issue", "letter", "note", "text", "survey", "study",
    }
)  # fmt: skip
#: Verbs with which somebody is charged with an act: a time before "of" or "for" is that of the words.
CHARGING = frozenset(
    {
        "accused", "accuses", "accuse", "accusing", "blamed", "blames", "convicted", "acquitted", "cleared", "sentenced", "charged",
        "indicted", "jailed", "condemned",
    }
)  # fmt: skip
CHARGE_REACH = 12
#: Verbs of claiming an act, so few words before its noun.
CLAIMING, CLAIM_REACH = frozenset({"claimed", "claims", "claim", "claiming"}), 5
#: Participles of what is to come, and the prepositions before its time.
APPOINTED = frozenset({"planned", "scheduled", "due", "set", "called", "announced", "expected"})
APPOINTING_MARKS = frozenset({"for", "on", "in"})
#: With "we" before them and a text in the sentence: the publisher speaks of its own earlier words.
WROTE = frozenset({"gave", "said", "reported", "wrote", "stated", "put"})
#: A time stands so few tokens behind the noun of the act that it dates, over a comma.
NOUN_REACH = 1
#: Participles of what is made known: the time behind them is that of the words.
GIVING = frozenset({"given", "published", "released", "issued", "announced", "reported", "posted", "circulated", "cited", "quoted"})


@dataclass(frozen=True, slots=True)
class Worded:
    """The looks at the words around the times of one report."""

    reading: Reading

    def only_compares(self, passage: Passage) -> bool:
        """Whether a passage is only the figure that the one before it is compared with ("148, against 168 in May")."""
        return bool(passage.times) and all(self.is_compared(passage, time, passage.sentence[0]) for time in passage.times)

    def is_compared(self, passage: Passage, time: Period, start: int | None = None) -> bool:
        """Whether a time is only that of a figure that the passage's own is compared with ("than the 40 of March", "against 12 in May")."""
        if time.span is None:
            return False
        first, _ = self._tokens(time)
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

    def is_of_words(self, passage: Passage, time: Period) -> bool:
        """Whether a time is that of words said or written: "found in 2003 that", "accused him on Monday of", "our article of 3 May"."""
        if time.span is None:
            return False
        first, last = self._tokens(time)
        return (
            self._is_likened(passage, first)
            or self._dates_text(passage, first, last)
            or self._leads_to_words(passage, first, last)
            or self._is_given(passage, first)
            or self._is_charged(passage, first, last)
            or self._is_appointed(passage, first)
            or self._only_lasted(first, last)
            or self._is_claimed(passage, first)
        )

    def quotes_own_text(self, passage: Passage) -> bool:
        """Whether a publisher repeats its own earlier words ("in issue 33 we gave six dead"): today is not the day of what they tell."""
        words = self.reading.tokens.lowers[slice(*passage.sentence)]
        wrote = any(word == "we" and after in WROTE for word, after in pairwise(words))
        return wrote and not TEXTS.isdisjoint(words)

    def nearest(self, passage: Passage, own: Sequence[Period]) -> Period:
        """Of several times the first with no verb of another act between it and the passage's own."""
        own = self._without_open(passage, own)
        if len(own) == 1 or passage.main is None:
            return own[0]
        if not passage.main.verbal:
            return self._behind_noun(passage.main.last, own)
        if passage.quantities:
            return own[0]
        lowers, tags, main = self.reading.tokens.lowers, self.reading.tags, passage.main.first
        for time in own:
            first, last = sorted((self._tokens(time)[0], main))
            if not any((at != main and tags[at] in "VD") or lowers[at] == ";" for at in range(first, last)):
                return time
        return own[0]

    def _without_open(self, passage: Passage, own: Sequence[Period]) -> Sequence[Period]:
        """Times but those of "since", which a verb in the simple past cannot have, where there are others ("freed men held since May")."""
        main, tags = passage.main, self.reading.tags
        if main is None or not main.verbal or tags[main.first] != "V" or tags[main.first - 1] in "VM":
            return own
        return [time for time in own if time.kind is not TimeKind.OPEN_PERIOD] or own

    def _behind_noun(self, end: int, own: Sequence[Period]) -> Period:
        """Of several times the one right behind the noun of an act ("over the killing, **in June 1990**, of"), else the first."""
        return next((time for time in own if 0 <= self._tokens(time)[0] - end <= NOUN_REACH), own[0])

    def _tokens(self, time: Period) -> tuple[int, int]:
        """The token range of a time."""
        starts = self.reading.tokens.starts
        if time.span is None:
            return 0, 0
        return bisect_right(starts, time.span.start) - 1, bisect_right(starts, time.span.end - 1)

    def _is_likened(self, passage: Passage, first: int) -> bool:
        """Whether a time is only likened ("as in May 2014"), which "as early as May" is not."""
        lowers, start = self.reading.tokens.lowers, passage.sentence[0]
        return first > start and lowers[first - 1] in LIKENING and "as" not in lowers[max(start, first - 3) : first - 1]

    def _dates_text(self, passage: Passage, first: int, last: int) -> bool:
        """Whether a time dates a text ("our article of 3 May", "yesterday's edition")."""
        lowers = self.reading.tokens.lowers
        if lowers[last - 1 : last] == ("'s",) or lowers[last : last + 1] == ("'s",):
            return not TEXTS.isdisjoint(lowers[last : last + 3])
        of = first if lowers[first] == "of" else first - 1
        return of > passage.sentence[0] and lowers[of] == "of" and lowers[of - 1] in TEXTS

    def _leads_to_words(self, passage: Passage, first: int, last: int) -> bool:
        """Whether what was said follows a time ("found in 2003 that"); in "the raid of May that killed" it does not."""
        said = last < passage.sentence[1] and self.reading.tokens.lowers[last] == "that"
        return said and first > passage.sentence[0] and self.reading.tags[last + 1 : last + 2] not in {"V", "M"}

    def _is_given(self, passage: Passage, first: int) -> bool:
        """Whether a time says when a count was given ("the first toll, given by the army on Monday, was 19")."""
        lowers, tags = self.reading.tokens.lowers, self.reading.tags
        at = first - 1
        while at > passage.sentence[0] and (tags[at] in "TJNP" or lowers[at] in {"by", "of"}):
            at -= 1
        return at > passage.sentence[0] and lowers[at] in GIVING and tags[at] == "D" and tags[at - 1] in "N.P"

    def _is_claimed(self, passage: Passage, first: int) -> bool:
        """Whether a time is that of a claim of responsibility ("claimed the attack two days later")."""
        main, lowers = passage.main, self.reading.tokens.lowers
        if main is None or main.verbal or first < main.last:
            return False
        between = lowers[max(passage.sentence[0], main.first - CLAIM_REACH) : main.first]
        return not CLAIMING.isdisjoint(between) and "the" in between and lowers[first] not in {"of", "in"}

    def _only_lasted(self, first: int, last: int) -> bool:
        """Whether a time tells how long something went on ("after five days **of** fighting")."""
        lowers = self.reading.tokens.lowers
        return lowers[first] == "after" and lowers[last : last + 1] == ("of",)

    def _is_appointed(self, passage: Passage, first: int) -> bool:
        """Whether a time is that for which something else is planned ("arrested 20 men ahead of a march planned for **Sunday**")."""
        lowers, main = self.reading.tokens.lowers, passage.main
        if main is None or not main.verbal or self.reading.tags[main.first] not in {"V", "D"}:
            return False
        mark = first if lowers[first] in APPOINTING_MARKS else first - 1
        return mark - 1 > main.last and lowers[mark] in APPOINTING_MARKS and lowers[mark - 1] in APPOINTED

    def _is_charged(self, passage: Passage, first: int, last: int) -> bool:
        """Whether somebody was charged then with the act of a passage ("accused them on Monday of a raid")."""
        if passage.main is None or passage.main.first < last:
            return False
        lowers = self.reading.tokens.lowers
        before = lowers[max(passage.sentence[0], first - CHARGE_REACH) : first]
        between = lowers[last : passage.main.first]
        return not CHARGING.isdisjoint((*before, *between[:2])) and not {"of", "for", "over"}.isdisjoint(between)
