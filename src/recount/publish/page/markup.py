"""Markup that is safe by construction: words are escaped when they become part of an element."""

import html
import re
from collections.abc import Iterable
from typing import Self

#: What HTML cannot hold: control signs and lone surrogates. Tabs and line ends stay.
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Html(str):
    """Finished markup; every other string is words and is escaped before it is used."""

    __slots__ = ()

    def __add__(self, other: str) -> Self:
        """Markup followed by markup or by words."""
        return type(self)(str.__add__(self, to_html(other)))

    def __radd__(self, other: str) -> Self:
        """Words, or markup, followed by markup."""
        return type(self)(str.__add__(to_html(other), self))


def to_html(words: str) -> Html:
    """Words as markup; markup as it is."""
    return words if isinstance(words, Html) else Html(html.escape(FORBIDDEN.sub("\ufffd", words)))


def join(parts: Iterable[str], between: str = "") -> Html:
    """Parts one after another."""
    return Html(to_html(between).join(map(to_html, parts)))


def element(name: str, *children: str, **attributes: str | float | None) -> Html:
    """An element; ``class_`` is written class, ``data_c`` data-c, and what is None is left out."""
    written = "".join(
        f' {key.strip("_").replace("_", "-")}="{to_html(str(value))}"' for key, value in attributes.items() if value is not None
    )
    return Html(f"<{name}{written}>{''.join(map(to_html, children))}</{name}>")


def link(target: str, *children: str, **attributes: str | None) -> Html:
    """A link to a place of the same page; no address of the outer world is ever linked."""
    return element("a", *children, href=f"#{target}", **attributes)


def lines(parts: Iterable[str]) -> Html:
    """Blocks, one a line, so that two versions of a page can be compared."""
    return Html("".join(f"{to_html(part)}\n" for part in parts))
