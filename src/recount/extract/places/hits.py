"""Names in one sentence: the longest names that the index knows, and unknown ones that the words around them make places."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from recount.extract.places.view import View
from recount.lexicon.gazetteer import Standing

#: A name has at most so many words.
LONGEST_NAME = 7
#: An unknown name has at most so many words.
LONGEST_UNKNOWN = 3
SHORT = 3
#: Behind a name these tags begin a noun that the article before it belongs to ("the Homs road").
NOUNS = frozenset("NJPG#")
#: Sources of names that may take an article ("the Sahel").
ARTICLED = frozenset({"country", "region", "continent", "own"})
POSSESSIVE = frozenset({"'s", "'"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A name at a half-open token range; ``end`` is behind the word for its kind, ``fore`` before such a word ("town of").

    ``base`` is the last token of the name that the index knows, where a site is named after it and itself unknown.
    """

    first: int
    last: int
    standing: Standing
    kind: str | None = None
    end: int = 0
    fore: int = 0
    base: int | None = None
    use: str | None = None

    def name(self, view: View) -> str:
        """The bare name."""
        return view.text(self.first, self.last)


def find_hits(view: View) -> list[Hit]:
    """The names of a sentence that are places, from left to right."""
    hits = [hit for hit in _names(view) if not _is_nested(view, hit)]
    hits = _spread_kinds(view, hits)
    return [hit for hit in _believed(view, hits) if not _is_metonym(view, hit)]


def _names(view: View) -> Iterator[Hit]:
    """Every name, before it is judged."""
    position, lowers, parts, kinds = view.first, view.reading.tokens.lowers, view.words.parts.openers, view.words.named_kinds.openers
    while position < view.last:
        may_open = lowers[position] in parts or lowers[position] in kinds or view.is_capital(position)
        hit = _at(view, position) if may_open else None
        if hit is None:
            position += 1
        else:
            yield hit
            position = hit.end


def _at(view: View, position: int) -> Hit | None:
    """The name that begins at a token; where more capitals follow a known one, the whole row may be a name that the index lacks."""
    known = _known(view, position)
    if known is not None and not _goes_on(view, known):
        return known
    whole = _unknown(view, position)
    return known if whole is None or (known is not None and known.end >= whole.end) else whole


def _known(view: View, position: int) -> Hit | None:
    """The longest name of the index that begins at a token, with the word for its kind."""
    if not (view.is_capital(position) or _opens_area(view, position)):
        return None
    stop = _run_end(view, position)
    for last in range(min(stop, position + LONGEST_NAME), position, -1):
        if (view.is_capital(last - 1) or _is_kind(view, last - 1)) and _has_capital(view, position, last):
            standing = view.standing(position, last)
            if standing > Standing.UNKNOWN and _is_spelled_as_name(view, position, last, standing):
                return _with_kind(view, Hit(position, last, standing, end=last, fore=position))
    return None


def _has_capital(view: View, first: int, last: int) -> bool:
    """Whether a capital stands in a row besides that of an article."""
    return any(view.is_capital(at) and view.lower(at) not in view.words.articles for at in range(first, last))


def _is_kind(view: View, at: int) -> bool:
    """Whether a token is a word for a kind of place, or the last of such a phrase."""
    return view.ending(view.words.named_kinds, at + 1) is not None or view.ending(view.words.kinds, at + 1) is not None


def _opens_area(view: View, position: int) -> bool:
    """Whether small words can open a name of the index: "northern and eastern Syria", "deserts of Raqqa"."""
    if view.at(view.words.parts, position) is None and view.at(view.words.named_kinds, position) is None:
        return False
    return any(view.is_capital(at) for at in range(position + 1, min(position + LONGEST_NAME, view.last)))


