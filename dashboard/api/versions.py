"""Finds the version of the dataset that a request names."""

from http import HTTPStatus

from dashboard.api.problems import SHOWN, Refused
from dashboard.i18n import _
from data import Catalog
from data.revisions import Dataset, StoreUnavailable
from data.revisions.earlier import UnknownVersion, find_version, list_versions

NAMED = 5  # versions that a sentence names


def choose_version(dataset: Dataset, version: str | None) -> Catalog:
    """Return the dataset now, or as a version names it. Raises Refused."""
    if version is None:
        return dataset.current()
    try:
        return find_version(dataset, version)
    except StoreUnavailable:
        raise Refused(
            HTTPStatus.SERVICE_UNAVAILABLE,
            _("The log of changes cannot be read now, so only version {current} is there.").format(
                current=dataset.current().version
            ),
        ) from None
    except UnknownVersion:
        raise Refused(
            HTTPStatus.NOT_FOUND,
            _('version "{value}" is not there. Versions that are: {versions}.').format(
                value=version[:SHOWN], versions=_name(list_versions(dataset))
            ),
        ) from None


def _name(versions: list[str]) -> str:
    if len(versions) <= NAMED:
        return ", ".join(versions)
    first, *_rest = versions
    return _("{first}, {n} between, {last}").format(
        first=first, n=len(versions) - NAMED, last=", ".join(versions[1 - NAMED :])
    )
