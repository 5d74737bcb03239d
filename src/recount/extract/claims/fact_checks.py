"""What a report tells only to call it false: a claim with a verdict on it, a rumour that the next sentence takes back."""

from recount.lexicon.speech import Speech
from recount.text.reading import Block, BlockKind, Reading, Sentence

#: A verdict stands so few sentences behind the claim; a label is of so many words, and the words that judge follow it so soon.
VERDICT_REACH, LONGEST_LABEL, JUDGING_REACH = 3, 3, 4
HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


def find_refuted(reading: Reading, speech: Speech) -> frozenset[int]:
    """First tokens of the sentences that a report quotes only to call them false."""
    return _by_label(reading, speech) | _by_section(reading, speech) | _by_next(reading, speech)


def _by_label(reading: Reading, speech: Speech) -> frozenset[int]:
    """Sentences behind a label with a verdict behind another ("Claim: ... Verdict: False."), or behind a verdict ("FALSE: ...")."""
    words = speech.fact_checks
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


def _by_section(reading: Reading, speech: Speech) -> frozenset[int]:
    """Sentences under a heading such as "The claim", where a later sentence says that it is false."""
    under = [s for s in reading.sentences if _is_claim(reading, _heading(reading, s), speech)]
    if not under:
        return frozenset()
    later = reading.sentences[reading.sentences.index(under[-1]) + 1 :]
    judged = any(speech.fact_checks.refuting.stands_in(reading.tokens.lowers, s.first, s.last) for s in later)
    return frozenset(s.first for s in under) if judged else frozenset()


def _by_next(reading: Reading, speech: Speech) -> frozenset[int]:
    """Sentences that tell a rumour of which the next one in the paragraph says that it is false ("no such attack took place")."""
    refuted: set[int] = set()
    for sentence, following in zip(reading.sentences, reading.sentences[1:], strict=False):
        if sentence.block != following.block or reading.blocks[sentence.block].kind in HEADINGS:
            continue
        told = any(reading.tokens.lowers[at] in speech.messages and reading.tags[at] == "N" for at in range(sentence.first, sentence.last))
        if told and speech.fact_checks.refuting.stands_in(reading.tokens.lowers, following.first, following.last):
            refuted.add(sentence.first)
    return frozenset(refuted)


def _heading(reading: Reading, sentence: Sentence) -> Block | None:
    """The heading over a sentence."""
    block = reading.blocks[sentence.block]
    return reading.blocks[block.heading] if block.heading is not None and block.kind not in HEADINGS else None


def _is_claim(reading: Reading, heading: Block | None, speech: Speech) -> bool:
    """Whether a heading says that what stands under it is what is checked."""
    return heading is not None and " ".join(reading.tokens.lowers[heading.first : heading.last]).strip(" :") in speech.fact_checks.claims


def _label(reading: Reading, first: int, last: int) -> tuple[str, int] | None:
    """The words before a colon that opens a sentence, and where what it labels begins."""
    lowers = reading.tokens.lowers
    colon = next((at for at in range(first + 1, min(first + LONGEST_LABEL + 1, last)) if lowers[at] == ":"), None)
    return (" ".join(lowers[first:colon]), colon + 1) if colon is not None else None
