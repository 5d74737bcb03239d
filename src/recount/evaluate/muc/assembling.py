"""From odds to templates: which types a report has, which entities it names, and which entity goes where."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recount.lexicon.files import read_toml

from .documents import KINDS, ROLES, Template
from .entities import Key
from .evidence import ANY
from .linear import squash
from .selector import Guess, Selector
from .views import View

CHOICES_FILE = "evaluate/muc_choices.toml"


@dataclass(frozen=True, slots=True)
class Choices:
    """How likely a type or a filler must be to be given: where precision and recall meet on the training documents."""

    any_kind: float
    kinds: Mapping[str, float]
    roles: Mapping[str, float]
    fits: float


@cache
def read_choices() -> Choices:
    """The bars that were found by cross-validation."""
    raw = read_toml(CHOICES_FILE)
    return Choices(raw["any_kind"], raw["kinds"], raw["roles"], raw["fits"])


def make_templates(view: View, guess: Guess, selector: Selector, choices: Choices) -> tuple[Template, ...]:
    """The templates of one report: one for each of its types."""
    kinds = choose_kinds(guess, choices)
    if not kinds:
        return ()
    fillers: dict[str, dict[str, dict[str, None]]] = {kind: {role: {} for role in ROLES} for kind in kinds}
    for role in ROLES:
        for key in _chosen(guess, role, choices):
            words = selector.name(view, guess, key, role)
            for kind in _where(selector.fits(view, guess, key, role, kinds), choices.fits) if words is not None else ():
                fillers[kind][role][words or ""] = None
    return tuple(
        Template(kind, {role: tuple((words,) for words in drop_parts(tuple(names))) for role, names in roles.items()})
        for kind, roles in fillers.items()
    )


def drop_parts(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names without those whose words stand within a longer one ("truck" beside "truck bomb")."""
    return tuple(name for name in names if not any(name != other and f" {name} " in f" {other} " for other in names))


def choose_kinds(guess: Guess, choices: Choices) -> tuple[str, ...]:
    """The types that are likely enough; the likeliest one where the report surely has one."""
    likely = {kind: squash(guess.kinds[kind]) for kind in KINDS}
    chosen = tuple(kind for kind in KINDS if likely[kind] >= choices.kinds[kind])
    if chosen or squash(guess.kinds[ANY]) < choices.any_kind:
        return chosen
    return (max(KINDS, key=lambda kind: likely[kind]),)


def _chosen(guess: Guess, role: str, choices: Choices) -> list[Key]:
    """The entities of a role that are likely enough, likeliest first."""
    found = [(score, key) for key, score in guess.entities[role].items() if squash(score) >= choices.roles[role]]
    return [key for score, key in sorted(found, key=lambda pair: (-pair[0], pair[1]))]


def _where(fits: Mapping[str, float], bar: float) -> tuple[str, ...]:
    """The types whose template an entity belongs to: the best one, and all that it fits so well."""
    best = max(fits, key=lambda kind: fits[kind])
    return tuple(kind for kind in fits if kind == best or fits[kind] >= bar)
