"""Serves the standard formats at the root of the site, by the rules of the read API."""

from functools import partial
from http import HTTPStatus

from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.api.access import FindAccess
from dashboard.api.answers import Answer
from dashboard.api.gate import Gate
from dashboard.api.pace import Pace
from dashboard.api.problems import METHODS, Refused, build_problem
from dashboard.api.question import parse_day
from dashboard.api.reading import Reader, parse_query
from dashboard.api.responding import respond
from dashboard.i18n import DEFAULT_LANGUAGE, LANGUAGES, use_language
from dashboard.loading.dataset import open_dataset
from dashboard.loading.published import load_published
from dashboard.open.asked import Asked
from dashboard.open.log import NO_LOG, Log
from dashboard.open.routes import SERVED, Served
from dashboard.settings import Settings
from dashboard.state.token import find_person
from dashboard.views.parameters import choose
from data import Catalog
from data.revisions import Dataset, StoreUnavailable
from schemas.said import Said

PARAMETERS = ["region", "indicator", "as_of", "lang"]
AGAIN = "30"  # seconds until the log may be back


def open_routes(find: FindAccess, pace: Pace) -> list[Route]:
    """Return the routes; `find` says at each request whom the dashboard lets read."""
    gate = Middleware(Gate, find_access=find, pace=pace, find_person=find_person)
    methods = METHODS.split(", ")
    cors = Middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=methods,
        allow_headers=["If-None-Match"],
        expose_headers=["ETag"],
    )
    return [
        Route(item.path, partial(_answer, item), methods=methods, middleware=[cors, gate])
        for item in SERVED
    ]


def _answer(item: Served, request: Request) -> Response:
    if request.method == "OPTIONS":
        return Response(status_code=HTTPStatus.NO_CONTENT, headers={"Allow": METHODS})
    try:
        return _respond(item, request)
    except Refused as refused:
        return build_problem(refused)


def _respond(item: Served, request: Request) -> Response:
    dataset = open_dataset()
    catalog = dataset.current()
    asked, language = _read_question(item, request, catalog)
    day = asked.as_of if item.by_day else None
    wanted = (asked.regions, asked.indicators)
    key = (item.path, catalog.version, asked.site, day, *wanted, language)

    def make() -> Answer:
        use_language(language)  # in this thread's request only
        log = _load_log(dataset, catalog) if item.needs_log else NO_LOG
        return Answer(item.write(catalog, asked, log), item.media_type)

    return respond(request, key, make)


def _read_question(item: Served, request: Request, catalog: Catalog) -> tuple[Asked, str]:
    """Return what is asked for, and the language of the answer. Raises Refused."""
    settings = Settings.from_environment()
    reader = Reader(parse_query(request.scope["query_string"]))
    reader.refuse_unknown(PARAMETERS if item.by_day else [])

    def choose_code(name: str, text: str) -> str:
        return choose(name, text, catalog.names(f"{name}s"))

    asked = Asked(
        as_of=reader.read("as_of", parse_day, settings.today()),
        site=settings.address or str(request.base_url).rstrip("/"),
        regions=reader.read_many("region", partial(choose_code, "region")),
        indicators=reader.read_many("indicator", partial(choose_code, "indicator")),
    )
    language = reader.read("lang", lambda text: choose("lang", text, LANGUAGES), DEFAULT_LANGUAGE)
    reader.finish()
    return asked, language


def _load_log(dataset: Dataset, catalog: Catalog) -> Log:
    try:
        return load_published(dataset, catalog)
    except StoreUnavailable:
        raise Refused(
            HTTPStatus.SERVICE_UNAVAILABLE,
            Said("The log of changes cannot be read now. Ask again in {n} seconds.", n=AGAIN),
            headers={"Retry-After": AGAIN},
        ) from None
