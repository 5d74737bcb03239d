"""The rules that type an event, one case each."""

import pytest

from recount.lexicon.ontology import read_ontology
from recount.records.actor import Category
from recount.records.party import Party, PartyKind, PartyRole
from recount.records.quantity import Bounds, Exactness, Measure, Quantity, Unit
from recount.records.span import Span
from recount.records.wording import Weapon
from recount.resolve.event_types import Case, type_event

HERE = Span(0, 1, "x")
ONTOLOGY = read_ontology()
STATE, REBELS, MILITIA = Category.STATE_FORCES, Category.REBEL_GROUP, Category.POLITICAL_MILITIA
CIVILIANS, PROTESTERS, RIOTERS = Category.CIVILIANS, Category.PROTESTERS, Category.RIOTERS


def doer(category: Category) -> Party:
    return Party(PartyRole.PERPETRATOR, PartyKind.GROUP, "doer", HERE, category=category)


def target(category: Category | None, kind: PartyKind = PartyKind.GROUP) -> Party:
    return Party(PartyRole.TARGET, kind, "target", HERE, category=category)


def count(measure: Measure, number: int = 3) -> Quantity:
    return Quantity(measure, Bounds(number, number, number), Unit.PERSONS, Exactness.EXACT, HERE)


def case(act: str, *facts: Party | Weapon | Quantity, words: str = "") -> Case:
    return Case(
        act,
        tuple(f for f in facts if isinstance(f, Party)),
        tuple(f for f in facts if isinstance(f, Weapon)),
        tuple(f for f in facts if isinstance(f, Quantity)),
        frozenset(words.split()),
        frozenset(words.split()),
    )


def sub_of(given: Case) -> str | None:
    typed, _why = type_event(given, ONTOLOGY)
    return typed.acled_sub if typed is not None else None


BY_RULE = [
    # crowds
    (case("crowd_control", doer(STATE), target(PROTESTERS)), "Protest with intervention"),
    (case("crowd_control", doer(STATE), target(PROTESTERS), count(Measure.INJURED)), "Protest with intervention"),
    (case("crowd_control", doer(STATE), target(PROTESTERS), count(Measure.KILLED)), "Excessive force against protesters"),
    (case("kill", doer(STATE), target(PROTESTERS), count(Measure.INJURED)), "Excessive force against protesters"),
    (case("kill", doer(STATE), target(PROTESTERS), count(Measure.KILLED, 0)), "Protest with intervention"),
    (case("riot", doer(RIOTERS), words="a mob came"), "Mob violence"),
    (case("riot", doer(RIOTERS), words="protesters and a mob came"), "Violent demonstration"),
    # weapons and means
    (case("attack", Weapon("drone", HERE)), "Air/drone strike"),
    (case("kill", Weapon("landmine", HERE)), "Remote explosive/landmine/IED"),
    (case("casualty", Weapon("mortar", HERE)), "Shelling/artillery/missile attack"),
    (case("kill", Weapon("chemical weapon", HERE), Weapon("rocket", HERE)), "Chemical weapon"),
    (case("bomb", words="warplanes came"), "Air/drone strike"),
    (case("blast", words="a suicide bomber"), "Suicide bomb"),
    (case("attack", words="tanks came"), "Shelling/artillery/missile attack"),
    (case("arrest", Weapon("drone", HERE)), "Arrests"),
    # holding people
    (case("arrest", doer(STATE)), "Arrests"),
    (case("arrest", doer(MILITIA)), "Abduction/forced disappearance"),
    (case("arrest"), "Arrests"),
    # capture
    (case("capture", count(Measure.WEAPONS_SEIZED)), "Disrupted weapons use"),
    (case("capture", doer(STATE), words="rifles"), "Disrupted weapons use"),
    (case("capture", doer(REBELS), words="the town"), "Non-state actor overtakes territory"),
    (case("capture", doer(STATE), words="the town"), "Government regains territory"),
    (case("capture", doer(STATE), target(REBELS)), "Arrests"),
    (case("capture", doer(REBELS), target(STATE)), "Abduction/forced disappearance"),
    (case("capture", doer(REBELS), count(Measure.ABDUCTED)), "Abduction/forced disappearance"),
    (case("capture", doer(REBELS)), None),
    # territory
    (case("territory", doer(STATE)), "Government regains territory"),
    (case("territory", doer(REBELS)), "Non-state actor overtakes territory"),
    # parties
    (case("attack", doer(REBELS), target(STATE)), "Armed clash"),
    (case("attack", doer(REBELS), target(CIVILIANS)), "Attack"),
    (case("attack", doer(REBELS), words="the market"), "Attack"),
    (case("kill", doer(STATE), target(REBELS)), "Armed clash"),
    (case("kill", target(None, PartyKind.OBJECT)), "Armed clash"),
    (case("kill", words="the convoy"), "Armed clash"),
    (case("raid", doer(STATE)), "Arrests"),
    (case("raid", doer(MILITIA), words="the village"), "Attack"),
    (case("raid", doer(STATE), target(REBELS), count(Measure.KILLED)), "Armed clash"),
    # nothing but the act
    (case("kill"), "Attack"),
    (case("loot"), "Looting/property destruction"),
    (case("agreement"), "Agreement"),
    (case("generic"), None),
    (case("an act that nobody knows"), None),
]


@pytest.mark.parametrize(("given", "sub"), BY_RULE)
def test_a_rule_types(given: Case, sub: str | None) -> None:
    assert sub_of(given) == sub


@pytest.mark.parametrize("act", sorted(ONTOLOGY.acts))
def test_an_act_alone_has_a_known_type_or_none(act: str) -> None:
    typed, why = type_event(case(act), ONTOLOGY)
    assert (typed is None) == (why == "")
    assert typed is None or typed.acled_sub in ONTOLOGY.order


def test_a_weapon_gives_the_mode_of_an_assault_alone() -> None:
    drone, knife = Weapon("drone", HERE), Weapon("knife", HERE)
    modes = [typed.plover_mode for typed, _ in (type_event(case(a, w), ONTOLOGY) for a, w in (("attack", drone), ("kill", knife))) if typed]
    assert modes == ["drone", "primitive"]
    arrested, _ = type_event(case("arrest", knife), ONTOLOGY)
    assert arrested is not None
    assert arrested.plover_mode == "arrest"


def test_the_reason_names_what_decided() -> None:
    assert type_event(case("attack", Weapon("drone", HERE)), ONTOLOGY)[1] == "type: the weapon is a drone"
    assert type_event(case("crowd_control"), ONTOLOGY)[1] == "type: the act is crowd control"


def test_the_order_of_parties_and_counts_changes_nothing() -> None:
    facts: list[Party | Weapon | Quantity] = [doer(STATE), target(REBELS), target(CIVILIANS), count(Measure.KILLED), count(Measure.INJURED)]
    assert {sub_of(case("attack", *facts)), sub_of(case("attack", *reversed(facts)))} == {"Armed clash"}
