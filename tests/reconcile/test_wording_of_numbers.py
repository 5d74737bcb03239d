"""What a report says of its own numbers, end to end over invented reports."""

from recount.records.finding import Rule, Verdict
from tests.reconcile.bulletin import Find, of


def test_a_number_in_the_title_is_the_body_s(find: Find) -> None:
    body = "A car bomb killed seven people in Gao, Mali, on 1 June 2024, the mayor said."
    found = of(find(body, "Car bomb kills seven in northern town"), Rule.RESTATED)
    assert [finding.numbers for finding in found] == [{"value": 7}]


def test_a_title_s_number_of_something_else_restates_nothing(find: Find) -> None:
    body = "A car bomb killed seven people in Gao, Mali, on 1 June 2024, the mayor said."
    assert of(find(body, "Seven things to know about the talks"), Rule.RESTATED) == []


def test_from_one_number_to_another_replaces_the_first(find: Find) -> None:
    body = "A bomb went off in Gao, Mali, on 1 June 2024, the mayor said, raising the death toll from four to nine."
    found = of(find(body), Rule.SUPERSEDED)
    assert [finding.numbers["values"] for finding in found if "values" in finding.numbers] == [(4, 9)]


def test_what_was_said_earlier_gives_way_to_what_is_said_now(find: Find) -> None:
    body = (
        "A bomb killed nine people in Gao, Mali, on 1 June 2024, the prosecutors said.\n\n"
        "The town council had earlier spoken of five dead in the blast."
    )
    found = of(find(body), Rule.SUPERSEDED)
    assert any(finding.numbers.get("values") == (5, 9) for finding in found)
    assert of(find(body), Rule.SAME_SCOPE_DIFFERS) == []


def test_a_count_that_has_grown_replaces_the_smaller_one(find: Find) -> None:
    body = (
        "Forty people have been arrested in Gao, Mali, so far, the Law Society said on 1 June 2024.\n\n"
        "The number of people arrested in Gao has reached 95, the Law Society said on 1 June 2024."
    )
    assert any(finding.numbers.get("values") == (40, 95) for finding in of(find(body), Rule.SUPERSEDED))


def test_own_dead_and_the_enemy_s_are_no_contradiction(find: Find) -> None:
    body = (
        "Rebels attacked an army post near Gao, Mali, on 1 June 2024, the army said. Fourteen rebels were killed, the army said. "
        "Three of our soldiers fell, the army said."
    )
    assert of(find(body), Rule.SAME_SCOPE_DIFFERS) == []


def test_killed_and_wounded_in_brackets_make_up_the_casualties(find: Find) -> None:
    body = "From 1 January to 31 March 2024 the mission recorded 50 civilian casualties (20 killed, 30 wounded) in Mali."
    assert [(finding.verdict, finding.numbers["parts"]) for finding in of(find(body), Rule.SUM_CHECK)] == [(Verdict.AGREES, (20, 30))]


def test_parts_of_the_dead_are_no_total_that_a_list_contradicts(find: Find) -> None:
    body = (
        "From 1 January to 31 March 2024, 41 civilians were killed in Mali. Mines took 23 of the 41 lives; 15 of the dead were children. "
        "Twenty-two were killed in Gao, 12 in Mopti and seven in Kidal."
    )
    found = of(find(body), Rule.SUM_CHECK)
    assert [finding.verdict for finding in found if finding.verdict is Verdict.CONTRADICTION] == []


def test_a_breakdown_by_places_makes_a_figure_of_the_count(find: Find) -> None:
    body = "The police arrested 11 suspects under the terrorism law: six in Gao, three in Mopti and two in Kidal."
    assert [finding.verdict for finding in of(find(body), Rule.SUM_CHECK)] == [Verdict.AGREES]


