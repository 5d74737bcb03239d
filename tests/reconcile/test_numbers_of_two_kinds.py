"""Numbers that look alike and are not, and parts that only the words tell, end to end over invented reports."""

import pytest

from recount.records.finding import Finding, Rule, Verdict
from tests.reconcile.bulletin import Find, of

_ATTACK = "Gunmen attacked a village near Gao, Mali, on 20 May 2024 and killed 12 people, the mayor said."


def values(findings: tuple[Finding, ...], rule: Rule) -> list[object]:
    return [finding.numbers.get("values") for finding in of(findings, rule)]


def test_the_dead_of_a_disease_are_not_those_of_an_attack(find: Find) -> None:
    body = f"{_ATTACK}\n\nCholera killed 18 people in Mopti region last week, health workers said."
    assert (12, 18) in values(find(body), Rule.NOT_COMPARABLE)


def test_the_dead_of_two_attacks_are_of_one_kind(find: Find) -> None:
    body = f"{_ATTACK}\n\nAnother attack killed 18 people in Mopti on 21 May 2024, the governor said."
    assert (12, 18) not in values(find(body), Rule.NOT_COMPARABLE)


def test_who_is_held_is_not_who_was_taken(find: Find) -> None:
    taken = "In May the army carried out 20 operations in Mali and arrested 44 fighters."
    body = f"{taken}\n\nMore than 900 prisoners remain in two camps in Mali."
    assert any("who is there on a day" in finding.explanation for finding in of(find(body), Rule.NOT_COMPARABLE))


def test_an_act_after_the_days_of_a_total_is_not_in_it(find: Find) -> None:
    body = f"{_ATTACK}\n\nMonitors counted 60 people killed in Mali in April."
    found = find(body)
    assert (12, 60) in values(found, Rule.NOT_COMPARABLE)
    assert of(found, Rule.PART_OF) == []


def test_an_act_within_the_days_of_a_total_is_in_it(find: Find) -> None:
    body = f"{_ATTACK}\n\nMonitors counted 60 people killed in Mali in May."
    assert not any("came after" in finding.explanation for finding in of(find(body), Rule.NOT_COMPARABLE))


def test_a_total_says_which_item_it_leaves_out(find: Find) -> None:
    body = (
        "1. On 27 May 2024 gunmen attacked a post near Gao. Nine soldiers were killed.\n\n"
        "2. On 28 May 2024 a mine killed four traders near Mopti.\n\n"
        "3. On 29 May 2024 gunmen attacked a village near Segou. Reports of the dead range from 20 to 41.\n\n"
        "4. On 30 May 2024 a bomb killed three people in Kidal.\n\n"
        "Weekly fatalities without item 3: 16"
    )
    found = find(body, "Event notes, Mali, 27 May to 2 June 2024")
    assert [(finding.verdict, finding.numbers["sum"]) for finding in of(found, Rule.SUM_CHECK)] == [(Verdict.AGREES, 16)]
    assert any("leaves the other out" in finding.explanation for finding in of(found, Rule.NOT_COMPARABLE))


@pytest.mark.parametrize("subject", ["It", "The attack"])
def test_what_was_told_is_one_of_a_row(find: Find, subject: str) -> None:
    body = f"{_ATTACK} {subject} was the third in the region since 1 April 2024."
    assert any(finding.numbers.get("whole") == 3 for finding in of(find(body), Rule.PART_OF))


def test_another_noun_is_no_row_of_attacks(find: Find) -> None:
    body = f"{_ATTACK} The mayor was the third in the town since 1 April 2024."
    assert not any(finding.numbers.get("whole") == 3 for finding in of(find(body), Rule.PART_OF))


def test_the_deadliest_attack_is_of_the_total_before_it(find: Find) -> None:
    body = (
        "The register documented the killing of 60 civilians in Mali in May.\n\n"
        "The deadliest incident took place on 9 May 2024 in Gao, where a mine killed eight labourers."
    )
    assert any(finding.numbers.get("whole") == 60 for finding in of(find(body), Rule.PART_OF))


def test_one_doer_s_share_holds_no_other_s_act(find: Find) -> None:
    body = (
        "The register documented the killing of 60 civilians in Mali in May. Thirty were killed by unidentified gunmen, 20 by the army "
        "and 10 by the JNIM.\n\nOn 9 May 2024 a shell killed eight people in Gao."
    )
    assert not any(finding.numbers.get("whole") in (10, 20) for finding in of(find(body), Rule.PART_OF))


def test_what_became_of_drones_is_set_against_those_sent(find: Find) -> None:
    body = (
        "Russia launched 112 drones at Ukraine overnight, the air force said. It shot down 74 drones and 31 were lost to jamming, it said."
    )
    found = of(find(body), Rule.SUM_CHECK)
    assert [(finding.verdict, finding.numbers["remainder"]) for finding in found] == [(Verdict.NOTE, 7)]


def test_what_became_of_the_arrested_adds_up(find: Find) -> None:
    body = "We recorded 64 arrests in Mali in May. Twelve of those arrested were released later and 52 are still held."
    assert [finding.verdict for finding in of(find(body), Rule.SUM_CHECK)] == [Verdict.AGREES]


@pytest.mark.parametrize("word", ["now has", "now says"])
def test_a_later_message_replaces_the_older_number(find: Find, word: str) -> None:
    body = (
        "[09:10] Shells hit the market of Gao, Mali, this morning. Nine dead acc. to the camp committee.\n\n"
        f"[12:40] Gao market: the camp committee {word} 14 dead."
    )
    found = find(body)
    assert (9, 14) in values(found, Rule.SUPERSEDED)
    assert of(found, Rule.SAME_SCOPE_DIFFERS) == []


def test_two_months_that_follow_each_other_are_not_set_against_each_other_from_afar(find: Find) -> None:
    filler = "\n\n".join(f"A patrol passed through ward {number} of the town." for number in range(4))
    body = f"Monitors counted 60 people killed in Mali in May.\n\n{filler}\n\nMonitors counted 41 people killed in Mali in April."
    assert (60, 41) in values(find(body), Rule.NOT_COMPARABLE)
    apart = body.replace("in April", "in January")
    assert (60, 41) not in values(find(apart), Rule.NOT_COMPARABLE)


def test_all_counts_of_a_claim_go_into_the_sum_of_a_report(find: Find) -> None:
    body = (
        "Monitors counted 39 people killed in Mali in May.\n\n"
        "Gunmen attacked a post near Gao on 12 May 2024. Thirteen soldiers and 12 civilians were killed.\n\n"
        "On 20 May 2024 a mine killed 14 traders near Mopti."
    )
    found = of(find(body), Rule.SUM_CHECK)
    assert any(finding.verdict is Verdict.AGREES and finding.numbers["parts"] == (13, 12, 14) for finding in found)


def test_the_right_number_replaces_the_one_just_told(find: Find) -> None:
    body = "Our last issue gave 31 dead for the attack of 14 May 2024 on Gao, Mali. The right number is 13."
    assert (31, 13) in values(find(body), Rule.SUPERSEDED)


def test_the_place_of_a_part_is_not_that_of_the_whole(find: Find) -> None:
    body = (
        "Since 1 January 2024, 128 rebels have been killed in the region, 91 of them in Mopti.\n\n"
        "On 20 May 2024 the army killed five rebels near Gao, Mali."
    )
    assert any((finding.numbers.get("whole"), finding.numbers.get("part")) == (128, 5) for finding in of(find(body), Rule.PART_OF))
