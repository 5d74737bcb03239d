"""Party mentions become parties: an actor of the registry where one is named, and always a neutral name."""

from bisect import bisect_left
from dataclasses import replace

from recount.lexicon.party_words import PartyWords
from recount.records.actor import Category
from recount.records.mention import PartyUse
from recount.records.party import Party, PartyKind, PartyRole
from recount.records.quantity import OfStatus
from recount.resolve.actor_choice import sure_actors
from recount.resolve.party_context import REACH, Known, ReportContext, Told
from recount.resolve.party_naming import Namer

__all__ = ["PartyResolver", "ReportContext", "make_party_resolver"]


class PartyResolver:
    """Resolves the parties of reports; it reads the mentions of the latest report once and keeps them until the next."""

    def __init__(self, words: PartyWords) -> None:
        self._words = words
        self._namer = Namer(words)
        self._context: ReportContext | None = None
        self._scene = ReportContext()
        self._told: list[Told] = []
        self._starts: list[int] = []

    def resolve(self, use: PartyUse, context: ReportContext) -> Party:
        """The party that a mention is in its role."""
        self._read(context)
        mention = use.mention
        end = bisect_left(self._starts, mention.span.start)
        known = self._namer.know(mention, use.role, self._scene, self._told[max(0, end - REACH) : end])
        kind = PartyKind.ORGANISATION if known.actor is not None and mention.kind is PartyKind.GROUP else mention.kind
        actor = None if kind is PartyKind.PERSON else known.actor
        return Party(use.role, kind, known.name, mention.span, actor, self._category(known, context), use.inherited_from)

    def is_somebody(self, use: PartyUse, context: ReportContext) -> bool:
        """Whether words say who a party is: losses of "our fighters" are nobody's where it is not known who speaks."""
        return use.role is not PartyRole.TARGET or self._namer.is_somebody(use.mention, context)

    def neutral_people(self, head: str) -> str:
        """Whom a noun phrase counts, in neutral words."""
        return self._words.neutral_people(head)

    def status_of(self, head: str) -> OfStatus:
        """Whether a noun phrase means civilians, fighters, security forces or both."""
        return self._words.status_of(head)

    def _read(self, context: ReportContext) -> None:
        """Understands the mentions of a report in order, each by those before it."""
        if self._context is context:
            return
        self._context, self._told = context, []
        self._scene = context if context.named else replace(context, named=sure_actors(self._words, context.mentions))
        for mention in context.mentions:
            self._told.append((mention, self._namer.know(mention, PartyRole.ACTOR, self._scene, self._told)))
        self._starts = [mention.span.start for mention, _ in self._told]

    def _category(self, known: Known, context: ReportContext) -> Category | None:
        """The category; forces of a state outside its own country are external."""
        if known.category is not Category.STATE_FORCES or known.actor is None or not context.countries:
            return known.category
        home = self._words.registry.get(known.actor).countries
        return known.category if not home or set(home) & set(context.countries) else Category.EXTERNAL_FORCES


def make_party_resolver(words: PartyWords) -> PartyResolver:
    """The resolver of parties over a registry and word lists."""
    return PartyResolver(words)
