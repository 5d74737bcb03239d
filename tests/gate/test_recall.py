"""The gate before the finders loses next to nothing: what the gold says are claims stands in reports that are read."""

from pathlib import Path

from recount.evaluate.examples import read_sentences
from recount.evaluate.gold_files import find_rounds, read_gold
from recount.lexicon.gate import read_gate
from recount.text.tokens import find_tokens

EVAL = Path(__file__).parents[2] / "eval"
FOLDERS = [EVAL / "gold", *find_rounds(EVAL / "rounds")]
#: At least this share of the gold's claims stands in reports that are read.
LEAST = 0.98


def is_read(text: str) -> bool:
    return read_gate().is_open(find_tokens(text).lowers)


def test_sentences_of_gold_claims_are_read() -> None:
    read = {path.stem: is_read(path.read_text("utf-8")) for folder in FOLDERS for path in folder.glob("*.txt")}
    said = [record for folder in FOLDERS for report in read_gold(folder).reports for record in report.records if record.kind is not None]
    texts = [path.read_text("utf-8") for folder in FOLDERS for path in folder.glob("*.txt") if not read[path.stem]]
    lost = [record.quote for record in said if any(span in text for span in record.spans for text in texts)]
    assert said
    assert len(lost) <= (1 - LEAST) * len(said), "\n".join(lost)


def test_single_sentences_of_every_sub_type_are_read() -> None:
    said = [example.sentence for example in read_sentences(EVAL / "sentences.csv")]
    lost = [words for words in said if not is_read(words)]
    assert len(lost) <= (1 - LEAST) * len(said), "\n".join(lost)
