"""Exchanges parties: a force for another of its state, a group for another of its category, or two sides for each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from recount.evaluate.framing.texts import Edit, find_apart
from recount.lexicon.actor_names import NameUse, Naming, fold_token
from recount.lexicon.actors import Registry, read_registry
from recount.lexicon.framing import read_framing
from recount.records.actor import Actor, Category
from recount.text.reading import Reading
from recount.text.tokens import Tokens, find_tokens

#: Names of organisations are exchanged for those of these categories only; others are no sides of a fight.
SIDES = (Category.STATE_FORCES, Category.REBEL_GROUP, Category.POLITICAL_MILITIA, Category.IDENTITY_MILITIA)
ARTICLE = "the"
#: Letters of a word that may be an everyday one in other letters.
SHORT = 4
#: Names that take another's place have at most so many words.
LONGEST = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A name of one actor at a token range."""

    first: int
    last: int
    actor: Actor
    use: NameUse


def find_named(tokens: Tokens, registry: Registry) -> tuple[Named, ...]:
    """Every name of a text that stands for one actor alone, in order."""
    folded, found, at = tuple(map(fold_token, tokens.lowers)), [], 0
    while at < len(folded):
        match = registry.name_at(tokens.words, folded, at, len(folded))
        if match is not None and _is_plain(match.value, tokens.words[match.first : match.last], registry):
            found.append(Named(match.first, match.last, registry.get(match.value.actors[0]), match.value.use))
        at = match.last if match is not None else at + 1
    return tuple(found)


def _is_plain(naming: Naming, words: Sequence[str], registry: Registry) -> bool:
    """Whether a name means one actor whatever the report; one word of a few letters must be written as it is listed ("LeT")."""
    if len(naming.actors) != 1 or naming.common:
        return False
    return len(words) > 1 or len(words[0]) > SHORT or words[0] in registry.get(naming.actors[0]).aliases


def exchange_within(reading: Reading, turn: int) -> tuple[Edit, ...]:
    """Every named group for another of its category, and every word for a force of the state for another such word."""
    registry, tokens = read_registry(), reading.tokens
    named = [one for one in find_named(tokens, registry) if one.use is not NameUse.FORCES]
    targets = _choose_targets(registry, [one.actor for one in named], turn)
    forms = [(one, _form(targets[one.actor.id], tokens, one)) for one in named if one.actor.id in targets]
    edits = [_edit(tokens, one.first, one.last, form) for one, form in forms if " " not in form or not _describes(reading, one)]
    return find_apart((*edits, *_forces(reading, named, turn)))


def _forces(reading: Reading, named: Sequence[Named], turn: int) -> Iterator[Edit]:
    """Words for forces, outside other names."""
    tokens, taken = reading.tokens, {at for one in named for at in range(one.first, one.last)}
    for match in read_framing().forces.find(tokens.lowers):
        if match.first not in taken and tokens.words[match.first].islower() and not _is_joined(reading, match.first, match.last):
            yield _edit(tokens, match.first, match.last, match.value[turn % len(match.value)])


def _describes(reading: Reading, one: Named) -> bool:
    """Whether a name only describes the next noun ("12 JNIM attacks"); a long one cannot take its place there."""
    return reading.tags[one.last : one.last + 1] in ("N", "P")


def _is_joined(reading: Reading, first: int, last: int) -> bool:
    """Whether a word for a force is part of a longer noun ("army base", "marine police")."""
    return reading.tags[last : last + 1] in ("N", "P") or (first > 0 and reading.tags[first - 1] == "N")


def _choose_targets(registry: Registry, actors: Sequence[Actor], turn: int) -> dict[str, Actor]:
    """For each actor another of its category: of the same text where there is one, else of its country, else the next in the registry."""
    targets: dict[str, Actor] = {}
    for category in SIDES:
        inside = list({actor.id: actor for actor in actors if actor.category is category}.values())
        if len(inside) > 1 and not turn:
            targets |= {actor.id: inside[(at + 1) % len(inside)] for at, actor in enumerate(inside)}
        else:
            found = ((actor, _stand_in(registry, actor, turn)) for actor in inside)
            targets |= {actor.id: other for actor, other in found if other is not None}
    return targets


