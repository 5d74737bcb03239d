"""Claims that speak of one occurrence are brought together, each link with its grounds."""

from recount.link.judged import judge_linked as judge_linked
from recount.link.link_claims import Linked as Linked
from recount.link.link_claims import link_claims as link_claims
