"""Words for figures, records and sources, in the reader's language. Pure: nothing here draws or
knows Streamlit.
"""
