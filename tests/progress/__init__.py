"""Tests of what became of each target by a day."""
