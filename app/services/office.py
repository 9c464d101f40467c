"""What every verb needs: the database, the clock, the documents, the keyring. Put together once, passed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from app.services.clock import Clock
from app.services.database import Database
from app.services.document_store import DocumentStore
from app.services.paths import Paths


class Secrets(Protocol):
    """Where passwords lie: the OS keyring, and nowhere else (ENG-2)."""

    def get(self, key: str) -> str | None:
        """Return a secret or None; raises `Fault` for a locked or missing keyring."""

    def set(self, key: str, secret: str) -> None:
        """Keep a secret; raises `Fault`."""

    def delete(self, key: str) -> None:
        """Forget a secret; a missing one is no error; raises `Fault`."""


@dataclass(frozen=True, slots=True)
class Office:
    """The firm's program without its screen."""

    database: Database
    clock: Clock
    store: DocumentStore
    paths: Paths
    secrets: Secrets
