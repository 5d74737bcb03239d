"""Whether two names name one party, or one place."""

import re
import unicodedata
from functools import cache

from recount.evaluate.gold import GoldParty, GoldReport
from recount.evaluate.output import Fields, words_of
from recount.lexicon.scoring import read_scoring_tables, read_scoring_words

Words = frozenset[str]
WORD = re.compile(r"[^\W_]+")
BRACKETED = re.compile(r"\(([^()]*)\)")
SPLIT = re.compile(r"[/;]| or ")
#: Letters that have no accent to take off.
PLAIN = str.maketrans({"’": "", "'": "", "ı": "i", "ø": "o", "ł": "l", "đ": "d"})


@cache
def find_words(text: str) -> tuple[str, ...]:
    """Words of a name in lower case without accents; plurals lose their s, adjectives of countries become the country."""
    same = read_scoring_words().same
    return tuple(_stem(same.get(word, word)) for word in find_plain_words(text))


@cache
def find_plain_words(text: str) -> tuple[str, ...]:
    """Words of a name in lower case without accents."""
    folded = unicodedata.normalize("NFKD", text.lower().translate(PLAIN))
    return tuple(WORD.findall("".join(letter for letter in folded if not unicodedata.combining(letter))))


def _stem(word: str) -> str:
    """The word without its plural s."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@cache
def find_aliases(name: str) -> tuple[Words, ...]:
    """The readings of a party's name: whole, without brackets, within brackets, and the parts of "A or B"."""
    forms = [name, BRACKETED.sub(" ", name), *BRACKETED.findall(name)]
    forms += [part for form in forms for part in SPLIT.split(form)]
    return tuple(dict.fromkeys(words for words in (frozenset(find_words(form)) for form in forms) if words))


def is_same_name(one: str, other: str) -> bool:
    """Whether some reading of one name is some reading of the other."""
    return any(_meet(left, right) for left in find_aliases(one) for right in find_aliases(other))


def _meet(left: Words, right: Words) -> bool:
    """Equal, or one within the other or half shared with a telling word in common."""
    if left == right:
        return True
    branches = read_scoring_words().branches
    if left & branches and right & branches and not left & right & branches:
        return False
    telling = (left & right) - _generic()
    return bool(telling) and (left <= right or right <= left or 2 * len(left & right) >= len(left | right))


@cache
def _generic() -> Words:
    """Words that tell no party apart."""
    return frozenset(_stem(word) for word in read_scoring_words().generic)


def is_named(party: GoldParty) -> bool:
    """Whether a gold party has a neutral name to be met."""
    words = find_plain_words(party.name)
    return bool(words) and words[0] not in read_scoring_tables().nameless


def is_same_party(gold: GoldParty, party: Fields) -> bool:
    """Whether a party has the gold's name, or was read from the gold's words."""
    name = str(party.get("name") or "")
    return is_same_name(gold.name, name) or any(is_same_name(gold.surface, words) for words in (name, words_of(party)))


def is_same_place_name(one: str, other: str) -> bool:
    """Whether one place name holds the other; a stated distance must stand in both or in none."""
    left, right = _place_words(one), _place_words(other)
    numbers = [frozenset(word for word in words if word.isdigit()) for words in (left, right)]
    return bool(left) and bool(right) and numbers[0] == numbers[1] and (left <= right or right <= left)


@cache
def _place_words(name: str) -> Words:
    """Telling words of a place's name."""
    return frozenset(find_plain_words(name)) - read_scoring_words().place_noise


def find_slurs(surface: str, neutral: str) -> Words:
    """Words of a partisan term that its neutral rendering does not need."""
    neutral_words = {_stem(word) for word in find_plain_words(neutral)}
    return frozenset(_stem(word) for word in find_plain_words(surface)) - neutral_words - _generic()


def find_name_words(name: str) -> Words:
    """Words of a party's name as a reader sees them, without plurals."""
    return frozenset(_stem(word) for word in find_plain_words(name))


def find_report_slurs(report: GoldReport) -> Words:
    """Words of the report's partisan terms that no neutral name of the gold uses."""
    slurs = {word for record in report.records for term in record.loaded for word in find_slurs(term.surface, term.neutral)}
    neutral = {word for record in report.records for party in record.parties for word in find_name_words(party.name)}
    return frozenset(slurs - neutral)


def is_same_people(gold: str, surface: str, given: str) -> bool:
    """Whether words for those counted are the gold's, fewer or more of them, or the report's own ("electrician" for "an electrician")."""
    words, wanted = frozenset(find_words(given)), frozenset(find_words(gold))
    if not words:
        return False
    return is_same_name(gold, given) or words <= wanted or wanted <= words or words <= frozenset(find_words(surface))
