"""The demo runs by itself, and its reports are what they say they are."""

import csv
import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
REPORTS = ROOT / "demo/reports"
DEMO = [sys.executable, str(ROOT / "scripts/demo.py")]


def sample_texts() -> list[str]:
    rows = [json.loads(line) for line in (REPORTS / "reports.jsonl").read_text(encoding="utf-8").splitlines()]
    with (REPORTS / "digests.csv").open(encoding="utf-8", newline="") as stream:
        rows += list(csv.DictReader(stream))
    plain = [path.read_text(encoding="utf-8") for path in sorted(REPORTS.glob("*.txt"))]
    pages = [
        re.sub(r"<[^>]+>", " ", path.read_text(encoding="utf-8").split("<article>")[1].split("</article>")[0])
        for path in REPORTS.glob("*.html")
    ]
    return [f"{row['title']} {row['text']}" for row in rows] + plain + pages


def test_there_are_enough_reports_of_a_readable_length() -> None:
    lengths = [len(text.split()) for text in sample_texts()]
    assert len(lengths) >= 8
    assert all(120 <= length <= 350 for length in lengths)


def test_it_writes_the_page_and_ends(tmp_path: Path) -> None:
    done = subprocess.run([*DEMO, str(tmp_path)], env={**os.environ, "DEMO_ONCE": "1"}, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert str(tmp_path / "page.html") in done.stdout
    assert "8 reports" in done.stdout
    assert "Not for publication" in page
    assert all(
        publisher in page for publisher in ("Liptako Monitor", "Voix du Fleuve", "Azawad Horizon", "Radio Gourma", "Tri-Border Digest")
    )


@pytest.mark.skipif(
    os.name == "nt" or signal.getsignal(signal.SIGINT) is signal.SIG_IGN,
    reason="ends by a signal, which what is started in the background of a shell does not hear",
)
def test_it_shows_the_page_on_this_machine_until_it_is_stopped(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "DEMO_ONCE"}
    with subprocess.Popen([*DEMO, str(tmp_path)], env=environment, stdout=subprocess.PIPE, encoding="utf-8") as running:
        assert running.stdout is not None
        address = next(found[0] for line in running.stdout if (found := re.search(r"http://127\.0\.0\.1:\d+/\S+", line)))
        with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 (our own server)
            assert b"Not for publication" in answer.read()
        running.send_signal(signal.SIGINT)
        assert running.wait(10) == 0
