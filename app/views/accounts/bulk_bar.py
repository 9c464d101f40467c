"""The bar below the accounts once rows are ticked, and what it does to all of them (ACC-6, MAN-4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QWidget

from app.services import account_bulk, account_lists
from app.services.account_bulk import AccountReach, AccountsDone, AccountVerb, AccountWish
from app.views.accounts.pause_dialog import PauseDialog
from app.views.desk import Desk
from app.views.long_work import LongWork
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.flow import FlowRow
from app.views.widgets.inputs import Combo
from app.views.widgets.label import label
from app.views.words import dates

MANY = 10
"""More accounts than this at once are asked about first."""


class AccountBulkBar(QFrame):
    """Signals say what is wanted of all that are ticked; hidden while nothing is."""

    clear_wanted = Signal()
    tag_wanted = Signal()
    pause_wanted = Signal()
    archive_wanted = Signal()
    export_wanted = Signal()
    request_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "footer")
        row = FlowRow(self, spacing=px(8))
        row.setContentsMargins(px(24), px(10), px(24), px(10))
        self._count = label("", "card")
        row.addWidget(self._count)
        clear = Button(self.tr("Clear"), "ghost")
        self.tag, self.pause = (
            Button(self.tr("Tag…"), icon_name="tag"),
            Button(self.tr("Pause…"), icon_name="circle-pause"),
        )
        self.archive = Button(self.tr("Archive"), icon_name="archive")
        self.export = Button(self.tr("Export selection…"), icon_name="download")
        self.request = Button(self.tr("New request…"), "primary", icon_name="plus")
        for button, wanted in (
            (clear, self.clear_wanted), (self.tag, self.tag_wanted), (self.pause, self.pause_wanted),
            (self.archive, self.archive_wanted), (self.export, self.export_wanted),
        ):  # fmt: skip
            button.clicked.connect(wanted)
            row.addWidget(button)
        row.add_stretch()
        self.request.clicked.connect(self.request_wanted)
        row.addWidget(self.request)
        self.hide()

    def show_count(self, count: int, *, away: bool) -> None:
        """Show the bar for so many accounts; `away`: they are in the archive."""
        self.setVisible(count > 0)
        self._count.setText(self.tr("%n selected", "", count))
        self.archive.setText(self.tr("Take out of the archive") if away else self.tr("Archive"))
        why = self.tr("Archived accounts get no e-mail") if away else None
        self.request.set_disabled_reason(why)
        self.pause.set_disabled_reason(why)


class AccountBulk(QObject):
    """The verbs for many accounts; `owner` carries the dialogs."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._owner = desk, owner

    def ask_pause(self, ids: Sequence[int]) -> None:
        """Ask until when, then pause."""
        today = dates.local(self._desk.office.clock.now()).date()
        dialog = PauseDialog(self._owner, self.tr("%n account(s)", "", len(ids)), today)
        dialog.chosen.connect(lambda until: self.ask(ids, _pausing(until)))
        dialog.open()

    def ask_tag(self, ids: Sequence[int]) -> None:
        """Ask which tag to put on or take off."""
        office = self._desk.office
        dialog = TagDialog(self._owner, len(ids))
        self._desk.run(dialog, lambda: [tag.name for tag in account_lists.tags(office)], dialog.offer)
        dialog.chosen.connect(lambda wish: self.ask(ids, wish))
        dialog.open()

    def ask(self, ids: Sequence[int], wish: AccountWish) -> None:
        """Say how many accounts it reaches; more than a handful is asked about first."""
        office = self._desk.office

        def counted(found: AccountReach) -> None:
            if not found.accounts:
                self._desk.toast(self.tr("Nothing would change"), icon="info", seconds=5)
            elif found.accounts <= MANY:
                self._do(ids, wish)
            else:
                waiting = self.tr("%n request(s) of them wait for the client.", "", found.waiting)
                same = self.tr("%n stay as they are.", "", found.unchanged) if found.unchanged else ""
                said = " ".join(part for part in (waiting, same, self.tr("Nobody is e-mailed.")) if part)
                title = self._title(wish.verb, found.accounts)
                self._desk.confirm(self._owner, title, said, self.tr("Go on"), lambda: self._do(ids, wish))

        self._desk.run(self, lambda: account_bulk.reach(office, ids, wish), counted, key="reach")

    def _do(self, ids: Sequence[int], wish: AccountWish) -> None:
        office = self._desk.office
        work = LongWork(self._desk, self._owner, self.tr("Accounts are being changed…"))
        work.start(lambda watch: account_bulk.do(office, ids, wish, watch), self._on_done)

    def _on_done(self, done: AccountsDone) -> None:
        office, count = self._desk.office, len(done.before)
        said = {
            AccountVerb.PAUSE: self.tr("%n account(s) paused", "", count),
            AccountVerb.RESUME: self.tr("%n account(s) resumed", "", count),
            AccountVerb.ARCHIVE: self.tr("%n account(s) archived", "", count),
            AccountVerb.UNARCHIVE: self.tr("%n account(s) taken out of the archive", "", count),
            AccountVerb.TAG: self.tr("Tags of %n account(s) changed", "", count),
        }[done.wish.verb]

        def undone(back: int) -> None:
            self._desk.toast(self.tr("%n account(s) stand as before", "", back), icon="undo-2", seconds=5)

        self._desk.toast(
            said, icon="list-checks", undo=lambda: self._desk.do(self, lambda: account_bulk.undo(office, done), undone)
        )
        self._desk.announce(said)

    def _title(self, verb: AccountVerb, count: int) -> str:
        return {
            AccountVerb.PAUSE: self.tr("Pause %n account(s)?", "", count),
            AccountVerb.RESUME: self.tr("Resume %n account(s)?", "", count),
            AccountVerb.ARCHIVE: self.tr("Archive %n account(s)?", "", count),
            AccountVerb.UNARCHIVE: self.tr("Take %n account(s) out of the archive?", "", count),
            AccountVerb.TAG: self.tr("Change the tags of %n account(s)?", "", count),
        }[verb]


