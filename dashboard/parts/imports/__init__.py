"""The parts of the Import page: what comes in, what it would do, and the yes."""
