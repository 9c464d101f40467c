"""Who gets a new request: NOTIFY chips that are live, signers to tick, and who is not mailed and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.services import accounts
from app.services.requests.listing import Kind
from app.services.requests.preview import Person, Told, kind_has_parties
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.avatar import Avatar
from app.views.widgets.banner import Banner
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.notify_chip import NotifyChip
from app.views.words import audit

SHOWN = 6


class RecipientsView(QWidget):
    """`changed` when NOTIFY or the signers changed."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._boxes: dict[int, QCheckBox] = {}
        self._touched = False
        self._drawn: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Goes to"), "label"))
        self._hint = label("", "second")
        head.addWidget(self._hint, 1)
        column.addLayout(head)
        self._banner = Banner("", "warn")
        self._banner.hide()
        column.addWidget(self._banner)
        box = QFrame()
        box.setProperty("look", "card")
        self._rows = QVBoxLayout(box)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        column.addWidget(box)

    def signer_ids(self) -> tuple[int, ...]:
        """Return the ticked signers; none: the account's signatories are meant."""
        if not self._touched:
            return ()
        return tuple(contact_id for contact_id, box in self._boxes.items() if box.isChecked())

    def show_error(self, sentence: str) -> None:
        """Say what is wrong with the signers."""
        self._banner.set_message(sentence, "bad")
        self._banner.show()

    def show_told(self, kind: Kind, told: Sequence[Told], *, several: bool) -> None:
        """Show the contacts of the account, or one line an account where there are several."""
        signing = kind_has_parties(kind)
        hint = self.tr("the signatories; the others are told") if signing else self.tr("everyone with NOTIFY on")
        self._hint.setText(hint)
        nobody = [each.account_name for each in told if not each.audience.to]
        if nobody:
            names = ", ".join(nobody[:3])
            self._banner.set_message(self.tr("Nobody would be e-mailed: {accounts}").format(accounts=names), "warn")
        self._banner.setVisible(bool(nobody))
        state = (kind, tuple(told), several)
        if state == self._drawn:
            return
        self._drawn = state
        self._clear()
        if several:
            for each in told[:SHOWN]:
                self._add(self._account(each))
            if len(told) > SHOWN:
                self._add(self._line(self.tr("and %n more account(s)", "", len(told) - SHOWN)))
            return
        for each in told:
            for person in each.people:
                self._add(self._person(each, person, signing=signing))
            if not each.people:
                self._add(self._line(self.tr("This account has no contact yet.")))

    def _clear(self) -> None:
        self._boxes = {}
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, row: QWidget) -> None:
        if self._rows.count():
            self._rows.addWidget(line())
        self._rows.addWidget(row)

    def _line(self, words: str) -> QWidget:
        made = label(words, "muted")
        made.setContentsMargins(px(12), px(8), px(12), px(8))
        return made

    def _account(self, told: Told) -> QWidget:
        row, layout = self._row()
        layout.addWidget(Avatar(told.account_name, told.account_id, 20, square=True))
        layout.addWidget(ElidedLabel(told.account_name, "name"), 1)
        layout.addWidget(label(self.tr("%n e-mail(s)", "", len(told.audience.to)), "second"))
        return row

    def _person(self, told: Told, person: Person, *, signing: bool) -> QWidget:
        row, layout = self._row()
        layout.addWidget(Avatar(person.name, person.contact_id, 20))
        layout.addWidget(ElidedLabel(person.name, "name"))
        layout.addWidget(ElidedLabel(person.address, "second"), 1)
        if signing:
            box = QCheckBox(self.tr("Signs"))
            box.setAccessibleName(self.tr("{name} signs").format(name=person.name))
            box.setChecked(person.contact_id in told.signer_ids)
            box.toggled.connect(self._on_signer)
            self._boxes[person.contact_id] = box
            layout.addWidget(box)
        chip = NotifyChip(person.name, person.notify)
        chip.clicked.connect(lambda on: self._on_notify(told.account_id, person, chip, on))
        layout.addWidget(chip)
        layout.addWidget(label(self._what(told, person), "second"))
        return row

    def _what(self, told: Told, person: Person) -> str:
        if any(each.contact_id == person.contact_id for each in told.audience.to):
            return self.tr("1 e-mail")
        left = next((each for each in told.audience.left_out if each.contact_id == person.contact_id), None)
        if left is None or left.why == "notify-off":
            return self.tr("not mailed")
        return audit.why_skipped(left.why)

    def _row(self) -> tuple[QWidget, QHBoxLayout]:
        made = QWidget()
        layout = QHBoxLayout(made)
        layout.setContentsMargins(px(12), px(6), px(12), px(6))
        layout.setSpacing(px(8))
        return made, layout

    def _on_signer(self) -> None:
        self._touched = True
        self.changed.emit()

    def _on_notify(self, account_id: int, person: Person, chip: NotifyChip, on: bool) -> None:
        office = self._desk.office

        def failed(error: Exception) -> None:
            chip.setChecked(not on)
            self._desk.explain(error)

        self._desk.do(
            self,
            lambda: accounts.set_notify(office, account_id, person.contact_id, on),
            lambda _: self.changed.emit(),
            failed,
        )
