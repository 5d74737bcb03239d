"""copied and unattributed: where a number comes from, and where that is not said."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, zip_longest

from recount.lexicon.reconcile_tables import read_limits
from recount.lexicon.totals import read_own_words, read_sourceless
from recount.reconcile.board import Board
from recount.reconcile.candidates import Candidates, by_near_start, by_start
from recount.reconcile.counts import STATED, Count, day_of
from recount.reconcile.explain import describe, is_small, make_finding
from recount.reconcile.people import people_words, status_of
from recount.reconcile.relation import Relation
from recount.reconcile.scope import compare_counts, start_together
from recount.reconcile.voices import is_one_voice
from recount.reconcile.wording import says_any, sentence_of
from recount.records.claim import Assertion, Claim, ClaimKind, Status
from recount.records.finding import Finding, Rule, Verdict
from recount.records.quantity import Exactness, OfStatus
from recount.text.tokens import find_tokens

#: Whoever issued a report is named in so many words at the beginning of its title.
_ISSUER_WORDS = 6
_ARTICLES = frozenset({"the", "a", "an", "of", "its"})


def find_copied(board: Board) -> Iterator[Finding]:
    """One finding for a later claim and the earliest publication of its number."""
    done: set[str] = set()
    known = Candidates(board.large, by_start)
    for later in board.large:
        if later.claim.id in done or _is_small(later) or not (_has_no_source(later.claim) or _is_without_source(later.claim, board)):
            continue
        earlier = [count for count in known.sharing(by_near_start(later)) if _is_origin(count, later, board)]
        if earlier:
            done.add(later.claim.id)
            yield _explain_copy(min(earlier, key=lambda count: (day_of(count) is None, day_of(count), count.key)), later, board)


def _is_without_source(claim: Claim, board: Board) -> bool:
    """Whether the report says itself, in the next sentence, that no source is named for a number."""
    told = sorted((one.claim for one in board.by_document[claim.said.document]), key=lambda one: one.said.span.start)
    after = next((one for one in told if one.said.span.start > claim.said.span.start and one.said.sources != claim.said.sources), None)
    return _is_disowned(claim, after, board)


def _has_no_source(claim: Claim) -> bool:
    """Whether the publisher states it as if it were his own."""
    return not claim.said.sources and claim.said.assertion is Assertion.ASSERTED


def _is_small(count: Count) -> bool:
    """Small numbers are equal by chance, and so are vague words for them."""
    return (count.value or 0) < read_limits().copied_from or count.quantity.exactness is Exactness.VAGUE


def _is_origin(earlier: Count, later: Count, board: Board) -> bool:
    """Whether another publisher gave the same number of the same people and days before."""
    first, second = day_of(earlier), day_of(later)
    if first is None or second is None or first >= second or is_one_voice(earlier.voice, later.voice) or earlier.bounds != later.bounds:
        return False
    scope = compare_counts(earlier, later, board.parents)
    if scope.measure is not Relation.SAME or scope.people is not Relation.SAME or scope.area is Relation.DISJOINT:
        return False
    return _one_time(earlier, later)


def _one_time(earlier: Count, later: Count) -> bool:
    """Whether both count from one day on, or of the same days."""
    if earlier.period is None or later.period is None:
        return False
    return earlier.period.days == later.period.days or (
        start_together(earlier.period.days, later.period.days) and earlier.is_figure and later.is_figure
    )


def _explain_copy(earlier: Count, later: Count, board: Board) -> Finding:
    """The number that both give, and other numbers of the two claims that go together."""
    others = [pair for pair in _companions(earlier, later, board) if pair != (earlier, later)]
    words = "".join(f" Beside it {describe(one)} and {describe(two)}." for one, two in others)
    text = (
        f"{board.speaker(later.claim)} gives {describe(later)} and names no source; {board.speaker(earlier.claim)} "
        f"had the same number before: not an independent second count.{words}"
    )
    values = tuple(count.value or 0 for pair in others for count in pair)
    claims = [earlier.claim, later.claim, *(count.claim for pair in others for count in pair)]
    claims = claims if is_small(claims) else claims[:2]
    return make_finding(Rule.COPIED, Verdict.NOTE, claims, text, {"value": later.value, "values": values})


def _companions(earlier: Count, later: Count, board: Board) -> list[tuple[Count, Count]]:
    """Numbers told beside the two that count the same people at two times, or have grown since: the later may go on from the earlier."""
    firsts, seconds = _beside(earlier, board), _beside(later, board)
    pairs = [(one, two) for one in firsts for two in seconds if one.measure is two.measure and _one_time(one, two)]
    return [(one, two) for one, two in pairs if _go_together(one, two)]


def _beside(count: Count, board: Board) -> list[Count]:
    """The numbers of the paragraph of a count for its days and area."""
    here = [one for one in board.by_document[count.document] if one.claim.said.paragraph == count.claim.said.paragraph]
    days = count.period.days if count.period is not None else None
    return [one for one in here if (one.period is not None and one.period.days == days) or one.claim.id == count.claim.id]


def _go_together(one: Count, two: Count) -> bool:
    """Whether two numbers count the same people by the words or by their status, and the second is no smaller."""
    words = people_words(one.quantity.of) & people_words(two.quantity.of)
    statuses = {status_of(one.quantity), status_of(two.quantity)}
    alike = len(statuses) == 1 and statuses.isdisjoint({OfStatus.UNKNOWN, OfStatus.MIXED})
    return (bool(words) or alike) and (one.value or 0) <= (two.value or 0)


def sourced_parts(nesting: Iterable[tuple[Count, Count]]) -> frozenset[str]:
    """The claims of events that are part of a total with a source; ``nesting`` are pairs (part, whole)."""
    return frozenset(part.claim.id for part, whole in nesting if not part.is_figure and whole.claim.said.sources)


def find_unattributed(board: Board, parts: AbstractSet[str]) -> Iterator[Finding]:
    """A finding for the figures that a report gives no source for, if it gives one for others.

    ``parts`` are claims of events that are named too, because the total that they are part of has a source.
    """
    here = board.told_in_order()
    claims = [claim for claim in here if claim.said.quantities and claim.said.status in STATED]
    bare = [claim for claim in claims if _has_no_source(claim)] if not _is_own_source(claims, board) else []
    # A report that hardly ever names a source counts by itself: it is the source.
    if bare and (len(claims) - len(bare)) * read_limits().bare_ratio >= len(bare):
        needing = [claim for claim in bare if _needs_source(claim, parts, board)]
        # A report that gives at least half of its numbers a source is asked for the source of its events too.
        sources = frozenset(chain.from_iterable(_sourced(claim, board.incident_of) for claim in here))
        events = [claim for claim in bare if claim not in needing and _is_bare_event(claim, sources, board.incident_of, board)]
        sourced = len(claims) - len(bare) >= len(bare)
        yield from _explain_bare((needing + events if sourced else needing)[: read_limits().most_claims], board)
    yield from _find_sourceless(claims, board)


def _is_own_source(claims: Sequence[Claim], board: Board) -> bool:
    """Whether all sources that a report names are whoever issued it, by the words that its title begins with."""
    sourced = [claim.said.sources[0] for claim in claims if claim.said.sources]
    document = board.documents.get(claims[0].said.document) if claims else None
    if document is None or not sourced:
        return False
    title = set(find_tokens(document.title).lowers[:_ISSUER_WORDS])
    named = [set(find_tokens(source.span.text).lowers) - _ARTICLES if source.span is not None else set() for source in sourced]
    return all(words and words <= title for words in named)


def _find_sourceless(claims: Sequence[Claim], board: Board) -> Iterator[Finding]:
    """The numbers of which the next sentence says that their source is not named."""
    said = [claim for claim, after in zip_longest(claims, claims[1:]) if _is_disowned(claim, after, board)]
    for last in said:
        sentence = sentence_of(last.said.span, board.documents.get(last.said.document))
        together = [claim for claim in claims if sentence.holds(claim.said.span)][: read_limits().most_claims]
        ids = {claim.id for claim in together}
        counts = [count for count in board.by_document.get(last.said.document, ()) if count.claim.id in ids]
        text = f"By the report's own words no source is named for {'; '.join(map(describe, counts))}."
        yield make_finding(Rule.UNATTRIBUTED, Verdict.NOTE, together, text, {"values": tuple(count.value or 0 for count in counts)})


def _is_disowned(claim: Claim, after: Claim | None, board: Board) -> bool:
    """Whether words for a missing source stand between a claim and the next one of its paragraph."""
    document = board.documents.get(claim.said.document)
    if document is None:
        return False
    if read_sourceless().stands_in(sentence_of(claim.said.span, document).lowers):
        return True
    end, stop = claim.said.span.end, document.text.find("\n", claim.said.span.end)
    last = stop if stop >= 0 else len(document.text)
    if after is not None and after.said.span.start > end:
        last = min(last, after.said.span.start)
    return read_sourceless().stands_in(find_tokens(document.text[end:last]).lowers)


def _needs_source(claim: Claim, parts: AbstractSet[str], board: Board) -> bool:
    """A figure, the toll of an old event, or a part of a sourced total, that the report does not say it counted itself."""
    if says_any(_words_around(claim, board), read_own_words()):
        return False
    return claim.said.kind is ClaimKind.FIGURE or claim.said.status is Status.HISTORICAL or claim.id in parts


def _sourced(claim: Claim, incident_of: Mapping[str, str]) -> tuple[str | int, ...]:
    """The paragraph and the occurrence of a claim that has a source."""
    if not claim.said.sources:
        return ()
    incident = incident_of.get(claim.id)
    return (claim.said.paragraph,) if incident is None else (claim.said.paragraph, incident)


def _words_around(claim: Claim, board: Board) -> Sequence[str]:
    """The words of the sentence in which a claim stands."""
    return sentence_of(claim.said.span, board.documents.get(claim.said.document)).lowers


def _is_bare_event(claim: Claim, sourced: frozenset[str | int], incident_of: Mapping[str, str], board: Board) -> bool:
    """An event with a number, of which neither its paragraph nor its occurrence has a source; ``sourced`` are those that have one."""
    if claim.said.kind is not ClaimKind.EVENT or says_any(_words_around(claim, board), read_own_words()):
        return False
    return claim.said.paragraph not in sourced and incident_of.get(claim.id) not in sourced


def _explain_bare(claims: Sequence[Claim], board: Board) -> Iterator[Finding]:
    """The figures without a source."""
    if claims:
        ids = {claim.id for claim in claims}
        counts = [count for count in board.by_document.get(claims[0].said.document, ()) if count.claim.id in ids]
        words = "; ".join(map(describe, counts))
        text = f"{board.speaker(claims[0])} names no source for {words}, though it names sources for other numbers."
        values = tuple(count.value or 0 for count in counts)
        yield make_finding(Rule.UNATTRIBUTED, Verdict.NOTE, claims, text, {"values": values})
