"""Tests of the log of changes and of what is laid over the release."""
