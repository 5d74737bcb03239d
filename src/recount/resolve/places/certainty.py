"""How likely a chosen place is right, from the signs of the choice; the weights are fitted to toponyms with known places."""

from collections.abc import Mapping

from recount.lexicon.gazetteer import Candidate, Step
from recount.records.place import PlacePrecision, kilometres
from recount.resolve.places.choice import ABOUT, AREA_NAMED, IN_CONTAINER, NEAR, Choice

#: A candidate further away than this (kilometres) is another place.
ELSEWHERE_KM = 50.0
WIDE = frozenset({PlacePrecision.REGION, PlacePrecision.COUNTRY})


def find_signs(choice: Choice) -> Mapping[str, bool]:
    """What speaks for and against a choice, by the names that the table of weights uses."""
    margin = margin_of(choice)
    candidate = choice.candidate
    said = frozenset(choice.reasons)
    return {
        "rival_close": margin is not None and margin < 1,
        "rival_near": margin is not None and 1 <= margin < 2,
        "rival_far": margin is not None and margin >= 3,
        "no_rival": margin is None,
        "report_is_about": ABOUT in {reason[: len(ABOUT)] for reason in said},
        "in_container": IN_CONTAINER in {reason[: len(IN_CONTAINER)] for reason in said},
        "near_others": NEAR in said,
        "area_named": AREA_NAMED in said,
        "loose": candidate is not None and candidate.step is Step.LOOSE,
        "by_sound": candidate is not None and candidate.step is Step.SOUND,
        "spelt_otherwise": candidate is not None and candidate.step is Step.SPELT,
        "learnt": candidate is not None and candidate.source == "learnt",
        "other_name": candidate is not None and not candidate.main and candidate.step is Step.EXACT,
        "wide": choice.place is not None and choice.place.precision in WIDE,
        "unpeopled": candidate is not None and candidate.source == "geonames" and candidate.population < 5_000,
    }


def margin_of(choice: Choice) -> float | None:
    """By how much a choice beat the best candidate that lies elsewhere; None where there is none."""
    rivals = [score for score, _, other in choice.others if _apart(choice, other)]
    return choice.score - max(rivals) if rivals else None


def _apart(choice: Choice, other: Candidate) -> bool:
    place = choice.place
    if place is None or place.lat is None or place.lon is None or other.place.lat is None or other.place.lon is None:
        return True
    return kilometres((place.lat, place.lon), (other.place.lat, other.place.lon)) > ELSEWHERE_KM
