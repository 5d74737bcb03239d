"""The language of a text, or None where it is not sure."""

import pytest

from recount.read.language import guess_language, parse_tag


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The guard said that two boats were found near the island on Tuesday.", "en"),
        ("La garde a trouvé deux bateaux près de l'île et les a remorqués dans le port.", "fr"),
        ("La guardia encontró dos barcos cerca de la isla y los llevó al puerto el martes.", "es"),
        ("Береговая охрана нашла две лодки у острова и отвела их в порт, как это было и в мае.", "ru"),
        ("عثر خفر السواحل على زورقين في البحر من دون ركاب بعد أن غادرا الميناء في المساء", "ar"),
        ("海岸警备队周二在岛附近发现两艘船。", "zh"),
        ("ကမ်းခြေစောင့်တပ်က လှေနှစ်စင်း တွေ့ရှိခဲ့သည်။", "my"),
        ("Boats found", None),
        ("", None),
        ("12 34 56 78 90 11 12 13 14", None),
        ("zog zug zag zig zeg zogg zugg zagg zigg zegg", None),
    ],
)
def test_function_words_and_scripts_tell_the_language(text: str, language: str | None) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("EN", "en"),
        ("en_us", "en-US"),
        ("ku-latn-tr", "ku-Latn-TR"),
        ("en_US.UTF-8", "en-US"),
        ("en, fr", "en"),
        ("English", None),
        ("", None),
    ],
)
def test_tags_take_their_usual_spelling(words: str, tag: str | None) -> None:
    assert parse_tag(words) == tag
