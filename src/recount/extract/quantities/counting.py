"""A number with what it counts."""

from collections.abc import Iterator
from dataclasses import replace

from recount.extract.quantities.nouns import FILLERS, OTHERS, Phrase, end_of_complement, named_status, read_phrase, status_of
from recount.extract.quantities.view import BARE, CORPSE, UNKNOWN, Count, Relation, View
from recount.records.quantity import Bounds, Exactness, OfStatus
from recount.text.cardinals import parse_figures, read_cardinal
from recount.text.number_words import Number, NumberForm

BREAKS = frozenset({",", ";", ".", ":", "(", ")"})
#: So far back the people may stand of whom a phrase tells that they are unhurt.
CLAUSE = 30
OWNERS = frozenset({"his", "her", "its", "their", "the"})
#: "In one of them, ..." tells in which act, and counts nobody.
WITHIN = frozenset({"in", "during", "on"})
#: After these the verb is that of the second person alone ("killed a farmer and his son was hurt").
SINGULAR = frozenset({"was", "is", "has"})


def read_count(view: View, number: Number) -> Count | None:
    """A number with what it counts; None where it compares or has no noun that it must have."""
    at = number.last
    if view.word(at) in {"more", "fewer", "less"} and view.word(at + 1) == "than":
        return Count(number.first, at + 1, number, BARE) if _is_earlier(view, at + 2) else None
    if view.word(number.first - 1) == "not" and view.word(number.first - 2) == ",":
        return None
    if number.form is NumberForm.FRACTION and view.word(number.first - 1) == "than":
        return None
    if view.word(number.first - 1) == "but" and view.word(number.first - 2) == "all":
        return None
    if view.word(at) == "." and view.word(at + 1) in OTHERS:
        return Count(number.first, at + 2, number, "person", of=None)
    relation = view.words.subset_after.at(view.lowers, at, view.last) if at < view.last else None
    if view.word(number.core).endswith("-strong"):
        return Count(number.first, number.last, number, "troops")
    if relation is not None and not _is_number(view, relation.last):
        within = view.word(number.first - 1) in WITHIN and view.word(relation.last) == ","
        return None if within else _part(view, number, relation.last)
    if view.word(at) == "of" and number.form is not NumberForm.ARTICLE:
        return _of_phrase(view, number)
    plain = _plain(view, number, read_phrase(view, at, many=_is_many(number)), Relation.NONE)
    return None if plain is None else _with_companion(view, plain)


def _is_earlier(view: View, at: int) -> bool:
    """Whether another time is compared with ("38 more than in May", "than the week before"), not a number or a thing."""
    word = view.word(at)
    timed = {view.word(near) for near in range(at, at + 4)} & (view.numbers.units | view.numbers.months | view.grammar.time_words)
    return bool(timed) and (
        word in view.grammar.prepositions | view.grammar.determiners | view.grammar.time_words or word in view.numbers.months
    )


def read_unharmed(view: View) -> Iterator[Count]:
    """Words that tell without a number that nobody was hurt ("its crew escaped unhurt"), where no counted people stand before them."""
    for found in view.words.unharmed.find(view.lowers, view.first, view.last):
        if not any(at in view.count_at for at in _clause_before(view, found.first)):
            number = Number(found.first, found.first, found.last, Bounds(0, 0, 0), Exactness.NONE_REPORTED, NumberForm.NONE)
            yield Count(found.first, found.last, number, found.value)


def _clause_before(view: View, at: int) -> range:
    """The tokens between the last comma, stop or "and" and a token."""
    start = at
    while (
        start > max(view.first, at - CLAUSE)
        and view.word(start - 1) not in BREAKS
        and view.word(start - 1) not in view.grammar.coordinators
    ):
        start -= 1
    return range(start, at)


def _with_companion(view: View, count: Count) -> Count:
    """A count of one with "and her daughter" behind it is a count of two, unless a verb in the singular follows."""
    at = count.last
    if not (count.form is NumberForm.ARTICLE and count.kind == "person" and view.word(at) == "and" and view.word(at + 1) in OWNERS):
        return count
    children = _with_children(view, count, at + 2)
    if children is not None:
        return children
    phrase = read_phrase(view, at + 2)
    single = phrase.noun is not None and phrase.noun.kind == "person" and not phrase.noun.plural
    followed = view.word(phrase.last) in SINGULAR or (_is_cue(view, phrase.last) and count.first != view.first)
    if not single or followed:
        return count
    two = replace(count.number, bounds=Bounds(2, 2, 2), last=phrase.last)
    return replace(count, last=phrase.last, number=two, of=(count.first + 1, phrase.last))


