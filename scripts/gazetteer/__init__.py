"""The parts of the build of the index of places."""
