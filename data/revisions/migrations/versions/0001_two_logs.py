"""Create the log of revisions and the log of decisions."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

FINAL = sa.text("ruling IN ('publish', 'reject', 'withdraw')")


def upgrade() -> None:
    """Create both logs."""
    op.create_table(
        "revisions",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        *(_text(name) for name in ("batch", "table", "key", "change", "row")),
        sa.Column("base", sa.Integer, nullable=False),
        *(_text(name) for name in ("reason", "cautions")),
        sa.Column("reverts", sa.Integer, sa.ForeignKey("revisions.number")),
        *(_text(name) for name in ("region", "author", "made_at", "version")),
    )
    op.create_index("revisions_of_a_row", "revisions", ["table", "key", "number"])
    op.create_index("revisions_of_a_batch", "revisions", ["batch"])
    op.create_index("revisions_of_an_author", "revisions", ["author", "number"])
    op.create_index("revisions_of_a_region", "revisions", ["region", "number"])
    op.create_index("revisions_by_time", "revisions", ["made_at"])
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("revision", sa.Integer, sa.ForeignKey("revisions.number"), nullable=False),
        *(_text(name) for name in ("ruling", "author", "made_at", "note")),
    )
    op.create_index("decisions_of_a_revision", "decisions", ["revision", "ruling"])
    op.create_index("decisions_by_ruling", "decisions", ["ruling", "number"])
    op.create_index(
        "one_final_decision",
        "decisions",
        ["revision"],
        unique=True,
        sqlite_where=FINAL,
        postgresql_where=FINAL,
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)
