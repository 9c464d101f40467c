"""Where the program keeps its things: a data folder, and apart from it a state folder that no copy takes along."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from platformdirs import user_data_dir, user_state_dir

from app.services.disk_faults import code_of
from app.services.errors import Fault

NAME = "Relance"


def default_data_dir() -> Path:
    """Return the user's own data folder."""
    return Path(user_data_dir(NAME, appauthor=False))


def default_state_dir() -> Path:
    """Return the user's own state folder; never the data folder, which Windows and macOS propose for both."""
    folder = Path(user_state_dir(NAME, appauthor=False))
    return folder.with_name(f"{NAME} State") if folder == default_data_dir() else folder


@dataclass(frozen=True, slots=True)
class Paths:
    """The places of one data folder. Naming a place makes nothing; `create()` does."""

    data_dir: Path = field(default_factory=default_data_dir)
    state_dir: Path = field(default_factory=default_state_dir)
    """What this computer knows of its databases. Outside of the data folder, so that a copy is recognised."""

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.data_dir / "relance.db"

    @property
    def documents(self) -> Path:
        """The root of the document store."""
        return self.data_dir / "documents"

    @property
    def sandbox(self) -> Path:
        """The Maildir of mails that leave nothing but this computer's program."""
        return self.data_dir / "sandbox"

    @property
    def backups(self) -> Path:
        """Where backups go unless the firm chose another folder."""
        return self.data_dir / "backups"

    @property
    def logs(self) -> Path:
        """Where log files lie."""
        return self.data_dir / "logs"

    @property
    def sender_lock(self) -> Path:
        """Held by the one process that sends."""
        return self.data_dir / "sender.lock"

    @property
    def data_lock(self) -> Path:
        """Shared by every process that has this folder open, exclusive for a restore."""
        return self.data_dir / "data.lock"

    @property
    def known(self) -> Path:
        """What this computer knows of the databases that it has seen."""
        return self.state_dir / "known.json"

    def create(self) -> None:
        """Make the folders, readable by this user alone.

        Raises `Fault("folder-read-only")` where they cannot be made.
        """
        for folder in (self.data_dir, self.documents, self.sandbox, self.backups, self.logs, self.state_dir):
            private_folder(folder)


def private_folder(folder: Path) -> Path:
    """Make a folder that only this user can enter; one that exists stays as its owner set it.

    Raises `Fault("folder-read-only", path=…)`.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Fault(code_of(error, "folder-read-only"), path=str(folder)) from error
    return folder
