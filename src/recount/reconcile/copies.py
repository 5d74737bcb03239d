"""Copies: reports that tell in one wording, which is one voice however many print it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from recount.lexicon.reconcile_tables import read_copy_limits
from recount.reconcile.passages import Passage, bands_of, common_words, find_passages
from recount.reconcile.voices import Voice, shares_source
from recount.records.claim import Claim
from recount.records.document import Document
from recount.spill.claims import Claims
from recount.spill.index import Index
from recount.spill.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Copy:
    """What a report has in one wording with one that came out before it: words, and claims, each with the one it is taken from.

    ``told`` is how many claims the later report makes in all.
    """

    earlier: str
    later: str
    words: int
    told: int
    claims: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Copies:
    """``wording`` gives each claim in a wording that several reports have the name of that wording; ``taken`` is who took it from whom."""

    wording: Mapping[str, str] = field(default_factory=dict)
    taken: Sequence[Copy] = ()


NO_COPIES = Copies()
#: Two passages by their numbers, the earlier first, with their common words.
_Pair = tuple[int, int, int]


def find_copies(claims: Claims, documents: Mapping[str, Document]) -> Copies:
    """Wordings that several reports have; the order of the reports changes nothing, and the time grows with their number."""
    shelf, told = Shelf[Passage](), dict[str, int]()
    by_reports: dict[tuple[str, str], list[_Pair]] = defaultdict(list)
    for first, second, words in _find_pairs(claims, documents, shelf, told):
        by_reports[shelf[first].document, shelf[second].document].append((first, second, words))
    enough = {
        reports: pairs for reports, pairs in by_reports.items() if sum(words for _, _, words in pairs) >= read_copy_limits().common_words
    }
    taken = [_in_time(reports, pairs, shelf, told) for reports, pairs in sorted(_order(enough, documents))]
    return Copies(_name_wordings([pair for pairs in enough.values() for pair in pairs], shelf), tuple(taken))


def _find_pairs(claims: Claims, documents: Mapping[str, Document], shelf: Shelf[Passage], counted: dict[str, int]) -> Iterator[_Pair]:
    """Passages of two reports that are alike; each is held against a few of those before it, which stand for the others.

    The claims of each report are ``counted``.
    """
    index = Index()
    for document, told in claims.by_report():
        if document not in documents:
            continue
        counted[document] = len(told)
        for passage in find_passages(told, documents[document]):
            number, bands = shelf.put(passage), list(bands_of(passage))
            for other in index.sharing(bands)[: read_copy_limits().most_compared]:
                words = common_words(shelf[other], passage) if shelf[other].document != document else 0
                if words:
                    yield other, number, words
            index.put(bands, number)


def _name_wordings(pairs: Sequence[_Pair], shelf: Shelf[Passage]) -> dict[str, str]:
    """Each claim of passages that are alike under one name: that of the first of its claims by id."""
    homes: dict[int, int] = {}

    def home(number: int) -> int:
        while homes.setdefault(number, number) != number:
            homes[number] = number = homes[homes[number]]
        return number

    for first, second, _ in pairs:
        one, two = sorted((home(first), home(second)))
        homes[two] = one
    groups: dict[int, list[str]] = defaultdict(list)
    for number in homes:
        groups[home(number)].extend(shelf[number].claims)
    return {claim: min(members) for members in groups.values() for claim in members}


def _order(
    enough: Mapping[tuple[str, str], list[_Pair]], documents: Mapping[str, Document]
) -> Iterator[tuple[tuple[str, str], list[_Pair]]]:
    """Pairs of reports with their passages, the report first that came out first; none where the days do not tell which that was."""
    for (first, second), pairs in enough.items():
        one, two = documents[first].published, documents[second].published
        if one is None or two is None or one.days.overlaps(two.days):
            continue
        if one.days.end < two.days.start:
            yield (first, second), pairs
        else:
            yield (second, first), [(two_at, one_at, words) for one_at, two_at, words in pairs]


def _in_time(reports: tuple[str, str], pairs: Sequence[_Pair], shelf: Shelf[Passage], told: Mapping[str, int]) -> Copy:
    """What the later of two reports has in the wording of the earlier."""
    claims = [pair for old, new, _ in pairs for pair in zip(shelf[old].claims, shelf[new].claims, strict=False)]
    return Copy(*reports, sum(words for _, _, words in pairs), told[reports[1]], tuple(claims))


def names_publisher(earlier: Claim, later: Claim, documents: Mapping[str, Document]) -> bool:
    """Whether a claim gives the publisher of an earlier one as its source: it is told again with its source, and not copied."""
    publisher = documents[earlier.said.document].publisher
    origin = Voice(earlier.said.document, None, None, ((publisher, None),) if publisher is not None else ())
    return shares_source(origin, Voice(later.said.document, None, None, tuple((one.name, None) for one in later.said.sources)))
