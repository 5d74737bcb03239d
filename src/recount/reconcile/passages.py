"""Passages: the sentences in which a report makes claims, as sets of runs of words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rensa import RMinHash

from recount.lexicon.reconcile_tables import read_copy_limits
from recount.reconcile.wording import sentence_of
from recount.records.claim import Claim
from recount.records.document import Document
from recount.text.tokens import fold_word


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence with the claims that begin in it.

    ``runs`` are its overlapping runs of words, numbers among them; ``marks`` its numbers and its names, which tell of what it is.
    """

    document: str
    start: int
    words: int
    runs: frozenset[str]
    marks: frozenset[str]
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
        texts.setdefault(start, sentence.tokens.words[sentence.first : sentence.last])
    for start, words in texts.items():
        passage = make_passage(document.id, start, words, tuple(told[start]))
        if passage.words >= limits.fewest_words:
            yield passage


def make_passage(document: str, start: int, words: Sequence[str], claims: tuple[str, ...] = ()) -> Passage:
    """A passage of words and signs as they are written."""
    length, spoken = read_copy_limits().run, [word for word in words if any(map(str.isalnum, word))]
    folded = [fold_word(word) for word in spoken]
    runs = frozenset(" ".join(folded[at : at + length]) for at in range(len(folded) - length + 1))
    marks = frozenset(word.casefold() for at, word in enumerate(spoken) if any(map(str.isdigit, word)) or (at and word[0].isupper()))
    return Passage(document, start, len(spoken), runs, marks, claims)


def bands_of(passage: Passage) -> Iterator[tuple[int, ...]]:
    """Keys of which passages in like words share at least one, most probably: bands of a MinHash, always the same for the same words."""
    limits = read_copy_limits()
    sketch = RMinHash(num_perm=limits.bands * limits.band, seed=limits.seed)
    sketch.update(sorted(passage.runs))
    digest = sketch.digest()
    yield from ((at, *digest[at : at + limits.band]) for at in range(0, len(digest), limits.band))


def common_words(one: Passage, two: Passage) -> int:
    """How many words of the shorter passage stand in the other too, as far as whole runs tell; 0 where they are too few to be a copy.

    A form that is filled in with other names and numbers is no copy: it tells of something else.
    """
    short, long = sorted((one, two), key=lambda passage: (len(passage.runs), passage.document, passage.start))
    share, limits = len(short.runs & long.runs) / len(short.runs), read_copy_limits()
    fewer = min(len(one.marks), len(two.marks))
    if share < limits.alike or len(one.marks & two.marks) < limits.alike_marks * fewer:
        return 0
    return round(share * short.words)
