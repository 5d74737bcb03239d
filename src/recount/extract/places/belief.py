"""Which names of a sentence are places: not those of people and bodies, nor of rulers; small ones need a sign or a list."""

from dataclasses import replace

from recount.extract.places.hits import POSSESSIVE, Hit
from recount.extract.places.naming import find_names, goes_on
from recount.extract.places.signs import goes_on_in_list, has_sign, is_joined, is_label
from recount.extract.places.view import View
from recount.lexicon.gazetteer import Standing

#: Behind a name these tags begin a noun that the article before it belongs to ("the Homs road").
NOUNS = frozenset("NJPG#")
#: Sources of names that may take an article ("the Sahel").
ARTICLED = frozenset({"country", "region", "continent", "own"})
#: An aside in brackets behind a name has at most so many words.
BRACKET = 6


def find_hits(view: View) -> list[Hit]:
    """The names of a sentence that are places, from left to right."""
    hits = [hit for hit in find_names(view) if not _is_nested(view, hit)]
    if not hits:
        return hits
    hits = _spread_kinds(view, hits)
    return [hit for hit in _believed(view, hits) if not _is_metonym(view, hit)]


def _is_nested(view: View, hit: Hit) -> bool:
    """Whether a name is part of a person's or an organisation's ("Aleppo University", "Jordan Miles")."""
    openers = view.words.openers
    if view.ending(openers, hit.first) is not None or (hit.fore < hit.first and view.ending(openers, hit.fore) is not None):
        return True
    if _is_people(view, hit) or _is_bearer(view, hit):
        return True
    before = view.lower(hit.first - 1)
    if hit.fore == hit.first and (before in view.words.titles or (before in view.words.speech and hit.standing < Standing.AREA)):
        return True
    if hit.first == view.first and hit.last == hit.first + 1 and _has_capital_of_sentence(view, hit):
        return True
    if view.titled:
        if hit.last == hit.first + 1 and hit.kind is None and _is_common_word(view, hit.first):
            return True
        return view.is_capital(hit.end) and view.lower(hit.end) in view.words.organisations
    return goes_on(view, hit) or _began_before(view, hit)


def _is_common_word(view: View, at: int) -> bool:
    """Whether a word of a headline stands in small letters elsewhere ("Air Raid Log ... the log lists"): it is no name."""
    return view.lower(at) in view.reading.tokens.words


def _has_capital_of_sentence(view: View, hit: Hit) -> bool:
    """Whether the first word of a sentence has its capital for that alone."""
    if view.titled or hit.standing >= Standing.OURS or is_label(view, hit):
        return False
    return _is_lost(view, hit) or view.tag(hit.first) != "P"


def _is_lost(view: View, hit: Hit) -> bool:
    """Whether a little known name, without a kind or a sign before it, is followed by nothing that could hold it in place."""
    return hit.standing is Standing.SOMEWHERE and hit.kind is None and not goes_on_in_list(view, hit) and not has_sign(view, hit.first)


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


def _began_before(view: View, hit: Hit) -> bool:
    """Whether a capital stands right before the name that is neither the first word of a sentence nor a people."""
    at = hit.fore - 1
    if not view.is_capital(at) or view.lower(at) in view.words.dates or hit.fore != hit.first:
        return False
    if view.names.nation(view.word(at)) is not None or (view.at(view.words.kinds, at) is not None and not view.is_capital(at - 1)):
        return False
    opens = at == view.first or view.word(at - 1) in {'"', "\u201c", "(", ":"}
    if view.names.standing(view.word(at)) >= Standing.TOWN:
        return False
    return not opens or _is_lost(view, hit) or not _is_plain(view, at)


def _is_plain(view: View, at: int) -> bool:
    """Whether a word that opens a sentence has its capital for that alone."""
    word, words = view.lower(at), view.words
    return word in words.never or word in words.place_signs or word in words.motion_signs or view.tag(at) != "P"


def _spread_kinds(view: View, hits: list[Hit]) -> list[Hit]:
    """A plural kind holds for every name of the list before it ("Gao and Kidal regions")."""
    spread = list(hits)
    for number in range(len(spread) - 1, 0, -1):
        hit, before = spread[number], spread[number - 1]
        plural = hit.kind in {"admin1", "district"} and hit.end > hit.last and view.lower(hit.end - 1).endswith("s")
        if (plural or (hit.use == "list" and hit.kind is not None)) and before.kind is None and is_joined(view, before, hit):
            spread[number - 1] = replace(before, kind=hit.kind, use="list")
    for number in range(len(spread) - 1):
        hit, after = spread[number], spread[number + 1]
        if (
            hit.fore < hit.first
            and hit.kind is not None
            and view.lower(hit.first - 2).endswith("s")
            and after.kind is None
            and is_joined(view, hit, after)
        ):
            spread[number + 1] = replace(after, kind=hit.kind)
    return [hit if hit.use is None else replace(hit, use=None) for hit in spread]


def _believed(view: View, hits: list[Hit]) -> list[Hit]:
    """Names well known, and small ones that a sign or a list with a believed name holds in place."""
    sure = [
        hit.standing >= Standing.TOWN
        or hit.kind is not None
        or hit.standing is Standing.UNKNOWN
        or has_sign(view, hit.first)
        or is_label(view, hit)
        for hit in hits
    ]
    for order in (range(1, len(hits)), range(len(hits) - 2, -1, -1)):
        for number in order:
            other = number - 1 if order.step > 0 else number + 1
            first, second = sorted((number, other))
            if not sure[number] and sure[other] and not _is_shouted(view, hits[number]) and _is_beside(view, hits[first], hits[second]):
                sure[number] = True
    return [hit for hit, good in zip(hits, sure, strict=True) if good]


def _is_shouted(view: View, hit: Hit) -> bool:
    """Whether a name in a headline of capitals may be the end of a longer one ("Police Control Room")."""
    return view.titled and view.is_capital(hit.fore - 1)


def _is_beside(view: View, before: Hit, after: Hit) -> bool:
    """Whether two names are joined, or the second stands in brackets behind the first."""
    return is_joined(view, before, after) or (view.lower(before.end) == "(" and after.first == before.end + 1)


def _is_metonym(view: View, hit: Hit) -> bool:
    """Whether a name stands for those who rule there ("Paris denied", "the Rome government")."""
    if hit.kind is not None or hit.standing < Standing.TOWN:
        return False
    if view.lower(hit.end) in view.words.seats:
        return True
    at = _behind_bracket(view, hit.end)
    begin = at
    while view.lower(at) in view.words.helping and at < begin + 3:
        at += 1
    return view.lower(at) in view.words.speech and view.tag(at) in {"V", "D", "B", "G", ""} and not has_sign(view, hit.first)


def _behind_bracket(view: View, at: int) -> int:
    """The token behind a short bracket, or the token itself where none opens there."""
    if view.lower(at) != "(":
        return at
    return next((k + 1 for k in range(at + 1, min(at + BRACKET, view.last)) if view.lower(k) == ")"), at)
