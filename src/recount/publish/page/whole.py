"""The whole page, from its head to its last report."""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import TextIO

from recount.publish.index import Index, make_index
from recount.publish.page.findings import findings_section
from recount.publish.page.incidents import incidents_section
from recount.publish.page.ledger import figures_section
from recount.publish.page.markup import Html, element, link
from recount.publish.page.overview import overview_section
from recount.publish.page.places import map_section, timeline_section
from recount.publish.page.report import report_section
from recount.records.coding import Coding
from recount.records.issue import Issue

BANNER = "Working copy: holds names and exact places. Not for publication."
PARTS = (
    ("overview", "Overview"),
    ("map", "Map"),
    ("timeline", "Timeline"),
    ("incidents", "Incidents"),
    ("figures", "Figures"),
    ("findings", "Findings"),
    ("texts", "Reports"),
)


def write_page(coding: Coding, stream: TextIO, *, title: str = "Recount", issues: Sequence[Issue] = ()) -> None:
    """Write one self-contained HTML file, part by part; ``issues`` are what was wrong with the input."""
    index = make_index(coding)
    stream.write(f'<!DOCTYPE html>\n<html lang="en">\n{_head(title)}\n<body>\n{_top(title)}\n<main id="content">\n')
    stream.writelines(f"{part}\n" for part in _parts(index, issues))
    stream.write(f"</main>\n{_foot()}\n{_script()}\n</body>\n</html>\n")


def _parts(index: Index, issues: Sequence[Issue]) -> Iterator[Html]:
    """The parts in the order of the page."""
    yield overview_section(index, issues)
    yield map_section(index)
    yield timeline_section(index)
    yield incidents_section(index)
    yield figures_section(index)
    yield findings_section(index)
    yield Html('<section id="texts" aria-labelledby="texts-title"><h2 id="texts-title">Reports, in their own words</h2>')
    yield element(
        "p", "Marked words carry a claim; the small number leads to its card. Numbers and loaded words are marked apart.", class_="lead"
    )
    for number, (report, group) in enumerate(index.reports, 1):
        yield report_section(index, number, report, group)
    yield Html("</section>")


def _head(title: str) -> Html:
    """Title, policy and style. The policy forbids everything but this style and this script, told by their digests."""
    style, script = _read("page.css"), _read("page.js")
    policy = f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; base-uri 'none'; form-action 'none'"
    metas = (
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="robots" content="noindex">',
        '<meta name="color-scheme" content="light dark">',
    )
    return Html("\n".join(["<head>", *metas, element("title", title), f"<style>{style}</style>", "</head>"]))


def _top(title: str) -> Html:
    """Banner, title and the way around."""
    skip = link("content", "Skip to the content", class_="skip")
    banner = element("p", BANNER, class_="banner")
    parts = element("ul", *(element("li", link(anchor, words)) for anchor, words in PARTS))
    return element("header", skip, banner, element("h1", title), element("nav", parts, aria_label="Parts of the page"))


def _foot() -> Html:
    """What this page is, and is not."""
    words = (
        "Made by Recount from the reports above and nothing else. It counts what reports say; it does not say who is right, and it"
        " estimates nothing that no report states. Names of persons occur only in the words of reports."
    )
    return element("footer", element("p", words), element("p", BANNER))


def _script() -> Html:
    """Niceties; the page is whole without them."""
    return Html(f"<script>{_read('page.js')}</script>")


def _digest(text: str) -> str:
    """The digest by which the policy knows a style or a script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def _read(name: str) -> str:
    """A file that goes into the page as it is."""
    return files("recount").joinpath("data", "publish", name).read_text(encoding="utf-8")
