"""Prints how many claims stay the same under each exchange, and those that do not."""

from collections.abc import Iterator, Sequence

from recount.evaluate.framing.check import Checked

#: Characters of a quote that are printed.
QUOTE = 150


def render_framing(checked: Sequence[Checked], *, explain: bool = False) -> str:
    """A line for each exchange; with ``explain`` every change with its words before and after."""
    return "\n".join((*_lines(checked), *(_changes(checked) if explain else ())))


def _lines(checked: Sequence[Checked]) -> Iterator[str]:
    """Texts changed, claims compared, failures and the share that stayed the same, of all and of those that hold changed words."""
    yield f"{'exchange':<12}{'texts':>7}{'claims':>8}{'touched':>9}{'failed':>8}{'allowed':>9}{'same':>8}{'of touched':>12}"
    for one in checked:
        allowed = sum(change.allowed for change in one.changes)
        counts = f"{one.exchange:<12}{one.texts:>7}{one.claims:>8}{one.touched:>9}{one.failed:>8}{allowed:>9}"
        yield f"{counts}{one.share:>8.1%}{one.touched_share:>12.1%}"


def _changes(checked: Sequence[Checked]) -> Iterator[str]:
    """Every change that no rule allows, with the words on both sides."""
    for change in (change for one in checked for change in one.changes if not change.allowed):
        yield f"\n{change.exchange} {change.text} {change.field}: {change.before} -> {change.after}"
        yield from (f"    {' '.join(words.split())[:QUOTE]}" for words in (change.words, change.new_words) if words)
