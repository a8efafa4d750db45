"""What programs get from the API."""
