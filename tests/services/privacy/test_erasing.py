"""An account erased: no byte stays in the data folder, the trail is whole, an old backup is erased anew."""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from app.models.account import Account, Contact
from app.models.mail import Mail
from app.models.privacy import Erasure, Phase
from app.services import account_lists, audit, document_filing
from app.services.backups import erased, list_backups, make
from app.services.backups.restoring import restore
from app.services.errors import Refused
from app.services.paths import Paths
from app.services.privacy import erasing, rows
from app.services.privacy.erasing import Kept, erase, foresee
from app.services.requests.calls import Outcome, log_call
from app.services.requests.listing import Kind, RequestQuery, request_ids
from tests.support.firm import TestFirm

SECRETS = ("Zyxwvut", "qqnora", "zyxwvut-domain", "Mnopq-secret", "wxy-filing")
"""What only the erased account has: its name, a person, the domain, what was written, a document's content."""


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path)
    yield made
    made.close()


def lived(firm: TestFirm, *kinds: Kind) -> int:
    """Make an account that has something of everything; Rowan shares Sam with it, and a document."""
    account = firm.account("Zyxwvut Bakery", nora="qqnora@zyxwvut-domain.example", sam="sam@shared.example")
    for kind in kinds:
        request = firm.request(kind, account, title=f"Mnopq-secret {kind}", why="Mnopq-secret why")
    log_call(firm.office, request, Outcome.REACHED, "Mnopq-secret call")
    firm.draft(Kind.CHAT, account, title="Mnopq-secret draft")
    other = firm.account("Rowan")
    with firm.office.database.write() as uow:
        uow.session.execute(text("INSERT INTO contact_link (account_id, contact_id, notify, signatory, role, position) "
                                 "VALUES (:a, :c, 1, 0, '', 0)"), {"a": other, "c": firm.who("sam")})  # fmt: skip
        uow.commit()
    with closing(sqlite3.connect(firm.paths.database)) as connection, connection:
        # What was typed once and taken out again lies on in free pages, where the library does not overwrite by itself.
        connection.execute("PRAGMA secure_delete = OFF")
        for note in ("Mnopq-secret note " * 3_000, ""):
            connection.execute("UPDATE account SET note = ? WHERE id = ?", (note, account))
    both, own = firm.folder / "both.txt", firm.folder / "own.txt"
    both.write_text("a leaflet for everybody")
    own.write_text("wxy-filing " * 40)
    document_filing.add_files(firm.office, account, [both, own], "Mnopq-secret folder")
    document_filing.add_files(firm.office, other, [both])
    return account


def traces(folder: Path, *, without: str = "") -> list[str]:
    """Read every byte below a folder, unpacking what is packed; returns where a secret still stands."""
    found = []
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        if without and without in path.relative_to(folder).as_posix():
            continue
        content = path.read_bytes().lower()
        if content.startswith(b"pk"):
            with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
                content += b"".join(archive.read(name).lower() for name in archive.namelist())
        for part in content.split(b"stream\n")[1:]:
            try:
                content += zlib.decompressobj().decompress(part).lower()
            except zlib.error:
                continue
        found += [f"{path.name}: {each}" for each in SECRETS if each.lower().encode() in content]
    return found


@pytest.mark.behaviour("APP-7", "AUD-2")
def test_no_byte_of_an_erased_account_stays_and_what_is_others_stays(firm: TestFirm) -> None:
    account = lived(firm, Kind.CHAT, Kind.ORGANIZER, Kind.SIGNATURE)
    firm.paths.logs.joinpath("relance.log").write_text("bounce of …@zyxwvut-domain.example for Zyxwvut Bakery\n")
    assert len({each.rpartition(": ")[2] for each in traces(firm.paths.data_dir)}) == len(SECRETS)
    seen = foresee(firm.office, account)
    assert (seen.name, seen.requests, seen.documents) == ("Zyxwvut Bakery", 4, 3)
    assert (seen.contacts, seen.shared) == (("Nora Test",), ("Sam Test",))
    done = erase(firm.office, account, " Zyxwvut  Bakery ")
    assert (done.left, done.kept) == ("", Kept.NOTHING)
    assert traces(firm.paths.data_dir) == []
    verified = audit.verify(firm.office)
    assert verified.whole and verified.entries > 10
    with firm.office.database.read() as session:
        assert session.scalars(select(Account.name)).all() == ["Rowan"]
        assert session.scalars(select(Contact.email)).all() == ["sam@shared.example"]
        assert session.scalar(select(func.count(Mail.id))) == 0
        assert session.scalars(select(Erasure.phase)).all() == ["done"]
    [left] = list(firm.office.store.all_hashes())
    assert firm.office.store.read(left) == b"a leaflet for everybody"
    firm.days(5)
    firm.restart()
    assert traces(firm.paths.data_dir) == []


