"""Enumerations: "110 were held: 60 in X, 30 in Y and 20 in Z" says four things."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from recount.extract.claims.clauses import Clause
from recount.records.quantity import Quantity
from recount.text.reading import Reading

SPLITTERS = frozenset({"in", "by", "at", "on", "from", "over", "near"})
COMPARING = frozenset({"against", "with", "from", "than"})
#: Before "with" and a count that another is compared with.
LIKENED = frozenset({"compared", "comparison", "contrast", "contrasts", "compares", "comparable"})
#: What a compared count may be of besides ("than the 31 of March").
COMPARED = frozenset({*SPLITTERS, "of", "before", "earlier", "previously"})
#: A number after one of these was stated before.
POINTERS = frozenset({("of", "the"), ("of", "these"), ("of", "those"), ("among", "the"), ("out", "of")})
#: "A rise on the 30 of May", "a fall over last year's 12".
CHANGES = frozenset({"increase", "rise", "decrease", "fall", "drop", "decline", "up", "down", "growth", "reduction"})
CHANGED_FROM = frozenset({"on", "over", "from"})
SEPARATORS = frozenset({",", ";", "and"})
#: Before the first word of an item stands one of these.
ITEM_OPENERS = SEPARATORS | COMPARING | {":"}
#: The place or party of an item follows its count within so many tokens.
REACH = 5
#: Behind a semicolon so few words say nothing by themselves.
TAIL = 3
#: The label of a list has at most so many words.
LABEL = 6
#: So many items make an enumeration.
FEWEST = 2

Placed = tuple[int, int, Quantity]


def split_items(reading: Reading, clause: Clause, quantities: Sequence[Placed]) -> Iterator[Clause]:
    """The clause up to its enumeration, then each item by itself; the clause as it is where it holds none."""
    clause, quantities = _without_lead(reading, _without_tail(reading, clause), quantities)
    run = _named_items(reading, clause, quantities) or _item_starts(reading, clause, quantities)
    starts = sorted({*(run if len(run) >= FEWEST else ()), *_comparisons(reading, clause, quantities)})
    if not starts:
        yield clause
        return
    cuts = [clause.first, *starts, clause.last] if starts[0] > clause.first else [*starts, clause.last]
    for first, last in pairwise(cuts):
        end = _without_separators(reading, first, last)
        if end > first:
            spread = first == clause.first and len(run) >= FEWEST and first < run[0] and reading.tokens.lowers[run[0] - 1] == ":"
            yield Clause(first, end, tuple(t for t in clause.triggers if first <= t.first and t.last <= end), spread)


def _without_tail(reading: Reading, clause: Clause) -> Clause:
    """The clause without the first words of the next ("62 attacks in Mali; in" before "April it had counted")."""
    lowers = reading.tokens.lowers
    for at in range(clause.last - 1, max(clause.first, clause.last - 1 - TAIL), -1):
        if lowers[at] == ";":
            return Clause(clause.first, at, tuple(t for t in clause.triggers if t.last <= at))
    return clause


def find_label(reading: Reading, first: int, last: int) -> int | None:
    """The colon behind the label of a list ("By group: ..."), or None where no such label opens the words."""
    lowers = reading.tokens.lowers
    behind = range(first, min(first + LABEL, last)) if lowers[first] == "by" else ()
    return next((at for at in behind if lowers[at] == ":"), None)


def _without_lead(reading: Reading, clause: Clause, quantities: Sequence[Placed]) -> tuple[Clause, Sequence[Placed]]:
    """The clause without the total that it only points back to ("of the 90, 40 were freed"), or the label of its list ("By group: ...")."""
    lowers, at = reading.tokens.lowers, clause.first
    colon = find_label(reading, at, clause.last)
    if colon is not None and quantities and quantities[0][0] > colon:
        return Clause(colon + 1, clause.last, tuple(t for t in clause.triggers if t.first > colon)), quantities
    points = len(quantities) >= FEWEST and tuple(lowers[at : at + 2]) in POINTERS and quantities[0][0] == at + 2
    if not points or quantities[1][0] - quantities[0][1] > 1:
        return clause, quantities
    first = quantities[1][0]
    return Clause(first, clause.last, tuple(t for t in clause.triggers if t.first >= first)), quantities[1:]


def _item_starts(reading: Reading, clause: Clause, quantities: Sequence[Placed]) -> list[int]:
    """Where the items of the longest run of like counts begin."""
    run: list[int] = []
    best: list[int] = []
    for i, (first, last, _) in enumerate(quantities):
        end = quantities[i + 1][0] if i + 1 < len(quantities) else clause.last
        like = i == 0 or quantities[i][2].measure is quantities[i - 1][2].measure
        opens = first == clause.first or reading.tokens.lowers[first - 1] in ITEM_OPENERS
        if like and opens and _has_splitter(reading, last, end):
            run.append(first)
        else:
            run = []
        if len(run) > len(best):
            best = list(run)
    return best


def _named_items(reading: Reading, clause: Clause, quantities: Sequence[Placed]) -> list[int]:
    """Where items begin that name a place or a party before its numbers ("Gao 40, Kidal 12"; "raiders account for 30, mines for 12")."""
    starts = [start for first, _, _ in quantities if (start := _name_before(reading, clause, first)) is not None]
    verbs = [at for at in range(clause.first, clause.last) if reading.tags[at] in "VM"]
    if len(starts) < FEWEST and not (starts and _answers_first(reading, quantities)):
        return []
    if any(at > starts[0] for at in verbs):
        return []
    opening = quantities[0][0]
    return [clause.first, *starts] if opening < starts[0] and clause.first < starts[0] else starts


def _answers_first(reading: Reading, quantities: Sequence[Placed]) -> bool:
    """Whether the last of several numbers stands behind the same preposition as the first ("were responsible for 80, gangs for 65")."""
    words = [reading.tokens.lowers[first - 1] for first, _, _ in quantities]
    return len(words) > 1 and words[0] == words[-1] == "for"


def _name_before(reading: Reading, clause: Clause, number: int) -> int | None:
    """Where the name begins that stands between a separator and a number; None where anything else does."""
    at = number - 1
    if reading.tokens.lowers[at] in {"(", "for", "of", "to"}:
        at -= 1
    end = at
    while at >= clause.first and (reading.tags[at] in "NPJT" or _is_code(reading, at) or reading.tokens.lowers[at] in {"(", ")"}):
        at -= 1
    named = any(reading.tags[i] == "P" or _is_code(reading, i) for i in range(at + 1, end + 1)) or reading.tags[end] == "N"
    opens = at < clause.first or reading.tokens.lowers[at] in ITEM_OPENERS
    return at + 1 if named and opens and at + 1 <= end else None


def _is_code(reading: Reading, at: int) -> bool:
    """Whether a token that is tagged as a number is a name of letters and figures ("M23")."""
    return reading.tags[at] == "#" and reading.tokens.lowers[at][0].isalpha() and reading.tokens.lowers[at][-1].isdigit()


def _comparisons(reading: Reading, clause: Clause, quantities: Sequence[Placed]) -> Iterator[int]:
    """Where a count of another period or place is put beside one ("compared with 31 in March")."""
    for i, (first, last, _) in enumerate(quantities):
        end = quantities[i + 1][0] if i + 1 < len(quantities) else clause.last
        if first > clause.first and _is_compared(reading, clause, first) and _has_splitter(reading, last, end, verbs=True):
            yield first


def _is_compared(reading: Reading, clause: Clause, first: int) -> bool:
    """Whether a count is set against another: "compared with 31", "a rise on the 30 of May"."""
    before = first - 2 if reading.tokens.lowers[first - 1] == "the" else first - 1
    word = reading.tokens.lowers[before] if before >= clause.first else ""
    if word == "with" and reading.tokens.lowers[before - 1] not in LIKENED:
        return False  # "attacked the base with two car bombs, followed by infantry"
    return word in COMPARING or (word in CHANGED_FROM and reading.tokens.lowers[before - 1] in CHANGES)


def _has_splitter(reading: Reading, first: int, last: int, *, verbs: bool = False) -> bool:
    """Whether a place, party or time follows a count at once; ``verbs`` lets a participle stand between."""
    words = reading.tokens.lowers[first : min(last, first + REACH)]
    return any(word in (COMPARED if verbs else SPLITTERS) for word in words) and (
        verbs or "V" not in reading.tags[first : min(last, first + REACH)]
    )


def _without_separators(reading: Reading, first: int, last: int) -> int:
    """The end of an item without the comma, colon or "and" before the next."""
    while last > first and (reading.tokens.lowers[last - 1] in SEPARATORS or reading.tokens.lowers[last - 1] == ":"):
        last -= 1
    return last