def test_a_labelled_total_holds_the_events_of_its_report(find: Find) -> None:
    body = "Gao: A bomb killed four soldiers.\n\nMopti: Gunmen killed three farmers.\n\nKilled: 7"
    parts = [finding for finding in of(find(body, "Mali: daily list"), Rule.PART_OF) if finding.numbers["whole"] == 7]
    assert sorted(int(str(finding.numbers["part"])) for finding in parts) == [3, 4]


def test_a_report_that_counts_by_itself_needs_no_source(find: Find) -> None:
    body = (
        "From 1 January to 31 March 2024 our teams counted 60 attacks in Mali.\n\n"
        "A bomb killed nine people in Gao, Mali, on 1 June 2024, the mayor said."
    )
    assert of(find(body), Rule.UNATTRIBUTED) == []


def test_a_number_among_sourced_ones_needs_a_source(find: Find) -> None:
    body = (
        "A bomb killed nine people in Gao, Mali, on 1 June 2024, the mayor said.\n\n"
        "From 1 January to 31 March 2024 there were 60 attacks in Mali."
    )
    assert len(of(find(body), Rule.UNATTRIBUTED)) == 1


def test_two_months_of_one_thing_are_a_trend_and_no_sum(find: Find) -> None:
    body = "In May 2024 the mission counted 62 attacks in Mali; in April it had counted 40 attacks."
    assert [finding.numbers["values"] for finding in of(find(body), Rule.NOT_COMPARABLE)] == [(62, 40)]


def test_a_denial_is_set_against_what_was_told_in_the_same_words(find: Find) -> None:
    body = (
        "The rebels said on 1 June 2024 that they had hit a tanker near Gao in Mali.\n\nThe operator denied that the tanker had been hit."
    )
    assert [finding.verdict for finding in of(find(body), Rule.SAME_SCOPE_DIFFERS)] == [Verdict.DIFFERS]


def test_a_denial_of_something_else_contradicts_nothing(find: Find) -> None:
    body = "A bomb killed nine people in Gao, Mali, on 1 June 2024, the mayor said.\n\nThe governor denied that any ransom had been paid."
    assert of(find(body), Rule.SAME_SCOPE_DIFFERS) == []


def test_what_is_said_beside_a_denial_is_not_denied(find: Find) -> None:
    body = (
        "Gunmen abducted 12 travellers near Gao, Mali, on 1 June 2024, residents said.\n\n"
        "The governor denied that a ransom had been paid and said the travellers had been freed."
    )
    assert of(find(body), Rule.SAME_SCOPE_DIFFERS) == []


def test_two_sources_for_one_series_differ(find: Find) -> None:
    body = (
        "Peace monitors said clashes killed 38 people from January to April 2024. "
        "The police chief put the killed in those four months at 31."
    )
    found = of(find(body), Rule.SAME_SCOPE_DIFFERS)
    assert [finding.verdict for finding in found] == [Verdict.DIFFERS]


def test_the_fourth_such_act_is_part_of_the_four(find: Find) -> None:
    body = "A farmer was killed by a mine near Gao, Mali, on 1 June 2024. It was the fourth such accident this year."
    assert [finding.numbers for finding in of(find(body), Rule.PART_OF)] == [{"whole": 4, "part": 1}]


def test_the_first_of_its_kind_is_part_of_nothing(find: Find) -> None:
    body = "A farmer was killed by a mine near Gao, Mali, on 1 June 2024. It was the first such accident this year."
    assert of(find(body), Rule.PART_OF) == []


def test_acts_of_this_kind_take_in_the_one_just_told(find: Find) -> None:
    body = (
        "Gunmen attacked a post near Gao, Mali, on 1 June 2024, killing two soldiers.\n\n"
        "Since 1 January, 30 attacks of this kind have been counted in the two regions."
    )
    assert {"whole": 30} in [finding.numbers for finding in of(find(body), Rule.PART_OF)]


