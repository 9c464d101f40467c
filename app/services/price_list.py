"""What the firm sells: the list from which the lines of invoices are filled while they are typed (INV-1)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select

from app.models.firm import Service
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.office import Office
from app.services.papers.units import MAX_UNIT
from app.services.requests.invoice_draft import MAX_TOTAL, LineDraft
from app.services.requests.placeholders import check_text

MAX_NAME = 300


@dataclass(frozen=True, slots=True)
class ServiceInput:
    """What people edit of a service: the price of one in minor units of `currency`, the tax in percent."""

    name: str
    detail: str = ""
    unit: str = ""
    unit_price: int = 0
    currency: str = "EUR"
    tax_rate: Decimal = Decimal(0)

    def line(self, before: LineDraft, currency: str) -> LineDraft:
        """Return a line that is filled from it: quantity and discount stay, a price in another currency is left out."""
        price = self.unit_price if self.currency == currency else 0
        return LineDraft(
            self.name,
            before.quantity,
            price or before.unit_price,
            self.tax_rate,
            self.detail,
            before.discount,
            self.unit,
        )


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service as the list shows it."""

    id: int
    version: int
    given: ServiceInput


def services(office: Office) -> tuple[ServiceRow, ...]:
    """Return all services by name."""
    with office.database.read() as session:
        found = session.scalars(select(Service).order_by(func.lower(Service.name), Service.id))
        return tuple(map(_row, found))


def of_line(line: LineDraft, currency: str) -> ServiceInput:
    """Return the service that a written line would be."""
    return ServiceInput(line.description, line.detail, line.unit, line.unit_price, currency, line.tax_rate)


def add(office: Office, given: ServiceInput) -> int:
    """Keep another service; returns its id. Raises `Refused` with the field."""
    given = check(given)
    with office.database.write() as uow:
        made = Service()
        _fill(made, given)
        uow.session.add(made)
        uow.session.flush()
        _note(uow, "service.added", made)
        uow.commit()
        return made.id


def change(office: Office, service_id: int, given: ServiceInput, version: int) -> ServiceInput:
    """Change a service; returns what it was. Invoices and templates keep what they were filled with.

    Raises `Refused` with the field, `Stale` where somebody else was faster or it is gone.
    """
    given = check(given)
    with office.database.write() as uow:
        row = uow.session.get(Service, service_id)
        if row is None or row.version != version:
            raise Stale("service")
        before = _row(row).given
        _fill(row, given)
        _note(uow, "service.changed", row)
        uow.commit()
        return before


def put_back(office: Office, service_id: int, before: ServiceInput) -> None:
    """Write back what a service was, for Undo. Raises `Stale` where it is gone."""
    with office.database.write() as uow:
        row = uow.session.get(Service, service_id)
        if row is None:
            raise Stale("service")
        _fill(row, before)
        _note(uow, "service.changed", row)
        uow.commit()


def remove(office: Office, service_id: int) -> ServiceInput | None:
    """Take a service off the list; returns what it was, for Undo, or None where it is gone already."""
    with office.database.write() as uow:
        row = uow.session.get(Service, service_id)
        if row is None:
            return None
        before = _row(row).given
        _note(uow, "service.removed", row)
        uow.session.delete(row)
        uow.commit()
        return before


def check(given: ServiceInput) -> ServiceInput:
    """Return the input with its words in order; raises `Refused` with the field."""
    name = " ".join(given.name.split())
    if not name:
        raise Refused("name-missing", "name")
    if len(name) > MAX_NAME:
        raise Refused("title-too-long", "name", limit=MAX_NAME)
    if not 0 <= given.unit_price <= MAX_TOTAL:
        raise Refused("amount-absurd", "price")
    if not 0 <= given.tax_rate <= 100:
        raise Refused("tax-absurd-alone", "tax")
    if len(given.unit) > MAX_UNIT:
        raise Refused("unit-too-long-alone", "unit", limit=MAX_UNIT)
    check_text("name", name)
    check_text("detail", given.detail)
    return ServiceInput(name, given.detail.strip(), given.unit, given.unit_price, given.currency, given.tax_rate)


def _fill(row: Service, given: ServiceInput) -> None:
    row.name, row.detail, row.unit = given.name, given.detail, given.unit
    row.unit_price, row.currency, row.tax_rate = given.unit_price, given.currency, str(given.tax_rate)


def _row(row: Service) -> ServiceRow:
    given = ServiceInput(row.name, row.detail, row.unit, row.unit_price, row.currency, Decimal(row.tax_rate))
    return ServiceRow(row.id, row.version, given)


def _note(uow: UnitOfWork, code: str, row: Service) -> None:
    uow.audit(code, "settings", name=row.name)
    uow.changed("service", row.id)
