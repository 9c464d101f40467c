"""The services of a proposal: a row for each, and what they come to by period (PRO-1)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.services.requests.proposal_content import MAX_SERVICES, ServiceDraft, by_period
from app.views.proposals.service_row import GAP, WIDTHS, ServiceRow
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.grip import WIDTH as GRIP
from app.views.widgets.label import label, line
from app.views.words import dates, proposals


class ServicesStep(QWidget):
    """`changed` after every edit. `undoable` with words and what puts a removed row back."""

    changed = Signal()
    undoable = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = "EUR"
        self.rows: list[ServiceRow] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(12))
        card = Card(self.tr("Services"))
        card.set_aside(label(self.tr("prices without tax"), "second"))
        outer.addWidget(card)
        self._head = self._heads()
        card.body.addWidget(self._head)
        self._error = label("", "error", wrap=True)
        self._error.hide()
        card.body.addWidget(self._error)
        self._list = QVBoxLayout()
        self._list.setSpacing(px(6))
        card.body.addLayout(self._list)
        self._empty = label(
            self.tr("No service yet. A letter of words alone may be sent, too."), "muted", wrap=True
        )  # fmt: skip
        card.body.addWidget(self._empty)
        foot = QHBoxLayout()
        self.add_button = Button(self.tr("Add a service"), icon_name="plus")
        self.add_button.clicked.connect(lambda: self.add(focus=True))
        foot.addWidget(self.add_button)
        foot.addWidget(
            label(self.tr("Enter in a row goes on to the next; Alt ↑ and Alt ↓ move it, or drag it"), "second")
        )
        foot.addStretch(1)
        card.body.addLayout(foot)
        self._totals_card = Card(self.tr("What it comes to"))
        self._totals = QGridLayout()
        self._totals.setHorizontalSpacing(px(24))
        self._totals.setColumnStretch(0, 1)
        self._totals_card.body.addLayout(self._totals)
        outer.addWidget(self._totals_card)
        outer.addStretch(1)
        self._refresh()

    def _heads(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(px(GRIP + GAP), 0, 0, 0)
        row.setSpacing(px(GAP))
        row.addWidget(label(self.tr("Service"), "label"), 1)
        words = (self.tr("Qty"), self.tr("Price"), self.tr("Tax %"), self.tr("How often"), self.tr("Amount"), "")
        for at, (head, wide) in enumerate(zip(words, WIDTHS, strict=True)):
            cell = label(head, "label")
            cell.setFixedWidth(px(wide))
            cell.setAlignment(Qt.AlignmentFlag.AlignLeft if at == 3 else Qt.AlignmentFlag.AlignRight)
            row.addWidget(cell)
        return made

    # What it says

    def services(self) -> tuple[ServiceDraft, ...]:
        """Return the services; rows without a word are left out."""
        return tuple(row.service() for row in self.rows if not row.is_empty)

    def set_services(self, services: Sequence[ServiceDraft], currency: str) -> None:
        """Show other services; it is not a change."""
        self._currency = currency
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for each in services:
            self._insert(each, len(self.rows))
        self._refresh()

    def use_currency(self, currency: str) -> None:
        """Price the services in another currency."""
        self._currency = currency
        for row in self.rows:
            row.use_currency(currency)
        self._refresh()

    def missing(self) -> int:
        """Return how many services lack a name or a price."""
        return sum(1 for each in self.services() if each.price is None or not each.name)

    def problem(self) -> str:
        """Return a sentence about the first field that cannot be read, or ""; shows it where it stands."""
        found = None
        for row in self.rows:
            wrong = row.problem()
            row.show_problem(wrong)
            found = found or wrong
        return found[1] if found else ""

    def focus_problem(self) -> None:
        """Go to the first field that cannot be read."""
        for row in self.rows:
            wrong = row.problem()
            if wrong is not None:
                wrong[0].setFocus()
                return

    def show_error(self, sentence: str | None) -> None:
        """Show a refusal above the rows, and mark the rows that are not finished."""
        self._error.setText(sentence or "")
        self._error.setVisible(bool(sentence))
        if not sentence:
            return
        for row in self.rows:
            service = row.service()
            if row.is_empty or row.problem() is not None or (service.name and service.price is not None):
                continue
            wrong: tuple[QLineEdit, str] = (
                (row.price, self.tr("Enter a price, 0 where it costs nothing."))
                if service.name
                else (row.name, self.tr("Name the service."))
            )
            row.show_problem(wrong)
            wrong[0].setFocus()
            return

    # Editing

    def add(self, *, focus: bool = False) -> None:
        """Add a row at the end, with the period and the tax of the one before."""
        if len(self.rows) >= MAX_SERVICES:
            return
        last = self.rows[-1].service() if self.rows else ServiceDraft("", None)
        row = self._insert(ServiceDraft("", None, per=last.per, tax_rate=last.tax_rate), len(self.rows))
        self._refresh()
        if focus:
            row.name.setFocus()

    def _insert(self, service: ServiceDraft, at: int) -> ServiceRow:
        row = ServiceRow(service, self._currency)
        row.changed.connect(self._on_edited)
        row.wanted.connect(partial(self._on_wanted, row))
        self.rows.insert(at, row)
        self._list.insertWidget(at, row)
        row.show()
        self._chain()
        return row

    def _chain(self) -> None:
        """Let Tab go through a row before it goes to the next."""
        before: QWidget | None = None
        for number, row in enumerate(self.rows, 1):
            row.set_number(number)
            for widget in (row.name, row.quantity, row.price, row.tax, row.period, row.detail, row.remove):
                if before is not None:
                    QWidget.setTabOrder(before, widget)
                before = widget
        if before is not None:
            QWidget.setTabOrder(before, self.add_button)

    def _on_wanted(self, row: ServiceRow, what: str) -> None:
        at = self.rows.index(row)
        if what == "next":
            if at + 1 < len(self.rows):
                self.rows[at + 1].name.setFocus()
            elif not row.is_empty:
                self.add(focus=True)
        elif what == "gone":
            self._remove(row)
        else:
            self._move(row, at + (1 if what == "down" else -1))

    def _remove(self, row: ServiceRow) -> None:
        at, service, empty = self.rows.index(row), row.service(), row.is_empty
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._chain()
        near = self.rows[min(at, len(self.rows) - 1)].name if self.rows else self.add_button
        near.setFocus()
        self._on_edited()
        if not empty:
            said = self.tr("Removed: {name}").format(name=service.name or self.tr("a service"))
            self.undoable.emit(said, lambda: self._put_back(service, at))

    def _put_back(self, service: ServiceDraft, at: int) -> None:
        self._insert(service, min(at, len(self.rows))).name.setFocus()
        self._on_edited()

    def _move(self, row: ServiceRow, to: int) -> None:
        if not 0 <= to < len(self.rows):
            return
        focus = self.focusWidget()
        self.rows.remove(row)
        self._list.removeWidget(row)
        self.rows.insert(to, row)
        self._list.insertWidget(to, row)
        self._chain()
        if focus is not None:
            focus.setFocus()
        self._on_edited()

    def _on_edited(self) -> None:
        self.show_error(None)
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        self._head.setVisible(bool(self.rows))
        self._empty.setVisible(not self.rows)
        while (item := self._totals.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        periods = by_period(each for each in self.services() if each.price is not None)
        self._totals_card.setVisible(bool(periods))
        at = 0
        for each in periods:
            if at:
                self._totals.addWidget(line(), at, 0, 1, 2)
                at += 1
            at = self._total(at, proposals.total(each.per), each.totals.net, each.totals.tax)

    def _total(self, at: int, caption: str, net: int, tax: int) -> int:
        rows = [(caption, net + tax, "name")]
        if tax:
            rows = [(self.tr("Without tax"), net, "second"), (self.tr("Tax"), tax, "second"), *rows]
        for words, amount, look in rows:
            self._totals.addWidget(label(words, "name" if look == "name" else "second"), at, 0)
            shown = label(dates.money(amount, self._currency), "name" if look == "name" else "second")
            self._totals.addWidget(shown, at, 1, Qt.AlignmentFlag.AlignRight)
            at += 1
        return at
