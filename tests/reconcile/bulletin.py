"""Findings within one invented bulletin."""

from collections.abc import Callable

from recount.records.finding import Finding, Rule

#: Gives the findings of a body, under a title if need be.
Find = Callable[..., tuple[Finding, ...]]


def of(findings: tuple[Finding, ...], rule: Rule) -> list[Finding]:
    """The findings of one rule."""
    return [finding for finding in findings if finding.rule is rule]
