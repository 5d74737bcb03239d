"""Names as gazetteers list them: which of them a report could write, and keys of districts."""

import re

from recount.lexicon.place_names import fold_name, loosen

#: Small words that open a name in lower case.
ARTICLES = ("al", "as", "ar", "el", "ad", "l'", "d'", "'s", "ez", "et")
#: The first letters of names in Latin, Cyrillic and Arabic script, marks of the ayn and dotted letters among them.
OPENING = re.compile("[\\0-\u024f\u0400-\u052f\u0600-\u077f\u1e00-\u1eff‘ʻʿ’]")
KINDS = "district|subdistrict|sub district|county|prefecture|department|raion|rayon|municipality|township|cercle|locality|mintaqat|nahiyat"
DISTRICT_WORDS = re.compile(rf"\b(?:{KINDS})\b")


def is_name(name: str) -> bool:
    """Whether a listed name is one that a report could write: no airport code, no machine's transliteration, no web address."""
    if len(name) < 3 or "://" in name or (name.isupper() and len(name) <= 4 and name.isascii()):
        return False
    if name[0].islower() and name[0] < "ɐ":
        return name[:2] in ARTICLES and any(c.isupper() for c in name)
    return OPENING.match(name) is not None


def district_key(area: str, name: str) -> str:
    """The key of a second-level area: the id of its province with its name, loosened and without its kind ("iso:SY-RA|raqa")."""
    return f"{area}|{loosen(' '.join(DISTRICT_WORDS.sub(' ', fold_name(name)).split()))}"
