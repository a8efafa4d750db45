"""Measurements of speed, always beside something bare that does the same in the same run."""
