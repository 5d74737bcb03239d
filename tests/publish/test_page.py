"""The page: whole without network and script, safe from its reports, and honest on the map."""

import io
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.publish.page import write_page
from recount.records.claim import ClaimKind
from recount.records.coding import Coding
from recount.records.incident import Grade
from recount.records.issue import Issue, Severity
from recount.records.place import PlacePrecision
from recount.records.place_ref import PlaceRole
from recount.records.quantity import Bounds, Measure
from tests.publish.factory import ATTACK, Maker, coding, incident
from tests.publish.sample import make_sample

VOID = {"meta"}


class Reader(HTMLParser):
    """Reads a page: its elements with their attributes, its words, and whether every element is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, name: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(name)) is not None]


def page(made: Coding, **options: object) -> str:
    stream = io.StringIO()
    write_page(made, stream, title="Test", **options)  # type: ignore[arg-type]
    return stream.getvalue()


def test_every_element_is_closed_and_every_link_has_its_place() -> None:
    reader = Reader(page(make_sample()))
    assert reader.open == []
    ids = reader.values("id")
    assert len(ids) == len(set(ids))
    assert {href.removeprefix("#") for href in reader.values("href")} <= set(ids)


def test_it_asks_nothing_of_the_network() -> None:
    text = page(make_sample())
    reader = Reader(text)
    assert all(href.startswith("#") for href in reader.values("href"))
    assert reader.values("src") == []
    assert reader.values("style") == []
    assert "url(" not in text
    assert "default-src 'none'" in text
    assert not {"img", "iframe", "object", "base", "form"} & {tag for tag, _ in reader.elements}


def test_every_count_leads_to_its_words() -> None:
    reader = Reader(page(make_sample()))
    for number, words in (("q1-0", "at least 11"), ("q2-0", "38"), ("q5-0", "Seven soldiers")):
        assert f'id="{number}"' in page(make_sample())
        assert words in reader.words


def test_the_text_of_a_report_stands_whole_in_its_marks() -> None:
    text = page(make_sample())
    plain = re.sub(r"<sup>.*?</sup>", "", text)
    words = "".join(Reader(plain).words)
    for report in make_sample().reports:
        for paragraph in report.document.text.split("\n\n"):
            assert paragraph in words


def test_words_of_reports_are_never_markup() -> None:
    maker = Maker('<script>alert(1)</script>\n\n"><img src=x onerror=y> killed five\x00\ud800 & </p>', publisher="<b>'\"&")
    made = coding(maker, incidents=(incident([maker.claim('"><img src=x onerror=y> killed')], Grade.SINGLE),))
    text = page(made)
    text.encode("utf-8")
    reader = Reader(text)
    assert {tag for tag, _ in reader.elements} & {"img", "b"} <= {"b"}
    assert "onerror" not in {name for _, attributes in reader.elements for name in attributes}
    assert sum(tag == "script" for tag, _ in reader.elements) == 1


def test_text_from_right_to_left_finds_its_own_direction() -> None:
    assert '<p dir="auto" class="words"><span class="said"><mark id="w9"' in page(make_sample())


def test_planned_targets_are_not_on_the_map() -> None:
    drawn = re.search(r'<section id="map".*?</section>', page(make_sample()), re.DOTALL)
    assert drawn is not None
    assert "Tessit" in drawn[0]
    assert "Wabaria" not in drawn[0]


def test_alleged_and_contested_stand_with_their_word() -> None:
    labels = re.findall(r"<tspan[^>]*>(I[^<]*)</tspan>", page(make_sample()))
    assert set(labels) == {"I1", "I2 contested", "I3 alleged"}


@pytest.mark.parametrize(
    ("precision", "point", "radius", "drawn"),
    [
        (PlacePrecision.TOWN, (15.0, 1.0), None, "g single"),
        (PlacePrecision.SITE, (15.0, 1.0), 1.0, "g single"),
        (PlacePrecision.NEAR, (15.0, 1.0), 8.0, "area single"),
        (PlacePrecision.ADMIN1, (15.0, 1.0), 200.0, "area single"),
        (PlacePrecision.REGION, (15.0, 1.0), None, None),
        (PlacePrecision.COUNTRY, (15.0, 1.0), 700.0, None),
        (None, None, None, None),
    ],
)
def test_what_is_imprecise_is_never_a_point(
    precision: PlacePrecision | None, point: tuple[float, float] | None, radius: float | None, drawn: str | None
) -> None:
    maker = Maker("A clash at Labbezanga.")
    clash = maker.claim("A clash at Labbezanga", places=(maker.place(PlaceRole.EVENT, "Labbezanga", point, precision, radius),))
    text = page(coding(maker, incidents=(incident([clash], Grade.SINGLE),)))
    found = set(re.findall(r'<a href="#i1"><title>[^<]*</title><g class="([^"]*)"', text))
    assert found == ({drawn} if drawn else set())
    assert ("Not on the map: 1 incident" in text) is (drawn is None)


def test_a_person_is_named_only_in_the_words_of_the_report() -> None:
    text = page(make_sample())
    bare = re.sub(r"<q[^>]*>.*?</q>|<p[^>]*class=\"words.*?</p>", "", text, flags=re.DOTALL)
    assert "Colonel X" in text
    assert "Colonel X" not in bare


def test_nothing_gives_a_page_that_says_so() -> None:
    text = page(Coding((), (), ()))
    assert Reader(text).open == []
    for words in ("No incident, so no map.", "No incident has a date.", "No report gives a count", "Nothing to compare"):
        assert words in text


def test_troubles_with_the_input_are_told() -> None:
    assert "warning: a.txt: odd date" in page(Coding((), (), ()), issues=(Issue(Severity.WARNING, "a.txt", "odd date"),))


def test_the_same_coding_gives_the_same_page() -> None:
    assert page(make_sample()) == page(make_sample())


@given(st.text(min_size=1, max_size=60), st.data())
def test_no_text_and_no_spans_break_a_page(words: str, data: st.DataObject) -> None:
    maker = Maker(f"T\n\n{words}")
    for _ in range(4):
        start = data.draw(st.integers(0, len(maker.text) - 1))
        end = data.draw(st.integers(start + 1, len(maker.text)))
        span = maker.text[start:end]
        count = maker.count(span, Measure.KILLED, Bounds(1, 1, 1))
        maker.claim(span, kind=ClaimKind.FIGURE, event_type=ATTACK, counts=(count,))
    reader = Reader(page(coding(maker)))
    assert reader.open == []
    ids = reader.values("id")
    assert len(ids) == len(set(ids))


def test_many_incidents_are_counted_instead_of_drawn_in_rows() -> None:
    maker = Maker("A clash at Tessit on 8 February.")
    clash = maker.claim(
        "A clash at Tessit",
        places=(maker.place(PlaceRole.EVENT, "Tessit", (15.17, 0.42), PlacePrecision.TOWN),),
        time=maker.when("8 February", "2025-02-08"),
    )
    text = page(coding(maker, incidents=(incident([clash], Grade.SINGLE),) * 200))
    assert 'class="sure"' in text
    assert "200 incidents" in text
