"""Findings: what comparing claims shows, the contradictions first, with arithmetic and words."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from recount.lexicon.labels import label
from recount.publish.arithmetic import arithmetic_words
from recount.publish.figures import source_of
from recount.publish.index import SEVERITY, Index, Said
from recount.publish.page.anchors import claim_links, finding_anchor, words_anchor
from recount.publish.page.markup import Html, element, join, lines, link
from recount.publish.page.tables import empty, section
from recount.publish.words import counted
from recount.records.finding import Finding

#: So many claims are quoted; the others are linked.
QUOTED = 6
NOTE = (
    "A finding joins only the claims that its arithmetic uses. A contradiction is one between the texts; which of them is wrong is not"
    " for a program to say."
)


def findings_section(index: Index) -> Html:
    """Every finding, with a count by verdict."""
    if not index.findings:
        return section("findings", "Findings", empty("Nothing to compare, or nothing that differs."))
    verdicts = Counter(finding.verdict for finding in index.findings)
    counts = (f"{verdicts[verdict]:,} × {label('verdict', verdict)}" for verdict in SEVERITY if verdicts[verdict])
    each = lines(_article(index, number, finding) for number, finding in enumerate(index.findings, 1))
    return section("findings", "Findings", element("p", " · ".join(counts)), element("div", each, class_="each"), note=NOTE)


def _article(index: Index, number: int, finding: Finding) -> Html:
    """One finding."""
    verdict = element("span", label("verdict", finding.verdict), class_=f"verdict {finding.verdict.value}")
    title = element("h3", element("span", f"F{number}", class_="number"), " ", label("rule", finding.rule), " ", verdict)
    return element("article", title, *_body(index, finding), id=finding_anchor(number), class_="finding")


def _body(index: Index, finding: Finding) -> Iterator[Html]:
    """What it means, the sums, the words."""
    yield element("p", finding.explanation)
    sums = arithmetic_words(finding)
    if sums:
        yield element("p", sums, class_="sums")
    meaning = label("verdict_meaning", finding.verdict)
    if meaning:
        yield element("p", meaning, class_="meaning")
    group = index.said(finding.claims)
    yield element("ul", *(_voice(said) for said in islice(group, QUOTED)), class_="voices")
    if len(group) > QUOTED:
        yield element("p", f"and {counted(len(group) - QUOTED, 'more claim')}: ", claim_links(group[QUOTED:]))


def _voice(said: Said) -> Html:
    """Who says it, in which words; the title stands for a publisher that the report does not name."""
    number = link(words_anchor(said.number), f"C{said.number}", class_="number")
    titled = (element("cite", said.document.title, dir="auto"),) if said.document.publisher is None and said.document.title else ()
    voice = join((number, *titled, element("bdi", source_of(said))), " · ")
    return element("li", element("p", voice, class_="voice"), element("q", said.claim.said.span.text, dir="auto"))