def _pausing(until: object) -> AccountWish:
    assert isinstance(until, date)
    return AccountWish(AccountVerb.PAUSE, until=until)


class TagDialog(Dialog):
    """`chosen` carries an `AccountWish`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, count: int) -> None:
        super().__init__(self.tr("Tag"), self.tr("Tag"), icon_name="tag", width=440, parent=parent)
        self.body.addWidget(label(self.tr("Tag %n account(s)", "", count), "panel"))
        self.add, self.remove = QRadioButton(self.tr("Put the tag on")), QRadioButton(self.tr("Take the tag off"))
        self.add.setChecked(True)
        which = QButtonGroup(self)
        for each in (self.add, self.remove):
            which.addButton(each)
            self.body.addWidget(each)
        self.name = Combo()
        self.name.setEditable(True)
        self.name.setInsertPolicy(Combo.InsertPolicy.NoInsert)
        self.field = Field(self.tr("Tag"), self.name)
        self.name.editTextChanged.connect(lambda _: self.field.set_error(None))
        self.body.addWidget(self.field)
        self.body.addStretch(1)
        self.name.setFocus()

    def offer(self, names: Sequence[str]) -> None:
        """Offer the tags that there are."""
        typed = self.name.currentText()
        self.name.addItems(list(names))
        self.name.setEditText(typed)

    def submit(self) -> None:
        """Hand over the tag; an empty one is refused beside the field."""
        name = " ".join(self.name.currentText().split())[:60]
        if not name:
            self.field.set_error(self.tr("Type or choose a tag."))
            self.name.setFocus()
            return
        wish = (
            AccountWish(AccountVerb.TAG, add=(name,))
            if self.add.isChecked()
            else AccountWish(AccountVerb.TAG, remove=(name,))
        )
        self.accept()
        self.chosen.emit(wish)
