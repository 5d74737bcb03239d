"""Whether a clause looks ahead, and whether a time is that of words said."""

from recount.extract.times.cursor import Cursor

#: How many words before and after a time are looked at.
BACK = 30
FORTH = 25
#: How near a word of saying stands to the day of what was said.
BESIDE = 2


def looks_ahead(at: Cursor, first: int, last: int) -> bool | None:
    """Whether the clause puts a time ahead: the nearest word before it that tells, else the next after; None if none does."""
    told, before = _look_back(at, first)
    return before if told else _look_forth(at, last)


def _look_back(at: Cursor, first: int) -> tuple[bool, bool | None]:
    """Whether a word before tells, and what the nearest one tells."""
    infinitive = False
    for i in range(first - 1, max(at.first, first - BACK) - 1, -1):
        word = at.lower(i)
        if word in at.words.cues.bounds:
            break
        if infinitive and word in at.words.cues.future_to:
            return True, True
        if word in at.words.cues.announcing and at.phrase(at.words.cues.future, i) is None:
            return True, _announced(at, i, first)
        told = _tells(at, i)
        if told is not None or _is_present(at, i):
            return True, told
        infinitive = infinitive or word == "to"
    return False, None


def _announced(at: Cursor, i: int, first: int) -> bool | None:
    """What a word of announcing tells of a time after it ("called a strike for Monday")."""
    if at.lower(first - 1) == "for" and first - i > 2:
        return True
    if first - i <= 1 and at.lower(first) != "from":
        return False
    return True if at.lower(first) == "from" else None


def _look_forth(at: Cursor, last: int) -> bool | None:
    """What the next word after tells."""
    for i in range(last, min(at.stop, last + FORTH)):
        if at.lower(i) in at.words.cues.bounds:
            return None
        told = _tells(at, i)
        if told is not None or _is_present(at, i):
            return told
    return None


def _is_present(at: Cursor, i: int) -> bool:
    """Whether a word is a verb in the present, which is as good for past headlines as for dates fixed ahead."""
    return at.tag(i) == "V" and at.lower(i).endswith("s") and at.lower(i) not in at.words.cues.neutral


def _tells(at: Cursor, i: int) -> bool | None:
    """Whether a word looks ahead (True), back (False), or neither."""
    word, cues = at.lower(i), at.words.cues
    if at.phrase(cues.future, i) is not None:
        return True
    if word in cues.modal and not at.capital(i):
        return True if at.tag(i + 1) == "B" and at.lower(i + 1) != "have" else None
    return False if word in cues.past or (at.tag(i) == "V" and not word.endswith("s") and word not in cues.neutral) else None


def is_saying(at: Cursor, first: int, last: int) -> bool:
    """Whether a time stands beside a word of saying ("said on Tuesday")."""
    near = [*range(max(at.first, first - BESIDE), first), *range(last, min(at.stop, last + 1))]
    return any(at.lower(i) in at.words.cues.saying for i in near)
