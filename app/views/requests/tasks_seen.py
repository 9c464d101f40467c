"""What a contact is asked for, as the list in that person's mail says it (ACC-8)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.requests.client_tasks import Seen, Task
from app.views.requests.kinds import KINDS
from app.views.theme import px
from app.views.widgets.inputs import Combo
from app.views.widgets.label import label, line
from app.views.words import dates
from app.views.words.marking import translate

WIDTH = 324


class TasksSeen(QWidget):
    """Choose a contact at the top; below, what is asked of that person, numbered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(px(WIDTH))
        self._seen: tuple[Seen, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(10))
        head = QHBoxLayout()
        caption = label(self.tr("As the client sees it"), "card", wrap=True)
        head.addWidget(caption, 1)
        self.who = Combo(filter_look=True)
        self.who.setMaximumWidth(px(150))
        self.who.setAccessibleName(self.tr("Contact"))
        caption.setBuddy(self.who)
        self.who.currentIndexChanged.connect(lambda _: self._turn())
        head.addWidget(self.who)
        column.addLayout(head)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        holder = QWidget()
        holder.setProperty("look", "clear")
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        self._sheet = QFrame()
        self._sheet.setProperty("look", "box")
        self._rows = QVBoxLayout(self._sheet)
        self._rows.setContentsMargins(px(14), px(8), px(14), px(8))
        outer.addWidget(self._sheet)
        note = self.tr("Each contact sees only what is asked of that person.")
        outer.addWidget(label(note, "second", wrap=True))
        outer.addStretch(1)
        scroll.setWidget(holder)
        column.addWidget(scroll, 1)

    def show_seen(self, seen: Sequence[Seen]) -> None:
        """Show what the contacts are asked; the chosen one stays chosen."""
        chosen = self.who.currentData()
        self._seen = tuple(seen)
        self.who.blockSignals(True)
        self.who.clear()
        for each in seen:
            self.who.addItem(each.name, each.contact_id)
        self.who.setCurrentIndex(max(0, self.who.findData(chosen)))
        self.who.blockSignals(False)
        self.who.setVisible(bool(seen))
        self._turn()

    def _turn(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        chosen = next((each for each in self._seen if each.contact_id == self.who.currentData()), None)
        if chosen is None:
            self._rows.addWidget(label(self.tr("Nobody would be e-mailed."), "muted", wrap=True))
            return
        for number, task in enumerate(chosen.tasks, 1):
            if number > 1:
                self._rows.addWidget(line())
            self._rows.addWidget(_row(number, task))


def _row(number: int, task: Task) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, px(4), 0, px(4))
    row.setSpacing(px(10))
    row.addWidget(label(str(number), "second"), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(task.name, "name", wrap=True))
    second = [translate("TasksList", KINDS[task.kind].task)]
    if task.balance is not None:
        second.append(dates.money(task.balance, task.currency))
    elif task.total:
        said = translate("TasksSeen", "{done} of {total}")
        second.append(said.format(done=task.done, total=task.total))
    words.addWidget(label(" · ".join(second), "second", wrap=True))
    row.addLayout(words, 1)
    if task.due_on is not None:
        due = label(dates.day(task.due_on), "second")
        row.addWidget(due, 0, Qt.AlignmentFlag.AlignTop)
    return made
