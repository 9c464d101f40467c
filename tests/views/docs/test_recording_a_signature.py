"""*Record a signature…*: who, on which day, and the signed copy that came back; the same for letters and documents."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.models.request import Request
from app.services import accounts
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened
from app.services.clock import SetClock
from app.services.requests import creating, detail, listing, sending
from app.services.requests.creating import NewRequest
from app.services.requests.detail import RequestDetail
from app.services.requests.listing import Kind
from app.services.requests.paperwork import DocumentDraft
from app.services.requests.proposal import ProposalDraft
from app.views.desk import Desk, ToastWish
from app.views.requests.action_dialog import ActionDialog
from app.views.requests.request_list import RequestList
from tests.support.window import name_firm, open_firm
from tests.views.widgets.test_paper_view import paper

SENT = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
KINDS = (Kind.SIGNATURE, Kind.PROPOSAL)


class Signing:
    """A sent document or letter with two signers, in its list."""

    def __init__(self, firm: Opened, qtbot: QtBot, kind: Kind, folder: Path, zone: str = "") -> None:
        self.firm, self.kind, self.folder = firm, kind, folder
        people = [ContactInput(name, "Halden", f"{name}@halden.example", signatory=True) for name in ("Nora", "Peder")]
        self.account = accounts.create(firm.office, AccountInput("Halden Bakery Ltd", time_zone=zone), people)
        original = self.file("Letter.pdf", 1)
        content = DocumentDraft((original,)) if kind is Kind.SIGNATURE else ProposalDraft(paths=(original,))
        (self.request,) = creating.create(firm.office, NewRequest(kind, (self.account,), "Letter 2026", content))
        sending.send(firm.office, [self.request])
        self.desk = Desk(firm.office, sync=True)
        self.toasts: list[ToastWish] = []
        self.desk.toasted.connect(self.toasts.append)
        self.list = RequestList(self.desk, (kind,))
        qtbot.addWidget(self.list)
        self.list.resize(1200, 800)
        self.list.show()

    def file(self, name: str, pages: int) -> Path:
        path = self.folder / name
        path.write_bytes(paper(pages))
        return path

    def choose(self, code: str) -> ActionDialog:
        """Choose the action in the row's menu; returns its dialog, if it has one."""
        self.list.actions_.act(self.row(), code)
        return next(each for each in self.list.findChildren(ActionDialog) if each.isVisible())

    def dialog(self, *names: str, file: Path | None = None, on: date | None = None) -> ActionDialog:
        """*Record a signature…*, filled in."""
        dialog = self.choose("sign")
        for box in dialog._boxes.values():
            box.setChecked(box.text().split()[0] in names)
        if file is not None:
            dialog.files.add([file])
        if on is not None:
            dialog._day.set_value(on)
        return dialog

    def record(self, *names: str, file: Path | None = None, on: date | None = None) -> None:
        dialog = self.dialog(*names, file=file, on=on)
        dialog.primary_button.click()
        assert not dialog.isVisible()

    def undo(self) -> None:
        undo = self.toasts[-1].undo
        assert undo is not None
        undo()

    def row(self) -> listing.RequestRow:
        return listing.rows(self.firm.office, [self.request])[0]

    def detail(self) -> RequestDetail:
        found = detail.request_detail(self.firm.office, self.request)
        assert found is not None
        return found

    def copies(self) -> list[str]:
        return [each.name for each in self.detail().evidence]

    def hashes(self) -> list[str]:
        with self.firm.office.database.read() as session:
            return [party.evidence_sha256 for party in session.get_one(Request, self.request).parties]

    def signed(self) -> list[datetime | None]:
        return [party.done_at for party in self.detail().parties]


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path, SetClock(SENT))) as opened:
        name_firm(opened.office)
        yield opened


def later(firm: Opened, days: int) -> datetime:
    clock = firm.office.clock
    assert isinstance(clock, SetClock)
    clock.advance(timedelta(days=days))
    return clock.now()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.behaviour("DOC-2", "PRO-3", "STOP-3", "STOP-5")
