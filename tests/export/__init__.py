"""What people take away can be read back and does no harm."""
