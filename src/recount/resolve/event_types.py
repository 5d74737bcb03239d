"""The type of an event by its act, its weapons, its parties and what it was done to."""

from collections.abc import Sequence
from dataclasses import dataclass

from recount.lexicon.ontology import Ontology
from recount.records.actor import Category
from recount.records.building import quick
from recount.records.event_type import EventType
from recount.records.party import DOERS, Party, PartyKind, PartyRole
from recount.records.quantity import Measure, Quantity
from recount.records.wording import Weapon

CROWDS = (Category.PROTESTERS, Category.RIOTERS)
HARMED = (Measure.KILLED, Measure.INJURED)


@quick
@dataclass(frozen=True, slots=True)
class Case:
    """What types an event: the act, who did what to whom with what, its folded words, those for its doers and means."""

    act: str
    parties: tuple[Party, ...]
    weapons: tuple[Weapon, ...]
    quantities: tuple[Quantity, ...]
    words: frozenset[str]
    means: frozenset[str] = frozenset()
    official: bool = False

    def categories(self, *roles: PartyRole) -> frozenset[Category]:
        """Categories of the parties in the given roles."""
        return frozenset(p.category for p in self.parties if p.role in roles and p.category is not None)

    def says(self, ontology: Ontology, *classes: str) -> bool:
        """Whether a word of one of the classes stands in the claim."""
        return any(not self.words.isdisjoint(ontology.words[name]) for name in classes)

    def has(self, measures: Sequence[Measure]) -> bool:
        """Whether somebody was counted under one of the measures."""
        return any(q.measure in measures and q.bounds.high != 0 for q in self.quantities)


def type_event(case: Case, ontology: Ontology) -> tuple[EventType | None, str]:
    """The codes of a case and the rule that decided them; None where the act has no type."""
    sub, why = _sub_type(case, ontology)
    if not sub:
        return None, ""
    return ontology.event_type(sub, _plover(case, sub, ontology)), f"type: {why}"


def _plover(case: Case, sub: str, ontology: Ontology) -> tuple[str, str] | None:
    """PLOVER codes that are narrower than the usual ones of a sub-type, or None."""
    if ontology.plover[sub][0] == "ASSAULT":
        mode = next((ontology.weapon_mode[w.name] for w in case.weapons if w.name in ontology.weapon_mode), None)
        return ("ASSAULT", mode) if mode is not None else None
    if sub != "Agreement":
        return None
    word = next((word for word in ontology.plover_word if word in case.words), None)
    return ontology.plover_word[word] if word is not None else ontology.plover_act.get(case.act)


def _sub_type(case: Case, ontology: Ontology) -> tuple[str, str]:
    """The sub-type by the first rule that applies."""
    for rule in (_by_crowd, _by_unarmed, _by_weapon, _by_strike, _by_holding, _by_capture, _by_territory, _by_parties):
        found = rule(case, ontology)
        if found is not None:
            return found
    return ontology.acts.get(case.act, ""), f"the act is {case.act.replace('_', ' ')}"


def _by_crowd(case: Case, ontology: Ontology) -> tuple[str, str] | None:
    """Force against protesters; riots by a mob."""
    if _is_met(case, ontology):
        excessive = case.has((Measure.KILLED,)) or (case.has(HARMED) and case.act != "crowd_control")
        return ("Excessive force against protesters" if excessive else "Protest with intervention"), "force was used against protesters"
    if case.act in ontology.rules["by_crowd"] and _is_crowd(case, ontology):
        forces = Category.STATE_FORCES in case.categories(PartyRole.TARGET)
        political = forces or Category.PROTESTERS in case.categories(*DOERS) or case.says(ontology, "protest", "rioting")
        mob = not political or (case.says(ontology, "mob") and not case.says(ontology, "protest"))
        return ("Mob violence", "a crowd acts with force") if mob else ("Violent demonstration", "demonstrators act with force")
    if case.act == "riot" and "mob" in case.words and "protesters" not in case.words:
        return "Mob violence", "a mob acts"
    return None


def _by_unarmed(case: Case, _ontology: Ontology) -> tuple[str, str] | None:
    """Clashes of demonstrators or of crowds with forces, or with each other, where nobody else fights and no gun is named."""
    doers = case.categories(*DOERS)
    unarmed = doers & {*CROWDS, Category.CIVILIANS}
    if case.act != "clash" or not unarmed or doers - unarmed - {Category.STATE_FORCES} or case.weapons:
        return None
    if Category.STATE_FORCES in doers:
        return "Violent demonstration", "demonstrators and forces clash"
    return "Mob violence", "crowds clash"


def _is_crowd(case: Case, ontology: Ontology) -> bool:
    """Whether all who act are civilians or demonstrators in a crowd, with what a crowd has at hand."""
    doers = case.categories(*DOERS)
    if not doers or not doers <= {*CROWDS, Category.CIVILIANS} or case.says(ontology, "settlers") or not case.says(ontology, "crowd"):
        return False
    if case.act == "loot" and Category.PROTESTERS not in doers and not case.says(ontology, "mob", "protest"):
        return False
    return {w.name for w in case.weapons} <= ontology.rules["crowd_weapons"]


