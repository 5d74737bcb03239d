"""Puts the claims of two framings of one text beside each other, and says what differs in what must not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recount.evaluate.framing.texts import Moves
from recount.evaluate.output import Fields, span_of

TYPE = "event type"
CODES = ("acled_sub", "plover", "plover_mode")
BOUNDS = ("low", "best", "high")
NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Pair:
    """One claim in both framings, None where a framing lacks it; ``touched`` where the exchange changed some of its words."""

    before: Fields | None
    after: Fields | None
    touched: bool


def pair_claims(before: Sequence[Fields], after: Sequence[Fields], moves: Moves) -> Iterator[Pair]:
    """Claims with the same trigger, else those that share most words; then those that only one framing has."""
    left = {claim["id"]: claim for claim in after}
    for claim in before:
        found = _same_trigger(claim, left, moves) or _most_shared(claim, left, moves)
        if found is not None:
            del left[found["id"]]
        span = claim["span"]
        yield Pair(claim, found, moves.touches(span["start"], span["end"]))
    yield from (Pair(None, claim, touched=True) for claim in left.values())


def _same_trigger(claim: Fields, left: Mapping[str, Fields], moves: Moves) -> Fields | None:
    """The claim whose trigger stands where that of another went."""
    if claim["trigger"] is None:
        return None
    start = moves.start(claim["trigger"]["start"])
    return next((other for other in left.values() if other["trigger"] is not None and other["trigger"]["start"] == start), None)


def _most_shared(claim: Fields, left: Mapping[str, Fields], moves: Moves) -> Fields | None:
    """The claim whose words overlap most with where those of another went."""
    start, end = moves.start(claim["span"]["start"]), moves.end(claim["span"]["end"])
    shared = {name: _shared((start, end), span_of(other) or (0, 0)) for name, other in left.items()}
    best = max(shared, key=lambda name: shared[name], default=None)
    return left[best] if best is not None and shared[best] > 0 else None


def _shared(one: tuple[int, int], other: tuple[int, int]) -> int:
    """How many characters two ranges share."""
    return min(one[1], other[1]) - max(one[0], other[0])


def find_differences(pair: Pair) -> Iterator[tuple[str, str, str]]:
    """Field, value before and value after of all that is not the same."""
    if pair.before is None or pair.after is None:
        yield "claim", "there" if pair.before is not None else NOTHING, "there" if pair.after is not None else NOTHING
        return
    old, new = _signature(pair.before), _signature(pair.after)
    yield from ((field, value, new[field]) for field, value in old.items() if new[field] != value)


def _signature(claim: Fields) -> dict[str, str]:
    """What must not depend on who is called what."""
    typed, time = claim["event_type"], claim["time"]
    return {
        "kind": claim["kind"],
        "status": claim["status"],
        "assertion": claim["assertion"],
        TYPE: NOTHING if typed is None else " / ".join(str(typed[code]) for code in CODES),
        "counts": _join(f"{q['measure']} {'/'.join(str(q[bound]) for bound in BOUNDS)} {q['exactness']}" for q in claim["quantities"]),
        "place precision": _join(f"{place['role']} {place['precision']}" for place in claim["places"]),
        "time precision": NOTHING if time is None else str(time["precision"]),
    }


def _join(values: Iterator[str]) -> str:
    """Values in an order of their own."""
    return ", ".join(sorted(values)) or NOTHING
