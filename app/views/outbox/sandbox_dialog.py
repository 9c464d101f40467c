"""The sandbox mailbox: what clients would have got, as they would see it; nothing of it left this computer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.services.database import Changes
from app.services.mail.sandbox_mailbox import SandboxMail, SandboxMailbox, SandboxMessage
from app.views.desk import Desk
from app.views.requests.mail_view import SafeBrowser
from app.views.theme import px
from app.views.widgets.dialog import Dialog
from app.views.widgets.empty import EmptyState
from app.views.widgets.label import label
from app.views.widgets.segments import Segment, Segments
from app.views.widgets.table import CellValue, Column, DateCell, GroupRow, RowId, RowTable, RowTableModel, TitleCell
from app.views.words import dates


class SandboxSource:
    """The list of the mailbox; its lines were read on a worker."""

    def __init__(self, messages: Sequence[SandboxMessage]) -> None:
        self._messages = {each.mail_id: each for each in messages}

    def ids(self) -> Sequence[RowId | GroupRow]:
        """Return the mails' ids, newest first."""
        return list(self._messages)

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        """Return lines."""
        return [self._messages.get(int(each)) for each in ids]

    def cell(self, row: SandboxMessage, key: str) -> CellValue:
        """Return what a line shows."""
        if key == "date":
            return DateCell(dates.moment(row.date))
        return TitleCell(row.subject or "—", row.to)


class SandboxDialog(Dialog):
    """A list at the left, the chosen mail at the right."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("", "", width=1000, parent=parent)
        self.setWindowTitle(self.tr("Sandbox mailbox"))
        self.primary_button.setText(self.tr("Close"))
        self.cancel_button.hide()
        self._desk = desk
        self._mailbox = SandboxMailbox(desk.office.paths.sandbox)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        said = label(
            self.tr("This is what your clients would have received. Nothing of it left this computer."), "second"
        )
        said.setContentsMargins(px(24), px(12), px(24), px(12))
        self.body.addWidget(said)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        self._model = RowTableModel(
            [
                Column("title", self.tr("E-mail"), "title", 260, stretch=True, min_width=150),
                Column("date", self.tr("Date"), "date", 116),
            ]
        )
        self.table = RowTable(self._model, self.tr("Sandbox mailbox"))
        self.table.setMinimumHeight(px(440))
        self.table.current_row_changed.connect(self._on_current)
        self.table.opened.connect(self._on_current)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(
            EmptyState(
                self.tr("Nothing here yet"),
                self.tr("E-mails appear here when they are sent without a mail account."),
                icon_name="inbox",
            )
        )
        split.addWidget(self._lists)
        split.addWidget(self._reader())
        split.setSizes([px(400), px(600)])
        self.body.addWidget(split, 1)
        desk.changed.connect(self._on_changed)
        self.refresh()
        self.table.setFocus()

    def _reader(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(px(20), px(14), px(20), px(14))
        column.setSpacing(px(8))
        head = QHBoxLayout()
        self._subject = label("", "panel", wrap=True)
        head.addWidget(self._subject, 1)
        self._which = Segments(
            [Segment("html", self.tr("Mail")), Segment("text", self.tr("Text"))], "html", small=True,
            name=self.tr("How to show it"),
        )  # fmt: skip
        head.addWidget(self._which, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self._head = label("", "second", wrap=True)
        column.addWidget(self._head)
        self._stack = QStackedWidget()
        self.html, self.text = SafeBrowser(), SafeBrowser()
        self.html.setAccessibleName(self.tr("Mail"))
        self.text.setAccessibleName(self.tr("Text"))
        self._stack.addWidget(self.html)
        self._stack.addWidget(self.text)
        self._which.changed.connect(lambda key: self._stack.setCurrentIndex(0 if key == "html" else 1))
        column.addWidget(self._stack, 1)
        return made

    def refresh(self) -> None:
        """Read the mailbox anew; the chosen mail stays chosen."""
        self._desk.run(self, self._mailbox.messages, self._show_list, key="list")

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("mail"):
            self.refresh()

    def _show_list(self, messages: list[SandboxMessage]) -> None:
        current = self.table.current_id()
        self._model.set_source(SandboxSource(messages))
        self._lists.setCurrentIndex(0 if messages else 1)
        if messages and not (current is not None and self.table.select_id(current)):
            self.table.select_id(messages[0].mail_id)

    def _on_current(self, mail_id: object) -> None:
        if mail_id is not None:
            number = int(str(mail_id))
            self._desk.run(self, lambda: self._mailbox.read(number), self._show_mail, key="mail")

    def _show_mail(self, found: SandboxMail) -> None:
        message = found.message
        self._subject.setText(message.subject)
        lines = [
            self.tr("from {sender}").format(sender=message.sender),
            self.tr("to {name}").format(name=message.to),
            dates.moment(message.date),
        ]
        files = ", ".join(f"{each.name} ({dates.size(len(each.data))})" for each in found.attachments)
        if files:
            lines.append(self.tr("Attached: {files}").format(files=files))
        self._head.setText("\n".join(lines))
        self.html.setHtml(found.html)
        self.text.setPlainText(found.text)
