"""Recount reads conflict reports and records what each source says happened, in its own words."""
