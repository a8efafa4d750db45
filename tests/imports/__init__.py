"""Tests of bulk import."""
