"""What one sentence claims: kind, status, assertion, sub-type, doers, targets and sources, all of them in its own words."""

import pytest

from recount.records.claim import ClaimKind, Status
from recount.records.quantity import Measure
from tests.coded import code, in_short

TOLD = [
    (
        "Government soldiers attacked a rebel camp near Gao on Tuesday.",
        ["event occurred asserted | Armed clash | Government soldiers | a rebel camp | "],
    ),
    ("Gunmen killed four farmers in Gao on Monday.", ["event occurred asserted | Attack | Gunmen | four farmers | "]),
    ("Two soldiers were killed by rebels near Mopti on Monday.", ["event occurred asserted | Armed clash | rebels | Two soldiers | "]),
    (
        "Three traders were abducted by armed men outside Kidal on Sunday.",
        ["event occurred asserted | Abduction/forced disappearance | armed men | Three traders | "],
    ),
    ("A drone strike by the army hit a market in Gao on Tuesday.", ["event occurred asserted | Air/drone strike | the army | a market | "]),
    ("Warplanes bombed a village near Idlib on Thursday.", ["event occurred asserted | Air/drone strike | Warplanes | a village | "]),
    ("Artillery shelled the town of Toretsk on Friday.", ["event occurred asserted | Shelling/artillery/missile attack |  |  | "]),
    (
        "A roadside bomb exploded in Mosul on Tuesday, wounding three soldiers.",
        ["event occurred asserted | Remote explosive/landmine/IED |  | three soldiers | "],
    ),
    ("A man threw a grenade at a shop in Bujumbura on Monday.", ["event occurred asserted | Grenade | A man | a shop | "]),
    ("Rebels captured the town of Goma on Tuesday.", ["event occurred asserted | Non-state actor overtakes territory | Rebels |  | "]),
    (
        "The army retook the village of Sake from rebels on Tuesday.",
        ["event occurred asserted | Government regains territory | The army | the village | "],
    ),
    ("Hundreds of residents protested in Nairobi on Monday.", ["event occurred asserted | Peaceful protest | Hundreds of residents |  | "]),
    (
        "Police killed two protesters in Nairobi on Monday.",
        ["event occurred asserted | Excessive force against protesters | Police | two protesters | "],
    ),
    (
        "Youths threw stones at a police station in Patna on Monday.",
        ["event occurred asserted | Violent demonstration | Youths | a police station | "],
    ),
    ("Militiamen looted shops in El Fasher on Monday.", ["event occurred asserted | Looting/property destruction | Militiamen | shops | "]),
    (
        "Soldiers burned houses in a village near Bria on Monday.",
        ["event occurred asserted | Looting/property destruction | Soldiers | houses | "],
    ),
    ("The two sides signed an agreement in Juba on Monday.", ["event occurred asserted | Agreement | The two sides |  | "]),
    ("Fighters raped three women in Bunia on Monday.", ["event occurred asserted | Sexual violence | Fighters | three women | "]),
    (
        "Rebels established a base near Beni on Monday.",
        ["event occurred asserted | Headquarters or base established | Rebels | a base | "],
    ),
    ("Troops clashed with rebels near Beni on Monday.", ["event occurred asserted | Armed clash | Troops; rebels |  | "]),
    (
        "The army said that rebels killed five civilians in Beni on Monday.",
        ["event occurred attributed | Attack | rebels | five civilians | The army"],
    ),
    (
        "Rebels killed five civilians in Beni on Monday, the army said.",
        ["event occurred attributed | Attack | Rebels | five civilians | the army"],
    ),
    (
        "According to residents, gunmen killed five farmers in Gao on Monday.",
        ["event occurred attributed | Attack | gunmen | five farmers | residents"],
    ),
    (
        "Gunmen killed five farmers in Gao on Monday, according to residents.",
        ["event occurred attributed | Attack | Gunmen | five farmers | residents"],
    ),
    (
        "Five farmers were killed in Gao on Monday, a doctor told the radio.",
        ["event occurred attributed | Attack |  | Five farmers | a doctor"],
    ),
    ("Gunmen reportedly killed two farmers in Gao on Monday.", ["event occurred hedged | Attack | Gunmen | two farmers | "]),
    (
        "The bishop said he could not confirm reports that gunmen killed two farmers in Gao on Monday.",
        ["event occurred hedged | Attack | gunmen | two farmers | The bishop"],
    ),
    (
        "Moscow denied shelling a farm near Sumy on Monday.",
        ["event denied attributed | Shelling/artillery/missile attack | Moscow | a farm | Moscow"],
    ),
    (
        "The army denied that its soldiers killed civilians in Beni on Monday.",
        ["event denied attributed | Attack | its soldiers | civilians | The army"],
    ),
    ("The army did not attack the village of Sake on Monday.", ["event denied asserted | Attack | The army | the village | "]),
    ("The army will attack Goma next week.", ["event planned asserted | Armed clash | The army |  | "]),
    ("The rebels plan to attack Goma.", ["event planned asserted | Armed clash | The rebels |  | "]),
    (
        "The government urged the rebels to release the hostages in Goma.",
        ["event called_for attributed | Agreement | the rebels | the hostages | The government"],
    ),
    ("Rebels could attack Goma.", ["event hypothetical hedged | Armed clash | Rebels |  | "]),
    ("Troops are fighting rebels near Beni.", ["event ongoing asserted | Armed clash | Troops; rebels |  | "]),
    ("Rebels continue to shell the town of Sake.", ["event ongoing asserted | Shelling/artillery/missile attack | Rebels |  | "]),
    (
        "At least 120 civilians were killed in Beni between January and April.",
        ["figure occurred asserted | Attack |  | At least 120 civilians | "],
    ),
    ("Attacks have increased in Mopti since January.", ["trend occurred asserted | Armed clash |  |  | "]),
    ("Violence has decreased in Mopti.", ["trend occurred asserted |  |  |  | "]),
    ("Rockets fired by Hezbollah hit Haifa on Tuesday.", ["event occurred asserted | Shelling/artillery/missile attack | Hezbollah |  | "]),
    ("Hezbollah fired rockets at Haifa on Tuesday.", ["event occurred asserted | Shelling/artillery/missile attack | Hezbollah |  | "]),
    ("The Taliban shot down a helicopter near Kabul on Monday.", ["event occurred asserted | Disrupted weapons use | The Taliban |  | "]),
    ("Soldiers dismantled two bombs in Mosul on Monday.", ["event occurred asserted | Disrupted weapons use | Soldiers |  | "]),
    ("Chlorine gas was used in Saraqib on Monday.", ["event occurred asserted | Chemical weapon |  |  | "]),
    ("Residents were forced from their homes in Goma on Monday.", ["event occurred asserted | Other |  | Residents | "]),
    ("A mob beat to death two men in Patna on Monday.", ["event occurred asserted | Mob violence | A mob | two men | "]),
    ("Gunmen opened fire on a bus near Gao on Monday.", ["event occurred asserted | Attack | Gunmen | a bus | "]),
    ("Soldiers came under attack near Gao on Monday.", ["event occurred asserted | Armed clash |  | Soldiers | "]),
    (
        "The convoy was ambushed by Al-Shabaab near Afgooye on Tuesday.",
        ["event occurred asserted | Armed clash | Al-Shabaab | The convoy | "],
    ),
    ("Russia launched missiles at Odesa on Tuesday.", ["event occurred asserted | Shelling/artillery/missile attack | Russia |  | "]),
    ("The attack in Maiduguri on Monday was claimed by Boko Haram.", ["event occurred asserted | Armed clash | Boko Haram |  | "]),
    ("The attack killed nine people in Gao on Monday.", ["event occurred asserted | Attack |  | nine people | "]),
    (
        "A bomb killed seven worshippers in Gao on Monday.",
        ["event occurred asserted | Remote explosive/landmine/IED |  | seven worshippers | "],
    ),
    (
        "Three officers were wounded by a landmine near Mopti on Tuesday.",
        ["event occurred asserted | Remote explosive/landmine/IED |  | Three officers | "],
    ),
    (
        "Eleven herders were abducted near Gao by gunmen on Sunday.",
        ["event occurred asserted | Abduction/forced disappearance | gunmen | Eleven herders | "],
    ),
    (
        "The village was looted by militiamen on Monday.",
        ["event occurred asserted | Looting/property destruction | militiamen | The village | "],
    ),
    (
        "The outpost was overrun by insurgents on Tuesday.",
        ["event occurred asserted | Non-state actor overtakes territory | insurgents | The outpost | "],
    ),
    ("Six suspects were detained by police in Bamako on Wednesday.", ["event occurred asserted | Arrests | police | Six suspects | "]),
    (
        "Monitors said militiamen torched a clinic near Bria on Monday.",
        ["event occurred attributed | Looting/property destruction | militiamen | a clinic | Monitors"],
    ),
    (
        "A radio station reported that shells hit a school in Toretsk on Friday.",
        ["event occurred attributed | Shelling/artillery/missile attack |  | a school | A radio station"],
    ),
    (
        "Shells hit a school in Toretsk on Friday, the governor announced.",
        ["event occurred attributed | Shelling/artillery/missile attack |  | a school | the governor"],
    ),
    (
        "Residents told the radio that gunmen raided a village near Gao on Monday.",
        ["event occurred attributed | Attack | gunmen | a village | Residents"],
    ),
    (
        '"Gunmen burned our homes in Sake on Monday," a farmer said.',
        ["event occurred attributed | Looting/property destruction | Gunmen | our homes | a farmer"],
    ),
    ("Rebels allegedly killed two nurses in Beni on Monday.", ["event occurred alleged | Attack | Rebels | two nurses | "]),
    (
        "The rebels are believed to have killed two nurses in Beni on Monday.",
        ["event occurred hedged | Attack | The rebels | two nurses | "],
    ),
    (
        "The movement rejected reports that its fighters killed civilians in Beni on Monday.",
        ["event denied attributed | Attack | its fighters | civilians | The movement"],
    ),
    ("Reports of an attack in Beni on Monday are false.", ["event denied asserted | Armed clash |  |  | "]),
    ("Soldiers never entered or attacked Sake on Monday.", ["event denied asserted | Armed clash | Soldiers |  | "]),
    ("Nobody was killed in the attack on Sake on Monday.", ["event occurred asserted | Armed clash |  |  | "]),  # an attack without dead
    ("The army intends to bomb Goma.", ["event planned asserted | Air/drone strike | The army |  | "]),
    ("The rebels warned that they will attack Goma.", ["event threatened attributed | Armed clash | they |  | The rebels"]),
    ("The union called for a protest in Nairobi on Saturday.", ["event called_for attributed | Peaceful protest |  |  | The union"]),
    (
        "The president ordered the army to bomb rebel camps near Goma.",
        ["event called_for attributed | Air/drone strike | the army | rebel camps | The president"],
    ),
    ("Shelling of Sake was still going on on Friday.", ["event ongoing asserted | Shelling/artillery/missile attack |  |  | "]),
    ("Rebels are attacking Sake.", ["event ongoing asserted | Armed clash | Rebels |  | "]),
    (
        "More than 300 people were killed in Beni in the first half of 2023.",
        ["figure historical asserted | Attack |  |  | "],
    ),
    ("Militiamen killed 64 civilians in March and April.", ["figure occurred asserted | Attack | Militiamen | 64 civilians | "]),
    ("The monitors counted 19 air strikes on Idlib in April.", ["figure occurred attributed | Air/drone strike |  |  | The monitors"]),
    ("The number of kidnappings has risen in Mopti this year.", ["trend occurred asserted | Abduction/forced disappearance |  |  | "]),
    ("Abductions decreased in Mopti in April.", ["trend occurred asserted | Abduction/forced disappearance |  |  | "]),
    (
        "The army killed three rebels near Beni on Monday while gunmen abducted two teachers in Gao on Tuesday.",
        [
            "event occurred asserted | Armed clash | The army | three rebels | ",
            "event occurred asserted | Abduction/forced disappearance | gunmen | two teachers | ",
        ],
    ),
    (
        "Rebels ambushed a convoy near Gao on Monday, killing three soldiers.",
        ["event occurred asserted | Armed clash | Rebels | a convoy; three soldiers | "],
    ),
    (
        "Soldiers arrested two men in Gao on Monday; gunmen kidnapped a trader in Mopti on Tuesday.",
        [
            "event occurred asserted | Arrests | Soldiers | two men | ",
            "event occurred asserted | Abduction/forced disappearance | gunmen | a trader | ",
        ],
    ),
    ("The rebels recruited boys in Beni.", ["activity occurred asserted | Change to group/activity | The rebels | boys | "]),
    ("Rebels are training fighters near Beni.", ["activity ongoing asserted |  | Rebels | fighters | "]),
    ("Protesters blocked the road in Nairobi on Monday.", ["event occurred asserted | Peaceful protest | Protesters |  | "]),
    ("Rioters burned a shop in Patna on Monday.", ["event occurred asserted | Violent demonstration | Rioters | a shop | "]),
    ("Police dispersed protesters in Nairobi on Monday.", ["event occurred asserted | Protest with intervention | Police | protesters | "]),
    ("The army pulled out of Sake on Monday.", ["event occurred asserted | Non-violent transfer of territory | The army |  | "]),
    ("A ceasefire came into force in Juba on Monday.", ["event occurred asserted | Agreement |  |  | "]),
    ("A grenade attack wounded four people in Bujumbura on Monday.", ["event occurred asserted | Grenade |  | four people | "]),
    (
        "Mortar fire killed two children in Idlib on Monday.",
        ["event occurred asserted | Shelling/artillery/missile attack |  | two children | "],
    ),
    ("The army struck the camp with drones on Tuesday.", ["event occurred asserted | Air/drone strike | The army | the camp | "]),
    ("Rebels attacked Beni on 3 March 2019.", ["event historical asserted | Armed clash | Rebels |  | "]),
    ("Rebels attacked a village near Beni five years ago.", ["event historical asserted | Attack | Rebels | a village | "]),
    (
        "Soldiers killed ten rebels near Beni on Monday, but rebels abducted two nurses in Gao.",
        [
            "event occurred asserted | Armed clash | Soldiers | ten rebels | ",
            "event occurred asserted | Abduction/forced disappearance | rebels | two nurses | ",
        ],
    ),
    (
        "The ministry reported 12 deaths in April, compared with 20 deaths in March.",
        ["figure occurred attributed |  |  |  | The ministry", "figure occurred attributed |  |  |  | The ministry"],
    ),
]

