"""The tables of the database: two logs and the rows before a release, which are inserted and never
changed, the drafts of forms, which are no log, and the tokens of the API with what was done with
them.
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
    Column("through", Text, nullable=False, default="", server_default=""),
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
    Column("through", Text, nullable=False, default="", server_default=""),
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

# What the first change of a row replaced. While the change is laid over the release, the release
# itself says so; the row is written down when the release takes the change in.
ROWS_BEFORE = Table(
    "rows_before",
    METADATA,
    Column(
        "revision", Integer, ForeignKey("revisions.number"), primary_key=True, autoincrement=False
    ),
    Column("row", Text, nullable=False),  # JSON, as in a revision
)

DRAFTS = Table(
    "drafts",
    METADATA,
    Column("person", Text, primary_key=True),
    Column("form", Text, primary_key=True),
    Column("content", Text, nullable=False),  # JSON: what was typed
    Column("saved_at", Text, nullable=False),
)

TOKENS = Table(
    "tokens",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("digest", Text, nullable=False),  # SHA-256 of the token, which is nowhere
    Column("owner", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("claims", Text, nullable=False),  # JSON
    Column("made_at", Text, nullable=False),
    Column("expires_at", Text, nullable=False),
    Index("tokens_of_an_owner", "owner"),
)

REVOCATIONS = Table(
    "revocations",
    METADATA,
    Column("token", Text, ForeignKey("tokens.id"), primary_key=True),
    Column("author", Text, nullable=False),
    Column("made_at", Text, nullable=False),
)

TOKEN_DAYS = Table(  # a row for each day on which a token was used
    "token_days",
    METADATA,
    Column("token", Text, ForeignKey("tokens.id"), primary_key=True),
    Column("day", Text, primary_key=True),
)

ANSWERS = Table(  # what a program was answered, for when it asks the same again
    "answers",
    METADATA,
    Column("token", Text, ForeignKey("tokens.id"), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("digest", Text, nullable=False),  # SHA-256 of what it asked
    Column("status", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("made_at", Text, nullable=False),
)

OF_TOKENS = (TOKENS, REVOCATIONS, TOKEN_DAYS, ANSWERS)

# What a revision is joined to its decisions by.
IS_FINAL = and_(DECISIONS.c.revision == REVISIONS.c.number, FINAL_RULINGS)
IS_PUBLISHED = and_(
    DECISIONS.c.revision == REVISIONS.c.number, DECISIONS.c.ruling == Ruling.PUBLISH
)
