"""Tests of reading, checking and joining the tables."""
