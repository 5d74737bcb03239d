"""Parties that no list holds: organisations by the shape of their names, persons by title, countries that act, pronouns."""

from recount.extract.parties.chunks import name_end
from recount.extract.parties.line import Found, Line
from recount.lexicon.actor_names import NameUse, Naming
from recount.lexicon.party_words import Part
from recount.records.party import PartyKind

#: Words that may stand inside the name of an organisation.
INNER = frozenset({"of", "for", "the", "'s", "'", "de", "la", "al", "-", "&"})
LONGEST = 12
#: An act stands at most so many words after the adjective of who does it.
ACT_REACH = 4
#: A proper name inside a longer one has at most so many words.
NAME_REACH = 6


def find_shape(line: Line, at: int) -> Found | None:
    """An organisation by its shape ("Northern Liberation Front")."""
    if not line.is_capital(at) or line.low(at) in line.words.people.grammar.openers:
        return None
    best: int | None = None
    end, stop = at, min(at + LONGEST, line.last)
    while end < stop and (line.is_capital(end) or (line.low(end) in INNER and end > at)):
        shape = line.words.people.shapes.at(line.folded, end, line.last)
        if shape is not None and end > at and line.is_capital(end) and _is_run(line, end, shape.last):
            best = shape.last
        end += 1
    if best is None:
        return None
    last = _with_purpose(line, best)
    if line.low(last) == "(" and line.low(last + 2) == ")" and line.word(last + 1).isupper():
        last += 3
    return Found(at, at, last)


def _is_run(line: Line, first: int, last: int) -> bool:
    return all(line.is_capital(i) for i in range(first, last))


def _with_purpose(line: Line, last: int) -> int:
    """The end of "for the Defence of X" after the shape of an organisation."""
    if line.low(last) not in {"for", "of"}:
        return last
    at = last + 1 + (line.low(last + 1) == "the")
    end = at
    while end < min(at + NAME_REACH, line.last) and (line.is_capital(end) or line.low(end) in {"of", "the", "and"}):
        end += 1
    while end > at and not line.is_capital(end - 1):
        end -= 1
    return end if end > at else last


def find_site(line: Line, at: int) -> Found | None:
    """A thing with a name of its own ("Zamzam camp", "the Ibn Sina hospital")."""
    start = at + (line.low(at) == "the")
    end = start
    while end < min(start + NAME_REACH, line.last) and line.is_capital(end) and line.word(end)[0].isalpha() and line.part(end) is None:
        end += 1
    if end == start or end >= line.last or (start == at == line.first and line.low(at) in line.words.people.grammar.before_subject):
        return None
    part = line.part(end)
    return None if part is None or part.thing is None else Found(at, start, part.last, (part,))


def find_person(line: Line, at: int) -> Found | None:
    """A title with a name, or a name of war."""
    title = line.words.people.titles.at(line.folded, at, line.last)
    if title is not None and (line.is_capital(at) or line.low(at) != "father"):
        end = name_end(line, title.last)
        return Found(at, at, end) if end > title.last and line.part(title.last) is None else None
    if line.word(at) in line.words.people.name_openers and line.is_capital(at + 1):
        return Found(at, at, max(name_end(line, at), at + 2))
    return None


def find_country(line: Line, at: int) -> Found | None:
    """A country, its adjective or its seat of government as one who acts."""
    part = line.part(at)
    if part is None or part.naming is None or part.naming.country is None or part.naming.use is NameUse.FORCES:
        return None
    return Found(at, at, part.last, (part,)) if _acts(line, part, part.naming) else None


def find_shared(line: Line, at: int) -> tuple[Found, str] | None:
    """A nation that shares the noun of the next one ("**Malian** and Burkinabe troops"), and the head that it stands for."""
    adjectives = line.words.registry.words.adjectives
    first = adjectives.at(line.folded, at, line.last)
    if first is None or not line.is_capital(at) or line.low(first.last) not in {"and", ",", "or"}:
        return None
    second = adjectives.at(line.folded, first.last + 1, line.last)
    part = line.part(first.last + 1) if second is not None and line.is_capital(first.last + 1) else None
    if second is None or part is None:
        return None
    force = part if part.last > second.last else line.part(second.last)
    if force is None or force.last <= second.last or not force.is_actor:
        return None
    head = f"{line.reading.span(at, first.last).text} {line.reading.span(second.last, force.last).text}"
    return Found(at, at, first.last, (force,)), head


def _acts(line: Line, part: Part, naming: Naming) -> bool:
    """Whether the words around a country say that it acts or is acted on."""
    if naming.use is NameUse.ADJECTIVE:
        return _has_act(line, part.last)
    if line.low(part.last) in {"'s", "'"}:
        return naming.use is NameUse.COUNTRY and _has_act(line, part.last + 1)
    before = line.low(part.first - 1)
    if before == "the":
        before = line.low(part.first - 2)
    grammar = line.words.people.grammar
    if before in grammar.addressing or (before == "by" and line.low(part.first - 2) in grammar.backing):
        return True
    if before in grammar.party_words:
        return naming.use is NameUse.COUNTRY and line.low(part.first - 2) not in grammar.border_words
    return (before not in grammar.place_words or before == "and") and line.is_verb(part.last)


def _has_act(line: Line, at: int) -> bool:
    """Whether a noun of attack follows, at most a few describing words away."""
    acts = line.words.registry.words.acts
    for i in range(at, min(at + ACT_REACH, line.last)):
        if line.low(i) in acts:
            return True
        if not line.is_modifier(i):
            return False
    return False


def _is_subject(line: Line, at: int) -> bool:
    """Whether "it" is a subject by the word before it, and after a verb of speech by the verb that follows."""
    before, grammar = line.low(at - 1), line.words.people.grammar
    return before in grammar.before_subject and (before not in grammar.verbs or line.acts(at))


def find_pronoun(line: Line, at: int) -> PartyKind | None:
    """The kind of party that a pronoun stands for, where it is a subject and stands for somebody."""
    grammar = line.words.people.grammar
    kind = grammar.pronouns.get(line.folded[at])
    if kind is None or (line.low(at) == "it" and at > line.first and not _is_subject(line, at)):
        return None
    if line.low(at) == "it" and line.low(at + 1) in {"is", "was", "will", "remains", "'s"}:
        following = (
            {line.low(at + 2), line.low(at + 3)}
            if line.low(at + 2) in {"be", "not", "also", "still", "immediately"}
            else {line.low(at + 2)}
        )
        if following & grammar.dummy:
            return None
    return kind
