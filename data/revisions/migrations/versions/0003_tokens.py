"""Create the tables of API tokens, and note in both logs what came through one."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add a column to each log, and create the tables."""
    for log in ("revisions", "decisions"):
        op.add_column(log, sa.Column("through", sa.Text, nullable=False, server_default=""))
    op.create_table(
        "tokens",
        sa.Column("id", sa.Text, primary_key=True),
        *(_text(name) for name in ("digest", "owner", "name", "role", "claims")),
        *(_text(name) for name in ("made_at", "expires_at")),
    )
    op.create_index("tokens_of_an_owner", "tokens", ["owner"])
    op.create_table("revocations", _token(), *(_text(name) for name in ("author", "made_at")))
    op.create_table("token_days", _token(), sa.Column("day", sa.Text, primary_key=True))
    op.create_table(
        "answers",
        _token(),
        sa.Column("key", sa.Text, primary_key=True),
        _text("digest"),
        sa.Column("status", sa.Integer, nullable=False),
        *(_text(name) for name in ("body", "made_at")),
    )


def _token() -> sa.Column[str]:
    return sa.Column("token", sa.Text, sa.ForeignKey("tokens.id"), primary_key=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)
