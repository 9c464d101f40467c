"""Numbers of a series, drawn within the caller's commit: no number twice, and none lost by a roll-back or an Undo."""

from __future__ import annotations

from app.models.firm import NumberSeries
from app.services.database import UnitOfWork


def next_number(uow: UnitOfWork, series: str) -> int:
    """Draw the next number of a series: the lowest that was given back, else a new one."""
    row = _series(uow, series)
    if row.released:
        number, *rest = row.released
        row.released = rest
        uow.session.flush()
        return number
    return next_numbers(uow, series, 1)


def next_numbers(uow: UnitOfWork, series: str, count: int) -> int:
    """Draw so many new numbers of a series in one go; returns the first."""
    row = _series(uow, series)
    number = row.next_number
    row.next_number = number + count
    uow.session.flush()
    return number


def give_back(uow: UnitOfWork, series: str, number: int) -> None:
    """Give a number back that nobody outside has seen: the next to be numbered gets it, so that no gap is left."""
    row = _series(uow, series)
    released = {*row.released, number}
    while row.next_number - 1 in released:
        row.next_number -= 1
        released.remove(row.next_number)
    row.released = sorted(released)
    uow.session.flush()


def _series(uow: UnitOfWork, series: str) -> NumberSeries:
    row = uow.session.get(NumberSeries, series, with_for_update=True)
    if row is None:
        row = NumberSeries(key=series, next_number=1, released=[])
        uow.session.add(row)
    return row
