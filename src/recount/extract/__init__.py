"""Documents become drafts: claims still in the words of the report."""
