"""Documents of the MUC-4 corpus with the reduced templates of their key."""

import json
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
#: Incident types that have enough documents to learn from.
KINDS = ("attack", "bombing", "kidnapping", "arson", "robbery")
_SIGNS = str.maketrans("", "", string.punctuation)
_ARTICLES = frozenset(["a", "an", "the"])

#: The names of one filler of a role, each in the form that ``plain`` gives.
Entity = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """One incident: its type (or alternative types, parted by a stroke) and the entities of each role."""

    kind: str
    roles: Mapping[str, tuple[Entity, ...]]


@dataclass(frozen=True, slots=True)
class MucDocument:
    """One report: ``text`` is the body in lower case, ``key`` its templates without repeats, ``pooled`` their entities by role."""

    id: str
    dateline: str | None
    text: str
    key: tuple[Template, ...]
    pooled: Mapping[str, tuple[Entity, ...]]


def plain(words: str) -> str:
    """Words as the measures compare them: lower case, no signs, no articles."""
    return " ".join(word for word in words.lower().translate(_SIGNS).split() if word not in _ARTICLES)


def read_documents(path: Path) -> Iterator[MucDocument]:
    """The documents of a file with one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield _read_document(json.loads(line))


def _read_document(record: Mapping[str, Any]) -> MucDocument:
    """One record of the file."""
    templates = [Template(raw["incident_type"], _read_roles(raw)) for raw in record["templates_reduced"]]
    distinct = tuple(t for n, t in enumerate(templates) if t not in templates[:n])
    return MucDocument(record["id"], record.get("dateline"), record["text_lower"], distinct, _read_roles(record["entities_reduced"]))


def _read_roles(raw: Mapping[str, Any]) -> dict[str, tuple[Entity, ...]]:
    """Entities by role; an entity without a name is left out."""
    found = {role: [tuple(plain(name) for name, _ in entity) for entity in raw.get(role) or []] for role in ROLES}
    return {role: tuple(entity for entity in entities if entity) for role, entities in found.items()}
