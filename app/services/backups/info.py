"""What is known of a backup without opening its database: its manifest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from app.services.backups.contents import HASH
from app.services.durable_files import write_synced
from app.services.errors import Fault

Kind = Literal["nightly", "manual", "before-upgrade", "before-restore"]
KINDS: tuple[Kind, ...] = ("nightly", "manual", "before-upgrade", "before-restore")

MANIFEST = "manifest.json"
DATABASE = "relance.db"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """One backup. Sizes in bytes; `documents` maps the SHA-256 of each document to its size."""

    path: Path
    """Its folder, `relance-2026-11-23-083000Z`, beside the `documents` that all backups there share."""
    kind: Kind
    created_at: datetime
    database_id: str
    revision: str
    """Revision of its schema."""
    program: str
    """Version of the program that wrote it."""
    audit_seq: int
    audit_hash: str
    rows: Mapping[str, int]
    documents: Mapping[str, int]
    missing: tuple[str, ...]
    """Documents that rows named and that the data folder no longer had, or had damaged, when it was made."""
    database_size: int
    database_sha256: str
    verified_at: datetime | None
    damage: str = ""
    """Why it cannot be restored ("manifest", "database", "documents"), or empty."""

    @property
    def name(self) -> str:
        """The name of its folder."""
        return self.path.name

    @property
    def database(self) -> Path:
        """Its database file."""
        return self.path / DATABASE

    @property
    def documents_root(self) -> Path:
        """The document store that it shares with the other backups of its folder."""
        return self.path.parent / "documents"

    @property
    def size(self) -> int:
        """Bytes of its database and its documents."""
        return self.database_size + sum(self.documents.values())

    @property
    def good(self) -> bool:
        """Whether it was verified, and nothing speaks against it."""
        return self.verified_at is not None and not self.damage


def write_manifest(info: BackupInfo, folder: Path) -> None:
    """Write a backup's manifest into `folder`, which is still under its working name."""
    content = {
        "format": FORMAT,
        "kind": info.kind,
        "created_at": info.created_at.isoformat(),
        "verified_at": info.verified_at.isoformat() if info.verified_at else None,
        "database_id": info.database_id,
        "schema_revision": info.revision,
        "program_version": info.program,
        "audit_head": {"seq": info.audit_seq, "hash": info.audit_hash},
        "rows": dict(info.rows),
        "documents": dict(info.documents),
        "missing": list(info.missing),
        "database": {"size": info.database_size, "sha256": info.database_sha256},
    }
    write_synced(folder / MANIFEST, json.dumps(content, indent=1, sort_keys=True).encode())


def read_manifest(folder: Path) -> BackupInfo:
    """Read the manifest in a backup's folder; raises `Fault("backup-damaged")` where it cannot be understood."""
    try:
        return _from_manifest(folder, json.loads((folder / MANIFEST).read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Fault("backup-damaged", path=str(folder), part="manifest") from error


def _from_manifest(folder: Path, content: Any) -> BackupInfo:
    kind, documents = content["kind"], {str(key): int(size) for key, size in content["documents"].items()}
    if content["format"] != FORMAT or kind not in KINDS or not all(HASH.fullmatch(each) for each in documents):
        raise ValueError("a manifest of another program or version")
    verified_at = content["verified_at"]
    return BackupInfo(
        path=folder,
        kind=kind,
        created_at=_moment(content["created_at"]),
        database_id=str(content["database_id"]),
        revision=str(content["schema_revision"]),
        program=str(content["program_version"]),
        audit_seq=int(content["audit_head"]["seq"]),
        audit_hash=str(content["audit_head"]["hash"]),
        rows={str(table): int(count) for table, count in content["rows"].items()},
        documents=documents,
        missing=tuple(str(each) for each in content["missing"]),
        database_size=int(content["database"]["size"]),
        database_sha256=str(content["database"]["sha256"]),
        verified_at=None if verified_at is None else _moment(verified_at),
    )


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment
