"""The connection test: each step with a tick and its time, and at the first fault the server's words and one advice."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.services.errors import Refused
from app.services.mail_account import TestStep
from app.views.desk import Desk
from app.views.settings.advice import step_words, trouble
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button
from app.views.widgets.card import IconView
from app.views.widgets.label import ElidedLabel, label
from app.views.words import dates, refusals

Try = Callable[[], Iterator[TestStep]]


class ConnectionTest(QWidget):
    """`begin` is asked for the steps when somebody presses the button; `refused` carries what keeps them from it."""

    refused = Signal(object)
    _stepped = Signal(object)

    def __init__(self, desk: Desk, begin: Callable[[], Try], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._begin = begin
        self.steps: list[TestStep] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Connection test"), "card", wrap=True), 1)
        self.button = Button(self.tr("Test connection"), icon_name="zap", small=True)
        self.button.clicked.connect(self.start)
        head.addWidget(self.button)
        column.addLayout(head)
        self._hint = label(
            self.tr("Looks for the server, signs in and sends one e-mail to your own address."), "second", wrap=True
        )
        column.addWidget(self._hint)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(8))
        column.addLayout(self._lines)
        self.banner = Banner("", "ok")
        self.banner.hide()
        column.addWidget(self.banner)
        column.addStretch(1)
        self._stepped.connect(self._on_step, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Try, one step after the other, on a worker."""
        self.clear()
        attempt = self._begin()
        self.button.set_disabled_reason(self.tr("The test is running"))
        self._hint.setText(self.tr("Testing…"))
        self._hint.show()

        def work() -> None:
            for step in attempt():
                self._stepped.emit(step)

        self._desk.run(self, work, self._on_done, self._on_failed, key="test")

    def clear(self) -> None:
        """Forget the last test: what it said may not hold any more."""
        self.steps = []
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.banner.hide()

    def _on_step(self, step: TestStep) -> None:
        self.steps.append(step)
        self._hint.hide()
        self._lines.addWidget(_Line(step))
        if not step.ok:
            self.banner.set_message(trouble(step), "bad")
            self.banner.show()
            self._desk.announce(step_words(step.code, False))
        elif step.code == "mail":
            now = dates.hour(self._desk.office.clock.now())
            self.banner.set_message(
                self.tr("Works. Tested today {hour}; a test e-mail is in your inbox.").format(hour=now), "ok"
            )
            self.banner.show()
            self._desk.announce(self.tr("The connection works"))

    def _on_done(self, nothing: object) -> None:
        self.button.set_disabled_reason(None)

    def _on_failed(self, error: Exception) -> None:
        self.button.set_disabled_reason(None)
        self._hint.hide()
        if isinstance(error, Refused) and error.field is None:
            self.banner.set_message(refusals.refusal(error), "bad")
            self.banner.show()
        self.refused.emit(error)


class _Line(QWidget):
    """One step: a tick or a cross, words, a detail, milliseconds."""

    def __init__(self, step: TestStep) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconView("circle-check" if step.ok else "circle-x", "ok" if step.ok else "bad"))
        said = step_words(step.code, step.ok)
        row.addWidget(label(said))
        detail = ElidedLabel(step.detail or (step.text if step.ok else ""), "second")
        detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(detail, 1)
        took: QLabel = label(self.tr("{n} ms").format(n=step.ms), "second")
        row.addWidget(took)
        self.setAccessibleName(f"{said}, {took.text()}")
