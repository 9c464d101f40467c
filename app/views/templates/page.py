"""The Templates page: prepared requests of every kind, and the texts of the mails (TPL-1)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.views.desk import Desk, Place
from app.views.templates.mail_texts_part import MailTextsPart
from app.views.templates.templates_part import TemplatesPart
from app.views.theme import px
from app.views.widgets.label import line
from app.views.widgets.leave_dialog import LeaveDialog
from app.views.widgets.segments import Segment, Segments

LIST_WIDTH = 240
MAILS = "mails"


class TemplatesPage(QWidget):
    """A list at the left, what is chosen in it at the right.

    A `Place` has a kind as `tab` and a template as `segment`; or "mails" as `tab` and "kind/step" as `segment`.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.templates, self.mails = TemplatesPart(desk, self), MailTextsPart(desk, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.left = QWidget()
        self.left.setFixedWidth(px(LIST_WIDTH))
        column = QVBoxLayout(self.left)
        column.setContentsMargins(0, px(14), 0, 0)
        column.setSpacing(px(10))
        self.parts = Segments(
            [Segment("templates", self.tr("Requests")), Segment(MAILS, self.tr("Mail texts"))], "templates",
            small=True, name=self.tr("What to edit"),
        )  # fmt: skip
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 0, px(8), 0)
        head.addWidget(self.parts)
        head.addStretch(1)
        column.addLayout(head)
        self.lists, self.details = QStackedWidget(), QStackedWidget()
        column.addWidget(self.lists, 1)
        self._edge = line(vertical=True)
        self._folded = False
        for widget, stretch in ((self.left, 0), (self._edge, 0), (self.details, 1)):
            row.addWidget(widget, stretch)
        for part in (self.templates, self.mails):
            self.lists.addWidget(part.list)
            self.details.addWidget(part.detail)
            part.asking.connect(self.ask_to_leave)
        self.templates.folded.connect(self._fold)
        self.parts.changed.connect(self._on_part)

    # What the shell asks

    def title(self) -> str:
        """Return the place in words."""
        return self.tr("Templates")

    def shown(self, place: Place) -> None:
        """Show a kind, one template, or a mail text."""
        if place.tab == MAILS:
            self._turn(MAILS)
            kind, _, step = place.segment.partition("/")
            self.mails.shown(kind, step)
        else:
            if place.tab or place.segment:
                self._turn("templates")
            self.templates.shown(place.tab, place.segment)

    def search_field(self) -> QWidget | None:
        """There is nothing to search here."""
        return None

    def help_part(self) -> str:
        """Return the part that shows."""
        return MAILS if self.part is self.mails else ""

    def focus_area(self) -> QWidget:
        """Return what gets the focus."""
        return self.part.focus_area()

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Ask where something is not saved: save, discard, or stay."""
        if not self.part.dirty:
            return True
        self.ask_to_leave(then)
        return False

    def ask_to_leave(self, then: Callable[[], None]) -> None:
        """Ask what is to happen to what is not saved; `then` unless she stays."""
        part = self.part
        asked = LeaveDialog(self, self.tr("Save your changes?"), self.tr("What you changed here is not saved."))

        def discard() -> None:
            part.give_up()
            then()

        asked.saving.connect(lambda: part.save(then))
        asked.discarding.connect(discard)
        asked.open()

    # The two parts

    @property
    def part(self) -> TemplatesPart | MailTextsPart:
        """The part that is shown; only this one may hold unsaved words."""
        return self.mails if self.details.currentWidget() is self.mails.detail else self.templates

    def _on_part(self, key: str) -> None:
        shown = MAILS if self.part is self.mails else "templates"
        if key == shown:
            return
        if self.part.dirty:
            self.parts.set_current(shown)
            self.ask_to_leave(lambda: self._turn(key))
        else:
            self._turn(key)

    def _turn(self, key: str) -> None:
        at = 1 if key == MAILS else 0
        self.lists.setCurrentIndex(at)
        self.details.setCurrentIndex(at)
        self.parts.set_current(key)
        self._fold(self._folded)
        if key == MAILS:
            self.mails.shown("", "")

    def _fold(self, folded: bool) -> None:
        """Fold the list away for a template that needs the width; the mail texts always have theirs."""
        self._folded = folded
        for widget in (self.left, self._edge):
            widget.setVisible(not folded or self.part is self.mails)
