"""A view: one figure with all that it was asked; the same in an address, a tray and a command."""

from dataclasses import MISSING, dataclass, fields
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from dashboard.figures.compared import list_fitting
from dashboard.figures.model import Figure, Look
from dashboard.i18n import LANGUAGES, _
from dashboard.views.kinds import KINDS, Kind
from dashboard.views.parameters import PARAMETERS, BadAddress, choose
from data import Catalog
from data.measures import Measure

FIGURE = "figure"  # names the figure of a page that has several
LANG = "lang"  # the language of the words; no part of what is asked
AT = "at"  # names the dataset and the values that an export showed
LONGEST = 2000  # letters of an address
ALWAYS = ("as_of", "indicator", "region", "years", "target")  # even where it is usual


@dataclass(frozen=True)
class View:
    """A kind of figure and its request."""

    kind: Kind
    request: Any

    def load(self, catalog: Catalog, look: Look) -> Figure | None:
        """Return the figure, drawn once; None where there is nothing to draw."""
        return self.kind.load(catalog, self.request, look)

    @property
    def parameters(self) -> dict[str, list[str]]:
        """What the address says, all defaults that could change written out."""
        found = {name: [value] for name, value in self.kind.fixed.items()}
        siblings = [kind for kind in KINDS if kind.page == self.kind.page]
        if self.kind is not siblings[0] and not self.kind.fixed:
            found[FIGURE] = [self.kind.name]
        for item in fields(self.kind.request):
            value = getattr(self.request, item.name)
            said = PARAMETERS[item.name].write(value)
            if value != item.default or (item.name in ALWAYS and any(said)):
                found[PARAMETERS[item.name].name] = said
        return found

    def address(self, at: str = "") -> str:
        """Return the address of the live view without its site, such as `compare?indicator=…`."""
        named = self.parameters | ({AT: [at]} if at else {})
        return f"{self.kind.page}?{urlencode(named, doseq=True)}"


def read_view(address: str, catalog: Catalog, *, today: date, beside: tuple[str, ...] = ()) -> View:
    """Return the view that an address asks for, with or without its site in front.

    `beside` names parameters that are not the figure's.

    Raises `BadAddress` with what is wrong and what is allowed. What the address does not say is as
    its page would show it.
    """
    page, said = split_address(address)
    kind = _find_kind(page, said)
    others = (AT, LANG, FIGURE, *kind.fixed, *beside)
    asked = {name: raw for name, raw in said.items() if name not in others}
    if LANG in said:
        choose(LANG, said[LANG][0], LANGUAGES)
    names = {PARAMETERS[item.name].name for item in fields(kind.request)}
    for name in asked:
        choose(_("parameter"), name, sorted(names))
    values: dict[str, Any] = {"as_of": today}
    for item in fields(kind.request):
        parameter = PARAMETERS[item.name]
        raw = asked.get(parameter.name)
        if raw:
            values[item.name] = parameter.read(raw, catalog)
    for name, give in kind.usual.items():
        if name not in values:
            values[name] = give(catalog, values)
    _refuse_missing(kind, values)
    if "measure" in values and values["measure"] != Measure.STATED:
        fitting = map(str, list_fitting(catalog, values["indicator"]))
        choose("measure", str(values["measure"]), fitting)
    return View(kind, kind.request(**values))


def add_language(address: str, language: str) -> str:
    """Return an address that opens in a language; as it is for "".

    >>> add_language("compare?view=map", "zh"), add_language("deck", "")
    ('compare?view=map&lang=zh', 'deck')
    """
    return f"{address}{'&' if '?' in address else '?'}{LANG}={language}" if language else address


def read_language(address: str) -> str:
    """Return the language that an address names, "" for none."""
    asked = split_address(address)[1].get(LANG, [""])[0]
    return asked if asked in LANGUAGES else ""


def split_address(address: str) -> tuple[str, dict[str, list[str]]]:
    """Return the page and the parameters of an address.

    >>> split_address("https://example.org/x/compare?view=map")
    ('compare', {'view': ['map']})
    """
    if len(address) > LONGEST:
        raise BadAddress(
            _("The address has {n} letters; at most {most} are allowed.").format(
                n=f"{len(address):,}", most=f"{LONGEST:,}"
            )
        )
    try:
        parts = urlsplit(address.strip())
        return parts.path.rstrip("/").rsplit("/", 1)[-1], parse_qs(parts.query, max_num_fields=100)
    except ValueError:
        raise BadAddress(_('"{value}" is no address.').format(value=address[:60])) from None


def _find_kind(page: str, said: dict[str, list[str]]) -> Kind:
    kinds = [kind for kind in KINDS if kind.page == page]
    if not kinds:
        choose(_("page"), page, dict.fromkeys(kind.page for kind in KINDS))
    if FIGURE in said:
        name = choose(FIGURE, said[FIGURE][0], [kind.name for kind in kinds])
        return next(kind for kind in kinds if kind.name == name)
    fixed = (kind for kind in kinds if kind.fixed and _is_fixed(kind, said))
    return next(fixed, kinds[0])


def _is_fixed(kind: Kind, said: dict[str, list[str]]) -> bool:
    return all(said.get(name) == [value] for name, value in kind.fixed.items())


def _refuse_missing(kind: Kind, values: dict[str, Any]) -> None:
    for item in fields(kind.request):
        if values.get(item.name, item.default) in (MISSING, "") and item.default is MISSING:
            raise BadAddress(
                _("The address of {page} must say {name}.").format(
                    page=kind.page, name=PARAMETERS[item.name].name
                )
            )
