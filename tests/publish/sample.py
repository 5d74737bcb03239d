"""A sample coding with one of everything: grades, precisions, statuses, rules, and a report from right to left."""

from recount.records.actor import Category
from recount.records.claim import Assertion, Claim, ClaimKind, Status
from recount.records.coding import Coding
from recount.records.finding import Rule, Verdict
from recount.records.incident import Grade, Toll
from recount.records.party import Party, PartyKind, PartyRole
from recount.records.period import TimeKind
from recount.records.place import PlacePrecision
from recount.records.place_ref import PlaceRole
from recount.records.quantity import Bounds, Measure, OfStatus
from recount.records.source import SourceKind
from recount.records.wording import Weapon, Wording
from tests.publish.factory import ARREST, ATTACK, STRIKE, Maker, coding, finding, incident

MONITOR = """Bulletin: ambush on the road <south>

Armed men ambushed an army convoy 25 km south of Ansongo on 4 February and killed at least 11 soldiers, two residents said.

Between 1 and 31 January the Monitor recorded 38 attacks in the Gao region. Of these, 21 were the work of Islamic State.

A drone strike killed 12 people at Tessit on 8 February."""
GAZETTE = """Seven heroes fall & the army repels a cowardly ambush

Seven soldiers fell on 4 February when terrorist hordes set upon a convoy near Ansongo, the army said.

The army arrested 31 terrorists somewhere in the district of Dori. Colonel X denied that a drone hit Tessit.

The terrorists are planning to attack the bridge at Wabaria."""
ARABIC = "هجوم قرب غاو\n\nقتل خمسة جنود في هجوم قرب غاو يوم 4 فبراير 😀 بحسب الجيش."


def make_sample() -> Coding:
    """The coding of three reports."""
    monitor, gazette, arabic = Maker(MONITOR, "Liptako Monitor"), Maker(GAZETTE, "Gazette", "2025-02-12"), Maker(ARABIC, None, None, "ar")
    ambush, total, part, strike = _monitor(monitor)
    fallen, arrest, denial = _gazette(gazette)
    dead = arabic.claim("قتل خمسة جنود في هجوم قرب غاو", event_type=ATTACK, counts=(arabic.count("خمسة", Measure.KILLED, Bounds(5, 5, 5)),))
    toll = Toll(
        Measure.KILLED, Bounds(7, None, 11), "range", (ambush.id, fallen.id), "soldiers", OfStatus.SECURITY_FORCES, "Islamic State (IS)"
    )
    incidents = (
        incident([strike, denial], Grade.CONTESTED),
        incident([ambush, fallen], Grade.CORROBORATED, tolls=(toll,)),
        incident([arrest], Grade.ALLEGED),
        incident([dead], Grade.SINGLE),
    )
    findings = (
        finding(
            Rule.PART_OF, Verdict.NOTE, [total, part], "21 of the 38 attacks; never added.", {"whole": 38, "part": 21, "share": 21 / 38}
        ),
        finding(Rule.SUPERSEDED, Verdict.NOTE, [ambush, fallen], "A later report gives 7.", {"values": (11, 7)}),
        finding(Rule.SAME_SCOPE_DIFFERS, Verdict.DIFFERS, [ambush, fallen], "At least 11 against 7.", {"values": (11, 7), "difference": 4}),
    )
    return coding(monitor, gazette, arabic, incidents=incidents, findings=findings)


def _monitor(maker: Maker) -> tuple[Claim, Claim, Claim, Claim]:
    """An ambush near a town, a total with its part, a strike on a town."""
    words = "Armed men ambushed an army convoy 25 km south of Ansongo on 4 February and killed at least 11 soldiers"
    ambush = maker.claim(
        words,
        assertion=Assertion.ATTRIBUTED,
        event_type=ATTACK,
        trigger="ambushed",
        counts=(maker.count("at least 11", Measure.KILLED, Bounds(11, None, None), "soldiers", OfStatus.SECURITY_FORCES),),
        parties=(
            maker.party(PartyRole.PERPETRATOR, "Armed men", "Armed men"),
            maker.party(PartyRole.TARGET, "army convoy", "Military Forces of Mali", Category.STATE_FORCES),
        ),
        places=(maker.place(PlaceRole.EVENT, "25 km south of Ansongo", (15.44, 0.5), PlacePrecision.NEAR, 10),),
        time=maker.when("4 February", "2025-02-04"),
        sources=(maker.source("two residents", SourceKind.WITNESS),),
    )  # fmt: skip
    area = (maker.place(PlaceRole.SCOPE, "Gao region", (16.3, 0.0), PlacePrecision.ADMIN1, 250),)
    january = maker.when("1 and 31 January", "2025-01-01", "2025-01-31", TimeKind.PERIOD)
    figure = ClaimKind.FIGURE
    attacks = maker.count("38", Measure.ATTACKS, Bounds(38, 38, 38))
    total = maker.claim("the Monitor recorded 38 attacks in the Gao region", kind=figure, counts=(attacks,), places=area, time=january)
    by = (maker.party(PartyRole.PERPETRATOR, "Islamic State", "Islamic State (IS)", Category.REBEL_GROUP),)
    ours = maker.count("21", Measure.ATTACKS, Bounds(21, 21, 21))
    part = maker.claim("21 were the work of Islamic State", kind=figure, counts=(ours,), places=area, time=january, parties=by)
    strike = maker.claim(
        "A drone strike killed 12 people at Tessit",
        event_type=STRIKE,
        counts=(maker.count("12", Measure.KILLED, Bounds(12, 12, 12)),),
        weapons=(Weapon("drone", maker.span("drone")),),
        places=(maker.place(PlaceRole.EVENT, "Tessit", (15.17, 0.42), PlacePrecision.TOWN, 3),),
        time=maker.when("8 February", "2025-02-08"),
    )
    return ambush, total, part, strike


def _gazette(maker: Maker) -> tuple[Claim, Claim, Claim]:
    """The same ambush in other words, an arrest in a district, a denial by a person, and a plan."""
    fallen = maker.claim(
        "Seven soldiers fell on 4 February when terrorist hordes set upon a convoy near Ansongo",
        assertion=Assertion.ATTRIBUTED,
        event_type=ATTACK,
        trigger="set upon",
        counts=(maker.count("Seven soldiers", Measure.KILLED, Bounds(7, 7, 7), "soldiers", OfStatus.SECURITY_FORCES),),
        loaded=(Wording(maker.span("terrorist hordes"), "fighters"),),
        sources=(maker.source("the army"),),
    )
    arrest = maker.claim(
        "The army arrested 31 terrorists somewhere in the district of Dori",
        event_type=ARREST,
        counts=(maker.count("31", Measure.ARRESTED, Bounds(31, 31, 31)),),
        places=(maker.place(PlaceRole.EVENT, "district of Dori", (14.03, -0.03), PlacePrecision.DISTRICT, 40),),
        time=maker.when(None, "2025-02-10", "2025-02-12"),
    )
    person = Party(PartyRole.SPEAKER, PartyKind.PERSON, "Colonel X", maker.span("Colonel X"))
    denied = Status.DENIED
    denial = maker.claim("Colonel X denied that a drone hit Tessit", status=denied, assertion=Assertion.ATTRIBUTED, parties=(person,))
    target = (maker.place(PlaceRole.TARGET, "Wabaria", (16.2, -0.05), PlacePrecision.TOWN, 2),)
    maker.claim("The terrorists are planning to attack the bridge at Wabaria", status=Status.PLANNED, places=target)
    return fallen, arrest, denial
