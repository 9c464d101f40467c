"""The Templates page: prepared requests of every kind, and the texts of the mails (TPL-1)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.views.desk import Desk, Place
from app.views.templates.templates_part import TemplatesPart
from app.views.theme import px
from app.views.widgets.label import line
from app.views.widgets.leave_dialog import LeaveDialog

LIST_WIDTH = 236


class TemplatesPage(QWidget):
    """A list at the left, what is chosen in it at the right. A `Place` has a kind as `tab`, a template as `segment`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.templates = TemplatesPart(desk)
        self.templates.list.setFixedWidth(px(LIST_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        edge = line(vertical=True)
        for widget, stretch in ((self.templates.list, 0), (edge, 0), (self.templates.detail, 1)):
            row.addWidget(widget, stretch)
        self.templates.folded.connect(lambda folded: edge.setVisible(not folded))
        self.templates.asking.connect(self.ask_to_leave)

    # What the shell asks

    def title(self) -> str:
        """Return the place in words."""
        return self.tr("Templates")

    def shown(self, place: Place) -> None:
        """Show a kind, or one template of it."""
        self.templates.shown(place.tab, place.segment)

    def search_field(self) -> QWidget | None:
        """There is nothing to search here."""
        return None

    def focus_area(self) -> QWidget:
        """Return what gets the focus."""
        return self.templates.focus_area()

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Ask where something is not saved: save, discard, or stay."""
        if not self.templates.dirty:
            return True
        self.ask_to_leave(then)
        return False

    def ask_to_leave(self, then: Callable[[], None]) -> None:
        """Ask what is to happen to what is not saved; `then` unless she stays."""
        part = self.templates
        asked = LeaveDialog(self, self.tr("Save your changes?"), self.tr("What you changed here is not saved."))

        def discard() -> None:
            part.give_up()
            then()

        asked.saving.connect(lambda: part.save(then))
        asked.discarding.connect(discard)
        asked.open()
