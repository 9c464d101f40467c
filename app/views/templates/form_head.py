"""The head of a template's form: its name, the way back, and the switch between content and settings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.views.theme import px
from app.views.widgets.button import Button, DotsButton
from app.views.widgets.label import ElidedLabel
from app.views.widgets.pill import Pill, PillLook
from app.views.widgets.segments import Segment, Segments


class FormHead(QWidget):
    """`wide`: the list is folded away, so that there is a way back, and the body and the settings take turns."""

    back = Signal()
    part_changed = Signal(str)

    def __init__(self, wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24 if not wide else 12), px(14), px(24), px(10))
        row.setSpacing(px(10))
        if wide:
            button = Button(self.tr("Templates"), "ghost", icon_name="chevron-left")
            button.clicked.connect(self.back)
            row.addWidget(button)
        self._name = ElidedLabel("", "panel")
        row.addWidget(self._name, 1)
        self._archived = Pill(PillLook(self.tr("Archived"), "archive", "neu"))
        self._archived.hide()
        row.addWidget(self._archived)
        self._parts = Segments(
            [Segment("content", self.tr("Content")), Segment("settings", self.tr("Settings"))], "content", small=True,
            name=self.tr("Part of the template"), parent=self,
        )  # fmt: skip
        self._parts.changed.connect(self.part_changed)
        self._parts.setVisible(wide)
        row.addWidget(self._parts)
        self.dots = DotsButton(self.tr("More for this template"))
        row.addWidget(self.dots)

    @property
    def part(self) -> str:
        """Which part is shown."""
        return self._parts.current

    def set_part(self, part: str) -> None:
        """Show a part."""
        self._parts.set_current(part)

    def set_words(self, name: str, *, archived: bool) -> None:
        """Show another name."""
        self._name.setText(name)
        self._archived.setVisible(archived)
