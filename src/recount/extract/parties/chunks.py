"""Noun phrases of people, forces, things and organisations that the lists know."""

from recount.extract.parties.line import VERBAL, Found, Line
from recount.lexicon.actor_names import NameUse
from recount.lexicon.party_words import Part
from recount.lexicon.voice_words import read_voice_words
from recount.records.party import PartyKind

#: A phrase longer than this is read in pieces, so that endless text costs linear time.
LONGEST = 16
#: Uses of a name that need more words to be a party.
BARE = frozenset({NameUse.COUNTRY, NameUse.ADJECTIVE, NameUse.METONYM})
#: A person's name after a title goes on for so many tokens.
NAME_WORDS = 4
POSSESSIVE = frozenset({"'s", "'"})
ONE = frozenset({"a", "an", "one", "another"})


def find_chunk(line: Line, at: int) -> Found | None:
    """The party phrase that begins at a token, with what is tied to it by "of" and the like."""
    start = after_openers(line, at)
    if start >= line.last:
        return None
    partitive = _partitive(line, at, start) if line.has_partitive else None
    if partitive is not None:
        return partitive
    parts = _parts(line, start)
    telling = [p for p in parts if not _is_bare(p)]
    if telling and all(p.people is not None and p.people.of.key == "dead" for p in telling):
        return None
    if not telling:
        native = _native(line, at, parts)
        if native is not None:
            return native
        return (_anaphor(line, at, start) if line.has_anaphor else None) or _own(line, at, start) or _crowd(line, at, start)
    last = parts[-1].last if not _is_bare(parts[-1]) else telling[-1].last
    kept = tuple(p for p in parts if p.last <= last)
    last = _closed(line, kept, last)
    return _with_tail(line, Found(at, kept[0].first, last, kept))


def is_person(part: Part) -> bool:
    """Whether a part is a person by role."""
    return part.people is not None and part.people.of.kind is PartyKind.PERSON


def after_openers(line: Line, at: int) -> int:
    """The first token that may belong to the head."""
    stop = min(at + LONGEST, line.last)
    while at < stop and line.is_opener(at) and line.part(at) is None:
        at += 1
    return at


def _parts(line: Line, at: int) -> list[Part]:
    """Parts that follow each other, with only describing words or 's between them."""
    parts: list[Part] = []
    stop = min(at + LONGEST, line.last)
    while at < stop:
        part = line.part(at)
        if part is not None:
            if parts and _starts_anew(parts[-1], part):
                break
            parts.append(part)
            at = part.last
            at += line.low(at) in POSSESSIVE
        elif line.is_modifier(at) or (not parts and _is_compound(line, at)):
            at += 1
        else:
            break
    return parts


def _is_compound(line: Line, at: int) -> bool:
    """Whether a noun only says which people are meant by the word after it ("the **parish** priest")."""
    if not line.is_noun(at):
        return False
    part = line.part(at + 1) if at + 1 < line.last else None
    return part is not None and part.people is not None and not part.people.of.armed


def _starts_anew(before: Part, part: Part) -> bool:
    """Whether a country's name after a full phrase opens another one ("the army Russia sent")."""
    return not _is_bare(before) and part.naming is not None and part.naming.use in {NameUse.COUNTRY, NameUse.METONYM}


def _is_bare(part: Part) -> bool:
    """Whether a part is a country or adjective alone."""
    return part.naming is not None and part.naming.use in BARE


def _closed(line: Line, parts: tuple[Part, ...], last: int) -> int:
    """The end of a phrase with the acronym in brackets that follows a name, or the name that follows a person's role."""
    if parts[-1].naming is not None and line.low(last) == "(" and line.low(last + 2) == ")" and line.word(last + 1).isupper():
        return last + 3
    if parts[-1].is_actor and line.low(last) in line.words.people.partitives and line.reading.tags[last] not in VERBAL:
        return last + 1
    return name_end(line, last) if is_person(parts[-1]) else last


