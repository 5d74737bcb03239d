"""Parts that parties play in a clause, by their side of the trigger and the words before them."""

from collections.abc import Iterator, Sequence

from recount.extract.claims.clauses import Clause
from recount.extract.claims.modality import is_passive
from recount.extract.claims.triggers import Trigger
from recount.lexicon.triggers import Act
from recount.records.mention import MentionForm, PartyMention, PartyUse
from recount.records.party import PartyKind, PartyRole
from recount.text.reading import Reading

OBJECT_MARKS = frozenset({"on", "against", "of", "at", "upon", "towards"})
LIGHT_VERBS = frozenset({"carried", "carry", "launched", "launch", "conducted", "made", "mounted", "staged", "committed", "began", "waged"})
#: Acts that all sides do.
MUTUAL = frozenset({"clash", "agreement", "protest"})
#: Acts whose nouns take the one who suffers after "of" ("the killing of"); "the attacks of" names the doer.
SUFFERED = frozenset(
    {
        "kill",
        "casualty",
        "arrest",
        "abduct",
        "capture",
        "release",
        "displace",
        "beat",
        "sexual",
        "shelling",
        "loot",
        "territory",
        "bomb",
        "disarm",
        "air_strike",
        "blast",
    }
)
#: Whoever is accused or blamed is said to have done it.
ACCUSING = frozenset({"accused", "accuse", "accuses", "accusing", "blamed", "blame", "blames", "blaming"})
#: Acts whose verbs have a thing or a victim for subject ("the device went off", "two died").
SUBJECTLESS = frozenset({"blast", "casualty", "displace"})
#: Heads of mentions that are tolls, not people.
TOLLS = frozenset({"dead", "fatalities", "casualties", "wounded", "injured", "victims", "bodies", "toll", "deaths", "body"})
#: A party so many tokens from the trigger plays no part in it unless a listed preposition ties it.
REACH = 24

Placed = tuple[int, int, PartyMention]


def party_uses(reading: Reading, clause: Clause, main: Trigger | None, parties: Sequence[Placed], act: Act | None) -> tuple[PartyUse, ...]:
    """The parties of a clause in their roles; ``parties`` are mentions with their token ranges, in order."""
    if main is None or act is None:
        return tuple(_without_trigger(reading, clause, parties))
    doer = PartyRole.PERPETRATOR if act.violent else PartyRole.ACTOR
    sides = [_side(reading, clause, main, placed) for placed in parties]
    if act.name in MUTUAL:
        sides = [
            "doer" if side is not None or _is_tied(reading, placed, main) else None for side, placed in zip(sides, parties, strict=True)
        ]
    elif act.name in SUBJECTLESS:
        sides = [None if side == "doer" and not _is_agent(reading, placed) else side for side, placed in zip(sides, parties, strict=True)]
    sides = _share(reading, parties, sides)
    return tuple(_uses(parties, sides, doer))


def _uses(parties: Sequence[Placed], sides: Sequence[str | None], doer: PartyRole) -> Iterator[PartyUse]:
    """Uses in order; things and places of attack are never doers."""
    for (_, _, mention), side in zip(parties, sides, strict=True):
        if mention.head.lower() in TOLLS:
            continue
        if side == "doer" and mention.kind is not PartyKind.OBJECT:
            yield PartyUse(doer, mention)
        elif side == "target":
            yield PartyUse(PartyRole.TARGET, mention)


def _without_trigger(reading: Reading, clause: Clause, parties: Sequence[Placed]) -> Iterator[PartyUse]:
    """Parties of a clause that only counts ("12 by X"): whoever stands after "by" did it."""
    for placed in parties:
        if _is_agent(reading, placed):
            yield PartyUse(PartyRole.PERPETRATOR, placed[2])
        elif placed[0] == clause.first and placed[2].form is MentionForm.NAME:
            yield PartyUse(PartyRole.OTHER, placed[2])


def _is_agent(reading: Reading, placed: Placed) -> bool:
    """Whether "by" stands before a mention, over its article and adjectives."""
    at = placed[0] - 1
    while at >= 0 and reading.tags[at] in "TJ":
        at -= 1
    return at >= 0 and reading.tokens.lowers[at] == "by"


