"""Countries as the cells of tables name them."""

from recount.atlas.effects import RowError
from recount.lexicon.gazetteer import Gazetteer


def read_country(words: str, gazetteer: Gazetteer) -> str:
    """The country (ISO alpha-2) that a code or a name means; RowError where the index knows none."""
    if gazetteer.country(words.upper()) is not None:
        return words.upper()
    nation = gazetteer.nation(words)
    if nation is None:
        raise RowError(f'country: "{words[:40]}" is no country that the index knows; write its two letters (SY)')
    return nation[0]
