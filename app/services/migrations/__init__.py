"""Alembic scripts: how an older database becomes one of today."""

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006")
"""All revisions, oldest first; a test holds this against the scripts."""

HEAD = REVISIONS[-1]
