"""From odds to templates: which types a report has, which entities it names, and which entity goes where."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recount.lexicon.files import read_toml

from .documents import ROLES, Template
from .entities import Key
from .linear import Linear, squash
from .selector import ANY, KINDS, Guess, Selector, fit_features
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
            for kind in _where(view, key, role, kinds, selector.fit, choices) if words is not None else ():
                fillers[kind][role][words or ""] = None
    return tuple(
        Template(kind, {role: tuple((words,) for words in names) for role, names in roles.items()}) for kind, roles in fillers.items()
    )


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


def _where(view: View, key: Key, role: str, kinds: tuple[str, ...], fit: Linear, choices: Choices) -> tuple[str, ...]:
    """The types whose template an entity belongs to."""
    if len(kinds) == 1:
        return kinds
    scores = {kind: fit.probability(fit_features(view, key, role, kind)) for kind in kinds}
    best = max(kinds, key=lambda kind: scores[kind])
    return tuple(kind for kind in kinds if kind == best or scores[kind] >= choices.fits)
