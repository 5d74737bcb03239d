"""What a web page states of itself: day, publisher, address, title, language. Nothing is inferred."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from recount.lexicon.pages import read_page_words
from recount.read.clean import squeeze
from recount.read.language import parse_tag
from recount.read.published import Stated, read_stated
from recount.records.raw import Given

#: Nested deeper, JSON-LD is no description of an article.
DEEPEST = 12
#: A page has few elements of JSON-LD, and each has few nodes.
MOST_NODES = 2_000


def find_facts(tree: Any) -> tuple[Given, Stated]:  # noqa: ANN401  lxml's trees have no types here
    """The page's own statements, and the day among them (or what is wrong with it)."""
    words = read_page_words()
    metas = _metas(tree)
    articles = tuple(_articles(tree))
    dates = (*_linked(articles, "datePublished"), *_named(metas, words.published), *_times(tree))
    stated = next((s for s in map(read_stated, dates) if s.published is not None or s.trouble is not None), Stated())
    languages = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "", *_named(metas, words.language))
    publisher = _first((*_named(metas, words.publisher), *_publishers(articles)))
    titles = (*_named(metas, words.title), *_linked(articles, "headline"), *_texts(tree, "//h1"), *_texts(tree, "//title"))
    given = Given(
        title=_without_site(_first(titles), publisher),
        publisher=publisher,
        url=_first((*tree.xpath("//link[@rel='canonical']/@href"), *_named(metas, words.url))),
        language=_first(parse_tag(language) or "" for language in languages),
    )
    return given, stated


def _without_site(title: str | None, site: str | None) -> str | None:
    """A title without the name of its site at the end ("Boats found | Sea Post")."""
    if title is None or site is None or not title.lower().endswith(site.lower()):
        return title
    head = title[: len(title) - len(site)].rstrip()
    return head[:-1].rstrip() or title if head[-1:] in {"|", "-", "\u2013", "\u2014", "\u00b7", "\u2022", ":"} else title


def _first(values: Any) -> str | None:  # noqa: ANN401
    """The first value that holds anything, on one line."""
    return next((plain for plain in map(squeeze, values) if plain), None)


def _metas(tree: Any) -> Mapping[str, str]:  # noqa: ANN401
    """The contents of meta elements by their name in lower case, the first of each name."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        if meta.get("content"):
            found.setdefault(name.strip().lower(), meta.get("content"))
    return found


def _named(metas: Mapping[str, str], names: Sequence[str]) -> Iterator[str]:
    return (metas[name] for name in names if name in metas)


def _texts(tree: Any, path: str) -> Iterator[str]:  # noqa: ANN401
    return ("".join(element.itertext()) for element in tree.xpath(path))


def _times(tree: Any) -> Iterator[str]:  # noqa: ANN401
    """Times that are marked as the day of publication, or the only time of the page's head or article."""
    yield from tree.xpath("//time[@pubdate or contains(@itemprop, 'datePublished')]/@datetime")
    yield from tree.xpath("//*[contains(@itemprop, 'datePublished')]/@content")
    only = tree.xpath("//article//time[@datetime] | //header//time[@datetime]")
    if len(only) == 1:
        yield only[0].get("datetime")


def _articles(tree: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401
    """The objects of JSON-LD that have a headline or a day of publication."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            value = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue  # a page's broken description is as good as none
        for node in _objects(value):
            if "headline" in node or "datePublished" in node:
                yield node


def _objects(value: object) -> Iterator[Mapping[str, Any]]:
    """Every object within a value of JSON, outermost first."""
    waiting: list[tuple[object, int]] = [(value, 0)]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        node, depth = waiting.pop(0)
        inner = list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []
        if isinstance(node, dict):
            yield node
        if depth < DEEPEST:
            waiting += [(child, depth + 1) for child in inner if isinstance(child, dict | list)]


def _linked(articles: Sequence[Mapping[str, Any]], key: str) -> Iterator[str]:
    return (article[key] for article in articles if isinstance(article.get(key), str))


def _publishers(articles: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for article in articles:
        publisher = article.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str):
            yield name
