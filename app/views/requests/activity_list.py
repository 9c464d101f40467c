"""What happened to a request: the audit trail of one request, newest first, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import audit as audit_service
from app.services.audit import Entry, EntryQuery
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import IconView
from app.views.widgets.label import label
from app.views.widgets.segments import Segment, Segments
from app.views.words import audit, dates

TOGETHER = timedelta(minutes=10)
TOKENS = {"mail": "accent-t", "client": "ok", "staff": "text2", "settings": "muted"}


def gathered(entries: Sequence[Entry]) -> list[tuple[Entry, list[dict[str, object]]]]:
    """Put the mails of one step together: one line that names all recipients."""
    found: list[tuple[Entry, list[dict[str, object]]]] = []
    for entry in entries:
        to = list(entry.details.get("to", [])) if isinstance(entry.details.get("to"), list) else []
        if found and entry.code.startswith("mail."):
            last, people = found[-1]
            same = all(last.details.get(key) == entry.details.get(key) for key in ("step_kind", "step", "reason"))
            if last.code == entry.code and same and last.at - entry.at < TOGETHER:
                people.extend(to)
                continue
        found.append((entry, to))
    return found


class ActivityList(QWidget):
    """Filter All / E-mails / Client; `mail_wanted` asks to show a mail."""

    mail_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._request_id: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Activity"), "card"))
        head.addStretch(1)
        self._filter = Segments(
            [Segment("", self.tr("All")), Segment("mail", self.tr("E-mails")), Segment("client", self.tr("Client"))],
            "",
            small=True,
            name=self.tr("Activity"),
        )
        self._filter.changed.connect(lambda _: self.refresh())
        head.addWidget(self._filter)
        column.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(12))
        column.addLayout(self._rows)
        column.addStretch(1)

    def show_request(self, request_id: int) -> None:
        """Show another request's activity."""
        self._request_id = request_id
        self.refresh()

    def refresh(self) -> None:
        """Read it anew."""
        if self._request_id is None:
            return
        office = self._desk.office
        query = EntryQuery(request_id=self._request_id, group=self._filter.current, limit=60)
        self._desk.run(self, lambda: audit_service.entries(office, query), self._show, key="activity")

    def _show(self, entries: list[Entry]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for entry, people in gathered(entries):
            self._rows.addWidget(self._row(entry, people))
        if not entries:
            self._rows.addWidget(label(self.tr("Nothing yet."), "muted"))

    def _row(self, entry: Entry, people: list[dict[str, object]]) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        sentence, icon = audit.sentence(entry.code, {**entry.details, "to": people} if people else entry.details)
        row.addWidget(IconView(icon, TOKENS.get(entry.group, "text2")), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(label(sentence, "name", wrap=True))
        parts = [dates.moment(entry.at), audit.who(entry.actor_kind, entry.actor_name)]
        reply = str(entry.details.get("reply") or "")
        if entry.code == "mail.accepted":
            sandbox = bool(entry.details.get("sandbox"))
            parts.append(self.tr("in the sandbox mailbox") if sandbox else self.tr("accepted by your mail server"))
        elif reply:
            parts.append(reply)
        words.addWidget(label(" · ".join(parts), "second", wrap=True))
        row.addLayout(words, 1)
        if entry.mail_id is not None and entry.details.get("subject"):
            view = Button(self.tr("View e-mail"), "link", small=True)
            view.setAccessibleName(f"{view.text()}: {sentence}, {parts[0]}")
            view.clicked.connect(lambda: self.mail_wanted.emit(entry.mail_id))
            row.addWidget(view, 0, Qt.AlignmentFlag.AlignTop)
        return made