def _run_end(view: View, position: int) -> int:
    """Behind the last capital of the row of capitals and small connecting words that begins at a token; a kind may close it."""
    last = position + 1
    at = position + 1
    while at < view.last and at < position + LONGEST_NAME:
        if view.is_capital(at) and view.lower(at) not in view.words.dates:
            last = at + 1
        elif view.lower(at) not in view.words.connectors and view.at(view.words.parts, at) is None:
            kind = view.at(view.words.named_kinds, at) or view.at(view.words.kinds, at) if at == last else None
            return last if kind is None else kind.last
        at += 1
    return last


def _is_spelled_as_name(view: View, first: int, last: int, standing: Standing) -> bool:
    """Whether the letters fit: acronyms of countries in capitals, no stop words, no given names, no short words."""
    text, lower = view.text(first, last), view.text(first, last).lower()
    if lower in view.words.never or lower in view.words.dates or (text.endswith(".") and "." not in text[:-1]):
        return False
    letters = text.replace(".", "")
    if last - first == 1 and lower in view.words.states:
        return text.isupper() and view.lower(last) != "$" and not (view.word(last).isupper() and view.word(last).isalpha())
    if last - first == 1 and lower.replace(".", "") in view.words.acronyms:
        return text.isupper() and (_has_sign(view, first) or view.lower(last) == ":")
    if view.lower(last - 1) in view.words.ways and standing < Standing.OURS:
        return False
    if len(letters) <= SHORT and not text.isupper():
        return standing >= Standing.TOWN or _has_sign(view, first)
    if text.isupper() and len(letters) <= SHORT + 2 and last - first == 1:
        return standing >= Standing.TOWN and (len(letters) > SHORT or view.first == first)
    return lower not in view.words.persons or _has_kind_before(view, first) is not None


def _with_kind(view: View, hit: Hit) -> Hit:
    """The hit with the word for its kind behind or before it."""
    inner = _own_kind(view, hit)
    if inner is not None:
        return replace(hit, kind=inner)
    named = view.at(view.words.named_kinds, hit.last)
    if named is not None and not view.is_capital(named.last) and not _is_body(view, named.last - 1):
        return replace(hit, last=named.last, end=named.last, kind=named.value, base=hit.last)
    kind = view.at(view.words.kinds, hit.last)
    if kind is not None and not (_is_body(view, kind.last - 1) and view.lower(kind.last) in {"of", "for"}):
        return replace(hit, end=kind.last, kind=kind.value)
    before = _has_kind_before(view, hit.first)
    return hit if before is None else replace(hit, fore=before[0], kind=before[1])


def _is_body(view: View, at: int) -> bool:
    """Whether a word for a kind is written as part of the name of an organisation ("Aleppo University")."""
    return view.is_capital(at) and view.lower(at) in view.words.organisations


def _own_kind(view: View, hit: Hit) -> str | None:
    """The kind that the last word of a name of the index says ("Tishrin Dam")."""
    if hit.last - hit.first < 2:
        return None
    found = view.ending(view.words.named_kinds, hit.last) or view.ending(view.words.kinds, hit.last)
    return None if found is None or found.first <= hit.first else found.value


def _has_kind_before(view: View, first: int) -> tuple[int, str] | None:
    """Where "the town of" begins before a name, and the kind; "the Rimal quarter of" speaks of another place."""
    if view.lower(first - 1) != "of":
        return None
    found = view.ending(view.words.kinds, first - 1)
    if found is None or view.lower(found.last - 1) in view.words.partitive or view.is_capital(found.first - 1):
        return None
    return None if view.names.nation(view.word(first)) is not None else (found.first, found.value)


