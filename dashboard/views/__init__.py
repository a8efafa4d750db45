"""Views: a figure with all that it was asked, as an address says it; no Streamlit."""
