"""What keeps the program from its work is named, each with its way on: folder, drive, damaged file."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from app.services import doctor, network_drives
from app.services.backups import rescue
from app.services.backups.making import make
from app.services.database import schema
from app.services.errors import Fault
from app.services.network_drives import kind_of, on_network
from tests.support.no_keyring import NoKeyring
from tests.support.small_firm import SmallFirm

ROOT = Path(__file__).resolve().parents[2]
MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /srv nfs4 rw 0 0
//nas/firm /home/ada/My\\040Firm cifs rw 0 0
tmpfs /srv/local tmpfs rw 0 0
sshfs#x /mnt/far fuse.sshfs rw 0 0
"""


@pytest.fixture
def firm(tmp_path: Path) -> SmallFirm:
    return SmallFirm(tmp_path)


def found(firm: SmallFirm) -> dict[str, doctor.Finding]:
    return {each.code: each for each in doctor.examine(firm.paths, firm.clock, NoKeyring())}


@pytest.mark.parametrize(
    ("folder", "network"),
    [
        ("/home/bob/Relance", False), ("/srv/relance", True), ("/srv/local/relance", False), ("/srvx/relance", False),
        ("/home/ada/My Firm/Relance", True), ("/mnt/far", True),
    ],
)  # fmt: skip
def test_a_folder_on_another_computer_is_told_by_what_is_mounted(folder: str, network: bool) -> None:
    assert (kind_of(Path(folder), MOUNTS.splitlines()) in network_drives.KINDS) is network


@pytest.mark.behaviour("APP-11")
def test_the_doctor_warns_of_a_network_drive(firm: SmallFirm, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    table = tmp_path / "mounts"
    table.write_text(f"nas:/firm {firm.paths.data_dir} nfs rw 0 0\n")
    assert on_network(firm.paths.data_dir, table)
    assert not on_network(firm.paths.data_dir)
    assert not on_network(firm.paths.data_dir, tmp_path / "none")
    monkeypatch.setattr(network_drives, "on_network", lambda folder: True)
    assert (found(firm)["folder"].level, found(firm)["folder"].step) == ("warn", "network-drive")


@pytest.mark.behaviour("APP-11")
def test_the_doctor_names_a_folder_that_may_not_be_written_to(firm: SmallFirm, monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(firm)["folder"].level == "ok"
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # whoever runs the tests may be root
    assert found(firm)["folder"].step == "folder-read-only"


@pytest.mark.behaviour("APP-11")
def test_a_damaged_database_leads_to_its_newest_good_backup(firm: SmallFirm, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    older = make(firm.paths.database, firm.paths, firm.clock, "manual", elsewhere)
    firm.paths.database.write_bytes(b"the disk ate it" * 1000)
    assert rescue.newest_good(firm.paths) is None
    assert found(firm)["integrity"].step == "database-damaged"
    by_hand = rescue.newest_good(firm.paths, elsewhere)
    assert by_hand is not None and by_hand.name == older.name


@pytest.mark.behaviour("APP-11")
def test_a_newer_backup_that_is_damaged_itself_is_passed_over(firm: SmallFirm) -> None:
    from datetime import timedelta

    older = make(firm.paths.database, firm.paths, firm.clock, "manual")
    firm.clock.set(firm.clock.now() + timedelta(days=1))
    newer = make(firm.paths.database, firm.paths, firm.clock, "manual")
    assert (best := rescue.newest_good(firm.paths)) is not None and best.name == newer.name
    bytes_ = bytearray(newer.database.read_bytes())
    bytes_[5000:5100] = b"x" * 100
    newer.database.write_bytes(bytes_)
    firm.paths.database.write_bytes(b"the disk ate it" * 1000)
    assert (best := rescue.newest_good(firm.paths)) is not None and best.name == older.name
    step = found(firm)["integrity"]
    assert (step.step, step.values["backup"]) == ("database-damaged-backup", older.name)


@pytest.mark.behaviour("APP-11")
def test_the_folder_that_the_firm_chose_is_read_out_of_the_damaged_file(firm: SmallFirm, tmp_path: Path) -> None:
    from app.services import settings

    elsewhere = tmp_path / "elsewhere"
    database = firm.open()
    with database.write() as uow:
        settings.save(uow, backup_folder=str(elsewhere))
        uow.commit()
    database.close()
    made = make(firm.paths.database, firm.paths, firm.clock, "manual", elsewhere)
    found_ = rescue.newest_good(firm.paths)
    assert found_ is not None and found_.name == made.name


@pytest.mark.behaviour("APP-11")
def test_a_database_that_another_program_holds_is_locked_and_never_called_damaged(
    firm: SmallFirm, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To offer a backup in its place would lose what was done since."""
    with closing(sqlite3.connect(firm.paths.database, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE firm SET paused_by = paused_by")
        monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, timeout=0))
        for look in (schema.current_revision, schema.check_integrity):
            with pytest.raises(Fault, match="database-locked"):
                look(firm.paths.database)
        assert found(firm)["integrity"].step == "database-locked"
    assert schema.current_revision(firm.paths.database) is not None


ON_A_FULL_DISK = """
import sys
from pathlib import Path
from app.services.assembly import open_office
from app.services.errors import Fault
from app.services.locks import FileLock
folder = Path(sys.argv[1]) / "data"
open_office(folder, state_dir=Path(sys.argv[1]) / "state").close()
with open(Path(sys.argv[1]) / "fill", "wb", buffering=0) as fill:
    try:
        while fill.write(b"x" * 4096):
            pass
    except OSError:
        pass
print(FileLock(folder / "window.lock", "window").try_acquire())
try:
    open_office(folder, state_dir=Path(sys.argv[1]) / "state")
except Fault as fault:
    print(fault.code)
"""


@pytest.mark.behaviour("APP-11")
def test_on_a_disk_that_is_really_full_the_start_says_so(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = 'mount -t tmpfs -o size=12m none "$1" || exit 77; exec "$2" -c "$3" "$1"'
    if shutil.which("unshare") is None:
        pytest.skip("no small disk can be made here")
    run = subprocess.run(
        ["unshare", "--mount", "sh", "-c", mount, "sh", disk, sys.executable, ON_A_FULL_DISK],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if run.returncode == 77 or "unshare" in run.stderr:
        pytest.skip("no small disk can be made here")
    assert run.stdout.split() == ["True", "disk-full"], run.stderr
