"""Editable slides: native charts, tables and shapes with all that a figure must say."""

from dashboard.export.slides.deck import Deck, write_slides
from dashboard.export.slides.template import BadTemplate

__all__ = ["BadTemplate", "Deck", "write_slides"]
