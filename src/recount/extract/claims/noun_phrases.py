"""The noun phrase that stands before or behind a verb of speech: who says it."""

from recount.text.reading import Reading

AUXILIARIES = frozenset(["has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "'s", "'ve", "'d"])
BE = frozenset({"is", "are", "was", "were"})
#: Adverbs that look like nouns.
ADVERBS = frozenset({"nevertheless", "nonetheless", "meanwhile", "however", "likewise", "instead", "too", "therefore", "thus", "yesterday"})
LINKERS = frozenset({"of", "in", "for", "at", "from", "'s", "to", "on", "de", "la", "el"})
NAME_TAGS = frozenset("NPJT#")
#: Words after a verb of speech that only say to whom or when it was said ("told our correspondent on Monday").
LONGEST_ADDRESSEE = 7
#: A single name after one of these is a day or month, and says nothing ("on Monday suspected rebels").
DAY_MARKS = frozenset({"on", "since", "during", "until"})
#: What is told, rather than who tells it.
MESSAGES = frozenset({"information", "reports", "data", "details", "accounts"})
#: An aside between commas, and one that is a relative clause, has fewer tokens.
LONGEST_ASIDE = 13
LONGEST_RELATIVE = 26
#: How somebody was spoken to, behind the words for them ("residents reached by phone said").
REACHED = frozenset({"reached", "contacted", "interviewed", "quoted", "cited", "questioned", "approached", "speaking"})
REACHING = frozenset({"by", "on", "in", "at", "over", "via"})
RELATIVES = frozenset({"who", "whom", "whose", "which"})
#: A subject is at most so many tokens long.
LONGEST_SOURCE = 16


def noun_phrase_before(reading: Reading, at: int, first: int) -> tuple[int, int] | None:
    """The noun phrase that ends before a verb (over its auxiliaries and adverbs), or None."""
    end = at
    while end > first:
        if reading.tags[end - 1] in "RM" or reading.tokens.lowers[end - 1] in AUXILIARIES | ADVERBS:
            end -= 1
        elif end - 2 > first and reading.tokens.lowers[end - 2 : end] == ("at", "first"):
            end -= 2
        else:
            break
    if end > first and reading.tags[end - 1] == "O":
        return end - 1, end
    if end > first and reading.tokens.lowers[end - 1] == ",":
        end = _before_apposition(reading, end - 1, first)
    end = _before_relative(reading, end, first)
    start = end
    while start > first and end - start < LONGEST_SOURCE and _joins(reading, start - 1, end, first):
        start -= 1
    return _named_phrase(reading, start, end, first)


def _named_phrase(reading: Reading, start: int, end: int, first: int) -> tuple[int, int] | None:
    """A noun phrase without the words that only tie it to those before, or None where its words name nobody."""
    while start < end and (reading.tokens.lowers[start] in LINKERS or reading.tags[start] in "C."):
        start += 1
    if end - start == 1 and start > first and reading.tokens.lowers[start - 1] in DAY_MARKS:
        return None
    reached = _before_reached(reading, start, first)
    if reached is not None:
        return noun_phrase_before(reading, reached, first)
    if start < end and (any(reading.tags[i] in "NPO#" for i in range(start, end)) or _is_short_name(reading, start, end)):
        return start, end
    return None


def _before_reached(reading: Reading, start: int, first: int) -> int | None:
    """Where the words end for those who were "reached by phone", the words for how being at a token; None where nobody was."""
    participle = start - 2
    if participle <= first or reading.tokens.lowers[start - 1] not in REACHING or reading.tokens.lowers[participle] not in REACHED:
        return None
    return participle if reading.tags[participle - 1] in "NPO" else None


def _is_short_name(reading: Reading, start: int, end: int) -> bool:
    """Whether a phrase without a noun names somebody: "the wounded", or a single capital word that opens a sentence ("Kyiv")."""
    return reading.tags[start : start + 2] == "TJ" or (
        end - start == 1 and reading.tags[start] == "J" and reading.tokens.words[start].istitle()
    )


def _before_relative(reading: Reading, end: int, first: int) -> int:
    """Where a noun phrase ends whose relative clause ends at a token ("witnesses **whom we met** said")."""
    if end <= first or reading.tags[end - 1] not in "VDBGR":
        return end
    for at in range(end - 1, max(first, end - LONGEST_SOURCE), -1):
        if reading.tokens.lowers[at] in {"who", "whom"} and reading.tags[at - 1] in "NP":
            return at
    return end


def _before_apposition(reading: Reading, comma: int, first: int) -> int:
    """Where a name ends that is followed by words between commas ("the cell, a unit of X, said"), or by two such asides."""
    opening = _opening_comma(reading, comma, first)
    if opening is None:
        return comma
    if reading.tokens.lowers[opening + 1] in RELATIVES:
        before = _opening_comma(reading, opening, first)
        if before is not None and before > first and reading.tags[before + 1] in "T#" and _is_verbless(reading, before, opening):
            return before
    return opening


def _opening_comma(reading: Reading, comma: int, first: int) -> int | None:
    """The comma that opens the aside which a comma closes; a relative clause may be longer than a second name."""
    for at in range(comma - 1, max(first, comma - LONGEST_RELATIVE), -1):
        if reading.tokens.lowers[at] == ",":
            return at if comma - at < LONGEST_ASIDE or reading.tokens.lowers[at + 1] in RELATIVES else None
    return None


def _is_verbless(reading: Reading, first: int, last: int) -> bool:
    """Whether no finite verb stands in a token range."""
    return not any(tag in "VM" for tag in reading.tags[first:last])


def _joins(reading: Reading, at: int, end: int, first: int) -> bool:
    """Whether a token belongs to the noun phrase that is read backwards to it."""
    tag, word = reading.tags[at], reading.tokens.lowers[at]
    if at + 1 < end and reading.tags[at + 1] == "T" and word not in LINKERS and tag not in "TC":
        return False  # an article opens its noun phrase: "On 3 May the mayor said"
    if tag in NAME_TAGS or word in {"'s", "'", "(", ")", "&"} or word.endswith(("s'", "s\u2019")):
        return True
    if tag == "O" and at + 1 == end:
        return True
    if word in LINKERS:
        return at + 1 < end and at > first and reading.tags[at - 1] in "NPJ)"
    return tag == "C" and at + 1 < end and at > first and reading.tags[at - 1] in "NP"


def _goes_on(reading: Reading, at: int, end: int, last: int) -> bool:
    """Whether a token belongs to the noun phrase that began before it; a pronoun only opens one."""
    tag, word = reading.tags[end], reading.tokens.lowers[end]
    if tag == "O":
        return end == at
    joins = tag == "C" and end > at and end + 1 < last and reading.tags[end - 1] in "NP" and reading.tags[end + 1] in "NP"
    return tag in NAME_TAGS or joins or word in {"'s", "of", "from", "in", "for", "&"}


def noun_phrase_after(reading: Reading, at: int, last: int) -> tuple[int, int] | None:
    """The noun phrase that begins at a token, or None; of "information received from X" it is X."""
    found = _phrase_after(reading, at, last)
    if found is None or reading.tokens.lowers[found[1] - 1] not in MESSAGES:
        return found
    for i in range(found[1], min(found[1] + LONGEST_ADDRESSEE, last - 1)):
        if reading.tokens.lowers[i] == "from":
            return _phrase_after(reading, i + 1, last) or found
    return found


def _phrase_after(reading: Reading, at: int, last: int) -> tuple[int, int] | None:
    """The noun phrase that begins at a token, or None."""
    end = at
    while end < last and end - at < LONGEST_SOURCE and _goes_on(reading, at, end, last):
        end += 1
    while end > at and reading.tokens.lowers[end - 1] in {"of", "from", "in", "for"}:
        end -= 1
    named = any(reading.tags[i] in "NPO" for i in range(at, end)) or reading.tags[at:end] == "TJ"  # "the official"
    return (at, end) if named else None
