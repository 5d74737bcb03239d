"""Who does it, who suffers it, who helps and who speaks, in sentences of many shapes; and the same whoever the sides are."""

import pytest

from recount.records.party import PartyRole
from tests.coded import DOERS, code, words_of

Case = tuple[str, str, str]

TOLD: list[Case] = [
    # subjects
    ("Gunmen on motorcycles killed two farmers near Gao on Monday.", "Gunmen", "two farmers"),
    ("Gunmen, residents said, attacked a market in Gao on Monday.", "Gunmen", "a market"),
    ("Gunmen who had blocked the road killed two farmers near Gao on Monday.", "Gunmen", "two farmers"),
    ("Gunmen in Kaduna state killed two farmers on Monday.", "Gunmen", "two farmers"),
    ("Drones of the Rapid Support Forces hit a market in El Fasher on Monday.", "the Rapid Support Forces", "a market"),
    ("A roadside bomb planted by rebels hit an army truck near Gao on Monday.", "rebels", "an army truck"),
    ("Soldiers stormed a house in Gao on Monday and killed two men.", "Soldiers", "a house; two men"),
    ("Soldiers and militiamen raided a village near Bria on Monday.", "Soldiers; militiamen", "a village"),
    ("The president ordered the army to attack rebel camps near Goma.", "the army", "rebel camps"),
    ("Thousands marched in Nairobi on Monday.", "Thousands", ""),
    # passives and participles
    ("Two farmers and a teacher were shot dead by gunmen in Gao on Monday.", "gunmen", "Two farmers; a teacher"),
    ("Seven soldiers were killed when gunmen attacked their post near Gao on Monday.", "gunmen", "Seven soldiers; their post"),
    ("Six soldiers were killed in an attack by rebels near Gao on Monday.", "rebels", "Six soldiers"),
    ("A convoy escorted by troops came under attack near Gao on Monday.", "", "A convoy; troops"),
    ("Two policemen lost their lives near Gao on Monday.", "", "Two policemen"),
    ("An army truck ran over a mine near Gao on Monday.", "", "An army truck"),
    # nouns
    ("The army's shelling of the camp near Gao killed four people on Monday.", "The army", "the camp; four people"),
    ("An attack carried out by rebels on a camp near Gao killed six people on Monday.", "rebels", "a camp; six people"),
    ("The Islamic State claimed the attack on the barracks in Gao on Sunday.", "The Islamic State", "the barracks"),
    ("The rebels have not claimed the attack on the barracks in Gao on Sunday.", "", "the barracks"),
    ("Clashes erupted between rebels and police in Gao on Friday.", "rebels; police", ""),
    ("A mob set a police post on fire in Kankara on Monday.", "A mob", "a police post"),
    # accusations
    ("The ministry accused rebels of shelling the camp near Beni on Monday.", "rebels", "the camp"),
    ("The ministry blamed rebels for the attack on the camp near Beni on Monday.", "rebels", "the camp"),
    ("The attack on the camp near Beni on Monday was blamed on the rebels.", "the rebels", "the camp"),
    ("Police arrested two men accused of killing a teacher in Lima on Monday.", "Police", "two men"),
    # objects
    ("Police fired tear gas at protesters in Nairobi on Monday.", "Police", "protesters"),
    ("The gang set off a bomb and killed at least six traders in Lagos on Monday.", "The gang", "at least six traders"),
    ("Gunmen abducted the mayor of Gao and his driver on Monday.", "Gunmen", "the mayor; his driver"),
    ("No civilian was hit in Gao on Monday.", "", ""),
    # attacks thrown back
    ("The garrison of Gao repelled an attack by rebels on Monday.", "rebels", "The garrison"),
    ("Villagers near Gao repelled a rebel assault on Monday.", "a rebel", "Villagers"),
    # words in quotation marks, and numbers told roughly
    ('The rebels killed six "enemy soldiers" near Gao on Monday.', "The rebels", "enemy soldiers"),
    ('The army neutralised "more than thirty gunmen" near Gao on Monday.', "The army", "more than thirty gunmen"),
    # nations that share a noun
    ("Chadian and Cameroonian troops killed two gunmen near Maroua on Monday.", "Chadian; Cameroonian troops", "two gunmen"),
    # the other side of a clash
    ("Fano militia entered Debre on Monday after clashes with the Ethiopian army.", "Fano militia; the Ethiopian army", ""),
    # what falls suffers
    ("Dozens of fighters had fallen near Marib on Monday.", "", "Dozens of fighters"),
    ("The base near Gao fell to the rebels on Monday.", "the rebels", "The base"),
    # a keeper of tolls is not among the dead
    ("The latest toll of the health ministry in Gao on Monday is five dead.", "", ""),
    # who belongs to whom
    (
        "Fighters believed to belong to Boko Haram killed two farmers near Maroua on Monday.",
        "Fighters believed to belong to Boko Haram",
        "two farmers",
    ),
    # trades and things
    ("Gunmen killed a waitress and two cooks near Gao on Monday.", "Gunmen", "a waitress; two cooks"),
    ("Gunmen burned the customs office in Gao on Monday.", "Gunmen", "the customs office"),
]


