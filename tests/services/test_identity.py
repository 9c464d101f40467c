"""A database that is not the one this computer knows must not mail (bug class 49)."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select, update

from app.models.audit import AuditEntry
from app.models.firm import Firm
from app.models.mail import Attempt, Mail
from app.models.request import ReminderClock, Request
from app.services import firm as firm_service
from app.services.backups.making import copy_database
from app.services.database.identity import Verdict, adopt, check, remember
from app.services.database.schema import prepare
from app.services.paths import Paths
from tests.support.small_firm import STATES, SmallFirm, one


@pytest.fixture
def firm(tmp_path: Path) -> SmallFirm:
    """A firm that this computer knows: it was new, adopted, and has worked since."""
    firm = SmallFirm(tmp_path)
    with closing(firm.open()) as database:
        adopt(database, firm.paths)
        remember(database, firm.paths)
        assert check(database, firm.paths).verdict == Verdict.KNOWN
    return firm


def states(path: Path) -> list[object]:
    return [one(path, f"SELECT state || ' ' || reason FROM mail WHERE id = {n + 1}") for n in range(len(STATES))]


def copy_of(firm: SmallFirm, folder: Path) -> SmallFirm:
    """Copy the data folder as a person would, on the same computer."""
    shutil.copytree(firm.paths.data_dir, folder / "data")
    copy = SmallFirm(folder, filled=False)
    copy.paths = Paths(folder / "data", firm.paths.state_dir)
    return copy


def test_a_firm_just_made_is_new_and_then_known_and_sends(tmp_path: Path) -> None:
    firm = SmallFirm(tmp_path, filled=False)
    prepare(firm.paths.database, firm.clock)
    with closing(firm.open()) as database:
        assert check(database, firm.paths).verdict == Verdict.NEW
        assert check(database, firm.paths).verdict == Verdict.KNOWN
        with database.read() as session:
            assert not firm_service.pause_of(session, firm.clock.now()).paused


@pytest.mark.behaviour("ENG-6")
def test_a_copy_on_the_same_computer_starts_paused_with_its_mails_held(firm: SmallFirm, tmp_path: Path) -> None:
    copy = copy_of(firm, tmp_path / "copy")

    with closing(copy.open()) as database:
        found = check(database, copy.paths)
        with database.read() as session:
            pause = firm_service.pause_of(session, firm.clock.now())
            entry = session.scalars(select(AuditEntry.code).order_by(AuditEntry.seq.desc())).first()

    assert (found.verdict, found.known_path, found.held, found.asks) == (
        Verdict.COPIED, firm.paths.database.resolve(), 3, True,
    )  # fmt: skip
    assert (pause.paused, pause.until, pause.reason) == (True, None, "copied")
    assert entry == "database.copied"
    assert states(copy.paths.database) == [
        "held copied", "held copied", "held copied", "accepted ", "held ", "skipped ",
    ]  # fmt: skip
    with closing(firm.open()) as original:
        assert check(original, firm.paths).verdict == Verdict.KNOWN


@pytest.mark.behaviour("ENG-6")
def test_a_copy_on_another_computer_starts_paused(firm: SmallFirm, tmp_path: Path) -> None:
    copy = copy_of(firm, tmp_path / "copy")
    copy.paths = Paths(copy.paths.data_dir, tmp_path / "state of another computer")

    with closing(copy.open()) as database:
        assert (check(database, copy.paths).verdict, check(database, copy.paths).asks) == (Verdict.COPIED, True)
        with database.read() as session:
            assert firm_service.pause_of(session, firm.clock.now()).reason == "copied"


@pytest.mark.behaviour("ENG-6")
def test_a_firm_that_was_moved_asks_too(firm: SmallFirm, tmp_path: Path) -> None:
    moved = copy_of(firm, tmp_path / "moved")
    shutil.rmtree(firm.paths.data_dir)

    with closing(moved.open()) as database:
        assert check(database, moved.paths).verdict == Verdict.MOVED
        with database.read() as session:
            assert firm_service.pause_of(session, firm.clock.now()).paused


@pytest.mark.behaviour("ENG-6")
@pytest.mark.parametrize("work_after", [0, 5], ids=["at once", "after it grew past what was known"])
def test_a_database_rolled_back_by_hand_starts_paused(firm: SmallFirm, tmp_path: Path, work_after: int) -> None:
    copy_database(firm.paths.database, tmp_path / "yesterday.db")
    firm.rename("Ada & Sons Ltd")
    with closing(firm.open()) as database:
        remember(database, firm.paths)
    shutil.copyfile(tmp_path / "yesterday.db", firm.paths.database)

    for number in range(work_after):
        firm.rename(f"Ada {number}")
        with closing(firm.open()) as database:
            remember(database, firm.paths)  # must not forget what it knew

    with closing(firm.open()) as database:
        assert check(database, firm.paths).verdict == Verdict.ROLLED_BACK
        with database.read() as session:
            assert firm_service.pause_of(session, firm.clock.now()).reason == "rolled-back"
    assert states(firm.paths.database)[0] == "held rolled-back"


@pytest.mark.behaviour("ENG-6")
def test_asking_again_at_each_start_writes_nothing_twice(firm: SmallFirm, tmp_path: Path) -> None:
    copy = copy_of(firm, tmp_path / "copy")
    with closing(copy.open()) as database:
        check(database, copy.paths)
        entries = one(copy.paths.database, "SELECT seq FROM audit_head")
        assert check(database, copy.paths).asks
        assert one(copy.paths.database, "SELECT seq FROM audit_head") == entries


@pytest.mark.behaviour("ENG-6")
def test_merely_resuming_a_copy_does_not_make_it_the_firm(firm: SmallFirm, tmp_path: Path) -> None:
    copy = copy_of(firm, tmp_path / "copy")
    with closing(copy.open()) as database:
        check(database, copy.paths)
        with database.write() as uow:
            firm_service.resume(uow)
            uow.session.execute(update(Mail).where(Mail.id == 1).values(state="queued", reason=""))
            uow.commit()

        assert check(database, copy.paths).verdict == Verdict.COPIED

    assert states(copy.paths.database)[0] == "held copied"


@pytest.mark.behaviour("ENG-6")
def test_adopting_resumes_keeps_the_held_mails_and_makes_the_other_one_the_copy(
    firm: SmallFirm, tmp_path: Path
) -> None:
    copy = copy_of(firm, tmp_path / "copy")
    with closing(copy.open()) as database:
        check(database, copy.paths)
        in_the_same_commit: list[bool] = []
        adopt(
            database,
            copy.paths,
            before_resuming=lambda uow: in_the_same_commit.append(
                uow.session.scalars(select(Firm.paused_at)).one() is not None
            ),
        )
        assert check(database, copy.paths).verdict == Verdict.KNOWN
        with database.read() as session:
            assert not firm_service.pause_of(session, firm.clock.now()).paused
    assert in_the_same_commit == [True]
    assert states(copy.paths.database)[0] == "held copied"

    with closing(firm.open()) as original:
        assert check(original, firm.paths).verdict == Verdict.COPIED


def test_a_firm_paused_by_hand_and_adopted_stays_paused(firm: SmallFirm) -> None:
    with closing(firm.open()) as database:
        with database.write() as uow:
            firm_service.pause(uow)
            uow.commit()
        adopt(database, firm.paths)
        with database.read() as session:
            assert firm_service.pause_of(session, firm.clock.now()).reason == "by-hand"


@pytest.mark.behaviour("ENG-6")
@pytest.mark.logs("cannot be read")
def test_a_damaged_memory_of_the_computer_asks_rather_than_sends(firm: SmallFirm) -> None:
    firm.paths.known.write_text("{")
    with closing(firm.open()) as database:
        assert check(database, firm.paths).verdict == Verdict.COPIED


def test_the_invented_firm_may_be_copied_since_it_mails_nobody(firm: SmallFirm, tmp_path: Path) -> None:
    with closing(firm.open()) as database, database.write() as uow:
        uow.session.execute(update(Firm).values(is_demo=True))
        uow.commit()
    copy = copy_of(firm, tmp_path / "copy")
    with closing(copy.open()) as database:
        assert not check(database, copy.paths).asks
    assert states(copy.paths.database)[0] == "queued "


@pytest.mark.behaviour("ENG-6")
def test_what_only_another_program_mailed_counts_as_mailed(tmp_path: Path) -> None:
    # APP-8: recorded as already sent, no mail of ours; a copy would remind all the same.
    firm = SmallFirm(tmp_path)
    with closing(firm.open()) as database:
        with database.write() as uow:
            uow.session.execute(delete(Attempt))
            uow.session.execute(delete(Mail))
            now = uow.now
            uow.session.execute(
                insert(Request).values(
                    id=1, kind="invoice", account_id=1, reference="R-1", title="Fee", created_at=now, version=1
                )
            )
            uow.session.execute(insert(ReminderClock).values(request_id=1, first_accepted_at=now))
            uow.commit()
        assert check(database, firm.paths).verdict == Verdict.COPIED


@pytest.mark.behaviour("ENG-6")
def test_what_was_queued_in_a_copy_before_it_was_adopted_is_held_at_the_next_start(
    firm: SmallFirm, tmp_path: Path
) -> None:
    copy = copy_of(firm, tmp_path / "copy")
    with closing(copy.open()) as database:
        check(database, copy.paths)
        with database.write() as uow:
            uow.session.execute(update(Mail).where(Mail.id == 6).values(state="queued"))
            uow.commit()

        assert check(database, copy.paths).held == 1


@pytest.mark.behaviour("ENG-3", "ENG-6")
def test_a_mail_of_a_copy_that_its_server_had_accepted_is_not_held_to_be_sent_again(
    firm: SmallFirm, tmp_path: Path
) -> None:
    """It was copied between the answer and its recording."""
    with closing(firm.open()) as database, database.write() as uow:
        sending = uow.session.scalars(select(Mail.id).where(Mail.state == "sending")).one()
        tried = {"mail_id": sending, "at": uow.now, "transport": "smtp:a:25", "phase": "done", "verdict": "accepted"}
        uow.session.execute(insert(Attempt), [tried])
        uow.commit()
    copy = copy_of(firm, tmp_path / "copy")
    with closing(copy.open()) as database:
        assert check(database, copy.paths).held == 2
    assert one(copy.paths.database, f"SELECT state FROM mail WHERE id = {sending}") == "sending"
