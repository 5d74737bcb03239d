"""Relative clauses between commas: what they tell is told in passing, and neither the act nor the day nor the place of their sentence."""

from collections.abc import Iterator, Sequence

from recount.extract.claims.triggers import Trigger
from recount.text.reading import Reading

#: Words that open a relative clause about people or things behind a comma.
OPENING = frozenset({"who", "whom", "whose", "which"})
#: The same without a comma, in a second name between commas ("the Guard, a force **that** refuses ..., were killed").
NAMING = OPENING | {"that"}
#: Words before the relative pronoun ("of whom", "some of which", "in which").
LEADING = frozenset({"of", "in", "for", "from", "by", "with", "some", "most", "many", "all", "none", "one", "two", "both"})
LEAD_REACH = 3
#: A second name opens with one of these.
ARTICLES = frozenset({"a", "an", "the", "one"})
#: Forms of "be" right before the participle of a passive, and how far before its verb a relative pronoun stands.
PASSIVE = frozenset({"was", "were", "been"})
RELATIVE_REACH = 8
HAD_REACH = 4
#: A clause between commas has at most so many tokens.
LONGEST = 30

Range = tuple[int, int]


def find_enclosed(reading: Reading, first: int, last: int, triggers: Sequence[Trigger] = ()) -> tuple[Range, ...]:
    """Token ranges of the relative clauses, and second names with one, that stand between two commas of a range, in order.

    One that ends the range counts only where no verb in it tells an act: "a truce, which both signed on Tuesday" tells one.
    """
    acts = [trigger.first for trigger in triggers if trigger.verbal]
    told = [(begin, end) for begin, end in _ranges(reading, first, last) if end < last or not any(begin <= at < end for at in acts)]
    return tuple(sorted({*told, *_restrictive(reading, first, last, acts)}))


def _restrictive(reading: Reading, first: int, last: int, acts: Sequence[int]) -> Iterator[Range]:
    """What says who is meant before a passive ("two men **kidnapped in May** were freed", "five **whom they held** were freed")."""
    for at in acts:
        be = at - 1
        before = _before_then(reading, at, first)
        if before is not None:
            yield before, next((i for i in range(at, last) if reading.tokens.lowers[i] == ","), last)
            continue
        if reading.tokens.lowers[be] not in PASSIVE or reading.tags[be - 1] in "MO":
            continue
        begin = _opening(reading, be - 1, first, acts)
        if begin is not None and any(reading.tags[i] in "VD" for i in range(begin, be)):
            yield begin, be


def _before_then(reading: Reading, at: int, first: int) -> int | None:
    """The relative pronoun whose clause tells in the pluperfect what came before ("freed two men **whom it had kidnapped** in May")."""
    had = next((i for i in range(at - 1, max(first, at - HAD_REACH), -1) if reading.tokens.lowers[i] == "had"), None)
    if had is None:
        return None
    pronoun = next((i for i in range(had - 1, max(first, had - HAD_REACH), -1) if reading.tags[i] == "W"), None)
    main = pronoun is not None and any(reading.tags[i] in "VD" for i in range(first, pronoun))
    return pronoun if main and pronoun is not None and reading.tokens.lowers[pronoun] in OPENING else None


def _opening(reading: Reading, at: int, first: int, acts: Sequence[int]) -> int | None:
    """Where a relative clause or a participle begins that ends at a token and stands behind a noun; None where none does."""
    for i in range(at, max(first, at - LONGEST), -1):
        tag, word = reading.tags[i], reading.tokens.lowers[i]
        if tag == "C" or word in {",", ";"}:
            return None
        behind = reading.tags[i - 1] in "NP" or reading.tokens.lowers[i - 1] in {"those", "others"}
        if tag == "W":
            return i if word in OPENING and behind else None
        if (tag == "D" or i in acts) and behind and word not in PASSIVE and not _has_relative(reading, i, first):
            return i
    return None


def _has_relative(reading: Reading, at: int, first: int) -> bool:
    """Whether a relative pronoun stands shortly before a verb, whose clause it then opens."""
    return any(reading.tags[i] == "W" for i in range(max(first, at - RELATIVE_REACH), at))


def _ranges(reading: Reading, first: int, last: int) -> Iterator[Range]:
    lowers = reading.tokens.lowers
    at = first
    while at < last:
        if lowers[at] == "," and (_opens(reading, at + 1, last) or _names_again(reading, at + 1, last)):
            end = next((i for i in range(at + 2, min(at + LONGEST, last)) if lowers[i] == ","), None)
            if end is not None and _goes_on(reading, end + 1, last):
                yield at + 1, end
                at = end - 1
            elif lowers[at + 1] == "which" and not set(reading.tags[at + 2 : last]) <= set("."):
                yield at + 1, last  # it closes the sentence: "..., which has been shut since the clashes"
                return
        at += 1


def _opens(reading: Reading, at: int, last: int) -> bool:
    """Whether a relative clause begins at a token."""
    lowers = reading.tokens.lowers
    while at < last and lowers[at] in LEADING and lowers[at + 1 : at + LEAD_REACH] and lowers[at] not in OPENING:
        at += 1
    return at < last and lowers[at] in OPENING


def _names_again(reading: Reading, at: int, last: int) -> bool:
    """Whether a second name with a relative clause begins at a token ("a Druze force that refuses to disarm")."""
    lowers, tags = reading.tokens.lowers, reading.tags
    if at >= last or lowers[at] not in ARTICLES:
        return False
    end = at + 1
    while end < last and tags[end] in "NPJ":
        end += 1
    return at + 1 < end < last and lowers[end] in NAMING


def _goes_on(reading: Reading, at: int, last: int) -> bool:
    """Whether the sentence goes on with its own verb: the clause stands behind its subject."""
    return at < last and reading.tags[at] in "VMRD"


def is_enclosed(ranges: Sequence[Range], at: int) -> bool:
    """Whether a token stands in one of the ranges."""
    return any(first <= at < last for first, last in ranges)


def told_outside(triggers: Sequence[Trigger], ranges: Sequence[Range]) -> tuple[Trigger, ...]:
    """The triggers that stand in no such range, or all where none does."""
    return tuple(t for t in triggers if not is_enclosed(ranges, t.first)) or tuple(triggers)
