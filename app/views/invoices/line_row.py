"""One line of an invoice that is written: what for, how many of what, the price of one, tax, discount, amount."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit

from app.services.papers.invoice_totals import NONE
from app.services.requests.amounts import decimal_of, discount_of, minor_of, typed
from app.services.requests.invoice_draft import LineDraft
from app.views.invoices.cards import discount
from app.views.invoices.unit_field import UnitField
from app.views.theme import px
from app.views.widgets.button import IconButton
from app.views.widgets.label import label
from app.views.widgets.listed_row import ListedRow
from app.views.words import dates

WIDTHS = (44, 68, 78, 44, 68, 80, 28)
"""Quantity, unit, price, tax, discount, amount, button."""
GAP, NARROW_GAP = 8, 5


class LineRow(ListedRow):
    """`changed` after every edit; `wanted` with what is asked of the list: "next", "up", "down", "gone".

    A `narrow` one has its figures below its words, and leaves out the second line of words while that is empty.
    """

    changed = Signal()

    def __init__(self, line: LineDraft | None, currency: str, *, tax: str, narrow: bool) -> None:
        super().__init__()
        self._currency, self._narrow = currency, narrow
        self._services: QCompleter | None = None
        self.description, self.detail = QLineEdit(), QLineEdit()
        self.quantity, self.price, self.tax, self.discount = (QLineEdit() for _ in range(4))
        self.unit = UnitField()
        self.quantity.setText("1")
        self.tax.setText(tax)
        self._amount = label("", "name")
        self._error = label("", "error", wrap=True)
        self._error.hide()
        self.remove = IconButton("x", self.tr("Remove this line (Ctrl Del)"))
        kept = self.remove.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.remove.setSizePolicy(kept)
        if line is not None:
            self._fill(line)
        self._name_all()
        self._arrange()
        self._connect()
        self._show_amount()

    def _fill(self, line: LineDraft) -> None:
        self.description.setText(line.description)
        self.detail.setText(line.detail)
        self.quantity.setText(_plain(line.quantity))
        self.unit.show_unit(line.unit)
        self._count()
        self.price.setText(dates.decimal(typed(line.unit_price, self._currency)) if line.unit_price else "")
        self.tax.setText(_plain(line.tax_rate))
        self.discount.setText(discount(line.discount, self._currency) if line.discount else "")
        for edit in (self.description, self.detail):
            edit.setCursorPosition(0)

    def _name_all(self) -> None:
        for edit, words in (
            (self.description, self.tr("Service")), (self.detail, self.tr("More about it")),
            (self.quantity, self.tr("Quantity")), (self.price, self.tr("Price of one, without tax")),
            (self.tax, self.tr("Tax in percent")), (self.discount, self.tr("Discount on the line")),
        ):  # fmt: skip
            edit.setAccessibleName(words)
        self.description.setPlaceholderText(self.tr("What it is for"))
        self.detail.setPlaceholderText(self.tr("More about it; may stay empty"))
        self.detail.setProperty("look", "filter")
        self.price.setPlaceholderText(dates.decimal(typed(0, self._currency)))
        self.discount.setPlaceholderText("–")
        self.discount.setToolTip(self.tr("Percent, like 10; or an amount with its currency, like 50 €"))
        for edit in (self.detail, self.discount):
            edit.setProperty("optional", True)
        for edit in (self.quantity, self.price, self.tax, self.discount):
            edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, px(4), 0, px(4))
        grid.setHorizontalSpacing(px(NARROW_GAP if self._narrow else GAP))
        grid.setVerticalSpacing(px(4))
        self._amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        figures = (self.quantity, self.unit, self.price, self.tax, self.discount, self._amount, self.remove)
        grid.addWidget(self.grip, 0, 0)
        for column, (widget, wide) in enumerate(zip(figures, WIDTHS, strict=True), 2):
            widget.setFixedWidth(px(wide))
            grid.addWidget(widget, int(self._narrow and widget is not self.remove), column)
        if self._narrow:
            # The words have a row of their own, the figures the next one.
            grid.addWidget(self.description, 0, 1, 1, 7)
            grid.addWidget(self.detail, 2, 1, 1, 7)
        else:
            grid.addWidget(self.description, 0, 1)
            grid.addWidget(self.detail, 1, 1, 1, 6)
        grid.addWidget(self._error, 3, 1, 1, 8)
        grid.setColumnStretch(1, 1)
        self.description.setMinimumWidth(px(110))
        self.detail.setVisible(not self._narrow or bool(self.detail.text()))

    def _connect(self) -> None:
        for edit in self.edits():
            edit.textEdited.connect(self._on_edited)
            edit.installEventFilter(self)
            if edit is not self.discount:
                edit.returnPressed.connect(self.focusNextChild)
        self.discount.returnPressed.connect(lambda: self.wanted.emit("next"))
        self.discount.editingFinished.connect(self._write_discount)
        self.quantity.editingFinished.connect(self._count)
        self.remove.clicked.connect(lambda: self.wanted.emit("gone"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow down open the list of services below the words."""
        if watched is self.description and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            listed = self._services
            if listed is not None and event.key() == Qt.Key.Key_Down and not self.description.isReadOnly():
                listed.setCompletionPrefix(self.description.text())
                if not listed.completionCount():
                    listed.setCompletionPrefix("")
                listed.complete()
                return True
        return super().eventFilter(watched, event)

    def offer(self, services: QCompleter) -> None:
        """Complete its words from a list."""
        self._services = services
        self.description.setCompleter(services)

    def edits(self) -> tuple[QLineEdit, ...]:
        """Return its fields, in the order of Tab."""
        return self.description, self.detail, self.quantity, self.unit, self.price, self.tax, self.discount

    def set_locked(self, locked: bool) -> None:
        """Lock the words and amounts of an invoice that was issued (INV-5)."""
        for edit in self.edits():
            edit.setReadOnly(locked)
        self.detail.setPlaceholderText("" if locked else self.tr("More about it; may stay empty"))
        self.remove.setVisible(not locked)
        self.grip.setVisible(not locked)

    # What it says

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed into it."""
        return not any(each.text().strip() for each in (self.description, self.detail, self.price))

    def line(self) -> LineDraft:
        """Return what it says; a number that cannot be read counts as nothing, and `problem` tells of it."""
        return LineDraft(
            self.description.text().strip(), decimal_of(self.quantity.text() or "0") or Decimal(0),
            self._price() or 0, decimal_of(self.tax.text() or "0") or Decimal(0), self.detail.text().strip(),
            discount_of(self.discount.text(), self._currency) or NONE, self.unit.unit,
        )  # fmt: skip

    def _price(self) -> int | None:
        return minor_of(self.price.text() or "0", self._currency)

    def problem(self) -> tuple[QLineEdit, str] | None:
        """Return the field that cannot be kept, and a sentence about it."""
        wrong = self.tr("“{typed}” is no number; write it like 1840.00.")
        if decimal_of(self.quantity.text() or "0") is None:
            return self.quantity, wrong.format(typed=self.quantity.text())
        if self._price() is None:
            return self.price, wrong.format(typed=self.price.text())
        rate = decimal_of(self.tax.text() or "0")
        if rate is None or not 0 <= rate <= 100:
            return self.tax, self.tr("Enter the tax in percent, like 20.")
        found = discount_of(self.discount.text(), self._currency)
        if found is None:
            return self.discount, self.tr("Enter a percentage like 10 %, or an amount like 50 €.")
        if not found.fits(self.line().counted.listed):
            return self.discount, self.tr("The discount is more than the line.")
        if not self.is_empty and not self.description.text().strip():
            return self.description, self.tr("Write what it is for.")
        return None

    def take(self, line: LineDraft) -> None:
        """Say something else; it is an edit."""
        self._fill(line)
        self.detail.setVisible(not self._narrow or bool(line.detail))
        self._on_edited()

    def show_problem(self, found: tuple[QLineEdit, str] | None) -> None:
        """Show a sentence under the line and mark its field, or take both away."""
        self._error.setText(found[1] if found else "")
        self._error.setVisible(found is not None)
        for edit in self.edits():
            wrong = found is not None and edit is found[0]
            edit.setProperty("error", "true" if wrong else "false")
            edit.setAccessibleDescription(found[1] if found and wrong else "")
            edit.style().unpolish(edit)
            edit.style().polish(edit)

    def use_currency(self, currency: str) -> None:
        """Price it in another currency."""
        self._currency = currency
        self._show_amount()

    def _count(self) -> None:
        self.unit.count(decimal_of(self.quantity.text()) or Decimal(1))

    def _write_discount(self) -> None:
        """Write a discount as it was understood: 10 becomes 10 %."""
        found = discount_of(self.discount.text(), self._currency)
        if found:
            self.discount.setText(discount(found, self._currency))

    def _on_edited(self) -> None:
        self.show_problem(None)
        self._show_amount()
        self.changed.emit()

    def _show_amount(self) -> None:
        wrong = self.problem()
        if (wrong is not None and wrong[0] is not self.description) or not self.price.text().strip():
            self._amount.setText("—")
            return
        self._amount.setText(dates.money(self.line().counted.net, self._currency))


def _plain(value: Decimal) -> str:
    return dates.decimal(f"{value.normalize():f}")
