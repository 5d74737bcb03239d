"""Template F1 and CEAF-REE: how answers agree with the key, by slot."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recount.evaluate.assignment import assign

from .documents import ROLES, Entity, MucDocument, Template

KIND = "type"
SLOTS = (KIND, *ROLES)


@dataclass(frozen=True, slots=True)
class Count:
    """Answers that are right, all answers, fillers of the key that were found, all fillers of the key."""

    right: int = 0
    given: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.right + other.right, self.given + other.given, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """Share of the answers that are right."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Share of the key that was found."""
        return self.found / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Counts = dict[str, Count]


def add_counts(counts: Sequence[Counts], slots: Sequence[str]) -> Counts:
    """Counts of many documents in one, with all slots together under "all"."""
    total = {slot: sum((count[slot] for count in counts), Count()) for slot in slots}
    return total | {"all": sum(total.values(), Count())}


def agrees(wanted: Entity, given: Entity) -> bool:
    """Whether every name given is a name of the entity in the key."""
    return all(name in wanted for name in given)


def score_templates(document: MucDocument, given: Sequence[Template]) -> Counts:
    """Counts by slot under the pairing of templates that has the best F1."""
    best = pair_templates(document.key, given)
    counts = {KIND: Count(len(best), len(given), len(best), len(document.key))}
    for role in ROLES:
        pairs = [_compare(document.key[k].roles[role], given[g].roles.get(role, ())) for g, k in best]
        right, found = sum(p[0] for p in pairs), sum(p[1] for p in pairs)
        counts[role] = Count(right, sum(len(t.roles.get(role, ())) for t in given), found, sum(len(t.roles[role]) for t in document.key))
    return counts


def pair_templates(key: Sequence[Template], given: Sequence[Template]) -> list[tuple[int, int]]:
    """Pairs (number of the answer, number in the key) of templates; what a pair earns decides, and types must agree.

    Each pair weighs what it gives to precision and recall together: with few templates a document the best sum is the best F1.
    """
    if not key or not given:
        return []
    size = max(sum(1 + sum(map(len, t.roles.values())) for t in given), 1), max(sum(1 + sum(map(len, t.roles.values())) for t in key), 1)
    weights = [[_weight(one, other, size) for other in key] for one in given]
    return [(row, column) for row, column in assign(weights).items()]


def _weight(given: Template, wanted: Template, size: tuple[int, int]) -> float:
    if given.kind not in wanted.kind:
        return 0.0
    pairs = [_compare(wanted.roles[role], given.roles.get(role, ())) for role in ROLES]
    return (1 + sum(p[0] for p in pairs)) / size[0] + (1 + sum(p[1] for p in pairs)) / size[1]


def _compare(wanted: Sequence[Entity], given: Sequence[Entity]) -> tuple[int, int]:
    """Right answers and found fillers of one role of a pair."""
    return (
        sum(any(agrees(w, g) for w in wanted) for g in given),
        sum(any(agrees(w, g) for g in given) for w in wanted),
    )


def score_entities(document: MucDocument, given: Sequence[Template]) -> Counts:
    """Counts by role with the entities of all templates of a document pooled and paired one to one."""
    counts = {}
    for role in ROLES:
        wanted = document.pooled[role]
        pooled = list(dict.fromkeys(entity for template in given for entity in template.roles.get(role, ())))
        weights = [[float(agrees(w, g)) for w in wanted] for g in pooled]
        hits = len(assign(weights)) if wanted and pooled else 0
        counts[role] = Count(hits, len(pooled), hits, len(wanted))
    return counts


def table_of(name: str, counts: Mapping[str, Count]) -> Iterator[str]:
    """Lines of a table of F1, precision and recall in per cent."""
    yield f"{name:18}{'F1':>7}{'P':>7}{'R':>7}   right/given  found/wanted"
    for slot, count in counts.items():
        rates = f"{100 * count.f1:7.2f}{100 * count.precision:7.2f}{100 * count.recall:7.2f}"
        yield f"  {slot:16}{rates}   {count.right}/{count.given}  {count.found}/{count.wanted}"
