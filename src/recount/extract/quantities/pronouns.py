"""Those of whom a pronoun goes on to tell: "stopped a trader and shot him dead", "emptied a bus and set it alight"."""

from recount.extract.quantities.beside import STRONG, Governed, split_verb
from recount.extract.quantities.view import Count, Role, View

#: The pronoun stands at most so many tokens behind those whom it takes up.
REACH = 30
ONE = frozenset({"him", "her", "it"})
MANY = frozenset({"them"})
PEOPLE = frozenset({"person", "troops", "family"})


def find_taken_up(view: View, count: Count) -> Governed | None:
    """The verb whose pronoun stands for those counted; None where another count stands between."""
    best = count.number.bounds.best
    if any(view.word(at) in view.grammar.relative for at in (count.last, count.last + 1)):
        return None
    for at in range(count.last, min(view.last, count.last + REACH)):
        word = view.word(at)
        if word in STRONG or word == "." or (at in view.count_at and view.count_at[at].kind == count.kind):
            return None
        if word in (ONE if best == 1 else MANY) and (word == "it") is not (count.kind in PEOPLE):
            found = _verb_of(view, at)
            if found is not None or word != "her":
                return found
    return None


def _verb_of(view: View, at: int) -> Governed | None:
    """The verb that has a pronoun at a token as its object, whole or with its other half behind the pronoun."""
    for first in (at - 1, at - 2):
        split = split_verb(view, first, at + 1) if first >= view.first else None
        if split is not None:
            return Governed(split)
    cue = view.cue_end.get(at)
    return Governed(cue) if cue is not None and cue.role is Role.OBJECT else None
