"""The Info tab of an account: its contacts, its reminder settings, its own settings, one save bar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.services import account_lists, accounts
from app.services.account_choices import AccountChoices
from app.services.account_lists import AccountDetail, AccountRow
from app.services.accounts import AccountInput
from app.services.errors import Refused, Stale
from app.views.accounts.account_actions import AccountActions, is_paused, today
from app.views.accounts.contact_actions import ContactActions
from app.views.accounts.contacts_card import ContactsCard
from app.views.accounts.jobs_card import JobsCard
from app.views.accounts.reminders_card import AccountRemindersCard
from app.views.accounts.settings_card import SettingsCard
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.save_bar import SaveBar
from app.views.words import refusals

NARROW = 1000


class InfoTab(QWidget):
    """Shows what the page reads (`show_detail`); `reload_wanted` asks it to read again.

    What somebody types is never lost: a fresh read changes only what she did not touch, and where both changed
    the same the bar says so before the next Save.
    """

    reload_wanted = Signal()

    def __init__(
        self, desk: Desk, account_id: int, actions: AccountActions, people: ContactActions,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setProperty("look", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._account_id = account_id
        self._base: AccountInput | None = None
        self._choices: AccountChoices | None = None
        self._version = 0
        self._saving = False
        self.contacts = ContactsCard(people)
        self.jobs = JobsCard(desk, account_id, self)
        self.reminders = AccountRemindersCard()
        self.settings = SettingsCard()
        self.detail: AccountDetail | None = None
        self._lay_out()
        self.settings.edited.connect(self._on_edited)
        self.reminders.edited.connect(self._on_edited)
        self.reminders.pause_wanted.connect(lambda: self._with_row(actions.ask_pause))
        self.reminders.resume_wanted.connect(lambda: self._with_row(actions.resume))
        self.bar.saved.connect(self.save)
        self.bar.discarded.connect(self.discard)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        holder = QWidget()
        holder.setProperty("look", "clear")
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        self._both.setContentsMargins(px(24), px(16), px(24), px(16))
        self._both.setSpacing(px(16))
        left = QVBoxLayout()
        left.setSpacing(px(16))
        left.addWidget(self.contacts)
        left.addWidget(self.jobs)
        left.addWidget(self.reminders)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(px(16))
        self.notice = Banner("", "warn")
        self.notice.hide()
        right.addWidget(self.notice)
        right.addWidget(self.settings)
        right.addStretch(1)
        self._both.addLayout(left, 65)
        self._both.addLayout(right, 35)
        scroll.setWidget(holder)
        outer.addWidget(scroll, 1)
        self.bar = SaveBar(parent=self)
        outer.addWidget(self.bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._both.setDirection(way)

    # Showing

    @property
    def is_changed(self) -> bool:
        """Whether something is typed and not saved."""
        return self._base is not None and self._edited() != self._base

    def show_detail(self, found: AccountDetail, choices: AccountChoices) -> None:
        """Show the account as it is now, and leave what is being typed."""
        self.detail, self._choices = found, choices
        self.contacts.show_contacts(found.contacts)
        paused = is_paused(found.row, today(self._desk))
        self.reminders.show_pause(paused, found.row.paused_until)
        self._take(found.fields, found.version)

    def _take(self, fresh: AccountInput, version: int) -> None:
        """Take a fresh read. Fields that only others changed are shown anew; typed ones stay."""
        assert self._choices is not None
        base = self._base
        if base is None or not self.is_changed:
            self._base, self._version = fresh, version
            self._fill(fresh)
            return
        typed = self._edited()
        if typed is None:
            return  # something cannot be read yet: it stays as it is typed, and Save says what is wrong
        mine = _differing(base, typed)
        theirs = _differing(base, fresh)
        if mine & theirs and not self._saving:
            return  # the version shown stays: Save will say that somebody else changed the same
        merged = replace(fresh, **{name: getattr(typed, name) for name in mine})
        self._base, self._version = fresh, version
        self._fill(merged)

    def _fill(self, values: AccountInput) -> None:
        assert self._choices is not None
        self.settings.fill(values, self._choices)
        self.reminders.fill(values, self._choices)
        self.bar.set_changed(self.is_changed)

    def _edited(self) -> AccountInput | None:
        """What stands in the form; None where a field cannot be read, which is a change too."""
        assert self._base is not None
        try:
            return self.reminders.values(self.settings.values(self._base))
        except Refused:
            return None

    def _on_edited(self) -> None:
        self.settings.clear_errors()
        if self._base is not None:
            self.bar.set_changed(self.is_changed)

    # Saving

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save what was typed; `then` is called when it is. What is refused is said beside its field."""
        if self._base is None:
            return
        self.settings.clear_errors()
        self.notice.hide()
        try:
            given = self.reminders.values(self.settings.values(self._base))
        except Refused as error:
            self._failed(error)
            return
        office, account_id, version = self._desk.office, self._account_id, self._version

        def done(_: None) -> None:
            self._base = given
            self.bar.set_changed(self.is_changed)
            self._desk.announce(self.tr("Saved"))
            self.reload_wanted.emit()
            if then is not None:
                then()

        self._desk.do(self, lambda: accounts.edit(office, account_id, given, version), done, self._failed)

    def discard(self) -> None:
        """Show what is saved again."""
        if self._base is not None and self._choices is not None:
            self.settings.clear_errors()
            self.notice.hide()
            self._fill(self._base)
            self.reload_wanted.emit()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Stale):
            self._on_stale()
            return
        if isinstance(error, Refused) and error.field is not None:
            sentence = self._sentence(error)
            beside = self.settings.fields.get(error.field) or self.reminders.fields.get(error.field)
            if beside is not None:
                beside.set_error(sentence)
                beside.editor.setFocus()
                self._scroll.ensureWidgetVisible(beside)
                return
        self._desk.explain(error)

    def _sentence(self, error: Refused) -> str:
        if error.code == "year-invalid":
            return self.tr("Enter a year like 2019.")
        return refusals.refusal(error)

    def _on_stale(self) -> None:
        """Keep what is typed, take the rest from the fresh read, and let the next Save go through knowingly."""
        office, account_id = self._desk.office, self._account_id

        def taken(found: AccountDetail | None) -> None:
            if found is None:
                return
            mine = _differing(self._base, self._edited()) if self._base is not None else set()
            both = mine & _differing(self._base, found.fields)
            self._saving = True
            self._take(found.fields, found.version)
            self._saving = False
            text = self.tr("Somebody else changed this account meanwhile. Look at it again, then save.")
            self.notice.set_message(text, "warn")
            self.notice.show()
            for name in sorted(both):
                theirs = getattr(found.fields, name)
                shown = ", ".join(theirs) if isinstance(theirs, tuple) else str(theirs or "—")
                said = self.tr("Somebody else entered: {value}").format(value=shown)
                self.settings.show_error(name, said)

        self._desk.run(self, lambda: account_lists.account_detail(office, account_id), taken)

    def _with_row(self, act: Callable[[list[AccountRow]], None]) -> None:
        if self.detail is not None:
            act([self.detail.row])


def _differing(before: AccountInput | None, after: AccountInput | None) -> set[str]:
    if before is None or after is None:
        return set()
    return {each.name for each in fields(AccountInput) if getattr(before, each.name) != getattr(after, each.name)}
