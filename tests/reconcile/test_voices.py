"""Who speaks."""

from dataclasses import replace

import pytest

from recount.reconcile.voices import Voice, count_voices, is_one_voice, is_same_publisher, voice_keys, voice_of
from recount.records.document import Document
from recount.records.source import SourceKind
from tests.factory import claim, document, source


def voice(report: str, publisher: str | None = None, series: tuple[str, ...] | None = None, *names: str) -> Voice:
    return Voice(report, publisher, series, tuple((name, None) for name in names))


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (voice("a"), voice("a"), True),
        (voice("a"), voice("b"), False),
        (voice("a", "daily"), voice("b", "daily"), True),
        (voice("a", "daily"), voice("b", "herald"), False),
        (voice("a", None, ("monthly", "incident", "report", "of")), voice("b", None, ("monthly", "incident", "report", "of")), True),
        (voice("a", None, None, "EAF"), voice("b", None, None, "Exland Armed Forces"), True),
        (voice("a", None, None, "EAF"), voice("b", None, None, "EAF Media Office"), True),
        (voice("a", None, None, "officials"), voice("b", None, None, "health officials"), False),
        (Voice("a", None, None, (("Army", "army"),)), Voice("b", None, None, (("General Staff", "army"),)), True),
        (Voice("a", None, None, (("Army", "army"),)), Voice("b", None, None, (("Army", "other"),)), False),
    ],
)
def test_one_voice_or_two(one: Voice, two: Voice, same: bool) -> None:  # noqa: FBT001
    assert is_one_voice(one, two) is same
    assert is_one_voice(two, one) is same
    if same:
        assert voice_keys(one) & voice_keys(two)


def test_bulletins_differ_by_their_month_alone() -> None:
    titles = ("Incidents in the river towns in March 2025", "Incidents in the river towns in April 2025")
    voices = [Voice(title, None, voice_of(claim("a"), _titled(title)).series, ()) for title in titles]
    assert is_same_publisher(*voices)


def _titled(title: str) -> Document:
    return replace(document("a"), title=title, publisher=None)


def test_a_witness_is_nobodys_voice() -> None:
    told = claim("a", sources=(source("a resident", SourceKind.WITNESS),))
    assert voice_of(told, None).sources == ()


def test_voices_are_joined_through_a_third() -> None:
    assert count_voices([voice("a", "daily"), voice("b", None, None, "EAF"), voice("a", "daily", None, "EAF")]) == [0, 0, 0]
    assert count_voices([voice("a"), voice("b"), voice("a")]) == [0, 1, 0]
