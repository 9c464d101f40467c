"""What the review after time off shows of a held reminder in each column."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple
from typing import Any

from app.services.absence import Absence
from app.services.catch_up import GROUPS, MERGE, HeldRow, Review
from app.views.requests.cells import name_of
from app.views.requests.kinds import KINDS
from app.views.schedule.cells import second_line_of
from app.views.widgets.table import ButtonCell, CellValue, Column, GroupRow, RowId, TextCell, TitleCell
from app.views.words import audit, dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

HEADINGS = {
    "merge": QT_TRANSLATE_NOOP("CatchUp", "Merge suggested: same contacts, same day"),
    "late": QT_TRANSLATE_NOOP("CatchUp", "Late by over {days} open days"),
    "recorded": QT_TRANSLATE_NOOP("CatchUp", "Fell due while another program sent them"),
    "decide": QT_TRANSLATE_NOOP("CatchUp", "A person must decide"),
    "many": QT_TRANSLATE_NOOP("CatchUp", "Only because more than {many} fell due at once"),
}


def columns() -> list[Column]:
    """Return the columns."""
    return [
        Column("check", "", "check"),
        Column("title", translate("CatchUp", "Account and request"), "title", 200, stretch=True, min_width=180),
        Column("what", translate("CatchUp", "What goes, to whom"), "text", 146, min_width=130),
        Column("due", translate("CatchUp", "Fell due"), "text", 128, min_width=120),
        Column("why", translate("CatchUp", "Why held"), "text", 190, min_width=150, leaves=1),
        Column("dots", translate("CatchUp", "More actions"), "dots"),
    ]


class HeldSource:
    """Held reminders as the table reads them, under their headings."""

    def __init__(self, rows: Sequence[HeldRow], review: Review) -> None:
        self._rows = {row.key: row for row in rows}
        self._review = review
        self._as_above = {
            row.key
            for before, row in itertools.pairwise(rows)
            if row.group == before.group == MERGE and _readers(row) == _readers(before)
        }
        self._ids: list[RowId | GroupRow] = []
        for group in GROUPS:
            part = [row for row in rows if row.group == group]
            if part:
                heading = translate("CatchUp", HEADINGS[group]).format(days=review.late_days, many=review.many)
                self._ids.append(GroupRow(heading, str(len(part))))
                self._ids.extend(row.key for row in part)

    def ids(self) -> Sequence[RowId | GroupRow]:
        """Return keys and headings, in order."""
        return self._ids

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        """Return some rows."""
        return [self._rows.get(int(each)) for each in ids]

    def cell(self, row: HeldRow, key: str) -> CellValue:
        """Return what one row shows in one column."""
        return self._why(row) if key == "why" else CELLS[key](row)

    def _why(self, row: HeldRow) -> CellValue:
        words = why(row, self._review)
        token = "warn" if row.group == "decide" else "muted"
        if row.key in self._as_above:
            return TextCell(translate("CatchUp", "Same contacts as above"), passed_over(row), token, tooltip=words)
        return TextCell(words, passed_over(row), token, tooltip=" · ".join(filter(None, (words, passed_over(row)))))


def _readers(row: HeldRow) -> tuple[int, tuple[str, ...]]:
    return row.request.account_id, tuple(sorted(row.people))


def period(absence: Absence | None) -> str:
    """Return from when to when nothing could leave; empty where nothing is known of it."""
    if absence is None:
        return ""
    ends = [f"{dates.day(dates.local(at).date(), weekday=True)} {dates.hour(at)}" for at in astuple(absence)]
    return translate("CatchUp", "nothing could leave from {start} to {end}").format(start=ends[0], end=ends[1])


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


def passed_over(row: HeldRow) -> str:
    """Return that the reminder after it had fallen due too; empty where it had not."""
    words = translate("CatchUp", "Reminder {step} fell due too")
    return words.format(step=row.step + 1) if row.passed_over else ""


def why(row: HeldRow, review: Review) -> str:
    """Return why it is held."""
    if row.client_acted is not None:
        day = dates.day(dates.local(row.client_acted).date(), weekday=True)
        return translate("CatchUp", "Its client did something else on {day}").format(day=day)
    if row.group == "many":
        return translate("CatchUp", "More than {many} at once").format(many=review.many)
    if row.reason == "late":
        return translate("CatchUp", "Late by over {days} open days").format(days=review.late_days)
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


CELLS: Mapping[str, Callable[[HeldRow], CellValue]] = {
    "title": _title,
    "what": lambda row: TextCell(what(row), ", ".join(row.people), tooltip=", ".join(row.people)),
    "due": _due,
    "dots": lambda row: ButtonCell(accessible=translate("CatchUp", "More actions for {name}").format(name=name(row))),
}