def _stand_in(registry: Registry, actor: Actor, turn: int) -> Actor | None:
    """Another actor of the same category, living, of its own country first; a state has none outside its country. Turns take others."""
    others = [one for one in registry.actors.values() if one.category is actor.category and one.id != actor.id and one.until is None]
    home = [one for one in others if set(one.countries) & set(actor.countries)]
    pool = home or ([] if actor.category is Category.STATE_FORCES else others)
    found = list(islice((one for one in pool if _is_found(registry, one)), turn + 1))
    return found[-1] if found else None


def _is_found(registry: Registry, actor: Actor) -> bool:
    """Whether a short name of an actor leads to it alone."""
    name = _name(actor)
    if name is None:
        return False
    tokens = find_tokens(name)
    found = find_named(tokens, registry)
    return len(found) == 1 and found[0].actor == actor and found[0].last - found[0].first == len(tokens.words)


def _name(actor: Actor) -> str | None:
    """The first name of an actor that is short and holds no small words ("of", "and")."""
    return next((name for name in actor.aliases if name.count(" ") < LONGEST and all(w[0].isupper() for w in name.split())), None)


def _form(actor: Actor, tokens: Tokens, one: Named) -> str:
    """A name of an actor of the same shape as the one it replaces: an acronym for an acronym."""
    acronym = all(word.isupper() for word in tokens.words[one.first : one.last])
    short = next((alias for alias in actor.aliases if alias.isupper() and " " not in alias), None) if acronym else None
    return short or _name(actor) or actor.name


def exchange_sides(reading: Reading, _turn: int) -> tuple[Edit, ...]:
    """The first named force of a state and the first named rebel group for each other, wherever they are named."""
    registry, tokens = read_registry(), reading.tokens
    named = [one for one in find_named(tokens, registry) if one.use is not NameUse.FORCES or _is_body(tokens, one)]
    state = next((one for one in named if one.actor.category is Category.STATE_FORCES), None)
    rebels = next((one for one in named if one.actor.category is Category.REBEL_GROUP), None)
    if state is None or rebels is None:
        return ()
    words = {state.actor.id: " ".join(tokens.words[rebels.first : rebels.last]), rebels.actor.id: _of_state(registry, state.actor)}
    return find_apart(_whole(reading, one, words[one.actor.id]) for one in named if one.actor.id in words)


def _is_body(tokens: Tokens, one: Named) -> bool:
    """Whether the force of a state is named as a body of people and not by what it flies or sails."""
    return any(match.last == one.last for match in read_framing().forces.find(tokens.lowers, one.first, one.last))


def _of_state(registry: Registry, actor: Actor) -> str:
    """A state's force by its country ("Malian army"); by its own name where the country has no adjective."""
    country = registry.words.by_code.get(actor.countries[0]) if actor.countries else None
    return f"{country.adjectives[0]} army" if country is not None and country.adjectives else next(iter(actor.aliases), actor.name)


def _whole(reading: Reading, one: Named, words: str) -> Edit:
    """A name with its article; the force of a state needs one unless it describes a noun ("40 Malian army vehicles")."""
    tokens = reading.tokens
    has_article = one.first > 0 and tokens.lowers[one.first - 1] == ARTICLE
    first = one.first - 1 if has_article else one.first
    describes = _describes(reading, one) or (first > 0 and reading.tags[first - 1] in "#JT")
    needs = has_article or (one.actor.category is Category.REBEL_GROUP and not describes)
    phrase = f"{ARTICLE} {words}" if needs else words
    opens = any(sentence.first == first for sentence in reading.sentences)
    return _edit(tokens, first, one.last, phrase[0].upper() + phrase[1:] if opens else phrase)


def _edit(tokens: Tokens, first: int, last: int, words: str) -> Edit:
    """Words in place of a token range."""
    return Edit(tokens.starts[first], tokens.ends[last - 1], words)
