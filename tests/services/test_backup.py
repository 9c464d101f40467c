"""Backups: made beside a writer, verified, listed, kept whole by crashes; never a password in one."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.services.backups import (
    KINDS,
    BackupInfo,
    collect_garbage,
    documents_named,
    list_backups,
    make,
    restore,
    verify,
)
from app.services.backups import making as making_module
from app.services.document_store import DocumentStore
from app.services.errors import Fault
from app.services.paths import Paths
from tests.support.small_firm import (
    LETTER,
    MORNING,
    RETURN,
    ROOT,
    Rows,
    SmallFirm,
    all_rows,
    same_but_for_the_restore,
    start,
    stop,
)


@pytest.fixture
def firm(tmp_path: Path) -> SmallFirm:
    return SmallFirm(tmp_path)


def backed_up(firm: SmallFirm, kind: str = "nightly", **more: object) -> BackupInfo:
    return make(firm.paths.database, firm.paths, firm.clock, kind, **more)  # type: ignore[arg-type]


def assert_same_firm(info: BackupInfo, rows: Rows, folder: Path) -> None:
    """Restore a backup into an empty folder, as on a new computer, and compare all rows and documents."""
    new = SmallFirm(folder, filled=False)
    assert restore(info, new.paths, new.clock).before is None
    assert same_but_for_the_restore(rows, all_rows(new.paths.database))
    for sha256 in info.documents:
        assert new.store.read(sha256) == firm_bytes()[sha256]


def firm_bytes() -> dict[str, bytes]:
    return {hashlib.sha256(content).hexdigest(): content for content in (LETTER, RETURN)}


@pytest.mark.behaviour("APP-3")
@pytest.mark.parametrize("kind", KINDS)
def test_a_backup_restored_on_a_new_computer_is_the_same_firm(firm: SmallFirm, tmp_path: Path, kind: str) -> None:
    info = backed_up(firm, kind)

    assert info.name == "relance-2026-11-23-083000Z"
    assert info.good and info.kind == kind
    assert (info.rows["mail"], info.rows["account"], len(info.documents)) == (6, 1, 2)
    assert list_backups(firm.paths.backups) == [info]
    assert verify(info) == info
    assert_same_firm(info, all_rows(firm.paths.database), tmp_path / "new computer")


@pytest.mark.behaviour("APP-3")
def test_a_backup_beside_a_busy_writer_is_one_consistent_state(firm: SmallFirm, tmp_path: Path) -> None:
    done = threading.Event()

    def work() -> None:
        number = 0
        while not done.is_set():
            firm.rename(f"Ada {number}")
            number += 1

    writer = threading.Thread(target=work)
    writer.start()
    try:
        infos = [backed_up(firm, "manual") for _ in range(3)]
    finally:
        done.set()
        writer.join()

    assert len({info.path for info in infos}) == 3
    for info in infos:
        assert verify(info).good
        with closing(sqlite3.connect(info.database)) as connection:
            count, last = connection.execute("SELECT count(*), max(seq) FROM audit_entry").fetchone()
        assert count == last == info.audit_seq
        assert_same_firm(info, all_rows(info.database), tmp_path / info.name)


@pytest.mark.behaviour("APP-3")
def test_documents_are_kept_once_for_all_backups_of_a_folder(firm: SmallFirm) -> None:
    first = backed_up(firm)
    store = DocumentStore(first.documents_root)
    before = {each: store.path(each).stat().st_mtime_ns for each in store.all_hashes()}
    firm.clock.advance(timedelta(days=1))
    second = backed_up(firm)

    assert first.documents == second.documents
    assert {each: store.path(each).stat().st_mtime_ns for each in store.all_hashes()} == before


@pytest.mark.behaviour("APP-3")
def test_rotation_lets_go_of_old_backups_and_of_bytes_that_none_names(firm: SmallFirm) -> None:
    store = DocumentStore(firm.paths.backups / "documents")
    old = backed_up(firm, "manual")
    with closing(sqlite3.connect(firm.paths.database)) as connection, connection:
        connection.execute("UPDATE mail SET attachments = '[]'")
    assert len(list(store.all_hashes())) == 2
    for _ in range(5):
        firm.clock.advance(timedelta(hours=1))
        backed_up(firm, "manual")

    left = list_backups(firm.paths.backups)
    assert len(left) == 5 and old.path not in {each.path for each in left}
    assert set(store.all_hashes()) == set(left[0].documents)
    assert len(left[0].documents) == 1
    assert all(verify(each).good for each in left)


@pytest.mark.behaviour("APP-3")
def test_two_firms_may_share_a_backup_folder_without_dropping_each_others(tmp_path: Path) -> None:
    ours, theirs = SmallFirm(tmp_path / "a"), SmallFirm(tmp_path / "b")
    shared = tmp_path / "shared"
    their = backed_up(theirs, "manual", to=shared)
    for _ in range(7):
        ours.clock.advance(timedelta(hours=1))
        backed_up(ours, "manual", to=shared)

    infos = list_backups(shared)
    assert len(infos) == 6 and their in infos
    assert verify(their).good


@pytest.mark.behaviour("APP-3")
@pytest.mark.parametrize(
    ("harm", "damage"), [("database", "database"), ("manifest", "manifest"), ("document", "documents"),
                         ("no database", "database"), ("no document", "documents"), ("swapped", "database")],
)  # fmt: skip
def test_a_damaged_backup_is_found_and_never_restored(firm: SmallFirm, tmp_path: Path, harm: str, damage: str) -> None:
    info = backed_up(firm)
    document = DocumentStore(info.documents_root).path(next(iter(info.documents)))
    if harm == "database":
        with info.database.open("r+b") as stream:
            stream.seek(info.database_size // 2)
            stream.write(b"\xff" * 64)
    elif harm == "manifest":
        (info.path / "manifest.json").write_text("{")
    elif harm == "document":
        document.write_bytes(b"other bytes")
    elif harm == "no database":
        info.database.unlink()
    elif harm == "no document":
        document.unlink()
    else:
        firm.rename("Another")
        shutil.copyfile(backed_up(firm, "manual").database, info.database)

    listed = next(each for each in list_backups(firm.paths.backups) if each.path == info.path)
    checked = verify(listed)
    assert (checked.damage, checked.good) == (damage, False)
    new = SmallFirm(tmp_path / "new", filled=False)
    with pytest.raises(Fault) as fault:
        restore(listed, new.paths, new.clock)
    assert fault.value.code == "backup-damaged"
    assert not new.paths.database.exists()


def test_a_document_that_the_data_folder_lost_is_named_and_does_not_stop_the_backup(firm: SmallFirm) -> None:
    lost = sorted(firm_bytes())[0]
    firm.store.remove(lost)

    info = backed_up(firm)

    assert info.missing == (lost,)
    assert info.good and verify(info).good


@pytest.mark.behaviour("APP-3")
def test_a_document_of_wrong_size_in_the_backup_folder_is_replaced(firm: SmallFirm) -> None:
    info = backed_up(firm)
    sha256 = next(iter(info.documents))
    DocumentStore(info.documents_root).path(sha256).write_bytes(b"cut")
    firm.clock.advance(timedelta(days=1))

    assert verify(backed_up(firm)).good
    assert verify(info).good


@pytest.mark.behaviour("APP-3")
@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "disk-full"), (errno.EROFS, "folder-read-only"), (errno.EIO, "disk-error")]
)
@pytest.mark.parametrize("where", ["sync_file", "write_manifest", "copy_documents"])
def test_what_a_disk_refuses_is_named_and_leaves_no_half_backup(
    firm: SmallFirm, monkeypatch: pytest.MonkeyPatch, number: int, code: str, where: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(making_module, where, refuse)

    with pytest.raises(Fault) as fault:
        backed_up(firm)

    assert fault.value.code == code
    assert list_backups(firm.paths.backups) == []
    assert list(firm.paths.backups.glob("relance-*")) == []


ON_A_SMALL_DISK = """
import sys
from pathlib import Path
from app.services.backups import list_backups, make
from app.services.errors import Fault
from tests.support.small_firm import SmallFirm
firm = SmallFirm(Path(sys.argv[1]), filled=False)
to = Path(sys.argv[2])
try:
    make(firm.paths.database, firm.paths, firm.clock, "nightly", to)
    print("made")
