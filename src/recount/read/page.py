"""A web page becomes the words of its article, with what the page states of itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from recount.lexicon.limits import read_limits
from recount.lexicon.pages import read_page_words
from recount.read.clean import squeeze
from recount.read.page_facts import find_facts
from recount.read.published import Stated
from recount.records.issue import InputError
from recount.records.raw import Given

#: Prose has a sentence's end and more characters than a label of the page.
LEAST_PROSE = 25
_PROSE = re.compile(r"[.!?\u2026\u061f\u06d4\u3002\u0964\u104b\u1362][\"\u201d')\]]*(?:\s|$)")
_FURNITURE = ("nav", "header", "footer", "aside", "script", "style", "noscript", "form", "button", "template", "iframe", "svg")
#: Elements that end a line of the text.
_BLOCKS = frozenset(
    {"p", "head", "quote", "item", "row", "code", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "blockquote", "dd", "dt", "pre"}
)
_KINDS = {"li": "item", "tr": "row", "blockquote": "quote"}
_NO_ARTICLE = "holds no article; save the page of a single report"


@dataclass(frozen=True, slots=True)
class Page:
    """The body of an article with what its page says of it."""

    body: str
    given: Given
    stated: Stated


def read_page(markup: str) -> Page:
    """The article of a page; InputError where there is none.

    Paragraphs are set apart by an empty line; items of lists and rows of tables have a line each, set off by tabs, so that no
    character is added that the page does not hold.
    """
    tree = _parse(markup)
    given, stated = find_facts(tree)
    for body in _bodies(markup, tree):
        lines = list(_lines(body))
        if _is_article(lines):
            return Page(_join(lines), given, stated)
    raise InputError(_NO_ARTICLE)


def _parse(markup: str) -> Any:  # noqa: ANN401  lxml's trees have no types here
    """The tree of the page; no entity is resolved and nothing is fetched."""
    from lxml import etree, html  # noqa: PLC0415  heavy

    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as broken:
        raise InputError(_NO_ARTICLE) from broken
    most = read_limits().page_elements
    if sum(1 for _ in tree.iter()) > most:
        raise InputError(f"has more than {most:,} elements; save the page of a single report")
    return tree


def _bodies(markup: str, tree: Any) -> Iterator[Any]:  # noqa: ANN401
    """Places to look for the article, the surest first: what the extractor takes for it, then all paragraphs of the page."""
    from trafilatura import bare_extraction  # noqa: PLC0415  heavy

    for precise in (True, False):
        extracted: Any = bare_extraction(markup, favor_precision=precise, include_comments=False, include_tables=True)
        if extracted is not None and extracted.body is not None:
            yield extracted.body
    for element in tree.xpath("|".join(f"//{name}" for name in _FURNITURE)):
        element.drop_tree()
    articles = tree.xpath("//article | //main")
    yield articles[0] if articles else tree


def _lines(body: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """The lines of a body in order, each with the kind of its element; "break" is a further line of the same element."""
    for element in body.iter(*_BLOCKS):
        if next(element.iterancestors("row", "tr"), None) is not None:
            continue  # a table's row has the words of everything in it
        kind = _KINDS.get(element.tag, element.tag)
        if kind == "row":
            words = "\t".join(squeeze("".join(cell.itertext())) for cell in element if isinstance(cell.tag, str)).strip()
        else:
            words = _own_words(element)
        if element.getparent() is not None and element.getparent().tag in {"li", "item"}:
            kind = "item"
        for line in words.split("\n") if kind != "item" else [squeeze(words)]:
            if line.strip():
                yield kind, line.strip()
                kind = "break" if kind != "row" else kind


def _own_words(element: Any) -> str:  # noqa: ANN401
    """The words of an element without those of blocks inside it, with a line end for each break."""
    parts: list[str] = [element.text or ""]
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if isinstance(child, str):
            parts.append(child)
            continue
        waiting.append(child.tail or "")
        if child.tag in {"lb", "br"}:
            parts.append("\n")
        elif child.tag not in _BLOCKS and child.tag not in {"list", "table", "ul", "ol"}:
            waiting += reversed(child)
            parts.append(child.text or "")
    lines = "".join("\n" if part == "\n" else " ".join(re.split(r"\s+", part)) for part in parts).split("\n")
    return "\n".join(map(squeeze, lines))


def _is_article(lines: list[tuple[str, str]]) -> bool:
    """Whether lines hold prose, and more than the words of a wall before the article."""
    words = read_page_words()
    if sum(len(line) for _, line in lines) <= words.wall_characters:
        all_words = " ".join(line for _, line in lines).lower()
        if any(wall in all_words for wall in words.walls):
            return False
    return any(len(line) >= LEAST_PROSE and _PROSE.search(line) for _, line in lines)


def _join(lines: list[tuple[str, str]]) -> str:
    """Lines as one text; items and rows stay together."""
    parts: list[str] = []
    before = ""
    for kind, line in lines:
        tabbed = kind in {"item", "row"}
        together = kind == "break" or (tabbed and before == kind)
        parts.append("" if not parts else "\n" if together else "\n\n")
        parts.append(f"\t{line}" if tabbed else line)
        before = kind
    return "".join(parts)
