"""Which reports are read for claims."""

import pytest

from recount.lexicon.files import read_toml
from recount.lexicon.gate import _conflict_words, read_gate
from recount.lexicon.triggers import read_triggers
from recount.text.tokens import find_tokens

LONG = "The town has a school and a river and people who like to walk there in the evening. " * 30


def is_open(text: str) -> bool:
    return read_gate().is_open(find_tokens(text).lowers)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Gunmen came to the village.", True),
        ("A car bomb was found.", True),
        ("Two clashes near Gao.", True),
        ("The army pulled out of Sake.", True),
        ("It rained in Gao.", False),
        ("The striker scored twice.", False),
        ("", True),
        (LONG, False),
        (LONG + "A shot at goal missed.", False),
        (LONG + "They were kidnapped.", True),
        (LONG + "A shot, a raid, a strike, a storm, a march, a battle, a blast, a siege.", False),
        (LONG[:400] + "A shot, a raid, a strike, a storm, a march, a battle, a blast, a siege.", True),
    ],
)
def test_words_of_conflict_open_it(text: str, opens: bool) -> None:  # noqa: FBT001
    assert is_open(text) is opens


def test_everyday_words_are_words_of_the_rules() -> None:
    known = set(_conflict_words("en"))
    listed = read_toml("lexicon/en/gate.toml")["everyday"]
    assert [words for words in listed if find_tokens(words).lowers not in known] == []
    assert len(listed) == len(set(listed))


def test_every_trigger_is_a_word_of_the_gate() -> None:
    gate, triggers = read_gate(), read_triggers()
    forms = [*triggers.verbs.entries, *triggers.nouns.entries, *triggers.phrases.entries]
    assert all(gate.is_open(form) for form in forms)