def _is_met(case: Case, ontology: Ontology) -> bool:
    """Whether forces meet a protest that is not itself violent."""
    if case.act in ("crowd_control", "kill", "attack") and Category.PROTESTERS in case.categories(PartyRole.TARGET):
        return True
    if case.act not in ontology.rules["force"] or not case.says(ontology, "meeting"):
        return False
    protest = case.act == "protest" or case.says(ontology, "protest") or Category.PROTESTERS in case.categories(*PartyRole)
    forces = case.says(ontology, "forces") or Category.STATE_FORCES in case.categories(*DOERS)
    return protest and forces and not case.says(ontology, "unruly", "mob")


def _by_weapon(case: Case, ontology: Ontology) -> tuple[str, str] | None:
    """A weapon named in the claim types a violent act."""
    if case.act not in ontology.rules["by_weapon"]:
        return None
    named = {w.name for w in case.weapons}
    for weapon, sub in ontology.weapon_sub.items():
        if weapon in named:
            return sub, f"the weapon is a {weapon}"
    for word, sub in ontology.means_sub.items():
        if word in case.means:
            return sub, f"the means is {word}"
    return None


def _by_strike(case: Case, ontology: Ontology) -> tuple[str, str] | None:
    """What "strikes" or "hits" without a word of what with is a strike from afar, unless a group without aircraft or a bullet does it."""
    if case.act != "strike" or case.words & ontology.words["close"]:
        return None
    doers = {str(c) for c in case.categories(*DOERS)}
    near = doers & (ontology.rules["non_state_holders"] | {"rebel_group", "rioters", "protesters", "civilians"})
    return None if near else ("Air/drone strike", "struck from afar")


def _by_holding(case: Case, ontology: Ontology) -> tuple[str, str] | None:
    """Whoever does not exercise control abducts, it does not arrest."""
    if case.act != "arrest":
        return None
    if _is_unlawful(case, ontology):
        return "Abduction/forced disappearance", "taken by a group that does not exercise control"
    return None


def _by_capture(case: Case, ontology: Ontology) -> tuple[str, str] | None:
    """What was captured decides: arms, ground or people."""
    if case.act != "capture":
        return None
    if case.has((Measure.WEAPONS_SEIZED,)) or case.words & ontology.words["arms"]:
        return "Disrupted weapons use", "arms were taken"
    if case.words & ontology.words["ground"]:
        return _territory(case), "ground was taken"
    if case.has((Measure.ARRESTED, Measure.ABDUCTED)) or case.categories(PartyRole.TARGET):
        state = Category.STATE_FORCES in case.categories(*DOERS) or (not case.categories(*DOERS) and case.official)
        return ("Arrests", "people were captured by state forces") if state else ("Abduction/forced disappearance", "people were captured")
    return "", ""


def _by_territory(case: Case, _ontology: Ontology) -> tuple[str, str] | None:
    """Who took ground decides which territory type it is."""
    return (_territory(case), "control of ground changed") if case.act == "territory" else None


def _territory(case: Case) -> str:
    """The territory type by who took the ground."""
    return "Government regains territory" if Category.STATE_FORCES in case.categories(*DOERS) else "Non-state actor overtakes territory"


def _is_unlawful(case: Case, ontology: Ontology) -> bool:
    """Whether all who act are of groups that exercise no control ("gunmen raided a village")."""
    doers = {str(c) for c in case.categories(*DOERS)}
    return bool(doers) and doers <= ontology.rules["non_state_holders"]


def _is_assault(case: Case, ontology: Ontology) -> bool:
    """Whether those who act are no forces of a state and whom they meet is armed ("rebels raided an army base")."""
    doers, targets = case.categories(*DOERS), {str(c) for c in case.categories(PartyRole.TARGET)}
    forces = {Category.STATE_FORCES, Category.EXTERNAL_FORCES}
    return case.says(ontology, "raiding") and bool(doers) and not doers & forces and bool(targets & ontology.rules["armed"])


def _by_parties(case: Case, ontology: Ontology) -> tuple[str, str] | None:
    """An armed side against civilians is an attack, two armed sides clash."""
    if case.act not in ontology.rules["by_parties"]:
        return None
    targets = {str(c) for c in case.categories(PartyRole.TARGET)}
    objects = any(p.kind is PartyKind.OBJECT for p in case.parties if p.role is PartyRole.TARGET)
    if case.act == "raid" and not (case.has((Measure.KILLED,)) or _is_unlawful(case, ontology) or _is_assault(case, ontology)):
        return "Arrests", "a raid by forces that arrest"
    if targets and case.words & ontology.words["off_duty"]:
        return "Attack", "the target is off duty"
    if targets & ontology.rules["armed"]:
        return "Armed clash", "both sides are armed"
    if Category.CIVILIANS in case.categories(PartyRole.TARGET) or case.words & ontology.words["civil"]:
        return "Attack", "the target is civilian"
    if case.act == "raid":
        return (
            ("Arrests", "a raid by forces that arrest")
            if not case.has((Measure.KILLED,))
            else ("Armed clash", "people were killed in the raid")
        )
    if objects or case.words & ontology.words["military"]:
        return "Armed clash", "the target is military"
    return None
