"""A shelf for each test."""

from pathlib import Path

import pytest

from tests.atlas.factory import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """An empty project."""
    return Shelf.make(tmp_path)
