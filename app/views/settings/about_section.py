"""About: the version, where the data lies, what the program is made of, and facts for whoever helps."""

from __future__ import annotations

import platform
import sys

from PySide6.QtCore import QLocale, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from app import __version__
from app.services import clock_check, licences, mail_account, network_drives, office_backups
from app.services import status as status_service
from app.services.licences import Part
from app.services.office import Office
from app.views.settings.section import Section
from app.views.theme import px, theme
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import ElidedLabel, label


def diagnostics(office: Office) -> str:
    """Return facts about the installation: no secrets, no names or addresses of clients, none of the firm's."""
    status, account = status_service.status(office), mail_account.state(office)
    backups = office_backups.listed(office)
    newest = backups.backups[0] if backups.backups else None
    mail = account.account
    with office.database.read() as session:
        behind = clock_check.written_ahead(session, office.clock.now()) is not None
    lines = [
        f"Relance {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"System {platform.system()} {platform.release()} ({platform.machine()})",
        f"Frozen {getattr(sys, 'frozen', False)}",
        f"Database {office.database.path.stat().st_size} bytes",
        f"Mail account {mail.preset}, port {mail.port}, {mail.security}" if mail is not None else "Mail account none",
        f"Password kept {account.has_password}, keyring {account.keyring or 'answers'} ({account.keeper})",
        f"Demo {status.demo}, paused {status.pause.paused} {status.pause.reason}".rstrip(),
        f"Waiting {status.waiting}, queued {status.queued}, retrying {status.retrying}, problems {status.problems}",
        f"Sent today {status.sent_today}, due today {status.due_today}, blocked {status.blocked}",
        f"Next {status.next_at.isoformat() if status.next_at else 'nothing'}",
        f"Backups {len(backups.backups)}, newest {newest.created_at.isoformat() if newest else 'none'}",
        f"Screen {QGuiApplication.platformName()}, {QLocale().name()}, text {theme().text_scale} %",
        f"Network drive {network_drives.on_network(office.paths.data_dir)}, clock behind {behind}",
    ]
    return "\n".join(line.rstrip() for line in lines)


class AboutSection(Section):
    """Two cards."""

    live = frozenset()

    def build(self) -> None:
        """Put the cards into the column."""
        paths = self.desk.office.paths
        about = Card(self.tr("About Relance"))
        about.body.addWidget(label(self.tr("Version {version}").format(version=__version__), "name"))
        about.body.addWidget(
            label(
                self.tr("Reminders that leave on time, for small firms that wait for their clients."),
                "muted",
                wrap=True,
            )
        )
        row = QHBoxLayout()
        self.licences_button = Button(self.tr("Licences…"), icon_name="file-text", small=True)
        self.licences_button.clicked.connect(self._show_licences)
        self.copy_button = Button(self.tr("Copy diagnostics"), icon_name="copy", small=True)
        self.copy_button.clicked.connect(self._copy)
        row.addWidget(self.licences_button)
        row.addWidget(self.copy_button)
        row.addStretch(1)
        about.body.addLayout(row)
        about.body.addWidget(
            label(self.tr("Diagnostics hold no passwords and nothing of your clients."), "second", wrap=True)
        )
        self.column.addWidget(about)
        data = Card(self.tr("Data"))
        for words, folder in ((self.tr("Data folder"), paths.data_dir), (self.tr("Log files"), paths.logs)):
            line = QHBoxLayout()
            line.setSpacing(px(12))
            caption = label(words, "label")
            caption.setMinimumWidth(px(90))
            line.addWidget(caption)
            line.addWidget(ElidedLabel(str(folder)), 1)
            opened = Button(self.tr("Open"), icon_name="folder-open", small=True)
            opened.setAccessibleName(self.tr("Open {name}").format(name=words))
            opened.clicked.connect(lambda _=False, at=folder: QDesktopServices.openUrl(QUrl.fromLocalFile(str(at))))
            line.addWidget(opened)
            data.body.addLayout(line)
        self.column.addWidget(data)

    def _copy(self) -> None:
        office = self.desk.office
        self.desk.run(self, lambda: diagnostics(office), self._copied, key="diagnostics")

    def _copied(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self.desk.toast(self.tr("Diagnostics copied"), icon="copy")

    def _show_licences(self) -> None:
        self.desk.run(self, licences.parts, lambda found: LicencesDialog(found, self).open(), key="licences")


class LicencesDialog(Dialog):
    """What the program is made of, and the full text of each licence, to be read and copied."""

    def __init__(self, found: list[Part], parent: QWidget) -> None:
        super().__init__("", "", width=820, parent=parent)
        self.setWindowTitle(self.tr("Licences"))
        self.primary_button.setText(self.tr("Close"))
        self.cancel_button.hide()
        self._found = found
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Parts of the program"))
        self.list.setFixedWidth(px(250))
        self.list.setStyleSheet("QListWidget { background: transparent; border: none; }")
        for part in found:
            item = QListWidgetItem(f"{part.name} {part.version}".strip(), self.list)
            item.setToolTip(part.licence)
        self.named = label("", "name", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Licences"))
        self.text.setMinimumHeight(px(420))
        right = QVBoxLayout()
        right.addWidget(self.named)
        right.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(self.list)
        row.addLayout(right, 1)
        self.body.addLayout(row)
        self.list.currentRowChanged.connect(self._on_chosen)
        self.list.setCurrentRow(0)

    def _on_chosen(self, at: int) -> None:
        part = self._found[at]
        self.named.setText(part.licence)
        self.text.setPlainText(part.text or self.tr("Its full text stands in its package."))
