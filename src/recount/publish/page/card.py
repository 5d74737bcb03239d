"""The card of a claim: every field that has a value, in neutral words, with links to the report's own."""

from collections.abc import Iterator

from recount.lexicon.labels import label
from recount.publish.figures import source_of
from recount.publish.index import Index, Said
from recount.publish.page.anchors import card_anchor, count_anchor, finding_links, incident_anchor, words_anchor
from recount.publish.page.markup import Html, element, join, link
from recount.publish.words import (
    inherited_words,
    period_words,
    place_words,
    precision_words,
    quantity_words,
    type_words,
    whom_words,
)
from recount.records.claim import ClaimKind, Status
from recount.records.inherited import Inherited
from recount.records.party import Party, PartyKind
from recount.records.place_ref import PlaceRef, PlaceRole
from recount.records.quantity import Quantity

#: What is said to have happened is news; all else is drawn apart.
NEWS = frozenset({Status.OCCURRED, Status.ONGOING})


def card(index: Index, said: Said) -> Html:
    """One claim as an article."""
    claim = said.claim.said
    return element(
        "article",
        _head(said),
        element("dl", *_rows(index, said)),
        _why(said),
        id=card_anchor(said.number),
        class_=f"card {'news' if claim.status in NEWS else 'other'}",
        data_c=str(said.number),
    )


def _head(said: Said) -> Html:
    """Number, kind, status and voice."""
    claim = said.claim.said
    kind = type_words(claim.event_type) if claim.kind is ClaimKind.EVENT and claim.event_type else label("kind", claim.kind)
    return element(
        "h4",
        link(words_anchor(said.number), f"C{said.number}", class_="number", title="Show the words"),
        " ",
        element("span", kind[:1].upper() + kind[1:], class_="kind"),
        " ",
        element("span", f"{label('status', claim.status)}, {label('assertion', claim.assertion)}", class_="status"),
    )


def _rows(index: Index, said: Said) -> Iterator[Html]:
    """The fields, each with its name."""
    claim = said.claim.said
    if claim.kind is not ClaimKind.EVENT and claim.event_type is not None:
        yield _row("Type", type_words(claim.event_type))
    for place, quantity in enumerate(claim.quantities):
        yield _row(label("measure", quantity.measure).capitalize(), _count(said.number, place, quantity))
    for party in said.claim.parties:
        yield _row(label("role", party.role).capitalize(), _party(party))
    for weapon in claim.weapons:
        yield _row("Weapon", weapon.name)
    yield from _places(said.claim.places)
    if claim.time is not None:
        yield _row("When", _noted(period_words(claim.time), claim.time.inherited_from))
    yield _row("Says", source_of(said))
    for wording in claim.loaded:
        yield _row("Wording", element("q", wording.span.text, dir="auto") + f" → {wording.neutral}")
    yield from _joined(index, said)


def _joined(index: Index, said: Said) -> Iterator[Html]:
    """The incident and the findings that rest on the claim."""
    incident = index.incident_of.get(said.claim.id)
    if incident is not None:
        yield _row("Incident", link(incident_anchor(incident), f"I{incident}"))
    findings = index.findings_of.get(said.claim.id, ())
    if findings:
        yield _row("Findings", finding_links(findings))


def _row(name: str, value: str) -> Html:
    """A field and its value."""
    return element("div", element("dt", name), element("dd", value))


def _count(number: int, place: int, quantity: Quantity) -> Html:
    """A count that leads to its words."""
    whom = " ".join(filter(None, (whom_words(quantity), f"(by {quantity.by})" if quantity.by else "")))
    words = link(count_anchor(number, place), quantity_words(quantity), class_="count")
    return _noted(join(filter(None, (words, whom)), " "), quantity.inherited_from)


def _party(party: Party) -> Html:
    """A party by its neutral name; a person only in the words of the report."""
    if party.kind is PartyKind.PERSON:
        quoted = element("q", party.span.text, dir="auto") if party.span is not None else Html()
        return _noted(join(["a person: ", quoted]) if quoted else join(["a person"]), party.inherited_from)
    sort = "" if party.category is None else label("category", party.category)
    shown = sort if sort and sort.lower() != party.name.lower() else ""
    name = element("bdi", party.name)
    return _noted(join([name, " ", element("small", shown)]) if shown else name, party.inherited_from)


def _places(places: tuple[PlaceRef, ...]) -> Iterator[Html]:
    """Places by role; those that only serve to find another are named in one row."""
    for used in places:
        if used.role is not PlaceRole.REFERENCE:
            yield _row(label("place_role", used.role).capitalize(), _place(used))
    names = dict.fromkeys(place_words(used.located) for used in places if used.role is PlaceRole.REFERENCE)
    if names:
        yield _row(label("place_role", PlaceRole.REFERENCE).capitalize(), join((element("bdi", name) for name in names), "; "))


def _place(used: PlaceRef) -> Html:
    """A place with how finely it is known."""
    located = used.located
    return _noted(join([element("bdi", place_words(located)), " ", element("small", precision_words(located))]), used.inherited_from)


def _noted(value: str, inherited_from: Inherited | None) -> Html:
    """A value, with where it was taken from if not from the claim's own words."""
    note = inherited_words(inherited_from)
    return join([value, " ", element("small", f"({note})", class_="inherited")]) if note else join([value])


def _why(said: Said) -> Html:
    """Confidence, and the decision behind each field that was inferred."""
    claim = said.claim.said
    confidence = f"Confidence {claim.confidence:.2f}"
    if not claim.reasons:
        return element("p", confidence, class_="confidence")
    reasons = element("ul", *(element("li", reason) for reason in claim.reasons))
    return element("details", element("summary", f"{confidence}, and why"), reasons)
