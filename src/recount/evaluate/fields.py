"""Scores the values of claims that render a record: status, type, time, places, sources."""

from collections.abc import Callable, Iterable, Sequence

from recount.evaluate.align import Aligned, Pairing
from recount.evaluate.assignment import assign
from recount.evaluate.bodies import overlap
from recount.evaluate.gold import GoldPlace, GoldRecord, GoldWeapon
from recount.evaluate.names import is_same_name, is_same_place_name
from recount.evaluate.output import Fields, span_of, words_of
from recount.evaluate.tally import Measure, Sheet
from recount.evaluate.values import is_same_place, is_same_time
from recount.lexicon.scoring import read_scoring_tables


def score_claims(aligned: Aligned, sheet: Sheet) -> None:
    """Records found and missed, and claims that render none."""
    for pairing in aligned.pairings:
        record = pairing.record
        if pairing.claim is None:
            sheet.miss(Measure.CLAIMS, record.id, f"{record.kind}, {record.status}", record.quote)
        else:
            sheet.hit(Measure.CLAIMS)
    for claim in aligned.false_claims:
        sheet.alarm(Measure.CLAIMS, "-", f"{claim['kind']}, {claim['status']}", words_of(claim), claim["id"])
        _alarm_values(claim, sheet)


def _alarm_values(claim: Fields, sheet: Sheet) -> None:
    """The places and the time of a claim that renders nothing are false as well."""
    for place in claim.get("places") or ():
        if place["role"] != "reference":
            sheet.alarm(Measure.PLACES, "-", f"{place['name']} of a false claim", words_of(place))
    if claim.get("time"):
        sheet.alarm(Measure.TIME, "-", f"{_days(claim['time'])} of a false claim", words_of(claim["time"]))


def score_fields(pairing: Pairing, aligned: Aligned, sheet: Sheet) -> None:
    """Every value of one record but its counts and parties."""
    record = pairing.record
    _judge(pairing, sheet, Measure.KIND, lambda claim: claim["kind"], {record.kind})
    _judge(pairing, sheet, Measure.STATUS, lambda claim: claim["status"], {record.status})
    _judge(pairing, sheet, Measure.ASSERTION, lambda claim: claim["assertion"], {record.assertion})
    _score_types(pairing, sheet)
    _score_places(pairing, sheet)
    _score_time(pairing, sheet)
    _score_source(pairing, aligned, sheet)
    _score_weapons(pairing, sheet)


def _judge(pairing: Pairing, sheet: Sheet, measure: Measure, read: Callable[[Fields], object], right: Iterable[object]) -> None:
    """One value that a found claim always has."""
    record = pairing.record
    wanted = " or ".join(sorted(str(value) for value in right))
    if pairing.claim is None:
        sheet.miss(measure, record.id, f"claim not found, should be {wanted}", record.quote)
        return
    given = read(pairing.claim)
    if given in set(right):
        sheet.hit(measure)
    else:
        sheet.confuse(measure, record.id, f"{given}, should be {wanted}", record.quote, pairing.claim["id"])


def _type_field(name: str) -> Callable[[Fields], str]:
    """Reads a field of the event type; an empty string where there is none."""
    return lambda claim: str((claim.get("event_type") or {}).get(name) or "")


def _score_types(pairing: Pairing, sheet: Sheet) -> None:
    """Codes of both codebooks, where the gold gives them; "none" says that no code is right too."""
    record = pairing.record
    if record.event_type is not None:
        right = {sub.replace("none", "") for sub in record.event_type.subs}
        _judge(pairing, sheet, Measure.ACLED, lambda claim: _type_field("acled_sub")(claim).lower(), right)
    if record.code is not None:
        _judge(pairing, sheet, Measure.PLOVER, _type_field("plover"), {record.code.type})
        _judge(pairing, sheet, Measure.PLOVER_MODE, _type_field("plover_mode"), {record.code.mode})


def find_items(pairing: Pairing, field: str, keys: Sequence[str]) -> list[tuple[Fields, str]]:
    """The items of a field over all claims of a record, each once by its keys, with the id of its claim."""
    found: dict[tuple[object, ...], tuple[Fields, str]] = {}
    for claim in pairing.pool:
        for item in claim.get(field) or ():
            found.setdefault(tuple(span_of(item) if key == "span" else item.get(key) for key in keys), (item, claim["id"]))
    return list(found.values())


