"""Names of places made comparable: folded, loosened, and reduced to their consonants."""

import re
import unicodedata
from collections.abc import Iterator
from string import ascii_lowercase

#: Letters that decomposition leaves alone.
LETTERS = str.maketrans(
    {
        "ı": "i",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ə": "e",
        "ɛ": "e",
        "ɔ": "o",
        "ŋ": "n",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ħ": "h",
        "ʻ": None,
        "ʼ": None,
        "ʿ": None,
        "ʾ": None,
        "ʹ": None,
        "ʽ": None,
        "'": None,
        "’": None,
        "‘": None,
        "`": None,
        "´": None,
        "‛": None,
        "′": None,
        "ـ": None,
        "-": " ",
        "\u2010": " ",
        "\u2011": " ",
        "–": " ",
        "—": " ",
        "/": " ",
        ",": " ",
        ".": " ",
        "(": " ",
        ")": " ",
        "_": " ",
        "\u00a0": " ",
        "\u00ad": None,
        "\u200c": None,
        "\u200f": None,
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        "ؤ": "و",
        "ئ": "ي",
        "ء": None,
    }
)
LATIN = f"{ascii_lowercase} "
PLAIN = re.compile(r"[a-z ]+")
ARTICLES = frozenset(
    [
        "al",
        "el",
        "as",
        "es",
        "ash",
        "esh",
        "ar",
        "er",
        "an",
        "en",
        "at",
        "et",
        "ad",
        "ed",
        "az",
        "ez",
        "ath",
        "adh",
        "l",
        "il",
        "le",
        "la",
        "les",
        "de",
        "des",
        "du",
        "the",
    ]
)
#: Words that are spelled in many ways in the first part of a name.
FIRST = {
    "tell": "tal",
    "tall": "tal",
    "tel": "tal",
    "til": "tal",
    "ayn": "ain",
    "ein": "ain",
    "dayr": "deir",
    "der": "deir",
    "saint": "st",
    "sainte": "st",
    "beit": "bait",
    "bayt": "bait",
    "umm": "um",
    "jebel": "jabal",
    "jabel": "jabal",
    "djebel": "jabal",
    "sheikh": "shaikh",
    "shaykh": "shaikh",
    "cheikh": "shaikh",
    "abou": "abu",
    "bir": "bir",
    "bi'r": "bir",
    "wad": "wad",
    "ras": "ras",
    "ra's": "ras",
    "kafar": "kafr",
    "kfar": "kafr",
    "maaret": "maarat",
    "maarrat": "maarat",
    "khirbet": "khirbat",
    "xirbet": "khirbat",
}
#: Doubled letters; doubled figures are another number ("District 1" is not "District 11").
DOUBLE = re.compile(r"([^\W\d])\1+")
#: Sounds that are written in many ways, in the order in which they are replaced; the marks on the right are no letters of any key.
SOUNDS = (
    ("tch", "C"),
    ("sch", "S"),
    ("dj", "J"),
    ("zh", "J"),
    ("kh", "X"),
    ("gh", "G"),
    ("sh", "S"),
    ("ch", "S"),
    ("th", "t"),
    ("dh", "d"),
    ("ph", "f"),
    ("ck", "k"),
    ("ts", "C"),
    ("ou", "u"),
    ("q", "k"),
    ("c", "k"),
    ("x", "X"),
    ("w", "v"),
    ("g", "J"),
    ("j", "J"),
    ("G", "J"),
    ("z", "z"),
)
VOWELS = re.compile(r"[aeiouyh ]+")
#: Words that say only what kind of second-level area a name is.
DISTRICT_KINDS = (
    "district|subdistrict|sub district|county|prefecture|department|raion|rayon|municipality|township|cercle|locality|mintaqat|nahiyat"
)
DISTRICT_WORDS = re.compile(rf"\b(?:{DISTRICT_KINDS})\b")


def fold_name(name: str) -> str:
    """A name in lower case without accents, hyphens, apostrophes and marks of the ayn; Arabic letters in their plain shape."""
    lowered = name.casefold()
    if PLAIN.fullmatch(lowered) is None:
        lowered = lowered.translate(LETTERS)
        lowered = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
        lowered = lowered.translate(LETTERS)
    return " ".join(lowered.split())


def loosen(folded: str) -> str:
    """A folded name without articles, doubled letters and the last h; the usual first words in one spelling."""
    words = folded.split()
    if not words:
        return ""
    kept = [word for word in words if word not in ARTICLES] or words
    kept[0] = FIRST.get(kept[0], kept[0])
    joined = DOUBLE.sub(r"\1", " ".join(kept))
    return joined[:-1] if joined.endswith("ah") else joined


def consonants(folded: str) -> str:
    """The sounds of a folded name without its vowels, in one notation for many transliterations; "" where little is left."""
    loose = loosen(folded)
    if not loose or not loose.isascii():
        return ""
    first = loose[0]
    for written, sound in SOUNDS:
        loose = loose.replace(written, sound)
    rest = DOUBLE.sub(r"\1", VOWELS.sub("", loose))
    return ("a" if first in "aeiouy" else "") + rest if len(rest) > 2 else ""


def district_key(area: str, name: str) -> str:
    """The key of a second-level area: the id of its province with its name, loosened and without its kind ("iso:SY-RA|raqa")."""
    return f"{area}|{loosen(' '.join(DISTRICT_WORDS.sub(' ', fold_name(name)).split()))}"


def one_letter_away(folded: str) -> Iterator[str]:
    """Names with one letter more, less, changed, or two exchanged, in order; the first letter, which is seldom mistaken, stays."""
    letters = LATIN if PLAIN.fullmatch(folded) else ""
    made: dict[str, None] = {}
    for at in range(1, len(folded) + 1):
        head, rest = folded[:at], folded[at:]
        made |= dict.fromkeys(head + letter + rest for letter in letters)
        if rest:
            made[head + rest[1:]] = None
            made |= dict.fromkeys(head + letter + rest[1:] for letter in letters)
        if len(rest) > 1:
            made[head + rest[1] + rest[0] + rest[2:]] = None
    made.pop(folded, None)
    yield from made
