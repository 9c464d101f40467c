"""Which kinds of request a contact is told of, beside NOTIFY (ACC-9)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.services.requests.listing import Kind
from app.views.requests.kinds import KINDS
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label
from app.views.words.marking import translate
from app.views.words.requests import tr as word


class NotifyKinds(Dialog):
    """A box for each kind; `given` tells the ticked ones, None where all are.

    With nothing ticked there is nothing to save: NOTIFY itself is off then.
    """

    given = Signal(object)
    """tuple[Kind, ...] or None."""

    def __init__(self, parent: QWidget, name: str, kinds: Sequence[str] | None) -> None:
        title = translate("NotifyKinds", "{name} is told of").format(name=name)
        super().__init__(title, translate("NotifyKinds", "Save"), width=400, parent=parent)
        self.body.addWidget(label(title, "panel"))
        self.boxes: dict[Kind, QCheckBox] = {}
        for kind, view in KINDS.items():
            box = QCheckBox(word(view.plural).replace("&", "&&"))
            box.setChecked(kinds is None or kind in kinds)
            box.toggled.connect(lambda _: self._on_ticked())
            self.boxes[kind] = box
            self.body.addWidget(box)
        self._hint = label("", "second", wrap=True)
        self.body.addWidget(self._hint)
        self.all_button = Button(self.tr("All kinds"), "ghost", small=True)
        self.all_button.clicked.connect(self._tick_all)
        self.footer.insertWidget(0, self.all_button)
        self._show()
        next(iter(self.boxes.values())).setFocus()

    def submit(self) -> None:
        """Tell what is ticked."""
        ticked = tuple(kind for kind, box in self.boxes.items() if box.isChecked())
        if ticked:
            self.given.emit(None if len(ticked) == len(self.boxes) else ticked)
            self.set_changed(False)
            self.accept()

    def _tick_all(self) -> None:
        for box in self.boxes.values():
            box.setChecked(True)

    def _on_ticked(self) -> None:
        self.set_changed(True)
        self._show()

    def _show(self) -> None:
        none = not any(box.isChecked() for box in self.boxes.values())
        why = self.tr("Tick one kind at least, or switch NOTIFY off.")
        self.primary_button.set_disabled_reason(why if none else None)
        self._hint.setText(why if none else self.tr("Of the others nothing is e-mailed to this contact."))
