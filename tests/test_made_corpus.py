"""Made reports, on which speed is measured, are as varied as newspapers are, and the same for the same seed."""

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent / "scripts/make_corpus.py"
WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")


def texts(kind: str, *options: str) -> list[str]:
    done = subprocess.run([sys.executable, SCRIPT, kind, "40", *options], check=True, capture_output=True, text=True)
    return [json.loads(line)["text"].lower() for line in done.stdout.splitlines()]


def share_of_different(text: str) -> float:
    words = WORD.findall(text)[:600]
    return len(set(words)) / len(words)


@pytest.mark.parametrize("kind", ["general", "conflict"])
def test_words_are_repeated_as_in_newspapers(kind: str) -> None:
    """News of 600 words has about 290 different ones; of the words of many reports about half are met once."""
    made = texts(kind)
    shares = [share_of_different(text) for text in made]
    assert 0.44 < sum(shares) / len(shares) < 0.56
    counts = Counter(word for text in made for word in WORD.findall(text))
    assert sum(count == 1 for count in counts.values()) > 0.4 * len(counts)
    plain = texts(kind, "--plain")
    assert len({word for text in plain for word in WORD.findall(text)}) < 0.5 * len(counts)


def test_the_same_seed_makes_the_same_reports() -> None:
    assert texts("general") == texts("general")