def test_nothing_of_it_is_mailed_after_although_it_was_waiting_to_leave(firm: TestFirm) -> None:
    account = firm.account("Zyxwvut Bakery", nora="qqnora@zyxwvut-domain.example")
    firm.send(firm.draft(Kind.CHAT, account))

    def erased() -> None:
        erase(firm.office, account, "Zyxwvut Bakery")

    firm.mailbox.meanwhile = erased  # between the clearance of its mail and the claim
    firm.wait(seconds=10)
    firm.days(10)
    assert firm.mailbox.written() == set()
    assert firm.mailbox.envelopes == ["qqnora@zyxwvut-domain.example"]


def test_its_name_must_be_typed_and_a_mail_that_is_leaving_is_waited_for(firm: TestFirm) -> None:
    account = firm.account("Zyxwvut Bakery", nora="qqnora@zyxwvut-domain.example")
    with pytest.raises(Refused, match="name-differs"):
        erase(firm.office, account, "Zyxwvut")
    firm.send(firm.draft(Kind.CHAT, account))
    refused: list[Refused] = []

    def pressed() -> None:
        try:
            erase(firm.office, account, "Zyxwvut Bakery")
        except Refused as error:
            refused.append(error)

    firm.mailbox.afterwards = pressed  # it is with the server, which has not answered yet
    firm.wait(seconds=10)
    assert [each.code for each in refused] == ["mail-leaving"]
    assert len(firm.mailbox.written()) == 1


@pytest.mark.behaviour("APP-7")
@pytest.mark.parametrize("kept", [Kept.INVOICES, Kept.PSEUDONYM])
def test_issued_invoices_stay_as_the_law_wants_it_with_their_name_or_without(firm: TestFirm, kept: Kept) -> None:
    account = lived(firm, Kind.CHAT, Kind.INVOICE)
    seen = foresee(firm.office, account)
    assert (seen.duty.country, seen.duty.years, seen.duty.until) == ("FR", 10, date(2036, 12, 31))
    with pytest.raises(Refused, match="law-keeps"):
        erase(firm.office, account, "Zyxwvut Bakery")
    erase(firm.office, account, "Zyxwvut Bakery", kept)
    assert audit.verify(firm.office).whole
    [row] = account_lists.account_rows(firm.office, [account])
    assert row.archived and row.contacts == 0
    assert row.name == ("Zyxwvut Bakery" if kept == Kept.INVOICES else f"#{account}")
    assert len(request_ids(firm.office, RequestQuery(account_id=account, segment="all"))) == 1
    left = traces(firm.paths.data_dir)
    if kept == Kept.PSEUDONYM:
        assert left == []
    else:
        assert {each.rpartition(": ")[2] for each in left} <= {"Zyxwvut", "Mnopq-secret"}
    firm.days(5)
    firm.clock.set(firm.clock.now().replace(year=2037))
    assert not foresee(firm.office, account).duty
    erase(firm.office, account, row.name)
    assert traces(firm.paths.data_dir) == []
    assert audit.verify(firm.office).whole


