"""What a list of documents shows in each column (DOC-1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.services import document_list
from app.services.document_list import DocumentRow
from app.services.requests.listing import Kind, RequestRow
from app.views.desk import Desk
from app.views.file_tiles import tile_of
from app.views.requests.kinds import KINDS
from app.views.widgets.pill import PillLook
from app.views.widgets.table import (
    AccountCell,
    ActivityCell,
    ButtonCell,
    CellValue,
    Column,
    GroupRow,
    MeterCell,
    PillCell,
    RowId,
    TitleCell,
)
from app.views.words import dates, requests
from app.views.words.marking import translate
from app.views.words.requests import tr as word

PAGE = "docs"
KINDS_ABOUT: tuple[Kind, ...] = tuple(view.kind for view in KINDS.values() if view.list_page == PAGE)
"""The kinds of request that ask about a document."""


def columns(*, with_account: bool) -> list[Column]:
    """Return the columns of a list of documents."""
    found = [
        Column("check", "", "check"),
        Column(
            "title",
            translate("DocumentCells", "Document"),
            "title",
            260,
            sortable=True,
            stretch=True,
            min_width=240,
        ),
    ]
    if with_account:
        account = translate("DocumentCells", "Account")
        found.append(Column("account", account, "account", 170, sortable=True, leaves=1, min_width=128))
    found += [
        Column("status", translate("DocumentCells", "Status"), "pill", 150, min_width=126),
        Column("next", translate("DocumentCells", "Reminders"), "meter", 190, leaves=2),
        Column("added", translate("DocumentCells", "Added"), "activity", 136, sortable=True, leaves=3, min_width=110),
        Column("dots", translate("DocumentCells", "More actions"), "dots"),
    ]
    return found


class DocumentSource:
    """A list of documents as the table reads it. The ids are read on a worker; rows come a page at a time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._ids: list[RowId | GroupRow] = []

    def set_ids(self, ids: Sequence[int]) -> None:
        """Take freshly read ids; the model is refreshed after it."""
        self._ids = list(ids)

    def ids(self) -> Sequence[RowId | GroupRow]:
        """Return the ids, in order."""
        return self._ids

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        """Return a page of rows."""
        found = {row.id: row for row in document_list.rows(self._desk.office, [int(each) for each in ids])}
        return [found.get(int(each)) for each in ids]

    def cell(self, row: DocumentRow, key: str) -> CellValue:
        """Return what one row shows in one column."""
        return CELLS[key](row)


def _title(row: DocumentRow) -> CellValue:
    icon, tone = tile_of(row.name)
    folder = row.folder.replace("/", " / ")
    second = " · ".join(part for part in (folder, dates.day(dates.local(row.added_at).date())) if part)
    said = f"{row.name}, {second}, {dates.size(row.size)}"
    return TitleCell(row.name, second, icon, tone, muted=row.archived, accessible=said, tooltip=said)


def pill_of(row: RequestRow) -> PillLook:
    """The pill of a request beside a document: what stands on it tells signature and approval apart by the icon."""
    look = requests.status(row)
    return PillLook(look.text, KINDS[row.kind].icon if row.phase == "open" else look.icon, look.tone)


def _status(row: DocumentRow) -> CellValue:
    said = ", ".join(f"{word(KINDS[each.kind].word)}: {requests.status(each).text}" for each in row.requests)
    return PillCell(tuple(pill_of(each) for each in row.requests), accessible=said or "—", tooltip=said)


def _meter(row: DocumentRow) -> CellValue:
    """The reminders of what leaves first; of what is done where nothing waits."""
    waiting = [each for each in row.requests if each.phase == "open"] or list(row.requests)
    if not waiting:
        return MeterCell(None)
    first = min(waiting, key=lambda each: (each.reminders.next_at is None, each.reminders.next_at or each.id))
    sentence = requests.reminders_sentence(first)
    return MeterCell(requests.reminders(first), accessible=sentence, tooltip=sentence)


CELLS: Mapping[str, Callable[[DocumentRow], CellValue]] = {
    "title": _title,
    "account": lambda row: AccountCell(row.account_name, str(row.account_id)),
    "status": _status,
    "next": _meter,
    "added": lambda row: ActivityCell(
        row.added_by or "—", dates.moment(row.added_at), value=dates.sheet_moment(row.added_at)
    ),
    "dots": lambda row: ButtonCell(
        accessible=translate("DocumentCells", "More actions for {name}").format(name=row.name)
    ),
}
