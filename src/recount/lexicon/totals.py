"""Words of counting, by language: by which a total takes in an event, by which a report says that it counted itself."""

from functools import cache

from recount.lexicon.files import read_toml
from recount.text.phrases import Phrases


def _words(language: str, kind: str) -> frozenset[str]:
    """One kind of words of the file."""
    return frozenset(read_toml(f"lexicon/{language}/totals.toml")[kind])


def _phrases(language: str, kind: str) -> Phrases[bool]:
    """One kind of phrases of the file."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")[kind], True))


@cache
def read_total_words(language: str = "en") -> frozenset[str]:
    """Folded words that say that a total takes in what was just told."""
    return _words(language, "takes_in")


@cache
def read_own_words(language: str = "en") -> frozenset[str]:
    """Folded words by which a report speaks of itself."""
    return _words(language, "own")


@cache
def read_former(language: str = "en") -> Phrases[bool]:
    """Phrases that say that the number beside them is an earlier one."""
    return _phrases(language, "former")


@cache
def read_grown(language: str = "en") -> Phrases[bool]:
    """Phrases that say that the number behind them has grown from an earlier one."""
    return _phrases(language, "grown")


@cache
def read_pointing(language: str = "en") -> Phrases[bool]:
    """Phrases of a denial that point to what was just told."""
    return _phrases(language, "pointing")


@cache
def read_ranking(language: str = "en") -> frozenset[str]:
    """Folded verbs between what was just told and its place in a row ("it was the fourth")."""
    return _words(language, "ranking")


@cache
def read_ranked(language: str = "en") -> frozenset[str]:
    """Folded words that stand for what was just told."""
    return _words(language, "ranked")


@cache
def read_ranked_acts(language: str = "en") -> frozenset[str]:
    """Folded nouns that stand with "the" for the act just told ("the attack was the third")."""
    return _words(language, "ranked_acts")


@cache
def read_counting_in(language: str = "en") -> Phrases[bool]:
    """Phrases by which a figure says that what was just told is counted in it."""
    return _phrases(language, "counting_in")


@cache
def read_included(language: str = "en") -> frozenset[str]:
    """Folded words behind a place that a figure takes in."""
    return _words(language, "included")


@cache
def read_set_against(language: str = "en") -> Phrases[bool]:
    """Phrases right before a number that another is compared with."""
    return _phrases(language, "set_against")


@cache
def read_rest(language: str = "en") -> frozenset[str]:
    """Folded words by which a number is what a part leaves of a total."""
    return _words(language, "rest")


@cache
def read_of_them(language: str = "en") -> Phrases[bool]:
    """Phrases behind a number that is of people just counted."""
    return _phrases(language, "of_them")


@cache
def read_resulting(language: str = "en") -> Phrases[bool]:
    """Phrases between counted acts and what they came to."""
    return _phrases(language, "resulting")


@cache
def read_other_causes(language: str = "en") -> Phrases[bool]:
    """Words by which a number of dead is of no violence."""
    return _phrases(language, "other_causes")


@cache
def read_stocks(language: str = "en") -> Phrases[bool]:
    """Phrases by which a number is of people who are held."""
    return _phrases(language, "stocks")


@cache
def read_left_out(language: str = "en") -> Phrases[bool]:
    """Phrases before the number of an item that a total leaves out."""
    return _phrases(language, "left_out")


@cache
def read_sourceless(language: str = "en") -> Phrases[bool]:
    """Phrases by which a report says of somebody's numbers that their source is not named."""
    return _phrases(language, "sourceless")


@cache
def read_launched(language: str = "en") -> Phrases[bool]:
    """Phrases by which a number is of things sent against somebody."""
    return _phrases(language, "launched")


@cache
def read_downed(language: str = "en") -> Phrases[bool]:
    """Phrases by which a number is of what became of such things."""
    return _phrases(language, "downed")


@cache
def read_singled(language: str = "en") -> Phrases[bool]:
    """Phrases by which words are of one act or some people of a total just told."""
    return _phrases(language, "singled")


@cache
def read_righted(language: str = "en") -> Phrases[bool]:
    """Phrases right before a number that puts one just told right."""
    return _phrases(language, "righted")


@cache
def read_added(language: str = "en") -> frozenset[str]:
    """Folded words right behind a number that comes on top of the one before it."""
    return _words(language, "added")


@cache
def read_change(language: str = "en") -> frozenset[str]:
    """Folded words for a rise or a fall, near the per cent that it comes to."""
    return _words(language, "change")
