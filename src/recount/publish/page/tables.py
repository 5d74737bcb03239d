"""Tables that read well, stack on a narrow screen and paste into a spreadsheet: one value a cell, no merged cells."""

from collections.abc import Iterable, Sequence

from recount.publish.page.markup import Html, element, join


def table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]], *, class_: str) -> Html:
    """A table; the first cell of a row is its heading. Roles are written out, since stacked rows lose them otherwise."""
    heads = (element("th", column, scope="col", role="columnheader") for column in columns)
    head = element("thead", element("tr", *heads, role="row"), role="rowgroup")
    body = element("tbody", *("\n" + _row(columns, row) for row in rows), role="rowgroup")
    words = element("caption", caption)
    return element(
        "div",
        element("table", words, head, body, class_=class_, role="table"),
        class_="wide",
        tabindex="0",
        role="region",
        aria_label=caption,
    )


def _row(columns: Sequence[str], row: Sequence[str]) -> Html:
    """A row whose cells know their columns, for narrow screens."""
    first, *rest = row
    cells = [element("td", cell, role="cell", data_label=column) for column, cell in zip(columns[1:], rest, strict=True)]
    return element("tr", element("th", first, scope="row", role="rowheader"), *cells, role="row")


def empty(words: str) -> Html:
    """What stands where there is nothing to show."""
    return element("p", words, class_="empty")


def section(anchor: str, title: str, *parts: str, note: str = "") -> Html:
    """A part of the page with its heading and a line on how to read it."""
    heading = element("h2", title, id=f"{anchor}-title")
    lead = element("p", note, class_="lead") if note else Html()
    return element("section", heading, lead, join(parts, "\n"), id=anchor, aria_labelledby=f"{anchor}-title")
