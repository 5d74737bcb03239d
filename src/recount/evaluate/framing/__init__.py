"""Whether a coding stays the same when a text calls its sides by other names and other epithets."""

from recount.evaluate.framing.check import Change, Checked, check_framing
from recount.evaluate.framing.report import render_framing
from recount.evaluate.framing.texts import Text, read_texts

__all__ = ["Change", "Checked", "Text", "check_framing", "read_texts", "render_framing"]
