"""Short texts as coded reports."""

from datetime import date

from recount.coder import code_document
from recount.records.claim import Claim
from recount.records.coding import CodedReport
from recount.records.document import Document, Published
from recount.records.party import PartyRole
from recount.records.period import Days

#: A Friday.
DAY = date(2024, 5, 10)
DOERS = (PartyRole.PERPETRATOR, PartyRole.ACTOR)


def as_document(text: str) -> Document:
    """A report that a desk published on ``DAY``; the text holds its title."""
    title = text.partition("\n")[0]
    return Document("document-1", title, text, "0" * 64, "note.txt", published=Published(DAY.isoformat(), Days(DAY, DAY)), publisher="Desk")


def code(body: str, title: str = "Daily notes") -> CodedReport:
    """The coding of a body under a title, which says nothing unless it is given."""
    return code_document(as_document(f"{title}\n\n{body}"))


def words_of(claim: Claim, *roles: PartyRole) -> str:
    """The words of the parties in the given roles, parted by semicolons."""
    return "; ".join(p.span.text for p in claim.parties if p.role in roles and p.span is not None)


def in_short(claim: Claim) -> str:
    """Kind, status, assertion, sub-type, doers, targets and sources of a claim in one line, parted by bars."""
    said = claim.said
    head = f"{said.kind} {said.status} {said.assertion}"
    sub = (said.event_type.acled_sub if said.event_type is not None else None) or ""
    sources = "; ".join(s.span.text for s in said.sources if s.span is not None)
    return " | ".join([head, sub, words_of(claim, *DOERS), words_of(claim, PartyRole.TARGET), sources])
