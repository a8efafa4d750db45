"""Serves pictures of figures, for documents that can hold no frame: `/figures/compare.png?…`."""

from functools import partial
from http import HTTPStatus
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.api.access import FindAccess
from dashboard.api.answers import Answer
from dashboard.api.gate import Gate
from dashboard.api.pace import Pace
from dashboard.api.problems import METHODS, Refused, build_problem
from dashboard.api.reading import LONGEST
from dashboard.api.responding import respond
from dashboard.charts.palette import DARK, LIGHT
from dashboard.i18n import DEFAULT_LANGUAGE, LANGUAGES, _
from dashboard.loading.dataset import load_dataset
from dashboard.settings import Settings
from dashboard.state.token import find_person
from dashboard.views.embedding import IMAGES
from dashboard.views.exhibits import Item
from dashboard.views.parameters import BadAddress, choose
from dashboard.views.view import LANG, read_view, split_address

FORMS = ("png", "svg")
THEMES = {LIGHT.name: LIGHT, DARK.name: DARK}
OWN = {"size": "social", "scale": "2", "theme": LIGHT.name, LANG: DEFAULT_LANGUAGE}  # as usual
AGAIN = "30"  # seconds until a browser may be free


def image_routes(find: FindAccess, pace: Pace) -> list[Route]:
    """Return the route; `find` says at each request whom the dashboard lets read."""
    gate = Middleware(Gate, find_access=find, pace=pace, find_person=find_person)
    methods = METHODS.split(", ")
    return [Route(f"/{IMAGES}/{{page}}.{{form}}", _answer, methods=methods, middleware=[gate])]


async def _answer(request: Request) -> Response:
    if request.method == "OPTIONS":
        return Response(status_code=HTTPStatus.NO_CONTENT, headers={"Allow": METHODS})
    try:
        return await run_in_threadpool(_respond, request)
    except Refused as refused:
        return build_problem(refused)


def _respond(request: Request) -> Response:
    """Draw the picture, unless the reader or the shelf has it."""
    from dashboard.views.making import Maker  # the writers of files load slowly

    catalog, settings = load_dataset(), Settings.from_environment()
    query = request.scope["query_string"]
    if len(query) > LONGEST:
        raise Refused(HTTPStatus.REQUEST_URI_TOO_LONG, _("The address is too long."))
    address = f"{request.path_params['page']}?{query.decode('latin-1')}"
    try:
        form = choose("format", request.path_params["form"], FORMS)
        said = split_address(address)[1]
        chosen = {name: "".join(said.get(name, [usual])[:1]) for name, usual in OWN.items()}
        options, language = _read_options(chosen), choose(LANG, chosen[LANG], LANGUAGES)
        view = read_view(address, catalog, today=settings.today(), beside=tuple(OWN))
    except BadAddress as error:
        raise Refused(HTTPStatus.NOT_FOUND, str(error)) from None
    site = settings.address or str(request.base_url).rstrip("/")
    key = (IMAGES, catalog.version, view.address(), form, *chosen.values(), site)
    maker = Maker(catalog, language, site)
    return respond(request, key, partial(_draw, maker, Item(view), form, options=options))


def _read_options(chosen: dict[str, str]) -> Any:
    from dashboard.export.files import SCALES, SIZES, Options

    size = SIZES[choose("size", chosen["size"], SIZES)]
    scale = int(choose("scale", chosen["scale"], map(str, SCALES)))
    return Options(size, scale, theme=THEMES[choose("theme", chosen["theme"], THEMES)])


def _draw(maker: Any, item: Item, form: str, *, options: Any) -> Answer:
    from dashboard.export.images import ImageError
    from dashboard.views.making import REFUSALS

    try:
        file = maker.make_figure(item, form, options)
    except ImageError as error:
        raise Refused(
            HTTPStatus.SERVICE_UNAVAILABLE, str(error), headers={"Retry-After": AGAIN}
        ) from None
    except REFUSALS as error:
        raise Refused(HTTPStatus.NOT_FOUND, str(error)) from None
    return Answer(file.data, file.media)
