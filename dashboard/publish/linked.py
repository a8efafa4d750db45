"""What a page says to search engines: schema.org in JSON-LD, part of the whole dataset."""

from typing import Any

from dashboard.i18n import TAGS
from dashboard.open.about import LICENSE_URL, locate, name_creator, name_dataset
from dashboard.publish.places import TABLE, locate_record
from dashboard.publish.site import Edition

SCHEMA = "https://schema.org"


def describe_whole(edition: Edition, description: str) -> dict[str, Any]:
    """Describe the dataset on its first page; the file `dataset.jsonld` says it in full."""
    return {
        **_start(edition, "Dataset", ""),
        "@id": locate(edition.site.address, "dataset.jsonld"),
        "name": name_dataset(),
        "description": description,
        "distribution": [
            _describe_file(locate(edition.site.address, name), kind)
            for name, kind in (("records.csv", "text/csv"), ("datapackage.zip", "application/zip"))
        ],
    }


def describe_part(
    edition: Edition, place: str, *, name: str, description: str, about: dict[str, Any]
) -> dict[str, Any]:
    """Describe the records of a region or an indicator as a dataset of its own."""
    return {
        **_start(edition, "Dataset", place),
        "name": name,
        "description": description,
        **about,
        "isPartOf": {"@id": locate(edition.site.address, "dataset.jsonld")},
        "distribution": [_describe_file(edition.locate(f"{place}{TABLE}"), "text/csv")],
    }


def describe_record(edition: Edition, row: Any, *, sentence: str, source: str) -> dict[str, Any]:
    """Describe one record as a claim that its source makes."""
    return {
        **_start(edition, "Claim", locate_record(row.id)),
        "identifier": row.id,
        "name": sentence,
        "text": row.statement_en,
        **({"isBasedOn": source} if source else {}),
        "isPartOf": {"@id": locate(edition.site.address, "dataset.jsonld")},
    }


def describe_region(edition: Edition, code: str) -> dict[str, Any]:
    """Say which place a dataset is about."""
    row = edition.catalog.row("regions", code)
    names = {"name": row["name_en"], "alternateName": row["name_zh"]}
    return {"spatialCoverage": {"@type": "Place", **names, "identifier": code}}


def describe_indicator(edition: Edition, code: str) -> dict[str, Any]:
    """Say what a dataset measures."""
    row = edition.catalog.row("indicators", code)
    measured = {
        "@type": "PropertyValue",
        "name": row["name_en"],
        "alternateName": row["name_zh"],
        "identifier": code,
        "unitText": row["base_unit"],
    }
    return {"variableMeasured": measured}


def _start(edition: Edition, kind: str, place: str) -> dict[str, Any]:
    return {
        "@context": SCHEMA,
        "@type": kind,
        "url": edition.locate(place),
        "inLanguage": TAGS[edition.language],
        "version": edition.catalog.version,
        "license": LICENSE_URL,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": name_creator()},
    }


def _describe_file(address: str, kind: str) -> dict[str, Any]:
    return {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": address}
