"""The ledger: every figure over an area and a period with who says it, and why no column is summed."""

from collections.abc import Sequence

from recount.lexicon.labels import label
from recount.publish.figures import Figure, area_words, by_words, find_figures, reasons_not_added, source_of, spell_period
from recount.publish.index import Index
from recount.publish.page.anchors import count_anchor, finding_anchor, report_anchor
from recount.publish.page.markup import Html, element, join, link
from recount.publish.page.tables import empty, section, table
from recount.publish.words import quantity_words, whom_words

COLUMNS = ("Figure", "Measure", "Of", "By", "Area", "Period", "Who says so", "Report", "Words", "Why it is not added")
NOTE = (
    "Each figure holds for its own measure, party, area and period only. There is no total: most figures lie inside one another,"
    " overlap or repeat one another, so a sum would count the same people twice."
)


def figures_section(index: Index) -> Html:
    """The ledger as a table."""
    figures = list(find_figures(index))
    if not figures:
        return section("figures", "Figures: who says what", empty("No report gives a count over an area and a period."))
    rows = table("Figures, in the order of the reports", COLUMNS, [_cells(index, figure) for figure in figures], class_="figures")
    return section("figures", "Figures: who says what", rows, note=NOTE)


def _cells(index: Index, figure: Figure) -> Sequence[str]:
    """One row."""
    said, quantity = figure.said, figure.quantity
    anchor = count_anchor(said.number, figure.place)
    return (
        link(anchor, quantity_words(quantity)),
        label("measure", quantity.measure),
        whom_words(quantity),
        by_words(said, quantity),
        element("bdi", area_words(said)),
        spell_period(said),
        element("bdi", source_of(said)),
        link(report_anchor(said.report), f"R{said.report}"),
        link(anchor, f"C{said.number}"),
        _why(reasons_not_added(index, said)),
    )


def _why(reasons: list[tuple[int, str]]) -> Html:
    """Reasons, each once, with the findings that give them."""
    grouped: dict[str, list[int]] = {}
    for number, words in reasons:
        grouped.setdefault(words, []).append(number)
    parts = (join((words, _links(numbers)), " ") for words, numbers in grouped.items())
    return join(parts, "; ")


def _links(numbers: list[int]) -> Html:
    """The findings behind a reason."""
    return element("small", join((link(finding_anchor(number), f"F{number}") for number in numbers), " "))
