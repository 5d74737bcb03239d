"""First-level areas have their usual names, and towns lie in the areas that they lie in."""

import pytest

from recount.lexicon.gazetteer import open_gazetteer


@pytest.mark.parametrize(
    ("nickname", "name"),
    [
        ("Paris of the East", "Bucharest"),
        ("The City of Culture", "Pécs"),
        ("Land of Coconuts", "Bến Tre"),
        ("Holy Spirit", "Sancti Spíritus"),
        ("White Castle", "Székesfehérvár"),
    ],
)
def test_nicknames_of_areas_are_no_names(nickname: str, name: str) -> None:
    assert not any(c.source == "area" for c in open_gazetteer().find(nickname))
    assert any(c.source == "area" and c.place.name == name for c in open_gazetteer().find(name))


@pytest.mark.parametrize(
    ("town", "country", "area"),
    [
        ("Kisumu", "KE", "iso:KE-17"),
        ("Garissa", "KE", "iso:KE-07"),
        ("Lappeenranta", "FI", "iso:FI-02"),
        ("Kotka", "FI", "iso:FI-09"),
        ("Split", "HR", "iso:HR-17"),
        ("Osijek", "HR", "iso:HR-14"),
        ("Debrecen", "HU", "iso:HU-HB"),
    ],
)
def test_towns_lie_in_the_area_whose_outline_holds_them(town: str, country: str, area: str) -> None:
    towns = [c for c in open_gazetteer().find(town) if c.source in {"geonames", "own"} and c.place.country == country]
    assert area in towns[0].place.within
