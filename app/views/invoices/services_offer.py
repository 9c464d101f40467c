"""The firm's list of services beside the lines of an invoice: completed as one types, or picked from a menu (INV-1)."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from PySide6.QtCore import QObject

from app.services import price_list
from app.services.database import Changes
from app.services.papers.units import unit_word
from app.services.price_list import ServiceInput, ServiceRow
from app.services.requests.invoice_draft import LineDraft
from app.views.desk import Desk, Place
from app.views.invoices.cards import rate
from app.views.invoices.line_row import LineRow
from app.views.invoices.lines_form import LinesForm
from app.views.templates.field_popup import FieldChoice, FieldCompleter
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.words import dates


class ServicesOffer(QObject):
    """Reads the list, and again when it changes. `leads_on`: the menu goes to the page where the list is edited."""

    def __init__(self, desk: Desk, lines: LinesForm, *, leads_on: bool = True) -> None:
        super().__init__(lines)
        self._desk, self._lines, self._leads_on = desk, lines, leads_on
        self.services: tuple[ServiceRow, ...] = ()
        self.completer = FieldCompleter(lines)
        self.completer.list.setAccessibleName(self.tr("Services"))
        self.completer.activated.connect(self._on_picked)
        lines.offer(self.completer)
        lines.services_button.clicked.connect(self._menu)
        desk.changed.connect(self._on_changed)
        self._read()

    def _read(self) -> None:
        office = self._desk.office
        self._desk.run(self, lambda: price_list.services(office), self._show, key="services")

    def _show(self, found: tuple[ServiceRow, ...]) -> None:
        self.services = found
        self.completer.offer([FieldChoice(each.given.name, _note(each.given)) for each in found])

    def _on_changed(self, changes: Changes) -> None:
        if any(entity == "service" for entity, _ in changes.items):
            self._read()

    def _on_picked(self, name: str) -> None:
        """Fill the line in which somebody typed."""
        row = next((each for each in self._lines.rows if each.description is self.completer.widget()), None)
        found = next((each.given for each in self.services if each.given.name == name), None)
        if row is not None and found is not None:
            self._fill(row, found)

    def _fill(self, row: LineRow, service: ServiceInput) -> None:
        row.take(service.line(row.line(), self._lines.currency))
        row.quantity.setFocus()
        row.quantity.selectAll()

    def add(self, service: ServiceInput) -> None:
        """Fill the last line if it is empty, else a new one."""
        lines = self._lines
        self._fill(lines.rows[-1] if lines.rows and lines.rows[-1].is_empty else lines.add(), service)

    def keep(self, line: LineDraft) -> None:
        """Put a written line into the list, with Undo."""
        desk, office, owner = self._desk, self._desk.office, self._lines.window()
        given = price_list.of_line(line, self._lines.currency)

        def done(service_id: int) -> None:
            back = lambda: desk.do(owner, lambda: price_list.remove(office, service_id), None, desk.explain)  # noqa: E731
            said = self.tr("{name} is in the list of services").format(name=line.description)
            desk.toast(said, icon="list-plus", undo=back)

        desk.do(self._lines, lambda: price_list.add(office, given), done, desk.explain)

    def _menu(self) -> None:
        entries: list[MenuEntry | None] = [
            MenuEntry(each.given.name, "list-plus", on_triggered=partial(self.add, each.given))
            for each in self.services
        ]
        entries.append(None)
        written = self._lines.edited
        if written is not None and written.description.text().strip() and written.problem() is None:
            line, known = written.line(), {each.given.name for each in self.services}
            keep = self.tr("Keep “{name}” in the list").format(name=line.description[:40])
            entries.append(
                MenuEntry(
                    keep, "plus", enabled=line.description not in known, on_triggered=lambda: self.keep(line),
                    tooltip=self.tr("It is in the list already."),
                )
            )  # fmt: skip
        if self._leads_on:
            go = lambda: self._desk.go(Place("settings", tab="services"))  # noqa: E731
            entries.append(MenuEntry(self.tr("Edit the list of services…"), "settings", on_triggered=go))
        if entries[0] is None:
            del entries[0]
        if entries:
            button = self._lines.services_button
            popup_at(build_menu(self._lines, entries), button.mapToGlobal(button.rect().bottomLeft()))


def _note(given: ServiceInput) -> str:
    """Say in one line what picking it fills in."""
    price = dates.money(given.unit_price, given.currency) if given.unit_price else ""
    if price and given.unit:
        price += f" / {unit_word(given.unit, Decimal(1), dates.language())}"
    return " · ".join(filter(None, (price, rate(given.tax_rate), given.detail)))
