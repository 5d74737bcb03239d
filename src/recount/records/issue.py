"""What goes wrong, as values and as exceptions.

RecountError
  InputError      a path, a page or a line that cannot be read
  UsageError      a wrong option or argument
  LexiconError    a data file of the program that breaks its own rules
  SetupError      something that set-up builds is missing
  SettingsError   a file of a project that breaks its rules
  StoreError      a folder or a disk that does not take what is to be written
  SpillError      a temporary file that cannot be written or read
"""

from dataclasses import dataclass
from enum import StrEnum


class RecountError(Exception):
    """Root of all errors that Recount raises on purpose."""


class InputError(RecountError):
    """An input that cannot be read; the message says where, why and how to mend it."""


class UsageError(RecountError):
    """An option or argument that makes no sense."""


class LexiconError(RecountError):
    """A data file of the program that breaks its own rules."""


class SetupError(RecountError):
    """Something that set-up builds is missing."""


class SettingsError(RecountError):
    """A file of a project that breaks its rules; the message says which line and how to mend it."""


class StoreError(RecountError):
    """A folder or a disk that does not take what is to be written; the message says where and why."""


class SpillError(RecountError):
    """A temporary file that cannot be written or read, such as on a full disk."""


class Severity(StrEnum):
    """Whether an input was lost (error) or is merely odd (warning)."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that was wrong with an input, for a person to read."""

    severity: Severity
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.severity}: {self.where}: {self.what}"
