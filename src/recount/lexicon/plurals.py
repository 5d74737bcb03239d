"""Plurals of English nouns in the word lists, by rule."""

HISSES = ("s", "x", "z", "ch", "sh")
VOWELS = frozenset("aeiou")


def plural(noun: str) -> str:
    """The regular plural of a noun or of the last word of a phrase."""
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(HISSES) else f"{noun}s"


def both_forms(entry: str) -> tuple[str, str]:
    """Singular and plural of an entry of a word list; "man/men" gives both, else the plural follows the rule."""
    one, _, many = entry.partition("/")
    return one, many or plural(one)
