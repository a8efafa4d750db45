"""Figures: chart, words, table and sources made from one set of numbers. Pure: no Streamlit, no
files.
"""
