"""Tests of views: figures as addresses, and what they said."""
