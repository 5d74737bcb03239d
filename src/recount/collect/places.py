"""Where an input lies, in the words for messages and in those for the output."""

from dataclasses import dataclass

from recount.records.issue import Issue, Severity


@dataclass(frozen=True, slots=True)
class Origin:
    """One file or stream: ``where`` as the user wrote it, ``shown`` as the output names it on every machine."""

    where: str
    shown: str

    def part(self, number: int) -> "Origin":
        """One line or record of it, counted from 1."""
        return Origin(f"{self.where}:{number}", f"{self.shown}:{number}")

    def error(self, what: str) -> Issue:
        """The input or a part of it is lost."""
        return Issue(Severity.ERROR, self.where, what)

    def warning(self, what: str) -> Issue:
        """The input is odd, but was read."""
        return Issue(Severity.WARNING, self.where, what)


def displayable(path: str) -> str:
    """A path that can be printed: bytes that are no UTF-8 are replaced."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def explain(error: OSError) -> str:
    """What the system said, with how to mend it."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder; check the path"
    if isinstance(error, PermissionError):
        return "may not be read; change its permissions (chmod u+r, for a folder u+rx)"
    return f"cannot be read ({error.strerror or error}); check the disk or copy the file again"
