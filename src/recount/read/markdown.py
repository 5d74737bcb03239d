"""Markdown becomes plain text: its marks go, its words and line breaks stay."""

import re

#: Headings and fields are shorter; the patterns for them are slow on endless lines.
LONGEST_HEADING = 500
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_RULE = re.compile(r"\s{0,3}(?:[-*_=]\s*){3,}$")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,500})\]\([^()\s]{0,2000}(?:\s\"[^\"\n]{0,200}\")?\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,500})(?<=\S)\1")
_SOFT = re.compile(r"(?<![\w*_\\])([*_])(?=\S)([^*_\n]{1,500})(?<=\S)\1(?![\w*_])")
_FIELD = re.compile(r"(title|date|published|publisher|url|language|lang)\s*:\s*(.*?)\s*$", re.IGNORECASE)
_NAMES = {"date": "published", "lang": "language"}


def strip_markdown(text: str) -> str:
    """The words of a Markdown text, line by line."""
    return "\n".join(_strip_line(line) for line in text.split("\n") if not _FENCE.match(line))


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields between two lines of three hyphens at the top, and the text after them."""
    lines = text.split("\n", maxsplit=60)
    if lines[0].strip() != "---":
        return {}, text
    end = next((number for number, line in enumerate(lines[1:60], start=1) if line.strip() == "---"), None)
    if end is None:
        return {}, text
    fields: dict[str, str] = {}
    for line in lines[1:end]:
        match = _FIELD.match(line) if len(line) <= LONGEST_HEADING else None
        if match is not None and match[2].strip("\"' "):
            name = match[1].lower()
            fields[_NAMES.get(name, name)] = match[2].strip("\"' ")
    return fields, "\n".join(lines[end + 1 :])


def _strip_line(line: str) -> str:
    """One line without marks; a rule becomes an empty line."""
    if _RULE.match(line):
        return ""
    heading = _HEADING.match(line) if len(line) <= LONGEST_HEADING else None
    words = heading[1] if heading is not None else _QUOTE.sub("", line, count=1)
    return _SOFT.sub(r"\2", _STRONG.sub(r"\2", _LINK.sub(r"\1", words)))