@pytest.mark.parametrize(("sentence", "doers", "targets"), TOLD)
def test_who_does_it_and_to_whom(sentence: str, doers: str, targets: str) -> None:
    claims = code(sentence).claims
    assert [(words_of(c, *DOERS), words_of(c, PartyRole.TARGET)) for c in claims] == [(doers, targets)]


@pytest.mark.parametrize(
    ("sentence", "role", "words"),
    [
        ("Rebels supported by Rwanda captured the town of Sake on Monday.", PartyRole.SUPPORTER, "Rwanda"),
        ("The army, backed by Wagner fighters, retook the town of Gao on Monday.", PartyRole.SUPPORTER, "Wagner fighters"),
        ("The army handed over control of the town of Sake to the police on Monday.", PartyRole.OTHER, "the police"),
        ("The army and the rebels signed a ceasefire brokered by Qatar in Goma on Monday.", PartyRole.OTHER, "Qatar"),
        ("The army denied that its forces had shelled the camp in Goma on Monday.", PartyRole.SPEAKER, "The army"),
        ("The army urged the rebels on Monday.", PartyRole.SPEAKER, "The army"),
    ],
)
def test_who_helps_receives_and_speaks(sentence: str, role: PartyRole, words: str) -> None:
    assert [words_of(c, role) for c in code(sentence).claims] == [words]


SHAPES = [
    "{0} attacked {1} near Gao on Monday.",
    "{1} were attacked by {0} near Gao on Monday.",
    "Six people died in an attack by {0} on {1} near Gao on Monday.",
    "The mayor accused {0} of attacking {1} near Gao on Monday.",
    "The attack on {1} near Gao on Monday was blamed on {0}.",
]
SIDES = ["the rebels", "the soldiers", "the militiamen", "the police", "the Houthis"]


@pytest.mark.parametrize("shape", SHAPES)
def test_roles_do_not_depend_on_who_the_sides_are(shape: str) -> None:
    for one in SIDES:
        for other in SIDES:
            if one != other:
                claim = code(shape.format(one, other)).claims[0]
                assert words_of(claim, *DOERS).lower() == one.lower()
                assert other.lower() in words_of(claim, PartyRole.TARGET).lower()


def test_civilians_who_march_are_protesters() -> None:
    parties = code("Youths marched in Nairobi on Monday.").claims[0].parties
    assert [(p.name, p.category) for p in parties] == [("Protesters", "protesters")]


def test_the_part_of_a_province_is_no_state() -> None:
    claims = code("Gunmen raided a village in Zamfara state on Monday, killing two farmers.").claims
    assert [words_of(c, *DOERS) for c in claims] == ["Gunmen"]
