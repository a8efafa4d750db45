"""Slides: native charts, words, notes, templates."""