def _with_children(view: View, count: Count, at: int) -> Count | None:
    """A count of one with "and her three children" behind it takes them in, unless they have a verb of their own."""
    more = read_cardinal(view.lowers, at, view.last, view.numbers.cardinals) if at < view.last else None
    phrase = None if more is None else read_phrase(view, more.last, many=more.value > 1)
    if more is None or phrase is None or phrase.noun is None or phrase.noun.kind != "person":
        return None
    if _is_cue(view, phrase.last) and count.first != view.first:
        return None
    all_of_them = 1 + more.value
    number = replace(count.number, bounds=Bounds(all_of_them, all_of_them, all_of_them), last=phrase.last, form=NumberForm.WORDS)
    return replace(count, last=phrase.last, number=number, of=(count.first + 1, phrase.last))


def _is_number(view: View, at: int) -> bool:
    """Whether a number begins at a token of the sentence ("47 of these 61 victims")."""
    return at < view.last and read_cardinal(view.lowers, at, view.last, view.numbers.cardinals) is not None


def _is_cue(view: View, at: int) -> bool:
    """Whether a verb that the tables know begins at a token of the sentence."""
    return at < view.last and view.words.verbs.at(view.lowers, at, view.last) is not None


def _part(view: View, number: Number, at: int) -> Count:
    """A count such as "four of them children": the noun, if any, says more of the part."""
    phrase = read_phrase(view, at + (view.word(at) in view.numbers.cardinals.articles))
    if phrase.noun is None or view.word(at) in view.grammar.prepositions:
        return Count(number.first, at, number, BARE, relation=Relation.OF_THEM)
    return Count(
        number.first,
        phrase.last,
        number,
        phrase.noun.kind,
        status_of(view, phrase),
        phrase.noun,
        (phrase.first, phrase.last),
        Relation.OF_THEM,
    )


def _of_phrase(view: View, number: Number) -> Count | None:
    """A count such as "three of its own men", "dozens of youths", "half of the 40", "twelve of those arrested"."""
    at = number.last + 1
    definite, known = False, Relation.OF_THEM if view.word(at) in {"those", "these"} else Relation.OF_NOUN
    while view.word(at) in view.grammar.determiners or view.word(at) == "own":
        definite, at = True, at + 1
    if definite and number.form in {NumberForm.FIGURES, NumberForm.WORDS, NumberForm.VAGUE}:
        total_count = _of_total(view, number, at)
        if total_count is not None:
            return total_count
    phrase = read_phrase(view, at)
    if number.form is NumberForm.FRACTION:
        total = definite and parse_figures(view.word(at) or "x") is not None
        return Count(number.first, at + 1, number, BARE, relation=Relation.OF_THEM) if total else None
    known_total = known if definite and number.form is not NumberForm.VAGUE else Relation.NONE
    if phrase.noun is None and definite:
        return _of_unnamed(view, number, phrase, at, known_total)
    if phrase.noun is None and number.form is not NumberForm.VAGUE:
        return Count(number.first, number.last, number, BARE)
    return _plain(view, number, phrase, known_total)


def _of_total(view: View, number: Number, at: int) -> Count | None:
    """A count "of the 23" or "of the 41 lives": the total stands inside its words."""
    total = read_cardinal(view.lowers, at, view.last, view.numbers.cardinals) if at < view.last else None
    if total is None or total.value < 1:
        return None
    phrase = read_phrase(view, total.last, many=True)
    noun = phrase.noun
    if noun is None:
        return Count(number.first, total.last, number, BARE, relation=Relation.OF_THEM)
    return Count(number.first, phrase.last, number, noun.kind, status_of(view, phrase), noun, (phrase.first, phrase.last), Relation.OF_THEM)


