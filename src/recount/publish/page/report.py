"""A report as it was read, its words marked, beside the cards of what it says."""

from bisect import bisect_right
from collections.abc import Iterator

from recount.publish.index import Index, Said, publisher_words
from recount.publish.page.anchors import count_anchor, report_anchor, words_anchor
from recount.publish.page.card import card
from recount.publish.page.marks import Mark, MarkKind, Piece, find_pieces, mark_pieces
from recount.publish.page.markup import Html, element, join, lines
from recount.publish.words import counted
from recount.records.coding import CodedReport
from recount.records.document import Document


def report_section(index: Index, number: int, report: CodedReport, group: tuple[Said, ...]) -> Html:
    """One report: what is known of it, then paragraph by paragraph its text with the cards beside."""
    document = report.document
    heading = element("h3", element("span", f"R{number}", class_="number"), " ", element("bdi", publisher_words(document)))
    body = lines(_paragraphs(index, document, group))
    return element("section", heading, _known(document, len(group)), "\n", body, id=report_anchor(number), class_="report")


def _known(document: Document, claims: int) -> Html:
    """Date and origin. The address is words, not a link: the page asks nothing of the network."""
    published = "date not stated" if document.published is None else document.published.iso.replace("T", " ")
    facts = [published, counted(claims, "claim"), document.url or document.path]
    return element("p", join((element("bdi", fact) for fact in facts if fact), " · "), class_="known")


def _paragraphs(index: Index, document: Document, group: tuple[Said, ...]) -> Iterator[Html]:
    """Rows of the text and its cards."""
    spans = find_paragraphs(document.text)
    pieces = _by_paragraph(document.text, spans, _find_marks(group))
    starts = [start for start, _ in spans]
    cards: dict[int, list[Html]] = {}
    for said in group:
        cards.setdefault(max(0, bisect_right(starts, said.claim.said.span.start) - 1), []).append(card(index, said))
    for place in range(len(spans)):
        words = element("p", mark_pieces(document.text, pieces[place]), dir="auto", class_="words" if place else "words title")
        yield element("div", element("div", words, class_="text"), element("div", *cards.get(place, ()), class_="cards"), class_="row")


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """Half-open code points of each paragraph: lines that no empty line parts."""
    spans: list[tuple[int, int]] = []
    position = 0
    open_ = False
    for line in text.split("\n"):
        end = position + len(line)
        if line.strip():
            spans[-1:] = [(spans[-1][0], end)] if open_ else [*spans[-1:], (position, end)]
        open_ = bool(line.strip())
        position = end + 1
    return spans


def _by_paragraph(text: str, spans: list[tuple[int, int]], marks: list[Mark]) -> list[list[Piece]]:
    """The pieces of the text that lie in each paragraph; what lies between paragraphs is empty and is dropped."""
    cuts = [cut for span in spans for cut in span]
    found: list[list[Piece]] = [[] for _ in spans]
    place = 0
    for piece in find_pieces([0, *cuts, len(text)], marks):
        while place < len(spans) and spans[place][1] <= piece.start:
            place += 1
        if place < len(spans) and spans[place][0] <= piece.start:
            found[place].append(piece)
    return found


def _find_marks(group: tuple[Said, ...]) -> list[Mark]:
    """The words of every claim: all of it, what carries it, its counts, its loaded words."""
    marks: list[Mark] = []
    for said in group:
        claim, number = said.claim.said, said.number
        marks.append(Mark(claim.span.start, claim.span.end, number, MarkKind.CLAIM, words_anchor(number)))
        if claim.trigger is not None:
            marks.append(Mark(claim.trigger.start, claim.trigger.end, number, MarkKind.TRIGGER))
        for place, quantity in enumerate(claim.quantities):
            marks.append(Mark(quantity.span.start, quantity.span.end, number, MarkKind.NUMBER, count_anchor(number, place)))
        marks += (
            Mark(loaded.span.start, loaded.span.end, number, MarkKind.LOADED, title=f"neutral: {loaded.neutral}") for loaded in claim.loaded
        )
    return marks