SILENT = [
    "The team scored two goals in the match in Gao on Monday.",
    "A strong earthquake hit the town on Monday.",
    "A bus collided with a lorry in Gao, killing five people.",
    "The film tells of a war in Gao.",
    "Heavy rain destroyed eleven houses in Gao on Monday.",
]


@pytest.mark.parametrize(("sentence", "claims"), TOLD)
def test_a_sentence_claims(sentence: str, claims: list[str]) -> None:
    assert [in_short(claim) for claim in code(sentence).claims] == claims


@pytest.mark.parametrize("sentence", SILENT)
def test_talk_of_other_things_claims_nothing(sentence: str) -> None:
    assert code(sentence).claims == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The army has not commented on the attack.",
        "The ministry made no comment on the bombing in Gao.",
        "The governor did not comment on the arrests in Gao.",
        "No group has claimed responsibility for the attack in Gao.",
    ],
)
def test_silence_is_a_statement_and_no_event(sentence: str) -> None:
    assert [(c.said.kind, c.said.event_type) for c in code(sentence).claims] == [(ClaimKind.STATEMENT, None)]


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("The ministry put the toll at 12, while the hospital counted 15 dead in Gao on Monday.", [12, 15]),
        ("The army said 10 people were killed in Gao on Monday; rebels said 20 people were killed.", [10, 20]),
        ("The ministry recorded 12 deaths in April; the monitors recorded 20 deaths in April.", [12, 20]),
        ("Doctors counted nine dead in Gao on Monday, while the ministry counted five dead.", [9, 5]),
        ("The ministry reported 12 deaths in April, compared with 20 deaths in March.", [12, 20]),
    ],
)
def test_a_comparison_is_two_claims(sentence: str, numbers: list[int]) -> None:
    counted = [[q.bounds.best for q in c.said.quantities if q.measure is Measure.KILLED] for c in code(sentence).claims]
    assert counted == [[number] for number in numbers]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("No civilians were killed in Beni on Monday.", Status.DENIED),
        ("The rebels threatened to attack Goma.", Status.THREATENED),
        ("The army vowed to retake Goma.", Status.PLANNED),
        ("If rebels attack Goma, the army will respond.", Status.HYPOTHETICAL),
        ("In 2011, militiamen massacred forty villagers in Beni.", Status.HISTORICAL),
    ],
)
def test_what_did_not_happen_now_is_said_so(sentence: str, status: Status) -> None:
    assert [c.said.status for c in code(sentence).claims] == [status]


