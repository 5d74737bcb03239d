"""Incidents with tolls and grades from linked claims, and what comparing figures shows."""

from recount.reconcile.copies import find_copies as find_copies
from recount.reconcile.find_findings import find_findings as find_findings
from recount.reconcile.make_incidents import date_key as date_key
from recount.reconcile.make_incidents import make_incidents as make_incidents
from recount.reconcile.resolvers import Resolving as Resolving
