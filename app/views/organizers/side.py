"""The right of an opened organizer: the forms that came back, the reminders, how it ends, what happened."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.requests.detail import RequestDetail
from app.services.requests.organizer import OrganizerDetail
from app.views.desk import Desk
from app.views.requests.activity_list import ActivityList
from app.views.requests.mail_view import MailViewDialog
from app.views.requests.reminders_card import RemindersCard
from app.views.requests.reply_card import ReplyCard
from app.views.theme import px
from app.views.widgets.card import Card, IconView
from app.views.widgets.label import ElidedLabel, label
from app.views.widgets.scroll import Scroll
from app.views.words import answers, dates


class Side(Scroll):
    """Everything about an organizer that is no answer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        holder = QWidget()
        holder.setProperty("look", "bg")
        column = QVBoxLayout(holder)
        column.setContentsMargins(px(10), px(12), px(12), px(20))
        column.setSpacing(px(14))
        self._forms = Card(self.tr("Returned forms"), icon_name="file-input")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(10))
        self._forms.body.addLayout(self._rows)
        column.addWidget(self._forms)
        self.replies = ReplyCard(desk)
        column.addWidget(self.replies)
        self.reminders = RemindersCard(desk)
        column.addWidget(self.reminders)
        finish = Card(self.tr("Finish"))
        finish.body.addWidget(
            label(self.tr("Submit on behalf stops its reminders and is recorded with your name."), "second", wrap=True)
        )
        finish.body.addWidget(label(self.tr("Seal locks the answers. Both can be undone."), "second", wrap=True))
        column.addWidget(finish)
        self.activity = ActivityList(desk)
        self.activity.mail_wanted.connect(lambda mail_id: MailViewDialog(desk, self, mail_id).open())
        column.addWidget(self.activity)
        column.addStretch(1)
        self.setWidget(holder)

    def show_detail(self, found: RequestDetail) -> None:
        """Show another state of the organizer, or another organizer."""
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        rows = [*self._returns(found.content), *(self._file(each.name, each.size) for each in found.evidence)]
        for row in rows or [label(self.tr("None so far"), "second")]:
            self._rows.addWidget(row)
        self.replies.show_detail(found)
        self.reminders.show_detail(found)

    def _returns(self, content: OrganizerDetail) -> list[QWidget]:
        """One line for each form whose answers still hold."""
        counted: dict[tuple[str, str], int] = {}
        moments: dict[tuple[str, str], str] = {}
        for said in content.sources.values():
            if said.get("from") == "form":
                key = (str(said.get("at")), str(said.get("who") or ""))
                counted[key] = counted.get(key, 0) + 1
                moments[key] = answers.moment(said)
        lines = []
        for key in sorted(counted, reverse=True):
            count = self.tr("%n answer(s)", "", counted[key])
            lines.append(self._line("check", "ok", moments[key], " · ".join(part for part in (key[1], count) if part)))
        return lines

    def _file(self, name: str, size: int) -> QWidget:
        return self._line("file-text", "bad", name, dates.size(size))

    def _line(self, icon: str, token: str, first: str, second: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconView(icon, token))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(first, "name"))
        words.addWidget(ElidedLabel(second, "second"))
        row.addLayout(words, 1)
        return made
