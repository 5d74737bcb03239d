"""What became of things that were found: a bomb "found and blown up by engineers" was made harmless."""

from dataclasses import replace

from recount.extract.quantities.beside import STRONG, Governed, split_verb
from recount.extract.quantities.view import Count, CueUse, Role, View

#: The later verb stands at most so many tokens behind the finding.
REACH = 30
#: What may be done to explosives that were found.
DEALT_WITH = frozenset({"dismantle", "blow_up", "destroy", "neutralise", "clear"})
PRONOUNS = frozenset({"it", "them"})
EXPLOSIVE = frozenset({"bomb", "device", "projectile", "weapon", "vehicle"})


def find_aftermath(view: View, count: Count, found: Governed) -> Governed | None:
    """The later verb of the sentence by which explosives that were found were dealt with; None where none tells of it."""
    if found.cue.action.name != "find" or found.doer or count.kind not in EXPLOSIVE:
        return None
    for at in range(max(count.last, found.cue.last), min(view.last, max(count.last, found.cue.last) + REACH)):
        if view.word(at) in STRONG or (at in view.count_at and view.count_at[at].kind in EXPLOSIVE):
            return None
        cue = view.cue_at.get(at) or (split_verb(view, at - 1, at + 1) if view.word(at) in PRONOUNS else None)
        if cue is not None and cue.action.name in DEALT_WITH and _takes_up(view, cue, at):
            return Governed(replace(cue, action=view.words.actions["dismantle"]))
    return None


def _takes_up(view: View, cue: CueUse, at: int) -> bool:
    """Whether a verb has what was found as its subject, as a pronoun or by "and"."""
    if cue.role is Role.SUBJECT:
        return cue.helped or view.word(cue.first - 1) in view.grammar.coordinators
    return view.word(at) in PRONOUNS or view.word(cue.last) in PRONOUNS
