"""Words and signs with exact offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.text.tokens import find_tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1,204 boats", ["1,204", "boats"]),
        ("at 05:44 on 14/9/2025", ["at", "05:44", "on", "14/9/2025"]),
        ("a 14-year-old", ["a", "14-year-old"]),
        ("the U.N. said", ["the", "U.N.", "said"]),
        ("Gen. Roe of St. Olav", ["Gen.", "Roe", "of", "St.", "Olav"]),
        ("the guard's boats", ["the", "guard", "'s", "boats"]),
        ("they didn\u2019t", ["they", "did", "n\u2019t"]),
        ("Port-au-Prince, d'Ivoire", ["Port-au-Prince", ",", "d'Ivoire"]),
        ("see example.org now.", ["see", "example.org", "now", "."]),
        ("some approx. 5 boats.\n\n ", ["some", "approx.", "5", "boats", "."]),
        ("\u00a0Gao\u2019s and Mali's boats", ["Gao", "\u2019s", "and", "Mali", "'s", "boats"]),
        ("were found.The guard", ["were", "found", ".", "The", "guard"]),
    ],
)
def test_words_are_cut_where_readers_cut_them(text: str, words: list[str]) -> None:
    assert list(find_tokens(text).words) == words


@given(st.text(max_size=200))
def test_offsets_give_back_the_words(text: str) -> None:
    tokens = find_tokens(text)
    assert all(text[s:e] == w for s, e, w in zip(tokens.starts, tokens.ends, tokens.words, strict=True))
    assert all(e <= s for e, s in zip(tokens.ends, tokens.starts[1:], strict=False))
    assert "".join(tokens.words) == "".join(text.split())
