"""Every name of a sentence before it is judged: the longest that the index knows, and unknown ones that words make places."""

from collections.abc import Iterator
from dataclasses import replace

from recount.extract.places.hits import POSSESSIVE, Hit
from recount.extract.places.signs import has_sign, is_label
from recount.extract.places.unknown import (
    bears_site,
    begins_way,
    behind_links,
    fits_unknown,
    is_framed,
    is_free,
    is_other_end,
    is_pointed_at,
    is_set_behind,
    opens_with_sign,
    row_end,
)
from recount.extract.places.view import View
from recount.lexicon.gazetteer import Standing

#: A name has at most so many words.
LONGEST_NAME = 7
#: An unknown name has at most so many words.
LONGEST_UNKNOWN = 3
SHORT = 3


def find_names(view: View) -> Iterator[Hit]:
    """Every name, before it is judged."""
    end, before = view.first, None
    for position in find_openings(view):
        if position < end or (_stands_alone(view, position) and _is_plain(view, position)):
            continue
        hit = _at(view, position, before)
        if hit is not None:
            yield hit
            end, before = hit.end, hit


def find_openings(view: View) -> list[int]:
    """The tokens at which a name may begin: capitals, and words for a side or a kind ("deserts of Raqqa")."""
    lowers, capitals, opening = view.lowers, view.capitals, view.words.opening
    return [at for at in range(view.first, view.last) if capitals[at] or lowers[at] in opening]


def _stands_alone(view: View, position: int) -> bool:
    """Whether nothing follows a word with which it could be a longer name."""
    following = position + 1
    return following == view.last or not (view.capitals[following] or view.lowers[following] in view.words.continuing)


def _is_plain(view: View, position: int) -> bool:
    """Whether a single word is never a place, or is neither in the index nor beside words that make a place of it."""
    lower = view.lower(position)
    if lower in view.words.never or lower in view.words.dates or not view.is_capital(position):
        return True
    return view.names.standing(view.word(position)) is Standing.UNKNOWN and not is_framed(view, position, position + 1)


def _at(view: View, position: int, before: Hit | None) -> Hit | None:
    """The name that begins at a token; where more capitals follow a known one, the whole row may be a name that the index lacks."""
    known = _known(view, position)
    if known is not None and not goes_on(view, known):
        return known
    whole = _unknown(view, position, before)
    return known if whole is None or (known is not None and known.end >= whole.end) else whole


def _known(view: View, position: int) -> Hit | None:
    """The longest name of the index that begins at a token, with the word for its kind."""
    if not (view.is_capital(position) or _opens_area(view, position)):
        return None
    stop = min(_run_end(view, position), position + LONGEST_NAME)
    for last in range(stop, _first_capital(view, position, stop), -1):
        if view.is_capital(last - 1) or _is_kind(view, last - 1):
            standing = view.standing(position, last)
            if standing > Standing.UNKNOWN and _is_spelled_as_name(view, position, last, standing):
                return _with_kind(view, Hit(position, last, standing, end=last, fore=position))
    return None


def _first_capital(view: View, first: int, last: int) -> int:
    """The first token of a row with a capital that is no article's, or the end of the row."""
    for at in range(first, last):
        if view.is_capital(at) and view.lower(at) not in view.words.articles:
            return at
    return last


def _is_kind(view: View, at: int) -> bool:
    """Whether a token is a word for a kind of place, or the last of such a phrase."""
    return view.ending(view.words.named_kinds, at + 1) is not None or view.ending(view.words.kinds, at + 1) is not None


def _opens_area(view: View, position: int) -> bool:
    """Whether small words can open a name of the index: "northern and eastern Syria", "deserts of Raqqa"."""
    if True not in view.capitals[position + 1 : min(position + LONGEST_NAME, view.last)]:
        return False
    return view.at(view.words.parts, position) is not None or view.at(view.words.named_kinds, position) is not None


def _run_end(view: View, position: int) -> int:
    """Behind the last capital of the row of capitals and small connecting words that begins at a token; a kind may close it."""
    at = last = position + 1
    if not view.is_capital(at) and view.lower(at) not in view.words.continuing:
        return last
    lowers, capitals, words = view.lowers, view.capitals, view.words
    while at < view.last and at < position + LONGEST_NAME:
        if capitals[at] and lowers[at] not in words.dates:
            last = at + 1
        elif lowers[at] not in words.connectors and view.at(words.parts, at) is None:
            kind = view.at(view.words.named_kinds, at) or view.at(view.words.kinds, at) if at == last else None
            return last if kind is None else kind.last
        at += 1
    return last


