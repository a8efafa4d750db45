"""Writes the dataset as served, release and published changes together, as a Data Package."""

import io
import json
from hashlib import sha256
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from dashboard.i18n import _
from dashboard.open.about import LICENSE, LICENSE_URL, name_creator
from dashboard.open.files import TABLES_AT
from data import Catalog
from data.package import build_package
from data.revisions.lines import write_table
from schemas import TABLES

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest day that a ZIP file can name: no clock in its bytes
READABLE = 0o644 << 16


def write_csv(catalog: Catalog, table: str) -> bytes:
    """Return one table as the release would hold it."""
    return write_table(TABLES[table], catalog.frames[table]).encode()


def write_descriptor(catalog: Catalog, site: str) -> bytes:
    """Return `datapackage.json`: its paths are right beside it on the site and in the ZIP file."""
    return _describe(catalog, site, _write_tables(catalog))


def write_package(catalog: Catalog, site: str) -> bytes:
    """Return all tables, their description, a README and the licence as one ZIP file."""
    tables = _write_tables(catalog)
    return _zip(
        {
            "datapackage.json": _describe(catalog, site, tables),
            "README.md": _write_readme(catalog, site).encode(),
            "LICENSE": _write_license(catalog).encode(),
            **{_locate_table(table): text for table, text in tables.items()},
        }
    )


def _write_tables(catalog: Catalog) -> dict[str, bytes]:
    return {table: write_csv(catalog, table) for table in TABLES}


def _locate_table(table: str) -> str:
    return f"{TABLES_AT}/{table}.csv"


def _describe(catalog: Catalog, site: str, tables: dict[str, bytes]) -> bytes:
    package = build_package()
    resources = [
        resource | _describe_file(resource["name"], tables[resource["name"]])
        for resource in package["resources"]
    ]
    package |= {"version": catalog.version, "homepage": site, "resources": resources}
    return f"{json.dumps(package, ensure_ascii=False, indent=2)}\n".encode()


def _describe_file(table: str, text: bytes) -> dict[str, Any]:
    digest = f"sha256:{sha256(text).hexdigest()}"
    return {"path": _locate_table(table), "bytes": len(text), "hash": digest}


def _write_readme(catalog: Catalog, site: str) -> str:
    package = build_package()
    tables = "".join(
        f"- `{_locate_table(name)}`: {table.title}\n" for name, table in TABLES.items()
    )
    named = _("Dataset {version}, from {site}").format(version=catalog.version, site=site)
    files = _("Files")
    columns = _("what every column holds, for programs (Data Package)")
    cite = _("Please name: “{creator}”, dataset {version}, and the id of a record that you cite.")
    return (
        f"# {package['title']}\n\n{package['description']}\n\n"
        f"{named}\n\n"
        f"{cite.format(creator=name_creator(), version=catalog.version)}\n\n"
        f"## {files}\n\n"
        f"- `datapackage.json`: {columns}\n"
        f"{tables}"
    )


def _write_license(catalog: Catalog) -> str:
    sentence = _(
        "The tables may be shared and adapted for any purpose, as long as the source is named "
        "(“{creator}”, dataset {version}), the licence is linked and changes are indicated. "
        "The documents that the tables cite belong to their publishers."
    ).format(creator=name_creator(), version=catalog.version)
    return f"{LICENSE}\n{LICENSE_URL}\n\n{sentence}\n"


def _zip(files: dict[str, bytes]) -> bytes:
    """Pack files so that the same files always give the same bytes."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = ZipInfo(name, EPOCH)
            entry.compress_type, entry.external_attr, entry.create_system = (
                ZIP_DEFLATED,
                READABLE,
                3,
            )
            archive.writestr(entry, content)
    return packed.getvalue()
