"""Verbs whose subject suffers: passives, and active verbs that mean as much."""

from recount.extract.claims.noun_phrases import AUXILIARIES
from recount.extract.claims.triggers import Trigger
from recount.text.phrases import Phrases
from recount.text.reading import Reading

#: Active verbs whose subject suffers, by their first words ("came under attack", "fell as martyrs").
SUFFERED = Phrases(
    dict.fromkeys(
        (
            "came under",
            "come under",
            "fell as martyrs",
            "fell martyr",
            "joined the caravan",
            "attained martyrdom",
            "achieved martyrdom",
            "embraced martyrdom",
            "reached martyrdom",
            "ascended to martyrdom",
        ),
        True,
    )
)


def suffers(reading: Reading, trigger: Trigger) -> bool:
    """Whether the subject of an active verb is who suffers."""
    return SUFFERED.at(reading.tokens.lowers, trigger.first) is not None


def is_passive(reading: Reading, trigger: Trigger, first: int) -> bool:
    """Whether a trigger is a participle with a form of "be" before it, or one that follows its noun ("bodies found")."""
    if not trigger.verbal or reading.tags[trigger.first] not in "DV":
        return False
    if suffers(reading, trigger):
        return True
    at = trigger.first - 1
    while at >= first and (reading.tags[at] in "RC" or reading.tokens.lowers[at] == "n't"):
        at -= 1
    if at < first:
        return reading.tags[trigger.first] == "D"
    word = reading.tokens.lowers[at]
    if word in AUXILIARIES and word not in ("has", "have", "had", "'ve", "did", "do", "does"):
        return True
    bare = reading.tags[trigger.first] == "D" and word not in ("has", "have", "had", "'ve")
    after = reading.tags[trigger.last : trigger.last + 1]
    return bare and (after not in tuple("TNP#JO") or after == "")
