"""The actor registry: its rules, its names, its branches of states."""

from datetime import date

import pytest

from recount.lexicon.actor_entries import Row
from recount.lexicon.actor_names import Branch, Country, fold_token
from recount.lexicon.actors import build_registry, read_registry
from recount.records.actor import Actor, Category
from recount.records.issue import LexiconError
from recount.records.period import Days
from recount.text.tokens import find_tokens

BEFORE = Days(date(2024, 5, 1), date(2024, 5, 1))
AFTER = Days(date(2025, 5, 1), date(2025, 5, 1))


def row(key: str, *aliases: str, parents: tuple[str, ...] = ()) -> Row:
    return Row(Actor(key, key.upper(), Category.REBEL_GROUP, ("SY",), parents, aliases), (), {}, "test.toml")


def names(phrase: str) -> tuple[str, ...]:
    tokens = find_tokens(phrase)
    match = read_registry().name_at(tokens.words, tuple(map(fold_token, tokens.lowers)), 0, len(tokens))
    return match.value.actors if match is not None and match.last == len(tokens) else ()


@pytest.mark.parametrize(
    ("phrase", "actor"),
    [
        ("Women’s Protection Units", "ypj"),
        ("Womens Protection Units", "ypj"),
        ("Daesh", "is"),
        ("Malian armed forces", "mil-mali"),
        ("Mali's army", "mil-mali"),
        ("army of Peru", "mil-pe"),
        ("Peruvian police officers", "pol-pe"),
        ("Ministry of Defence of Russia", "mil-russia"),
        ("Türkiye's troops", "mil-turkiye"),
        ("al Shabaab", "al-shabaab"),
    ],
)
def test_names_lead_to_their_actor(phrase: str, actor: str) -> None:
    assert names(phrase)[:1] == (actor,)


@pytest.mark.parametrize("phrase", ["is", "us", "it", "sdf", "an army"])
def test_words_in_small_letters_are_no_acronyms(phrase: str) -> None:
    assert names(phrase) == ()


def test_a_state_has_the_forces_of_its_day() -> None:
    registry = read_registry()
    before, after = registry.of_branch("SY", "military", BEFORE), registry.of_branch("SY", "military", AFTER)
    assert before is not None
    assert after is not None
    assert (before.id, after.id) == ("mil-syria-assad", "mil-syria-transitional")


def test_parts_lie_inside_their_wholes() -> None:
    registry = read_registry()
    assert registry.is_inside("ypj", "sdf")
    assert not registry.is_inside("sdf", "ypj")


def test_every_state_has_every_branch() -> None:
    registry = read_registry()
    for code in registry.words.by_code:
        assert all(registry.of_branch(code, branch) is not None for branch in registry.words.branches)


def test_an_id_stands_once() -> None:
    with pytest.raises(LexiconError, match="stands twice"):
        build_registry([row("a", "One"), row("a", "Two")], {}, {})


def test_a_parent_must_be_an_entry() -> None:
    with pytest.raises(LexiconError, match="no entry"):
        build_registry([row("a", "One", parents=("b",))], {}, {})


def test_a_name_of_two_actors_must_be_listed() -> None:
    with pytest.raises(LexiconError, match="ambiguous"):
        build_registry([row("a", "Same Name"), row("b", "Same Name")], {}, {})


def test_branches_are_made_from_countries() -> None:
    registry = build_registry(
        [],
        {"XX": Country("XX", "Xland", ("Xlandish",))},
        {"military": Branch("military", "mil", "Military Forces of {country}", "Military forces", None)},
    )
    made = registry.of_branch("XX", "military")
    assert made is not None
    assert made.name == "Military Forces of Xland"
