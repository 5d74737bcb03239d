"""Why claims are as they are: a report coded once more, watched."""

from recount.tracing.trace import trace_document

__all__ = ["trace_document"]
