"""Words of counting, by language: by which a total takes in an event, by which a report says that it counted itself."""

from functools import cache

from recount.lexicon.files import read_toml
from recount.text.phrases import Phrases


@cache
def read_total_words(language: str = "en") -> frozenset[str]:
    """Folded words that say that a total takes in what was just told."""
    return frozenset(read_toml(f"lexicon/{language}/totals.toml")["takes_in"])


@cache
def read_own_words(language: str = "en") -> frozenset[str]:
    """Folded words by which a report speaks of itself."""
    return frozenset(read_toml(f"lexicon/{language}/totals.toml")["own"])


@cache
def read_former(language: str = "en") -> Phrases[bool]:
    """Phrases that say that the number beside them is an earlier one."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["former"], True))


@cache
def read_grown(language: str = "en") -> Phrases[bool]:
    """Phrases that say that the number behind them has grown from an earlier one."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["grown"], True))


@cache
def read_pointing(language: str = "en") -> Phrases[bool]:
    """Phrases of a denial that point to what was just told."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["pointing"], True))


@cache
def read_ranking(language: str = "en") -> frozenset[str]:
    """Folded verbs between what was just told and its place in a row ("it was the fourth")."""
    return frozenset(read_toml(f"lexicon/{language}/totals.toml")["ranking"])


@cache
def read_ranked(language: str = "en") -> frozenset[str]:
    """Folded words that stand for what was just told."""
    return frozenset(read_toml(f"lexicon/{language}/totals.toml")["ranked"])


@cache
def read_ranked_acts(language: str = "en") -> frozenset[str]:
    """Folded nouns that stand with "the" for the act just told ("the attack was the third")."""
    return frozenset(read_toml(f"lexicon/{language}/totals.toml")["ranked_acts"])


@cache
def read_counting_in(language: str = "en") -> Phrases[bool]:
    """Phrases by which a figure says that what was just told is counted in it."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["counting_in"], True))


@cache
def read_included(language: str = "en") -> frozenset[str]:
    """Folded words behind a place that a figure takes in."""
    return frozenset(read_toml(f"lexicon/{language}/totals.toml")["included"])


@cache
def read_set_against(language: str = "en") -> Phrases[bool]:
    """Phrases right before a number that another is compared with."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["set_against"], True))


@cache
def read_rest(language: str = "en") -> frozenset[str]:
    """Folded words by which a number is what a part leaves of a total."""
    return frozenset(read_toml(f"lexicon/{language}/totals.toml")["rest"])


@cache
def read_of_them(language: str = "en") -> Phrases[bool]:
    """Phrases behind a number that is of people just counted."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["of_them"], True))


@cache
def read_resulting(language: str = "en") -> Phrases[bool]:
    """Phrases between counted acts and what they came to."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["resulting"], True))


@cache
def read_other_causes(language: str = "en") -> Phrases[bool]:
    """Words by which a number of dead is of no violence."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["other_causes"], True))


@cache
def read_stocks(language: str = "en") -> Phrases[bool]:
    """Phrases by which a number is of people who are held."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["stocks"], True))


@cache
def read_left_out(language: str = "en") -> Phrases[bool]:
    """Phrases before the number of an item that a total leaves out."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["left_out"], True))


@cache
def read_sourceless(language: str = "en") -> Phrases[bool]:
    """Phrases by which a report says of somebody's numbers that their source is not named."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["sourceless"], True))


@cache
def read_launched(language: str = "en") -> Phrases[bool]:
    """Phrases by which a number is of things sent against somebody."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["launched"], True))


@cache
def read_downed(language: str = "en") -> Phrases[bool]:
    """Phrases by which a number is of what became of such things."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["downed"], True))


@cache
def read_singled(language: str = "en") -> Phrases[bool]:
    """Phrases by which words are of one act or some people of a total just told."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["singled"], True))


@cache
def read_righted(language: str = "en") -> Phrases[bool]:
    """Phrases right before a number that puts one just told right."""
    return Phrases(dict.fromkeys(read_toml(f"lexicon/{language}/totals.toml")["righted"], True))


@cache
def read_added(language: str = "en") -> frozenset[str]:
    """Folded words right behind a number that comes on top of the one before it."""
    return frozenset(read_toml(f"lexicon/{language}/totals.toml")["added"])


@cache
def read_change(language: str = "en") -> frozenset[str]:
    """Folded words for a rise or a fall, near the per cent that it comes to."""
    return frozenset(read_toml(f"lexicon/{language}/totals.toml")["change"])
