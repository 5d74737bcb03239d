"""Who speaks and who is spoken to in an act of speech: a call, a threat, a plan, a denial, an accusation."""

from collections.abc import Iterator, Sequence

from recount.extract.claims.frames import Frame
from recount.extract.claims.objects import find_objects
from recount.extract.claims.scenes import Placed, make_scene
from recount.extract.claims.subjects import find_subject
from recount.records.mention import MentionForm, PartyMention, PartyUse
from recount.records.party import PartyKind, PartyRole
from recount.text.reading import Reading

#: Acts of speech whose speaker is a party; who merely tells something is a source.
OWN_ACTS = frozenset({"deny", "call", "threaten", "plan", "allege", "judge"})
#: Acts of speech that are said to somebody.
ADDRESSED = frozenset({"call", "threaten"})
#: Those who are called upon stand at most so many tokens before the call.
REACH = 20
#: Words between a verb of speech and those spoken to.
TO = frozenset({"on", "upon", "to", "both", "all"})


def speakers(reading: Reading, frames: Sequence[Frame], parties: Sequence[Placed], *, denied: bool) -> tuple[PartyUse, ...]:
    """Those who speak in acts of speech, by the mention in the words for the source; who says what is ``denied`` denies it."""
    own = [frame for frame in frames if denied or frame.kind in OWN_ACTS]
    return tuple(PartyUse(PartyRole.SPEAKER, mention) for frame in own for mention in _speaking(reading, frame, parties))


def who_is_silent(reading: Reading, sentence: tuple[int, int], parties: Sequence[Placed]) -> tuple[PartyUse, ...]:
    """Who said nothing: the first that is named before the verb ("no group" is nobody), or from whom no word came."""
    lowers = reading.tokens.lowers
    verb = next((at for at in range(*sentence) if reading.tags[at] in "VM"), sentence[1])
    for first, _, mention in parties:
        before = lowers[max(sentence[0], first - 2) : first]
        named = (first < verb and before[-1:] != ("no",)) or "from" in before
        if named and mention.form is not MentionForm.PRONOUN:
            return (PartyUse(PartyRole.SPEAKER, mention),)
    return ()


def _speaking(reading: Reading, frame: Frame, parties: Sequence[Placed]) -> Iterator[PartyMention]:
    """The mention in the words for a source, or these words themselves where no list knows them and they are nobody's own name."""
    placed = next(_inside(frame, parties), None)
    if placed is not None:
        yield placed[2]
    elif frame.source is not None:
        first, last = frame.source
        while first < last - 1 and reading.tags[first] in "TO":
            first += 1
        head = reading.tokens.words[last - 1]
        if reading.tags[last - 1] in "NP" and (head.islower() or (head.isupper() and len(head) > 1)):
            form = MentionForm.NAME if head.isupper() else MentionForm.NOMINAL
            yield PartyMention(reading.span(*frame.source), PartyKind.ORGANISATION, form, reading.span(first, last).text)


def _inside(frame: Frame, parties: Sequence[Placed]) -> Iterator[Placed]:
    """The mention that most of the words for a source are; a pronoun only where nothing else is."""
    if frame.source is None:
        return
    first, last = frame.source
    found = [p for p in parties if p[0] < last and p[1] > first and p[2].kind is not PartyKind.OBJECT]
    named = [p for p in found if p[2].form is not MentionForm.PRONOUN]
    yield from (named or found)[:1]


def addressees(reading: Reading, frame: Frame, parties: Sequence[Placed]) -> tuple[PartyUse, ...]:
    """Those to whom a call or a threat is said: the object of its verb."""
    if frame.kind not in ADDRESSED or frame.content[0] < frame.last:
        return ()
    if frame.source is None:
        before = make_scene(reading, max(0, frame.first - REACH), frame.last, parties)
        return tuple(PartyUse(PartyRole.TARGET, placed[2]) for placed in find_subject(before, frame.first))
    scene = make_scene(reading, frame.first, max(frame.content[1], frame.last), parties)
    at = frame.last
    while scene.low(at) in TO and at not in scene.starts:
        at += 1
    return tuple(PartyUse(PartyRole.TARGET, placed[2]) for placed in find_objects(scene, at) if placed[2].kind is not PartyKind.OBJECT)
