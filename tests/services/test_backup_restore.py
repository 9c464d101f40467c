"""Restoring: the present saved first, the old or the new database whole whatever happens, and nothing mailed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from app.models.audit import AuditContent
from app.services import firm as firm_service
from app.services.backups import BackupInfo, clear_leftovers, list_backups, make, restore, restoring, verify
from app.services.database import Database
from app.services.database.identity import Verdict, adopt, check, remember
from app.services.database.schema import check_integrity
from app.services.errors import Fault
from app.services.locks import open_shared
from app.services.paths import Paths
from tests.support.small_firm import ROOT, SmallFirm, all_rows, one, same_but_for_the_restore, start, stop


@pytest.fixture
def firm(tmp_path: Path) -> SmallFirm:
    """A firm with a backup of the time when its account was called Ada Ltd; now it is called Ada & Sons."""
    firm = SmallFirm(tmp_path)
    with closing(firm.open()) as database:
        adopt(database, firm.paths)
    make(firm.paths.database, firm.paths, firm.clock, "nightly")
    firm.rename("Ada & Sons")
    with closing(firm.open()) as database:
        remember(database, firm.paths)
    return firm


def the_backup(firm: SmallFirm) -> BackupInfo:
    return next(each for each in list_backups(firm.paths.backups) if each.kind == "nightly")


@pytest.mark.behaviour("APP-3", "ENG-6")
def test_a_restored_firm_starts_paused_with_its_unfinished_mails_held(firm: SmallFirm) -> None:
    # bug classes 29 and 49
    info = the_backup(firm)

    restored = restore(info, firm.paths, firm.clock)

    assert restored.held == 3
    assert same_but_for_the_restore(all_rows(info.database), all_rows(firm.paths.database))
    with closing(firm.open()) as database, database.read() as session:
        pause = firm_service.pause_of(session, firm.clock.now())
        body = session.scalars(select(AuditContent.body).order_by(AuditContent.seq.desc())).first()
    assert (pause.paused, pause.until, pause.reason) == (True, None, "restored")
    assert body is not None and f'"backup":"{info.name}"' in body


@pytest.mark.behaviour("APP-3")
def test_a_restore_can_be_undone_by_the_backup_that_it_made_first(firm: SmallFirm) -> None:
    present = all_rows(firm.paths.database)

    before = restore(the_backup(firm), firm.paths, firm.clock).before
    assert before is not None and before.kind == "before-restore" and verify(before).good
    assert firm.name() == "Ada Ltd"

    restore(before, firm.paths, firm.clock)
    assert firm.name() == "Ada & Sons"
    assert same_but_for_the_restore(present, all_rows(firm.paths.database))


@pytest.mark.behaviour("APP-3")
def test_commits_that_still_lie_in_the_journal_are_in_the_backup_made_first(firm: SmallFirm, tmp_path: Path) -> None:
    """A killed program leaves its last commits in the write-ahead log; they are neither lost nor replayed."""
    live = firm.open()
    with live.write() as uow:
        uow.session.connection().exec_driver_sql("UPDATE account SET name = 'In the journal'")
        uow.commit()
    killed = SmallFirm(tmp_path / "killed", filled=False)
    shutil.copytree(firm.paths.data_dir, killed.paths.data_dir, dirs_exist_ok=True)
    live.close()
    assert killed.paths.database.with_name("relance.db-wal").stat().st_size > 0

    before = restore(the_backup(killed), killed.paths, killed.clock).before

    assert before is not None and one(before.database, "SELECT name FROM account") == "In the journal"
    assert killed.name() == "Ada Ltd"
    check_integrity(killed.paths.database)


@pytest.mark.behaviour("APP-3", "ENG-6")
def test_this_computer_knows_the_restored_database_and_still_keeps_it_paused(firm: SmallFirm) -> None:
    restore(the_backup(firm), firm.paths, firm.clock)
    with closing(firm.open()) as database:
        assert check(database, firm.paths).verdict == Verdict.KNOWN
        with database.read() as session:
            assert firm_service.pause_of(session, firm.clock.now()).reason == "restored"
        adopt(database, firm.paths)
        with database.read() as session:
            assert not firm_service.pause_of(session, firm.clock.now()).paused
    assert one(firm.paths.database, "SELECT count(*) FROM mail WHERE state = 'held' AND reason = 'restored'") == 3


@pytest.mark.behaviour("ENG-6")
def test_a_backup_restored_beside_the_firm_is_the_copy_of_the_two(firm: SmallFirm, tmp_path: Path) -> None:
    beside = Paths(tmp_path / "beside", firm.paths.state_dir)
    restore(the_backup(firm), beside, firm.clock)

    with closing(Database(beside.database, firm.clock)) as copy, closing(firm.open()) as original:
        assert check(copy, beside).verdict == Verdict.COPIED
        assert check(original, firm.paths).verdict == Verdict.KNOWN


@pytest.mark.behaviour("APP-3")
def test_a_database_beyond_reading_is_set_aside_and_does_not_stop_the_restore(firm: SmallFirm) -> None:
    firm.paths.database.write_bytes(b"the disk ate it" * 1000)

    restored = restore(the_backup(firm), firm.paths, firm.clock)

    assert restored.before is None and restored.set_aside is not None
    assert (restored.set_aside / "relance.db").read_bytes().startswith(b"the disk ate it")
    assert firm.name() == "Ada Ltd"


@pytest.mark.behaviour("APP-3")
def test_the_backup_being_restored_survives_the_rotation_of_the_one_made_first(firm: SmallFirm) -> None:
    for _ in range(5):
        make(firm.paths.database, firm.paths, firm.clock, "before-restore")
    oldest = [each for each in list_backups(firm.paths.backups) if each.kind == "before-restore"][-1]

    restored = restore(oldest, firm.paths, firm.clock)

    assert verify(oldest).good and restored.before is not None


@pytest.mark.behaviour("APP-3")
def test_a_newer_schema_is_refused_and_nothing_changes(firm: SmallFirm) -> None:
    present = all_rows(firm.paths.database)
    newer = SmallFirm(firm.paths.data_dir.parent / "newer")
    with closing(sqlite3.connect(newer.paths.database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    info = make(newer.paths.database, newer.paths, newer.clock, "nightly")

    with pytest.raises(Fault) as fault:
        restore(info, firm.paths, firm.clock)

    assert (fault.value.code, fault.value.params) == ("schema-newer", {"revision": "9999"})
    assert all_rows(firm.paths.database) == present


@pytest.mark.behaviour("APP-3")
def test_the_documents_of_the_backup_come_back_and_newer_ones_stay(firm: SmallFirm) -> None:
    info = the_backup(firm)
    newer = firm.store.put(b"came after the backup").sha256
    for sha256 in info.documents:
        firm.store.remove(sha256)

    restore(info, firm.paths, firm.clock)

    for sha256 in info.documents:
        firm.store.read(sha256)
    assert firm.store.has(newer)


def test_what_must_hold_in_the_restored_one_too_is_done_before_it_takes_the_place(firm: SmallFirm) -> None:
    """APP-7: who was erased since the backup is erased again, from the restored database."""
    seen: list[tuple[str, object]] = []

    def amend(restored: Database, present: Path) -> None:
        seen.append((firm.name(), one(present, "SELECT name FROM account")))
        with restored.write() as uow:
            uow.session.connection().exec_driver_sql("UPDATE account SET name = 'erased'")
            uow.commit()

    restore(the_backup(firm), firm.paths, firm.clock, amend=amend)

    assert seen == [("Ada & Sons", "Ada & Sons")]
    assert firm.name() == "erased"


def test_mails_in_the_sandbox_of_later_rows_do_not_pass_for_sent(firm: SmallFirm) -> None:
    (firm.paths.sandbox / "new").mkdir()
    (firm.paths.sandbox / "new" / "7").write_text("a mail of row 7, which the restored database has not")

    restore(the_backup(firm), firm.paths, firm.clock)

    assert list(firm.paths.sandbox.rglob("*")) == []
    assert [each.name for each in firm.paths.data_dir.glob("sandbox-before-*/new/*")] == ["7"]


@pytest.mark.behaviour("APP-3")
def test_a_restore_waits_for_nobody_that_does_not_close_and_leaves_all_as_it_was(firm: SmallFirm) -> None:
    present = all_rows(firm.paths.database)
    with open_shared(firm.paths, "window"), pytest.raises(Fault) as fault:
        restore(the_backup(firm), firm.paths, firm.clock, wait_seconds=0.1)
    assert fault.value.code == "in-use" and fault.value.params["purposes"] == ["window"]
    assert all_rows(firm.paths.database) == present


@pytest.mark.behaviour("APP-3")
def test_a_connection_that_never_asked_for_the_folder_is_noticed_too(firm: SmallFirm) -> None:
    with closing(firm.open()) as database, database.read() as session:
        firm_service.is_demo(session)
        with pytest.raises(Fault) as fault:
            restore(the_backup(firm), firm.paths, firm.clock)
    assert fault.value.code == "in-use"
    assert firm.name() == "Ada & Sons"


WINDOW = """
import sys, time
from contextlib import closing
from pathlib import Path
from app.services.locks import close_requested, open_shared
from tests.support.small_firm import SmallFirm
firm = SmallFirm(Path(sys.argv[1]), filled=False)
hold = open_shared(firm.paths, "window")
database = firm.open()
number = 0
while not close_requested(firm.paths.data_dir):
    with database.write() as uow:
        number += 1
        uow.audit("account.renamed", "staff", account_id=1, number=number)
        uow.commit()
    if number == 5:
        print("at work", flush=True)
