"""A clause in its sentence, and the cues that stand there."""

from dataclasses import dataclass

from recount.extract.claims.clauses import Clause
from recount.extract.claims.frames import Frame
from recount.extract.claims.triggers import Trigger
from recount.lexicon.speech import Speech
from recount.records.building import quick
from recount.records.document import Published
from recount.records.period import Period
from recount.text.reading import Reading

#: Something this many days before the report is background, not news.
BACKGROUND_DAYS = 180
#: In a report that opens with the news of these days, so many are enough: gold tells no act as news that lies further back.
NEWS_BACKGROUND_DAYS = 10
#: Of whom something is wished.
WISHED_OF = frozenset({("god",), ("allah",)})


@quick
@dataclass(frozen=True, slots=True)
class Setting:
    """A clause in its sentence: what surrounds it and what is known of its time."""

    reading: Reading
    sentence: tuple[int, int]
    clause: Clause
    frames: tuple[Frame, ...]
    main: Trigger | None
    period: Period | None
    published: Published | None
    none_counted: bool
    none_harmed: bool
    cues: frozenset[str]
    background: int = BACKGROUND_DAYS
    refuted: bool = False

    @property
    def lowers(self) -> tuple[str, ...]:
        """The folded words of the report."""
        return self.reading.tokens.lowers


def find_cue(setting: Setting, speech: Speech, name: str, first: int, last: int) -> str | None:
    """The first cue of a kind in a token range of the sentence, as words."""
    if name not in setting.cues:
        return None
    tags = setting.reading.tags
    hits = speech.cues[name].find(setting.lowers, first, last)
    if name == "modal_hypothetical":  # "May" is a month too
        hits = (m for m in hits if tags[m.first] == "M" and setting.lowers[m.first - 1] != "who" and not _is_wish(setting.lowers, m.first))
    if name == "negation":
        hits = (m for m in hits if not _is_in_relative(setting.reading, m.first, last))
    if name in ("modal_hypothetical", "intent", "negation"):
        hits = (m for m in hits if not _is_of_finding(setting.lowers, m.last, speech))
    found = next(hits, None)
    return " ".join(setting.reading.words(found.first, found.last)) if found is not None else None


def _is_in_relative(reading: Reading, at: int, last: int) -> bool:
    """Whether a negation stands in a relative clause that ends before the act ("the raid, for which **nobody** was blamed, killed six")."""
    return reading.tags[at - 1] == "W" and "," in reading.tokens.lowers[at:last]


def _is_of_finding(lowers: tuple[str, ...], after: int, speech: Speech) -> bool:
    """Whether what may or may not be, or is wanted, is only that somebody finds it out ("could not be identified")."""
    at = after + 1 if lowers[after : after + 1] == ("not",) else after
    return at < len(lowers) and speech.cues["finding"].at(lowers, at) is not None


def _is_wish(lowers: tuple[str, ...], at: int) -> bool:
    """Whether "may" wishes and doubts nothing ("may God accept them")."""
    return lowers[at] == "may" and lowers[at + 1 : at + 2] in WISHED_OF
