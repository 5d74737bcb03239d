"""Codes texts before and after an exchange, and compares claim by claim."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from recount.evaluate.framing.compare import TYPE, Pair, find_differences, pair_claims
from recount.evaluate.framing.parties import exchange_sides, exchange_within
from recount.evaluate.framing.texts import Edit, Moves, Text, apply
from recount.evaluate.framing.wording import exchange_loaded, set_epithets
from recount.evaluate.output import Fields, words_of
from recount.lexicon.framing import read_framing
from recount.lexicon.tagger import read_tagger
from recount.text.read_text import read_text
from recount.text.reading import Reading

Code = Callable[[Text], Sequence[Fields]]
#: The exchanges by name. Where sides change places a type may change by a rule of the codebook; elsewhere nothing may.
SIDES = "sides"
EXCHANGES: Mapping[str, Callable[[Reading], tuple[Edit, ...]]] = MappingProxyType(
    {"parties": exchange_within, "loaded": exchange_loaded, "epithets": set_epithets, SIDES: exchange_sides}
)
REASON = "type: "


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one claim that an exchange changed; ``allowed`` where a rule of the codebook that is named says so."""

    exchange: str
    text: str
    field: str
    before: str
    after: str
    words: str
    new_words: str
    allowed: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """One exchange over all texts: the claims compared, those that did not stay the same, and every change."""

    exchange: str
    texts: int
    claims: int
    failed: int
    changes: tuple[Change, ...]

    @property
    def share(self) -> float:
        """The share of claims that stayed the same."""
        return 1 - self.failed / self.claims if self.claims else 1.0


def check_framing(texts: Sequence[Text], code: Code) -> tuple[Checked, ...]:
    """Every exchange over all texts; ``code`` gives the claims of a text, their spans counted in its words."""
    tagger = read_tagger()
    readings = [read_text(text.words, tagger) for text in texts]
    coded = [tuple(code(text)) for text in texts]
    return tuple(_check(name, exchange, list(zip(texts, readings, coded, strict=True)), code) for name, exchange in EXCHANGES.items())


def _check(
    name: str, exchange: Callable[[Reading], tuple[Edit, ...]], cases: Sequence[tuple[Text, Reading, tuple[Fields, ...]]], code: Code
) -> Checked:
    """One exchange over all texts that it changes."""
    changes: list[Change] = []
    texts = claims = failed = 0
    for text, reading, before in cases:
        edits = exchange(reading)
        if edits:
            after = code(Text(text.id, apply(text.words, edits), text.published))
            pairs = tuple(pair_claims(before, after, Moves(edits)))
            found = [tuple(_changes(name, text, pair)) for pair in pairs]
            texts, claims = texts + 1, claims + sum(pair.touched or bool(differs) for pair, differs in zip(pairs, found, strict=True))
            failed += sum(any(not change.allowed for change in differs) for differs in found)
            changes += [change for differs in found for change in differs]
    return Checked(name, texts, claims, failed, tuple(changes))


def _changes(name: str, text: Text, pair: Pair) -> Iterator[Change]:
    """Every field that one claim did not keep."""
    for field, before, after in find_differences(pair):
        allowed = name == SIDES and field == TYPE and pair.after is not None and _is_by_side(pair.after)
        yield Change(name, text.id, field, before, after, _words(pair.before), _words(pair.after), allowed)


def _is_by_side(claim: Fields) -> bool:
    """Whether a claim names a rule that looks at who somebody is as the reason of its type."""
    rules = (reason.removeprefix(REASON) for reason in claim["reasons"] if reason.startswith(REASON))
    return any(rule in read_framing().side_rules for rule in rules)


def _words(claim: Fields | None) -> str:
    """The words of a claim, none where it is not there."""
    return "" if claim is None else words_of(claim)
