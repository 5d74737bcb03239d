"""Where a value came from that the claim's own words do not hold."""

from enum import StrEnum


class Inherited(StrEnum):
    """The part of the report from which a claim takes a value."""

    PUBLICATION_DATE = "publication date"
    DATELINE = "dateline"
    TITLE = "title"
    HEADING = "heading"
    LIST = "list"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    REPORT = "report"
