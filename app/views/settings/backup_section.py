"""Backups: where they go, which there are, one more now, and the way back (APP-3)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QWidget

from app.services import office_backups
from app.services.errors import Refused
from app.services.office_backups import BackupInfo, Listed
from app.views.settings.section import Section
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button, DotsButton
from app.views.widgets.card import Card
from app.views.widgets.empty import EmptyState
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.widgets.pill import Pill, PillLook
from app.views.words import dates, refusals


class BackupSection(Section):
    """One card: the folder, the list, the buttons."""

    live = frozenset({"settings"})
    _staged = Signal(str)

    def build(self) -> None:
        """Put the card into the column."""
        self.found: Listed | None = None
        self.problem = Banner("", "bad")
        self.problem.hide()
        self.column.addWidget(self.problem)
        card = Card(self.tr("Backups"), flush=True)
        self.restore_button = Button(self.tr("Restore newest…"), icon_name="history", small=True)
        self.restore_button.clicked.connect(self._restore_newest)
        self.now_button = Button(self.tr("Back up now"), icon_name="database-backup", small=True)
        self.now_button.clicked.connect(self.back_up)
        card.set_aside(self.restore_button)
        card.set_aside(self.now_button)
        top = QHBoxLayout()
        top.setContentsMargins(px(16), px(12), px(16), px(12))
        top.setSpacing(px(8))
        self.folder = ElidedLabel("", "body")
        top.addWidget(self.folder, 1)
        self.home_button = Button(self.tr("Beside the database"), "ghost", small=True)
        self.home_button.clicked.connect(lambda: self._move(None))
        top.addWidget(self.home_button)
        change = Button(self.tr("Change folder…"), icon_name="folder", small=True)
        change.clicked.connect(self._on_change)
        top.addWidget(change)
        card.body.setSpacing(0)
        card.body.addLayout(top)
        self.working = label("", "second")
        self.working.setContentsMargins(px(16), 0, px(16), px(12))
        self.working.hide()
        card.body.addWidget(self.working)
        card.body.addWidget(line())
        self._list = QWidget()
        self._grid = QGridLayout(self._list)
        self._grid.setContentsMargins(px(16), px(4), px(12), px(4))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        card.body.addWidget(self._list)
        self._empty = EmptyState(
            self.tr("No backups yet"),
            self.tr("Relance makes one each night. A backup is opened and checked after it is written."),
            icon_name="database-backup",
        )
        card.body.addWidget(self._empty)
        self.column.addWidget(card)
        self.column.addWidget(
            label(
                self.tr(
                    "A backup holds the database and all documents, never the password of the mail account. "
                    "Restoring makes a backup of the present state first, and sending stays paused until you say so."
                ),
                "second",
                wrap=True,
            )
        )
        self._staged.connect(self._on_stage, Qt.ConnectionType.QueuedConnection)

    def refresh(self) -> None:
        """List the folder, off the GUI thread: it may be on a slow drive."""
        office = self.desk.office
        self.desk.run(self, lambda: office_backups.listed(office), self._show, key="list")

    def _show(self, found: Listed) -> None:
        self.found = found
        total = dates.size(sum(each.database_size for each in found.backups))
        kept = self.tr("%n kept", "", len(found.backups))
        self.folder.setText(f"{found.folder} · {kept} · {total}" if found.backups else str(found.folder))
        self.home_button.setVisible(found.own_folder)
        self.problem.setVisible(bool(found.problem))
        if found.problem:
            self.problem.set_message(
                self.tr("The folder cannot be read. Check that its drive is there, or choose another one."), "bad"
            )
        good = any(each.good for each in found.backups)
        self.restore_button.set_disabled_reason(None if good else self.tr("There is no good backup yet"))
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, each in enumerate(found.backups):
            self._add_line(at, each)
        self._list.setVisible(bool(found.backups))
        self._empty.setVisible(not found.backups and not found.problem)

    def _add_line(self, at: int, info: BackupInfo) -> None:
        kinds = {
            "nightly": self.tr("Nightly"),
            "manual": self.tr("By hand"),
            "before-upgrade": self.tr("Before an upgrade"),
            "before-restore": self.tr("Before a restore"),
        }
        if info.damage:
            look = PillLook(self.tr("Damaged"), "circle-alert", "bad")
        elif info.good:
            look = PillLook(self.tr("Verified"), "check", "ok")
        else:
            look = PillLook(self.tr("Not verified"), "circle-alert", "warn")
        when = label(dates.moment(info.created_at), "name")
        when.setMinimumHeight(px(36))
        dots = DotsButton(self.tr("More actions for {name}").format(name=info.name))
        dots.clicked.connect(lambda: self._menu(info, dots))
        cells: list[QWidget] = [
            when,
            ElidedLabel(f"{kinds[info.kind]} · {info.name}", "body"),
            label(dates.size(info.size), "second"),
            Pill(look),
            dots,
        ]
        for column, widget in enumerate(cells):
            side = Qt.AlignmentFlag.AlignRight if column == 2 else Qt.AlignmentFlag(0)
            self._grid.addWidget(widget, 2 * at, column, side)
        if self.found is not None and at + 1 < len(self.found.backups):
            self._grid.addWidget(line(), 2 * at + 1, 0, 1, len(cells))

    def _menu(self, info: BackupInfo, dots: DotsButton) -> None:
        reason = self.tr("This backup is damaged") if info.damage else ""
        menu = build_menu(
            self,
            [
                MenuEntry(
                    self.tr("Restore…"),
                    "history",
                    enabled=not info.damage,
                    tooltip=reason,
                    on_triggered=lambda: self.ask_restore(info),
                )
            ],
        )
        dots.set_open(True)
        menu.aboutToHide.connect(lambda: dots.set_open(False))
        popup_at(menu, dots.mapToGlobal(dots.rect().bottomRight()))

    # Making

    def back_up(self) -> None:
        """Make a backup on a worker, saying where it stands."""
        office = self.desk.office
        self.now_button.set_disabled_reason(self.tr("A backup is being made"))
        self.working.setText(self.tr("Copying the database…"))
        self.working.show()
        self.desk.do(
            self, lambda: office_backups.back_up_now(office, self._staged.emit), self._on_backed_up, self._on_failed
        )

    def _on_stage(self, stage: str) -> None:
        words = {
            "database": self.tr("Copying the documents…"),
            "documents": self.tr("Checking what was written…"),
            "verifying": self.tr("Checking what was written…"),
            "finished": self.tr("Backed up and verified."),
        }
        self.working.setText(words.get(stage, ""))

    def _on_backed_up(self, info: BackupInfo) -> None:
        self.now_button.set_disabled_reason(None)
        self.working.hide()
        said = self.tr("Backed up and verified: {size}").format(size=dates.size(info.size))
        self.desk.toast(said, icon="database-backup")
        self.desk.announce(said)
        self.refresh()

    def _on_failed(self, error: Exception) -> None:
        self.now_button.set_disabled_reason(None)
        self.working.hide()
        self.desk.explain(error)

    # Restoring

    def _restore_newest(self) -> None:
        good = [each for each in (self.found.backups if self.found is not None else ()) if each.good]
        if good:
            self.ask_restore(good[0])

    def ask_restore(self, info: BackupInfo) -> None:
        """Ask, since all that was done since is put aside; the program closes and opens again."""
        text = self.tr(
            "Everything goes back to {moment}. What was done since is kept in a backup of its own, made first. "
            "Relance closes and opens again; sending is paused until you say that this is the firm’s database."
        )
        self.desk.confirm(
            self,
            self.tr("Restore this backup?"),
            text.format(moment=dates.moment(info.created_at)),
            self.tr("Restore and restart"),
            lambda: self.desk.restore(info),
            danger=True,
        )

    # The folder

    def _on_change(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for backups"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self._move(Path(chosen)))
        dialog.open()

    def _move(self, folder: Path | None) -> None:
        office = self.desk.office
        self.desk.do(
            self, lambda: office_backups.move_to(office, folder), lambda _: self.refresh(), self._on_move_failed
        )

    def _on_move_failed(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.problem.set_message(refusals.refusal(error), "bad")
            self.problem.show()
        else:
            self.desk.explain(error)
