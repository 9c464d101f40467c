"""The page of an account, as somebody uses it: NOTIFY, tabs, Info, leaving."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.services import accounts
from app.services.errors import Fault
from app.services.requests.listing import Kind
from app.views.accounts.account_page import TABS, AccountPage
from app.views.accounts.contact_dialog import ContactDialog, StopDialog
from app.views.accounts.info_tab import InfoTab
from app.views.accounts.leave_dialog import LeaveDialog
from app.views.desk import Desk, Place
from app.views.widgets.inputs import Combo
from tests.support.firm import TestFirm
from tests.views.accounts.conftest import Told, codes, saved

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, told: Told, halden: int) -> AccountPage:
    made = AccountPage(desk)
    qtbot.addWidget(made)
    made.resize(1144, 800)
    made.show()
    made.shown(Place("account", account_id=halden))
    return made


def info_of(page: AccountPage) -> InfoTab:
    page.tabs.set_current_key("info")
    found = page.findChild(InfoTab)
    assert found is not None
    return found


def dialog_of(page: QWidget, kind: type[Any]) -> Any:
    found = [each for each in page.findChildren(kind) if each.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.mark.behaviour("ACC-2")
def test_pressing_notify_is_saved_at_once_audited_and_can_be_undone(
    page: AccountPage, firm: TestFirm, halden: int, told: Told
) -> None:
    chip = page.header.contacts.chips[0].notify
    assert chip.isChecked()
    assert chip.accessibleName() == "NOTIFY on for Nora Halden"
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert not saved(firm.office, halden).contacts[0].person.notify
    assert codes(firm.office, halden)[0] == "notify.off"
    assert told.toasts[-1].text == "NOTIFY off for Nora Halden"
    assert told.toasts[-1].undo is not None
    told.toasts[-1].undo()
    assert saved(firm.office, halden).contacts[0].person.notify
    assert chip.isChecked()
    assert codes(firm.office, halden)[0] == "notify.on"


def test_a_notify_that_could_not_be_saved_goes_back_and_is_explained(
    page: AccountPage, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Fault("disk-full")

    monkeypatch.setattr(accounts, "set_notify", full)
    chip = page.header.contacts.chips[0].notify
    chip.click()
    assert chip.isChecked()
    assert [str(error) for error in told.errors] == ["disk-full"]
    assert not told.toasts


@pytest.mark.behaviour("ACC-2")
def test_signatory_stands_beside_notify_on_the_info_tab(page: AccountPage, firm: TestFirm, halden: int) -> None:
    row = info_of(page).contacts.rows[1]
    assert row.signatory.accessibleName() == "Lise Amundsen signs for the account"
    row.signatory.click()
    row.notify.click()
    person = saved(firm.office, halden).contacts[1].person
    assert person.signatory and person.notify
    assert codes(firm.office, halden)[:2] == ["notify.on", "signatory.on"]
    assert page.header.contacts.chips[1].notify.isChecked()


@pytest.mark.behaviour("ACC-4")
def test_an_account_of_which_nobody_is_told_says_so_in_its_head(page: AccountPage) -> None:
    state = page.header._state
    assert not state.isVisible()
    page.header.contacts.chips[0].notify.click()
    assert state.isVisible()
    assert state.accessibleName() == "Nobody to notify"


@pytest.mark.parametrize("key", [Qt.Key.Key_3, Qt.Key.Key_QuoteDbl], ids=["digit", "french digit row"])
def test_alt_3_opens_the_third_tab(page: AccountPage, qtbot: QtBot, key: Qt.Key) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_area().setFocus()
    QTest.keyClick(page, key, Qt.KeyboardModifier.AltModifier)
    assert page.tabs.current_key == TABS[2] == "docs"


def test_each_tab_shows_what_belongs_to_it(page: AccountPage) -> None:
    for key in TABS:
        page.tabs.set_current_key(key)
        assert page.focus_area().isVisible()


def test_tabs_count_what_waits_and_a_request_opens_in_its_panel(page: AccountPage, firm: TestFirm, halden: int) -> None:
    request = firm.request(Kind.SIGNATURE, halden, title="Annual accounts")
    firm.request(Kind.CHAT, halden)
    assert [page.tabs.tabText(TABS.index(key)) for key in ("docs", "tasks", "invoice")] == [
        "Docs 1", "Client tasks 2", "Invoices",
    ]  # fmt: skip
    page.shown(Place("account", account_id=halden, tab="signature", request_id=request))
    assert page.tabs.current_key == "docs"
    body = cast(Any, page._bodies["docs"])
    assert body.side.is_open
    assert body.panel.detail.row.id == request


def test_the_title_is_the_name_of_the_account(page: AccountPage) -> None:
    assert page.title() == "Halden Bakery Ltd"


def test_a_tag_leads_to_the_accounts_that_bear_it(page: AccountPage, told: Told) -> None:
    page.header.tag_clicked.emit("Payroll")
    assert told.places == [Place("accounts", tab="Payroll")]


def test_settings_are_saved_by_ctrl_s_and_not_before(
    page: AccountPage, firm: TestFirm, halden: int, qtbot: QtBot
) -> None:
    info = info_of(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    assert not info.bar.isVisible()
    info.settings.name.setFocus()
    info.settings.name.selectAll()
    QTest.keyClicks(info.settings.name, "Halden & Daughters")
    entry = info.settings.tags.focusProxy()
    assert entry is not None
    assert isinstance(entry, QLineEdit)
    entry.setText("Year end")
    entry.textEdited.emit("Year end")  # typed keys would open the completer, which needs a desktop
    assert info.bar.isVisible()
    assert saved(firm.office, halden).row.name == "Halden Bakery Ltd"
    QTest.keyClick(info.settings.name, Qt.Key.Key_S, CONTROL)
    found = saved(firm.office, halden)
    assert found.row.name == "Halden & Daughters"
    assert found.fields.tags == ("Payroll", "Year end")
    assert not info.bar.isVisible()
    assert page.title() == "Halden & Daughters"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("name", "", "Enter a name."),
        ("client_since", "20x9", "Enter a year like 2019."),
        ("time_zone", "Middle Earth", "Choose a time zone from the list."),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(
    page: AccountPage, firm: TestFirm, halden: int, field: str, typed: str, said: str
) -> None:
    info = info_of(page)
    editor = info.settings.fields[field].editor
    if isinstance(editor, Combo):
        editor.setEditText(typed)
    else:
        cast(Any, editor).setText(typed)
        cast(Any, editor).textEdited.emit(typed)
    before = saved(firm.office, halden).fields
    info.save()
    assert info.settings.fields[field].error == said
    assert info.bar.isVisible()
    assert saved(firm.office, halden).fields == before


def test_nothing_typed_is_lost_when_somebody_else_saved_first(page: AccountPage, firm: TestFirm, halden: int) -> None:
    info = info_of(page)
    info.settings.name.setText("Mine")
    info.settings.name.textEdited.emit("Mine")
    theirs = saved(firm.office, halden)
    accounts.edit(firm.office, halden, replace(theirs.fields, name="Theirs", note="Call first"), theirs.version)
    info.save()
    assert saved(firm.office, halden).row.name == "Theirs"
    assert info.settings.name.text() == "Mine"
    assert info.settings.note.toPlainText() == "Call first"
    assert info.settings.fields["name"].error == "Somebody else entered: Theirs"
    assert info.notice.isVisible()
    info.save()
    found = saved(firm.office, halden)
    assert (found.row.name, found.fields.note) == ("Mine", "Call first")


def test_a_change_elsewhere_in_another_field_disturbs_no_typing(page: AccountPage, firm: TestFirm, halden: int) -> None:
    info = info_of(page)
    info.settings.reference.setText("HAL-9")
    info.settings.reference.textEdited.emit("HAL-9")
    theirs = saved(firm.office, halden)
    accounts.edit(firm.office, halden, replace(theirs.fields, note="Call first"), theirs.version)
    info.save()
    found = saved(firm.office, halden).fields
    assert (found.reference, found.note) == ("HAL-9", "Call first")


def test_own_reminder_values_replace_the_firms_and_can_be_given_up(
    page: AccountPage, firm: TestFirm, halden: int
) -> None:
    card = info_of(page).reminders
    assert card.follow.isChecked() and not card.days.isEnabled()
    card.follow.click()
    card.days.setValue(5)
    card.number.setValue(4)
    info_of(page).save()
    fields = saved(firm.office, halden).fields
    assert (fields.reminders_on, fields.reminder_days, fields.reminder_number) == (True, 5, 4)
    card.follow.click()
    assert card.days.value() == 3
    info_of(page).save()
    assert saved(firm.office, halden).fields.reminders_on is None


def test_leaving_with_something_unsaved_asks_and_can_save(page: AccountPage, firm: TestFirm, halden: int) -> None:
    assert page.may_leave(lambda: None)
    info = info_of(page)
    info.settings.reference.setText("HAL-1")
    info.settings.reference.textEdited.emit("HAL-1")
    left: list[str] = []
    assert not page.may_leave(lambda: left.append("left"))
    dialog = dialog_of(page, LeaveDialog)
    dialog.reject()
    assert not left
    assert info.is_changed
    assert not page.may_leave(lambda: left.append("left"))
    dialog_of(page, LeaveDialog).submit()
    assert left == ["left"]
    assert saved(firm.office, halden).row.reference == "HAL-1"


def test_another_account_is_shown_only_after_the_question(page: AccountPage, firm: TestFirm, halden: int) -> None:
    other = firm.account("Kessler Architects", kim="kim@kessler.example")
    info = info_of(page)
    info.settings.reference.setText("HAL-1")
    info.settings.reference.textEdited.emit("HAL-1")
    page.shown(Place("account", account_id=other))
    assert page.account_id == halden
    dialog_of(page, LeaveDialog).discard.click()
    assert page.account_id == other
    assert page.title() == "Kessler Architects"
    assert saved(firm.office, halden).row.reference == "HAL-0142"


def test_a_wrong_address_is_refused_beside_the_field(page: AccountPage, firm: TestFirm, halden: int) -> None:
    page.header.contacts.add.emit()
    dialog = dialog_of(page, ContactDialog)
    dialog.first.setText("Odile")
    dialog.email.setText("odile@")
    dialog.submit()
    assert dialog.fields["email"].error == "Enter a full e-mail address, like name@example.com."
    assert dialog.isVisible()
    dialog.email.setText("odile@halden.example")
    dialog.submit()
    assert [each.person.name for each in saved(firm.office, halden).contacts] == [
        "Nora Halden", "Lise Amundsen", "Odile",
    ]  # fmt: skip
    assert page.header.contacts.chips[2].contact.person.name == "Odile"


@pytest.mark.behaviour("ACC-9")
def test_emails_to_a_contact_stop_with_a_reason_only(
    page: AccountPage, firm: TestFirm, halden: int, told: Told
) -> None:
    info = info_of(page)
    contact = saved(firm.office, halden).contacts[0]
    assert page._people is not None
    page._people.stop(contact)
    dialog = dialog_of(page, StopDialog)
    dialog.submit()
    assert dialog.isVisible()
    dialog.reason.setText("Asked by phone")
    dialog.submit()
    stopped = saved(firm.office, halden).contacts[0]
    assert (stopped.stopped, stopped.stop_reason) == (True, "Asked by phone")
    row = info.contacts.rows[0]
    assert row.below.isVisible()
    row.banner.acted.emit()
    assert not saved(firm.office, halden).contacts[0].stopped


def test_a_bounced_address_has_a_red_banner_that_leads_to_its_field(
    page: AccountPage, firm: TestFirm, halden: int
) -> None:
    from app.models.account import Contact

    info = info_of(page)
    with firm.office.database.write() as uow:
        contact = uow.session.get_one(Contact, saved(firm.office, halden).contacts[0].person.contact_id)
        contact.address_problem, contact.address_problem_at = "bounced", firm.clock.now()
        uow.changed("contact", contact.id)
        uow.commit()
    row = info.contacts.rows[0]
    assert row.below.isVisible()
    assert row.banner.accessibleName() == (
        "nora@halden.example bounced on 30 Nov. Nothing goes there until it is fixed."
    )
    row.banner.acted.emit()
    dialog = dialog_of(page, ContactDialog)
    assert dialog.focusWidget() is dialog.email
    dialog.email.setText("nora.halden@halden.example")
    dialog.submit()
    assert not row.below.isVisible()
    assert saved(firm.office, halden).contacts[0].person.address == "nora.halden@halden.example"


def test_every_control_has_a_name(page: AccountPage) -> None:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QPlainTextEdit, QSpinBox

    for key in TABS:
        page.tabs.set_current_key(key)
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox)
    info_of(page)
    nameless = []
    for widget in page.findChildren(QWidget):
        if not isinstance(widget, kinds) or widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        if widget.objectName().startswith("qt_") or isinstance(widget.parent(), (QComboBox, QSpinBox)):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name):
            nameless.append(widget)
    assert nameless == []
    zone = info_of(page).settings.fields["time_zone"]
    assert zone.caption_label().buddy() is zone.editor


def test_an_account_that_is_gone_says_so(qtbot: QtBot, desk: Desk, told: Told, firm: TestFirm) -> None:
    page = AccountPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.shown(Place("account", account_id=9999))
    assert page._gone.isVisible()
    page._gone.acted.emit()
    assert told.places == [Place("accounts")]
