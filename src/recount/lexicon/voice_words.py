"""Words by which a report speaks for a party, and those by which a party calls the other side."""

from dataclasses import dataclass
from functools import cache

from recount.lexicon.files import read_toml
from recount.text.phrases import Phrases


@dataclass(frozen=True, slots=True)
class VoiceWords:
    """What a report is called by those who issue it, words that tie it to them, whom they send, and how they call the other side.

    ``owners`` stand before the forces of somebody who speaks or was told before. ``publications`` end the name of a monitor or of what it
    publishes; ``issuers`` that of an office, in a line with one of the ``documents`` that it issues.
    """

    issued: Phrases[bool]
    ties: frozenset[str]
    own: frozenset[str]
    owners: frozenset[str]
    publications: frozenset[str]
    issuers: frozenset[str]
    documents: Phrases[bool]
    hostile: frozenset[str]


@cache
def read_voice_words(language: str = "en") -> VoiceWords:
    """The words of a language."""
    data = read_toml(f"lexicon/{language}/voice.toml")
    return VoiceWords(
        Phrases(dict.fromkeys(data["issued"]["words"], True)),
        frozenset(data["issued"]["ties"]),
        frozenset(data["own"]["words"]),
        frozenset(data["owners"]["words"]),
        frozenset(data["publications"]["words"]),
        frozenset(data["issuers"]["words"]),
        Phrases(dict.fromkeys(data["issuers"]["documents"], True)),
        frozenset(data["hostile"]["words"]),
    )
