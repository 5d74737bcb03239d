"""same_scope_differs: what one voice of a report tells and another denies, where no occurrence joins the two."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from recount.lexicon.reconcile_tables import read_limits
from recount.lexicon.totals import read_pointing
from recount.reconcile.board import Board
from recount.reconcile.counts import TOLD
from recount.reconcile.explain import make_finding, name_speaker
from recount.reconcile.voices import is_denial, principal
from recount.reconcile.wording import sentence_of
from recount.records.claim import Claim, ClaimKind
from recount.records.finding import Finding, Rule, Verdict
from recount.records.party import PartyRole
from recount.records.place_ref import Located, PlaceRole
from recount.text.tokens import find_tokens

#: Shorter words say too little of what is spoken of.
_CONTENT = 5
#: So large a share of the words of a denial stands in what it denies.
_ALIKE = 0.5
#: So many events before a denial are looked at.
_BACK = 6


def find_denied(board: Board, explained: AbstractSet[str]) -> Iterator[Finding]:
    """One finding for each denial of a report and the last event before it that it is of by its words; ``explained`` claims are told."""
    told: list[Claim] = []
    joined: set[str] = set()
    for claim in board.told_in_order():
        if is_denial(claim) and claim.said.sources and claim.id not in explained and claim.id not in joined:
            near = [one for one in reversed(told[-_BACK:]) if _is_of(claim, one, board)]
            rival = next((one for one in near if _blames(one, claim, board)), next(iter(near), None))
            if rival is not None and rival.id not in explained and rival.id not in joined:
                joined.add(rival.id)
                yield _explain(rival, claim, board)
        elif claim.said.kind is ClaimKind.EVENT and claim.said.status in TOLD:
            told.append(claim)


def _blames(told: Claim, denial: Claim, board: Board) -> bool:
    """Whether an event is told of the party that denies "the accusation"; "this" is what was told last, whoever did it."""
    if "this" in sentence_of(denial.said.span, board.documents.get(denial.said.document)).lowers:
        return False
    speakers = {source.actor for source in denial.said.sources if source.actor is not None}
    return any(party.role is PartyRole.PERPETRATOR and party.actor in speakers for party in told.parties)


def _is_of(denial: Claim, told: Claim, board: Board) -> bool:
    """Whether a denial is of an event told shortly before by somebody else."""
    if told.said.document != denial.said.document or denial.said.paragraph - told.said.paragraph > read_limits().near_paragraphs:
        return False
    first, second = principal(told), principal(denial)
    if first is not None and second is not None and first.name == second.name:
        return False
    return _points_back(denial, told, board) or _shares_place(denial, told) or _shares_words(denial, told)


def _points_back(denial: Claim, told: Claim, board: Board) -> bool:
    """Whether a denial names nothing of its own and only points to what was just told ("rejects this as a lie")."""
    if denial.said.kind is not ClaimKind.STATEMENT or denial.places or denial.said.paragraph - told.said.paragraph > 1:
        return False
    words = sentence_of(denial.said.span, board.documents.get(denial.said.document)).lowers
    return read_pointing().stands_in(words)


def _shares_place(denial: Claim, told: Claim) -> bool:
    """Whether both are of one type and name one place, or the denial names the country or province around it."""
    one, two = denial.said.event_type, told.said.event_type
    if one is None or two is None or one.acled is None or one.acled != two.acled:
        return False
    places = _own_places(denial)
    return any(_holds(outer, inner) for outer in places for inner in _own_places(told, inherited=True))


def _own_places(claim: Claim, *, inherited: bool = False) -> Sequence[Located]:
    """Places of the event that the words name themselves, or all of them."""
    return [ref.located for ref in claim.places if ref.role is PlaceRole.EVENT and (inherited or ref.inherited_from is None)]


def _holds(outer: Located, inner: Located) -> bool:
    """Whether two places are one, or the second lies in the first."""
    return outer.place is not None and (outer.place == inner.place or outer.place in inner.within)


def _shares_words(denial: Claim, told: Claim) -> bool:
    """Whether what is denied is told in much the same words."""
    words, others = (_content(claim) for claim in (denial, told))
    return denial.said.kind is ClaimKind.EVENT and bool(words) and len(words & others) >= _ALIKE * len(words)


def _content(claim: Claim) -> frozenset[str]:
    """The longer words of a claim."""
    return frozenset(word for word in find_tokens(claim.said.span.text).lowers if len(word) >= _CONTENT and word.isalpha())


def _explain(told: Claim, denial: Claim, board: Board) -> Finding:
    """Who says so, and who denies it; that the two are of one thing is inferred."""
    first, second = (name_speaker(claim, board.documents) for claim in (told, denial))
    text = f"{first} says that it happened; {second} denies it, as far as the words tell what is denied."
    return make_finding(Rule.SAME_SCOPE_DIFFERS, Verdict.DIFFERS, [told, denial], text, {})
