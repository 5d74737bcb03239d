"""Fact checks: a claim that is quoted under a label, and the verdict on it under another."""

from recount.lexicon.speech import FactChecks
from recount.text.reading import Reading

#: A verdict stands so few sentences behind the claim; a label is of so many words, and the words that judge follow it so soon.
VERDICT_REACH, LONGEST_LABEL, JUDGING_REACH = 3, 3, 4


def find_refuted(reading: Reading, words: FactChecks) -> frozenset[int]:
    """First tokens of the sentences that a report quotes only to call them false ("Claim: ... Verdict: False.")."""
    refuted: set[int] = set()
    quoted: dict[int, int] = {}
    for number, sentence in enumerate(reading.sentences):
        label = _label(reading, sentence.first, sentence.last)
        if label is None:
            continue
        name, after = label
        if name in words.false:
            refuted.add(sentence.first)
        elif name in words.claims:
            quoted[sentence.first] = number
        elif name in words.verdicts and words.judging.stands_in(reading.tokens.lowers, after, min(after + JUDGING_REACH, sentence.last)):
            refuted.update(first for first, at in quoted.items() if number - at <= VERDICT_REACH)
            quoted.clear()
    return frozenset(refuted)


def _label(reading: Reading, first: int, last: int) -> tuple[str, int] | None:
    """The words before a colon that opens a sentence, and where what it labels begins."""
    lowers = reading.tokens.lowers
    colon = next((at for at in range(first + 1, min(first + LONGEST_LABEL + 1, last)) if lowers[at] == ":"), None)
    return (" ".join(lowers[first:colon]), colon + 1) if colon is not None else None
