"""Finders pass over words that cannot open anything: looking at every word finds nothing more."""

from dataclasses import replace
from pathlib import Path

import pytest

from recount.coder import code_document, read_engine
from recount.extract.claims import drafts, passages
from recount.extract.parties import finder
from recount.extract.parties.line import Line, read_line
from recount.lexicon.speech import Speech
from recount.lexicon.tagger import read_tagger
from recount.lexicon.times import TimeWords
from recount.text.read_text import read_text
from recount.text.reading import Reading
from recount.text.tagging import Perceptron, features, shape, window
from tests.coded import as_document

EVAL = Path(__file__).parents[2] / "eval"


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    texts = [path.read_text("utf-8") for path in sorted((EVAL / "gold").glob("*.txt"))]
    texts += ["\n\n".join(f"In {line} it was." for line in (EVAL / "time_expressions.csv").read_text("utf-8").splitlines())]
    return [read_text(text, read_tagger()) for text in texts]


def test_every_time_is_found(readings: list[Reading], monkeypatch: pytest.MonkeyPatch) -> None:
    find = read_engine().times
    found = [find(reading, None) for reading in readings]
    monkeypatch.setattr(TimeWords, "can_open", lambda *_: True)
    monkeypatch.setattr(TimeWords, "may_tell", lambda *_: True)
    assert [find(reading, None) for reading in readings] == found


def holding_all(line: Line) -> Line:
    """A sentence as if it held every word that rules need."""
    return replace(line, has_shape=True, has_thing=True, has_partitive=True, has_anaphor=True)


def test_every_party_is_found(readings: list[Reading], monkeypatch: pytest.MonkeyPatch) -> None:
    find = read_engine().parties
    found = [find(reading) for reading in readings]
    monkeypatch.setattr(Line, "openings", lambda line: range(line.first, line.last))
    monkeypatch.setattr(Line, "may_chunk", lambda *_: True)
    monkeypatch.setattr(finder, "read_line", lambda *of: holding_all(read_line(*of)))
    assert [find(reading) for reading in readings] == found


def test_every_cue_of_speech_is_found(readings: list[Reading], monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [as_document(reading.text) for reading in readings]
    found = [code_document(document).claims for document in documents]
    monkeypatch.setattr(Speech, "cues_among", lambda speech, _words: frozenset(speech.cues))
    assert [code_document(document).claims for document in documents] == found


def test_every_clause_that_claims_something_is_drafted(readings: list[Reading], monkeypatch: pytest.MonkeyPatch) -> None:
    rounds = [path.read_text("utf-8") for path in sorted((EVAL / "rounds").glob("*/*.txt"))]
    documents = [as_document(text) for text in [*(reading.text for reading in readings), *rounds]]
    found = [code_document(document).claims for document in documents]
    monkeypatch.setattr(drafts, "claims_nothing", lambda *_, **__: False)
    monkeypatch.setattr(passages, "_is_bare", lambda *_: False)
    assert [code_document(document).claims for document in documents] == found


def best(tagger: Perceptron, words: list[str], at: int, before: str, before2: str) -> str:
    """The tag of a word by its features one by one."""
    lowers, looks = ["", "", *(word.lower() for word in words), "", ""], [*(shape(word) for word in words), ""]
    totals = [0] * len(tagger.tags)
    for feature in features(window(lowers, at), (looks[at], looks[at + 1]), before, before2):
        row = tagger.rows.get(feature)
        for i in range(tagger.ends[row - 1] if row else 0, tagger.ends[row]) if row is not None else ():
            totals[tagger.numbers[i]] += tagger.scores[i]
    return tagger.known.get(words[at]) or tagger.tags[totals.index(max(totals))]


def test_sums_of_rows_give_the_tags_of_the_features(readings: list[Reading]) -> None:
    tagger = read_tagger().trained  # type: ignore[attr-defined]
    for sentence in readings[0].sentences:
        words = list(readings[0].tokens.words[sentence.first : sentence.last])
        tags = tagger.tag(words, [0])
        assert all(best(tagger, words, i, *(("^^" + tags[:i])[-1], ("^^" + tags[:i])[-2])) == tag for i, tag in enumerate(tags))
