"""The quality gate for single sentences: each of ACLED's sub-types is told apart from the others as well as before."""

from pathlib import Path

from recount.evaluate import (
    ClassScores,
    answer_examples,
    digest_file,
    find_class_breaches,
    read_floors,
    read_sentences,
    render_classes,
    stage_examples,
)
from recount.lexicon.ontology import read_ontology
from recount.pipeline import code_paths
from recount.publish.jsonl import find_records

EVAL = Path(__file__).parents[2] / "eval"
SENTENCES = EVAL / "sentences.csv"


def test_sub_types_are_told_as_well_as_before(tmp_path: Path) -> None:
    examples = read_sentences(SENTENCES)
    assert {example.label for example in examples} == set(read_ontology().order)
    coding = code_paths([str(stage_examples(examples, tmp_path / "sentences.jsonl"))])
    scores = ClassScores(answer_examples(examples, find_records(coding), "acled_sub"))
    floor = read_floors(EVAL / "floors.toml").sentences
    breaches = find_class_breaches(floor, scores, digest_file(SENTENCES))
    assert not breaches, "\n".join((*breaches, "", render_classes(scores, floor.weighted_f1)))
