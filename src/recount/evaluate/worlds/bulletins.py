"""Bulletins of made sources: totals by month and area that hold together, but for some in which a contradiction is planted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from recount.evaluate.worlds.habits import read_stuff
from recount.evaluate.worlds.lands import DISTRICTS, District, Side, Spot, make_district
from recount.evaluate.worlds.reports import PEOPLE, locate, make_count
from recount.evaluate.worlds.words import Words, make_document
from recount.records.claim import Assertion, Claim, ClaimKind, Statement, Status
from recount.records.coding import CodedReport
from recount.records.digest import digest
from recount.records.party import Party, PartyKind, PartyRole
from recount.records.period import Days, Period, TimeKind, TimePrecision
from recount.records.place_ref import PlaceRef, PlaceRole
from recount.records.quantity import Measure, OfStatus

#: Months for which a source counts, and of how many bulletins one holds a contradiction.
MONTHS, PLANTED = 6, 0.25
#: How a contradiction is planted: another number on another page, a district above its province, districts above their province together, a
#: running total that falls.
KINDS = ("page", "district", "sum", "fall")
#: How many days after its month a bulletin comes out, and how many later it is taken up again.
DUE, AGAIN = 2, 9


@dataclass(frozen=True, slots=True)
class Figure:
    """One total: who is counted, where, from which day to which, and the number; ``wrong`` where it is planted."""

    spot: Spot
    days: Days
    status: OfStatus
    number: int
    wrong: bool = False
    correction: bool = False


@dataclass(frozen=True, slots=True)
class Bulletin:
    """One report of totals, with the ids of those of its claims that contradict others."""

    report: CodedReport
    wrong: tuple[str, ...]


def make_bulletins(seed: int, sources: int) -> Iterator[Bulletin]:
    """What some sources publish month by month: each on a province of its own, and all on one of which they know the same truth."""
    stuff = read_stuff()
    for number in range(sources):
        for shared in (False, True):
            place = 0 if shared else number + 1
            districts = [make_district(place * DISTRICTS + at, seed, stuff) for at in range(DISTRICTS)]
            yield from _make_series(f"{seed} {place}", f"Monitor {number + 1}", districts)


def _make_series(key: str, source: str, districts: list[District]) -> Iterator[Bulletin]:
    """The bulletins of one source on one province; what truly happened there is the same for all sources."""
    truth, chance = Random(f"{key} truth"), Random(f"{key} {source}")
    side, province = districts[0].sides[0], districts[0].province
    begin, before = date(2012, 1, 1), 0
    for month in range(MONTHS):
        days = Days(date(2012, month + 1, 1), date(2012, month + 2, 1) - timedelta(days=1))
        counts = [truth.randint(4, 40) for _ in districts]
        total, soldiers = sum(counts) + truth.randint(0, 9), truth.randint(3, 60)
        running = before + total
        kind = chance.choice(KINDS) if chance.random() < PLANTED else ""
        figures = [Figure(province, days, OfStatus.CIVILIAN, total)]
        figures += [Figure(district.spot, days, OfStatus.CIVILIAN, count) for district, count in zip(districts, counts, strict=True)]
        figures.append(Figure(province, days, OfStatus.SECURITY_FORCES, soldiers))
        if month:
            figures.append(Figure(province, Days(begin, days.end), OfStatus.CIVILIAN, running))
        figures = _plant(chance, kind, figures, before)
        published = days.end + timedelta(days=DUE)
        yield _make(source, side, published, figures, "bulletin")
        again = _take_up(chance, kind, figures)
        if again is not None:
            late = published if kind == "page" else published + timedelta(days=AGAIN)
            yield _make(source, side, late, [again], "update")
        before = running


def _plant(chance: Random, kind: str, figures: list[Figure], before: int) -> list[Figure]:
    """The figures of a bulletin with the contradiction of a kind; a page that differs is another report."""
    total, counts = figures[0], [figure.number for figure in figures[1 : 1 + DISTRICTS]]
    if kind == "district":
        figures[1] = replace(figures[1], number=total.number + chance.randint(3, 30), wrong=True)
    if kind == "sum":
        figures[0] = replace(total, number=chance.randint(max(counts), sum(counts) - 3), wrong=True)
    if kind == "fall" and before:
        figures[-1] = replace(figures[-1], number=before - chance.randint(3, 12), wrong=True)
    return figures


def _take_up(chance: Random, kind: str, figures: Sequence[Figure]) -> Figure | None:
    """A figure as it is told again: as it was, corrected, or, where that is planted, otherwise without a word."""
    total, soldiers = figures[0], figures[1 + DISTRICTS]
    if kind == "page":
        return replace(total, number=total.number + chance.randint(3, 30), wrong=True)
    roll = chance.random()
    if total.wrong or roll > 0.5:
        return None
    return replace(soldiers, number=soldiers.number + chance.randint(1, 5), correction=True) if roll > 0.3 else total


def _make(source: str, side: Side, published: date, figures: list[Figure], what: str) -> Bulletin:
    """One report with a claim for each figure."""
    words = Words(f"{source}: {what} of {published:%d %B %Y}")
    drafts = [_write(words, side, figure) for figure in figures]
    document = make_document(source, published, words.text, f"{source}-{figures[0].spot.id}-{published}-{what}")
    claims = [_claim(document.id, said, parties, places) for said, parties, places in drafts]
    wrong = tuple(claim.id for claim, figure in zip(claims, figures, strict=True) if figure.wrong)
    return Bulletin(CodedReport(document, (), tuple(claims)), wrong)


Draft = tuple[Statement, tuple[Party, ...], tuple[PlaceRef, ...]]


def _write(words: Words, side: Side, figure: Figure) -> Draft:
    """One figure in a paragraph of its own; the report is not known yet."""
    start = words.end
    words.write("From ")
    time = words.add(f"{figure.days.start:%d %B} to {figure.days.end:%d %B}")
    words.write(" the ")
    doer = Party(PartyRole.PERPETRATOR, PartyKind.ORGANISATION, side.name, words.add(side.name), side.id, side.category)
    words.write(" killed ")
    count = make_count(Measure.KILLED, figure.number, words.add(f"{figure.number} {PEOPLE[figure.status]}"), figure.status)
    words.write(" in ")
    place = locate(figure.spot, figure.spot.names[0], words.add(figure.spot.names[0]))
    words.write(", a corrected number." if figure.correction else ".")
    said = Statement(
        "",
        words.since(start),
        ClaimKind.FIGURE,
        Status.OCCURRED,
        Assertion.ASSERTED,
        None,
        None,
        (),
        (count,),
        Period(figure.days, TimePrecision.APPROXIMATE, TimeKind.PERIOD, time),
        (),
        (),
        0.9,
        (),
        correction=figure.correction,
    )
    words.write("\n\n")
    return said, (doer,), (PlaceRef(PlaceRole.SCOPE, place),)


def _claim(document: str, said: Statement, parties: tuple[Party, ...], places: tuple[PlaceRef, ...]) -> Claim:
    """A figure of a report; each stands in a paragraph of its own."""
    paragraph = 1 + said.span.start
    return Claim(digest("claim", (document, str(said.span.start))), replace(said, document=document, paragraph=paragraph), parties, places)
