"""Where places come from: volumes of the index, imports, a project's own decisions, and what coded reports teach."""
