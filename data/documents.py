"""Lists the documents that are made from the models: the data dictionary and the data package."""

from pathlib import Path

from data.dictionary import build_dictionary
from data.package import format_package

FOLDER = Path(__file__).parent


def build_documents() -> dict[Path, str]:
    """Return the text of each generated document by the path at which it is kept."""
    return {
        FOLDER / "README.md": build_dictionary(),
        FOLDER / "curated" / "datapackage.json": format_package(),
    }
