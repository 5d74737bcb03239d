"""Scopes: how two counts lie to each other on every axis."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from recount.lexicon.reconcile_tables import read_causes, read_limits
from recount.reconcile.areas import compare_areas
from recount.reconcile.counts import Count
from recount.reconcile.people import compare_people, people_words
from recount.reconcile.relation import WITHIN, Relation, combine
from recount.records.period import Days, Period, TimeKind
from recount.records.quantity import Bounds, Exactness, Measure, Quantity

Parents = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Scope:
    """The first count seen from the second, axis by axis; ``rule`` is the counting rule."""

    measure: Relation
    people: Relation
    party: Relation
    area: Relation
    period: Relation
    rule: Relation

    def axes(self) -> dict[str, Relation]:
        """The axes of the contract by the words for them."""
        return {
            "measure": self.measure,
            "people": self.people,
            "party": self.party,
            "area": self.area,
            "period": self.period,
            "rule": self.rule,
        }

    def unknown(self) -> list[str]:
        """Axes that bar a contradiction; other words for the people counted are a caveat, and no bar."""
        return [name for name, relation in self.axes().items() if relation is Relation.UNKNOWN and name != "people"]

    def is_within(self) -> bool:
        """Whether area, period and measure surely lie inside the second count's, and nothing else forbids it."""
        fixed = (self.measure, self.rule)
        return (
            all(relation is Relation.SAME for relation in fixed)
            and self.area in WITHIN
            and self.period in WITHIN
            and self.party in (*WITHIN, Relation.UNKNOWN)
            and self.people in (*WITHIN, Relation.UNKNOWN)
        )

    def is_same(self) -> bool:
        """Whether the two are one scope, but for who acted and the words for the people, which may be unknown."""
        loose = (Relation.SAME, Relation.UNKNOWN)
        return (
            all(relation is Relation.SAME for relation in (self.measure, self.rule, self.area, self.period))
            and self.party in loose
            and self.people in loose
        )


def compare_counts(one: Count, two: Count, parents: Parents) -> Scope:
    """All axes of two counts."""
    return Scope(
        measure=_compare_measures(one, two),
        people=compare_people(one.quantity, two.quantity),
        party=_compare_party_of(one, two, parents),
        area=combine([compare_areas(area, other) for other in two.areas] for area in one.areas),
        period=_compare_period_of(one, two),
        rule=Relation.SAME if one.rule == two.rule else Relation.UNKNOWN,
    )


def are_unlike(part: Count, whole: Count) -> bool:
    """Whether a part is of harm done in another way than that which the whole counts, such as by shells against by mines."""
    types = [count.claim.said.event_type for count in (part, whole)]
    groups = [read_causes().get(found.acled_sub or "") if found is not None else None for found in types]
    told = types[0] is not None and types[0].acled_sub is not None and not part.is_figure
    return groups[1] is not None and told and groups[0] != groups[1]


def _compare_measures(one: Count, two: Count) -> Relation:
    """Numbers of two measures, or in two units, are numbers of two things."""
    if one.measure is not two.measure or one.quantity.unit is not two.quantity.unit:
        return Relation.DISJOINT
    named = bool(people_words(one.quantity.of) & people_words(two.quantity.of))
    return Relation.SAME if one.measure is not Measure.OTHER or named else Relation.UNKNOWN


def _compare_party_of(one: Count, two: Count, parents: Parents) -> Relation:
    """Parties of two counts; two counts of one report that name nobody count what anybody did."""
    if not one.parties and not two.parties and one.document == two.document:
        return Relation.SAME
    return compare_parties(one.parties, two.parties, parents)


def compare_parties(one: frozenset[str], two: frozenset[str], parents: Parents) -> Relation:
    """Sets of actors; an actor lies inside those that it belongs to."""
    if not one or not two:
        return Relation.UNKNOWN
    within = all(_is_covered(actor, two, parents) for actor in one)
    holds = all(_is_covered(actor, one, parents) for actor in two)
    if within and holds:
        return Relation.SAME
    if within or holds:
        return Relation.INSIDE if within else Relation.CONTAINS
    shared = any(_is_covered(actor, two, parents) for actor in one) or any(_is_covered(actor, one, parents) for actor in two)
    return Relation.OVERLAPS if shared else Relation.DISJOINT


def _is_covered(actor: str, others: frozenset[str], parents: Parents) -> bool:
    """Whether an actor, or one that it belongs to, is among others."""
    return any(one in others for one in ancestors(actor, parents))


def ancestors(actor: str, parents: Parents) -> list[str]:
    """An actor and all that it belongs to, nearest first."""
    found = [actor]
    for one in found:
        found.extend(parent for parent in parents.get(one, ()) if parent not in found)
    return found


def _compare_period_of(one: Count, two: Count) -> Relation:
    """Periods of two counts; one open to an unstated day cannot be set against another report's."""
    if one.period is None or two.period is None:
        return Relation.UNKNOWN
    vague = _is_open(one.period) or _is_open(two.period)
    relation = compare_days(one.period.days, two.period.days)
    if vague and one.document != two.document and relation is Relation.SAME:
        return Relation.UNKNOWN
    return relation


def _is_open(period: Period) -> bool:
    """A period that the words leave open at its end."""
    return period.kind is TimeKind.OPEN_PERIOD


def compare_days(one: Days, two: Days) -> Relation:
    """Two intervals."""
    if one == two:
        return Relation.SAME
    if two.covers(one):
        return Relation.INSIDE
    if one.covers(two):
        return Relation.CONTAINS
    return Relation.OVERLAPS if one.overlaps(two) else Relation.DISJOINT


def start_together(one: Days, two: Days) -> bool:
    """Whether two periods begin on one day, as far as such words are meant."""
    return abs(one.start - two.start) <= timedelta(days=read_limits().same_start_days)


def allow(quantity: Quantity) -> Bounds:
    """The numbers that the words allow: "about" allows a little more and less."""
    bounds = quantity.bounds
    if quantity.exactness is not Exactness.APPROXIMATE or bounds.best is None:
        return bounds
    slack = round(bounds.best * read_limits().approximate)
    return Bounds(bounds.best - slack, bounds.best, bounds.best + slack)


def meet(one: Count, two: Count) -> bool:
    """Whether some number satisfies both counts."""
    return allow(one.quantity).meets(allow(two.quantity))
