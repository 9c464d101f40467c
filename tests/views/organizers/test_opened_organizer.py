"""The opened organizer: typed in, saved, dropped on, submitted, sealed, each taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.services.assembly import Opened
from app.services.errors import Refused
from app.services.mail import outbox_list
from app.services.requests import creating, detail, listing, organizer_entry, sending
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.listing import Kind
from app.services.requests.organizer_entry import Entered
from app.views.accounts.account_page import AccountPage
from app.views.desk import Desk, Place, Question, ToastWish
from app.views.main_window import MainWindow
from app.views.organizers.drop_box import DropBox
from app.views.organizers.editors import FilesEditor, LineEditor, RadioEditor
from app.views.organizers.exporting import AnswerExports
from app.views.organizers.page import OrganizerPage
from app.views.organizers.review_dialog import RefusedDialog, ReviewDialog
from app.views.paper_dialog import PaperDialog
from app.views.pulse import Pulse
from app.views.requests.actions import RequestActions
from app.views.requests.detail_panel import DetailPanel
from app.views.requests.list_page import RequestListPage
from app.views.requests.request_list import RequestList
from tests.support.returned_forms import DRAFT, filled, mailed_form, save
from tests.support.window import add_account, name_firm, open_firm

ALL = {"name": "Halden Bakery", "own": 0, "km": "48,200", "costs": (0, 2), "fuel": 1, "sold": "24/12/2026"}


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    opened = open_firm(tmp_path)
    name_firm(opened.office)
    yield opened
    opened.close()


@pytest.fixture
def request_id(firm: Opened) -> int:
    return ask(firm)


def ask(firm: Opened, title: str = "Vehicles 2026", account_id: int | None = None) -> int:
    account = add_account(firm.office) if account_id is None else account_id
    new = NewRequest(Kind.ORGANIZER, (account,), title, DRAFT, plan=PlanInput(True, 3, 3))
    (request_id,) = creating.create(firm.office, new)
    sending.send(firm.office, [request_id])
    return request_id


class Seen:
    """What a page asks of the program around it."""

    def __init__(self, desk: Desk) -> None:
        self.toasts: list[ToastWish] = []
        self.questions: list[Question] = []
        self.errors: list[Exception] = []
        self.places: list[Place] = []
        desk.toasted.connect(self.toasts.append)
        desk.asked.connect(self.questions.append)
        desk.explained.connect(self.errors.append)
        desk.navigated.connect(self.places.append)

    def undo(self) -> None:
        wish = self.toasts.pop()
        assert wish.undo is not None
        wish.undo()


class Opening:
    """An organizer on its page."""

    def __init__(self, firm: Opened, request_id: int, qtbot: QtBot) -> None:
        self.office, self.id, self.qtbot = firm.office, request_id, qtbot
        self.desk = Desk(firm.office, sync=True)
        self.seen = Seen(self.desk)
        self.page = OrganizerPage(self.desk)
        qtbot.addWidget(self.page)
        self.page.resize(1144, 760)
        self.page.show()
        self.page.shown(Place("organizer-open", request_id=request_id))

    def type(self, key: str, text: str) -> None:
        """Type over the answer to a question of the section that is shown."""
        editor = self.page.form.rows[key].editor
        assert isinstance(editor, LineEditor)
        editor.field.setFocus()
        editor.field.selectAll()
        self.qtbot.keyClicks(editor.field, text) if text else self.qtbot.keyClick(editor.field, Qt.Key.Key_Delete)

    def choose(self, key: str, value: str) -> None:
        editor = self.page.form.rows[key].editor
        assert isinstance(editor, RadioEditor)
        editor.buttons[value].click()

    def section(self, at: int) -> None:
        self.page.sections.list.setCurrentRow(at)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> None:
        self.page.activateWindow()
        self.qtbot.waitUntil(self.page.isActiveWindow)
        target = QApplication.focusWidget() or self.page.sections.list
        self.qtbot.keyClick(target, key, held)

    def answers(self) -> dict[str, Any]:
        found = detail.request_detail(self.office, self.id)
        assert found is not None
        return dict(found.content.answers)

    def row(self) -> listing.RequestRow:
        return listing.rows(self.office, [self.id])[0]

    def note(self, key: str) -> str:
        return self.page.form.rows[key].note.text()

    def shown_keys(self) -> list[str]:
        return [key for key, row in self.page.form.rows.items() if row.isVisible()]

    def drop(self, path: Path, on: QWidget | None = None) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        event = QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        (on or self.page).dropEvent(event)

    def review(self) -> ReviewDialog:
        dialog = self.page.returns.dialog
        assert isinstance(dialog, ReviewDialog)
        return dialog


@pytest.fixture
def opening(firm: Opened, request_id: int, qtbot: QtBot) -> Opening:
    return Opening(firm, request_id, qtbot)


@pytest.mark.behaviour("ORG-3")
def test_staff_type_answers_save_them_by_ctrl_s_and_nobody_is_mailed(opening: Opening) -> None:
    queued = len(_mails(opening))
    opening.type("name", "Halden Bakery")
    assert opening.note("name") == "was empty"
    assert opening.page.form.bar.isVisible()
    opening.press(Qt.Key.Key_S)
    assert opening.answers() == {"name": "Halden Bakery"}
    assert not opening.page.form.bar.isVisible()
    assert (opening.row().state, opening.row().progress_done) == ("in_progress", 1)
    assert len(_mails(opening)) == queued
    assert "Entered by" in opening.page.form.rows["name"].source.text()


@pytest.mark.behaviour("ORG-3")
def test_undo_takes_saved_answers_and_progress_back(opening: Opening) -> None:
    opening.type("name", "Halden Bakery")
    opening.page.save()
    opening.seen.undo()
    assert opening.answers() == {}
    assert (opening.row().state, opening.row().progress_done) == ("not_started", 0)
    assert opening.page.sections.done.text().startswith("0 of")


@pytest.mark.behaviour("ORG-1", "ORG-3")
def test_a_question_appears_with_the_answer_that_it_depends_on(opening: Opening) -> None:
    opening.section(1)
    assert "km" not in opening.shown_keys()
    opening.choose("own", "yes")
    assert "km" in opening.shown_keys()
    assert opening.note("km") == "Missing"
    editor = opening.page.form.rows["own"].editor
    assert isinstance(editor, RadioEditor)
    editor.clear.click()
    assert "km" not in opening.shown_keys()
    assert opening.page.draft is not None and opening.page.draft.changed == 0


@pytest.mark.behaviour("ORG-3")
def test_what_cannot_be_an_answer_is_said_beside_it_and_not_saved(opening: Opening) -> None:
    opening.section(1)
    opening.choose("own", "yes")
    opening.type("km", "many")
    assert opening.note("km") == "Enter a number in figures."
    assert not opening.page.form.bar.save_button.isEnabled()
    opening.type("km", "48,200 km")
    opening.page.save()
    assert opening.answers() == {"own": "yes", "km": "48200"}


@pytest.mark.behaviour("ORG-3")
def test_ctrl_down_goes_to_the_next_missing_answer_and_alt_down_to_the_next_section(opening: Opening) -> None:
    opening.page.next_missing()
    assert opening.page.form.focused() == "name"
    opening.press(Qt.Key.Key_Down)
    assert (opening.page.form.section, opening.page.form.focused()) == (1, "own")
    opening.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert opening.page.form.section == 0
    opening.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert opening.page.form.section == 1
    opening.page.form.only_missing.setChecked(True)
    assert opening.shown_keys() == ["own"]


@pytest.mark.behaviour("ORG-3")
def test_leaving_with_unsaved_answers_asks_and_each_way_out_does_what_it_says(opening: Opening) -> None:
    left: list[str] = []
    opening.type("name", "Halden Bakery")
    assert not opening.page.may_leave(lambda: left.append("gone"))
    assert opening.page.dialog is not None
    opening.page.dialog.reject()
    assert left == [] and opening.answers() == {}
    assert not opening.page.may_leave(lambda: left.append("discarded"))
    opening.page.dialog.discard.click()
    assert left == ["discarded"] and opening.answers() == {}
    opening.type("name", "Halden")
    assert not opening.page.may_leave(lambda: left.append("saved"))
    opening.page.dialog.primary_button.click()
    assert left == ["discarded", "saved"] and opening.answers() == {"name": "Halden"}
    assert opening.page.may_leave(lambda: None)


@pytest.mark.behaviour("ORG-3")
@pytest.mark.papers
def test_a_form_dropped_anywhere_is_reviewed_and_taken_over_with_undo(opening: Opening, tmp_path: Path) -> None:
    opening.drop(save(tmp_path, filled(mailed_form(opening.office, opening.id), ALL)))
    review = opening.review()
    assert set(review.boxes) == set(ALL)
    assert opening.answers() == {}
    review.boxes["fuel"].setChecked(False)
    review.submit_box.setChecked(False)
    review.primary_button.click()
    assert set(opening.answers()) == set(ALL) - {"fuel"}
    assert opening.row().state == "in_progress"
    assert opening.page.form.rows["name"].source.text() == "Form returned by Nora"
    opening.seen.undo()
    assert opening.answers() == {}
    assert opening.row().state == "not_started"


@pytest.mark.behaviour("ORG-3", "STOP-2")
@pytest.mark.papers
def test_a_complete_form_is_submitted_when_taken_over_and_its_reminders_stop(opening: Opening, tmp_path: Path) -> None:
    opening.drop(save(tmp_path, filled(mailed_form(opening.office, opening.id), ALL)), opening.page.box)
    assert opening.review().submit_box.isVisible()
    opening.review().primary_button.click()
    assert (opening.row().state, opening.row().reminders.reason) == ("submitted", "done")
    assert opening.page.is_locked and opening.page.locked.isVisible()
    opening.seen.undo()
    assert (opening.row().state, opening.answers()) == ("not_started", {})


@pytest.mark.behaviour("ORG-3")
@pytest.mark.papers
def test_a_closed_review_writes_nothing(opening: Opening, tmp_path: Path) -> None:
    opening.drop(save(tmp_path, filled(mailed_form(opening.office, opening.id), ALL)))
    opening.review().reject()
    assert opening.answers() == {}
    assert opening.row().state == "not_started"


@pytest.mark.behaviour("ORG-3")
def test_a_file_that_is_no_form_says_why_and_may_be_kept(opening: Opening, tmp_path: Path) -> None:
    opening.drop(save(tmp_path, b"%PDF-1.7 nothing of ours"))
    dialog = opening.page.returns.dialog
    assert isinstance(dialog, RefusedDialog)
    dialog.primary_button.click()
    found = detail.request_detail(opening.office, opening.id)
    assert found is not None and [each.name for each in found.evidence] == ["returned.pdf"]
    assert opening.answers() == {}


@pytest.mark.behaviour("ORG-2", "ORG-3", "STOP-2")
def test_submitting_on_behalf_asks_first_names_what_is_missing_and_can_be_undone(opening: Opening) -> None:
    opening.page.head.buttons["submit"].click()
    question = opening.seen.questions.pop()
    assert "still missing" in question.text and "reminders stop" in question.text
    assert opening.row().state == "not_started"
    question.on_yes()
    assert (opening.row().state, opening.row().reminders.reason) == ("submitted", "done")
    opening.seen.undo()
    assert opening.row().state == "not_started"


@pytest.mark.behaviour("ORG-2", "STOP-2")
def test_sealed_at_any_time_unsealed_and_unsubmitted_step_by_step(opening: Opening, qtbot: QtBot) -> None:
    opening.press(Qt.Key.Key_L)
    dialog = next(each for each in opening.page.findChildren(QWidget) if type(each).__name__ == "ActionDialog")
    dialog.primary_button.click()  # type: ignore[attr-defined]
    assert (opening.row().state, opening.row().reminders.reason) == ("sealed", "done")
    assert not opening.page.form.rows["name"].editor.isEnabled()
    opening.page.head.buttons["unseal"].click()
    opening.seen.questions.pop().on_yes()
    assert opening.row().state == "submitted"
    opening.page.head.buttons["unsubmit"].click()
    asked = opening.seen.questions.pop()
    assert "start from the beginning" in asked.text
    asked.on_yes()
    assert (opening.row().state, opening.row().phase) == ("not_started", "open")
    assert opening.page.form.rows["name"].editor.isEnabled()


@pytest.mark.behaviour("ORG-4", "MAN-1")
def test_resend_from_inside_the_organizer_and_from_its_menu(opening: Opening) -> None:
    before = len(_mails(opening))
    opening.press(Qt.Key.Key_R)
    assert len(_mails(opening)) == before + 1
    texts = [each.text for each in opening.page.actions_.entries(opening.row()) if each is not None]
    assert {"Resend", "Read a returned form…", "Export answers…", "Seal…"} <= set(texts)


@pytest.mark.behaviour("ORG-3")
def test_what_a_colleague_saved_meanwhile_is_shown_and_what_was_typed_stays(opening: Opening) -> None:
    opening.type("name", "Halden Bakery")
    assert opening.page.draft is not None
    version = opening.page.draft.stored.version
    opening.page.hide()  # she looks elsewhere: nothing is read anew
    organizer_entry.enter(opening.office, opening.id, version, Entered({"name": "Halden & Sons"}))
    opening.page.save()
    assert opening.answers() == {"name": "Halden & Sons"}
    opening.page.show()
    assert opening.page.draft.typed == {"name": "Halden Bakery"}
    assert opening.note("name") == "was Halden & Sons"
    opening.page.save()
    assert opening.answers() == {"name": "Halden Bakery"}


@pytest.mark.behaviour("ORG-3")
def test_what_is_typed_while_the_answers_are_being_saved_waits_for_the_next_save(opening: Opening) -> None:
    draft = opening.page.draft
    assert draft is not None
    opening.type("name", "Halden")
    entered = draft.entered()
    opening.type("name", "Halden Bakery")
    draft.kept(entered)
    assert draft.typed == {"name": "Halden Bakery"}


@pytest.mark.behaviour("ORG-3")
@pytest.mark.papers
def test_a_review_opened_from_the_panel_outlives_what_happens_meanwhile(
    firm: Opened, request_id: int, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(firm.office, sync=True)
    panel = DetailPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_request(request_id)
    (box,) = panel.findChildren(DropBox)
    box.dropped.emit(save(tmp_path, filled(mailed_form(firm.office, request_id), ALL)))
    (dialog,) = panel.findChildren(ReviewDialog)
    panel.refresh()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert dialog.isVisible()
    dialog.reject()


@pytest.mark.behaviour("ORG-3")
def test_a_file_is_added_to_its_question(opening: Opening, tmp_path: Path) -> None:
    lease = save(tmp_path, b"%PDF lease", "lease-van.pdf")
    opening.section(1)
    editor = opening.page.form.rows["lease"].editor
    assert isinstance(editor, FilesEditor)
    editor.take([lease])
    opening.page.save()
    assert opening.answers() == {"lease": ["lease-van.pdf"]}


@pytest.mark.behaviour("ORG-3")
def test_a_file_that_is_gone_is_explained_and_nothing_typed_is_lost(opening: Opening, tmp_path: Path) -> None:
    opening.type("name", "Halden")
    assert opening.page.draft is not None
    opening.page.draft.files["lease"] = [tmp_path / "gone.pdf"]
    opening.page.save()
    (error,) = opening.seen.errors
    assert isinstance(error, Refused) and error.code == "file-missing"
    assert opening.page.draft.typed == {"name": "Halden"}


@pytest.mark.behaviour("ORG-3")
@pytest.mark.papers
def test_the_panel_shows_sections_and_takes_a_form_too(
    firm: Opened, request_id: int, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(firm.office, sync=True)
    panel = DetailPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_request(request_id)
    wanted = {"Company", "0 / 2", "Vehicles", "0 / 5", "1.1  Name of the company"}
    qtbot.waitUntil(lambda: wanted <= _texts(panel))
    box = panel.findChild(DropBox)
    assert box is not None
    path = save(tmp_path, filled(mailed_form(firm.office, request_id), ALL))
    box.dropped.emit(path)
    dialog = next(each for each in panel.findChildren(ReviewDialog))
    dialog.primary_button.click()
    assert listing.rows(firm.office, [request_id])[0].state == "submitted"


@pytest.mark.behaviour("ORG-3")
def test_answers_are_exported_as_a_paper_and_as_a_table_and_can_be_printed(opening: Opening, tmp_path: Path) -> None:
    opening.type("name", "=Halden")
    opening.page.save()
    exports = AnswerExports(opening.desk, opening.page)
    for name in ("answers.pdf", "answers.csv"):
        exports.write(opening.id, tmp_path / name)
    assert (tmp_path / "answers.pdf").read_bytes().startswith(b"%PDF-")
    table = (tmp_path / "answers.csv").read_text("utf-8-sig")
    assert "Company,1.1,Name of the company,'=Halden" in table
    opening.press(Qt.Key.Key_P)
    (dialog,) = opening.page.findChildren(PaperDialog)
    assert dialog.print_button.isEnabled() and dialog.pages.count == 1
    dialog.reject()


@pytest.mark.behaviour("ORG-3")
def test_in_a_narrow_window_the_answers_keep_their_room(opening: Opening) -> None:
    opening.page.resize(808, 620)
    assert opening.page.left.isVisible() and not opening.page.side.isVisible()
    opening.page.head.side.click()
    assert opening.page.side.isVisible() and not opening.page.left.isVisible()
    opening.page.resize(1200, 700)
    assert opening.page.side.isVisible() and opening.page.left.isVisible()


def _mails(opening: Opening) -> list[object]:
    return list(outbox_list.mail_ids(opening.office, outbox_list.OutboxQuery()))


def _texts(widget: QWidget) -> set[str]:
    return {each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)}


@pytest.mark.behaviour("ORG-4", "MAN-1")
def test_organizers_stand_on_their_page_and_in_the_accounts_tab_are_resent_from_there_and_opened_whole(
    firm: Opened, request_id: int, qtbot: QtBot
) -> None:
    row = listing.rows(firm.office, [request_id])[0]
    second = ask(firm, "Payroll 2026", row.account_id)
    desk = Desk(firm.office, sync=True)
    seen = Seen(desk)
    everywhere, account = RequestListPage(desk, (Kind.ORGANIZER,)), AccountPage(desk)
    for page, place in (
        (everywhere, Place("organizer")),
        (account, Place("account", account_id=row.account_id, tab=str(Kind.ORGANIZER))),
    ):
        qtbot.addWidget(page)
        page.resize(1144, 760)
        page.show()
        page.shown(place)
    lists = [everywhere.list, account._bodies[str(Kind.ORGANIZER)]]
    for each, resent in zip(lists, (request_id, second), strict=True):
        assert isinstance(each, RequestList)
        qtbot.waitUntil(lambda each=each: each.table.model().rowCount() == 2)  # type: ignore[misc]
        queued = len(outbox_list.mail_ids(firm.office, outbox_list.OutboxQuery()))
        each.open_request(resent)
        each.panel._resend()
        assert len(outbox_list.mail_ids(firm.office, outbox_list.OutboxQuery())) == queued + 1
    RequestActions(desk, everywhere).open_whole(row)
    assert seen.places[-1] == Place("organizer-open", account_id=row.account_id, request_id=request_id)


@pytest.mark.behaviour("ORG-3")
def test_the_window_asks_before_it_leaves_unsaved_answers_for_another_page(
    firm: Opened, request_id: int, qtbot: QtBot
) -> None:
    desk = Desk(firm.office, sync=True)
    window = MainWindow(desk, Pulse(desk, lambda: None))
    qtbot.addWidget(window)
    window.show()
    row = listing.rows(firm.office, [request_id])[0]
    window.go(Place("organizer-open", account_id=row.account_id, request_id=request_id))
    page = window.page()
    assert isinstance(page, OrganizerPage)
    page.form.rows["name"].editor.given.emit("Halden")
    window.go(Place("outbox"))
    assert window.page() is page
    assert page.dialog is not None
    page.dialog.primary_button.click()
    assert window.page() is not page
    found = detail.request_detail(firm.office, request_id)
    assert found is not None and found.content.answers == {"name": "Halden"}
