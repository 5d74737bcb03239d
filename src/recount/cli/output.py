"""Standard output in UTF-8 on every machine, whose reader may go away."""

import io
import os
import sys
from collections.abc import Callable
from typing import TextIO


def print_with(write: Callable[[TextIO], None]) -> None:
    """Let ``write`` print; a reader that has seen enough (``| head``) is no error."""
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="strict", newline="\n")
    try:
        write(stream)
        stream.flush()
    except BrokenPipeError:
        # What Python still holds for the pipe has nowhere to go; without this it would complain when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
