"""The settings page as people use it: typed, refused beside the field, saved, left."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.services import licences, mail_account, me, office_backups, settings, staff
from app.services.assembly import Opened, make_sender
from app.services.backups import BackupInfo
from app.services.clock import SetClock
from app.services.errors import Fault
from app.services.mail import decisions
from app.services.office import Office
from app.services.staff import StaffInput
from app.views import autostart
from app.views.desk import Desk, Place, Question
from app.views.settings.about_section import AboutSection, LicencesDialog, diagnostics
from app.views.settings.appearance_section import AppearanceSection
from app.views.settings.backup_section import BackupSection
from app.views.settings.firm_section import FirmSection
from app.views.settings.leave_dialog import LeaveDialog
from app.views.settings.mail_section import MailSection
from app.views.settings.program_section import ProgramSection
from app.views.settings.reminder_section import ReminderSection
from app.views.settings.sandbox_question import SandboxQuestion
from app.views.settings.section import Section
from app.views.settings.settings_page import SettingsPage
from app.views.settings.team_section import StaffDialog, TeamSection
from app.views.words import dates
from tests.support.smtp_server import Answer, SmtpServer
from tests.support.window import MORNING, Purse, add_account, ask, name_firm, open_firm

PASSWORD = "Tr0ub4dor-and-3-horses"
AnySection = TypeVar("AnySection", bound=Section)


class LockedPurse(Purse):
    """A keyring that nobody unlocked, until somebody does."""

    locked = True
    code = "keyring-locked"

    def get(self, key: str) -> str | None:
        if self.locked:
            raise Fault(self.code)
        return super().get(key)

    def set(self, key: str, secret: str) -> None:
        if self.locked:
            raise Fault("keyring-locked")
        super().set(key, secret)


class Firm:
    """The page over a real database."""

    def __init__(self, qtbot: QtBot, office: Office) -> None:
        self.office = office
        self.qtbot = qtbot
        self.desk = Desk(office, sync=True)
        self.places: list[Place] = []
        self.questions: list[Question] = []
        self.explained: list[Exception] = []
        self.toasts: list[str] = []
        self.told: list[str] = []
        self.restored: list[BackupInfo] = []
        self.desk.asked.connect(self.questions.append)
        self.desk.explained.connect(self.explained.append)
        self.desk.toasted.connect(lambda wish: self.toasts.append(wish.text))
        self.desk.sender_told.connect(self.told.append)
        self.desk.restore_wanted.connect(self.restored.append)
        self.page = SettingsPage(self.desk)
        qtbot.addWidget(self.page)
        self.page.resize(1144, 796)
        self.page.show()

    def section(self, key: str, kind: type[AnySection]) -> AnySection:
        self.page.shown(Place("settings", tab=key))
        found = self.page.section(key)
        assert isinstance(found, kind)
        return found

    def mail(self) -> MailSection:
        return self.section("mail", MailSection)

    def kept(self) -> dict[str, str]:
        return cast(Purse, self.office.secrets).kept


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    made = open_firm(tmp_path)
    name_firm(made.office)
    dates.set_reader("en", "UTC", MORNING.date())
    yield made
    made.close()


@pytest.fixture
def firm(qtbot: QtBot, opened: Opened) -> Iterator[Firm]:
    made = Firm(qtbot, opened.office)
    yield made
    made.page.close()
    assert made.desk.close()


def type_in(section: Section, name: str, words: str) -> None:
    """Type into a line as a person does."""
    editor = section.form.entries[name].editor  # type: ignore[attr-defined]
    line = editor if isinstance(editor, QLineEdit) else editor.line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)


def choose(section: Section, name: str, value: object) -> None:
    """Choose as a person does, who also triggers `activated`."""
    combo = section.form.entries[name].editor  # type: ignore[attr-defined]
    assert isinstance(combo, QComboBox)
    at = combo.findData(value)
    assert at >= 0, value
    combo.setCurrentIndex(at)
    combo.activated.emit(at)


def fill_in_account(section: MailSection) -> None:
    choose(section, "preset", "fastmail")
    type_in(section, "username", "office@firm.example")
    type_in(section, "from_name", "Marlow Finch")
    type_in(section, "from_address", "office@firm.example")
    type_in(section, "password", PASSWORD)


# The mail account


def test_a_provider_fills_in_server_port_security_and_limits(firm: Firm) -> None:
    section = firm.mail()
    choose(section, "preset", "gmail")
    values = section.form.values()
    assert (values["host"], values["port"], values["security"]) == ("smtp.gmail.com", 465, "tls")
    assert (values["per_minute"], values["per_day"]) == (20, 500)
    choose(section, "preset", "relay")
    assert section.form.values()["per_day"] == 0
    assert section.typed()[0].per_day is None


@pytest.mark.behaviour("ENG-2")
def test_a_saved_account_never_shows_its_password_and_no_file_holds_it(firm: Firm, tmp_path: Path) -> None:
    section = firm.mail()
    fill_in_account(section)
    section.save()
    assert firm.explained == []
    account = settings.read(firm.office).mail_account
    assert account is not None and account.host == "smtp.fastmail.com"
    assert firm.kept() == {account.key: PASSWORD}
    assert [path for path in tmp_path.rglob("*") if path.is_file() and PASSWORD.encode() in path.read_bytes()] == []
    assert section.password.line.text() == ""
    assert section.password.line.isReadOnly() and not section.password.button.isHidden()
    shown = [each.text() for each in section.findChildren(QLineEdit)]
    assert PASSWORD not in shown
    assert not section.dirty
    assert firm.told == ["account-changed"]
    assert section.pill.accessibleName() == "Set up"


def test_saving_again_without_typing_the_password_keeps_it(firm: Firm) -> None:
    section = firm.mail()
    fill_in_account(section)
    section.save()
    type_in(section, "from_name", "Somebody else")
    assert section.dirty
    section.save()
    assert firm.explained == []
    assert list(firm.kept().values()) == [PASSWORD]
    section.password.button.click()
    QTest.keyClicks(section.password.line, "another")
    section.save()
    assert list(firm.kept().values()) == ["another"]


def test_wrong_input_is_told_beside_its_field_and_nothing_typed_is_lost(firm: Firm) -> None:
    section = firm.mail()
    fill_in_account(section)
    type_in(section, "from_address", "office")
    section.save()
    field = section.form.entries["from_address"].field
    assert field is not None and "full e-mail address" in field.error
    assert field.editor.hasFocus() or section.window().focusWidget() is field.editor
    assert section.form.values()["host"] == "smtp.fastmail.com"
    assert section.password.value() == PASSWORD
    assert settings.read(firm.office).mail_account is None
    assert firm.explained == []
    type_in(section, "from_address", "office@firm.example")
    section.save()
    assert field.error == ""
    assert settings.read(firm.office).mail_account is not None


def test_a_missing_password_is_told_beside_the_password(firm: Firm) -> None:
    section = firm.mail()
    fill_in_account(section)
    section.password.line.clear()
    section.save()
    assert "password" in section.password_field.error.lower()
    assert settings.read(firm.office).mail_account is None


@pytest.mark.behaviour("ENG-2")
def test_a_locked_keyring_is_named_with_a_next_step_and_looked_at_again(qtbot: QtBot, opened: Opened) -> None:
    purse = LockedPurse()
    firm = Firm(qtbot, replace(opened.office, secrets=purse))
    section = firm.mail()
    assert not section.keyring_banner.isHidden()
    assert "Unlock" in section.keyring_banner.accessibleName()
    purse.locked = False
    section.keyring_banner.acted.emit()
    assert section.keyring_banner.isHidden()
    fill_in_account(section)
    section.save()
    for code, said in (("keyring-locked", "Keyring locked"), ("keyring-missing", "No keyring")):
        purse.locked, purse.code = True, code
        section.refresh()
        assert section.pill.accessibleName() == said
    firm.page.close()
    assert firm.desk.close()


@pytest.mark.behaviour("ENG-6")
def test_after_the_first_account_the_sandbox_requests_are_asked_about(firm: Firm) -> None:
    ask(firm.office, add_account(firm.office))
    cast(SetClock, firm.office.clock).advance(timedelta(minutes=2))
    assert make_sender(firm.office).run_pass().mails
    section = firm.mail()
    fill_in_account(section)
    section.save()
    question = section.findChild(SandboxQuestion)
    assert question is not None and question.isVisible()
    assert len(decisions.held_requests(firm.office)) == 1
    question.leave_button.click()
    assert "1" in firm.questions[-1].title
    firm.questions[-1].on_yes()
    assert decisions.held_requests(firm.office) == []


def test_an_account_is_removed_only_after_a_question(firm: Firm) -> None:
    section = firm.mail()
    fill_in_account(section)
    section.save()
    section.remove_button.click()
    assert firm.kept() and firm.questions[-1].danger
    firm.questions[-1].on_yes()
    assert firm.kept() == {}
    assert settings.read(firm.office).mail_account is None
    assert section.remove_button.isHidden()


def relay(section: MailSection, server: SmtpServer) -> None:
    choose(section, "preset", "relay")
    type_in(section, "host", server.host)
    section.form.entries["port"].put(server.port)
    type_in(section, "from_address", "office@firm.example")


def test_the_connection_test_ticks_its_steps_and_says_that_it_works(qtbot: QtBot, firm: Firm) -> None:
    section = firm.mail()
    with SmtpServer() as server:
        relay(section, server)
        section.test.button.click()
        qtbot.waitUntil(lambda: len(section.test.steps) == 2)
        assert [(step.code, step.ok) for step in section.test.steps] == [("server", True), ("mail", True)]
        assert len(server.accepted) == 1
    assert "Works" in section.test.banner.accessibleName()
    assert settings.read(firm.office).mail_account is None
    type_in(section, "host", "other.example")
    assert section.test.steps == [] and section.test.banner.isHidden()


def test_the_connection_test_stops_with_the_servers_words_and_one_advice(qtbot: QtBot, firm: Firm) -> None:
    section = firm.mail()
    with SmtpServer() as server:
        relay(section, server)
        server.at("mail", Answer("553 5.7.1 Sender address rejected: not owned by user"))
        section.test.button.click()
        qtbot.waitUntil(lambda: len(section.test.steps) == 2)
    said = section.test.banner.accessibleName()
    assert "not owned by user" in said
    assert "Use the address of this mailbox" in said
    assert section.test.button.isEnabled()


def test_what_cannot_be_tried_is_told_beside_its_field(firm: Firm) -> None:
    section = firm.mail()
    section.test.button.click()
    field = section.form.entries["host"].field
    assert field is not None and field.error
    assert section.test.button.isEnabled()


def test_the_invented_firm_may_not_even_test(qtbot: QtBot, opened: Opened) -> None:
    from app.models.firm import Firm as FirmRow

    with opened.office.database.write() as uow:
        uow.session.query(FirmRow).one().is_demo = True
        uow.commit()
    firm = Firm(qtbot, opened.office)
    section = firm.mail()
    assert not section.demo_banner.isHidden() and not section.test.button.isEnabled()
    firm.page.close()
    assert firm.desk.close()


# Firm and reminders


def test_the_firms_name_and_place_are_saved_with_ctrl_s(firm: Firm) -> None:
    section = firm.section("firm", FirmSection)
    type_in(section, "name", "Marlow & Finch")
    choose(section, "country", "DE")
    choose(section, "subdivision", "BY")
    assert not section.bar.isHidden()
    QTest.keyClick(section.form.entries["name"].editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    kept = settings.read(firm.office)
    assert (kept.name, kept.country, kept.subdivision) == ("Marlow & Finch", "DE", "BY")
    assert section.bar.isHidden()
    assert section.form.values()["subdivision"] == "BY"


def test_a_wrong_iban_is_told_beside_it(firm: Firm) -> None:
    section = firm.section("firm", FirmSection)
    type_in(section, "iban", "FR76 3000")
    section.save()
    field = section.form.entries["iban"].field
    assert field is not None and "IBAN" in field.error
    assert section.form.values()["iban"] == "FR76 3000"


def test_another_country_forgets_the_part_of_the_former_one(firm: Firm) -> None:
    settings.save_firm(firm.office, country="DE", subdivision="BY")
    section = firm.section("firm", FirmSection)
    assert section.form.values()["subdivision"] == "BY"
    choose(section, "country", "GB")
    section.save()
    assert settings.read(firm.office).subdivision == ""


def test_sending_days_hours_and_closures_are_saved(firm: Firm) -> None:
    section = firm.section("reminders", ReminderSection)
    days = section.form.entries["weekdays"].editor
    friday = next(each for each in days.findChildren(QWidget) if each.accessibleName() == "Friday")
    friday.setFocus()
    QTest.keyClick(friday, Qt.Key.Key_Space)
    section.form.entries["send_hour"].put("08:30")
    section.closures.first.set_value(MORNING.date() + timedelta(days=31))
    section.closures.last.set_value(MORNING.date() + timedelta(days=32))
    section.closures.add_button.click()
    section.save()
    kept = settings.read(firm.office)
    assert kept.weekdays == (0, 1, 2, 3)
    assert kept.send_hour == "08:30"
    assert kept.closures == ("2026-12-24", "2026-12-25")


def test_a_week_without_a_sending_day_and_hours_the_wrong_way_round_are_refused(firm: Firm) -> None:
    section = firm.section("reminders", ReminderSection)
    section.form.entries["weekdays"].put(())
    section.save()
    field = section.form.entries["weekdays"].field
    assert field is not None and field.error
    section.discard()
    section.form.entries["send_hour"].put("19:00")
    section.save()
    until = section.form.entries["window_end"].field
    assert until is not None and until.error
    assert settings.read(firm.office).send_hour == "09:00"


def test_what_others_change_is_shown_unless_something_is_typed(firm: Firm) -> None:
    section = firm.section("reminders", ReminderSection)
    settings.save_firm(firm.office, reminder_days=5)
    assert section.form.values()["reminder_days"] == 5
    section.form.entries["reminder_days"].put(7)
    settings.save_firm(firm.office, reminder_number=4)
    assert section.form.values()["reminder_days"] == 7
    section.save()
    kept = settings.read(firm.office)
    assert (kept.reminder_days, kept.reminder_number) == (7, 4)


def test_what_is_typed_while_a_save_is_under_way_stays_unsaved_and_is_not_lost(
    firm: Firm, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = firm.section("firm", FirmSection)
    real = settings.save_firm

    def slow(office: Office, **values: object) -> object:
        type_in(section, "phone", "0117 496 0001")
        return real(office, **values)

    monkeypatch.setattr(settings, "save_firm", slow)
    type_in(section, "name", "Typed")
    section.save()
    kept = settings.read(firm.office)
    assert (kept.name, kept.phone) == ("Typed", "0117 496 0000")
    assert section.form.values()["phone"] == "0117 496 0001"
    assert section.form.differing() == {"phone": "0117 496 0001"}
    assert not section.bar.isHidden()


# Leaving


@pytest.fixture
def leaving(firm: Firm) -> tuple[Firm, Callable[[], LeaveDialog], list[str]]:
    type_in(firm.section("firm", FirmSection), "name", "Typed")
    left: list[str] = []

    def leave() -> LeaveDialog:
        assert not firm.page.may_leave(lambda: left.append("left"))
        return firm.page.findChildren(LeaveDialog)[-1]

    return firm, leave, left


def test_leaving_with_something_typed_asks_and_saves(
    leaving: tuple[Firm, Callable[[], LeaveDialog], list[str]],
) -> None:
    firm, leave, left = leaving
    leave().primary_button.click()
    assert left == ["left"]
    assert settings.read(firm.office).name == "Typed"
    assert firm.page.may_leave(lambda: None)


def test_leaving_can_discard_or_stay(leaving: tuple[Firm, Callable[[], LeaveDialog], list[str]]) -> None:
    firm, leave, left = leaving
    leave().cancel_button.click()
    assert left == [] and firm.page.section("firm").dirty
    leave().discard_button.click()
    assert left == ["left"]
    assert settings.read(firm.office).name == "Marlow Finch"


def test_what_is_refused_keeps_one_on_the_page(leaving: tuple[Firm, Callable[[], LeaveDialog], list[str]]) -> None:
    firm, leave, left = leaving
    type_in(firm.section("firm", FirmSection), "iban", "XX")
    leave().primary_button.click()
    assert left == []
    assert settings.read(firm.office).name == "Marlow Finch"


def test_a_section_with_unsaved_words_is_marked_in_the_list_and_keeps_them(firm: Firm) -> None:
    section = firm.section("firm", FirmSection)
    type_in(section, "name", "Typed")
    firm.mail()
    item = firm.page.list.item(0)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Firm, unsaved change"
    assert firm.section("firm", FirmSection).form.values()["name"] == "Typed"


# Backups


@pytest.mark.behaviour("APP-3")
def test_a_backup_is_made_listed_and_restored_after_a_question(firm: Firm) -> None:
    section = firm.section("backups", BackupSection)
    assert not section.restore_button.isEnabled()
    section.now_button.click()
    assert section.found is not None and len(section.found.backups) == 1
    assert firm.toasts[-1].startswith("Backed up and verified")
    assert section.now_button.isEnabled() and section.working.isHidden()
    section.restore_button.click()
    assert firm.restored == [] and firm.questions[-1].danger
    firm.questions[-1].on_yes()
    assert [each.name for each in firm.restored] == [section.found.backups[0].name]


@pytest.mark.behaviour("APP-3")
def test_a_damaged_backup_says_so_and_is_not_offered(firm: Firm) -> None:
    made = office_backups.back_up_now(firm.office)
    made.database.write_bytes(b"")
    section = firm.section("backups", BackupSection)
    assert section.found is not None and section.found.backups[0].damage
    assert not section.restore_button.isEnabled()


def test_a_backup_folder_that_cannot_be_written_is_told_and_not_taken(firm: Firm, tmp_path: Path) -> None:
    section = firm.section("backups", BackupSection)
    file = tmp_path / "a file"
    file.write_text("")
    section._move(file)
    assert not section.problem.isHidden()
    assert settings.read(firm.office).backup_folder == ""


# Team


def test_a_member_is_added_by_the_dialog_and_sits_down(firm: Firm) -> None:
    section = firm.section("staff", TeamSection)
    section.add_button.click()
    dialog = section.findChildren(StaffDialog)[-1]
    dialog.primary_button.click()
    assert dialog.fields["name"].error and dialog.isVisible()
    dialog.lines["name"].setText("Camille Roux")
    dialog.primary_button.click()
    assert [row.name for row in section.rows] == ["Camille Roux"]
    section.sit_down(section.rows[0])
    assert me.who_am_i(firm.office).name == "Camille Roux"
    assert section.rows[0].me


def test_two_windows_that_edit_one_member_do_not_overwrite_each_other(firm: Firm) -> None:
    staff.add(firm.office, StaffInput("Tom Finch"))
    section = firm.section("staff", TeamSection)
    section.edit(section.rows[0])
    dialog = section.findChildren(StaffDialog)[-1]
    staff.change(firm.office, section.rows[0].id, StaffInput("Tom Finch", "Partner"), section.rows[0].version)
    dialog.lines["title"].setText("Clerk")
    dialog.primary_button.click()
    assert firm.explained and staff.members(firm.office)[0].title == "Partner"
    dialog.set_changed(False)
    dialog.reject()


# This user of the computer


def test_looks_hold_at_once(firm: Firm) -> None:
    section = firm.section("appearance", AppearanceSection)
    section.theme.set_current("dark")
    section.sizes.set_current("130")
    section.density.set_current("compact")
    choose(section, "language", "fr")
    section.form.entries["high_contrast"].editor.click()  # type: ignore[attr-defined]
    get = firm.desk.preferences.get
    names = ("theme", "text_scale", "density", "language", "high_contrast")
    assert [get(name) for name in names] == ["dark", 130, "compact", "fr", True]
    choose(section, "language", "system")
    assert get("language") == ""


def test_starting_at_login_is_switched_on_and_off(firm: Firm) -> None:
    section = firm.section("program", ProgramSection)
    switch = section.form.entries["autostart"].editor
    assert not autostart.is_enabled()
    switch.click()  # type: ignore[attr-defined]
    assert autostart.is_enabled()
    switch.click()  # type: ignore[attr-defined]
    assert not autostart.is_enabled()
    section.form.entries["close_to_tray"].editor.click()  # type: ignore[attr-defined]
    assert firm.desk.preferences.get("close_to_tray") is False


@pytest.mark.behaviour("ENG-2")
def test_diagnostics_hold_no_secret_and_nobodys_name(firm: Firm) -> None:
    add_account(firm.office, "Halden Bakery Ltd", "nora@halden.example")
    section = firm.mail()
    fill_in_account(section)
    section.save()
    firm.section("about", AboutSection).copy_button.click()
    words = QGuiApplication.clipboard().text()
    assert words == diagnostics(firm.office)
    assert "Relance" in words and "Mail account fastmail, port 465" in words
    for secret in (PASSWORD, "Halden", "nora", "office@firm", "Marlow"):
        assert secret not in words


@pytest.mark.behaviour("ENG-2")
def test_diagnostics_hold_nothing_of_the_firm_whatever_it_is_called(firm: Firm) -> None:
    """Names that look like code, numbers or places slip through no format."""
    devious = (
        "{status.waiting}",
        "%s",
        "'; DROP TABLE mail; --",
        "Relance",
        "..\\..\\etc",
        "\u202etxt.exe",
        "Zoé\nNext",
    )
    for number, name in enumerate(devious):
        add_account(firm.office, f"{name} QQ{number}", f"qq{number}@xn--hxa.example")
    with firm.office.database.write() as uow:
        settings.save(uow, name="QQ Firm {0}", address="QQ 1 Street", phone="QQ 117", iban="", logo="")
        uow.commit()
    words = diagnostics(firm.office)
    assert "QQ" not in words and "xn--" not in words and "@" not in words
    assert str(firm.office.paths.data_dir) not in words, "a folder may carry the name of a person"
    assert all(ord(sign) < 0x2000 for sign in words)


def test_the_licences_of_all_that_is_brought_can_be_read_in_full(firm: Firm) -> None:
    found = {each.name: each for each in licences.parts()}
    assert {"Relance", "PySide6_Essentials", "shiboken6", "SQLAlchemy", "pillow", "Inter", "Lucide"} <= set(found)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in found["PySide6_Essentials"].text
    without = sorted(each.name for each in found.values() if len(each.text) < 200)
    assert without == [], "a licence is named and cannot be read"
    firm.section("about", AboutSection).licences_button.click()
    (dialog,) = firm.page.findChildren(LicencesDialog)
    dialog.list.setCurrentRow([each.name for each in dialog._found].index("SQLAlchemy"))
    assert dialog.named.text() == "MIT"
    assert "Permission is hereby granted" in dialog.text.toPlainText()
    dialog.done(0)


# Everything has a name


def test_every_field_has_a_name_and_every_section_opens_by_keyboard(firm: Firm) -> None:
    firm.page.list.setFocus()
    for _ in range(firm.page.list.count()):
        section = firm.page._stack.currentWidget()
        assert section is not None
        nameless = [
            each
            for each in section.findChildren(QWidget)
            if each.focusPolicy() != Qt.FocusPolicy.NoFocus
            and each.isVisible()
            and not isinstance(each.parent(), QComboBox)
            and each.focusProxy() is None
            and not (each.accessibleName() or getattr(each, "text", str)())
            and not each.objectName().startswith("qt_")
        ]
        assert nameless == [], section
        QTest.keyClick(firm.page.list, Qt.Key.Key_Down)
    assert firm.page.list.currentRow() == firm.page.list.count() - 1


def test_the_mail_account_is_the_place_that_banners_lead_to(firm: Firm) -> None:
    firm.page.shown(Place("settings", tab="mail"))
    assert firm.page.list.currentItem().text() == "Mail account"
    firm.page.shown(Place("settings"))
    assert firm.page.list.currentItem().text() == "Mail account"


def test_the_state_of_an_account_is_read_and_never_its_password(firm: Firm) -> None:
    section = firm.mail()
    fill_in_account(section)
    section.save()
    state = mail_account.state(firm.office)
    assert PASSWORD not in repr(state) and PASSWORD not in repr(section.form.values())


def test_the_window_does_not_wait_for_the_names_of_all_countries_and_zones(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_firm(tmp_path)
    read_by: list[str] = []
    for name, real in (("holiday_countries", settings.holiday_countries), ("time_zones", settings.time_zones)):
        monkeypatch.setattr(settings, name, partial(_noted, read_by, real))
    desk = Desk(opened.office)
    section = FirmSection(desk)
    qtbot.addWidget(section)
    section.show()
    qtbot.waitUntil(lambda: section.form.is_loaded)
    assert read_by and "MainThread" not in read_by
    zone, country = (section.form.entries[name].editor for name in ("time_zone", "country"))
    assert isinstance(zone, QComboBox) and isinstance(country, QComboBox)
    assert zone.count() > 300 and zone.currentText() == settings.read(opened.office).time_zone
    assert country.findText("France") > 0
    desk.close()
    opened.close()


def _noted(read_by: list[str], real: Callable[[], object]) -> object:
    read_by.append(threading.current_thread().name)
    return real()
