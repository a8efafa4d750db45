"""The writing half of the API: proposals and decisions that programs send with a token.

Every rule is the desk's, as for the form and the Review page; here requests are read and refusals
are told.
"""
