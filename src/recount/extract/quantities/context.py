"""A sentence being solved: its counts so far and what earlier sentences counted."""

from dataclasses import dataclass

from recount.extract.quantities.memory import Memory
from recount.extract.quantities.view import Count, Solved, View
from recount.records.building import quick
from recount.text.number_words import NumberForm

#: Forms of a number that count by themselves.
PLAIN = frozenset({NumberForm.FIGURES, NumberForm.WORDS, NumberForm.VAGUE})
ENDS = frozenset({"", ",", ".", ";", ")", "(", ":", "!", "?", "-", "\u2013", "\u2014", '"'})


@quick
@dataclass(frozen=True, slots=True)
class Context:
    """A sentence, the counts solved in it so far, and what earlier sentences counted."""

    view: View
    solved: list[Solved]
    memory: Memory

    def prior(self, count: Count) -> Solved | None:
        """The count before this one in the sentence that stands in no closed bracket and is no part."""
        for found in reversed(self.solved):
            if found.part_of is not None:
                continue
            signs = [self.view.word(at) for at in range(found.count.last, count.first)]
            if signs.count(")") <= signs.count("("):
                return found
        return None
