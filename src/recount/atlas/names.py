"""Names as gazetteers list them: which of them a report could write."""

import re

#: Small words that open a name in lower case.
ARTICLES = ("al", "as", "ar", "el", "ad", "l'", "d'", "'s", "ez", "et")
#: The first letters of names in Latin, Cyrillic and Arabic script, marks of the ayn and dotted letters among them.
OPENING = re.compile("[\\0-\u024f\u0400-\u052f\u0600-\u077f\u1e00-\u1eff‘ʻʿ’]")


def is_name(name: str) -> bool:
    """Whether a listed name is one that a report could write: no airport code, no machine's transliteration, no web address."""
    if len(name) < 3 or "://" in name or (name.isupper() and len(name) <= 4 and name.isascii()):
        return False
    if name[0].islower() and name[0] < "ɐ":
        return name[:2] in ARTICLES and any(c.isupper() for c in name)
    return OPENING.match(name) is not None
