"""What the outbox shows of a mail in each column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.services.mail import outbox_list
from app.services.mail.outbox_list import OutboxRow
from app.views.desk import Desk
from app.views.requests.kinds import KINDS
from app.views.widgets.table import (
    ButtonCell,
    CellValue,
    Column,
    DateCell,
    GroupRow,
    PillCell,
    RowId,
    TextCell,
    TitleCell,
)
from app.views.words import dates, mails
from app.views.words.marking import translate


def columns() -> list[Column]:
    """Return the columns; names give way first, the state never."""
    return [
        Column("check", "", "check"),
        Column("title", translate("OutboxCells", "Account"), "title", 250, stretch=True, min_width=140),
        Column("what", translate("OutboxCells", "What"), "text", 190, min_width=96),
        Column("state", translate("OutboxCells", "State"), "pill", 126),
        Column("why", translate("OutboxCells", "Explanation"), "text", 230, stretch=True, min_width=96),
        Column("when", translate("OutboxCells", "When"), "date", 138),
        Column("dots", translate("OutboxCells", "More actions"), "dots"),
    ]


class OutboxSource:
    """Mails as the table reads them: ids read on a worker, rows a page at a time."""

    def __init__(self, desk: Desk, ids: Sequence[int]) -> None:
        self._desk = desk
        self._ids: list[RowId | GroupRow] = list(ids)

    def ids(self) -> Sequence[RowId | GroupRow]:
        """Return the ids, in order."""
        return self._ids

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        """Return a page of rows; None for a mail that is gone."""
        found = {row.id: row for row in outbox_list.mail_rows(self._desk.office, [int(each) for each in ids])}
        return [found.get(int(each)) for each in ids]

    def cell(self, row: OutboxRow, key: str) -> CellValue:
        """Return what one mail shows in one column."""
        return CELLS[key](row)


def subject_of(row: OutboxRow) -> str:
    """Return what a mail is about, in one line: "Halden Bakery Ltd · Q4 questionnaire"."""
    return f"{row.account_name} · {row.title}"


def when(row: OutboxRow) -> str:
    """Return when a mail left or ended, else when it may leave."""
    if row.state == "sending":
        return translate("OutboxCells", "now")
    return dates.moment(row.finished_at or row.not_before)


def _title(row: OutboxRow) -> TitleCell:
    view = KINDS[row.kind]
    who = row.recipient or row.address
    second = f"{who} · {row.address}" if row.recipient and row.recipient != row.address else who
    said = translate("OutboxCells", "{account}, to {who}").format(account=row.account_name, who=who)
    return TitleCell(row.account_name, second, view.icon, view.tone, accessible=said, tooltip=second)


def _state(row: OutboxRow) -> CellValue:
    look = mails.state(row)
    return PillCell((look,), accessible=f"{look.text}: {mails.explanation(row)}", tooltip=mails.tooltip(row))


def _why(row: OutboxRow) -> CellValue:
    said = row.address if row.state == "sending" else mails.explanation(row)
    said = said[:1].upper() + said[1:] if row.state == "skipped" else said
    return TextCell(said, token="text2", tooltip=said)


CELLS: dict[str, Callable[[OutboxRow], CellValue]] = {
    "title": _title,
    "what": lambda row: TextCell(row.title, mails.step(row), tooltip=f"{row.title} · {mails.step(row)}"),
    "state": _state,
    "why": _why,
    "when": lambda row: DateCell(when(row), value=dates.sheet_moment(row.finished_at or row.not_before)),
    "dots": lambda row: ButtonCell(
        accessible=translate("OutboxCells", "More actions for {name}").format(name=subject_of(row))
    ),
}
