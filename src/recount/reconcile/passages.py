"""Passages: the sentences in which a report makes claims, as sets of runs of words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rensa import RMinHash

from recount.lexicon.reconcile_tables import read_copy_limits
from recount.reconcile.wording import sentence_of
from recount.records.claim import Claim
from recount.records.document import Document


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence with the claims that begin in it; ``runs`` are its overlapping runs of words, numbers among them."""

    document: str
    start: int
    words: int
    runs: frozenset[str]
    claims: tuple[str, ...]


def find_passages(claims: Sequence[Claim], document: Document) -> Iterator[Passage]:
    """The passages of one report that are long enough to tell whose words they are, in order."""
    limits = read_copy_limits()
    told: dict[int, list[str]] = {}
    texts: dict[int, tuple[str, ...]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.said.span.start, claim.id)):
        sentence = sentence_of(claim.said.span, document)
        start = sentence.start(0) if sentence.lowers else claim.said.span.start
        told.setdefault(start, []).append(claim.id)
        texts.setdefault(start, tuple(word for word in sentence.lowers if any(map(str.isalnum, word))))
    for start, words in texts.items():
        if len(words) >= limits.fewest_words:
            yield make_passage(document.id, start, words, tuple(told[start]))


def make_passage(document: str, start: int, words: Sequence[str], claims: tuple[str, ...] = ()) -> Passage:
    """A passage of folded words."""
    length = read_copy_limits().run
    runs = frozenset(" ".join(words[at : at + length]) for at in range(len(words) - length + 1))
    return Passage(document, start, len(words), runs, claims)


def bands_of(passage: Passage) -> Iterator[tuple[int, ...]]:
    """Keys of which passages in like words share at least one, most probably: bands of a MinHash, always the same for the same words."""
    limits = read_copy_limits()
    sketch = RMinHash(num_perm=limits.bands * limits.band, seed=limits.seed)
    sketch.update(sorted(passage.runs))
    digest = sketch.digest()
    yield from ((at, *digest[at : at + limits.band]) for at in range(0, len(digest), limits.band))


def common_words(one: Passage, two: Passage) -> int:
    """How many words of the shorter passage stand in the other too, as far as whole runs tell; 0 where they are too few to be a copy."""
    short, long = sorted((one, two), key=lambda passage: (len(passage.runs), passage.document, passage.start))
    share = len(short.runs & long.runs) / len(short.runs)
    return round(share * short.words) if share >= read_copy_limits().alike else 0