def test_a_signed_copy_is_kept_for_each_signer_and_the_same_file_stands_once(
    firm: Opened, qtbot: QtBot, tmp_path: Path, kind: Kind
) -> None:
    at = Signing(firm, qtbot, kind, tmp_path)
    signed = at.file("Letter signed.pdf", 2)
    at.record("Nora", file=signed)
    assert (at.row().phase, at.row().progress_done, at.copies()) == ("open", 1, ["Letter signed.pdf"])
    first, none = at.hashes()
    assert first and not none
    again = tmp_path / "Letter signed (1).pdf"
    again.write_bytes(signed.read_bytes())
    at.record("Peder", file=again)
    assert (at.row().phase, at.copies(), at.hashes()) == ("done", ["Letter signed.pdf"], [first, first])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.behaviour("DOC-2", "PRO-3")
def test_undo_and_asking_again_let_go_of_the_signed_copy(
    firm: Opened, qtbot: QtBot, tmp_path: Path, kind: Kind
) -> None:
    at = Signing(firm, qtbot, kind, tmp_path)
    signed = at.file("Letter signed.pdf", 2)
    at.record("Nora", file=signed)
    at.undo()
    assert (at.row().progress_done, at.copies(), at.hashes()) == (0, [], ["", ""])
    at.record("Nora", "Peder", file=signed)
    at.list.actions_.act(at.row(), "ask_again")
    assert (at.row().phase, at.copies(), at.hashes()) == ("open", [], ["", ""])
    at.undo()
    assert (at.row().phase, at.copies()) == ("done", ["Letter signed.pdf"])
    assert all(at.hashes())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.behaviour("DOC-2", "PRO-3")
def test_the_day_of_signature_is_asked_for_and_kept(firm: Opened, qtbot: QtBot, tmp_path: Path, kind: Kind) -> None:
    at = Signing(firm, qtbot, kind, tmp_path, "Pacific/Auckland")
    now = later(firm, 3)
    at.record("Nora", on=date(2026, 11, 25))
    assert at.signed() == [datetime(2026, 11, 24, 23, 0, tzinfo=UTC), None], "noon in Auckland"
    dialog = at.dialog("Peder")
    assert dialog._day.value() == date(2026, 11, 26), "today where the account is"
    dialog.primary_button.click()
    assert at.signed()[1] == now


@pytest.mark.parametrize(("on", "said"), [(date(2026, 11, 27), "still to come"), (date(2026, 11, 22), "Mon 23 Nov")])
@pytest.mark.behaviour("DOC-2", "PRO-3")
def test_a_day_that_cannot_be_is_refused_beside_it_and_nothing_typed_is_lost(
    firm: Opened, qtbot: QtBot, tmp_path: Path, on: date, said: str
) -> None:
    at = Signing(firm, qtbot, Kind.SIGNATURE, tmp_path)
    later(firm, 3)
    dialog = at.dialog("Nora", file=at.file("Letter signed.pdf", 2), on=on)
    dialog.primary_button.click()
    assert dialog.isVisible() and said in dialog._fields["on"].error
    assert (at.row().progress_done, at.copies(), [path.name for path in dialog.files.paths]) == (
        0, [], ["Letter signed.pdf"],
    )  # fmt: skip
    dialog._day.set_value(date(2026, 11, 23))
    assert not dialog._fields["on"].error
    dialog.primary_button.click()
    assert not dialog.isVisible() and at.row().progress_done == 1


@pytest.mark.behaviour("DOC-2")
def test_a_file_that_cannot_be_kept_is_refused_beside_it_and_nobody_has_signed(
    firm: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    at = Signing(firm, qtbot, Kind.SIGNATURE, tmp_path)
    empty = tmp_path / "Scan.pdf"
    empty.touch()
    dialog = at.dialog("Nora", file=empty)
    dialog.primary_button.click()
    assert dialog.isVisible() and "Scan.pdf is empty" in dialog._fields["file"].error
    assert at.row().progress_done == 0
    empty.write_bytes(paper(1))
    dialog.primary_button.click()
    assert not dialog.isVisible() and at.copies() == ["Scan.pdf"]


@pytest.mark.behaviour("DOC-2")
def test_signing_with_nobody_ticked_is_refused_beside_the_names(firm: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    at = Signing(firm, qtbot, Kind.SIGNATURE, tmp_path)
    dialog = at.dialog()
    dialog.primary_button.click()
    assert dialog.isVisible() and dialog._field is not None and "Tick who signed" in dialog._field.error
    dialog.reject()
    assert not dialog.isVisible()
