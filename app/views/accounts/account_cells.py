"""What the list of accounts shows in each column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from app.services import account_lists
from app.services.account_lists import AccountQuery, AccountRow
from app.views.accounts.account_actions import is_paused, today
from app.views.accounts.account_facts import paused_words
from app.views.desk import Desk
from app.views.widgets.table import (
    AccountCell,
    ButtonCell,
    CellValue,
    Column,
    GroupRow,
    RowId,
    TagsCell,
    TextCell,
    TitleCell,
)
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

TYPES = {
    "company": QT_TRANSLATE_NOOP("AccountCells", "Company"),
    "individual": QT_TRANSLATE_NOOP("AccountCells", "Individual"),
    "association": QT_TRANSLATE_NOOP("AccountCells", "Association"),
    "partnership": QT_TRANSLATE_NOOP("AccountCells", "Partnership"),
}
NAMED = 2
SCREENFUL = 25
KEPT = 4000


def tr(text: str) -> str:
    """Translate a text of this module."""
    return translate("AccountCells", text)


def type_word(code: str) -> str:
    """Return the word for a type of account; what an import brought stays as it is."""
    return tr(TYPES[code]) if code in TYPES else code


def columns() -> list[Column]:
    """Return the columns of the list."""
    return [
        Column("check", "", "check"),
        Column(
            "name",
            translate("AccountCells", "Account"),
            "title",
            280,
            sortable=True,
            stretch=True,
            min_width=220,
        ),
        Column("tags", translate("AccountCells", "Tags"), "text", 190, min_width=120),
        Column("notify", translate("AccountCells", "Notify"), "text", 190, min_width=120),
        Column("waiting", translate("AccountCells", "Waiting"), "money", 76, align="right"),
        Column("next", translate("AccountCells", "Next reminder"), "date", 160),
        Column("responsible", translate("AccountCells", "Responsible"), "account", 140, min_width=110),
        Column("dots", translate("AccountCells", "More actions"), "dots"),
    ]


class AccountSource:
    """A list of accounts as the table reads it. The ids were read on a worker.

    Rows are read a screenful at a time when one of them is first drawn: a whole page of the model, with everybody who
    is notified, would hold the scroll bar for longer than an eye forgives.
    """

    def __init__(self, desk: Desk, query: AccountQuery, ids: Sequence[int]) -> None:
        self._desk = desk
        self._today = today(desk)
        self.query = query
        self._ids: list[RowId | GroupRow] = list(ids)
        self._read: dict[int, AccountRow] = {}

    def ids(self) -> Sequence[RowId | GroupRow]:
        """Return the ids, in order."""
        return self._ids

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        """Return for each row the few ids that are read together with it."""
        wanted = [int(each) for each in ids]
        few = [tuple(wanted[at : at + SCREENFUL]) for at in range(0, len(wanted), SCREENFUL)]
        return [(account_id, few[at // SCREENFUL]) for at, account_id in enumerate(wanted)]

    def cell(self, row: tuple[int, tuple[int, ...]], key: str) -> CellValue:
        """Return what one row shows in one column; nothing where the account is gone since."""
        account_id, together = row
        if account_id not in self._read:
            if len(self._read) > KEPT:
                self._read.clear()
            self._read |= {each.id: each for each in account_lists.account_rows(self._desk.office, together)}
        found = self._read.get(account_id)
        if found is None:
            return TextCell("")
        return _next(found, self._today) if key == "next" else CELLS[key](found)


def _name(row: AccountRow) -> CellValue:
    second = " · ".join(part for part in (row.reference, type_word(row.type)) if part)
    return TitleCell(row.name, second, avatar_key=str(row.id), muted=row.archived)


def _notify(row: AccountRow) -> CellValue:
    """Who gets e-mails; Nobody, in amber, where that is so (ACC-4)."""
    if not row.notified:
        why = (
            translate("AccountCells", "No contact has NOTIFY on and an address that works")
            if row.contacts
            else translate("AccountCells", "No contact yet")
        )
        said = translate("AccountCells", "Nobody to notify. {why}").format(why=why)
        return TextCell(
            translate("AccountCells", "Nobody"), token="warn", icon="bell-off", tooltip=why, accessible=said
        )
    everybody = ", ".join(row.notified)
    rest = len(row.notified) - NAMED
    shown = everybody if rest <= 0 else f"{', '.join(row.notified[:NAMED])} +{rest}"
    return TextCell(
        shown,
        token="text2",
        icon="bell",
        tooltip=everybody,
        accessible=translate("AccountCells", "Notified: {names}").format(names=everybody),
    )


def _waiting(row: AccountRow) -> CellValue:
    said = translate("AccountCells", "{count} waiting for the client").format(count=row.waiting)
    return TextCell(str(row.waiting) if row.waiting else "—", token="text" if row.waiting else "muted", accessible=said)


def _next(row: AccountRow, day: date) -> CellValue:
    if is_paused(row, day):
        return TextCell(paused_words(row.paused_until), token="muted", icon="circle-pause")
    if row.archived:
        return TextCell(translate("AccountCells", "Archived"), token="muted", icon="archive")
    return TextCell(dates.moment(row.next_at), token="text" if row.next_at else "muted")


def _responsible(row: AccountRow) -> CellValue:
    if not row.responsible:
        return TextCell("—", token="muted")
    return AccountCell(row.responsible, row.responsible, person=True)


CELLS: dict[str, Callable[[AccountRow], CellValue]] = {
    "name": _name,
    "tags": lambda row: TagsCell(tuple(tag.name for tag in row.tags)),
    "notify": _notify,
    "waiting": _waiting,
    "responsible": _responsible,
    "dots": lambda row: ButtonCell(
        accessible=translate("AccountCells", "More actions for {name}").format(name=row.name)
    ),
}