def test_the_day_s_total_is_the_sum_of_what_is_told_after_it(find: Find) -> None:
    body = (
        "Rebel forces shelled three provinces on 1 June 2024, killing eight people, the ministry said.\n\n"
        "In Gao, Mali, a shell killed four people on 1 June 2024. In Mopti, Mali, a shell killed three people on 1 June 2024.\n\n"
        "In Kidal, Mali, a shell killed one woman on 1 June 2024."
    )
    assert [(finding.verdict, finding.numbers["parts"]) for finding in of(find(body), Rule.SUM_CHECK)] == [(Verdict.AGREES, (4, 3, 1))]


def test_what_became_of_those_arrested_adds_up(find: Find) -> None:
    body = (
        "In May 2024 we documented the arrest of 30 teachers in Mali: 12 have been released, 15 are still held and three have disappeared."
    )
    assert (Verdict.AGREES, (12, 15, 3)) in [(finding.verdict, finding.numbers["parts"]) for finding in of(find(body), Rule.SUM_CHECK)]


def test_deaths_by_mines_are_no_total_of_deaths_by_shells(find: Find) -> None:
    body = (
        "From 1 January to 31 May 2024 mines killed nine people in Mali.\n\n"
        "On 9 May 2024 mortar fire struck a market in Gao, Mali, killing six people.\n\n"
        "On 12 May 2024 mortar fire struck a school in Mopti, Mali, killing five people."
    )
    found = find(body)
    assert of(found, Rule.PART_OF) == []
    assert of(found, Rule.SUM_CHECK) == []


def test_three_and_not_four_is_a_correction(find: Find) -> None:
    body = "A bomb went off in Gao, Mali, on 1 June 2024. Three people were hurt, not four as we had it last night."
    assert len(of(find(body), Rule.SUPERSEDED)) == 1


def test_not_one_of_them_corrects_nothing(find: Find) -> None:
    body = "A bomb went off in Gao, Mali, on 1 June 2024. Three people were hurt, not one of them badly."
    assert of(find(body), Rule.SUPERSEDED) == []


def test_up_from_replaces_the_number_that_was_given(find: Find) -> None:
    body = (
        "A bomb killed three people in Gao, Mali, on 1 June 2024, the ministry said.\n\n"
        "The ministry later put the number of people killed in Gao on 1 June 2024 at five, up from three."
    )
    assert any(finding.numbers["values"] == (3, 5) for finding in of(find(body), Rule.SUPERSEDED))


def test_a_number_set_against_another_of_other_days_is_not_compared(find: Find) -> None:
    body = "From 1 January to 31 March 2024 we verified 148 civilian casualties in Mali, against 168 in the last quarter of 2023."
    assert len(of(find(body), Rule.NOT_COMPARABLE)) == 1


def test_whoever_denies_the_accusation_denies_what_it_is_accused_of(find: Find) -> None:
    body = (
        "Fighters of Jamaat Nusrat al-Islam wal-Muslimin (JNIM) took 14 passengers off a bus near Gao, Mali, on 1 June 2024, police said. "
        "Families said five of them came home near Gao. JNIM rejects the accusation."
    )
    found = of(find(body), Rule.SAME_SCOPE_DIFFERS)
    assert [finding.verdict for finding in found] == [Verdict.DIFFERS]
    assert "olice" in found[0].explanation


def test_those_let_go_are_of_those_taken(find: Find) -> None:
    body = "Gunmen abducted 14 passengers near Gao, Mali, on 1 June 2024. Five were released at noon."
    assert {"whole": 14, "part": 5} in [finding.numbers for finding in of(find(body), Rule.PART_OF)]


def test_a_fifth_who_died_later_rivals_no_count_of_four(find: Find) -> None:
    body = "Gunmen killed four men in Gao, Mali, on 1 June 2024. A fifth died in hospital in Gao on 1 June 2024, the police said."
    assert of(find(body), Rule.SAME_SCOPE_DIFFERS) == []


