"""A record that is built fast is the record that ``dataclass`` makes."""

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from recount.records.building import quick


@quick
@dataclass(frozen=True, slots=True)
class Mark:
    """A record with every sort of field."""

    at: int
    word: str = "none"
    others: dict[str, int] = field(default_factory=dict)
    length: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        if self.at < 0:
            raise ValueError("before the text")
        object.__setattr__(self, "length", len(self.word))


def test_fields_are_given_in_order_by_name_or_by_default() -> None:
    assert (Mark(1).word, Mark(1, "two").length, Mark(at=1, word="x").at) == ("none", 3, 1)
    assert list(inspect.signature(Mark).parameters) == ["at", "word", "others"]
    with pytest.raises(TypeError):
        Mark()  # type: ignore[call-arg]


def test_each_record_has_its_own_default_container() -> None:
    assert Mark(1).others is not Mark(1).others


def test_a_built_record_is_frozen() -> None:
    made = Mark(1)
    with pytest.raises(FrozenInstanceError):
        made.at = 2  # type: ignore[misc]
    assert type(made) is Mark


def test_the_impossible_is_still_refused() -> None:
    with pytest.raises(ValueError, match="before the text"):
        Mark(-1)


def test_records_compare_copy_and_travel() -> None:
    made = Mark(1, "two")
    assert made == Mark(1, "two") != Mark(2, "two")
    assert replace(made, at=2) == Mark(2, "two")
    assert pickle.loads(pickle.dumps(made)) == copy.copy(made) == made  # noqa: S301  it was made here


def test_classes_stand_for_their_records_in_matching() -> None:
    match Mark(3, "x"):
        case Mark(at=at, word="x"):
            assert at == 3
        case _:
            pytest.fail("no match")
