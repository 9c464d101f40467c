"""The office opened and closed: what window and command line share."""

from __future__ import annotations

import errno
import logging
import os
from datetime import timedelta
from pathlib import Path

import pytest

from app.services import logs, me, settings
from app.services.assembly import make_transport, open_office
from app.services.backups.listing import list_backups
from app.services.clock import SetClock
from app.services.database import identity
from app.services.database.outside import OutsideWatch
from app.services.errors import Fault
from app.services.locks import exclusive, holders
from app.services.nightly import back_up_if_due, last_backup
from app.services.settings import MailAccountSettings
from tests.support.window import MORNING, Purse, add_account, ask, name_firm, open_firm


def test_a_new_folder_becomes_an_office_and_is_let_go_of(tmp_path: Path) -> None:
    opened = open_firm(tmp_path)
    assert [each.purpose for each in holders(opened.office.paths)] == ["window"]
    assert opened.identity.verdict == identity.Verdict.NEW
    opened.close()
    with exclusive(opened.office.paths, "test", wait_seconds=0):
        pass


@pytest.mark.behaviour("ENG-6")
def test_a_copied_folder_opens_paused_and_asks(tmp_path: Path) -> None:
    opened = open_firm(tmp_path)
    name_firm(opened.office)
    ask(opened.office, add_account(opened.office))
    opened.close()
    copy = tmp_path / "elsewhere"
    (tmp_path / "data").rename(copy)
    again = open_office(copy, state_dir=tmp_path / "state", clock=SetClock(MORNING), secrets=Purse())
    assert again.identity.asks
    again.close()


def test_a_folder_under_restore_is_not_opened(tmp_path: Path) -> None:
    opened = open_firm(tmp_path)
    opened.close()
    with exclusive(opened.office.paths, "restore", wait_seconds=0), pytest.raises(Fault, match="being-restored"):
        open_firm(tmp_path)


def test_a_damaged_database_leaves_nothing_held(tmp_path: Path) -> None:
    opened = open_firm(tmp_path)
    opened.close()
    opened.office.paths.database.write_bytes(b"nothing of the kind" * 500)
    handlers = list(logging.getLogger().handlers)
    with pytest.raises(Fault, match="database-damaged"):
        open_firm(tmp_path)
    assert holders(opened.office.paths) == []
    assert logging.getLogger().handlers == handlers


@pytest.mark.behaviour("APP-1")
def test_mails_go_to_the_sandbox_until_there_is_an_account(tmp_path: Path) -> None:
    opened = open_firm(tmp_path)
    assert make_transport(opened.office).is_sandbox
    account = MailAccountSettings(host="mail.firm.example", port=465, security="tls", from_address="a@firm.example")
    with opened.office.database.write() as uow:
        settings.save(uow, mail_account=account)
        uow.commit()
    transport = make_transport(opened.office)
    assert (transport.is_sandbox, transport.name) == (False, "smtp:mail.firm.example:465")
    transport.close()
    opened.close()


@pytest.mark.behaviour("APP-3")
def test_the_nightly_backup_is_made_once_a_day(tmp_path: Path) -> None:
    clock = SetClock(MORNING)
    opened = open_firm(tmp_path, clock)
    assert last_backup(opened.office) is None
    made = back_up_if_due(opened.office)
    assert back_up_if_due(opened.office) == made
    clock.set(MORNING + timedelta(days=2))
    assert back_up_if_due(opened.office) == clock.now()
    assert [each.kind for each in list_backups(opened.office.paths.backups)] == ["nightly", "nightly"]
    opened.close()


@pytest.mark.behaviour("ENG-2")
@pytest.mark.logs(".*")
@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("password=hunter2 host=x", "password=… host=x"),
        ("{'password': 'hunter2'}", "{'password': …}"),
        ("sent AUTH PLAIN AGh1bnRlcjI=", "sent AUTH PLAIN …"),
        ("to nora@halden.example", "to …@halden.example"),
        ("INSERT failed\n[parameters: ('Nora', 'hunter2')]\n", "INSERT failed\n[parameters left out]"),
    ],
)
def test_neither_secrets_nor_clients_stand_in_the_log(tmp_path: Path, said: str, kept: str) -> None:
    handler = logs.set_up(tmp_path)
    logging.getLogger("app").error("%s", said)
    logs.tear_down(handler)
    text = (tmp_path / "relance.log").read_text("utf-8")
    assert kept in text
    assert "hunter2" not in text
    assert (tmp_path / "relance.log").stat().st_mode & 0o077 == 0


@pytest.mark.behaviour("APP-11")
@pytest.mark.logs("before|meanwhile|after")
def test_a_log_that_cannot_be_written_disturbs_nothing_and_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    handler = logs.set_up(tmp_path)
    log = logging.getLogger("app")
    log.error("before")

    def refuse() -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    with monkeypatch.context() as refusing:
        refusing.setattr(handler, "flush", refuse)
        log.error("meanwhile")
    log.error("after")
    logs.tear_down(handler)
    assert capsys.readouterr().err == ""
    assert (tmp_path / "relance.log").read_text("utf-8").rstrip().endswith("after")


def test_whoever_sits_here_is_remembered_for_this_database(tmp_path: Path) -> None:
    from app.models.firm import Staff

    opened = open_firm(tmp_path)
    assert opened.office.database.actor.staff_id is None
    with opened.office.database.write() as uow:
        uow.session.add_all([Staff(name="Camille Roux", version=1), Staff(name="Ben Okafor", version=1)])
        uow.commit()
    assert me.sit_down(opened.office, 2).name == "Ben Okafor"
    opened.close()
    again = open_firm(tmp_path)
    assert again.office.database.actor.name == "Ben Okafor"
    again.close()


def test_commits_of_others_are_noticed_once(tmp_path: Path) -> None:
    opened = open_firm(tmp_path)
    watch = OutsideWatch(opened.office.database)
    assert not watch.changed()
    add_account(opened.office)
    assert watch.changed()
    assert not watch.changed()
    watch.close()
    opened.close()
