"""Names of places in the page, and links to them."""

from recount.publish.index import Said
from recount.publish.page.markup import Html, join, link


def report_anchor(number: int) -> str:
    """Where a report begins."""
    return f"r{number}"


def card_anchor(number: int) -> str:
    """Where the card of a claim stands."""
    return f"c{number}"


def words_anchor(number: int) -> str:
    """Where the words of a claim begin in the text of their report."""
    return f"w{number}"


def count_anchor(number: int, place: int) -> str:
    """Where the words of one count of a claim stand in the text."""
    return f"q{number}-{place}"


def incident_anchor(number: int) -> str:
    """Where an incident is told in full."""
    return f"i{number}"


def finding_anchor(number: int) -> str:
    """Where a finding stands."""
    return f"f{number}"


def claim_links(group: list[Said]) -> Html:
    """Links to the words of claims."""
    return join((link(words_anchor(said.number), f"C{said.number}") for said in group), " ")


def finding_links(numbers: tuple[int, ...]) -> Html:
    """Links to findings."""
    return join((link(finding_anchor(number), f"F{number}") for number in numbers), " ")


def incident_links(numbers: tuple[int, ...]) -> Html:
    """Links to incidents."""
    return join((link(incident_anchor(number), f"I{number}") for number in numbers), " ")
