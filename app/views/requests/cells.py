"""What a list of requests shows in each column: one source for every kind, every page and every tab."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.services.requests import listing
from app.services.requests.listing import Kind, RequestRow
from app.services.table_files import Money
from app.views.desk import Desk
from app.views.file_tiles import tile_of
from app.views.requests.kinds import KINDS
from app.views.widgets.table import (
    AccountCell,
    ActivityCell,
    ButtonCell,
    CellValue,
    Column,
    DateCell,
    GroupRow,
    MeterCell,
    MoneyCell,
    PillCell,
    ProgressCell,
    RowId,
    TextCell,
    TitleCell,
)
from app.views.words import activity, dates, requests
from app.views.words.marking import translate

PERCENT = 100


def columns(kinds: Sequence[Kind], *, with_account: bool) -> list[Column]:
    """Return the columns of a list of some kinds; the order is the same everywhere."""
    view = KINDS[kinds[0]]
    # Where it stands whom is asked, the last activity gives way before the names are cut.
    names = (240, 160) if "asked" in view.columns else (180, 128)
    made = {
        "account": Column(
            "account", translate("RequestCells", "Account"), "account", 170, sortable=True, leaves=1, min_width=names[1]
        ),
        "asked": Column("asked", translate("RequestCells", "Approver"), "text", 170, leaves=2, min_width=150),
        "status": Column("status", translate("RequestCells", "Status"), "pill", 150, sortable=True),
        "progress": Column("progress", translate("RequestCells", "Progress"), "progress", 120, leaves=6, min_width=104),
        "todos": Column("todos", translate("RequestCells", "To-dos"), "progress", 110, leaves=5),
        "due": Column("due", translate("RequestCells", "Due"), "date", 92, sortable=True, leaves=3),
        "issued": Column("issued", translate("RequestCells", "Issued"), "date", 78, leaves=8),
        "amount": Column("amount", translate("RequestCells", "Amount"), "money", 92, align="right", leaves=7),
        "balance": Column("balance", translate("RequestCells", "Balance"), "money", 102, align="right", leaves=4),
    }
    title = translate("words", view.column) if len(kinds) == 1 else translate("RequestCells", "Request")
    found = [
        Column("check", "", "check"),
        Column("title", title, "title", 260, sortable=True, stretch=True, min_width=names[0]),
    ]
    if with_account:
        found.append(made["account"])
    found += [made[key] for key in view.columns]
    found.append(Column("next", translate("RequestCells", "Reminders"), "meter", 190, sortable=True))
    if view.peek is not None:
        # What the eye shows takes the room of the activity, which the panel shows anyway.
        found.append(Column("eye", translate("RequestCells", "View"), "eye", leaves=2))
        found.append(Column("dots", translate("RequestCells", "More actions"), "dots"))
        return found
    found.append(
        Column(
            "activity",
            translate("RequestCells", "Last activity"),
            "activity",
            158,
            sortable=True,
            leaves=9,
            min_width=136,
        )
    )
    found.append(Column("dots", translate("RequestCells", "More actions"), "dots"))
    return found


class RequestSource:
    """A list of requests as the table reads it. The ids are read on a worker; rows come a page at a time."""

    def __init__(self, desk: Desk, *, tiles: bool = False) -> None:
        self._desk = desk
        self._ids: list[RowId | GroupRow] = []
        self._tiles = tiles

    def set_ids(self, ids: Sequence[int]) -> None:
        """Take freshly read ids; the model is refreshed after it."""
        self._ids = list(ids)

    def ids(self) -> Sequence[RowId | GroupRow]:
        """Return the ids, in order."""
        return self._ids

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        """Return a page of rows."""
        found = {row.id: row for row in listing.rows(self._desk.office, [int(each) for each in ids])}
        return [found.get(int(each)) for each in ids]

    def cell(self, row: RequestRow, key: str) -> CellValue:
        """Return what one row shows in one column."""
        return CELLS[key](row) if not (self._tiles and key == "title") else title(row, tile=True)


def name_of(row: RequestRow) -> str:
    """Return what a request is called: an issued invoice by its number, anything else by its title."""
    return row.extra.number or row.title


def title(row: RequestRow, *, tile: bool = False) -> TitleCell:
    """Return the name over a quiet line."""
    view = KINDS[row.kind]
    if row.extra.number:
        second = row.title
    else:
        sent = (
            translate("RequestCells", "sent {day}").format(day=dates.day(dates.local(row.sent_at).date()))
            if row.sent_at
            else ""
        )
        second = " · ".join(part for part in (row.reference, sent) if part)
    icon, tone = (view.icon, view.tone) if tile else ("", "neu")
    if row.extra.documents and not tile:
        icon, tone = tile_of(row.extra.documents[0])
    return TitleCell(name_of(row), second, icon, tone, accessible=f"{name_of(row)}, {second}")


def _status(row: RequestRow) -> CellValue:
    look = requests.status(row)
    accessible = look.text
    if row.shown.code == "overdue":
        accessible = translate("RequestCells", "Overdue by {days} days").format(days=row.shown.days)
    return PillCell((look,), accessible=accessible)


def _asked(row: RequestRow) -> CellValue:
    """Who is mailed about it: the first by name, the others counted; whoever is nobody's to ask is said in amber."""
    names = row.extra.asked or ()
    if names:
        more = translate("RequestCells", "{name} +{count}").format(name=names[0], count=len(names) - 1)
        said = ", ".join(names)
        return TextCell(more if len(names) > 1 else names[0], accessible=said, tooltip=said)
    if row.phase != "open":
        return TextCell("—", token="muted")
    return TextCell(translate("RequestCells", "No contact with NOTIFY"), token="warn")