def _of_unnamed(view: View, number: Number, phrase: Phrase, at: int, known: Relation) -> Count:
    """A count "of the" or "of those" without a noun that a table knows ("three of his aides", "twelve of those arrested")."""
    named = view.words.verbs.at(view.lowers, at, view.last) if at < view.last else None
    if named is not None or known is Relation.OF_THEM:
        return Count(number.first, at if named is None else named.last, number, BARE, relation=known)
    pointing = view.word(number.first - 1) == "the"
    if not pointing and phrase.last > phrase.first and view.reading.tags[phrase.last - 1] in "Nx":
        return Count(number.first, phrase.last, number, UNKNOWN, of=(phrase.first, phrase.last))
    return Count(number.first, number.last, number, BARE)


def _plain(view: View, number: Number, phrase: Phrase, relation: Relation) -> Count | None:
    """A number before its noun phrase."""
    noun = phrase.noun
    if noun is None:
        return _without_noun(view, number, phrase, relation)
    if number.form is NumberForm.ARTICLE and noun.plural:
        return None
    last, status = phrase.last, status_of(view, phrase)
    rank = view.words.ranks.get(view.word(phrase.first)) if number.form is NumberForm.ARTICLE and noun.kind == "victim" else None
    if rank is not None:
        so_many = replace(number, bounds=Bounds(rank, rank, rank), form=NumberForm.WORDS)
        return Count(number.first, last, so_many, "person", status, noun, (phrase.first + 1, last), relation)
    if number.form is NumberForm.ARTICLE and noun.kind == "family" and view.word(last) == "of" and _is_number(view, last + 1):
        return None
    if noun.kind == "person" and view.word(last) in {"'s", "'"} and view.word(last + 1) in view.words.corpses:
        return Count(number.first, last + 2, number, CORPSE, status, noun, (phrase.first, last), relation)
    head = view.word(phrase.head) if phrase.head is not None else ""
    if head in view.words.open_heads and view.word(last) == "of":
        last = end_of_complement(view, last + 1)
        status = named_status(view, phrase.first, last) or status
    of = None if head in OTHERS else (phrase.first, last)
    return Count(number.first, last, number, noun.kind, status, noun, of, relation, phrase.adjective)


def _without_noun(view: View, number: Number, phrase: Phrase, relation: Relation) -> Count | None:
    """A bare number, or one before a noun that no table knows."""
    words = range(phrase.first, phrase.last)
    if number.form is NumberForm.ARTICLE and len(words) == 1 and view.word(phrase.first) in view.grammar.ordinals:
        one_more = replace(number, last=phrase.last, form=NumberForm.ANOTHER)
        return Count(number.first, phrase.last, one_more, BARE, relation=relation)
    if number.form in {NumberForm.ARTICLE, NumberForm.NO}:
        return None
    if not words:
        if _is_of_family(view, number):
            return Count(number.first, number.last, number, "person", OfStatus.CIVILIAN)
        more = phrase.first if view.word(phrase.first - 1) in FILLERS else number.last
        return Count(number.first, more, number, BARE, relation=relation)
    if _is_people_name(view, words):
        return Count(
            number.first,
            phrase.last,
            number,
            "person",
            named_status(view, phrase.first, phrase.last) or OfStatus.UNKNOWN,
            of=(phrase.first, phrase.last),
        )
    if number.bounds == Bounds():
        return None
    return Count(number.first, phrase.last, number, UNKNOWN, of=(phrase.first, phrase.last), relation=relation)


def _is_of_family(view: View, number: Number) -> bool:
    """Whether a number tells how large a family is ("a family of six")."""
    before = view.words.nouns.at(view.lowers, number.first - 2, number.first) if number.first - 2 >= view.first else None
    return view.word(number.first - 1) == "of" and before is not None and before.value.kind == "family" and not before.value.plural


def _is_people_name(view: View, words: range) -> bool:
    """Whether a capital and an s show the name of a people ("19 Xlanders"), alone or after a plain word."""
    capital = [view.reading.tokens.words[at][0].isupper() for at in words]
    return view.word(words[-1]).endswith("s") and (capital in ([True], [False, True]))


def _is_many(number: Number) -> bool:
    """Whether a number needs a noun in the plural."""
    return number.form in {NumberForm.FIGURES, NumberForm.WORDS, NumberForm.VAGUE} and number.bounds.best != 1
