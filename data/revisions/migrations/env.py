"""Runs the migrations on the connection that `data.revisions.migrate` opened."""

from alembic import context

from data.revisions.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
