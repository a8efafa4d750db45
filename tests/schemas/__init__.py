"""Tests of what a row may say."""
