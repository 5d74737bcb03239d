"""A project: a folder with its settings, its own places and its judgements."""
