"""The static edition: its pages, its folder, its links."""
