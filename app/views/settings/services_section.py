"""The firm's services: what the lines of invoices are filled from while they are typed (INV-1)."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.services import price_list
from app.services import settings as firm_settings
from app.services.errors import Refused
from app.services.papers.units import unit_of, unit_word
from app.services.price_list import ServiceInput, ServiceRow
from app.services.requests.amounts import decimal_of, minor_of, typed
from app.views.desk import Desk
from app.views.invoices.cards import rate
from app.views.invoices.unit_field import UnitField
from app.views.settings.form import side_by_side
from app.views.settings.section import Section
from app.views.theme import px
from app.views.widgets.button import Button, DotsButton
from app.views.widgets.card import Card
from app.views.widgets.dialog import Dialog
from app.views.widgets.empty import EmptyState
from app.views.widgets.field import Field
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.words import dates, refusals


class ServicesSection(Section):
    """One card with a line for each service."""

    live = frozenset({"service", "settings"})

    def build(self) -> None:
        """Put the card into the column."""
        self.rows: tuple[ServiceRow, ...] = ()
        self.currency = "EUR"
        card = Card(self.tr("Services"), flush=True)
        card.body.setSpacing(0)
        self.add_button = Button(self.tr("Add…"), icon_name="list-plus", small=True)
        self.add_button.clicked.connect(self.add)
        card.set_aside(self.add_button)
        self._list = QWidget()
        self._grid = QGridLayout(self._list)
        self._grid.setContentsMargins(px(16), px(4), px(12), px(4))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        card.body.addWidget(self._list)
        self._empty = EmptyState(
            self.tr("No services yet"),
            self.tr("What you invoice often, with its price, tax and unit: a line is filled from it as you type."),
            icon_name="list",
        )
        card.body.addWidget(self._empty)
        self.column.addWidget(card)
        about = self.tr("Invoices and templates keep what they were filled with when a service changes.")
        self.column.addWidget(label(about, "second", wrap=True))

    def refresh(self) -> None:
        """Read the services."""
        office = self.desk.office
        read = lambda: (price_list.services(office), firm_settings.read(office).currency)  # noqa: E731
        self.desk.run(self, read, self._show, key="services")

    def _show(self, found: tuple[tuple[ServiceRow, ...], str]) -> None:
        self.rows, self.currency = found
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for at, row in enumerate(self.rows):
            self._add_line(at, row)
        self._list.setVisible(bool(self.rows))
        self._empty.setVisible(not self.rows)

    def _add_line(self, at: int, row: ServiceRow) -> None:
        given, what = row.given, QWidget()
        words = QGridLayout(what)
        words.setContentsMargins(0, px(6), 0, px(6))
        words.setVerticalSpacing(0)
        words.addWidget(ElidedLabel(given.name, "name"), 0, 0)
        if given.detail:
            words.addWidget(ElidedLabel(given.detail, "second"), 1, 0)
        tax = label(self.tr("Tax {rate}").format(rate=rate(given.tax_rate)), "second")
        dots = DotsButton(self.tr("More actions for {name}").format(name=given.name))
        dots.clicked.connect(lambda: self._menu(row, dots))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        cells = ((what, Qt.AlignmentFlag(0)), (label(price(given), "body"), right), (tax, right), (dots, right))
        for column, (widget, way) in enumerate(cells):
            self._grid.addWidget(widget, 2 * at, column, way)
        if at + 1 < len(self.rows):
            self._grid.addWidget(line(), 2 * at + 1, 0, 1, len(cells))

    def _menu(self, row: ServiceRow, dots: DotsButton) -> None:
        entries: list[MenuEntry | None] = [
            MenuEntry(self.tr("Edit…"), "pencil", on_triggered=lambda: self.edit(row)),
            MenuEntry(self.tr("Take off the list"), "trash-2", on_triggered=lambda: self.remove(row)),
        ]
        menu = build_menu(self, entries)
        dots.set_open(True)
        menu.aboutToHide.connect(lambda: dots.set_open(False))
        popup_at(menu, dots.mapToGlobal(dots.rect().bottomRight()))

    def add(self) -> None:
        """Open the dialog for a new service."""
        ServiceDialog(self.desk, None, self.currency, self).open()

    def edit(self, row: ServiceRow) -> None:
        """Open the dialog for a service."""
        ServiceDialog(self.desk, row, row.given.currency, self).open()

    def remove(self, row: ServiceRow) -> None:
        """Take a service off the list, with Undo."""
        desk, office, owner = self.desk, self.desk.office, self.window()

        def done(before: ServiceInput | None) -> None:
            if before is not None:
                back = lambda: desk.do(owner, lambda: price_list.add(office, before), None, desk.explain)  # noqa: E731
                said = self.tr("{name} is off the list").format(name=before.name)
                desk.toast(said, icon="trash-2", undo=back)

        desk.do(self, lambda: price_list.remove(office, row.id), done)


def price(given: ServiceInput) -> str:
    """Return what one costs: "€120.00 / hour", "€950.00", or a dash where each invoice says it."""
    if not given.unit_price:
        return "—"
    said = dates.money(given.unit_price, given.currency)
    return f"{said} / {unit_word(given.unit, Decimal(1), dates.language())}" if given.unit else said


class ServiceDialog(Dialog):
    """Name, more about it, price of one, unit, tax."""

    def __init__(self, desk: Desk, row: ServiceRow | None, currency: str, parent: QWidget) -> None:
        super().__init__("", "", width=480, parent=parent)
        self.setWindowTitle(self.tr("Edit service") if row is not None else self.tr("Add service"))
        self.primary_button.setText(self.tr("Save") if row is not None else self.tr("Add"))
        self._desk, self._row, self._currency, self._over = desk, row, currency, parent
        given = row.given if row is not None else ServiceInput("", currency=currency, tax_rate=Decimal(20))
        self.name, self.detail = QLineEdit(given.name), QLineEdit(given.detail)
        self.price, self.tax, self.unit = QLineEdit(), QLineEdit(), UnitField()
        self.price.setText(dates.decimal(typed(given.unit_price, currency)) if given.unit_price else "")
        self.price.setPlaceholderText(dates.decimal(typed(0, currency)))
        self.tax.setText(dates.decimal(f"{given.tax_rate.normalize():f}"))
        self.unit.show_unit(given.unit)
        self.fields = {
            "name": Field(self.tr("Name"), self.name),
            "detail": Field(self.tr("More about it"), self.detail),
            "price": Field(self.tr("Price of one ({currency})").format(currency=currency), self.price),
            "unit": Field(self.tr("Unit"), self.unit),
            "tax": Field(self.tr("Tax in percent"), self.tax),
        }
        for editor in (self.name, self.detail, self.price, self.unit, self.tax):
            editor.textEdited.connect(lambda _: self.set_changed(True))
        self.body.addWidget(self.fields["name"])
        self.body.addWidget(self.fields["detail"])
        self.body.addWidget(side_by_side(self.fields["price"], self.fields["unit"], self.fields["tax"]))
        self.body.addSpacing(px(36))  # room for a sentence beside a field
        self.body.addStretch(1)
        self.name.setFocus()

    def submit(self) -> None:
        """Save; what cannot be read or kept is said beside its field."""
        for field in self.fields.values():
            field.set_error(None)
        price_, tax = minor_of(self.price.text() or "0", self._currency), decimal_of(self.tax.text() or "0")
        wrong = self.tr("“{typed}” is no number; write it like 1840.00.")
        for name, read, editor in (("price", price_, self.price), ("tax", tax, self.tax)):
            if read is None:
                self._point_at(name, wrong.format(typed=editor.text()))
                return
        given = ServiceInput(
            self.name.text(), self.detail.text(), unit_of(self.unit.text()), price_ or 0, self._currency,
            tax or Decimal(0),
        )  # fmt: skip
        office, row = self._desk.office, self._row
        if row is None:
            self._desk.do(self, lambda: price_list.add(office, given), lambda _: self._close(), self._failed)
        else:
            work = lambda: price_list.change(office, row.id, given, row.version)  # noqa: E731
            self._desk.do(self, work, lambda before: self._on_changed(row, before), self._failed)

    def _on_changed(self, row: ServiceRow, before: ServiceInput) -> None:
        """Say so; Undo writes back what it was."""
        desk, owner = self._desk, self._over

        def back() -> None:
            work = lambda: price_list.put_back(desk.office, row.id, before)  # noqa: E731
            desk.do(owner, work, None, desk.explain)

        desk.toast(self.tr("Saved"), icon="check", undo=back)
        self._close()

    def _close(self) -> None:
        self.set_changed(False)
        self.accept()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Refused) and error.field in self.fields:
            self._point_at(error.field, refusals.refusal(error))
        else:
            self._desk.explain(error)

    def _point_at(self, name: str, sentence: str) -> None:
        self.fields[name].set_error(sentence)
        self.fields[name].editor.setFocus()
