"""The words, tables and sources of every figure agree with its marks."""
