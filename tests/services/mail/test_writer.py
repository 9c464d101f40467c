"""The next mail may be written while the server answers: never an untrue one, and no fault of it is lost."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest

from app.services import accounts
from app.services.account_lists import account_detail
from app.services.accounts import AccountInput
from app.services.errors import Fault
from app.services.mail import sealing
from app.services.mail import writer as writing
from app.services.mail.batch import Queue
from app.services.mail.letter import Read
from app.services.mail.sealing import Sealed
from app.services.mail.writer import Writer
from app.services.office import Office
from app.services.requests.kind_service import Enclosure
from tests.support.chasing_firm import ChasingFirm
from tests.support.three_mails import firm, office, outdated

__all__ = ["firm", "office", "outdated"]

pytestmark = pytest.mark.behaviour("STOP-9")


@pytest.fixture
def written(office: Office, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The mails that were written, each time."""
    found: list[int] = []
    seal = sealing.seal

    def noting(store: object, read: Read, now: object) -> Sealed:
        assert store is office.store
        found.append(read.mail_id)
        return seal(store, read, now)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "seal", noting)
    return found


def rename(office: Office, account_id: int, name: str) -> None:
    detail = account_detail(office, account_id)
    assert detail is not None
    accounts.edit(office, account_id, AccountInput(name), detail.version)


def test_a_mail_is_written_ahead_once_and_comes_in_its_turn(
    office: Office, outdated: Event, written: list[int]
) -> None:
    writer = Writer(office, Queue(office, outdated))
    mails = iter(writer)
    next(mails)
    writer.write_ahead()
    writer.write_ahead()
    assert written == [1, 2]
    assert [mail_id for mail_id, _ in mails] == [2, 3]
    assert written == [1, 2, 3]


def test_what_somebody_changes_after_it_was_written_ahead_is_written_anew(
    office: Office, outdated: Event, written: list[int]
) -> None:
    writer = Writer(office, Queue(office, outdated))
    mails = iter(writer)
    next(mails)
    writer.write_ahead()
    rename(office, 2, "Renamed")
    outdated.set()
    found = dict(mails)
    assert written == [1, 2, 2, 3]
    sealed = found[2]
    assert sealed is not None
    assert "Renamed" in sealed.frozen.text


@pytest.mark.behaviour("TPL-2")
def test_a_fault_met_ahead_is_met_again_in_its_turn_and_the_others_go_on(
    office: Office, outdated: Event, monkeypatch: pytest.MonkeyPatch, firm: ChasingFirm
) -> None:
    seal = sealing.seal

    def damaged(store: object, read: Read, now: object) -> Sealed:
        if read.mail_id == 2:
            raise Fault("document-damaged", name="accounts.pdf")
        return seal(store, read, now)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "seal", damaged)
    writer = Writer(office, Queue(office, outdated))
    mails = iter(writer)
    next(mails)
    writer.write_ahead()
    assert firm.states() == {"queued": 3}
    assert [(mail_id, sealed is None) for mail_id, sealed in mails] == [(2, True), (3, False)]
    assert firm.states() == {"queued": 2, "held": 1}
    assert firm.mails()[1]["reply_text"] == str(Fault("document-damaged", name="accounts.pdf"))


def test_no_answer_waits_for_a_paper_that_has_to_be_made_first(
    office: Office, outdated: Event, written: list[int]
) -> None:
    queue = Queue(office, outdated)
    writer = Writer(office, queue)
    mails = iter(writer)
    next(mails)
    following = queue.take_read()
    assert following is not None
    mail_id, read = following
    assert isinstance(read, Read)
    paper = Enclosure("paper.pdf", "application/pdf", make=lambda: b"%PDF-1.7")
    queue.put_back(mail_id, replace(read, enclosures=(paper,)))
    writer.write_ahead()
    assert written == [1]
    assert next(mails)[0] == 2
    assert written == [1, 2]
