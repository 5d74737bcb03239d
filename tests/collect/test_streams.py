"""Streams keep to their limits."""

import gzip
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.collect.streams import Lines, Rejoined, Unpacked
from recount.records.issue import InputError


@given(st.binary(max_size=300), st.integers(0, 300))
def test_a_rejoined_stream_is_whole(data: bytes, cut: int) -> None:
    assert io.BufferedReader(Rejoined(data[:cut], io.BytesIO(data[cut:]))).read() == data


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=4), st.integers(1, 50))
def test_members_of_gzip_are_unpacked_one_after_the_other(parts: list[bytes], size: int) -> None:
    packed = io.BytesIO(b"".join(map(gzip.compress, parts)))
    assert io.BufferedReader(Unpacked(packed, 200, 1_000_000), size).read() == b"".join(parts)


@given(st.binary(max_size=200))
def test_any_bytes_are_unpacked_or_said_to_be_broken(data: bytes) -> None:
    stream = Unpacked(io.BytesIO(b"\x1f\x8b\x08" + data), 200, 1_000)
    assert isinstance(stream.read(), bytes)
    assert stream.trouble is not None or stream.read() == b""


def test_what_unpacks_out_of_proportion_is_refused() -> None:
    with pytest.raises(InputError, match="more than 100 times"):
        Unpacked(io.BytesIO(gzip.compress(bytes(1_000_000))), 100, 10_000).read()


def test_lines_after_a_long_one_still_come() -> None:
    lines = Lines(io.BytesIO(b"ab\n" + b"x" * 100 + b"\ncd\n" + b"y" * 10), 5)
    assert next(lines) == b"ab\n"
    with pytest.raises(InputError):
        next(lines)
    assert next(lines) == b"cd\n"
    with pytest.raises(InputError):
        next(lines)
    assert list(lines) == []
    assert lines.number == 4
