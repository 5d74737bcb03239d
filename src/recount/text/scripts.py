"""The script that a name is written in."""

from bisect import bisect_right

#: The first code point of each block of letters, in order, with its script (ISO 15924); "Zyyy" stands for all that are not told apart.
BLOCKS = (
    (0x0000, "Latn"), (0x0370, "Grek"), (0x0400, "Cyrl"), (0x0530, "Armn"), (0x0590, "Hebr"), (0x0600, "Arab"), (0x0780, "Zyyy"),
    (0x0900, "Deva"), (0x0980, "Beng"), (0x0A00, "Zyyy"), (0x0E00, "Thai"), (0x0E80, "Laoo"), (0x0F00, "Tibt"), (0x1000, "Mymr"),
    (0x10A0, "Geor"), (0x1100, "Hang"), (0x1200, "Ethi"), (0x13A0, "Zyyy"), (0x1E00, "Latn"), (0x1F00, "Grek"), (0x2000, "Zyyy"),
    (0x3040, "Jpan"), (0x3100, "Hani"), (0xA000, "Zyyy"), (0xAC00, "Hang"), (0xD7B0, "Zyyy"), (0xFB1D, "Hebr"), (0xFB50, "Arab"),
    (0xFF00, "Zyyy"),
)  # fmt: skip
STARTS = tuple(start for start, _ in BLOCKS)


def script_of(name: str) -> str:
    """The script of a name's first letter (ISO 15924), "Zyyy" where it has none that is told apart."""
    letter = next((c for c in name if c.isalpha()), None)
    return "Zyyy" if letter is None else BLOCKS[bisect_right(STARTS, ord(letter)) - 1][1]