@pytest.mark.behaviour("APP-7")
@pytest.mark.parametrize("elsewhere", [False, True], ids=["same computer", "new computer"])
def test_an_older_backup_is_erased_again_when_it_is_restored(firm: TestFirm, tmp_path: Path, elsewhere: bool) -> None:
    account = lived(firm, Kind.CHAT)
    old = make(firm.office.database.path, firm.paths, firm.clock, "manual")
    firm.clock.set(firm.clock.now().replace(hour=20))
    seen = foresee(firm.office, account)
    assert (seen.backups, seen.gone_by) == (1, None)
    erase(firm.office, account, "Zyxwvut Bakery")
    assert traces(firm.paths.data_dir, without="backups/") == []
    assert traces(firm.paths.backups) != []  # said plainly: that backup still holds it
    make(firm.office.database.path, firm.paths, firm.clock, "nightly")
    paths = firm.paths
    if elsewhere:
        paths = Paths(tmp_path / "new" / "data", tmp_path / "new" / "state")
    firm.opened.close()
    restored = restore(old, paths, firm.clock, to=tmp_path / "saved")
    assert restored.erased_again == 1
    firm.paths = paths
    firm._open()
    assert traces(paths.data_dir, without="backups/") == []
    assert audit.verify(firm.office).whole
    with firm.office.database.read() as session:
        assert session.scalars(select(Account.name)).all() == ["Rowan"]
    assert set(json.loads((paths.data_dir / "erased.json").read_text())["erased"].values()) == {"nothing"}


def test_older_backups_go_at_once_where_that_is_wished_and_a_new_one_is_there(firm: TestFirm) -> None:
    account = lived(firm, Kind.CHAT)
    make(firm.office.database.path, firm.paths, firm.clock, "nightly")
    assert foresee(firm.office, account).gone_by == date(2027, 12, 1)
    firm.clock.set(firm.clock.now().replace(hour=20))
    erase(firm.office, account, "Zyxwvut Bakery", drop_backups=True)
    assert traces(firm.paths.data_dir) == []
    [left] = list_backups(firm.paths.backups)
    assert left.good and left.kind == "manual"


@pytest.mark.parametrize("step", [Phase.PAGES])
def test_what_stands_in_the_way_is_tried_again_at_the_next_start(
    firm: TestFirm, step: Phase, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    account = lived(firm, Kind.CHAT)

    def full(*_: object) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as patched, caplog.at_level("CRITICAL"):
        patched.setitem(erasing.DO, step, full)
        assert erase(firm.office, account, "Zyxwvut Bakery").left == str(step)
    firm.restart()
    assert traces(firm.paths.data_dir) == []
    with firm.office.database.read() as session:
        assert session.scalars(select(Erasure.phase)).all() == ["done"]


MOMENTS = {
    "before the commit": (rows, "erase"),
    "after the commit": (erasing, "_files"),
    "amid the files": (erased, "copy_beside"),
    "after the files": (erasing, "_pages"),
    "before the pages": (erasing, "overwrite"),
    "after the pages": (erasing, "_old_backups"),
    "amid the backups": (erasing, "remove_folder"),
    "at the end": (erasing, "_advance"),
}


@pytest.mark.behaviour("APP-7")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a copy of this process")
def test_a_program_killed_at_any_step_goes_on_at_the_next_start(firm: TestFirm) -> None:
    account = lived(firm, Kind.CHAT)
    make(firm.office.database.path, firm.paths, firm.clock, "nightly")
    firm.clock.set(firm.clock.now().replace(hour=20))
    firm.close()
    whole = firm.folder / "whole"
    firm.paths.data_dir.rename(whole)
    for moment, (module, name) in MOMENTS.items():
        shutil.rmtree(firm.paths.data_dir, ignore_errors=True)
        shutil.copytree(whole, firm.paths.data_dir)
        killed(firm, account, module, name)
        firm._open()
        if moment == "before the commit":
            assert foresee(firm.office, account).name == "Zyxwvut Bakery"
        else:
            assert traces(firm.paths.data_dir) == [], moment
            assert audit.verify(firm.office).whole
            assert len(list_backups(firm.paths.backups)) == 1
        firm.close()
    firm._open()


def killed(firm: TestFirm, account: int, module: object, name: str) -> None:
    """Erase in a process of its own, which dies where it would call a function."""

    def die(*_: object, **__: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    child = os.fork()
    if child:
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
        return
    setattr(module, name, die)
    erasing.DO = {Phase.FILES: erasing._files, Phase.PAGES: erasing._pages, Phase.BACKUPS: erasing._old_backups}
    try:
        firm._open()
        erase(firm.office, account, "Zyxwvut Bakery", drop_backups=True)
    finally:
        os._exit(0)
