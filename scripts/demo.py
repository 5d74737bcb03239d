"""The demo: codes the sample reports, prints the summary, writes the page and shows it on this machine alone.

``python scripts/demo.py [FOLDER]`` writes to FOLDER (``demo/out`` if none is given) and serves it on 127.0.0.1 until Ctrl-C.
With ``DEMO_ONCE=1`` it writes the page, says where, and ends.
"""

import os
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from recount.pipeline import Options, code_paths
from recount.publish.page import write_page
from recount.publish.summary import write_summary
from recount.records.issue import Issue

DEMO = Path(__file__).resolve().parent.parent / "demo"
TITLE = "Liptako, February 2025 (invented reports)"
#: The plain text report does not say who published it; the others do.
OPTIONS = Options(publisher="Radio Gourma")


class Handler(SimpleHTTPRequestHandler):
    """Serves files and keeps quiet."""

    def log_message(self, *_: object) -> None:
        """Nothing is printed for each request."""


def main() -> None:
    """Code, print, write, serve."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DEMO / "out"
    page = write_demo(folder)
    print(f"\nThe page: {page}")
    if os.environ.get("DEMO_ONCE") != "1":
        serve(folder, page.name)


def write_demo(folder: Path) -> Path:
    """The summary on standard output, the page in a folder."""
    issues: list[Issue] = []
    coding = code_paths([str(DEMO / "reports")], OPTIONS, on_issue=issues.append)
    for issue in issues:
        print(issue, file=sys.stderr)
    write_summary(coding, sys.stdout)
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / "page.html"
    with page.open("w", encoding="utf-8", newline="\n") as stream:
        write_page(coding, stream, title=TITLE, issues=issues)
    return page


def serve(folder: Path, name: str) -> None:
    """The folder on a free port of the loopback, until somebody stops it."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        print(f"In a browser: http://127.0.0.1:{server.server_port}/{name}   (Ctrl-C ends)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print("\nEnded.")


if __name__ == "__main__":
    main()
