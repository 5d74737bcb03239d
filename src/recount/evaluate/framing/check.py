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
Exchange = Callable[[Reading, int], tuple[Edit, ...]]
Variant = tuple[Text, tuple[Edit, ...]]
#: The exchanges by name, each with its number of turns: every turn takes other words.
SIDES = "sides"
EXCHANGES: Mapping[str, tuple[Exchange, int]] = MappingProxyType(
    {"parties": (exchange_within, 2), "loaded": (exchange_loaded, 3), "epithets": (set_epithets, 2), SIDES: (exchange_sides, 1)}
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
    """One exchange over all texts.

    ``texts`` were changed and their ``claims`` compared; ``touched`` hold changed words or did not stay the same, ``failed`` did not.
    """

    exchange: str
    texts: int
    claims: int
    touched: int
    failed: int
    changes: tuple[Change, ...]

    @property
    def share(self) -> float:
        """The share of claims that stayed the same."""
        return 1 - self.failed / self.claims if self.claims else 1.0

    @property
    def touched_share(self) -> float:
        """The share that stayed the same among the claims that hold changed words."""
        return 1 - self.failed / self.touched if self.touched else 1.0


def check_framing(texts: Sequence[Text], code: Code) -> tuple[Checked, ...]:
    """Every exchange over all texts; ``code`` gives the claims of a text, their spans counted in its words."""
    tagger = read_tagger()
    readings = [(text, read_text(text.words, tagger)) for text in texts]
    known: dict[str, tuple[Fields, ...]] = {}
    return tuple(_check(name, list(_find_variants(name, readings)), known, code) for name in EXCHANGES)


def _find_variants(name: str, readings: Sequence[tuple[Text, Reading]]) -> Iterator[Variant]:
    """Every text that an exchange changes, turn by turn."""
    exchange, turns = EXCHANGES[name]
    for turn in range(turns):
        for text, reading in readings:
            edits = exchange(reading, turn)
            if edits:
                yield text, edits


def _check(name: str, variants: Sequence[Variant], known: dict[str, tuple[Fields, ...]], code: Code) -> Checked:
    """One exchange: the claims of each variant beside those of its text, which are ``known`` from then on."""
    pairs = []
    for text, edits in variants:
        if text.id not in known:
            known[text.id] = tuple(code(text))
        after = code(Text(text.id, apply(text.words, edits), text.published))
        pairs += [(text, pair) for pair in pair_claims(known[text.id], after, Moves(edits))]
    found = [tuple(_changes(name, text, pair)) for text, pair in pairs]
    return Checked(
        name,
        len({text.id for text, _ in variants}),
        len(pairs),
        sum(pair.touched or bool(differs) for (_, pair), differs in zip(pairs, found, strict=True)),
        sum(any(not change.allowed for change in differs) for differs in found),
        tuple(change for differs in found for change in differs),
    )


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
