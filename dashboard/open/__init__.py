"""Open data in the standard formats: pure functions from a dataset to text or bytes."""
