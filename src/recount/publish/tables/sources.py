"""Sources as rows: how much each says of its own, what it corrects, whose losses it tells, and how its numbers lie against others'.

A description and no judgement: there is no score of truth. Persons have no row: who speaks for an organisation is that organisation,
and anybody else is the report that names him.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from recount.lexicon.actors import read_registry
from recount.publish.fields import Fields
from recount.publish.tables.printed import Printed, named_source
from recount.publish.tables.wanted import Wanted

COLUMNS = (
    *("source", "month", "reports", "claims", "copied", "copied_share", "corrections", "figures"),
    *("own_losses", "enemy_losses", "civilian_losses", "compared", "higher", "lower", "same"),
)
HARM = ("killed", "injured")
#: Sources of these kinds are bodies by their own names; of the others only those that the registry knows.
BODIES = ("monitor", "media")


@dataclass(slots=True)
class Profile:
    """What one source says in one month, or in all."""

    reports: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)
    copied: set[str] = field(default_factory=set)
    tally: Counter[str] = field(default_factory=Counter)


def rows(printed: Printed, wanted: Wanted, *, monthly: bool) -> Iterator[Fields]:
    """One row for each source, or for each source and month, by name and time; a source without wanted claims has none."""
    profiles: dict[tuple[str, str], Profile] = defaultdict(Profile)
    copied = _copied_claims(printed)
    names = {claim["id"]: _body(claim, printed) for claim in printed.claims.values()}
    for claim in printed.claims.values():
        profile = profiles[names[claim["id"]], _month(claim, printed) if monthly else ""]
        if wanted.has_source([names[claim["id"]]]) and wanted.has_days(claim["time"]) and wanted.has_area(claim["places"]):
            _add(profile, claim, is_copied=claim["id"] in copied)
    for told, word in _standings(printed, names):
        profiles[names[told], _month(printed.claims[told], printed) if monthly else ""].tally[word] += 1
    for (name, month), profile in sorted(profiles.items()):
        if profile.claims:
            yield _row(name, month, profile)


def _add(profile: Profile, claim: Fields, *, is_copied: bool) -> None:
    """Count one claim."""
    profile.reports.add(claim["document"])
    profile.claims.add(claim["id"])
    profile.copied |= {claim["id"]} if is_copied else set()
    profile.tally["corrections"] += claim["corrects"] is not None
    profile.tally["figures"] += claim["kind"] == "figure"
    own = {_actor_of(source["name"]) for source in claim["sources"]} - {None}
    targets = {party["actor"] for party in claim["parties"] if party["role"] == "target"}
    for quantity in claim["quantities"]:
        if quantity["measure"] in HARM and quantity["low"]:
            profile.tally[_whose(quantity, own, targets)] += 1


def _whose(quantity: Fields, own: set[str | None], targets: set[str | None]) -> str:
    """Whose losses a count is, as its source sees it; the wounded of nobody in particular are no enemy's."""
    if quantity["of_status"] == "civilian":
        return "civilian_losses"
    if own & targets:
        return "own_losses"
    others = quantity["of_status"] != "unknown" or bool(targets - {None})
    return "enemy_losses" if own and others else ""


def _row(name: str, month: str, profile: Profile) -> Fields:
    """One profile."""
    share = round(len(profile.copied) / len(profile.claims), 3)
    counted = {key: profile.tally[key] for key in COLUMNS if key not in ("source", "month", "reports", "claims", "copied", "copied_share")}
    head = {"source": name, "month": month or None, "reports": len(profile.reports), "claims": len(profile.claims)}
    return {**head, "copied": len(profile.copied), "copied_share": share, **counted}


def _body(claim: Fields, printed: Printed) -> str:
    """The organisation that a claim rests on; where the source is a person or has no name, whoever published it."""
    named = next((source for source in reversed(claim["sources"]) if source["name"] == named_source(claim)), None)
    if named is not None and (_actor_of(named["name"]) is not None or (named["kind"] in BODIES and any(map(str.isupper, named["name"])))):
        return str(named["name"])
    return printed.issuer_of(claim)


def _actor_of(name: str) -> str | None:
    """The id of an organisation of the registry by its neutral name."""
    return _by_name().get(name)


def _by_name() -> Mapping[str, str]:
    """Ids of the registry by neutral name."""
    return {actor.name: actor.id for actor in read_registry().actors.values()}


def _month(claim: Fields, printed: Printed) -> str:
    """The month in which a claim was published, else the one that it is about."""
    published = printed.report_of(claim).get("published")
    day = published or (claim["time"]["end"] if claim["time"] is not None else "")
    return str(day)[:7]


def _copied_claims(printed: Printed) -> set[str]:
    """The claims that are in the words of an earlier report, or give its number."""
    found: set[str] = set()
    for finding in printed.findings.values():
        if finding["rule"] == "copied":
            joined = [printed.claims[claim] for claim in finding["claims"] if claim in printed.claims]
            days = {claim["id"]: str(printed.report_of(claim).get("published")) for claim in joined}
            found |= {claim for claim, day in days.items() if day > min(days.values())}
    return found


def _standings(printed: Printed, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """For each claim and each claim of another source on the same toll or figure: whether its number is higher, lower or the same."""
    for one, two, measure in _compared(printed):
        if names[one] != names[two]:
            first, second = (_value(printed.claims[claim], measure) for claim in (one, two))
            if first is not None and second is not None:
                yield from ((claim, "compared") for claim in (one, two))
                words = ("same", "same") if first == second else ("higher", "lower") if first > second else ("lower", "higher")
                yield from zip((one, two), words, strict=True)


def _compared(printed: Printed) -> Iterator[tuple[str, str, str]]:
    """Pairs of claims on one toll of an incident, and of figures of one scope."""
    pairs: dict[tuple[str, str, str], None] = {}
    for incident in printed.incidents.values():
        for toll in incident["tolls"]:
            known = [claim for claim in toll["claims"] if claim in printed.claims]
            pairs |= {(one, two, toll["measure"]): None for one, two in combinations(known, 2)}
    for finding in printed.findings.values():
        joined = [printed.claims[claim] for claim in finding["claims"] if claim in printed.claims]
        if finding["rule"] == "same_scope_differs" and len(joined) == len(finding["claims"]) == 2:
            measures = [{quantity["measure"] for quantity in claim["quantities"]} for claim in joined]
            pairs |= {(joined[0]["id"], joined[1]["id"], measure): None for measure in sorted(measures[0] & measures[1])}
    return iter(pairs)


def _value(claim: Fields, measure: str) -> int | None:
    """The number of a claim for a measure, where it gives a single one."""
    counts = [quantity for quantity in claim["quantities"] if quantity["measure"] == measure]
    values = [count["best"] if count["best"] is not None else count["low"] for count in counts]
    return values[0] if len(values) == 1 else None