except Fault as fault:
    print(fault.code, len(list_backups(to)))
"""


@pytest.mark.behaviour("APP-3")
@pytest.mark.parametrize(("option", "said"), [("size=256k", "disk-full 0"), ("ro", "folder-read-only 0")])
def test_a_disk_that_is_really_full_or_read_only_is_named(
    firm: SmallFirm, tmp_path: Path, option: str, said: str
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f'mount -t tmpfs -o {option} none "$1" || exit 77; exec "$2" -c "$3" "$4" "$1"'
    if shutil.which("unshare") is None:
        pytest.skip("no small disk can be made here")
    run = subprocess.run(
        ["unshare", "--mount", "sh", "-c", mount, "sh", disk, sys.executable, ON_A_SMALL_DISK, tmp_path],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if run.returncode == 77 or "unshare" in run.stderr:
        pytest.skip("no small disk can be made here")
    assert run.stdout.strip() == said, run.stderr


MAKE_AND_HANG = """
import sys
from pathlib import Path
from app.services.backups import make
from tests.support.small_firm import SmallFirm
firm = SmallFirm(Path(sys.argv[1]), filled=False)
def hang(stage):
    if stage == sys.argv[2]:
        print(stage, flush=True)
        sys.stdin.read()
make(firm.paths.database, firm.paths, firm.clock, "nightly", progress=hang)
"""


@pytest.mark.behaviour("APP-3")
@pytest.mark.parametrize("stage", ["database", "documents", "verifying"])
def test_a_backup_killed_in_the_middle_is_not_listed_and_the_next_one_clears_it_away(
    firm: SmallFirm, tmp_path: Path, stage: str
) -> None:
    process = start(MAKE_AND_HANG, tmp_path, stage)
    try:
        assert process.stdout is not None and process.stdout.readline().strip() == stage
        assert list_backups(firm.paths.backups) == []
    finally:
        stop(process)
    assert list_backups(firm.paths.backups) == []
    assert list(firm.paths.backups.glob("*.part"))

    info = backed_up(firm)

    assert list_backups(firm.paths.backups) == [info] and verify(info).good
    assert not list(firm.paths.backups.glob("*.part"))


def test_two_backups_at_once_wait_for_each_other(
    firm: SmallFirm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making_module, "WAIT_SECONDS", 0.1)
    process = start(MAKE_AND_HANG, tmp_path, "documents")
    try:
        assert process.stdout is not None and process.stdout.readline()
        with pytest.raises(Fault) as fault:
            backed_up(firm)
        assert (fault.value.code, fault.value.params) == ("backup-busy", {"pids": [process.pid]})
    finally:
        stop(process)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bits")
@pytest.mark.behaviour("ENG-2")
def test_only_this_user_can_read_a_backup(firm: SmallFirm) -> None:
    info = backed_up(firm)
    for path in (info.path, info.database, info.path / "manifest.json", info.documents_root):
        assert path.stat().st_mode & 0o077 == 0, path


@pytest.mark.behaviour("ENG-2")
def test_no_backup_holds_a_password(firm: SmallFirm) -> None:
    """The keyring is no part of the data folder; nothing that lies beside it is taken along either."""
    (firm.paths.data_dir / "stray.txt").write_text("hunter2-hunter2")
    firm.paths.logs.joinpath("relance.log").write_text("hunter2-hunter2")
    backed_up(firm)
    found = [p for p in firm.paths.backups.rglob("*") if p.is_file() and b"hunter2" in p.read_bytes()]
    assert found == []
    names = {p.name for p in firm.paths.backups.rglob("*") if p.is_file()}
    assert names == {"relance.db", "manifest.json", "backups.lock", *firm_bytes()}


def test_a_manifest_says_what_a_person_needs_to_choose(firm: SmallFirm) -> None:
    info = backed_up(firm, "before-upgrade")
    manifest = json.loads((info.path / "manifest.json").read_text())
    assert manifest["created_at"] == manifest["verified_at"] == "2026-11-23T08:30:00+00:00"
    assert (manifest["kind"], manifest["schema_revision"]) == ("before-upgrade", info.revision)
    assert manifest["audit_head"]["seq"] == 1 and len(manifest["database"]["sha256"]) == 64


def test_a_database_that_cannot_be_read_is_no_backup(firm: SmallFirm) -> None:
    firm.paths.database.write_bytes(b"no database at all" * 100)
    with pytest.raises(Fault) as fault:
        backed_up(firm)
    assert fault.value.code == "database-damaged"
    assert list_backups(firm.paths.backups) == []


# Letting go of documents


def aged(store: DocumentStore, days: int) -> None:
    moment = (MORNING - timedelta(days=days)).timestamp()
    for sha256 in store.all_hashes():
        os.utime(store.path(sha256), (moment, moment))


@pytest.mark.behaviour("APP-3")
def test_bytes_leave_only_when_no_row_and_no_kept_backup_names_them(firm: SmallFirm) -> None:
    stray = firm.store.put(b"nobody names me").sha256
    named = firm.store.put(b"once named").sha256
    with closing(sqlite3.connect(firm.paths.database)) as connection, connection:
        connection.execute("UPDATE document SET sha256 = ?", (named,))
    info = backed_up(firm)
    with closing(sqlite3.connect(firm.paths.database)) as connection, connection:
        connection.execute("DELETE FROM document")
    aged(firm.store, 2)
    with closing(firm.open()) as database:
        rows = documents_named(database)

    assert named not in rows
    assert collect_garbage(rows, firm.store, [info], MORNING) == 2  # the stray one, and the letter that no row has
    assert not firm.store.has(stray) and firm.store.has(named)
    assert collect_garbage(rows, firm.store, [], MORNING) == 1
    assert set(firm.store.all_hashes()) == set(rows)


def test_bytes_that_may_still_wait_for_their_row_stay(firm: SmallFirm) -> None:
    fresh = firm.store.put(b"attached a moment ago").sha256
    now = datetime.now(UTC)
    assert collect_garbage((), firm.store, [], now) == 0
    assert firm.store.has(fresh)


def test_nothing_is_let_go_while_a_backup_cannot_say_what_it_names(firm: SmallFirm) -> None:
    info = backed_up(firm)
    (info.path / "manifest.json").write_text("{")
    aged(firm.store, 2)
    assert collect_garbage((), firm.store, list_backups(firm.paths.backups), MORNING) == 0


def test_an_unreachable_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(Fault) as fault:
        list_backups(tmp_path / "file")
    assert fault.value.code == "folder-unreachable"
    assert list_backups(Paths(tmp_path / "nothing yet", tmp_path).backups) == []