def _is_tied(reading: Reading, placed: Placed, main: Trigger) -> bool:
    """Whether a mention near the trigger stands after "between", "with" or "against"."""
    before = reading.tokens.lowers[max(0, placed[0] - 2) : placed[0]]
    return abs(placed[0] - main.last) < REACH and any(word in ("between", "with", "against") for word in before)


def _side(reading: Reading, clause: Clause, main: Trigger, placed: Placed) -> str | None:
    """Whether a mention does it, suffers it, or neither."""
    first, last, mention = placed
    before = reading.tokens.lowers[first - 1] if first else ""
    before2 = reading.tokens.lowers[first - 2] if first > 1 else ""
    if before in ACCUSING or before2 in ACCUSING:
        return "doer"
    outside = first <= clause.first
    mark = "" if outside else before2 if reading.tags[first - 1] in "T#J" else before
    if (last <= main.first and main.first - last > REACH) or first - main.last > REACH:
        return None
    if mark == "by" or (before == "by" and not outside):
        return "doer"
    if main.verbal:
        return _verb_side(reading, clause, main, (first, last), mark)
    return _noun_side(reading, main, (first, last), mark, mention)


def _verb_side(reading: Reading, clause: Clause, main: Trigger, at: tuple[int, int], mark: str) -> str | None:
    """Sides of a verb: subject and object, exchanged in the passive."""
    passive = is_passive(reading, main, clause.first)
    if at[1] <= main.first:
        if mark in {"in", "from", "of", "with", "for", "to", "near"}:
            return None
        return "target" if passive else "doer"
    if passive:
        return "target" if mark in {"on", "against"} else None
    if mark in {"in", "from", "with", "for", "to", "near", "between", "under"}:
        return None
    return "target"


def _noun_side(reading: Reading, main: Trigger, at: tuple[int, int], mark: str, mention: PartyMention) -> str | None:
    """Sides of a noun: "X's attack on Y", "X launched an attack against Y", "the attack killed Y"."""
    if at[0] >= main.last:
        if mark == "of" and main.act not in SUFFERED:
            return "doer" if at[0] - main.last <= 3 else None
        if mark in OBJECT_MARKS or mention.form is not MentionForm.NAME:
            return "target" if mark not in {"in", "from", "near", "with"} else None
        return "target" if any(reading.tags[i] in "VG" for i in range(main.last, at[0])) else None
    between = reading.tokens.lowers[at[1] : main.first]
    verbs = [w for w, t in zip(between, reading.tags[at[1] : main.first], strict=True) if t in "VDGB"]
    if not verbs:
        tags = reading.tags[at[1] : main.first]
        joined = all(word in {"'s", "'"} or tag in "JNT#" for word, tag in zip(between, tags, strict=True))
        return "doer" if joined else None
    return "doer" if any(v in LIGHT_VERBS for v in verbs) else None


def _share(reading: Reading, parties: Sequence[Placed], sides: list[str | None]) -> list[str | None]:
    """Coordinated mentions play the same part ("the X, the Y and the Z")."""
    shared = list(sides)
    for i in range(1, len(parties)):
        if _is_coordinated(reading, parties[i - 1][1], parties[i][0]) and (shared[i] is None or shared[i] != shared[i - 1]):
            shared[i] = shared[i - 1] if shared[i - 1] is not None else shared[i]
    for i in range(len(parties) - 1, 0, -1):
        if shared[i - 1] is None and _is_coordinated(reading, parties[i - 1][1], parties[i][0]):
            shared[i - 1] = shared[i]
    return shared


def _is_coordinated(reading: Reading, end: int, start: int) -> bool:
    """Whether only commas, "and", articles and adjectives stand between two mentions."""
    between = reading.tokens.lowers[end:start]
    joined = [w for w in between if w in {",", "and", "or", "&"}]
    return bool(joined) and all(w in {",", "and", "or", "&", "(", ")"} or reading.tags[end + i] in "T#J" for i, w in enumerate(between))
