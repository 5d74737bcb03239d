"""Invented reports with keys, in the form of the corpus."""

from recount.coder import code_document, find_mentions, read_engine
from recount.evaluate.muc.casing import Caser
from recount.evaluate.muc.coded import Coded
from recount.evaluate.muc.documents import ROLES, MucDocument, Template
from recount.evaluate.muc.views import View, view_report
from recount.records.document import Document
from recount.text.read_text import read_text

COMMON = (
    "a the at of in by was were and bomb rebels mayor clinic",
    "market rain fell kidnapped killed exploded today",
)
CASER = Caser(frozenset(word for line in COMMON for word in line.split()))


def make_document(text: str, *templates: Template) -> MucDocument:
    """A document whose pooled entities are those of its templates."""
    pooled = {role: tuple(dict.fromkeys(e for t in templates for e in t.roles.get(role, ()))) for role in ROLES}
    return MucDocument("doc", "PORT ALMA, 3 JAN 90 (DESK)", text, templates, pooled)


def make_template(kind: str, **roles: str) -> Template:
    """A template with one filler for each role that is given."""
    return Template(kind, {role: ((roles[role],),) if role in roles else () for role in ROLES})


def view(document: MucDocument) -> View:
    """What the selector sees of a document."""
    text = CASER.capitalise(document.text)
    report = Document(document.id, "", text, "0" * 64, document.id)
    engine = read_engine()
    reading = read_text(text, engine.tagger)
    finds = find_mentions(engine, report, reading)
    claims = code_document(report).claims
    return view_report(Coded(document, reading, finds.parties, finds.weapons, finds.places, claims), CASER)
