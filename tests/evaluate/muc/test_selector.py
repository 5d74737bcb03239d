from recount.evaluate.muc.adapting import adapt_claims
from recount.evaluate.muc.assembling import Choices, drop_parts, make_templates
from recount.evaluate.muc.casing import learn_caser
from recount.evaluate.muc.documents import KINDS, ROLES
from recount.evaluate.muc.key import find_answers
from recount.evaluate.muc.naming import find_namings
from recount.evaluate.muc.selector import train_selector

from .reports import make_document, make_template, view

TOWNS = ("orlena", "brasko", "tivano", "quellar", "mirosk", "pandro")
BOMBS = [
    make_document(f"a bomb exploded at the {place} in {town} today.", make_template("bombing", Target=place, Weapon="bomb"))
    for town in TOWNS
    for place in ("clinic", "market")
]
QUIET = [make_document(f"rain fell at the {place} in {town} today.") for town in TOWNS for place in ("clinic", "market")]
EVEN = Choices(0.5, dict.fromkeys(KINDS, 0.5), dict.fromkeys(ROLES, 0.5), 0.5)


def test_what_is_always_bombed_is_found_in_a_new_report() -> None:
    selector = train_selector([view(d) for pair in zip(BOMBS, QUIET, strict=True) for d in pair])
    seen = view(make_document("a bomb exploded at the market in veskar today."))
    (template,) = make_templates(seen, selector.guess(seen), selector, EVEN)
    assert template.kind == "bombing"
    assert template.roles["Weapon"] == (("bomb",),)
    assert template.roles["Target"] == (("market",),)


def test_the_key_is_found_among_the_nouns() -> None:
    answers = find_answers(view(BOMBS[0]))
    assert list(answers.entities["Weapon"].values()) == [frozenset(["bomb"])]
    assert answers.sentences["Target"] == answers.sentences["bombing"] == frozenset([0])
    assert not answers.sentences["attack"]
    assert not answers.entities["Victim"]


def test_full_and_short_names_are_one_person() -> None:
    seen = view(make_document("rebels kidnapped mayor ilda vescor.  vescor was killed today."))
    assert ("N", "ilda vescor") in seen.entities
    assert len(seen.entities["N", "ilda vescor"]) == 2


def test_namings_hold_words_of_the_text_only() -> None:
    seen = view(make_document("a bomb exploded at the market of tivano today."))
    names = find_namings(seen, ("C", "market"), [0.0] * len(seen.sentences))
    assert {"market", "market of tivano"} <= names.keys()


def test_a_name_within_a_longer_one_is_dropped() -> None:
    assert drop_parts(("truck", "truck bomb", "car")) == ("truck bomb", "car")


def test_names_get_capitals_and_the_length_stays() -> None:
    caser = learn_caser(["the bombing was in a town of tivano.  the bombing in tivano went on."])
    text = caser.capitalise("the bombing in tivano went on.")
    assert text == "The bombing in Tivano went on."


def test_claims_alone_make_templates() -> None:
    seen = view(make_document("rebels kidnapped a mayor in tivano."))
    (template,) = adapt_claims(seen.coded)
    assert template.kind == "kidnapping"
    assert template.roles["PerpInd"] == (("rebels",),)
