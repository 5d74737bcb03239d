"""Counts, days, places, types and parties in words for people; shared by the summary and the page."""

from datetime import date, timedelta

from recount.lexicon.labels import label
from recount.records.event_type import EventType
from recount.records.incident import Toll
from recount.records.inherited import Inherited
from recount.records.party import Party, PartyKind
from recount.records.period import Days, Period, TimeKind, TimePrecision
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located
from recount.records.quantity import Bounds, Exactness, OfStatus, Quantity
from recount.records.source import Source, SourceKind

#: Months by number; the program's own words do not depend on the machine's locale.
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
DASH = "\u2013"
#: Relations that need no "of" before their place.
BARE = frozenset({"near", "between", "around", "towards", "off", "outside", "inside", "along", "from"})
#: A distance without a bearing is counted from its place; these end one.
FAR = frozenset({"km", "mi", "nmi", "m", "time"})


def number_words(number: float) -> str:
    """A number with its thousands apart; fractions to two digits."""
    return f"{number:,}" if isinstance(number, int) else f"{number:,.2f}".rstrip("0").rstrip(".")


def bounds_words(bounds: Bounds) -> str:
    """A count as a range: "5", "5\u20139", "at least 5", "up to 9", "not stated"."""
    low, high = bounds.low, bounds.high
    if low is None and high is None:
        return "not stated" if bounds.best is None else number_words(bounds.best)
    if high is None:
        return f"at least {number_words(low or 0)}"
    if low is None:
        return f"up to {number_words(high)}"
    return number_words(low) if low == high else f"{number_words(low)}{DASH}{number_words(high)}"


def quantity_words(quantity: Quantity) -> str:
    """A count as the words bound it; vague words are quoted, for their lower bound is a convention."""
    if quantity.exactness is Exactness.NONE_REPORTED:
        return "none"
    if quantity.exactness is Exactness.VAGUE:
        return f"“{quantity.span.text}”"
    words = bounds_words(quantity.bounds)
    return f"about {words}" if quantity.exactness is Exactness.APPROXIMATE else words


def counted_words(of: str | None, of_status: OfStatus, by: str | None = None) -> str:
    """Who was counted, and who is said to have done it; empty where nothing says so."""
    whom = of or ("" if of_status is OfStatus.UNKNOWN else label("of_status", of_status))
    return f"{whom} (by {by})".strip() if by else whom


def whom_words(quantity: Quantity) -> str:
    """Whom a count counts; empty where its measure or its own words say so already."""
    whom = counted_words(quantity.of, quantity.of_status)
    said = f"{label('measure', quantity.measure)} {quantity_words(quantity)}".casefold()
    return "" if whom.casefold() in said else whom


def toll_words(toll: Toll) -> str:
    """A toll in one line: "killed 5\u20139 civilians"; what the resolver picks stands after it."""
    whom = counted_words(toll.of, toll.of_status, toll.by)
    best = "" if toll.bounds.best is None or toll.bounds.low == toll.bounds.high else f", {toll.resolver}: {number_words(toll.bounds.best)}"
    return " ".join(filter(None, (label("measure", toll.measure), bounds_words(toll.bounds), whom))) + best


def day_words(day: date) -> str:
    """A day in full: "29 January 2024"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_words(days: Days) -> str:
    """An interval, as short as it can be said without loss."""
    start, end = days.start, days.end
    if start == end:
        return day_words(start)
    whole = _whole(days)
    if whole is not None:
        return whole
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}{DASH}{day_words(end)}"
    first = f"{start.day} {MONTHS[start.month - 1]}" if start.year == end.year else day_words(start)
    return f"{first} {DASH} {day_words(end)}"


def _whole(days: Days) -> str | None:
    """An interval that is exactly a month or a year by its name."""
    start, end = days.start, days.end
    if start.day != 1 or start.year != end.year or end == date.max:
        return None
    if start.month == 1 and (end.month, end.day) == (12, 31):
        return str(start.year)
    ends_month = (end + timedelta(days=1)).day == 1
    return f"{MONTHS[start.month - 1]} {start.year}" if ends_month and start.month == end.month else None


def period_words(period: Period | None) -> str:
    """When, in words that do not hide how vague it is."""
    if period is None:
        return "date unknown"
    words = days_words(period.days)
    if period.kind is TimeKind.OPEN_PERIOD:
        return f"since {day_words(period.days.start)}, to {day_words(period.days.end)} at the latest"
    return f"about {words}" if period.precision is TimePrecision.APPROXIMATE else words


def inherited_words(inherited_from: Inherited | None) -> str:
    """Where a value was taken from that the claim's own words do not hold; empty where they hold it."""
    return "" if inherited_from is None else f"from the {inherited_from.value}"


def place_words(located: Located) -> str:
    """A place with the areas that hold it: "Gao, Gao Region, ML"."""
    areas = (located.admin2, located.admin1, located.country)
    parts = [located.name]
    parts += [area for area in areas if area and area not in parts]
    return ", ".join(parts)


def precision_words(located: Located) -> str:
    """How finely a place is known, with its radius: "somewhere in the district, within 25 km"."""
    if located.precision is None:
        return "not found on the map"
    words = label("precision", located.precision)
    if located.precision is PlacePrecision.NEAR and located.relation and located.anchor:
        words = _relation(located.relation, located.anchor)
    exact = located.precision in {PlacePrecision.SITE, PlacePrecision.NEIGHBOURHOOD, PlacePrecision.TOWN, PlacePrecision.COUNTRY}
    if exact or not located.radius_km:
        return words
    within = f"within {radius_words(located.radius_km)}"
    return within if words.casefold() == located.name.casefold() else f"{words}, {within}"


def _relation(relation: str, anchor: str) -> str:
    """A relation with the place it starts from: "near Gao", "20 km south of Gao", "20 km from Gao"."""
    last = relation.rpartition(" ")[2]
    if last in BARE:
        return f"{relation} {anchor}"
    return f"{relation} {'from' if last in FAR else 'of'} {anchor}"


def radius_words(radius_km: float) -> str:
    """Kilometres without false exactness."""
    return f"{max(1, round(radius_km)):,} km"


def type_words(event_type: EventType | None) -> str:
    """The finest name that a codebook has for it."""
    if event_type is None:
        return "no type"
    return event_type.acled_sub or event_type.acled or (event_type.plover or "no type").capitalize()


def party_words(party: Party) -> str:
    """A party under its neutral name. A person is never named outside the words of a report."""
    return label("party_kind", party.kind) if party.kind is PartyKind.PERSON else party.name


def source_words(source: Source) -> str:
    """A voice by its name; a witness or an unnamed source by words that cannot hold a name, or by what it is."""
    unnamed = source.kind in {SourceKind.WITNESS, SourceKind.ANONYMOUS}
    return label("source_kind", source.kind) if unnamed and source.name != source.name.lower() else source.name


def chain_words(sources: tuple[Source, ...], publisher: str) -> str:
    """Who says so, the publisher first: "Agency, citing the ministry, citing witnesses"."""
    voices = [source_words(source) for source in sources if source.kind is not SourceKind.PUBLISHER]
    return ", citing ".join([publisher, *(voice for voice in voices if voice != publisher)])


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number_words(number)} {one if number == 1 else many or one + 's'}"
