"""The e-mail address of a mail account, from which its servers are found."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.services.errors import Refused
from app.services.mail import autoconfig, presets
from app.services.mail.autoconfig import Found
from app.views.desk import Desk
from app.views.settings.form import Form
from app.views.theme import px
from app.views.widgets.button import Button


class AddressFinder(QWidget):
    """A field and *Find settings*; Enter does the same. `found` carries the servers, once they are known.

    An address of a known provider fills an empty form by itself when the field is left; nobody is asked for that.
    """

    found = Signal(object)
    sources: autoconfig.Sources | None = None
    """Where is asked; tests put others in their place."""

    def __init__(self, desk: Desk, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._form = desk, form
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.field = form.text("from_address", self.tr("E-mail address"), hint="office@example.com")
        row.addWidget(self.field, 1)
        self.button = Button(self.tr("Find settings"), icon_name="search")
        self.button.clicked.connect(self.search)
        beside = QVBoxLayout()
        beside.addSpacing(self.field.caption_label().sizeHint().height() + px(6))  # level with the line
        beside.addWidget(self.button)
        beside.addStretch(1)
        row.addLayout(beside)
        line = self.field.editor
        if isinstance(line, QLineEdit):
            line.returnPressed.connect(self.search)
            line.editingFinished.connect(self._on_left)
            line.textEdited.connect(lambda _: self.field.set_help(""))

    def search(self) -> None:
        """Ask for the servers of the address, on a worker: it may take half a minute where nobody answers."""
        address, sources = self._address(), self.sources
        self._form.clear_errors()
        self._busy(True)
        self._desk.run(
            self, lambda: autoconfig.find(address, sources), lambda answer: self._on_answer(address, answer),
            self._on_failed, key="servers",
        )  # fmt: skip

    def _address(self) -> str:
        return str(self._form.entries["from_address"].get()).strip()

    def _on_left(self) -> None:
        known = presets.preset_for(self._address())
        if known.host and not str(self._form.entries["host"].get()).strip():
            self.search()

    def _on_answer(self, address: str, answer: Found | None) -> None:
        self._busy(False)
        if address != self._address():
            return
        domain = address.rpartition("@")[2]
        if answer is None:
            said = self.tr("The servers of {domain} are not known. Choose the provider, or ask who keeps your mail.")
            self.field.set_help(said.format(domain=domain))
            return
        sources = {
            "domain": self.tr("Filled in for {provider}."),
            "mx": self.tr("{domain} keeps its mail at {provider}: filled in."),
            "srv": self.tr("Filled in from what {domain} says of itself."),
            "own-file": self.tr("Filled in from what {domain} says of itself."),
            "public-list": self.tr("Filled in from Mozilla’s public list of mail servers: compare it."),
        }
        name = presets.preset(answer.provider).name
        self.field.set_help(sources[answer.source].format(provider=name, domain=domain))
        self.found.emit(answer)

    def _on_failed(self, error: Exception) -> None:
        self._busy(False)
        if not (isinstance(error, Refused) and self._form.show_refusal(error)):
            self._desk.explain(error)

    def _busy(self, on: bool) -> None:
        self.button.setText(self.tr("Searching…") if on else self.tr("Find settings"))
        self.button.set_disabled_reason(self.tr("The servers are being looked for") if on else None)