def test_two_sources_counts_over_other_days_are_no_series_that_falls(find: Find) -> None:
    body = (
        "From 1 January to 31 May 2024, Islamic State carried out 41 attacks in Gao, Mali. "
        "The police speak of 52 attacks by Islamic State in Gao from 1 January to 30 April 2024."
    )
    found = find(body)
    assert of(found, Rule.RUNNING_TOTAL) == []
    assert [finding.verdict for finding in found if finding.rule is Rule.NOT_COMPARABLE] == [Verdict.NOT_COMPARABLE]


def test_a_vague_mention_is_linked_to_the_number_of_its_party(find: Find) -> None:
    body = (
        "Boko Haram carried out many attacks in Borno, Nigeria.\n\n"
        "From 1 January to 31 March 2024 Boko Haram carried out 64 attacks in Borno, Nigeria, the monitors said."
    )
    assert any(finding.numbers.get("value") == 64 for finding in of(find(body), Rule.RESTATED))


def test_an_event_without_a_source_is_named_in_a_report_that_gives_sources(find: Find) -> None:
    body = (
        "A car bomb killed seven people in Gao, Mali, on 1 June 2024, the mayor said.\n\n"
        "Gunmen killed four traders in Mopti, Mali, on 1 June 2024."
    )
    assert [finding.numbers["values"] for finding in of(find(body), Rule.UNATTRIBUTED)] == [(4,)]


def test_what_operations_came_to_is_no_count_beside_them(find: Find) -> None:
    body = (
        "From January 1 to March 31 2024, the Nigerian army and the police forces in Borno carried out 24 operations against Boko Haram "
        "in Borno, resulting in the arrest of 90 fighters and the killing of 12."
    )
    found = [finding for finding in of(find(body), Rule.PART_OF) if finding.numbers.get("whole") == 24]
    assert [len(finding.claims) for finding in found] == [3]


def test_a_raid_inside_area_and_days_is_one_of_the_operations(find: Find) -> None:
    body = (
        "From 1 January to 31 March 2024 the Malian army carried out 24 operations in Mali.\n\n"
        "On 9 February 2024 the Malian army carried out an operation in Gao and arrested three men.\n\n"
        "On 9 May 2024 the Malian army carried out an operation in Gao and arrested four men."
    )
    found = [finding for finding in of(find(body), Rule.PART_OF) if finding.numbers.get("whole") == 24]
    assert [finding.numbers["part"] for finding in found] == [1]


def test_a_former_total_gives_way_to_the_present_one(find: Find) -> None:
    body = "Since 1 January 2024 we have documented 340 civilian deaths in Mali; at the end of April the total stood at 310."
    assert any(finding.numbers.get("values") == (310, 340) for finding in of(find(body), Rule.SUPERSEDED))


def test_an_area_alone_is_a_part_of_the_number_just_told(find: Find) -> None:
    body = "The ministry counted 500 killings in the first quarter of 2024. In Gao region alone there were 210 killings."
    assert any(finding.numbers.get("whole") == 500 for finding in of(find(body), Rule.PART_OF))


def test_a_list_that_adds_up_in_one_measure_cannot_exceed_the_total_in_another(find: Find) -> None:
    body = (
        "From 1 January to 31 March 2024 the army carried out 30 operations in Mali, in which 61 fighters were killed.\n\n"
        "In Gao: 18 operations, 40 fighters killed.\n"
        "In Mopti: 12 operations, 23 fighters killed."
    )
    found = [finding.numbers for finding in of(find(body), Rule.SUM_CHECK) if finding.verdict is Verdict.CONTRADICTION]
    assert any(numbers["sum"] == 63 for numbers in found)


def test_what_did_not_go_off_is_no_denial_of_the_attack(find: Find) -> None:
    body = "A grenade was thrown at a house in Gao, Mali, on 1 June 2024; it did not go off."
    assert of(find(body), Rule.SAME_SCOPE_DIFFERS) == []