def _unknown(view: View, position: int) -> Hit | None:
    """A name that the index lacks, where a kind or a preposition of place makes it one; its row of capitals must be all of it."""
    if not view.is_capital(position) or view.titled or view.is_capital(position - 1):
        return None
    last = position + 1
    while last < view.last and view.is_capital(last):
        last += 1
    if (
        last - position > LONGEST_UNKNOWN
        or len(view.text(position, last)) <= SHORT
        or not all(_can_be_unknown(view, at) for at in range(position, last))
    ):
        return None
    hit = _with_kind(view, Hit(position, last, Standing.UNKNOWN, end=last, fore=position))
    loose = hit.kind is not None and view.lower(hit.end - 1) in view.words.loose_kinds and hit.fore == position
    signed = view.lower(position - 1) in view.words.place_signs
    if (hit.kind is not None and not loose) or (signed and _is_free(view, position, last)):
        return replace(hit, base=None)
    return None


def _can_be_unknown(view: View, at: int) -> bool:
    """Whether a token can be part of an unknown name of a place."""
    word, lower = view.word(at), view.lower(at)
    excluded = lower in view.words.never or lower in view.words.persons or lower in view.words.organisations or lower in view.words.dates
    return not excluded and not word.isupper() and len(word) > 1 and view.names.nation(word) is None and "." not in word


def _is_free(view: View, first: int, last: int) -> bool:
    """Whether an unknown name is neither a person with a title nor a thing that has a noun of its own."""
    return (
        view.lower(first - 2) not in view.words.titles
        and view.tag(first) == "P"
        and view.tag(last) not in {"N", "G"}
        and view.lower(last) not in POSSESSIVE
    )


def _is_nested(view: View, hit: Hit) -> bool:
    """Whether a name is part of a person's or an organisation's ("Aleppo University", "Jordan Miles")."""
    if view.ending(view.words.openers, hit.first) is not None or view.ending(view.words.openers, hit.fore) is not None:
        return True
    if _is_people(view, hit) or _is_bearer(view, hit):
        return True
    before = view.lower(hit.first - 1)
    if hit.fore == hit.first and (before in view.words.titles or (before in view.words.speech and hit.standing < Standing.AREA)):
        return True
    if (
        hit.first == view.first
        and hit.last == hit.first + 1
        and hit.standing < Standing.OURS
        and view.tag(hit.first) != "P"
        and not view.titled
    ):
        return True
    if view.titled:
        return view.is_capital(hit.end) and view.lower(hit.end) in view.words.organisations
    return _goes_on(view, hit) or _began_before(view, hit)


def _is_people(view: View, hit: Hit) -> bool:
    """Whether a name is a word for a people ("Chadian camps")."""
    nation = view.names.nation(view.text(hit.first, hit.last if hit.base is None else hit.base))
    return nation is not None and nation[1]


def _is_bearer(view: View, hit: Hit) -> bool:
    """Whether people or a body bear the name ("the Zala tribe", "the Accord entered"): towns and states take no article of their own."""
    if hit.kind is None and view.lower(hit.end) in view.words.peoples:
        return True
    if view.lower(hit.first - 1) != "the" or hit.kind is not None or hit.standing is Standing.OURS or view.titled:
        return False
    if view.lower(hit.first - 2) in view.words.place_signs or view.tag(hit.end) in NOUNS or view.lower(hit.end) in POSSESSIVE:
        return False
    return not any(candidate.source in ARTICLED for candidate in view.names.find(hit.name(view)))


def _goes_on(view: View, hit: Hit) -> bool:
    """Whether the row of capitals goes on behind the name with words that make it something else."""
    at = hit.end
    if not view.is_capital(at) or view.lower(at) in view.words.dates:
        return False
    if any(view.lower(k) in view.words.organisations for k in range(at, min(at + 4, view.last)) if _in_row(view, at, k)):
        return True
    known = _known(view, at)
    return known is None or known.standing < Standing.TOWN


def _in_row(view: View, first: int, at: int) -> bool:
    return all(view.is_capital(k) or view.lower(k) in view.words.connectors for k in range(first, at + 1))


