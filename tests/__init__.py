"""Tests of the whole project; each file is named after the behaviour that it checks."""
