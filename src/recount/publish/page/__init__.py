"""The page: one HTML file that opens from disk, asks nothing of the network and needs no script."""

from recount.publish.page.whole import write_page

__all__ = ["write_page"]
