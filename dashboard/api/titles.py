"""Names the statuses of HTTP in the language of a request."""

from http import HTTPStatus

from dashboard.i18n import _


def name_status(status: HTTPStatus) -> str:
    """Return the phrase of a status; in English where a refusal of ours never has it.

    >>> name_status(HTTPStatus.NOT_FOUND)
    'Not Found'
    """
    names = {
        HTTPStatus.BAD_REQUEST: _("Bad Request"),
        HTTPStatus.UNAUTHORIZED: _("Unauthorized"),
        HTTPStatus.FORBIDDEN: _("Forbidden"),
        HTTPStatus.NOT_FOUND: _("Not Found"),
        HTTPStatus.METHOD_NOT_ALLOWED: _("Method Not Allowed"),
        HTTPStatus.NOT_ACCEPTABLE: _("Not Acceptable"),
        HTTPStatus.REQUEST_TIMEOUT: _("Request Timeout"),
        HTTPStatus.CONFLICT: _("Conflict"),
        HTTPStatus.GONE: _("Gone"),
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE: _("Content Too Large"),
        HTTPStatus.REQUEST_URI_TOO_LONG: _("URI Too Long"),
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE: _("Unsupported Media Type"),
        HTTPStatus.UNPROCESSABLE_ENTITY: _("Unprocessable Content"),
        HTTPStatus.TOO_MANY_REQUESTS: _("Too Many Requests"),
        HTTPStatus.INTERNAL_SERVER_ERROR: _("Internal Server Error"),
        HTTPStatus.SERVICE_UNAVAILABLE: _("Service Unavailable"),
    }
    return names.get(status, status.phrase)
