"""The arithmetic of a finding, written out so that a reader can do it again."""

from recount.lexicon.labels import label
from recount.publish.words import number_words
from recount.records.finding import Finding, Number

PERCENT = 100
#: Numbers that are only listed: without others there is nothing to calculate.
BARE = {"value", "values"}


def arithmetic_words(finding: Finding) -> str:
    """The sums that the numbers allow, then each number that no sum shows: "82 of 117 = 70.1%"."""
    numbers = {key: value for key, value in finding.numbers.items() if value != ()}
    sums, used = _sums(numbers)
    rest = [f"{label('number', key)} {_value(key, value)}" for key, value in numbers.items() if key not in used]
    return "; ".join([*sums, *rest]) if set(numbers) - BARE else ""


def _sums(numbers: dict[str, Number | tuple[Number, ...]]) -> tuple[list[str], set[str]]:
    """The sums, and the keys that they show."""
    parts, whole, part = numbers.get("parts"), numbers.get("whole"), numbers.get("part")
    found: list[str] = []
    used: set[str] = set()
    if isinstance(parts, tuple) and "sum" in numbers:
        found.append(f"{' + '.join(map(number_words, parts))} = {_value('sum', numbers['sum'])}")
        used |= {"parts", "sum"}
    if whole is not None and part is not None:
        share = f" = {_value('share', numbers['share'])}" if "share" in numbers else ""
        found.append(f"{_value('part', part)} of {_value('whole', whole)}{share}")
        used |= {"part", "whole", "share"}
    taken = numbers.get("sum", part)
    if whole is not None and taken is not None and "remainder" in numbers:
        found.append(f"{_value('whole', whole)} − {_value('part', taken)} = {_value('remainder', numbers['remainder'])}")
        used |= {"whole", "remainder"}
    return found, used


def _value(key: str, value: Number | tuple[Number, ...]) -> str:
    """A number, or several; a share as per cent."""
    if isinstance(value, tuple):
        return ", ".join(_value(key, one) for one in value)
    return f"{value * PERCENT:.1f}%" if key == "share" else number_words(value)
