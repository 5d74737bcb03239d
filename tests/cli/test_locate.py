"""`recount locate`: mentions given or found, in every format; what cannot be read is told and the rest is answered."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from recount.cli.main import main


def run(*words: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, ["locate", *words], input=given)


def answers(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_given_mentions_come_back_in_their_order_with_their_place() -> None:
    text = "A bomb went off in Paris, Texas. Nobody was hurt in Raqqa."
    spans = [{"start": 52, "end": 57}, {"start": 19, "end": 24}]
    result = run("-", "--format", "jsonl", given=json.dumps({"id": "a", "text": text, "mentions": spans}))
    (answer,) = answers(result)
    assert answer["id"] == "a"
    mentions = answer["mentions"]
    assert isinstance(mentions, list)
    assert [(m["start"], m["end"]) for m in mentions] == [(52, 57), (19, 24)]
    assert [m["admin1"] for m in mentions] == ["Raqqa", "Texas"]
    assert all(0 < m["score"] < 1 and m["reasons"] and m["geonames"] for m in mentions)
    assert mentions[1]["alternatives"]
    assert (mentions[0]["acled_precision"], mentions[0]["ucdp_precision"]) == (1, 1)


def test_without_mentions_the_places_are_found(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Shells fell 20 km south of Palmyra and in Tal Abyad, in Syria.", encoding="utf-8")
    (answer,) = answers(run(str(path)))
    assert isinstance(answer["mentions"], list)
    assert [m["name"] for m in answer["mentions"]][:2] == ["20 km south of Palmyra", "Tell Abyad"]
    assert answer["mentions"][0]["ucdp_precision"] == 2


def test_what_no_index_knows_keeps_its_name_and_has_no_point() -> None:
    given = json.dumps({"id": 1, "text": "In Zorbaqil nothing moved.", "mentions": [{"start": 3, "end": 11}]})
    (answer,) = answers(run("-", given=given))
    assert isinstance(answer["mentions"], list)
    (mention,) = answer["mentions"]
    assert (mention["name"], mention["lat"], mention["lon"], mention["score"]) == ("Zorbaqil", None, None, None)


def test_bad_lines_are_told_and_the_rest_is_answered() -> None:
    lines = ['{"id": "a", "text": "In Gao."}', "{", '{"id": "c"}', '{"id": "d", "text": "Gao", "mentions": [{"start": 0, "end": 9}]}']
    result = run("-", given="\n".join(lines))
    assert [answer["id"] for answer in answers(result)] == ["a"]
    assert result.exit_code == 1
    assert all(words in result.stderr for words in ("-:2", "-:3", "d: the mention from 0 to 9 lies outside"))


def test_a_table_has_a_row_for_each_mention() -> None:
    result = run("-", "--format", "csv", given="Shots were heard in Gao and in Kidal in Mali.")
    header, *rows = result.stdout.splitlines()
    assert header.startswith("id,start,end,name,place,geonames,lat,lon")
    assert len(rows) == 3


def test_a_publishers_home_breaks_ties() -> None:
    text = json.dumps({"id": "a", "text": "Police in London said so.", "mentions": [{"start": 10, "end": 16}]})
    home, abroad = (answers(run("-", "--country", code, given=text))[0]["mentions"] for code in ("CA", "GB"))
    assert isinstance(home, list)
    assert isinstance(abroad, list)
    assert abroad[0]["country"] == "GB"
    assert home[0]["alternatives"]