@pytest.mark.parametrize(
    ("following", "kind"),
    [
        ("The doctors' union put the number of dead at 23.", ClaimKind.EVENT),
        ("The doctors' union put the toll at 23 dead.", ClaimKind.EVENT),
        ("The doctors' union put the number of dead since January at 230.", ClaimKind.FIGURE),
        ("The doctors' union put the number of dead in Darfur at 230.", ClaimKind.FIGURE),
    ],
)
def test_another_number_of_the_same_dead_is_of_the_act_told_before(following: str, kind: ClaimKind) -> None:
    claims = code(f"A market in Nyala was hit by four shells on Monday, killing 19 people. {following}").claims
    assert [claim.said.kind for claim in claims] == [ClaimKind.EVENT, kind]


def test_a_bare_denial_is_of_the_act_told_before() -> None:
    told, denied = code("Rebels said that they had shelled Gao on Monday. The army denied it.").claims
    assert (denied.said.status, denied.said.chain) == (Status.DENIED, told.said.chain)


def test_a_sentence_is_read_the_same_after_another() -> None:
    first, second = "Gunmen killed four farmers in Gao on Monday.", "Artillery shelled the town of Toretsk on Friday."
    together = [in_short(claim) for claim in code(f"{first}\n\n{second}").claims]
    assert together[0] == in_short(code(first).claims[0])
    assert [line.split(" | ")[1] for line in together] == ["Attack", "Shelling/artillery/missile attack"]


def test_every_decided_status_has_its_reason() -> None:
    for sentence in ("The army will attack Goma next week.", "Rebels could attack Goma.", "Troops are fighting rebels near Beni."):
        (claim,) = code(sentence).claims
        assert any(reason.startswith(f"status {claim.said.status}") for reason in claim.said.reasons)
