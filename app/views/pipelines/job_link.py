"""In the panel of a request: which job it belongs to, and what made it; a click leads there."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.pipelines import job_detail
from app.services.pipelines.job_detail import Origin
from app.views.desk import Desk, Place
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import Card, IconView
from app.views.widgets.label import ElidedLabel, label
from app.views.words import pipelines


class JobLink(Card):
    """Hidden where a request belongs to no job."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._origin: Origin | None = None
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(IconView("square-kanban"))
        words = QVBoxLayout()
        words.setSpacing(0)
        self._name = ElidedLabel("", "name")
        self._made = label("", "second", wrap=True)
        words.addWidget(self._name)
        words.addWidget(self._made)
        row.addLayout(words, 1)
        self.open = Button(self.tr("Open job"), small=True)
        self.open.clicked.connect(self._on_open)
        row.addWidget(self.open)
        self.body.addLayout(row)
        self.hide()

    def show_request(self, request_id: int) -> None:
        """Read where a request comes from."""
        office = self._desk.office
        self._desk.run(self, lambda: job_detail.origin_of(office, request_id), self._show, key="origin")

    def _show(self, found: Origin | None) -> None:
        self._origin = found
        self.setVisible(found is not None)
        if found is not None:
            self._name.setText(f"{found.job} · {found.pipeline}")
            self._made.setText(pipelines.origin_words(found.what, found.stage))

    def _on_open(self) -> None:
        if self._origin is not None:
            self._desk.go(Place("job", job_id=self._origin.job_id))
