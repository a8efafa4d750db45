"""The static edition: the whole public dataset as files that any web server can hand out."""