def _score_places(pairing: Pairing, sheet: Sheet) -> None:
    """Places by role and location; a further place of a role that the gold fills elsewhere is a false alarm."""
    record = pairing.record
    given = find_items(pairing, "places", ("role", "name"))
    weights = [[_place_weight(gold, place) for place, _ in given] for gold in record.places]
    pairs = assign(weights)
    for row, gold in enumerate(record.places):
        if row in pairs:
            sheet.hit(Measure.PLACES)
        else:
            sheet.miss(Measure.PLACES, record.id, f"{gold.name} as {gold.role}", gold.surface)
    for column, (place, claim) in enumerate(given):
        if column not in pairs.values() and not _is_spare_place(record, place, [row[column] for row in weights]):
            detail = f"{place['name']} as {place['role']} ({place.get('lat')}, {place.get('lon')})"
            sheet.alarm(Measure.PLACES, record.id, detail, words_of(place), claim)


def _place_weight(gold: GoldPlace, place: Fields) -> float:
    """Above 0 for the right role and location; more where the name agrees too."""
    if place["role"] not in read_scoring_tables().place_roles.get(gold.role, frozenset()) or not is_same_place(gold, place):
        return 0.0
    return 1.0 + is_same_place_name(str(place.get("name") or ""), gold.name)


def _is_spare_place(record: GoldRecord, place: Fields, weights: Sequence[float]) -> bool:
    """Whether a place is no error: a point of reference, the same place once more, or the report's own place where the gold has none."""
    again = any(weights) and place["role"] != "event"
    return place["role"] == "reference" or again or (not record.places and "inherited_from" in place)


def _score_time(pairing: Pairing, sheet: Sheet) -> None:
    """The time of a record: both days right in one of its claims."""
    record, gold = pairing.record, pairing.record.time
    if gold is not None and any(is_same_time(gold, claim.get("time")) for claim in pairing.pool):
        sheet.hit(Measure.TIME)
        return
    if gold is not None and gold.asked:
        sheet.miss(Measure.TIME, record.id, f"{gold.start} to {gold.end}", gold.surface)
    time = pairing.claim.get("time") if pairing.claim else None
    if pairing.claim and time and not _is_spare_time(record, time):
        sheet.alarm(Measure.TIME, record.id, _days(time), words_of(time), pairing.claim["id"])


def _is_spare_time(record: GoldRecord, time: Fields) -> bool:
    """Whether a time is no error: the report's own where the gold has none, or any where the words name no days."""
    return not record.time.asked if record.time is not None else "inherited_from" in time


def _days(time: Fields) -> str:
    """First and last day."""
    return f"{time.get('start')} to {time.get('end')}"


def _score_source(pairing: Pairing, aligned: Aligned, sheet: Sheet) -> None:
    """Whether the claim names the source that the report gives; a source for words in the publisher's own voice is a false alarm."""
    record = pairing.record
    given = [(source, claim) for source, claim in find_items(pairing, "sources", ("name", "kind", "span")) if span_of(source)]
    if record.source is not None:
        hits = aligned.body.find(record.source)
        if any(overlap(span_of(source) or (0, 0), hit) for source, _ in given for hit in hits):
            sheet.hit(Measure.SOURCES)
        else:
            sheet.miss(Measure.SOURCES, record.id, f"given: {', '.join(words_of(source) for source, _ in given) or 'none'}", record.source)
    elif record.assertion == "asserted":
        for source, claim in given:
            if source.get("kind") != "publisher":
                sheet.alarm(Measure.SOURCES, record.id, "no source is given for this", words_of(source), claim)


def _score_weapons(pairing: Pairing, sheet: Sheet) -> None:
    """Weapons by class or by words; not scored in gold that does not annotate them."""
    record = pairing.record
    if record.weapons is None:
        return
    given = find_items(pairing, "weapons", ("name",))
    weights = [[float(_is_same_weapon(gold, weapon)) for weapon, _ in given] for gold in record.weapons]
    pairs = assign(weights)
    for row, gold in enumerate(record.weapons):
        if row in pairs:
            sheet.hit(Measure.WEAPONS)
        else:
            sheet.miss(Measure.WEAPONS, record.id, gold.name, gold.surface)
    for column, (weapon, claim) in enumerate(given):
        if not any(row[column] for row in weights):
            sheet.alarm(Measure.WEAPONS, record.id, str(weapon["name"]), words_of(weapon), claim)


def _is_same_weapon(gold: GoldWeapon, weapon: Fields) -> bool:
    """Whether class or words agree."""
    names = (str(weapon["name"]), words_of(weapon))
    return any(is_same_name(one, other) for one in names for other in (gold.name, gold.surface) if one and other)
