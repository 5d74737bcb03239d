"""The finder of places: one reading in, its mentions of places out, in order of appearance."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from recount.extract.places.belief import find_hits
from recount.extract.places.capitals import RELATION, find_capitals_meant
from recount.extract.places.containers import Containers, find_containers
from recount.extract.places.control import PART, find_control
from recount.extract.places.datelines import is_dateline
from recount.extract.places.fronts import find_fronts
from recount.extract.places.hits import POSSESSIVE, Hit
from recount.extract.places.joining import Single, join_apposed, join_ways
from recount.extract.places.relations import find_pairs, find_relation
from recount.extract.places.signs import is_sign
from recount.extract.places.view import View, find_capitals, view_sentence
from recount.lexicon.gazetteer import Gazetteer, Standing
from recount.lexicon.place_words import PlaceWords
from recount.records.mention import PlaceMention
from recount.records.span import Span
from recount.text.reading import BlockKind, Reading

Taken = tuple[PlaceMention, int, int]
#: Kinds of places that lie in towns.
QUARTERS = frozenset({"neighbourhood", "district"})
SILENT = frozenset({BlockKind.NOISE, BlockKind.DATE_LINE})


def make_place_finder(names: Gazetteer, words: PlaceWords) -> Callable[[Reading], tuple[PlaceMention, ...]]:
    """A finder for one index of names and the words of one language."""

    def find_places(reading: Reading) -> tuple[PlaceMention, ...]:
        """Mentions of places, in order; the cue says the kind of place, or how the name is used.

        Uses: "dateline"; "affiliation" ("Mali's army"); "agent" (a country that acts); "front" (one without a name). None of them is
        where something happened.
        """
        found: list[PlaceMention] = []
        town: Span | None = None
        block = -1
        capitals = find_capitals(reading)
        for sentence in reading.sentences:
            if reading.blocks[sentence.block].kind in SILENT:
                continue
            if sentence.block != block:
                town, block = None, sentence.block
            for mention in _in_sentence(view_sentence(reading, capitals, sentence, words, names)):
                found.append(_in_town(mention, town, names))
                town = _town(mention, names) or town
        return tuple(found)

    return find_places


def _in_sentence(view: View) -> list[PlaceMention]:
    """The mentions of one sentence."""
    hits, related = find_hits(view), not view.words.relating.isdisjoint(view.reading.words(view.first, view.last))
    capitals = find_capitals_meant(view, hits)
    fronts = find_fronts(view)
    if not (hits or related or capitals or fronts):
        return []
    controls = find_control(view) if related else ()
    taken = _without_overlaps(
        [*(_within_place(view, held, hits) for held in controls), *find_pairs(view, hits, related=related), *capitals, *fronts]
    )
    free = [hit for hit in hits if not any(first < hit.end and hit.fore < last for _, first, last in taken)]
    containers = find_containers(view, free)
    singles = [*_singles(view, free, _in_capitals(view, free, containers, capitals))]
    mentions = [*(mention for mention, _, _ in taken), *join_apposed(view, join_ways(view, singles))]
    return sorted(mentions, key=lambda mention: (mention.span.start, mention.span.end))


def _in_capitals(view: View, hits: Sequence[Hit], containers: Containers, capitals: Sequence[Taken]) -> Containers:
    """The containers, and capitals without a name that hold what is said to lie in them ("Foo in the X capital")."""
    meant = {first: last for mention, first, last in capitals if mention.relation == RELATION}
    holders = dict(containers.holders)
    for hit in hits:
        at = hit.end + 1 if view.lower(hit.end) == "," else hit.end
        if view.lower(at) == "in" and at + 1 in meant and hit.standing is not Standing.AREA:
            holders.setdefault(hit.first, Hit(at + 1, meant[at + 1], Standing.OURS, end=meant[at + 1], fore=at + 1))
    return replace(containers, holders=holders)


def _in_town(mention: PlaceMention, town: Span | None, names: Gazetteer) -> PlaceMention:
    """An unknown quarter with the town named last in its paragraph, where its words name none ("Gao. A shell hit the Foo quarter")."""
    bare = mention.container is None and mention.relation is None and mention.cue in QUARTERS
    if town is None or not bare or names.standing(mention.name) is not Standing.UNKNOWN:
        return mention
    return replace(mention, container=town)


def _town(mention: PlaceMention, names: Gazetteer) -> Span | None:
    """The words of a mention that can hold quarters: a town well known, by itself."""
    plain = mention.relation is None and mention.cue in {None, "town"}
    known = plain and names.standing(mention.name) >= Standing.TOWN and names.nation(mention.name) is None
    return mention.span if known else None


def _within_place(view: View, control: Taken, hits: Sequence[Hit]) -> Taken:
    """A held area with the place that it is said to lie in ("rebel-held areas of Ituri")."""
    mention, first, last = control
    at = last + 2 if view.lower(last + 1) in view.words.articles else last + 1
    hit = next((hit for hit in hits if hit.first == at), None)
    if hit is None or view.lower(last) not in {"of", "in"}:
        return control
    anchor = view.span(hit.first, hit.last)
    relation = PART if view.lower(last - 1) in view.words.control_urban else mention.relation
    return replace(mention, span=view.span(first, hit.end), relation=relation, anchors=(anchor,)), first, hit.end


def _without_overlaps(taken: Sequence[Taken]) -> list[Taken]:
    """Of mentions that share words the first and longest stays."""
    kept: list[Taken] = []
    for mention, first, last in sorted(taken, key=lambda item: (item[1], -item[2])):
        if not kept or kept[-1][2] <= first:
            kept.append((mention, first, last))
    return kept


def _singles(view: View, hits: Sequence[Hit], containers: Containers) -> Iterator[Single]:
    """Each name with its relation, container and cue, and the token range that it takes up."""
    owning = set(containers.owners.values())
    for hit in hits:
        owner = containers.owners.get(hit.first)
        left = hit.fore if owner is None else owner.fore
        relation = None if hit in owning else find_relation(view, hit, left)
        container = containers.holders.get(hit.first) or owner
        held = None if container is None else view.span(container.first, container.last)
        name = view.text(hit.first, hit.last)
        if relation is None:
            yield hit, PlaceMention(view.span(hit.first, hit.end), name, None, (), held, _cue(view, hit)), hit.first, hit.end
        else:
            span = view.span(relation.first, relation.last)
            yield hit, PlaceMention(span, name, relation.name, (_anchor(view, hit),), held, _cue(view, hit)), relation.first, relation.last


def _anchor(view: View, hit: Hit) -> Span:
    """The name that a relation starts from: of an unknown site the town that it is named after."""
    return view.span(hit.first, hit.last if hit.base is None else hit.base)


def _cue(view: View, hit: Hit) -> str | None:
    """The kind of place that the words say, or the use of the name: dateline, affiliation."""
    if is_dateline(view, hit):
        return "dateline"
    if view.lower(hit.fore - 1) == "of" and view.lower(hit.fore - 2) in view.words.affiliation | view.words.titles:
        return "affiliation"
    if view.lower(hit.fore - 1) == "in" and view.lower(hit.fore - 2) in view.words.seats and hit.kind is None:
        return "affiliation"
    if _is_served(view, hit):
        return "affiliation"
    at = hit.end + 1 if view.lower(hit.end) in POSSESSIVE else hit.end
    owned = at > hit.end and view.lower(at + 1) in view.words.affiliation and view.tag(at) in set("JNPGD")
    if (
        hit.kind in {None, "admin1", "country", "town", "village"}
        and (view.lower(at) in view.words.affiliation or owned)
        and view.standing(hit.first, hit.last) >= Standing.TOWN
        and not _opens_clause(view, hit)
    ):
        return "affiliation"
    if (
        view.lower(hit.first) in view.words.states
        and view.lower(at - 1) not in view.words.place_signs
        and view.lower(hit.first - 2) not in view.words.place_signs
    ):
        return "affiliation"
    return "agent" if hit.kind is None and _acts(view, hit) else hit.kind


def _is_served(view: View, hit: Hit) -> bool:
    """Whether somebody does something for a country ("spying for X", "fighting for X"), and does not leave for it."""
    if view.lower(hit.fore - 1) != "for" or view.lower(hit.fore - 2) in view.words.departing or hit.kind not in {None, "country"}:
        return False
    acts = view.tag(hit.fore - 2) in {"G", "V", "D"}
    return acts and view.names.nation(view.text(hit.first, hit.last)) is not None


def _opens_clause(view: View, hit: Hit) -> bool:
    """Whether "In X" opens a sentence whose subject follows at once ("In Gao soldiers stormed a house"): they are not X's soldiers."""
    begins = hit.fore == view.first + 1 and view.lower(view.first) in view.words.place_signs
    behind = next((at for at in range(hit.end, view.last) if view.tag(at) not in {"N", "J", "P"}), view.last)
    return begins and view.tag(behind) in {"V", "B", "M", "D"} and behind > hit.end


def _acts(view: View, hit: Hit) -> bool:
    """Whether a country is who does it: the subject of a verb, or behind "by"; a capital is behind a participle ("armed by Paris")."""
    at = hit.first - 1 if view.lower(hit.first - 1) in view.words.articles else hit.first
    agent = view.lower(at - 1) in view.words.agents
    if view.names.nation(view.text(hit.first, hit.last)) is None:
        return agent and view.tag(at - 2) == "D" and hit.standing >= Standing.TOWN
    if agent:
        return True
    signs, behind = view.words.place_signs, view.lower(hit.end)
    if view.lower(at - 1) in signs or behind in signs or behind in view.words.joining or is_sign(view, hit.end):
        return False
    return view.tag(hit.end) in {"V", "M"} and view.tag(at - 1) != "I"
