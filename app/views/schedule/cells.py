"""What a reminder to come shows in each column, in Today and in Schedule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.services import schedule
from app.services.requests.listing import RequestRow
from app.services.schedule import Step, StepRow
from app.views.desk import Desk
from app.views.requests.cells import name_of
from app.views.requests.kinds import KINDS
from app.views.today.acts_table import ACTS, Act, ActsCell, acts_width
from app.views.widgets.meter import MeterLook
from app.views.widgets.table import (
    ButtonCell,
    CellValue,
    Column,
    DateCell,
    GroupRow,
    MeterCell,
    RowId,
    TextCell,
    TitleCell,
)
from app.views.words import dates, requests
from app.views.words.marking import QT_TRANSLATE_NOOP, translate


def columns(*, ticks: bool = False, acts: bool = True) -> list[Column]:
    """Return the columns: when, what, which reminder, to how many, the buttons, the menu."""
    found = [
        Column("when", translate("StepCells", "Leaves"), "date", 58),
        Column("title", translate("StepCells", "Account and request"), "title", 260, stretch=True, min_width=150),
        Column("meter", translate("StepCells", "Reminder"), "meter", 108),
        Column("people", translate("StepCells", "To"), "text", 96, min_width=94, leaves=1),
    ]
    if acts:
        wide = acts_width(translate("StepCells", "Send now"), 2)
        found.append(Column(ACTS, translate("StepCells", "What can be done"), "text", wide, min_width=wide))
    found.append(Column("dots", translate("StepCells", "More actions"), "dots"))
    return [Column("check", "", "check"), *found] if ticks else found


class StepSource:
    """Reminders to come as the table reads them: foreseen on a worker, rows a page at a time."""

    def __init__(self, desk: Desk, steps: Sequence[Step | GroupRow]) -> None:
        self._desk = desk
        self._steps = {each.key: each for each in steps if isinstance(each, Step)}
        self._ids: list[RowId | GroupRow] = [each.key if isinstance(each, Step) else each for each in steps]

    def ids(self) -> Sequence[RowId | GroupRow]:
        """Return keys and headings, in order."""
        return self._ids

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        """Return a page of rows."""
        return schedule.step_rows(self._desk.office, [self._steps[str(each)] for each in ids])

    def cell(self, row: StepRow, key: str) -> CellValue:
        """Return what one row shows in one column."""
        return CELLS[key](row)


def name(row: StepRow) -> str:
    """Return what a step is about, in one line."""
    return f"{row.request.account_name} · {name_of(row.request)}"


def second_line(row: StepRow) -> str:
    """Return the request, and what makes it urgent: its balance, its lateness."""
    return second_line_of(row.request)


def second_line_of(request: RequestRow) -> str:
    """Return what a request is called, its balance, its lateness."""
    parts = [name_of(request)]
    if request.extra.balance:
        parts.append(dates.money(request.extra.balance, request.extra.currency or "EUR"))
    if request.late:
        parts.append(requests.status(request).text)
    return " · ".join(parts)


def which(row: StepRow) -> str:
    """Return "2 of 3"."""
    return translate("StepCells", "{step} of {total}").format(step=row.step.number, total=row.request.reminders.number)


def _when(row: StepRow) -> CellValue:
    hour = dates.hour(row.step.at, row.request.zone)
    at, zone = row.step.at, row.request.zone
    return DateCell(hour, accessible=dates.moment(at, zone), value=dates.sheet_moment(at, zone))


def _title(row: StepRow) -> CellValue:
    view = KINDS[row.request.kind]
    second = second_line(row)
    return TitleCell(
        row.request.account_name, second, view.icon, view.tone, accessible=f"{row.request.account_name}, {second}"
    )


def _meter(row: StepRow) -> CellValue:
    total = row.request.reminders.number
    said = translate("StepCells", "Reminder {step} of {total}").format(step=row.step.number, total=total)
    return MeterCell(MeterLook(row.step.number - 1, total, "scheduled", which(row)), accessible=said)


def _people(row: StepRow) -> CellValue:
    count = len(row.people)
    if not count:
        return TextCell(translate("StepCells", "Nobody"), token="warn")
    said = translate("StepCells", QT_TRANSLATE_NOOP("StepCells", "%n contact(s)", "", 1), "", count)
    return TextCell(said, token="muted", tooltip=", ".join(row.people), accessible=f"{said}: {', '.join(row.people)}")


def _acts(row: StepRow) -> CellValue:
    if not row.step.is_next:
        return ActsCell(())
    who = name(row)
    acts = (
        Act(
            "send",
            translate("StepCells", "Send now: {name}").format(name=who),
            words=translate("StepCells", "Send now"),
        ),
        Act("snooze", translate("StepCells", "Snooze: {name}").format(name=who), "alarm-clock"),
        Act("skip", translate("StepCells", "Skip this reminder: {name}").format(name=who), "skip-forward"),
    )
    return ActsCell(acts, accessible=translate("StepCells", "Send now: Ctrl Enter. Snooze: S. Skip: K."))


CELLS: Mapping[str, Callable[[StepRow], CellValue]] = {
    "when": _when,
    "title": _title,
    "meter": _meter,
    "people": _people,
    ACTS: _acts,
    "dots": lambda row: ButtonCell(accessible=translate("StepCells", "More actions for {name}").format(name=name(row))),
}
