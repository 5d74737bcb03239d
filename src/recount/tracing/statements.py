"""Why a claim has its kind, status, assertion, event type and confidence."""

from collections.abc import Iterator

from recount.extract.claims.totals import WHY_TOTAL
from recount.records.claim import Assertion, ClaimKind, Status
from recount.records.trace import Basis
from recount.resolve.confidence import find_signs
from recount.tracing.scene import Scene

ACTS, TRIGGERS, SPEECH, MEASURES = "ontology/acts.toml", "lexicon/en/triggers.toml", "lexicon/en/speech.toml", "lexicon/en/measures.toml"
CONFIDENCE = "lexicon/en/confidence.toml"


def find_head(scene: Scene) -> Iterator[Basis]:
    """Kind, status, assertion, trigger and event type, in the order of the contract."""
    yield _kind(scene)
    yield _status(scene)
    yield _assertion(scene)
    yield from _trigger(scene)
    yield from _event_type(scene)


def _kind(scene: Scene) -> Basis:
    """What sort of thing is said."""
    passage, kind = scene.passage, scene.said.kind
    act, counts = passage.act, tuple(q.span for q in scene.said.quantities)
    if kind is ClaimKind.STATEMENT:
        rule = "an act of speech that tells no event" if passage.is_speech else "something is called untrue and no act is named"
        return Basis("kind", kind, rule, scene.frames(), (SPEECH,))
    total = next((reason for reason in scene.draft.said.reasons if reason in WHY_TOTAL), None)
    if kind is ClaimKind.FIGURE:
        return Basis("kind", kind, total or "a count without an act and without a day of its own", counts, (SPEECH, MEASURES))
    if kind is ClaimKind.TREND:
        return Basis(
            "kind", kind, "words of more, fewer or elsewhere, without a count", scene.listed(scene.engine.language.triggers.trends)
        )
    if act is None:
        rule = (
            "what somebody plans or may do, without an act" if kind is ClaimKind.ACTIVITY else "a count of people on a day, without an act"
        )
        return Basis("kind", kind, rule, counts)
    name = act.name.replace("_", " ")
    several = kind is ClaimKind.ACTIVITY and not act.activity
    rule = f"the act is {name}, of several and at no place or time of their own" if several else f"the act is {name}"
    return Basis("kind", kind, rule, scene.trigger(), (TRIGGERS, ACTS))


def _status(scene: Scene) -> Basis:
    """Whether it happened."""
    status = scene.said.status
    cue = scene.reason(f"status {status}: ")
    if cue is not None:
        return Basis("status", status, cue, scene.find(cue), (SPEECH,))
    rule = (
        "no words of a plan, threat, call, condition, denial, background or going on" if status is Status.OCCURRED else "an act of speech"
    )
    return Basis("status", status, rule)


def _assertion(scene: Scene) -> Basis:
    """In whose voice."""
    assertion = scene.said.assertion
    cue = scene.reason(f"assertion {assertion}: ")
    if cue is not None:
        return Basis("assertion", assertion, cue, scene.find(cue) or scene.frames(), (SPEECH,))
    if assertion is Assertion.ATTRIBUTED:
        handed = not scene.passage.frames
        rule = "told by the source of what it follows from" if handed else "words of speech stand over it"
        return Basis("assertion", assertion, rule, scene.frames(), (SPEECH,))
    return Basis("assertion", assertion, "no words of speech, doubt or accusation")


def _trigger(scene: Scene) -> Iterator[Basis]:
    """The word that carries the event."""
    act = scene.passage.act
    if act is not None and scene.said.trigger is not None:
        others = len(scene.passage.clause.triggers) - 1
        rule = f"stands for the act {act.name.replace('_', ' ')} (rank {act.rank}" + (f", above {others} more)" if others else ")")
        yield Basis("trigger", scene.said.trigger.text, rule, scene.trigger(), (TRIGGERS, ACTS))


def _event_type(scene: Scene) -> Iterator[Basis]:
    """The codes of both codebooks."""
    typed, act = scene.said.event_type, scene.draft.act
    why = scene.reason("type: ")
    if typed is None:
        rule = "no act" if act is None else f"the act {act.replace('_', ' ')} has no type by itself"
        yield Basis("event_type", "none", rule, scene.trigger(), (ACTS,))
        return
    codes = " / ".join(code for code in (typed.plover, typed.plover_mode) if code) or "none"
    if typed.acled is None:
        yield Basis("event_type plover", codes, why or "an act of speech", scene.frames(), (ACTS, SPEECH))
        return
    weapons = tuple(w.span for w in scene.said.weapons if why is not None and w.name in why)
    yield Basis("event_type acled", typed.acled_sub or "none", why or "by its act", (*scene.trigger(), *weapons), (ACTS,))
    usual = scene.engine.ontology.plover[typed.acled_sub or ""] == (typed.plover or "", typed.plover_mode or "")
    rule = "the usual code of that sub-type" if usual else "other than the usual code, by the weapon, a word, the act or a threat"
    yield Basis("event_type plover", codes, rule, data=(ACTS,))


def find_confidence(scene: Scene) -> Basis:
    """The weights that were added up."""
    weights = scene.engine.confidence
    shown = find_signs(scene.claim)
    parts = [
        "base " + _signed(weights["base"]),
        *(f"{name.replace('_', ' ')} {_signed(weights[name])}" for name, on in shown.items() if on),
    ]
    return Basis("confidence", f"{scene.said.confidence:g}", f"log-odds: {', '.join(parts)}", data=(CONFIDENCE,))


def _signed(weight: float) -> str:
    """A weight with its sign."""
    return f"{weight:+g}"
