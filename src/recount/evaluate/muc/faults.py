"""Where answers differ from the key, by class of error."""

from collections import Counter
from collections.abc import Iterator, Sequence

from .documents import ROLES, Entity, MucDocument, Template
from .measures import agrees, pair_templates


def count_faults(document: MucDocument, given: Sequence[Template]) -> Counter[str]:
    """Faults of one document: templates missing, spurious or of the wrong type; fillers not found, ill named, or extra."""
    pairs = pair_templates(document.key, given)
    lost = len(document.key) - len(pairs)
    extra = len(given) - len(pairs)
    wrong = min(lost, extra)
    faults = Counter({"template missing": lost - wrong, "template spurious": extra - wrong, "template of the wrong type": wrong})
    if not document.key:
        faults["template in a report without any"] = len(given)
    for role in ROLES:
        for g, k in pairs:
            faults.update(_of_role(role, document.key[k].roles[role], given[g].roles.get(role, ())))
    return faults


def _of_role(role: str, wanted: Sequence[Entity], given: Sequence[Entity]) -> Iterator[str]:
    """Faults of one role in a pair of templates; a filler is ill named where the words share their last word or hold each other."""
    open_keys = [w for w in wanted if not any(agrees(w, g) for g in given)]
    wrong = [g for g in given if not any(agrees(w, g) for w in wanted)]
    for entity in open_keys:
        close = next((g for g in wrong if _is_close(entity, g)), None)
        if close is not None:
            wrong.remove(close)
        yield f"{role} {'not found' if close is None else 'under other words'}"
    yield from (f"{role} extra" for _ in wrong)


def _is_close(wanted: Entity, given: Entity) -> bool:
    return any(w.split()[-1] == g.split()[-1] or w in g or g in w for w in wanted for g in given)
