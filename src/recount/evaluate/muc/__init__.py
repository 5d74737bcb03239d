"""Scores against the templates of the Fourth Message Understanding Conference; none of it is part of the engine."""
