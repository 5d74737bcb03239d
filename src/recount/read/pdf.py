"""PDF bytes become text in a process of its own, with limits on time and memory."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from recount.lexicon.limits import read_limits
from recount.read.pdf_lines import Line, join_pages
from recount.records.issue import InputError

WORKER = Path(__file__).with_name("pdf_worker.py")
_REASONS = {
    "broken": "is no PDF that can be opened; copy or download it again",
    "locked": "is locked with a password; save an unlocked copy (qpdf --decrypt)",
    "long": "is longer than one report; split it",
    "stopped": "makes the PDF reader stop (too large, or made to do harm?); print it to a new PDF",
    "page": "has a page that is broken; print it to a new PDF",
}
_NO_TEXT = "has no text, only pictures (a scan?); run text recognition on it (ocrmypdf)"


def read_pdf(data: bytes) -> str:
    """The text of a PDF in paragraphs; InputError where it gives none."""
    if b"%PDF-" not in data[:1024]:
        raise InputError(_REASONS["broken"])
    answer = _ask_worker(data)
    if "error" in answer:
        raise InputError(_REASONS[answer["error"]])
    text = join_pages([[Line(*line) for line in page] for page in answer["pages"]])
    if not text.strip():
        raise InputError(_NO_TEXT)
    return text


def _ask_worker(data: bytes) -> dict[str, Any]:
    """What the worker makes of the bytes."""
    limits = read_limits()
    numbers = (limits.pdf_seconds, limits.pdf_memory_bytes, limits.pdf_pages, limits.characters)
    command = [sys.executable, "-I", str(WORKER), *map(str, numbers)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=limits.pdf_seconds, check=False, env={})  # noqa: S603
    except subprocess.TimeoutExpired as late:
        raise InputError(f"takes more than {limits.pdf_seconds} seconds to open; print it to a new PDF") from late
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError as broken:
        raise InputError(_REASONS["stopped"]) from broken
    return answer
