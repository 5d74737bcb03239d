from recount.evaluate.muc.documents import KINDS, ROLES
from recount.evaluate.muc.entities import Key
from recount.evaluate.muc.evidence import ANY, TOPICS, Company, fit_features, kind_features
from recount.evaluate.muc.views import View

from .reports import make_document, view

EVEN = dict.fromkeys((*KINDS, ANY), 0.0)


def company(seen: View, **odds: float) -> Company:
    """The entities of a report, those named by their last word with odds, all others hopeless."""
    return Company(seen, EVEN, {role: {key: odds.get(key[1].split()[-1], -6.0) for key in seen.entities} for role in ROLES})


def key_of(seen: View, word: str) -> Key:
    return next(key for key in seen.entities if key[1].split()[-1] == word)


def test_who_stands_in_a_list_is_seen_beside_the_others_of_it() -> None:
    seen = view(make_document("rebels killed ilda vescor, tomo brask and juna pell today."))
    listed = company(seen, vescor=2.0).features(key_of(seen, "brask"), "Victim")
    alone = company(seen).features(key_of(seen, "brask"), "Victim")
    assert "list>3" in listed
    assert "list>3" not in alone


def test_the_likeliest_of_a_role_ranks_first() -> None:
    seen = view(make_document("rebels killed ilda vescor, tomo brask and juna pell today."))
    beside = company(seen, vescor=2.0, pell=1.0)
    assert "rank=0" in beside.features(key_of(seen, "vescor"), "Victim")
    assert "rank=1" in beside.features(key_of(seen, "pell"), "Victim")


def test_a_part_of_a_group_is_seen_beside_its_head() -> None:
    seen = view(make_document("a market bomb exploded today."))
    assert "head>3" in company(seen, bomb=2.0).features(("C", "market"), "Weapon")


def test_the_types_of_sentences_speak_for_the_fit() -> None:
    seen = view(make_document("a bomb exploded at the clinic.  rebels killed a mayor."))
    bombed, killed = ({**dict.fromkeys(TOPICS, -3.0), kind: 2.0} for kind in ("bombing", "attack"))
    features = fit_features(seen, ("C", "clinic"), "Target", "bombing", (bombed, killed))
    assert "kg>8" in features
    assert "kg>-8" not in fit_features(seen, ("C", "clinic"), "Target", "attack", (bombed, killed))


def test_types_are_judged_by_the_best_two_sentences() -> None:
    low = dict.fromkeys(TOPICS, -5.0)
    features = kind_features(EVEN, ({**low, "arson": 1.0}, {**low, "arson": 0.0}, low))
    assert "sarson>1" in features
    assert "tarson>-1" in features
    assert "tarson>1" not in features
