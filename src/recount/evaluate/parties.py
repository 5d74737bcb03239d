"""Scores parties by role and neutral name, and looks for partisan words in names."""

from recount.evaluate.align import Aligned, Pairing
from recount.evaluate.assignment import assign
from recount.evaluate.fields import find_items
from recount.evaluate.gold import GoldParty
from recount.evaluate.names import find_name_words, find_report_slurs, is_named, is_same_name, is_same_party
from recount.evaluate.output import Fields, words_of
from recount.evaluate.tally import Fault, Measure, Sheet
from recount.lexicon.scoring import read_scoring_tables


def score_parties(pairing: Pairing, sheet: Sheet) -> None:
    """Parties of one record; one that the report only implies may be given and is not asked for."""
    record = pairing.record
    given = find_items(pairing, "parties", ("role", "name"))
    weights = [[_weigh(gold, party) for party, _ in given] for gold in record.parties]
    pairs = assign(weights)
    for row, gold in enumerate(record.parties):
        if row in pairs:
            _score_found(gold, given[pairs[row]], record.id, sheet)
        elif gold.surface:
            _score_unfound(gold, record.id, sheet)
    for column, (party, claim) in enumerate(given):
        if not any(row[column] for row in weights) and not _is_loose(party):
            sheet.alarm(Measure.PARTIES, record.id, f"{party['name']} as {party['role']}", words_of(party), claim)


def alarm_parties(aligned: Aligned, sheet: Sheet) -> None:
    """Parties of claims that render nothing."""
    for claim in aligned.false_claims:
        for party in claim.get("parties") or ():
            if not _is_loose(party):
                sheet.alarm(Measure.PARTIES, "-", f"{party['name']} as {party['role']} of a false claim", words_of(party))


def _weigh(gold: GoldParty, party: Fields) -> float:
    """Above 0 for the right role and party; more where the neutral name is met, and not only the words."""
    roles = read_scoring_tables().party_roles.get(gold.role, frozenset({"other"}))
    if party["role"] not in roles or not is_same_party(gold, party):
        return 0.0
    return 1.0 + is_same_name(gold.name, str(party["name"]))


def _score_found(gold: GoldParty, found: tuple[Fields, str], record: str, sheet: Sheet) -> None:
    """A party in its role, and whether it bears its neutral name."""
    party, claim = found
    sheet.hit(Measure.PARTIES)
    if not is_named(gold):
        return
    if is_same_name(gold.name, str(party["name"])):
        sheet.hit(Measure.PARTY_NAMES)
    else:
        sheet.confuse(Measure.PARTY_NAMES, record, f"{party['name']}, should be {gold.name}", words_of(party), claim)


def _score_unfound(gold: GoldParty, record: str, sheet: Sheet) -> None:
    """A party that is not there, and its neutral name with it."""
    sheet.miss(Measure.PARTIES, record, f"{gold.name} as {gold.role}", gold.surface)
    if is_named(gold):
        sheet.miss(Measure.PARTY_NAMES, record, f"party not found, should be {gold.name}", gold.surface)


def _is_loose(party: Fields) -> bool:
    """Whether the gold does not list all parties of this sort."""
    return party["role"] in read_scoring_tables().loose_roles or party.get("kind") == "object"


def score_names(aligned: Aligned, incidents: tuple[Fields, ...], sheet: Sheet) -> None:
    """Partisan words of the report in the name of a party, of its claims or of incidents made from them."""
    slurs = find_report_slurs(aligned.report)
    mine = {claim["id"] for claim in aligned.claims}
    made = [incident for incident in incidents if mine & set(incident.get("claims") or ())]
    for item in (*aligned.claims, *made):
        for party in item.get("parties") or ():
            found = slurs & find_name_words(str(party["name"]))
            if found:
                sheet.blame(Fault.LOADED_NAMES, "-", f"{party['name']} ({', '.join(sorted(found))})", words_of(party))
