"""A firm whose clients and invoices came from lists, for tests of imports and of the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.services import settings as firm_settings
from app.services.assembly import Opened, open_office
from app.services.clock import Clock, SetClock
from app.services.importing.apply_clients import apply_clients
from app.services.importing.apply_invoices import apply_invoices
from app.services.importing.clients import read_clients
from app.services.importing.columns import guess
from app.services.importing.invoices import read_invoices
from app.services.importing.report import ImportReport
from app.services.importing.table_reader import read_table
from app.services.office import Office

ROOT = Path(__file__).parents[2]
CLIENTS = "account,reference,contact,email,notify,language\n"
INVOICES = "number,account,issued,due,total,paid,currency\n"


class ImportedFirm:
    """Its folders. The state folder is where a process of its own finds it too."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data_dir = folder / "data"
        self.state_dir = folder / "state" / "Relance"

    @contextmanager
    def opened(self, clock: Clock) -> Iterator[Opened]:
        opened = open_office(self.data_dir, clock=clock, state_dir=self.state_dir, purpose="window")
        try:
            yield opened
        finally:
            opened.close()

    def environment(self, **more: str) -> dict[str, str]:
        return os.environ | {"XDG_STATE_HOME": str(self.folder / "state"), "LC_ALL": "C.UTF-8"} | more

    def start(self, *arguments: str, **more: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "main.py", "--data-dir", str(self.data_dir), *arguments],
            cwd=ROOT,
            env=self.environment(**more),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        process = self.start(*arguments, **more)
        out, err = process.communicate(timeout=100)
        assert "Traceback" not in out + err
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def file(self, name: str, text: str) -> Path:
        self.folder.mkdir(exist_ok=True)
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path

    def mails(self) -> list[Path]:
        return sorted((self.data_dir / "sandbox" / "new").glob("*"))

    def with_due_reminders(self, count: int) -> None:
        """Import invoices three days ago, so that the first reminder of each is due now, at any hour and day."""
        now = datetime.now(UTC)
        with self.opened(SetClock(now - timedelta(days=3))) as opened:
            office = opened.office
            # A zone in which it is about noon, and a firm that never closes: the test may run at midnight on a Sunday.
            behind = now.hour - 12
            firm_settings.save_firm(
                office, name="Miller", time_zone=f"Etc/GMT{behind:+d}" if behind else "UTC", weekdays=tuple(range(7)),
                public_holidays=False, send_hour="00:00", window_end="23:59",
            )  # fmt: skip
            rows = [f"Client {n},C{n},Ann {n},ann{n}@client{n}.example,yes,en" for n in range(count)]
            clients(office, self.file("clients.csv", CLIENTS + "\n".join(rows)))
            day = (now - timedelta(days=30)).date().isoformat()
            rows = [f"F-{n},Client {n},{day},{day},100.00,0,EUR" for n in range(count)]
            report = invoices(office, self.file("invoices.csv", INVOICES + "\n".join(rows)), reminders=(3, 2))
            assert report.created == count and not report.held


def clients(office: Office, path: Path, *, dry_run: bool = False) -> ImportReport:
    """Import a list of clients as the command line does."""
    table = read_table(path)
    return apply_clients(office, read_clients(table, guess(table.headers, "clients")), dry_run=dry_run)


def invoices(
    office: Office,
    path: Path,
    *,
    source: str = "books",
    reminders: tuple[int, int] | None = None,
    dry_run: bool = False,
) -> ImportReport:
    """Import a list of invoices as the command line does."""
    table = read_table(path)
    read = read_invoices(table, guess(table.headers, "invoices"))
    return apply_invoices(office, read, source=source, reminders=reminders, dry_run=dry_run)
