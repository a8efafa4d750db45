"""The tables of the database: two logs, whose rows are inserted and never changed, and the drafts
of forms, which are no log.
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    and_,
    text,
)

from schemas.revision import Ruling

METADATA = MetaData()
FINAL_RULINGS = text("ruling IN ('publish', 'reject', 'withdraw')")

REVISIONS = Table(
    "revisions",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("batch", Text, nullable=False),
    Column("table", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("change", Text, nullable=False),
    Column("row", Text, nullable=False),  # JSON: the whole row, every cell as text
    Column("base", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("cautions", Text, nullable=False),
    Column("reverts", Integer, ForeignKey("revisions.number")),
    Column("region", Text, nullable=False),  # of the row, where it has one, to filter by
    Column("author", Text, nullable=False),
    Column("made_at", Text, nullable=False),  # ISO 8601 in UTC, so that text order is time order
    Column("version", Text, nullable=False),
    Index("revisions_of_a_row", "table", "key", "number"),
    Index("revisions_of_a_batch", "batch"),
    Index("revisions_of_an_author", "author", "number"),
    Index("revisions_of_a_region", "region", "number"),
    Index("revisions_by_time", "made_at"),
)

DECISIONS = Table(
    "decisions",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("revision", Integer, ForeignKey("revisions.number"), nullable=False),
    Column("ruling", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("note", Text, nullable=False),
    Index("decisions_of_a_revision", "revision", "ruling"),
    Index("decisions_by_ruling", "ruling", "number"),
    Index(
        "one_final_decision",
        "revision",
        unique=True,
        sqlite_where=FINAL_RULINGS,
        postgresql_where=FINAL_RULINGS,
    ),
)

DRAFTS = Table(
    "drafts",
    METADATA,
    Column("person", Text, primary_key=True),
    Column("form", Text, primary_key=True),
    Column("content", Text, nullable=False),  # JSON: what was typed
    Column("saved_at", Text, nullable=False),
)

# What a revision is joined to its decisions by.
IS_FINAL = and_(DECISIONS.c.revision == REVISIONS.c.number, FINAL_RULINGS)
IS_PUBLISHED = and_(
    DECISIONS.c.revision == REVISIONS.c.number, DECISIONS.c.ruling == Ruling.PUBLISH
)
