"""What the coder had before it when it made one claim."""

from dataclasses import dataclass

from recount.coder import Engine
from recount.extract.claims.passages import Passage
from recount.records.claim import Claim, Draft, Statement
from recount.records.span import Span
from recount.text.phrases import Phrases
from recount.text.reading import Reading
from recount.text.tokens import find_tokens


@dataclass(frozen=True, slots=True)
class Scene:
    """A passage, the draft that it became and the claim that the draft became."""

    engine: Engine
    reading: Reading
    passage: Passage
    draft: Draft
    claim: Claim

    @property
    def said(self) -> Statement:
        """The claim without its parties and places."""
        return self.claim.said

    def trigger(self) -> tuple[Span, ...]:
        """The word that carries the event, where there is one."""
        return () if self.said.trigger is None else (self.said.trigger,)

    def reason(self, about: str) -> str | None:
        """The claim's own reason that begins with some words, without them."""
        return next((r.removeprefix(about) for r in self.said.reasons if r.startswith(about)), None)

    def find(self, words: str) -> tuple[Span, ...]:
        """Where given words first stand in the passage's sentence, if they do."""
        wanted = find_tokens(words).lowers
        first, last = self.passage.sentence
        lowers = self.reading.tokens.lowers
        for at in range(first, last - len(wanted) + 1):
            if wanted and lowers[at : at + len(wanted)] == wanted:
                return (self.reading.span(at, at + len(wanted)),)
        return ()

    def listed(self, phrases: Phrases[str]) -> tuple[Span, ...]:
        """The words of the passage's clause that a list holds."""
        clause = self.passage.clause
        return tuple(self.reading.span(m.first, m.last) for m in phrases.find(self.reading.tokens.lowers, clause.first, clause.last))

    def frames(self) -> tuple[Span, ...]:
        """The verbs and phrases of speech over the passage."""
        return tuple(self.reading.span(frame.first, frame.last) for frame in self.passage.frames)
