"""A proposal is written in four steps, kept as it is typed, sent, edited until it is signed (PRO-1, PRO-3)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.services.requests import acting, creating
from app.services.requests.kind_service import Given
from app.services.requests.proposal import ServiceDraft
from app.views.desk import Place
from app.views.paper_dialog import PaperDialog
from app.views.proposals.page import ProposalPage
from app.views.widgets.leave_dialog import LeaveDialog
from tests.views.proposals.conftest import Desks, press

pytestmark = pytest.mark.behaviour("PRO-1")


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def write_letter(page: ProposalPage) -> None:
    """Write a whole letter by the keyboard alone."""
    QTest.keyClicks(page.form.general.title, "Bookkeeping 2027")
    press(page, "Ctrl+Return")
    assert focused() is page.form.introduction.edit.box
    QTest.keyClicks(focused(), "Dear Nora")
    press(focused(), "Ctrl+Return")
    press(focused(), "Space")
    assert focused() is page.form.services.rows[0].name
    for words in ("Books", "2", "100.50", "20"):
        field = focused()
        field.selectAll()  # type: ignore[attr-defined]
        QTest.keyClicks(field, words)
        press(field, "Tab")
    assert focused() is page.form.services.rows[0].period
    press(focused(), "Down")
    press(focused(), "Ctrl+Return")
    assert focused() is page.form.terms.edit.box
    QTest.keyClicks(focused(), "Thirty days")


@pytest.mark.behaviour("PRO-3")
def test_a_letter_is_written_and_sent_by_the_keyboard_alone(desks: Desks, qtbot: QtBot) -> None:
    page = desks.new(desks.account)
    assert desks.place == "proposal-edit"
    write_letter(page)
    press(focused(), "Ctrl+Return")
    (row,) = desks.rows()
    assert (row.title, row.phase, row.progress_total) == ("Bookkeeping 2027", "open", 2)
    content = desks.kept(row.id).content
    assert content.introduction == "Dear Nora" and content.terms == "Thirty days"
    assert content.services == (ServiceDraft("Books", 100_50, "", "month", Decimal(2), Decimal(20)),)
    assert desks.mails() == 3, "two signers, and Lise is told"
    assert desks.place == "proposal"
    assert desks.toasts[-1].undo is not None


def test_what_is_typed_is_kept_as_a_draft_by_leaving_and_stands_there_again(desks: Desks, qtbot: QtBot) -> None:
    page = desks.new(desks.account)
    write_letter(page)
    desks.desk.go(Place("accounts"))
    assert desks.place == "accounts"
    (row,) = desks.rows()
    assert (row.phase, row.title) == ("draft", "Bookkeeping 2027")
    assert desks.mails() == 0
    page = desks.edit(row.id)
    assert page.form.general.title.text() == "Bookkeeping 2027"
    assert page.form.introduction.marked() == "Dear Nora"
    assert page.form.services.rows[0].price.text() == "100.50"
    assert page.form.general.signers.ids() == desks_people(desks)
    assert not page.writer.dirty


def test_a_draft_is_kept_by_itself_after_a_rest_and_says_nothing_in_the_trail(desks: Desks, qtbot: QtBot) -> None:
    page = desks.new(desks.account)
    assert desks.rows() == [], "opening the page keeps nothing"
    QTest.keyClicks(page.form.general.title, "Letter")
    assert page._keep_timer.isActive()
    page._keep_timer.timeout.emit()
    (row,) = desks.rows()
    assert row.title == "Letter" and not page.writer.dirty
    QTest.keyClicks(page.form.general.title, " 2027")
    page._keep_timer.timeout.emit()
    assert [each.title for each in desks.rows()] == ["Letter 2027"], "the same one"
    assert "saved" in page.head.saved.text()


@pytest.mark.behaviour("AUT-1")
def test_reminders_stand_at_the_bottom_of_general_and_say_where_they_come_from(desks: Desks, qtbot: QtBot) -> None:
    page = desks.new(desks.account)
    general = page.form.general
    QApplication.processEvents()
    assert general.reminders.isVisible()
    assert general.reminders.geometry().top() > general.signers.geometry().bottom()
    QTest.keyClicks(general.title, "Letter")
    QTest.keyClicks(page.form.introduction.edit.box, "Dear Nora")
    general.reminders.fields.days.setValue(7)
    general.reminders.fields.number.setValue(2)
    page.show_step("introduction")
    assert not general.reminders.isVisible()
    page.send()
    (row,) = desks.rows()
    assert (row.reminders.days, row.reminders.number, row.reminders.source) == (7, 2, "typed")


def test_closing_the_window_keeps_what_was_typed_a_moment_before(desks: Desks, qtbot: QtBot) -> None:
    page = desks.new(desks.account)
    QTest.keyClicks(page.form.general.title, "Half a lett")
    desks.window.hide()
    assert [each.title for each in desks.rows()] == ["Half a lett"]


def test_a_draft_that_cannot_be_kept_by_itself_says_so_and_stops_nobody_from_typing(desks: Desks, qtbot: QtBot) -> None:
    page = desks.new(desks.account)
    page.show_step("terms")
    page.form.terms.edit.box.setFocus()
    QTest.keyClicks(page.form.terms.edit.box, "For {{ account.reference }}")
    page._keep_timer.timeout.emit()
    assert page.head.stepper.current == "terms" and focused() is page.form.terms.edit.box
    assert "account.reference" in page.foot.words.text()
    page.form.terms.set_marked("")
    QTest.keyClicks(page.form.terms.edit.box, "For you")
    assert page.foot.words.text() == ""
    page._keep_timer.timeout.emit()
    assert desks.kept(desks.rows()[0].id).content.terms == "For you"


def test_each_step_shows_what_it_lacks_and_next_says_so_beside_the_field(desks: Desks, qtbot: QtBot) -> None:
    page = desks.new()
    buttons = page.head.stepper.buttons
    assert "something is missing" in buttons["general"].accessibleName()
    press(page, "Ctrl+Return")
    assert page.form.general.fields["accounts"].error
    assert page.head.stepper.current == "general"
    page.form.general.accounts.show_accounts((desks.account,), lambda: None)
    press(page, "Ctrl+Return")
    assert page.form.general.fields["title"].error
    QTest.keyClicks(page.form.general.title, "Letter")
    page._ask()
    for box in page.form.general.signers.boxes.values():
        box.setChecked(False)
    press(page, "Ctrl+Return")
    assert "Signatory" in page.form.general.signers.banner.accessibleName()
    assert page.head.stepper.current == "general"
    next(iter(page.form.general.signers.boxes.values())).click()
    press(page, "Ctrl+Return")
    assert page.head.stepper.current == "introduction"
    assert "complete" in buttons["general"].accessibleName()


def test_a_price_that_is_missing_or_cannot_be_read_is_pointed_out_and_nothing_is_lost(
    desks: Desks, qtbot: QtBot
) -> None:
    page = desks.new(desks.account)
    QTest.keyClicks(page.form.general.title, "Letter")
    page.show_step("services")
    page.form.services.add_button.click()
    row = page.form.services.rows[0]
    QTest.keyClicks(row.name, "Books")
    assert "something is missing" in page.head.stepper.buttons["services"].accessibleName()
    page.send()
    assert page.head.stepper.current == "services"
    assert "price" in row._error.text()
    assert desks.rows()[0].phase == "draft", "it is kept, and was not sent"
    QTest.keyClicks(row.price, "1,8x")
    page.show_step("general")
    press(page, "Ctrl+S")
    assert page.head.stepper.current == "services"
    assert focused() is row.price and "1840.00" in row._error.text()
    desks.desk.go(Place("accounts"))
    asked = desks.dialog(LeaveDialog)
    asked.reject()
    assert desks.place == "proposal-edit" and row.price.text() == "1,8x"
    row.price.clear()
    QTest.keyClicks(row.price, "0")
    page.send()
    assert [each.phase for each in desks.rows()] == ["open"]


def test_rows_are_added_moved_removed_and_taken_back_by_keys_and_totals_follow(desks: Desks, qtbot: QtBot) -> None:
    page = desks.new(desks.account)
    page.show_step("services")
    services = page.form.services
    services.add_button.click()
    for name, price in (("Books", "100"), ("Payroll", "30"), ("Accounts", "900")):
        row = services.rows[-1]
        QTest.keyClicks(row.name, name)
        QTest.keyClicks(row.price, price)
        press(row.price, "Return")
    services.rows[2].period.setCurrentIndex(3)
    services.rows[2].period.activated.emit(3)
    assert [each.name for each in services.services()] == ["Books", "Payroll", "Accounts"]
    services.rows[1].name.setFocus()
    press(services.rows[1].name, "Alt+Up")
    assert [each.name for each in services.services()] == ["Payroll", "Books", "Accounts"]
    assert focused() is services.rows[0].name
    press(services.rows[0].name, "Ctrl+Delete")
    assert [each.name for each in services.services()] == ["Books", "Accounts"]
    undo = desks.toasts[-1].undo
    assert undo is not None
    undo()
    assert [each.name for each in services.services()] == ["Payroll", "Books", "Accounts"]
    QApplication.processEvents()
    words = [each.text() for each in services._totals_card.findChildren(QLabel) if each.isVisible()]
    assert words[1:] == ["Total once", "€130.00", "Total per year", "€900.00"]


@pytest.mark.papers
def test_the_paper_is_looked_at_before_it_is_sent(desks: Desks, qtbot: QtBot) -> None:
    page = desks.new(desks.account)
    write_letter(page)
    page.head.preview.click()
    dialog = desks.dialog(PaperDialog)
    assert dialog.pages.count == 1
    assert dialog.pages.data().startswith(b"%PDF")
    dialog.done(0)
    assert desks.mails() == 0


def test_a_contact_is_made_a_signatory_from_here(desks: Desks, qtbot: QtBot) -> None:
    page = desks.new(desks.account)
    card = page.form.general.signers
    assert len(card.ids()) == 2
    lise = next(
        each for each in card.findChildren(QWidget) if each.accessibleName() == "Make Lise Amundsen a signatory"
    )
    lise.click()  # type: ignore[attr-defined]
    assert len(card.ids()) == 3
    QTest.keyClicks(page.form.general.title, "Letter")
    press(page, "Ctrl+S")
    assert desks.rows()[0].progress_total == 3


@pytest.mark.behaviour("PRO-3", "MAN-4")
def test_a_sent_one_is_edited_from_its_menu_mails_again_when_saved_and_undo_takes_both_back(
    desks: Desks, qtbot: QtBot
) -> None:
    page = desks.new(desks.account)
    write_letter(page)
    page.send()
    (row,) = desks.rows()
    edit = next(each for each in page.actions_.entries(row) if each and each.text == "Edit…")
    assert edit.enabled and edit.on_triggered is not None
    edit.on_triggered()
    page = desks.page
    assert page.foot.mail_again.isVisible() and not page.foot.mail_again.isEnabled()
    page.show_step("introduction")
    QTest.keyClicks(page.form.introduction.edit.box, "Correction. ")
    assert not page._keep_timer.isActive(), "a sent one is never kept by itself"
    before = desks.mails()
    page.foot.mail_again.click()
    assert desks.mails() == before + 3
    assert desks.kept(row.id).content.introduction == "Correction. Dear Nora"
    undo = desks.toasts[-1].undo
    assert undo is not None
    undo()
    assert desks.kept(row.id).content.introduction == "Dear Nora"


@pytest.mark.behaviour("PRO-3")
def test_leaving_a_sent_one_with_changes_asks_and_discard_mails_nobody(desks: Desks, qtbot: QtBot) -> None:
    page = desks.new(desks.account)
    write_letter(page)
    page.send()
    (row,) = desks.rows()
    page = desks.edit(row.id)
    QTest.keyClicks(page.form.general.title, "!")
    before = desks.mails()
    page.foot.close_button.click()
    asked = desks.dialog(LeaveDialog)
    assert "mail" in asked.windowTitle()
    asked.discard_button.click()
    assert desks.place == "proposal"
    assert desks.mails() == before and desks.rows()[0].title == "Bookkeeping 2027"


@pytest.mark.behaviour("PRO-3")
def test_after_the_first_signature_the_page_is_read_only_and_says_why(desks: Desks, qtbot: QtBot) -> None:
    page = desks.new(desks.account)
    write_letter(page)
    page.send()
    (row,) = desks.rows()
    page = desks.edit(row.id)
    nora = page.form.general.signers.ids()[0]
    acting.act(desks.office, row.id, "sign", Given(contact_ids=(nora,)))
    assert not page.form.introduction.isEnabled()
    assert "signed" in page.banner.accessibleName() and page.banner.isVisible()
    assert not page.foot.mail_again.isEnabled()
    edit = next(each for each in page.actions_.entries(desks.rows()[0]) if each and each.text == "Edit…")
    assert not edit.enabled and "signed" in edit.tooltip


@pytest.mark.behaviour("PRO-3")
def test_what_somebody_else_changed_is_shown_and_mine_stays_typed(desks: Desks, qtbot: QtBot) -> None:
    page = desks.new(desks.account)
    write_letter(page)
    press(page, "Ctrl+S")
    (row,) = desks.rows()
    page.writer.version -= 1
    QTest.keyClicks(page.form.general.title, "x")
    press(page, "Ctrl+S")
    assert page.banner.isVisible() and "Somebody else" in page.banner.accessibleName()
    assert page.form.general.title.text().endswith("x")
    page.banner.acted.emit()
    assert not page.writer.dirty and "x" not in page.form.general.title.text()
    assert desks.kept(row.id).content.introduction == "Dear Nora"


def desks_people(desks: Desks) -> tuple[int, ...]:
    with desks.office.database.read() as session:
        return tuple(creating.signatories(session, desks.account))
