"""Which keys an index lacks for certain: a bit for the check sum of each key, so that most names that are no place cost no look-up."""

from collections.abc import Iterable
from zlib import crc32

#: A sum of so many bits: of a million keys one in twenty of those that the index lacks is taken for one that it may hold.
BITS = 24


def make_bits(keys: Iterable[str]) -> bytes:
    """The bits of all keys of an index."""
    made = bytearray(1 << (BITS - 3))
    for key in keys:
        place = _place_of(key)
        made[place >> 3] |= 1 << (place & 7)
    return bytes(made)


def may_hold(bits: bytes, key: str) -> bool:
    """Whether an index with these bits may hold a key; False is certain."""
    place = _place_of(key)
    return bits[place >> 3] >> (place & 7) & 1 == 1


def _place_of(key: str) -> int:
    """The place of a key's bit."""
    return crc32(key.encode("utf-8", "surrogatepass")) >> (32 - BITS)
