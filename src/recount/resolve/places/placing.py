"""Each mention of a report with its place, chosen with the whole report in view."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from recount.lexicon.confidence import reckon
from recount.lexicon.gazetteer import Gazetteer
from recount.lexicon.place_names import fold_name
from recount.lexicon.place_rules import PlaceRules, read_place_rules
from recount.records.building import quick
from recount.records.mention import PlaceMention
from recount.records.place import Place, PlacePrecision, Point, kilometres
from recount.records.place_ref import Located
from recount.records.span import Span
from recount.resolve.places.certainty import find_signs
from recount.resolve.places.choice import Choice
from recount.resolve.places.choosing import Chooser
from recount.resolve.places.contained import put_in_holder, stretch_inside
from recount.resolve.places.names import FROM_OTHERS, Name, find_names, has_own_name
from recount.resolve.places.relative import Relatives
from recount.resolve.places.scene import NO_BACKGROUND, Background, read_scene

#: Cues that a bare name elsewhere in the report may borrow.
TOWNS = frozenset({"town", "village"})
#: Why a site is not placed by the town whose name it bears.
NAMESAKE = "what bears its name lies in another country"
#: What each name means, by its folded form, its kind and its container.
Senses = dict[tuple[str, str | None, str | None], Choice]


@quick
@dataclass(frozen=True, slots=True)
class Placed:
    """Where a mention lies, where those lie that its relation starts from (role ``reference``), and what its name could mean besides."""

    located: Located
    anchors: tuple[Located, ...] = ()
    others: tuple[Place, ...] = ()


def resolve_places(
    mentions: Sequence[PlaceMention], text: str, gazetteer: Gazetteer, background: Background = NO_BACKGROUND
) -> tuple[Located, ...]:
    """Where each mention lies, in the same order; an unresolvable one keeps its name and has no coordinates."""
    return tuple(placed.located for placed in place_mentions(mentions, text, gazetteer, background))


def place_mentions(
    mentions: Sequence[PlaceMention], text: str, gazetteer: Gazetteer, background: Background = NO_BACKGROUND
) -> tuple[Placed, ...]:
    """Where each mention and each of its anchors lies, in the same order."""
    rules = read_place_rules()
    names = find_names(mentions, text)
    every = [name for group in names for name in group]
    scene = replace(read_scene(every, text, gazetteer, rules.evidence, background), borders=_borders(mentions, gazetteer))
    chooser = Chooser(gazetteer, scene, rules)
    chooser.see_points(_points(_senses(every, chooser)))
    senses = _senses(every, chooser)
    relatives = Relatives(gazetteer, scene, rules.relations)
    placed = [_place(mention, group, senses, relatives, rules) for mention, group in zip(mentions, names, strict=True)]
    return tuple(_as_elsewhere([*_without_namesakes(mentions, placed, text)]))


def _without_namesakes(mentions: Sequence[PlaceMention], placed: Sequence[Placed], text: str) -> Iterator[Placed]:
    """A site that would lie in another country than the relation right behind it keeps its name alone ("Paris Bridge village near Gao")."""
    for mention, one, following in zip(mentions, placed, (*placed[1:], None), strict=False):  # without places there is no last one
        if mention.relation == "site" and following is not None and _is_namesake(mention, one.located, following.located, text):
            yield replace(one, located=Located(one.located.name, one.located.span, reasons=("not in the index", NAMESAKE)))
        else:
            yield one


def _is_namesake(mention: PlaceMention, located: Located, following: Located, text: str) -> bool:
    """Whether a relation one word behind a site at most, and in another country than it, says where it lies."""
    between = text[mention.span.end : following.span.start]
    adjoins = following.relation is not None and "," not in between and len(between.split()) <= 1
    return adjoins and None not in {located.country, following.country} and located.country != following.country


def _borders(mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> frozenset[str]:
    """The countries with which borders are named."""
    nations = (gazetteer.nation(anchor.text) for mention in mentions if mention.relation == "border" for anchor in mention.anchors)
    return frozenset(nation[0] for nation in nations if nation is not None)


def _as_elsewhere(placed: Sequence[Placed]) -> Iterator[Placed]:
    """An unknown name lies where the report puts it at another mention ("the Foo quarter of Gao ... in Foo")."""
    told: dict[str, Located] = {}
    for one in placed:
        if one.located.place is None and one.located.within and one.located.relation is None:
            told.setdefault(fold_name(one.located.name), one.located)
    if not told:
        yield from placed
        return
    for one in placed:
        known = told.get(fold_name(one.located.name)) if one.located.relation is None else None
        bare = known is not None and one.located.place is None and not one.located.within
        yield replace(one, located=replace(known, span=one.located.span)) if bare and known is not None else one


def _senses(names: Sequence[Name], chooser: Chooser) -> Senses:
    """One sense for each name, kind and container; names with a container are read first and lend it to the bare ones."""
    senses: Senses = {}
    for name in sorted(names, key=lambda name: (name.container is None, name.kind is None, name.start)):
        key = _key(name)
        if key not in senses:
            lent = _lent(name, senses) if name.container is None and name.kind is None else None
            senses[key] = lent or chooser.choose(name)
    return senses


def _key(name: Name) -> tuple[str, str | None, str | None]:
    return name.folded, name.kind, name.container


def _lent(name: Name, senses: Senses) -> Choice | None:
    """The sense that the same name has elsewhere in the report, where its words say more."""
    for (folded, kind, container), choice in senses.items():
        if folded == name.folded and choice.place is not None and kind in {None, *TOWNS} and (container is not None or kind in TOWNS):
            return choice
    return None


def _points(senses: Senses) -> dict[str, Point]:
    """The points of the places that were chosen first, by name."""
    return {
        folded: (choice.place.lat, choice.place.lon)
        for (folded, _, _), choice in senses.items()
        if choice.place is not None
        and choice.place.lat is not None
        and choice.place.lon is not None
        and choice.place.precision not in {PlacePrecision.COUNTRY, PlacePrecision.REGION}
    }


def _place(mention: PlaceMention, names: tuple[Name, ...], senses: Senses, relatives: Relatives, rules: PlaceRules) -> Placed:
    """One mention from the senses of its names."""
    anchors = _anchors(mention, names, senses)
    references = tuple(_at(choice, Name(span.start, span.end, span.text, ""), span, rules) for span, choice in anchors)
    if mention.relation is None:
        located = _at(senses[_key(names[0])], names[0], mention.span, rules)
    else:
        holder = senses[_key(names[-1])].place if mention.container is not None else None
        relative = relatives.locate(mention, [choice.place for _, choice in anchors], holder)
        located = _by_relation(mention, names, senses, relative, rules)
    others = tuple(candidate.place for _, _, candidate in senses[_key(names[0])].others) if names else ()
    return Placed(_in_container(located, mention, names, senses, rules), references, others)


def _by_relation(mention: PlaceMention, names: tuple[Name, ...], senses: Senses, relative: Located, rules: PlaceRules) -> Located:
    """A place that words place by another: at its own point where it has one that agrees, else where the words put it."""
    if not _is_named(mention):
        return relative
    own = senses[_key(names[0])]
    if own.place is None or _contradicts(own.place, relative, rules):
        return replace(relative, name=mention.name, reasons=("not in the index", *relative.reasons))
    return replace(_at(own, names[0], mention.span, rules), relation=relative.relation, anchor=relative.anchor)


def _is_abroad(place: Place, located: Located) -> bool:
    """Whether a site by its name would lie in another country than where it is said to lie ("Georgia Camp, Darfur")."""
    return None not in {place.country, located.country} and place.country != located.country


def _contradicts(place: Place, relative: Located, rules: PlaceRules) -> bool:
    """Whether a town lies far from where its relation puts it: then it is a namesake."""
    if place.lat is None or place.lon is None or relative.lat is None or relative.lon is None:
        return False
    if place.precision in {PlacePrecision.ADMIN1, PlacePrecision.COUNTRY, PlacePrecision.REGION}:
        return False
    reach = (relative.radius_km or 0.0) + (place.radius_km or 0.0) + rules.limits.relation_slack_km
    return kilometres((place.lat, place.lon), (relative.lat, relative.lon)) > reach


def _is_named(mention: PlaceMention) -> bool:
    return mention.relation not in FROM_OTHERS and has_own_name(mention)


def _anchors(mention: PlaceMention, names: tuple[Name, ...], senses: Senses) -> list[tuple[Span, Choice]]:
    """The senses of the anchors, in order."""
    if not mention.anchors:
        return []
    by_start = {name.start: senses[_key(name)] for name in names[1 if _is_named(mention) and mention.relation is not None else 0 :]}
    return [(anchor, by_start[anchor.start]) for anchor in mention.anchors]


def _at(choice: Choice, name: Name, span: Span, rules: PlaceRules) -> Located:
    """A choice as a located mention."""
    place = choice.place
    if place is None:
        return Located(name.text, span, reasons=choice.reasons)
    precision, radius = _reach(place, name, rules)
    return Located(
        place.name, span, place.id, place.lat, place.lon, radius, precision, place.country, place.admin1, place.admin2, place.pcode,
        within=place.within, score=reckon(rules.certainty, find_signs(choice)), reasons=choice.reasons,
    )  # fmt: skip


def _reach(place: Place, name: Name, rules: PlaceRules) -> tuple[PlacePrecision, float | None]:
    """A district known by its town alone reaches further than the town."""
    if name.kind == "district" and place.precision is PlacePrecision.TOWN:
        return PlacePrecision.DISTRICT, max(rules.relations.district_km, place.radius_km or 0.0)
    return place.precision, place.radius_km


def _in_container(located: Located, mention: PlaceMention, names: tuple[Name, ...], senses: Senses, rules: PlaceRules) -> Located:
    """An unknown place, or a site known only by a namesake of its town, goes where it is said to lie."""
    if mention.container is None:
        return located
    choice, name = senses[_key(names[-1])], names[-1]
    if choice.place is None or located.place is not None:
        return located if choice.place is None else stretch_inside(located, choice.place)
    if located.lat is not None and not (
        mention.cue == "site" and (_is_abroad(choice.place, located) or _contradicts(choice.place, located, rules))
    ):
        return located
    # Where it is not is no part of the answer: a point of its namesake must not stay.
    bare = located if located.lat is None else Located(located.name, located.span, reasons=("not in the index",))
    return put_in_holder(replace(bare, relation=None, anchor=None), choice.place, _reach(choice.place, name, rules)[0], rules)
