"""Bytes become text, never by a silent guess."""

import codecs
import re
from dataclasses import dataclass

from recount.lexicon.limits import read_limits
from recount.records.issue import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_:.-]{1,40})"
    rb"|<\?xml[^>]{0,99}?encoding=[\"']([A-Za-z0-9_-]{1,40})",
    re.IGNORECASE,
)
#: Browsers read these names as Windows' superset of them, and so do we.
_SUPERSETS = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
#: Python's codecs that no page is written in, and some of them are slow or lenient.
_NO_CHARSETS = frozenset({"unicode_escape", "raw_unicode_escape", "unicode-escape", "raw-unicode-escape", "punycode", "idna", "utf-7"})
_BINARY = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})
#: The guesser sees so many bytes; more make it no surer.
_SAMPLE = 262_144
_BINARY_WORDS = "is binary, not text; give plain text, HTML or PDF"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and, where its encoding was guessed, the name of the guess."""

    text: str
    guessed: str | None = None


def decode_bytes(data: bytes, declared: str | None = None) -> Decoded:
    """The text of bytes: by their mark, by what is declared, as UTF-8, or by a confident guess; InputError otherwise."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data[len(mark) :], name))
    text = _as_declared(data, declared) if declared is not None else None
    if text is not None:
        return Decoded(text)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _guess(data)


def declared_in_page(data: bytes) -> str | None:
    """The encoding that an HTML page declares near its top."""
    match = _META.search(data, 0, 4096)
    return None if match is None else (match[1] or match[2]).decode("ascii")


def refuse_binary(text: str) -> None:
    """InputError where a text holds more control characters than text does."""
    controls = sum(text.count(chr(code)) for code in _BINARY)
    if controls > read_limits().control_share * len(text):
        raise InputError(_BINARY_WORDS)


def _strictly(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as broken:
        raise InputError(f"begins as {name.upper()} but does not go on so (byte {broken.start}); save it as UTF-8") from broken


def _as_declared(data: bytes, declared: str) -> str | None:
    """The text by the declared encoding; None where there is no such encoding or the bytes are not in it."""
    try:
        name = codecs.lookup(declared).name
        return None if name in _NO_CHARSETS else data.decode(_SUPERSETS.get(name, name))
    except (LookupError, ValueError):
        return None


def _guess(data: bytes) -> Decoded:
    """The text by the likeliest encoding, if it is likely enough."""
    if len(data.translate(None, _BINARY)) < len(data) * (1 - read_limits().control_share):
        raise InputError(_BINARY_WORDS)
    from charset_normalizer import from_bytes  # noqa: PLC0415  most input is UTF-8

    limits = read_limits()
    matches = from_bytes(data[:_SAMPLE], cp_isolation=list(limits.encodings), threshold=limits.chaos)
    found = [(name, float(m.chaos), float(m.coherence)) for m in matches for name in m.could_be_from_charset]
    name = _choose(found, sum(byte > 127 for byte in data[:_SAMPLE]) / len(data[:_SAMPLE]))
    if name is None:
        raise InputError("is in no encoding that can be told; save it as UTF-8")
    try:
        return Decoded(data.decode(name), name)
    except UnicodeDecodeError as broken:
        raise InputError(f"looks like {name} but is not (byte {broken.start}); save it as UTF-8") from broken


def _choose(found: list[tuple[str, float, float]], foreign: float) -> str | None:
    """The encoding to trust, from (name, chaos, coherence), best first; ``foreign`` is the share of bytes above ASCII.

    Western European wins near ties: by far the most old files of news are in it. Where no language was recognised, only
    text that is ASCII for the most part is trusted to it.
    """
    if not found:
        return None
    limits = read_limits()
    _, chaos, coherence = found[0]
    western = next((c for name, x, c in found if name == limits.encodings[0] and x <= chaos), None)
    if coherence < limits.coherence:
        return limits.encodings[0] if western is not None and foreign < limits.foreign_share else None
    return limits.encodings[0] if western is not None and western >= coherence - limits.coherence_tie else found[0][0]
