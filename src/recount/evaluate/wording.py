"""Scores the marking of partisan words."""

from recount.evaluate.align import Aligned
from recount.evaluate.bodies import Interval, overlap
from recount.evaluate.output import span_of
from recount.evaluate.tally import Measure, Sheet


def score_wording(aligned: Aligned, sheet: Sheet) -> None:
    """Partisan words of one report, each once; marked words that the gold does not know are false alarms."""
    marked = _find_marked(aligned)
    known: set[Interval] = set()
    for record, surface, hit in _find_gold(aligned):
        if any(overlap(at, hit) for at in marked):
            sheet.hit(Measure.LOADED)
        else:
            sheet.miss(Measure.LOADED, record, "not marked", surface)
        known |= set(aligned.body.find(surface))
    for at, claim in marked.items():
        if not any(overlap(at, hit) for hit in known):
            sheet.alarm(Measure.LOADED, "-", "marked as partisan", aligned.body.text[at[0] : at[1]], claim)


def _find_marked(aligned: Aligned) -> dict[Interval, str]:
    """Marked words, each with the first claim that marks it."""
    marked: dict[Interval, str] = {}
    for claim in aligned.claims:
        for wording in claim.get("loaded") or ():
            at = span_of(wording)
            if at is not None:
                marked.setdefault(at, claim["id"])
    return marked


def _find_gold(aligned: Aligned) -> list[tuple[str, str, Interval]]:
    """Record, words and place of each partisan term; one term at one place is asked for once."""
    found: dict[Interval, tuple[str, str, Interval]] = {}
    for pairing in aligned.pairings:
        spans = tuple(hit for span in pairing.record.spans for hit in aligned.body.find(span))
        for term in pairing.record.loaded:
            hit = aligned.body.find_nearest(term.surface, spans)
            if hit is not None:
                found.setdefault(hit, (pairing.record.id, term.surface, hit))
    return list(found.values())
