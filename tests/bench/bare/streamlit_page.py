"""A bare Streamlit page: one box, and what was made beforehand for the choice in it."""

import pandas as pd
import streamlit as st

from tests.bench.bare.ready import load_ready

ready = st.cache_resource(load_ready)()
label = st.selectbox("Indicator", list(ready), key="indicator")
for position, drawing in enumerate(ready[label]):
    if isinstance(drawing, pd.DataFrame):
        st.dataframe(drawing)
    else:
        st.plotly_chart(drawing, theme=None, key=f"figure-{position}")
