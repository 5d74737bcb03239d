"""Train the English tagger from Universal Dependencies treebanks: python scripts/train_tagger.py FOLDER.

FOLDER holds ewt-train, gum-train and the dev files as CoNLL-U (.conllu.xz) with their texts. What the weights were
trained on, and its licence, is written beside them.
"""

import gzip
import hashlib
import lzma
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from recount.lexicon.tagger import pack, unpack
from recount.text.tagging import Perceptron, features, shape, window
from recount.text.tokens import find_tokens

TRAIN = {
    "ewt-train.conllu.xz": "a79f712a9f9a0fa0fa8e2ce398e3ec5dca6446f4a9703344a17aa0fc5a35bfdc",
    "gum-train.conllu.xz": "f6fb9922cad7a8e4867662a4a7a53d4fb7ffd13532684462ec9bd32d9cc254f7",
}
TEST = ("ewt-dev.conllu.xz", "gum-dev.conllu.xz")
OUT = Path(__file__).parents[1] / "src/recount/data/models/en/tagger.gz"
TAGS = "NPVGDBMJRTOICKW#x."
PENN = {
    "NN": "N", "NNS": "N", "NNP": "P", "NNPS": "P", "VBD": "V", "VBZ": "V", "VBP": "V", "VBG": "G", "VBN": "D", "VB": "B",
    "MD": "M", "JJ": "J", "JJR": "J", "JJS": "J", "RB": "R", "RBR": "R", "RBS": "R", "RP": "R", "WRB": "W", "DT": "T", "PDT": "T",
    "PRP$": "T", "WP$": "W", "PRP": "O", "EX": "O", "IN": "I", "CC": "C", "TO": "K", "WDT": "W", "WP": "W", "CD": "#",
}  # fmt: skip
SIGNS = frozenset([".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "$", "#"])
EPOCHS = 6
#: A word seen at least so often with one tag only needs no features.
SURE = 20
#: Weights are kept as whole multiples of 1 / SCALE; those below SMALL change next to nothing and are left out.
SCALE = 50
SMALL = 25

Sentence = tuple[list[str], list[str]]


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Our own tokens of each sentence with the tag of the last treebank word in each."""
    text, pieces = "", []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# text = "):
                text = line[9:].rstrip("\n")
            elif line[:1].isdigit():
                columns = line.split("\t")
                if columns[0].isdigit():
                    pieces.append((columns[1], columns[4]))
            elif not line.strip() and pieces:
                yield align(text, pieces)
                pieces = []


def align(text: str, pieces: list[tuple[str, str]]) -> Sentence:
    """The tokens of a text with the tag of the last treebank word that ends in each."""
    ends, at = [], 0
    for form, penn in pieces:
        found = text.find(form, at)
        at = (found if found >= 0 else at) + len(form)
        ends.append((at, "." if penn in SIGNS else PENN.get(penn, "x")))
    tokens = find_tokens(text)
    tags, k = [], 0
    for end in tokens.ends:
        tag = "x"
        while k < len(ends) and ends[k][0] <= end:
            tag, k = ends[k][1], k + 1
        tags.append(tag)
    return list(tokens.words), tags


def find_sure(sentences: list[Sentence]) -> dict[str, str]:
    """Words that are frequent and always have the same tag."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in sentences:
        for word, tag in zip(words, tags, strict=True):
            seen[word][tag] += 1
    return {w: c.most_common(1)[0][0] for w, c in sorted(seen.items()) if c.total() >= SURE and len(c) == 1}


class Trainer:
    """An averaged perceptron in training: each weight with its running total and the step of its last change."""

    def __init__(self) -> None:
        self.weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        self.totals: dict[tuple[str, str], float] = defaultdict(float)
        self.stamps: dict[tuple[str, str], int] = defaultdict(int)
        self.step = 0

    def guess(self, seen: list[str]) -> str:
        """The tag with the highest score."""
        scores: dict[str, float] = defaultdict(float)
        for feature in seen:
            if feature in self.weights:
                for tag, weight in self.weights[feature].items():
                    scores[tag] += weight
        return max(TAGS, key=lambda tag: scores.get(tag, 0.0))

    def learn(self, seen: list[str], gold: str) -> str:
        """Guess, and move the weights where the guess is wrong."""
        self.step += 1
        guess = self.guess(seen)
        if guess != gold:
            for feature in seen:
                self._move(feature, gold, 1.0)
                self._move(feature, guess, -1.0)
        return guess

    def _move(self, feature: str, tag: str, change: float) -> None:
        key = (feature, tag)
        self.totals[key] += (self.step - self.stamps[key]) * self.weights[feature][tag]
        self.stamps[key] = self.step
        self.weights[feature][tag] += change

    def averaged(self) -> dict[str, dict[str, float]]:
        """The mean of each weight over all steps."""
        for (feature, tag), total in self.totals.items():
            rest = (self.step - self.stamps[feature, tag]) * self.weights[feature][tag]
            self.weights[feature][tag] = (total + rest) / self.step
        return self.weights


def train(sentences: list[Sentence], sure: dict[str, str]) -> dict[str, dict[str, float]]:
    """Averaged weights by feature and tag."""
    trainer, order = Trainer(), random.Random(1)  # noqa: S311 - a fixed shuffle
    for _epoch in range(EPOCHS):
        order.shuffle(sentences)
        for words, tags in sentences:
            learn_sentence(trainer, words, tags, sure)
    return trainer.averaged()


def learn_sentence(trainer: Trainer, words: list[str], tags: list[str], sure: dict[str, str]) -> None:
    """One pass over a sentence, with the trainer's own guesses as the tags before each word."""
    lowers = ["", "", *(w.lower() for w in words), "", ""]
    looks = [*(shape(w) for w in words), ""]
    before = before2 = "^"
    for i, (word, gold) in enumerate(zip(words, tags, strict=True)):
        known = sure.get(word)
        tag = known or trainer.learn(list(features(window(lowers, i), (looks[i], looks[i + 1]), before, before2)), gold)
        before2, before = before, tag


def shrink(weights: dict[str, dict[str, float]]) -> dict[str, list[tuple[int, int]]]:
    """Rows of tag number and score as whole numbers, small scores left out."""
    out = {}
    for f in sorted(weights):
        kept = [(TAGS.index(t), round(w * SCALE)) for t, w in sorted(weights[f].items()) if abs(w * SCALE) >= SMALL]
        if kept:
            out[f] = kept
    return out


def accuracy(tagger: Perceptron, path: Path) -> float:
    """Share of tokens with the right tag."""
    right = total = 0
    for words, tags in read_sentences(path):
        right += sum(a == b for a, b in zip(tagger.tag(words, [0]), tags, strict=True))
        total += len(tags)
    return right / total


def main() -> None:
    """Train, test and write."""
    folder = Path(sys.argv[1])
    for name, digest in TRAIN.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            sys.exit(f"{folder / name} is not the file that the recipe was written for (SHA-256 differs)")
    sentences = [s for name in TRAIN for s in read_sentences(folder / name)]
    sure = find_sure(sentences)
    packed = pack(TAGS, sure, shrink(train(sentences, sure)))
    model = unpack(packed)
    for name in TEST:
        print(f"{name}: {100 * accuracy(model, folder / name):.2f} % right", file=sys.stderr)
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_bytes(gzip.compress(packed, mtime=0))
    print(f"{OUT}: {OUT.stat().st_size} bytes, {len(model.rows)} features", file=sys.stderr)


if __name__ == "__main__":
    main()
