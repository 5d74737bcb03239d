"""What a report told before: a passage with the draft that it became."""

from dataclasses import dataclass

from recount.extract.claims.passages import Passage
from recount.records.building import quick
from recount.records.claim import Draft


@quick
@dataclass(frozen=True, slots=True)
class Last:
    """The last passage of a kind and its draft."""

    passage: Passage
    draft: Draft
