"""Finding copies: time, by the number of made reports, and how many of the copied sentences are found.

``python scripts/bench_copies.py [REPORTS]`` makes reports of ten sentences; a third of them print an earlier one with a few words changed.
"""

import math
import random
import sys
import time
from datetime import date, timedelta

from recount.reconcile.copies import find_copies
from recount.records.claim import Assertion, Claim, ClaimKind, Statement, Status
from recount.records.document import Document, Published
from recount.records.period import Days
from recount.records.span import Span
from recount.spill.claims import Claims

SENTENCES, WORDS = 10, 25
VOCABULARY = [f"word{number}" for number in range(20_000)]
FIRST = date(2020, 1, 1)


def make_reports(number: int, chance: random.Random) -> list[tuple[Document, list[Claim], bool]]:
    """Reports, their claims, and whether each is a copy of one before it."""
    made: list[tuple[Document, list[Claim], bool]] = []
    told: list[list[list[str]]] = []
    for at in range(number):
        copied = bool(told) and at % 3 == 2
        body = [_edit(words, chance) for words in chance.choice(told)] if copied else _invent(chance)
        told.append(body)
        made.append((*_report(at, body), copied))
    return made


def _invent(chance: random.Random) -> list[list[str]]:
    """Sentences that nobody has written."""
    return [chance.choices(VOCABULARY, k=WORDS) for _ in range(SENTENCES)]


def _edit(words: list[str], chance: random.Random) -> list[str]:
    """A sentence with one word in twenty-five changed."""
    edited = list(words)
    edited[chance.randrange(len(edited))] = chance.choice(VOCABULARY)
    return edited


def _report(at: int, body: list[list[str]]) -> tuple[Document, list[Claim]]:
    """A report with one claim a sentence."""
    sentences = [f"The {' '.join(words)}." for words in body]
    text, key = "\n".join(sentences), f"report-{at:07}"
    day = FIRST + timedelta(days=at // 50)
    claims, start = [], 0
    for place, sentence in enumerate(sentences):
        span = Span(start, start + len(sentence), sentence)
        said = Statement(
            key, span, ClaimKind.EVENT, Status.OCCURRED, Assertion.ASSERTED, None, None, (), (), None, (), (), 1.0, (), paragraph=place
        )
        claims.append(Claim(f"{key}-{place}", said, (), ()))
        start += len(sentence) + 1
    return Document(key, key, text, key, key, published=Published(day.isoformat(), Days(day, day)), publisher=key), claims


def main() -> None:
    """Three sizes, and the exponent of time between the smallest and the largest."""
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    times: list[tuple[int, float]] = []
    for number in (largest // 4, largest // 2, largest):
        made = make_reports(number, random.Random(7))  # noqa: S311  no secret
        claims, documents = Claims(claim for _, told, _ in made for claim in told), {document.id: document for document, _, _ in made}
        begun = time.process_time()
        copies = find_copies(claims, documents)
        taken = time.process_time() - begun
        copied = sum(copied for _, _, copied in made)
        found = len({claim.rsplit("-", 1)[0] for claim in copies.wording} & {document.id for document, _, copied in made if copied})
        times.append((number, taken))
        print(f"{number:,} reports: {taken:.1f} s, {1e3 * taken / number:.2f} ms a report; {found:,} of {copied:,} copies found")
    (first, one), (last, two) = times[0], times[-1]
    print(f"exponent of time {math.log(two / one) / math.log(last / first):.2f}")


if __name__ == "__main__":
    main()
