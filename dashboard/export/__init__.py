"""Exporters: pure functions from a figure or a frame to bytes. No Streamlit, no files."""
