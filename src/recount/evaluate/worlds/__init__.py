"""Made worlds, whose truth is known: what happened, who told it and how; and how well reports of it are brought together again."""
