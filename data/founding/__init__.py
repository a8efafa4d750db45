"""Checks the figures taken from the founding documents against the documents themselves.

The documents are not in the repository. `load_founding` reads what they are said to state,
`read_folder` finds them in a folder by digest, `check_figures` gives a finding for each figure.
"""

from data.founding.findings import Confirmation, Finding, check_figures
from data.founding.folder import Folder, read_folder
from data.founding.tables import SEEDS, Figure, Founding, load_founding

__all__ = [
    "SEEDS",
    "Confirmation",
    "Figure",
    "Finding",
    "Folder",
    "Founding",
    "check_figures",
    "load_founding",
    "read_folder",
]
