"""Every party mention of a report, in order, from the longest phrase that names it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from recount.extract.parties.chunks import after_openers, find_chunk, is_person
from recount.extract.parties.line import Found, Line, read_line
from recount.extract.parties.names import find_country, find_person, find_pronoun, find_shape, find_shared, find_site
from recount.lexicon.actor_names import fold_token
from recount.lexicon.outlets import Outlet
from recount.lexicon.party_words import PartyWords
from recount.records.mention import MentionForm, PartyMention
from recount.records.party import PartyKind
from recount.text.phrases import Match, Phrases
from recount.text.reading import BlockKind, Reading

SKIPPED = frozenset({BlockKind.NOISE, BlockKind.DATE_LINE})

Placed = tuple[int, PartyMention]


def make_party_finder(words: PartyWords, outlets: Phrases[Outlet]) -> Callable[[Reading], tuple[PartyMention, ...]]:
    """A finder of party mentions; outlets are sources and no parties."""

    def find_parties(reading: Reading) -> tuple[PartyMention, ...]:
        folded = tuple(map(fold_token, reading.tokens.lowers))
        return tuple(
            mention
            for sentence in reading.sentences
            if reading.blocks[sentence.block].kind not in SKIPPED
            for mention in _find_in(read_line(reading, folded, sentence, words), outlets)
        )

    return find_parties


def _find_in(line: Line, outlets: Phrases[Outlet]) -> Iterator[PartyMention]:
    end = line.first
    for at in line.openings():
        if at < end:
            continue
        outlet = _outlet(line, outlets, at)
        found = _find_at(line, at) if outlet is None or line.is_capital(outlet.last) else None
        outlet = outlet if found is None or outlet is None or found[0] <= outlet.last else None
        if found is not None:
            yield found[1]
        end = outlet.last if outlet is not None else found[0] if found is not None else at + 1


def _outlet(line: Line, outlets: Phrases[Outlet], at: int) -> Match[Outlet] | None:
    """An outlet's name at a token, written as names are."""
    match = outlets.at(line.folded, at, line.last)
    if match is None or not line.word(at)[:1].isupper():
        return None
    if match.value.acronym and any(c.islower() for i in range(at, match.last) for c in line.word(i)):
        return None
    return None if line.loud and match.value.acronym else match


def _find_at(line: Line, at: int) -> Placed | None:
    """The mention that begins at a token, and the token after it."""
    pronoun = find_pronoun(line, at)
    if pronoun is not None:
        return at + 1, _mention(line, Found(at, at, at + 1), pronoun, MentionForm.PRONOUN)
    shared = find_shared(line, at)
    if shared is not None:
        found, head = shared
        return found.last, PartyMention(line.reading.span(found.first, found.last), PartyKind.ORGANISATION, MentionForm.NAME, head)
    known = find_chunk(line, at) if line.may_chunk(at) else None
    shaped = _shaped(line, at, known) if line.has_shape else None
    if shaped is not None and (known is None or shaped.last > known.last or shaped.head < known.head):
        return shaped.last, _mention(line, replace(shaped, first=at), PartyKind.ORGANISATION, MentionForm.NAME)
    if known is not None:
        return known.last, _known(line, known)
    site = find_site(line, at) if line.has_thing else None
    if site is not None:
        return site.last, _known(line, site)
    named = find_person(line, at)
    if named is not None:
        return named.last, _mention(line, named, PartyKind.PERSON, MentionForm.NAME)
    country = find_country(line, at)
    if country is not None:
        return country.last, _mention(line, country, PartyKind.ORGANISATION, MentionForm.NAME)
    return None


def _shaped(line: Line, at: int, known: Found | None) -> Found | None:
    """An organisation by its shape, from its first capital; words that open a sentence have one anyway."""
    start = after_openers(line, at)
    if known is None or (start > line.first and start < known.head):
        found = find_shape(line, start)
        if known is None or (found is not None and found.last >= known.last):
            return found
    return find_shape(line, known.head)


def _known(line: Line, found: Found) -> PartyMention:
    """A mention of words that the lists know."""
    head = found.parts[-1] if found.parts else None
    is_named = any(p.naming is not None and p.is_actor for p in (*found.parts, *found.tail))
    form = MentionForm.NAME if is_named else MentionForm.NOMINAL
    if head is not None and is_person(head):
        return _mention(line, found, PartyKind.PERSON, form)
    if head is not None and head.thing is not None:
        return _mention(line, found, PartyKind.OBJECT, form)
    is_organisation = found.anaphor or any(p.is_actor for p in (*found.parts, *found.tail))
    return _mention(line, found, PartyKind.ORGANISATION if is_organisation else PartyKind.GROUP, form)


def _mention(line: Line, found: Found, kind: PartyKind, form: MentionForm) -> PartyMention:
    span = line.reading.span(found.first, found.last)
    head = span.text if found.head == found.first else line.reading.span(found.head, found.last).text
    return PartyMention(span, kind, form, head)
