"""What a line of a statement pays: open invoices of any account, found by number, client or amount (INV-3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from app.services.banking.inbox import OpenInvoice
from app.services.folding import fold
from app.views.widgets.chip_field import ChipField, Choice
from app.views.words import dates
from app.views.words.marking import translate

OFFERED = 50


class PaysField(ChipField):
    """Chips of invoices; `changed` only when a person changes them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("PaysField", "Add invoice: number, client or amount…"), translate("PaysField", "Pays for"), parent
        )
        self._invoices: Mapping[int, OpenInvoice] = {}
        self._folded: dict[int, str] = {}
        self._currency = ""
        self.query_changed.connect(self._offer)

    @property
    def request_ids(self) -> tuple[int, ...]:
        """The chosen invoices, in their order."""
        return tuple(int(key) for key in self.keys)

    def set_invoices(self, invoices: Mapping[int, OpenInvoice]) -> None:
        """Say what can be chosen."""
        self._invoices = invoices
        self._folded = {each: fold(self._label(invoice)) for each, invoice in invoices.items()}

    def show_chosen(self, request_ids: Sequence[int], currency: str) -> None:
        """Show what a line pays, in its currency."""
        with QSignalBlocker(self):
            self.clear()
            for each in request_ids:
                self.add(self._choice(each))
        self._currency = currency
        self._offer("")

    def _offer(self, words: str) -> None:
        typed = fold(words).split()
        found = [
            each for each, invoice in self._invoices.items()
            if invoice.currency == self._currency and all(word in self._folded[each] for word in typed)
        ]  # fmt: skip
        self.set_choices([self._choice(each) for each in found[:OFFERED]])

    def _choice(self, request_id: int) -> Choice:
        return Choice(str(request_id), self._label(self._invoices[request_id]))

    def _label(self, invoice: OpenInvoice) -> str:
        return f"{invoice.number} · {invoice.account} · {dates.money(invoice.balance, invoice.currency)}"
