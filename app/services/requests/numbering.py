"""Numbers of a series, drawn within the caller's commit: no number twice, and none lost by a roll-back."""

from __future__ import annotations

from app.models.firm import NumberSeries
from app.services.database import UnitOfWork


def next_number(uow: UnitOfWork, series: str) -> int:
    """Draw the next number of a series."""
    return next_numbers(uow, series, 1)


def next_numbers(uow: UnitOfWork, series: str, count: int) -> int:
    """Draw so many numbers of a series in one go; returns the first."""
    row = uow.session.get(NumberSeries, series, with_for_update=True)
    if row is None:
        row = NumberSeries(key=series, next_number=1)
        uow.session.add(row)
    number = row.next_number
    row.next_number = number + count
    uow.session.flush()
    return number
