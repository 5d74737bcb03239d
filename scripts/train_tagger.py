"""Train the English tagger from Universal Dependencies treebanks: python scripts/train_tagger.py FOLDER.

FOLDER holds ewt-train, gum-train and the dev files as CoNLL-U (.conllu.xz) with their texts. What the weights were
trained on, and its licence, is written beside them.
"""

import gzip
import hashlib
import json
import lzma
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from recount.text.tagging import Perceptron, features, shape
from recount.text.tokens import find_tokens

TRAIN = {
    "ewt-train.conllu.xz": "a79f712a9f9a0fa0fa8e2ce398e3ec5dca6446f4a9703344a17aa0fc5a35bfdc",
    "gum-train.conllu.xz": "f6fb9922cad7a8e4867662a4a7a53d4fb7ffd13532684462ec9bd32d9cc254f7",
}
TEST = ("ewt-dev.conllu.xz", "gum-dev.conllu.xz")
OUT = Path(__file__).parents[1] / "src/recount/data/models/en/tagger.json.gz"
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


def train(sentences: list[Sentence], sure: dict[str, str]) -> dict[str, dict[str, float]]:
    """Averaged weights by feature and tag."""
    weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    totals: dict[tuple[str, str], float] = defaultdict(float)
    stamps: dict[tuple[str, str], int] = defaultdict(int)
    order, step = random.Random(1), 0  # noqa: S311 - a fixed shuffle
    for epoch in range(EPOCHS):
        order.shuffle(sentences)
        wrong = seen_words = 0
        for words, tags in sentences:
            lowers = ["", "", *(w.lower() for w in words), "", ""]
            looks = [*(shape(w) for w in words), ""]
            before = before2 = "^"
            for i, (word, gold) in enumerate(zip(words, tags, strict=True)):
                guess = sure.get(word)
                if guess is None:
                    step += 1
                    seen = list(features(tuple(lowers[i : i + 5]), (looks[i], looks[i + 1]), before, before2))
                    scores: dict[str, float] = defaultdict(float)
                    for f in seen:
                        if f in weights:
                            for tag, weight in weights[f].items():
                                scores[tag] += weight
                    guess = max(TAGS, key=lambda t: scores.get(t, 0.0))
                    seen_words += 1
                    if guess != gold:
                        wrong += 1
                        for f in seen:
                            for tag, change in ((gold, 1.0), (guess, -1.0)):
                                key = (f, tag)
                                totals[key] += (step - stamps[key]) * weights[f][tag]
                                stamps[key] = step
                                weights[f][tag] += change
                before2, before = before, guess
        print(f"epoch {epoch + 1}: {100 * (1 - wrong / seen_words):.2f} % right in training", file=sys.stderr)
    for (f, tag), total in totals.items():
        weights[f][tag] = (total + (step - stamps[f, tag]) * weights[f][tag]) / step
    return weights


def shrink(weights: dict[str, dict[str, float]]) -> dict[str, list[int]]:
    """Flat rows of tag number and score as whole numbers, small scores left out."""
    out = {}
    for f in sorted(weights):
        kept = [n for t, w in sorted(weights[f].items()) if abs(w * SCALE) >= SMALL for n in (TAGS.index(t), round(w * SCALE))]
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
    model = Perceptron(TAGS, sure, shrink(train(sentences, sure)))
    for name in TEST:
        print(f"{name}: {100 * accuracy(model, folder / name):.2f} % right", file=sys.stderr)
    payload = json.dumps({"tags": TAGS, "known": model.known, "weights": model.weights}, ensure_ascii=False, separators=(",", ":"))
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_bytes(gzip.compress(payload.encode(), mtime=0))
    print(f"{OUT}: {OUT.stat().st_size} bytes, {len(model.weights)} features", file=sys.stderr)


if __name__ == "__main__":
    main()
