"""Parts of pages that several pages show: a figure with its words, lists of records, the evidence
of one record.
"""