def _is_spelled_as_name(view: View, first: int, last: int, standing: Standing) -> bool:
    """Whether the letters fit: acronyms of countries in capitals, no stop words, no given names, no short words."""
    text = view.text(first, last)
    lower = text.lower()
    if lower in view.words.never or lower in view.words.dates or (text.endswith(".") and "." not in text[:-1]):
        return False
    letters = text.replace(".", "")
    if last - first == 1 and lower in view.words.states:
        return text.isupper() and view.lower(last) != "$" and not (view.word(last).isupper() and view.word(last).isalpha())
    if last - first == 1 and lower.replace(".", "") in view.words.acronyms:
        return text.isupper() and (has_sign(view, first) or view.lower(last) == ":")
    if view.lower(last - 1) in view.words.ways and standing < Standing.OURS:
        return False
    if len(letters) <= SHORT and not text.isupper():
        return standing >= Standing.TOWN or has_sign(view, first)
    if text.isupper() and len(letters) <= SHORT + 2 and last - first == 1:
        return standing >= Standing.TOWN and (len(letters) > SHORT or view.first == first)
    return lower not in view.words.persons or _has_kind_before(view, first) is not None or _is_set_at(view, first, last)


def _is_set_at(view: View, first: int, last: int) -> bool:
    """Whether a preposition of place stands right before a given name that is also a town's ("a village near Nasir")."""
    owns = view.lower(last) in POSSESSIVE or (view.is_capital(last) and view.lower(last) not in view.words.dates)
    return (view.lower(first - 1) in view.words.place_signs or bears_site(view, first)) and not owns


def _with_kind(view: View, hit: Hit) -> Hit:
    """The hit with the word for its kind behind or before it."""
    inner = _own_kind(view, hit)
    if inner is not None:
        return replace(hit, kind=inner)
    behind = _with_kind_behind(view, hit) if view.lower(hit.last) in view.words.framing else None
    if behind is not None:
        return behind
    before = _has_kind_before(view, hit.first)
    return hit if before is None else replace(hit, fore=before[0], kind=before[1])


def _with_kind_behind(view: View, hit: Hit) -> Hit | None:
    """The hit with the word for its kind right behind it, or None."""
    named = view.at(view.words.named_kinds, hit.last)
    if named is not None and not view.is_capital(named.last) and not _is_body(view, named.last - 1):
        return replace(hit, last=named.last, end=named.last, kind=named.value, base=hit.last)
    kind = view.at(view.words.kinds, hit.last)
    if kind is not None and not (_is_body(view, kind.last - 1) and view.lower(kind.last) in {"of", "for"}):
        return replace(hit, end=kind.last, kind=kind.value)
    return None


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


def goes_on(view: View, hit: Hit) -> bool:
    """Whether the row of capitals goes on behind the name with words that make it something else."""
    if hit.end not in view.rows:
        view.rows[hit.end] = _row_goes_on(view, hit.end)
    return view.rows[hit.end]


def _row_goes_on(view: View, end: int) -> bool:
    at = behind_links(view, end)
    if not view.is_capital(at) or view.lower(at) in view.words.dates:
        return False
    if any(view.lower(k) in view.words.organisations for k in range(at, min(at + 4, view.last)) if _in_row(view, at, k)):
        return True
    known = _known(view, at)
    return known is None or known.standing < Standing.TOWN


def _in_row(view: View, first: int, at: int) -> bool:
    return all(view.is_capital(k) or view.lower(k) in view.words.connectors for k in range(first, at + 1))


def _unknown(view: View, position: int, before: Hit | None) -> Hit | None:
    """A name that the index lacks, where a kind or a preposition of place makes it one; its row of capitals must be all of it."""
    if not view.is_capital(position) or view.titled or (view.is_capital(position - 1) and not opens_with_sign(view, position)):
        return None
    last = row_end(view, position)
    if (
        not is_framed(view, position, last)
        or sum(view.is_capital(at) for at in range(position, last)) > LONGEST_UNKNOWN
        or len(view.text(position, last)) <= SHORT
        or not all(fits_unknown(view, position, at, last) for at in range(position, last))
    ):
        return None
    hit = _with_kind(view, Hit(position, last, Standing.UNKNOWN, end=last, fore=position))
    loose = hit.kind is not None and view.lower(hit.end - 1) in view.words.loose_kinds and hit.fore == position and not _is_set(view, hit)
    signed = (
        view.lower(position - 1) in view.words.place_signs
        or begins_way(view, position)
        or is_pointed_at(view, position)
        or bears_site(view, position)
        or is_set_behind(view, last)
    )
    if (hit.kind is not None and not loose) or (signed and is_free(view, position, last)):
        return replace(hit, base=None)
    dated = hit.fore > view.first and is_label(view, hit)
    return replace(hit, base=None) if dated or (before is not None and is_other_end(view, before, position)) else None


def _is_set(view: View, hit: Hit) -> bool:
    """Whether the words put a place of a common kind somewhere ("in the X area", "the X quarter of Y")."""
    if view.lower(hit.first - 1) != "the":
        return False
    signs = view.words.place_signs | view.words.motion_signs if hit.kind == "neighbourhood" else view.words.place_signs
    return view.lower(hit.first - 2) in signs or (view.lower(hit.end) == "of" and view.is_capital(hit.end + 1))
