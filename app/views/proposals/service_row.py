"""One service of a proposal: its name, how many, its price, its tax, how often; and a line about it."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.services.requests.amounts import decimal_of, minor_of, typed
from app.services.requests.proposal_content import MAX_DETAIL, MAX_NAME, PERIODS, ServiceDraft
from app.views.theme import px
from app.views.widgets.button import IconButton
from app.views.widgets.inputs import Combo
from app.views.widgets.label import label
from app.views.widgets.listed_row import ListedRow
from app.views.words import dates, proposals

WIDTHS = (58, 96, 58, 160, 100, 28)
"""Quantity, price, tax, period, amount, button."""
GAP = 8


class ServiceRow(ListedRow):
    """`changed` after every edit; `wanted` with what is asked of the list: "next", "up", "down", "gone"."""

    changed = Signal()

    def __init__(self, service: ServiceDraft, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = currency
        self.name, self.detail = QLineEdit(service.name), QLineEdit(service.detail)
        self.detail.setProperty("look", "filter")
        self.name.setMaxLength(MAX_NAME)
        self.detail.setMaxLength(MAX_DETAIL)
        self.quantity, self.price, self.tax = QLineEdit(), QLineEdit(), QLineEdit()
        self.period = Combo()
        self._amount = label("", "body")
        self._error = label("", "error", wrap=True)
        self._error.hide()
        self.remove = IconButton("trash-2", self.tr("Remove this service (Ctrl Del)"))
        self._fill(service)
        for edit in (self.name, self.detail):
            edit.setCursorPosition(0)
        self._name_all()
        self._arrange()
        self._connect()
        self._show_amount()

    def _fill(self, service: ServiceDraft) -> None:
        self.quantity.setText(dates.decimal(str(service.quantity)))
        self.tax.setText(dates.decimal(str(service.tax_rate)) if service.tax_rate else "")
        self.price.setText("" if service.price is None else dates.decimal(typed(service.price, self._currency)))
        for per in PERIODS:
            self.period.addItem(proposals.period(per), per)
        if self.period.findData(service.per) < 0:
            self.period.addItem(service.per, service.per)
        self.period.setCurrentIndex(self.period.findData(service.per))

    def _name_all(self) -> None:
        for edit, words in (
            (self.name, self.tr("Service")), (self.quantity, self.tr("Quantity")),
            (self.price, self.tr("Price of one")), (self.tax, self.tr("Tax in percent")),
            (self.detail, self.tr("Description of the service")),
        ):  # fmt: skip
            edit.setAccessibleName(words)
        self.period.setAccessibleName(self.tr("How often"))
        self.name.setPlaceholderText(self.tr("Service"))
        self.detail.setPlaceholderText(self.tr("What it covers; may stay empty"))
        self.price.setPlaceholderText(self.tr("price"))
        self.tax.setPlaceholderText("0")
        for edit in (self.quantity, self.price, self.tax):
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, px(4), 0, px(4))
        grid.setHorizontalSpacing(px(GAP))
        grid.setVerticalSpacing(px(4))
        self._amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.grip, 0, 0)
        cells = (self.name, self.quantity, self.price, self.tax, self.period, self._amount, self.remove)
        for column, (widget, wide) in enumerate(zip(cells, (0, *WIDTHS), strict=True), 1):
            if wide:
                widget.setFixedWidth(px(wide))
            grid.addWidget(widget, 0, column)
        grid.addWidget(self.detail, 1, 1, 1, 6)
        grid.addWidget(self._error, 2, 1, 1, 6)
        grid.setColumnStretch(1, 1)
        self.name.setMinimumWidth(px(110))

    def _connect(self) -> None:
        for edit in (self.name, self.detail, self.quantity, self.price, self.tax):
            edit.textEdited.connect(self._on_edited)
            edit.returnPressed.connect(lambda: self.wanted.emit("next"))
            edit.installEventFilter(self)
        self.period.activated.connect(lambda _: self._on_edited())
        self.remove.clicked.connect(lambda: self.wanted.emit("gone"))

    # What it says

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed into it."""
        return not any(edit.text().strip() for edit in (self.name, self.detail, self.price))

    def service(self) -> ServiceDraft:
        """Return what it says; what cannot be read is left out, and `problem` tells."""
        quantity, tax = decimal_of(self.quantity.text()), decimal_of(self.tax.text() or "0")
        return ServiceDraft(
            self.name.text().strip(), minor_of(self.price.text(), self._currency), self.detail.text().strip(),
            str(self.period.currentData() or ""), quantity if quantity else Decimal(1), tax or Decimal(0),
        )  # fmt: skip

    def problem(self) -> tuple[QLineEdit, str] | None:
        """Return the field that cannot be read, and a sentence about it. A missing price is none: a draft may wait."""
        price = minor_of(self.price.text(), self._currency) if self.price.text().strip() else 0
        if price is None or price < 0:
            return self.price, self.tr("Enter a price like 1840.00.")
        quantity = decimal_of(self.quantity.text())
        if quantity is None or quantity <= 0:
            return self.quantity, self.tr("Enter a quantity above zero, like 1 or 1.5.")
        tax = decimal_of(self.tax.text()) if self.tax.text().strip() else Decimal(0)
        if tax is None or not 0 <= tax <= 100:
            return self.tax, self.tr("Enter the tax in percent, like 20.")
        return None

    def show_problem(self, found: tuple[QLineEdit, str] | None) -> None:
        """Show a sentence under the row and mark its field, or take both away."""
        self._error.setText(found[1] if found else "")
        self._error.setVisible(found is not None)
        for edit in (self.name, self.quantity, self.price, self.tax):
            wrong = found is not None and edit is found[0]
            edit.setProperty("error", "true" if wrong else "false")
            edit.setAccessibleDescription(found[1] if found and wrong else "")
            edit.style().unpolish(edit)
            edit.style().polish(edit)

    def use_currency(self, currency: str) -> None:
        """Price it in another currency."""
        self._currency = currency
        self._show_amount()

    def _on_edited(self) -> None:
        self.show_problem(None)
        self._show_amount()
        self.changed.emit()

    def _show_amount(self) -> None:
        if self.problem() is not None or not self.price.text().strip():
            self._amount.setText("—")
            return
        self._amount.setText(dates.money(self.service().line.net, self._currency))
