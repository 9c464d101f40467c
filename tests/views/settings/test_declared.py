"""Settings are declared once: type, default, bounds by the service, words by `words.settings`, the page from both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services import audit, settings
from app.services.assembly import Opened
from app.services.audit import EntryQuery
from app.services.errors import Refused
from app.services.settings import DECLARED
from app.views import preferences
from app.views.desk import Desk, ToastWish
from app.views.preferences import Preferences
from app.views.settings.reminder_section import ReminderSection
from app.views.settings.section import FormSection
from app.views.settings.settings_page import SettingsPage
from app.views.widgets.inputs import SpinBox
from app.views.words import audit as trail
from app.views.words import dates
from app.views.words import settings as words
from tests.support.window import MORNING, open_firm

ELSEWHERE = {"came_from", "backup_folder", "mail_account"}
"""Settings of the firm that are set by more than a field: where it comes from, its backups, its mail account."""


@dataclass
class Settings:
    """The page, over a firm."""

    opened: Opened
    page: SettingsPage
    toasts: list[ToastWish]

    def reminders(self) -> ReminderSection:
        section = self.page.section("reminders")
        assert isinstance(section, ReminderSection)
        return section

    def kept(self) -> settings.FirmSettings:
        return settings.read(self.opened.office)


@pytest.fixture
def shown(tmp_path: Path, qtbot: QtBot) -> Iterator[Settings]:
    dates.set_reader("en", "UTC", MORNING.date())
    opened = open_firm(tmp_path)
    desk = Desk(opened.office, sync=True)
    toasts: list[ToastWish] = []
    desk.toasted.connect(toasts.append)
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    yield Settings(opened, page, toasts)
    assert desk.close()
    opened.close()


def test_every_setting_that_is_declared_has_words_and_every_word_a_setting() -> None:
    assert words.FIRM.keys() == DECLARED.keys()
    assert words.OWN.keys() == {name for name, each in preferences.DECLARED.items() if each.on_page}


def test_every_setting_stands_on_the_page(shown: Settings) -> None:
    firm = [shown.page.section(key) for key in ("firm", "reminders")]
    entries = {name for each in firm if isinstance(each, FormSection) for name in each.form.entries}
    assert DECLARED.keys() - entries == ELSEWHERE
    assert entries - DECLARED.keys() == {"invoice_next"}, "a counter, not a setting"


def test_a_number_has_the_bounds_that_are_declared_and_no_way_around_them(shown: Settings) -> None:
    form = shown.reminders().form
    for name, declared in DECLARED.items():
        editor = form.entries[name].editor if name in form.entries else None
        spin = editor if isinstance(editor, SpinBox) else editor.focusProxy() if editor is not None else None
        if isinstance(spin, SpinBox):
            assert (spin.minimum(), spin.maximum()) == (declared.low, declared.high), name
    for name, value in (("hold_late_count", -1), ("bulk_limit", 0), ("undo_seconds", 121), ("reminder_days", 91)):
        with pytest.raises(Refused) as refused:
            settings.save_firm(shown.opened.office, **{name: value})
        assert refused.value.field == name
    assert shown.kept() == settings.FirmSettings(), "what is refused is not saved"


@pytest.mark.behaviour("AUD-1", "SET-1")
def test_a_saved_change_is_in_the_trail_by_its_name_and_undo_takes_it_back(shown: Settings) -> None:
    section = shown.reminders()
    section.refresh()
    section.form.entries["hold_late_count"].put(5)
    section.form.entries["merge_reminders"].put(False)
    section.save()
    assert (shown.kept().hold_late_count, shown.kept().merge_reminders) == (5, False)
    undo = shown.toasts[-1].undo
    assert shown.toasts[-1].text == "Saved" and undo is not None
    undo()
    assert (shown.kept().hold_late_count, shown.kept().merge_reminders) == (20, True)
    section.refresh()
    assert section.form.values()["hold_late_count"] == 20
    entries = audit.entries(shown.opened.office, EntryQuery(limit=2))
    said = {trail.entry(each)[0] for each in entries}
    (sentence,) = said
    assert sentence.startswith("Settings changed: ") and "One e-mail for what is due together" in sentence


@pytest.mark.behaviour("SET-1")
def test_a_setting_is_found_by_its_words_and_enter_goes_there(shown: Settings, qtbot: QtBot) -> None:
    page = shown.page
    qtbot.keyClicks(page.search, "undo")
    visible = [page.list.item(at).text() for at in range(page.list.count()) if not page.list.item(at).isHidden()]
    assert visible == ["Reminder defaults"] and page.help_part() == "reminders"
    page.search.returnPressed.emit()
    focused = QApplication.focusWidget()
    assert focused is not None and focused.accessibleName().startswith("E-mails sent by hand wait for Undo")
    page.search.setText("zzz")
    assert all(page.list.item(at).isHidden() for at in range(page.list.count()))
    page.search.clear()
    assert not any(page.list.item(at).isHidden() for at in range(page.list.count()))


@pytest.mark.parametrize(
    ("name", "kept", "read"),
    [
        ("theme", "neon", "system"), ("text_scale", "9000", 100), ("text_scale", "large", 100),
        ("text_scale", "120", 120), ("density", "", "comfortable"), ("hints", "false", False),
    ],
)  # fmt: skip
def test_what_a_file_holds_and_cannot_be_is_the_default(tmp_path: Path, name: str, kept: str, read: object) -> None:
    file = tmp_path / "window.ini"
    writer = QSettings(str(file), QSettings.Format.IniFormat)
    writer.setValue(f"preferences/{name}", kept)
    writer.sync()
    assert Preferences(file).get(name) == read
    with pytest.raises(KeyError):
        Preferences(file).get("nobody-declared-this")
