"""Runs on its own in a process with limits: PDF bytes in, lines of text with their places out, as JSON.

The file is run as a script and imports nothing of Recount, so that a broken or hostile PDF harms no other process.
Arguments: seconds of processor time, bytes of memory, pages at most, characters at most.
"""

import contextlib
import json
import sys
from typing import Any


def limit_process(seconds: int, memory: int) -> None:
    """Processor time and memory at most; a system without such limits has the limit of the clock alone."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  not on every system

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def read_lines(page: Any) -> list[list[Any]]:  # noqa: ANN401  pypdfium2 has no types
    """The lines of a page: words, left, right, bottom (at the last character), top and size (at the first), in points."""
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    placed = text_page.count_chars() == len(text)  # no character is in two parts
    lines: list[list[Any]] = []
    start = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        first = start + len(line) - len(line.lstrip())
        start += len(line)
        if words:
            lines.append([words, *(_place(text_page, first, first + len(words) - 1) if placed else (0, 0, 0, 0, 0))])
    return lines


def _place(text_page: Any, first: int, last: int) -> tuple[float, ...]:  # noqa: ANN401
    """Where a line stands, by its first and last character."""
    left, low, _, top = text_page.get_charbox(first, loose=True)
    _, bottom, right, _ = text_page.get_charbox(last, loose=True)
    return tuple(round(value, 1) for value in (left, right, bottom, top, top - low))


def read_pdf(data: bytes, most_pages: int, most_characters: int) -> dict[str, Any]:
    """The pages of a PDF as lists of lines, or the reason why it gives none."""
    import pypdfium2  # noqa: PLC0415  after the limits are set

    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as broken:
        return {"error": "locked" if "password" in str(broken).lower() else "broken"}
    if count > most_pages:
        return {"error": "long"}
    pages: list[list[list[Any]]] = []
    characters = 0
    for number in range(count):
        try:
            pages.append(read_lines(document[number]))
        except pypdfium2.PdfiumError:
            return {"error": "page", "page": number + 1}
        characters += sum(len(line[0]) for line in pages[-1])
        if characters > most_characters:
            return {"error": "long"}
    return {"pages": pages}


def main() -> None:
    """Read standard input, write standard output."""
    seconds, memory, pages, characters = map(int, sys.argv[1:5])
    limit_process(seconds, memory)
    try:
        answer = read_pdf(sys.stdin.buffer.read(), pages, characters)
    except MemoryError:
        answer = {"error": "stopped"}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
