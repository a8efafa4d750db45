"""Reads a query string: every parameter known, every value allowed, or a problem that says so."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import parse_qsl

from dashboard.api.problems import SHOWN, Fault, Refused, build_fault
from dashboard.i18n import _
from dashboard.views.parameters import BadAddress

LONGEST = 8000  # bytes of a query string; servers in front of ours often take no more either
MOST = 200  # parameters
Raw = dict[str, list[str]]
Value = TypeVar("Value")


def parse_query(query: bytes) -> Raw:
    """Return the values of each parameter, in order. Raises Refused."""
    if len(query) > LONGEST:
        raise Refused(
            HTTPStatus.REQUEST_URI_TOO_LONG,
            _("The query has {n} bytes; at most {most} are allowed.").format(
                n=f"{len(query):,}", most=f"{LONGEST:,}"
            ),
        )
    try:
        pairs = parse_qsl(
            query.decode("ascii"), keep_blank_values=True, max_num_fields=MOST, errors="strict"
        )
    except UnicodeDecodeError:
        raise Refused(
            HTTPStatus.BAD_REQUEST, _("The query is not UTF-8, percent-encoded.")
        ) from None
    except ValueError:
        raise Refused(
            HTTPStatus.BAD_REQUEST,
            _("The query has more than {most} parameters.").format(most=MOST),
        ) from None
    raw: Raw = {}
    for name, value in pairs:
        raw.setdefault(name, []).append(value)
    return raw


class Reader:
    """Reads parameters one by one and notes what is wrong, so that all of it is said at once."""

    def __init__(self, raw: Raw) -> None:
        """Start from the values of each parameter."""
        self.raw = raw
        self.faults: list[Fault] = []

    def read(self, name: str, parse: Callable[[str], Value], default: Value) -> Value:
        """Return a parameter that may stand once."""
        values = self.raw.get(name, [])
        if len(values) > 1:
            detail = _("{name} may be given once. Received {n} values.").format(
                name=name, n=len(values)
            )
            self.faults.append(build_fault(name, values[1], detail))
            return default
        return next(iter(self._parse(name, parse, values)), default)

    def read_many(self, name: str, parse: Callable[[str], Value]) -> tuple[Value, ...]:
        """Return the values of a parameter that may be repeated, each once."""
        return tuple(dict.fromkeys(self._parse(name, parse, self.raw.get(name, []))))

    def refuse_unknown(self, known: list[str]) -> None:
        """Note the parameters that nothing reads."""
        for name in (name for name in self.raw if name not in known):
            detail = _('parameter "{name}" is not known. Allowed: {allowed}.').format(
                name=name[:SHOWN], allowed=", ".join(known)
            )
            self.faults.append(build_fault(name, name, detail))

    def finish(self) -> None:
        """Raise Refused with all that is wrong, if anything."""
        if self.faults:
            raise Refused(
                HTTPStatus.UNPROCESSABLE_ENTITY,
                " ".join(fault.detail for fault in self.faults[:3]),
                faults=self.faults[:20],
            )

    def _parse(self, name: str, parse: Callable[[str], Any], values: list[str]) -> list[Any]:
        parsed: list[Any] = []
        for value in values:
            try:
                parsed.append(parse(value))
            except BadAddress as error:
                self.faults.append(build_fault(name, value, str(error)))
        return parsed
