"""JSON lines: the contract, one record a line."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import TextIO

from recount.publish.fields import Fields, claim_fields, document_fields, finding_fields, incident_fields
from recount.publish.order import map_corrections, map_incidents, order_claims, order_incidents
from recount.records.coding import CodedReport, Coding

#: Lone surrogates cannot be written as UTF-8; the others end a line for some readers. JSON lets all be written as escapes.
UNSAFE = re.compile("[\ud800-\udfff\u0085\u2028\u2029]")
#: Keys in the order of the contract, every letter as itself, never NaN; made once, for it is asked for with every record.
ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def write_jsonl(coding: Coding, stream: TextIO) -> None:
    """Write each document with its claims, then incidents by date, then findings, one JSON object a line."""
    stream.writelines(to_line(fields) for fields in find_records(coding))


def find_records(coding: Coding) -> Iterator[Fields]:
    """Every record of a coding as plain fields, in the order in which they are printed."""
    incidents, corrections = map_incidents(coding.incidents), map_corrections(coding)
    for report in coding.reports:
        yield document_fields(report)
        for claim in order_claims(report):
            yield claim_fields(claim, incident=incidents.get(claim.id), corrects=corrections.get(claim.id))
    for incident in order_incidents(coding.incidents):
        yield incident_fields(incident)
    for finding in coding.findings:
        yield finding_fields(finding)


def write_reports(reports: Iterable[CodedReport], stream: TextIO) -> None:
    """Write each document with its claims as soon as it is coded; claims of reports that are not compared belong to no incident."""
    for report in reports:
        stream.write(to_line(document_fields(report)))
        stream.writelines(to_line(claim_fields(claim, incident=None, corrects=None)) for claim in order_claims(report))


def to_line(fields: Fields) -> str:
    """One record as a line: keys in the order of the contract, no space to spare, never NaN."""
    return escape(ENCODER.encode(fields)) + "\n"


def escape(text: str) -> str:
    """JSON with the characters that are not safe in it written as escapes."""
    return text if text.isascii() else UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
