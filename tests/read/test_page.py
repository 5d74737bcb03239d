"""Web pages become the words of their article."""

import json

import pytest

from recount.read.reports import Defaults, read_report
from recount.records.raw import RawKind
from recount.text.dates import parse_date
from tests.read.factory import raw, read, read_warned, refuse

BODY = """<nav><a href=/>Home</a> <a href=/w>World</a></nav>
<article><h1>Two boats found</h1><p>The coast guard found two boats &amp; a raft near the island on Tuesday, its office said.</p>
<h2>What was on board</h2><ul><li>Twelve barrels</li><li>One goat and a dog</li></ul>
<table><tr><th>Boat</th><th>Barrels</th></tr><tr><td>First</td><td>12</td></tr></table>
<p>Nobody has claimed<br>the boats so far, the office added in the evening.</p></article>
<aside><a href=x>Storm closes the harbour</a></aside><footer>All rights reserved</footer>"""
TEXT = """Two boats found

The coast guard found two boats & a raft near the island on Tuesday, its office said.

What was on board

\tTwelve barrels
\tOne goat and a dog

\tBoat\tBarrels
\tFirst\t12

Nobody has claimed
the boats so far, the office added in the evening."""


def page(head: str = "", body: str = BODY, attributes: str = "") -> str:
    return f"<!doctype html><html{attributes}><head><title>Two boats found | Sea Post</title>{head}</head><body>{body}</body></html>"


def test_the_article_comes_in_lines_and_the_furniture_goes() -> None:
    assert read(page(), RawKind.HTML).text == TEXT


def test_a_page_says_who_when_and_where() -> None:
    head = (
        '<meta property="og:site_name" content="Sea Post"><link rel="canonical" href="http://example.org/boats">'
        '<meta property="article:published_time" content="2025-03-04T10:00:00+03:00">'
    )
    document = read(page(head, attributes=' lang="en_GB"'), RawKind.HTML)
    assert (document.publisher, document.url, document.language) == ("Sea Post", "http://example.org/boats", "en-GB")
    assert document.published == parse_date("2025-03-04T10:00+03:00")


def test_linked_data_state_the_day() -> None:
    data = {
        "@graph": [{"@type": "Thing"}, {"headline": "Two boats found", "datePublished": "2025-03-04", "publisher": {"name": "Sea Post"}}]
    }
    document = read(page(f'<script type="application/ld+json">{json.dumps(data)}</script>'), RawKind.HTML)
    assert (document.publisher, document.published) == ("Sea Post", parse_date("4 March 2025"))


@pytest.mark.parametrize("broken", ["{oops", "[" * 50_000, "[]", "5", '{"datePublished": 5}'])
def test_broken_linked_data_are_passed_over(broken: str) -> None:
    document = read(page(f'<script type="application/ld+json">{broken}</script>'), RawKind.HTML)
    assert document.published is None


def test_no_day_is_made_up() -> None:
    """Neither the address nor a day told in the article nor a day of change is the day of publication."""
    head = '<link rel="canonical" href="http://x/2024/05/09/boats"><meta property="article:modified_time" content="2025-03-05">'
    body = BODY.replace("on Tuesday", "on 4 March 2025") + "<p>© 2023 Sea Post</p>"
    assert read(page(head, body), RawKind.HTML).published is None


def test_a_date_line_of_the_article_is_its_day() -> None:
    assert read(page(body=BODY.replace("</h1>", "</h1><p>4 March 2025</p>")), RawKind.HTML).published == parse_date("4 March 2025")


def test_an_impossible_day_is_null_with_a_warning() -> None:
    document, warning = read_warned(page('<meta name="date" content="2025-02-31">'), RawKind.HTML)
    assert document.published is None
    assert "no 31 February 2025" in warning


def test_a_title_loses_the_name_of_its_site() -> None:
    body = "<p>Two boats were found near the island.</p>"
    assert read(page('<meta property="og:site_name" content="Sea Post">', body), RawKind.HTML).title == "Two boats found"
    assert read(page("", body), RawKind.HTML).title == "Two boats found | Sea Post"


def test_one_paragraph_is_an_article() -> None:
    assert read("<p>Two boats were found near the island.</p>", RawKind.HTML).text == "Two boats were found near the island."


@pytest.mark.parametrize(
    "markup",
    [
        page(body="<nav><a href=/>Home</a> <a href=/w>World</a></nav>"),
        page(body="<p>You need to enable JavaScript to run this app.</p>"),
        page(body=""),
        "<html></html>",
        "<",
        "<!-- -->",
        "<p></p>",
    ],
)
def test_a_page_without_an_article_is_refused(markup: str) -> None:
    assert refuse(markup, RawKind.HTML).startswith("holds no article")


def test_the_page_tells_its_encoding() -> None:
    data = page(
        '<meta charset="windows-1251">', "<p>Береговая охрана нашла две лодки у острова, и они были пусты, как и все за это время.</p>"
    ).encode("cp1251")
    document = read(data, RawKind.HTML)
    assert "Береговая охрана" in document.text
    assert document.language == "ru"


def test_nothing_outside_the_page_is_read() -> None:
    text = read(
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>Two boats &x; were found near the island.</p>', RawKind.HTML
    ).text
    assert text == "Two boats &x; were found near the island."


@pytest.mark.parametrize(
    "markup", ["<div>" * 20_000, "<a href=x>" * 2_000, "<table><tr><td>" * 2_000, "<ul><li>" * 2_000, "<b>" * 3_000 + "x"]
)
def test_hostile_markup_is_read_or_refused(markup: str) -> None:
    document, issues = read_report(raw(f"{markup}Two boats were found near the island.", RawKind.HTML), Defaults())
    assert (document is None) == bool(issues)


def test_a_page_of_endless_elements_is_refused() -> None:
    assert "more than 60,000 elements" in refuse("<p>a.</p>" * 70_000, RawKind.HTML)
