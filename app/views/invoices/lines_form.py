"""The lines of an invoice that is written, the discount on the whole, and what they add up to (INV-1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.services.papers.invoice_totals import NONE, Discount
from app.services.requests.amounts import discount_of
from app.services.requests.invoice_draft import InvoiceDraft, LineDraft
from app.views.invoices.cards import discount
from app.views.invoices.line_row import GAP, NARROW_GAP, WIDTHS, LineRow
from app.views.invoices.written_sums import totals_grid
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.field import Field
from app.views.widgets.grip import WIDTH as GRIP
from app.views.widgets.label import label, line

TAX = "20"
UNIT = 3
"""The column of the units, which are words."""


class LinesForm(QWidget):
    """`changed` after every edit. Enter in the last field adds a line, Alt Up and Alt Down move one, Ctrl Del removes.

    `undoable` with a function that puts a removed line back. A `narrow` one shows its total alone.
    """

    changed = Signal()
    undoable = Signal(object)
    resized = Signal()
    """It has another height than before."""

    def __init__(self, *, narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow, self._currency, self._locked = narrow, "EUR", False
        self.rows: list[LineRow] = []
        self._services: QCompleter | None = None
        self._edited: LineRow | None = None
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(self._heads())
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addLayout(self._list)
        self._error = label("", "error", wrap=True)
        self._error.hide()
        column.addWidget(self._error)
        self.add_button = Button(self.tr("Add a line"), "ghost", icon_name="plus", small=True)
        self.add_button.clicked.connect(lambda: self.add(focus=True))
        below = QHBoxLayout()
        below.addWidget(self.add_button)
        self.services_button = Button(self.tr("From the list"), "ghost", icon_name="list", small=True)
        self.services_button.hide()
        below.addWidget(self.services_button)
        self._hint = label(
            self.tr("or Enter in the last field; Alt ↑ / Alt ↓ moves a line, or drag it"), "second", parent=self
        )
        self._hint.setVisible(not narrow)
        below.addWidget(self._hint)
        below.addStretch(1)
        column.addLayout(below)
        column.addWidget(line())
        foot = QHBoxLayout()
        foot.setSpacing(px(24))
        self.discount = QLineEdit()
        self.discount.setProperty("optional", True)
        self.discount.setFixedWidth(px(110))
        self.discount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.discount.setPlaceholderText("–")
        self.discount.setToolTip(self.tr("Percent, like 10; or an amount with its currency, like 50 €"))
        self.discount.textEdited.connect(self._on_edited)
        self.discount.editingFinished.connect(self._write_discount)
        whole = self.tr("Discount on all of it") if narrow else self.tr("Discount on the whole invoice")
        self.whole = Field(whole, self.discount)
        self.left = QVBoxLayout()
        """Below the discount there is room for what else the invoice says."""
        self.left.addWidget(self.whole)
        self.left.addStretch(1)
        foot.addLayout(self.left, 0 if narrow else 1)
        self._sums = QVBoxLayout()
        self._sums.setContentsMargins(0, px(6), 0, 0)
        foot.addLayout(self._sums, 1)
        column.addLayout(foot)
        self.add()
        self._show_totals()

    def _heads(self) -> QGridLayout:
        grid = QGridLayout()
        gap = NARROW_GAP if self._narrow else GAP
        grid.setHorizontalSpacing(px(gap))
        heads = [
            "" if self._narrow else self.tr("Service"), self.tr("Qty"), self.tr("Unit"), self.tr("Rate"),
            self.tr("Tax %"), self.tr("Discount"), self.tr("Amount"), "",
        ]  # fmt: skip
        grid.setColumnMinimumWidth(0, px(GRIP + gap))  # a column with nothing in it has no gap
        for column, (head, wide) in enumerate(zip(heads, (0, *WIDTHS), strict=True), 1):
            made = label(head, "second")
            if wide:
                made.setFixedWidth(px(wide))
                made.setAlignment(Qt.AlignmentFlag.AlignLeft if column == UNIT else Qt.AlignmentFlag.AlignRight)
            grid.addWidget(made, 0, column)
        grid.setColumnStretch(1, 1)
        return grid

    # What it says

    def lines(self) -> tuple[LineDraft, ...]:
        """Return the lines into which something was typed."""
        return tuple(row.line() for row in self.rows if not row.is_empty)

    def whole_discount(self) -> Discount:
        """Return the discount on the whole invoice."""
        return discount_of(self.discount.text(), self._currency) or NONE

    def draft(self) -> InvoiceDraft:
        """Return lines and discounts as an invoice."""
        return InvoiceDraft(self.lines(), self._currency, discount=self.whole_discount())

    def show_draft(self, lines: Sequence[LineDraft], whole: Discount, currency: str) -> None:
        """Show other lines; it is not a change."""
        self._currency = currency
        for row in self.rows:
            _drop(row)
        self.rows = []
        for each in lines:
            self._insert(len(self.rows), each)
        if not self.rows:
            self.add()
        self.discount.setText(discount(whole, currency) if whole else "")
        self.clear_errors()
        self.set_locked(self._locked)
        self._show_totals()
        self._settle()

    def use_currency(self, currency: str) -> None:
        """Price the lines in another currency."""
        self._currency = currency
        for row in self.rows:
            row.use_currency(currency)
        self._show_totals()

    def offer(self, services: QCompleter) -> None:
        """Complete the words of every line from a list; `services_button` shows."""
        self._services = services
        for row in self.rows:
            row.offer(services)
        self.services_button.setVisible(not self._locked)

    @property
    def currency(self) -> str:
        """What the lines are priced in."""
        return self._currency

    @property
    def edited(self) -> LineRow | None:
        """The line that somebody wrote in last."""
        return self._edited if self._edited in self.rows else None

    def set_locked(self, locked: bool) -> None:
        """Lock what was issued (INV-5)."""
        self._locked = locked
        for row in self.rows:
            row.set_locked(locked)
        self.discount.setReadOnly(locked)
        self.add_button.setVisible(not locked)
        self.services_button.setVisible(not locked and self._services is not None)
        self._hint.setVisible(not locked and not self._narrow)

    # Problems

    def problem(self) -> tuple[str, str] | None:
        """Return the field that cannot be kept and a sentence; the line that is wrong is marked."""
        for row in self.rows:
            found = row.problem()
            row.show_problem(found)
            if found is not None:
                found[0].setFocus()
                return "lines", ""
        if discount_of(self.discount.text(), self._currency) is None:
            return "discount", self.tr("Enter a percentage like 10 %, or an amount like 50 €.")
        return None

    def show_error(self, field: str, sentence: str | None) -> bool:
        """Show a sentence beside lines or discount; False where the field is neither."""
        if field == "discount":
            self.whole.set_error(sentence)
            self.discount.setFocus()
            return True
        if field != "lines":
            return False
        self._error.setText(sentence or "")
        self._error.setVisible(bool(sentence))
        if sentence and self.rows:
            self.rows[0].description.setFocus()
        return True

    def clear_errors(self) -> None:
        """Take all sentences away."""
        self._error.hide()
        if self.whole.error:
            self.whole.set_error(None)

    # Lines

    def add(self, *, focus: bool = False) -> LineRow:
        """Add an empty line; its tax is that of the line before."""
        row = self._insert(len(self.rows), None)
        self._settle()
        if focus:
            row.description.setFocus()
        return row

    def _insert(self, at: int, line_: LineDraft | None) -> LineRow:
        tax = self.rows[at - 1].tax.text() if self.rows and at else TAX
        row = LineRow(line_, self._currency, tax=tax, narrow=self._narrow)
        self.rows.insert(at, row)
        self._list.insertWidget(at, row)
        row.show()  # at once, so that its keys work before the next paint
        row.changed.connect(lambda: self._on_row(row))
        if self._services is not None:
            row.offer(self._services)
        row.wanted.connect(lambda what: self._on_wanted(row, what))
        self._number()
        return row

    def _number(self) -> None:
        for number, row in enumerate(self.rows, 1):
            row.set_number(number)

    def _on_wanted(self, row: LineRow, what: str) -> None:
        at = self.rows.index(row)
        if self._locked:
            return
        if what == "gone":
            self._remove(at)
        elif what == "next":
            following = self.rows[at + 1] if at + 1 < len(self.rows) else self.add()
            following.description.setFocus()
        elif 0 <= (to := at + (1 if what == "down" else -1)) < len(self.rows):
            focused = self.focusWidget()
            self.rows.insert(to, self.rows.pop(at))
            self._list.removeWidget(row)
            self._list.insertWidget(to, row)
            self._number()
            if focused is not None:
                focused.setFocus()
            self._on_edited()

    def _remove(self, at: int) -> None:
        row = self.rows.pop(at)
        kept = None if row.is_empty else row.line()
        _drop(row)
        if not self.rows:
            self.add()
        self._number()
        self.rows[min(at, len(self.rows) - 1)].description.setFocus()
        self._on_edited()
        if kept is not None:
            self.undoable.emit(self._putting_back(at, kept))

    def _putting_back(self, at: int, line_: LineDraft) -> Callable[[], None]:
        def put_back() -> None:
            if len(self.rows) == 1 and self.rows[0].is_empty:
                _drop(self.rows.pop())
            self._insert(min(at, len(self.rows)), line_)
            self._on_edited()

        return put_back

    # Sums

    def _write_discount(self) -> None:
        found = discount_of(self.discount.text(), self._currency)
        if found:
            self.discount.setText(discount(found, self._currency))

    def _on_row(self, row: LineRow) -> None:
        self._edited = row
        self._on_edited()

    def _on_edited(self) -> None:
        self.clear_errors()
        self._show_totals()
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        """Let whoever asks for its height get the new one at once, not after the next event."""
        for each in (self._list, self._sums, self._column):
            each.invalidate()
        self._column.activate()
        self.updateGeometry()
        self.resized.emit()

    def _show_totals(self) -> None:
        while (item := self._sums.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        made = totals_grid(self.draft(), short=self._narrow)
        self._sums.addWidget(made)
        made.show()
        self._sums.addStretch(1)


def _drop(row: LineRow) -> None:
    row.hide()
    row.setParent(None)
    row.deleteLater()
