"""Tables that reconciling goes by, read once from ``data/reconcile``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from recount.lexicon.files import read_toml


@dataclass(frozen=True, slots=True)
class CompareLimits:
    """Thresholds of comparing figures; see the data file for what each is for."""

    approximate: float
    copied_from: int
    chance_below: int
    concentration: float
    tempting_ratio: float
    bare_ratio: int
    headline_from: int
    identify_from: int
    slip_ratio: float
    near_miss: float
    series_days: int
    series_days_in_report: int
    near_paragraphs: int
    most_listed: int
    most_summed: int
    most_voices: int
    most_claims: int
    middle_part: float
    same_start_days: int
    one_spot_km: int
    longest_ledger: int


@dataclass(frozen=True, slots=True)
class CopyLimits:
    """Thresholds of finding one wording in two reports; see the data file for what each is for."""

    run: int
    fewest_words: int
    alike: float
    alike_marks: float
    common_words: int
    bands: int
    band: int
    seed: int
    most_compared: int


@dataclass(frozen=True, slots=True)
class People:
    """Words for people counted: general ones, the status by word, and the wider words of each."""

    general: frozenset[str]
    status: Mapping[str, str]
    inside: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class ResolverTable:
    """The default resolver, the order of kinds of source, GTD's order of resolvers, measures without a toll."""

    default: str
    hierarchy: tuple[str, ...]
    gtd: tuple[str, ...]
    no_toll: frozenset[str]


@cache
def read_limits() -> CompareLimits:
    """The thresholds as one value."""
    table = {key: value for key, value in read_toml("reconcile/limits.toml").items() if key != "tempting"}
    return CompareLimits(**table)


@cache
def read_copy_limits() -> CopyLimits:
    """The thresholds for copies as one value."""
    return CopyLimits(**read_toml("reconcile/copies.toml"))


@cache
def read_tempting() -> frozenset[tuple[str, str]]:
    """Pairs of measures that a reader would set against each other, first the acts."""
    rows = read_toml("reconcile/limits.toml")["tempting"]
    return frozenset((row["first"], second) for row in rows for second in row["second"])


@cache
def read_flows() -> frozenset[str]:
    """Measures of people taken or given up over some days."""
    return frozenset(read_toml("reconcile/unlike.toml")["flows"])


@cache
def read_own_acts() -> frozenset[str]:
    """Measures of what comes of operations."""
    return frozenset(read_toml("reconcile/unlike.toml")["of_operations"])


@cache
def read_harm() -> frozenset[str]:
    """Measures of harm done to people."""
    return frozenset(read_toml("reconcile/unlike.toml")["harm"])


@cache
def read_causes() -> Mapping[str, int]:
    """The number of its group for each sub-type of event that is counted apart from those of other groups."""
    groups = read_toml("reconcile/causes.toml")["apart"]
    return MappingProxyType({name: number for number, names in enumerate(groups) for name in names})


@cache
def read_people() -> People:
    """Words for people counted."""
    table = read_toml("reconcile/people.toml")
    status = {word: name for name, words in table["status"].items() for word in words}
    inside = {word: frozenset(wider) for word, wider in table["inside"].items()}
    return People(frozenset(table["general"]), MappingProxyType(status), MappingProxyType(inside))


@cache
def read_resolver_table() -> ResolverTable:
    """What the named resolvers go by."""
    table = read_toml("reconcile/resolvers.toml")
    return ResolverTable(table["default"], tuple(table["hierarchy"]), tuple(table["gtd"]), frozenset(table["no_toll"]))


@cache
def read_hierarchy() -> Mapping[tuple[str, str | None], tuple[int, int]]:
    """Rank of each type with its sub-type, 0 the highest; a type without a sub-type stands below all of its own."""
    ranks: dict[tuple[str, str | None], tuple[int, int]] = {}
    for first, (name, sub_names) in enumerate(read_toml("reconcile/hierarchy.toml")["order"]):
        ranks.update({(name, sub): (first, second) for second, sub in enumerate(sub_names)})
        ranks[name, None] = (first, len(sub_names))
    return MappingProxyType(ranks)
