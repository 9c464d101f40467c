"""What the review after time off shows of a held reminder in each column."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.services.catch_up import GROUPS, HeldRow
from app.views.requests.cells import name_of
from app.views.requests.kinds import KINDS
from app.views.schedule.cells import second_line_of
from app.views.widgets.table import ButtonCell, CellValue, Column, GroupRow, RowId, TextCell, TitleCell
from app.views.words import audit, dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

HEADINGS = {
    "merge": QT_TRANSLATE_NOOP("CatchUp", "Merge suggested: same contacts, same day"),
    "late": QT_TRANSLATE_NOOP("CatchUp", "Late by several days"),
    "recorded": QT_TRANSLATE_NOOP("CatchUp", "Fell due while another program sent them"),
    "decide": QT_TRANSLATE_NOOP("CatchUp", "A person must decide"),
    "many": QT_TRANSLATE_NOOP("CatchUp", "Only because so many fell due at once"),
}


def columns() -> list[Column]:
    """Return the columns."""
    return [
        Column("check", "", "check"),
        Column("title", translate("CatchUp", "Account and request"), "title", 240, stretch=True, min_width=210),
        Column("what", translate("CatchUp", "What goes, to whom"), "text", 160, min_width=130),
        Column("due", translate("CatchUp", "Fell due"), "text", 122, min_width=116),
        Column("why", translate("CatchUp", "Why held"), "text", 270, min_width=190, leaves=1),
        Column("dots", translate("CatchUp", "More actions"), "dots"),
    ]


class HeldSource:
    """Held reminders as the table reads them, under their headings."""

    def __init__(self, rows: Sequence[HeldRow]) -> None:
        self._rows = {row.key: row for row in rows}
        self._ids: list[RowId | GroupRow] = []
        for group in GROUPS:
            part = [row for row in rows if row.group == group]
            if part:
                self._ids.append(GroupRow(translate("CatchUp", HEADINGS[group]), str(len(part))))
                self._ids.extend(row.key for row in part)

    def ids(self) -> Sequence[RowId | GroupRow]:
        """Return keys and headings, in order."""
        return self._ids

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        """Return some rows."""
        return [self._rows.get(int(each)) for each in ids]

    def cell(self, row: HeldRow, key: str) -> CellValue:
        """Return what one row shows in one column."""
        return CELLS[key](row)


def name(row: HeldRow) -> str:
    """Return what a row is about, in one line."""
    if row.also:
        items = translate("CatchUp", QT_TRANSLATE_NOOP("CatchUp", "%n item(s)", "", 1), "", 1 + len(row.also))
        return f"{row.request.account_name} · {items}"
    return f"{row.request.account_name} · {name_of(row.request)}"


def what(row: HeldRow) -> str:
    """Return which step it is: "Reminder 2 of 3"."""
    return audit.what({"step_kind": row.step_kind, "step": row.step, "total": row.request.reminders.number})


def late_words(row: HeldRow) -> str:
    """Return how late it is."""
    return translate("CatchUp", QT_TRANSLATE_NOOP("CatchUp", "%n open day(s) late", "", 1), "", row.days_late)


def why(row: HeldRow) -> str:
    """Return why it is held."""
    if row.client_acted is not None:
        day = dates.day(dates.local(row.client_acted).date(), weekday=True)
        return translate("CatchUp", "Its client did something else on {day}").format(day=day)
    if row.group == "many":
        return translate("CatchUp", "More fell due at once than leave unasked")
    if row.reason == "late":
        return translate("CatchUp", "Fell due while the program did not run")
    return audit.why_waits(row.reason) or audit.why_skipped(row.reason)


def _title(row: HeldRow) -> CellValue:
    view = KINDS[row.request.kind]
    second = second_line_of(row.request)
    if row.also:
        second = ", ".join([name_of(row.request), *(name_of(each) for each in row.also)])
    return TitleCell(
        row.request.account_name, second, view.icon, view.tone, accessible=f"{row.request.account_name}, {second}"
    )


def _due(row: HeldRow) -> CellValue:
    day = dates.day(dates.local(row.fell_due).date(), weekday=True) if row.fell_due else "—"
    return TextCell(day, late_words(row) if row.days_late else "")


def _why(row: HeldRow) -> CellValue:
    return TextCell(why(row), token="warn" if row.group == "decide" else "muted", tooltip=why(row))


CELLS: Mapping[str, Callable[[HeldRow], CellValue]] = {
    "title": _title,
    "what": lambda row: TextCell(what(row), ", ".join(row.people), tooltip=", ".join(row.people)),
    "due": _due,
    "why": _why,
    "dots": lambda row: ButtonCell(accessible=translate("CatchUp", "More actions for {name}").format(name=name(row))),
}