def name_end(line: Line, at: int) -> int:
    """The end of the capitalised words that follow, which are a person's name."""
    stop = min(at + NAME_WORDS, line.last)
    end = at
    while end < stop and (line.is_capital(end) or line.low(end) in {"al", "de", "bin", "von", "el"}) and line.word(end)[0].isalpha():
        end += 1
    return end


def _partitive(line: Line, at: int, start: int) -> Found | None:
    """A word of belonging, and those it belongs to ("members of X", "a group of gunmen")."""
    head = start
    stop = min(start + LONGEST, line.last)
    while head < stop and line.is_modifier(head) and line.low(head) not in line.words.people.partitives:
        head += 1
    if line.low(head) not in line.words.people.partitives or line.part(head) is not None:
        return None
    tail = _linked(line, head + 1, names_only=False)
    if tail is None:
        return None
    last = _closed(line, tail, tail[-1].last)
    return Found(at, head, last, (), tail)


def _with_tail(line: Line, found: Found) -> Found:
    """A phrase with the organisation it is tied to ("gunmen linked to X", "a convoy of the X army")."""
    head = found.parts[-1]
    if head.people is None and head.thing is None and head.branch is None:
        return found
    nouns = {line.low(i) for i in range(head.first, head.last)} & line.words.people.partitives
    tail = _linked(line, found.last, names_only=not nouns, role=is_person(head))
    if tail is None:
        return found
    return Found(found.first, found.head, _closed(line, tail, tail[-1].last), found.parts, tail)


def _linked(line: Line, at: int, *, names_only: bool, role: bool = False) -> tuple[Part, ...] | None:
    """What stands after a word of belonging: a named organisation or force, or people where ``names_only`` is off."""
    link = line.words.people.links.at(line.folded, at, line.last) if at < line.last else None
    if link is None or (link.value == "role" and not role):
        return None
    parts = _parts(line, after_openers(line, link.last))
    kept = tuple(p for p in parts if not _is_bare(p) or p is not parts[-1])
    if not kept or any(p.thing is not None for p in kept):
        return None
    if any(p.is_actor for p in kept):
        return kept
    return None if names_only or not any(p.people is not None for p in kept) else kept


def _native(line: Line, at: int, parts: list[Part]) -> Found | None:
    """One person by nationality alone ("a Palestinian was shot")."""
    if len(parts) != 1 or line.low(at) not in ONE or parts[0].naming is None or parts[0].naming.use is not NameUse.ADJECTIVE:
        return None
    last = parts[0].last
    goes_on = line.reading.tags[last : last + 1] in {"N", "P", "J", "#"} or "-" in line.low(last)
    return None if goes_on else Found(at, parts[0].first, last)


def _crowd(line: Line, at: int, start: int) -> Found | None:
    """A number that stands for people and does something ("thousands", "five others")."""
    if start == at or line.low(start - 1) not in line.words.people.crowds or not (line.is_verb(start) or line.is_past(start)):
        return None
    return Found(at, start - 1, start)


def _own(line: Line, at: int, start: int) -> Found | None:
    """Whom a party sends or holds, in its own words ("our artillery", "our valiant defenders")."""
    if line.low(at) != "our":
        return None
    head, own = start, read_voice_words().own
    while head < line.last and line.low(head) not in own and line.is_modifier(head):
        head += 1
    if line.low(head) not in own:
        return None
    return Found(at, head, head + 1, anaphor=True)


def _anaphor(line: Line, at: int, start: int) -> Found | None:
    """Words that point back to an organisation ("the group", "the movement")."""
    head = start
    while head < line.last and line.low(head) not in line.words.people.anaphors and line.is_modifier(head):
        head += 1
    if line.low(head) not in line.words.people.anaphors or line.low(head + 1) == "of":
        return None
    if line.low(at) not in line.words.people.grammar.definite and not (
        line.low(head) in line.words.people.grammar.bare_anaphors and line.acts(head)
    ):
        return None
    last = head + 1
    if line.low(last) in POSSESSIVE:
        after = _parts(line, last + 1)
        if after and not _is_bare(after[-1]):
            return Found(at, head, after[-1].last, tuple(after), anaphor=True)
    return Found(at, head, last, anaphor=True)