def _progress(row: RequestRow) -> CellValue:
    if not row.progress_total:
        return ProgressCell(None)
    percent = PERCENT * row.progress_done / row.progress_total
    said = translate("RequestCells", "{done} of {total}").format(done=row.progress_done, total=row.progress_total)
    return ProgressCell(percent, dates.percent(percent), tooltip=said, accessible=said)


def _todos(row: RequestRow) -> CellValue:
    """How many of a thread's to-dos are done; few as they are, they are counted."""
    if not row.progress_total:
        return ProgressCell(None)
    said = translate("RequestCells", "{done} of {total}").format(done=row.progress_done, total=row.progress_total)
    return ProgressCell(PERCENT * row.progress_done / row.progress_total, said, tooltip=said, accessible=said)


def _meter(row: RequestRow) -> CellValue:
    look = requests.reminders(row)
    sentence = requests.reminders_sentence(row)
    return MeterCell(look, accessible=sentence, tooltip=sentence)


def _activity(row: RequestRow) -> CellValue:
    if row.activity is None:
        return ActivityCell("—")
    return ActivityCell(activity.activity(row.activity), dates.moment(row.activity.at))


def _money(amount: int | None, row: RequestRow, *, late: bool = False) -> CellValue:
    currency = row.extra.currency or "EUR"
    value = Money(amount, currency) if amount is not None else None
    return MoneyCell(dates.money(amount, currency) if amount else "—", late=late, value=value)


def _issued(row: RequestRow) -> CellValue:
    if row.phase == "draft":
        return TextCell(translate("RequestCells", "Draft"), token="muted")
    return DateCell(dates.day(row.extra.issued_on), value=row.extra.issued_on)


CELLS: Mapping[str, Callable[[RequestRow], CellValue]] = {
    "title": title,
    "account": lambda row: AccountCell(row.account_name, str(row.account_id)),
    "asked": _asked,
    "status": _status,
    "progress": _progress,
    "todos": _todos,
    "due": lambda row: DateCell(dates.day(row.due_on), late=row.late, value=row.due_on),
    "issued": _issued,
    "amount": lambda row: _money(row.extra.amount, row),
    "balance": lambda row: _money(row.extra.balance, row),
    "next": _meter,
    "activity": _activity,
    "eye": lambda row: ButtonCell(accessible=translate("RequestCells", "View {name}").format(name=name_of(row))),
    "dots": lambda row: ButtonCell(
        accessible=translate("RequestCells", "More actions for {name}").format(name=name_of(row))
    ),
}
