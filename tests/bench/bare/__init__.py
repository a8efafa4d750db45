"""Pages that do nothing but draw ready-made figures: what the dashboard is measured against."""
