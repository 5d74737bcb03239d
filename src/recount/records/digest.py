"""Ids are digests of content: the same input gives the same id on every machine."""

import hashlib
from collections.abc import Iterable


def digest(kind: str, parts: Iterable[str]) -> str:
    """A short id of one kind of record, from the parts that make it what it is."""
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return f"{kind}-{hashlib.sha256(joined).hexdigest()[:16]}"
