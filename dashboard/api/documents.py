"""Documents beside the lists, such as a catalogue or a feed: a new one is one entry in
`DOCUMENTS`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.answers import Answer
from dashboard.api.negotiation import check_accepts
from dashboard.api.question import parse_day
from dashboard.api.reading import Reader, parse_query
from dashboard.api.responding import respond
from dashboard.api.versions import choose_version
from dashboard.loading.dataset import open_dataset
from dashboard.settings import Settings
from data import Catalog

PARAMETERS = ["as_of", "version"]


@dataclass(frozen=True)
class Document:
    """Something with an address of its own, such as `/catalog.jsonld`, made for a dataset and a
    day. `write` is a pure function: what it is given decides the bytes.
    """

    path: str
    media_type: str
    title: str
    write: Callable[[Catalog, date], bytes]


DOCUMENTS: tuple[Document, ...] = ()


def answer_document(request: Request, document: Document) -> Response:
    """Return a document. Raises Refused."""
    reader = Reader(parse_query(request.scope["query_string"]))
    check_accepts(request.headers.get("accept", ""), document.media_type)
    reader.refuse_unknown(PARAMETERS)
    catalog = choose_version(open_dataset(), reader.read("version", str, None))
    as_of = reader.read("as_of", parse_day, Settings.from_environment().today())
    reader.finish()

    def write() -> Answer:
        return Answer(document.write(catalog, as_of), document.media_type)

    return respond(request, (document.path, catalog.version, as_of), write)
