"""Streams that cannot exhaust the machine: bounded lines, bounded unpacking."""

import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from recount.records.issue import InputError

CHUNK = 65_536


class Lines(Iterator[bytes]):
    """The lines of a stream; a line above the limit raises InputError once, and the lines after it still come."""

    def __init__(self, stream: BinaryIO, limit: int) -> None:
        self._stream = stream
        self._limit = limit
        self.number = 0

    def __next__(self) -> bytes:
        line = self._stream.readline(self._limit + 1)
        if not line:
            raise StopIteration
        self.number += 1
        if len(line) > self._limit:
            while line and not line.endswith(b"\n"):
                line = self._stream.readline(CHUNK)
            raise InputError(f"a line of more than {self._limit // 1_048_576} MB; put each report on a line of its own")
        return line.removeprefix(b"\xef\xbb\xbf") if self.number == 1 else line


class Rejoined(io.RawIOBase):
    """A stream whose head has been read already, whole again."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Put the next bytes into a buffer and say how many."""
        if self._head:
            taken, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        else:
            taken = self._rest.read(len(buffer))
        buffer[: len(taken)] = taken
        return len(taken)


class Unpacked(io.RawIOBase):
    """The content of a gzip stream of any number of members, refused once it grows out of proportion.

    A stream that is broken or ends too early gives what it holds; ``trouble`` then says what is wrong with it.
    """

    def __init__(self, packed: BinaryIO, ratio: int, free_bytes: int) -> None:
        super().__init__()
        self._packed = packed
        self._ratio = ratio
        self._free = free_bytes
        self._taken = self._given = 0
        self._waiting = b""
        self.trouble: str | None = None
        self._member = zlib.decompressobj(wbits=31)

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Put the next bytes into a buffer and say how many."""
        content, ended = b"", False
        while not content and not ended and self.trouble is None:
            if not self._waiting:
                self._waiting = self._packed.read(CHUNK)
                self._taken += len(self._waiting)
                ended = not self._waiting
            content = self._unpack(len(buffer))
            if ended and not content and self._taken and not self._member.eof:
                self.trouble = "the packed file ends too early; copy or download it again"
        buffer[: len(content)] = content
        return len(content)

    def _unpack(self, size: int) -> bytes:
        """At most ``size`` bytes more of the content; none where more packed bytes are needed."""
        if self._member.eof:
            self._waiting = self._waiting.lstrip(b"\0")
            if not self._waiting:
                return b""
            self._member = zlib.decompressobj(wbits=31)
        try:
            content = self._member.decompress(self._waiting, size)
        except zlib.error as broken:
            self.trouble = f"the packed file is broken ({broken}); copy or download it again"
            return b""
        self._waiting = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
        self._given += len(content)
        if self._given > max(self._free, self._ratio * self._taken):
            raise InputError(f"unpacks to more than {self._ratio} times its size (a gzip bomb?); unpack it yourself if you trust it")
        return content


def read_at_most(stream: BinaryIO, limit: int) -> bytes:
    """All of a stream; InputError where it is longer than the limit."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(f"larger than {limit // 1_048_576} MB; split it into single reports")
    return data
