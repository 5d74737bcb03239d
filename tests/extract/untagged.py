"""A tagger that knows nothing, for rules that must hold without one."""

from collections.abc import Sequence


class Untagged:
    """Tags every word as unknown."""

    def tag(self, words: Sequence[str], starts: Sequence[int]) -> str:
        """One tag a word; where sentences start makes no difference."""
        del starts
        return "x" * len(words)
