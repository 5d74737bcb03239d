"""Places in a box, against a look at every one of them."""

import sqlite3
from contextlib import closing
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from recount.atlas.spots import Spots
from recount.lexicon.gazetteer import built_index

SPOTS = Spots((built_index(), Path("no-such-volume.sqlite")))


@settings(max_examples=20, deadline=None)
@given(st.floats(-180, 180), st.floats(-90, 90), st.floats(0, 12), st.floats(0, 8))
def test_a_box_gives_what_lies_in_it(west: float, south: float, width: float, height: float) -> None:
    east, north = min(180, west + width), min(90, south + height)
    question = (
        "SELECT id FROM place WHERE precision IN ('town', 'site', 'neighbourhood', 'near') AND lat BETWEEN ? AND ? AND lon BETWEEN ? AND ?"
    )
    with closing(sqlite3.connect(f"{built_index().as_uri()}?mode=ro", uri=True)) as connection:
        wanted = sorted(id_ for (id_,) in connection.execute(question, (south, north, west, east)))
    assert sorted(id_ for id_, _, _ in SPOTS.find((west, south, east, north))) == wanted
