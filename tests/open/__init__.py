"""The standard formats are read back by their own libraries."""