def _began_before(view: View, hit: Hit) -> bool:
    """Whether a capital stands right before the name that is neither the first word of a sentence nor a people."""
    at = hit.fore - 1
    if not view.is_capital(at) or view.lower(at) in view.words.dates or hit.fore != hit.first:
        return False
    if view.names.nation(view.word(at)) is not None or (view.at(view.words.kinds, at) is not None and not view.is_capital(at - 1)):
        return False
    opens = at == view.first or view.word(at - 1) in {'"', "\u201c", "(", ":"}
    plain = view.tag(at) != "P" or view.lower(at) in view.words.never or view.lower(at) in view.words.place_signs | view.words.motion_signs
    return not (opens and plain) and view.names.standing(view.word(at)) < Standing.TOWN


def _spread_kinds(view: View, hits: list[Hit]) -> list[Hit]:
    """A plural kind holds for every name of the list before it ("Gao and Kidal regions")."""
    spread = list(hits)
    for number in range(len(spread) - 1, 0, -1):
        hit, before = spread[number], spread[number - 1]
        plural = hit.kind in {"admin1", "district"} and hit.end > hit.last and view.lower(hit.end - 1).endswith("s")
        if (plural or (hit.use == "list" and hit.kind is not None)) and before.kind is None and _is_joined(view, before, hit):
            spread[number - 1] = replace(before, kind=hit.kind, use="list")
    for number in range(len(spread) - 1):
        hit, after = spread[number], spread[number + 1]
        if (
            hit.fore < hit.first
            and hit.kind is not None
            and view.lower(hit.first - 2).endswith("s")
            and after.kind is None
            and _is_joined(view, hit, after)
        ):
            spread[number + 1] = replace(after, kind=hit.kind)
    return [replace(hit, use=None) for hit in spread]


def _is_joined(view: View, before: Hit, after: Hit) -> bool:
    """Whether two names stand side by side in a list."""
    between = [view.lower(at) for at in range(before.end, after.fore)]
    return 1 <= len(between) <= 2 and all(word in view.words.joining for word in between)


def _believed(view: View, hits: list[Hit]) -> list[Hit]:
    """Names well known, and small ones that a sign or a list with a believed name holds in place."""
    sure = [
        hit.standing >= Standing.TOWN or hit.kind is not None or hit.standing is Standing.UNKNOWN or _has_sign(view, hit.first)
        for hit in hits
    ]
    for order in (range(1, len(hits)), range(len(hits) - 2, -1, -1)):
        for number in order:
            other = number - 1 if order.step > 0 else number + 1
            first, second = sorted((number, other))
            if not sure[number] and sure[other] and _is_beside(view, hits[first], hits[second]):
                sure[number] = True
    return [hit for hit, good in zip(hits, sure, strict=True) if good]


def _is_beside(view: View, before: Hit, after: Hit) -> bool:
    """Whether two names are joined, or the second stands in brackets behind the first."""
    return _is_joined(view, before, after) or (view.lower(before.end) == "(" and after.first == before.end + 1)


def _has_sign(view: View, first: int) -> bool:
    """Whether a preposition or a verb that takes places stands before a name."""
    at = first - 1
    if view.lower(at) in view.words.articles:
        at -= 1
    word = view.lower(at)
    if view.titled:
        return word in view.words.place_signs
    return (
        word in view.words.place_signs
        or word in view.words.motion_signs
        or view.ending(view.words.before, first) is not None
        or _has_direction(view, first)
    )


def _has_direction(view: View, first: int) -> bool:
    return view.ending(view.words.parts, first) is not None


def _is_metonym(view: View, hit: Hit) -> bool:
    """Whether a name stands for those who rule there ("Paris denied", "the Rome government")."""
    if hit.kind is not None or hit.standing < Standing.TOWN:
        return False
    if view.lower(hit.end) in view.words.seats:
        return True
    at = hit.end
    while view.lower(at) in view.words.helping and at < hit.end + 3:
        at += 1
    return view.lower(at) in view.words.speech and view.tag(at) in {"V", "D", "B", "G", ""} and not _has_sign(view, hit.first)
