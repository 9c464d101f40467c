"""Who must sign: the account's contacts to tick, and whether all of them must or one is enough (PRO-3)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from app.services import accounts
from app.services.reminders.recipients import Person
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.avatar import Avatar
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.pill import Pill, PillLook
from app.views.words import audit
from app.views.words.marking import translate


class AllOrOne(QWidget):
    """Whether all signatories must sign, or the signature of one of them is enough."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(14))
        self.all, self.one = QRadioButton(self.tr("All of them")), QRadioButton(self.tr("One of them"))
        group = QButtonGroup(self)
        for button in (self.all, self.one):
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.all.setChecked(True)
        group.buttonClicked.connect(lambda _: self.changed.emit())

    def all_must(self) -> bool:
        """Whether all must sign."""
        return self.all.isChecked()

    def set_all(self, all_must: bool) -> None:
        """Show which it is; it is not a change."""
        (self.all if all_must else self.one).setChecked(True)


class SignersCard(Card):
    """`changed` when somebody is ticked, or not any more."""

    changed = Signal()
    reread = Signal()
    """A contact was made a signatory: the account's people are to be read again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(translate("SignersCard", "Who must sign"), flush=True, parent=parent)
        self._desk = desk
        self._account_id: int | None = None
        self._drawn: object = None
        self.boxes: dict[int, QCheckBox] = {}
        self.how = AllOrOne()
        self.set_aside(self.how)
        self.banner = Banner("", "bad")
        self.banner.hide()
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(px(12), px(8), px(12), 0)
        around.addWidget(self.banner)
        self._holder = holder
        holder.hide()
        self.body.addWidget(holder)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.show_people(None, (), ())

    def ids(self) -> tuple[int, ...]:
        """Return those who are ticked, in the account's order."""
        return tuple(contact_id for contact_id, box in self.boxes.items() if box.isChecked())

    def show_people(self, account_id: int | None, people: Sequence[Person], signer_ids: Sequence[int]) -> None:
        """Show an account's contacts with `signer_ids` ticked; ticks set meanwhile stay for the same account."""
        state = (account_id, tuple(people))
        if state == self._drawn and (self.boxes or not people):
            return
        ticked = set(self.ids()) if self.boxes and account_id == self._account_id else set(signer_ids)
        self._drawn, self._account_id = state, account_id
        self.boxes = {}
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for at, person in enumerate(people):
            if at:
                self._rows.addWidget(line())
            self._rows.addWidget(self._person(person, ticked=person.contact_id in ticked))
        if not people:
            words = self.tr("This account has no contact yet.") if account_id else self.tr("Choose the account first.")
            empty = label(words, "muted")
            empty.setContentsMargins(px(15), px(12), px(15), px(12))
            self._rows.addWidget(empty)

    def tick(self, contact_ids: Sequence[int]) -> None:
        """Tick these and nobody else; it is not a change."""
        for contact_id, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(contact_id in contact_ids)
            box.blockSignals(False)

    def forget(self) -> None:
        """Take the ticks of the account before away."""
        self.boxes, self._drawn = {}, None

    def show_error(self, sentence: str | None) -> None:
        """Say why nobody can sign."""
        self.banner.set_message(sentence or "", "bad")
        self._holder.setVisible(bool(sentence))
        self.banner.setVisible(bool(sentence))
        if sentence and self.boxes:
            next(iter(self.boxes.values())).setFocus()

    def _person(self, person: Person, *, ticked: bool) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(px(14), px(7), px(12), px(7))
        row.setSpacing(px(10))
        box = QCheckBox()
        box.setChecked(ticked)
        box.setAccessibleName(self.tr("{name} signs").format(name=person.name))
        box.toggled.connect(self._on_ticked)
        self.boxes[person.contact_id] = box
        row.addWidget(box)
        row.addWidget(Avatar(person.name, person.contact_id, 24))
        words = QVBoxLayout()
        words.setSpacing(0)
        name = f"{person.name} · {person.role}" if person.role else person.name
        words.addWidget(ElidedLabel(name, "name"))
        second = audit.why_skipped(person.problem) if person.problem else person.address
        words.addWidget(ElidedLabel(second, "second"))
        row.addLayout(words, 1)
        if person.signatory:
            row.addWidget(Pill(PillLook(self.tr("Signatory"), "signature", "neu")))
        else:
            button = Button(self.tr("Make signatory"), "link", small=True)
            button.setAccessibleName(self.tr("Make {name} a signatory").format(name=person.name))
            button.clicked.connect(lambda: self._make_signatory(person.contact_id))
            row.addWidget(button)
        return made

    def _on_ticked(self) -> None:
        self.show_error(None)
        self.changed.emit()

    def _make_signatory(self, contact_id: int) -> None:
        office, account_id = self._desk.office, self._account_id
        if account_id is None:
            return

        def done(_: object) -> None:
            if contact_id in self.boxes:
                self.boxes[contact_id].setChecked(True)
            self.reread.emit()

        self._desk.do(self, lambda: accounts.set_signatory(office, account_id, contact_id, True), done)