database.close()
hold.release()
print(number, flush=True)
"""


@pytest.mark.behaviour("APP-3")
def test_a_window_at_work_closes_first_and_none_of_its_commits_is_lost(firm: SmallFirm, tmp_path: Path) -> None:
    process = start(WINDOW, tmp_path)
    try:
        assert process.stdout is not None and process.stdout.readline().strip() == "at work"
        seq = int(str(one(the_backup(firm).database, "SELECT seq FROM audit_head"))) + 1
        before = restore(the_backup(firm), firm.paths, firm.clock).before
        commits = int(process.stdout.readline())
    finally:
        stop(process)
    assert before is not None and before.audit_seq == seq + commits


# In a fresh copy of the scene for each n, a forked child restores and kills itself at its n-th step on the disk.
KILL_AT_EACH_STEP = """
import os, shutil, signal, sys
from pathlib import Path
from app.services.backups import list_backups, restore
from tests.support.small_firm import SmallFirm
scene, scenes = Path(sys.argv[1]), Path(sys.argv[2])
STEPS = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "shutil.copyfile", "sqlite3.connect"}
number = 0
while True:
    number += 1
    copy = scenes / str(number)
    shutil.copytree(scene, copy)
    child = os.fork()
    if child == 0:
        done = 0
        def step(event, arguments):
            global done
            if event in STEPS:
                done += 1
                if done == number:
                    os.kill(os.getpid(), signal.SIGKILL)
        firm = SmallFirm(copy, filled=False)
        info = next(each for each in list_backups(firm.paths.backups) if each.kind == "nightly")
        sys.addaudithook(step)
        restore(info, firm.paths, firm.clock)
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
        break
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.behaviour("APP-3", "ENG-6")
def test_a_restore_killed_at_any_step_leaves_the_old_database_whole_or_the_new_one_whole(
    firm: SmallFirm, tmp_path: Path
) -> None:
    scene, scenes = tmp_path / "scene", tmp_path / "scenes"
    scene.mkdir()
    # With commits in the journal, as a killed window leaves them.
    with closing(firm.open()) as live:
        with live.write() as uow:
            uow.session.connection().exec_driver_sql("UPDATE account SET name = 'In the journal'")
            uow.commit()
        shutil.copytree(firm.paths.data_dir, scene / "data")
        shutil.copytree(firm.paths.state_dir, scene / "state")
    old, new = all_rows(firm.paths.database), all_rows(the_backup(firm).database)
    run = subprocess.run([sys.executable, "-c", KILL_AT_EACH_STEP, scene, scenes], cwd=ROOT, check=False)
    assert run.returncode == 0

    outcomes = []
    for folder in sorted(scenes.iterdir(), key=lambda each: int(each.name)):
        after = SmallFirm(folder, filled=False)
        clear_leftovers(after.paths)
        check_integrity(after.paths.database)
        rows = all_rows(after.paths.database)
        is_new = same_but_for_the_restore(new, rows)
        assert is_new or rows == old, f"neither the old nor the new one after step {folder.name}"
        outcomes.append(is_new)
        assert all(verify(each).good for each in list_backups(after.paths.backups))
        if is_new:
            # Whatever else was not done any more: it is paused before it is known.
            assert any(each.kind == "before-restore" for each in list_backups(after.paths.backups))
            assert one(after.paths.database, "SELECT paused_reason FROM firm") == "restored"
    assert outcomes == sorted(outcomes), "once it is the new one it stays so"
    assert outcomes.count(False) > 20 and outcomes.count(True) >= 2


@pytest.mark.behaviour("APP-3")
def test_an_older_schema_is_migrated_beside_and_a_failed_migration_leaves_the_present_alone(
    firm: SmallFirm, monkeypatch: pytest.MonkeyPatch
) -> None:
    def migrate(path: Path, clock: object) -> str:
        assert path != firm.paths.database
        raise Fault("database-damaged", path=str(path))

    info = the_backup(firm)
    present = all_rows(firm.paths.database)
    monkeypatch.setattr(restoring, "HEAD", "9000")
    monkeypatch.setattr(restoring, "prepare", migrate)

    with pytest.raises(Fault) as fault:
        restore(info, firm.paths, firm.clock)

    assert fault.value.code == "database-damaged"
    assert all_rows(firm.paths.database) == present


@pytest.mark.skipif(os.name == "nt", reason="Windows replaces no open file")
@pytest.mark.behaviour("APP-3")
def test_the_restored_database_takes_the_place_in_one_rename_and_is_never_written_over_the_old_one(
    firm: SmallFirm,
) -> None:
    with firm.paths.database.open("rb") as old:
        restore(the_backup(firm), firm.paths, firm.clock)
        assert os.fstat(old.fileno()).st_ino != firm.paths.database.stat().st_ino
