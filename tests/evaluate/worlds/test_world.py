"""Made worlds: the same from the same seed, and as noisy as they say."""

import pytest

from recount.evaluate.worlds.habits import read_stuff
from recount.evaluate.worlds.happenings import Size
from recount.evaluate.worlds.tellings import MOST
from recount.evaluate.worlds.world import Telling, make_world
from recount.records.place import PlacePrecision

SIZE = Size(districts=4, days=60)


@pytest.fixture(scope="module")
def world() -> list[Telling]:
    return list(make_world(11, SIZE))


def share(told: list[bool]) -> float:
    return sum(told) / len(told)


def test_one_seed_makes_one_world() -> None:
    small = Size(districts=2, days=2)
    assert list(make_world(3, small)) == list(make_world(3, small))
    assert list(make_world(3, small)) != list(make_world(4, small))


def test_a_longer_world_begins_like_a_shorter_one() -> None:
    short, long = (list(make_world(3, Size(2, days))) for days in (2, 4))
    assert long[: len(short)] == short


def test_without_noise_all_is_told_as_it_was() -> None:
    for one in make_world(5, Size(2, 4), read_stuff().noise.times(0)):
        assert one.told.day == one.happening.day
        assert one.told.spot == one.happening.town
        assert one.told.losses == one.happening.losses
        assert one.told.type == one.happening.act.type


def test_the_noise_is_the_stated_one(world: list[Telling]) -> None:
    noise, own = read_stuff().noise, [one for one in world if one.told.origin is None and not one.told.correction]
    placed = [one for one in own if one.told.spot is not None]
    counted = [one for one in own if any(measure == "killed" for measure, _, _ in one.happening.losses)]
    assert share([one.told.day != one.happening.day for one in own]) == pytest.approx(noise.day_off, abs=0.03)
    assert share([one.told.spot is None for one in own]) == pytest.approx(noise.no_place, abs=0.03)
    assert share([one.told.name != one.happening.town.names[0] for one in placed]) == pytest.approx(noise.place_other, abs=0.05)
    assert share([one.told.type != one.happening.act.type for one in own]) == pytest.approx(noise.type_other, abs=0.03)
    assert share([not set(one.told.losses) <= set(one.happening.losses) for one in counted]) == pytest.approx(noise.toll_other, abs=0.05)


def test_three_acts_a_day_in_each_district_by_one_to_six_sources(world: list[Telling]) -> None:
    acts: dict[str, set[str]] = {}
    days: dict[tuple[object, str], set[str]] = {}
    for one in world:
        acts.setdefault(one.happening.id, set()).add(one.told.source.name)
        days.setdefault((one.happening.day, one.happening.district.spot.id), set()).add(one.happening.id)
    assert {len(sources) for sources in acts.values()} == set(range(1, MOST + 1))
    assert {len(happened) for happened in days.values()} == {3}


def test_copies_have_the_words_and_numbers_of_another_source(world: list[Telling]) -> None:
    copies = [one for one in world if one.told.origin is not None]
    for one in copies:
        words = one.report.claims[0].said.span.text
        origins = [other for other in world if other.happening is one.happening and other.told.source.name == one.told.origin]
        assert words in {other.report.claims[0].said.span.text for other in origins}
    assert len(copies) / len(world) == pytest.approx(read_stuff().noise.copies, abs=0.02)


def test_every_claim_quotes_its_report(world: list[Telling]) -> None:
    for one in world[:200]:
        text, claim = one.report.document.text, one.report.claims[0]
        spans = [claim.said.span, *(count.span for count in claim.said.quantities), *(ref.located.span for ref in claim.places)]
        assert all(text[span.start : span.end] == span.text for span in spans)


def test_districts_lie_apart_and_hold_their_towns(world: list[Telling]) -> None:
    for one in world[:200]:
        town = one.happening.town
        assert town.precision is PlacePrecision.TOWN
        assert one.happening.district.spot.id in town.within
