"""Answers a question for a list."""

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.answers import Answer
from dashboard.api.choosing import build_sheet
from dashboard.api.formats import Format
from dashboard.api.lists import Listing
from dashboard.api.negotiation import choose_format
from dashboard.api.question import Question, list_parameters, read_question, write_question
from dashboard.api.reading import Reader, parse_query
from dashboard.api.responding import respond
from dashboard.api.versions import choose_version
from dashboard.loading.dataset import open_dataset
from dashboard.settings import Settings
from data import Catalog


def answer_list(request: Request, listing: Listing, suffix: str = "") -> Response:
    """Return the rows that a request asks for. Raises Refused."""
    reader = Reader(parse_query(request.scope["query_string"]))
    form = choose_format(listing.name, suffix, request.headers.get("accept", ""))
    reader.refuse_unknown(list_parameters(listing))
    catalog = choose_version(open_dataset(), reader.read("version", str, None))
    settings = Settings.from_environment()
    question = read_question(listing, reader, catalog, today=settings.today())
    reader.finish()
    path = f"{settings.address}{request.scope.get('root_path', '')}/{listing.name}"
    address = f"{path}.{suffix}" if suffix else path
    key = (address, form.suffix, question)
    return respond(
        request, key, lambda: _write(listing, question, catalog, form=form, address=address)
    )


def _write(
    listing: Listing, question: Question, catalog: Catalog, *, form: Format, address: str
) -> Answer:
    sheet = build_sheet(listing, question, catalog, in_pages=form.in_pages)
    said = {**write_question(question), "cursor": sheet.cursor}
    following = f"{address}?{urlencode(said, doseq=True)}" if sheet.cursor else ""
    headers = {"X-Total-Count": str(sheet.total), "X-Dataset-Version": catalog.version}
    if following:
        headers["Link"] = f'<{following}>; rel="next"'
    if not form.in_pages:
        name = f"{listing.name}-{catalog.version}.{form.suffix}"
        headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return Answer(form.write(sheet, following), form.media_type, headers)
