from pathlib import Path

import pytest

from recount.evaluate import Gold, read_gold
from tests.evaluate.perfect import Fields, make_perfect
from tests.evaluate.tiny import write_gold


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_gold(tmp_path_factory.mktemp("gold"))


@pytest.fixture
def gold(folder: Path) -> Gold:
    return read_gold(folder)


@pytest.fixture
def perfect(folder: Path) -> list[Fields]:
    return make_perfect(folder)
