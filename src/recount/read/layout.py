"""How a document's text is laid out: the title, a blank line, the body."""

from dataclasses import dataclass

from recount.read.clean import squeeze


@dataclass(frozen=True, slots=True)
class Layout:
    """A title on one line and a body; together they make the text."""

    title: str
    body: str

    def text(self) -> str:
        """Title, blank line, body; the title alone where there is no body."""
        return f"{self.title}\n\n{self.body}" if self.title and self.body else self.title or self.body


def lay_out(text: str, title: str | None = None) -> Layout:
    """A report whose title is given, or else is the first line that holds anything; a title is never said twice in a row."""
    lines = text.rstrip().split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    rest = lines[first:]
    if not rest:
        return Layout(squeeze(title or ""), "")
    heading = squeeze(title) if title else squeeze(rest[0])
    if squeeze(rest[0]).casefold() == heading.casefold():
        rest = rest[1:]
    while rest and not rest[0].strip():
        rest = rest[1:]
    return Layout(heading, "\n".join(line.rstrip() for line in rest))
