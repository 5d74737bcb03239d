"""A name in a sentence that may be that of a place."""

from dataclasses import dataclass

from recount.extract.places.view import View
from recount.lexicon.gazetteer import Standing
from recount.records.building import quick

POSSESSIVE = frozenset({"'s", "'"})


@quick
@dataclass(frozen=True, slots=True)
class Hit:
    """A name at a half-open token range; ``end`` is behind the word for its kind, ``fore`` before such a word ("town of").

    ``base`` is the last token of the name that the index knows, where a site is named after it and itself unknown.
    """

    first: int
    last: int
    standing: Standing
    kind: str | None = None
    end: int = 0
    fore: int = 0
    base: int | None = None
    use: str | None = None

    def name(self, view: View) -> str:
        """The bare name."""
        return view.text(self.first, self.last)
