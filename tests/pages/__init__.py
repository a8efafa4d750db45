"""Every page, run as Streamlit runs it, and the address that it keeps."""
