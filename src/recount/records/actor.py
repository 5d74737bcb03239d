"""An entry of the actor registry: an organisation, force or group, never a person."""

from dataclasses import dataclass
from enum import StrEnum


class Category(StrEnum):
    """What sort of party, in ACLED's categories."""

    STATE_FORCES = "state_forces"
    REBEL_GROUP = "rebel_group"
    POLITICAL_MILITIA = "political_militia"
    IDENTITY_MILITIA = "identity_militia"
    RIOTERS = "rioters"
    PROTESTERS = "protesters"
    CIVILIANS = "civilians"
    EXTERNAL_FORCES = "external_forces"


#: Those who fight, and who speak for themselves.
ARMED = frozenset(
    {Category.STATE_FORCES, Category.REBEL_GROUP, Category.POLITICAL_MILITIA, Category.IDENTITY_MILITIA, Category.EXTERNAL_FORCES}
)


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of the registry.

    ``countries`` are ISO 3166-1 alpha-2 codes, home first. ``since`` and ``until`` are ISO dates of any precision.
    ``aliases`` are every form of the name that news uses; ``loaded`` those of them that take sides.
    """

    id: str
    name: str
    category: Category | None
    countries: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    loaded: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
