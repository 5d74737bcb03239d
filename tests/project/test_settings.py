"""Settings: what they hold, and what is told where they are wrong."""

from pathlib import Path

import pytest

from recount.project.settings import Settings, read_settings
from recount.records.issue import SettingsError


def read(folder: Path, text: str) -> Settings:
    path = folder / "recount.toml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def test_every_setting_is_read(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        '[project]\nname = "war"\n[focus]\ncountries = ["SY"]\nareas = ["Raqqa"]\n[publishers]\n"The Valley Post" = "ML"\n',
    )
    assert found == Settings("war", ("SY",), ("Raqqa",), (("the valley post", "ML"),))


def test_an_empty_file_sets_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "") == Settings()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[focus", "mend the file"),
        ("[focis]\n", r"\[focis\] is no table of settings; there are \[project\], \[focus\], \[tolls\], \[publishers\]"),
        ("name = 'war'\n", r"\[name\] is no table"),
        ("[focus]\ncountry = ['SY']\n", r"focus\.country is no setting; \[focus\] has countries, areas"),
        ("[focus]\ncountries = 'SY'\n", r"focus\.countries must be a list"),
        ("[focus]\ncountries = ['Syria']\n", "'Syria' is no country; write its two letters"),
        ("[focus]\ncountries = [1]\n", "1 is no country"),
        ("[focus]\nareas = [1]\n", r"focus\.areas must hold texts in quotes"),
        ("[project]\nname = 7\n", r"project\.name must be a text in quotes"),
        ("[publishers]\nPost = 'Mali'\n", r"publishers\.Post: 'Mali' is no country"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(SettingsError, match=why):
        read(tmp_path, text)


def test_bytes_that_are_no_utf8_are_told(tmp_path: Path) -> None:
    (tmp_path / "recount.toml").write_bytes("[project]\nname = 'Zorbä'\n".encode("latin-1"))
    with pytest.raises(SettingsError, match="mend the file"):
        read_settings(tmp_path / "recount.toml")
