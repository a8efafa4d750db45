"""Journeys in a real browser, against the real server with the real dataset."""
