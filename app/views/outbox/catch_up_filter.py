"""The button that narrows the review after time off: by kind, account, how late, who is responsible (ENG-6)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from app.services.catch_up import HeldRow
from app.views.requests.kinds import KINDS
from app.views.widgets.button import Button
from app.views.widgets.menu import Menu, MenuEntry, build_menu
from app.views.words.requests import tr as word

WEEK, FORTNIGHT = 5, 10
"""Open days."""


@dataclass(frozen=True, slots=True)
class HeldFilter:
    """What is shown; empty, 0 or None: all. `late`: at least so many open days."""

    kind: str = ""
    account_id: int | None = None
    late: int = 0
    responsible: str | None = None

    @property
    def count(self) -> int:
        """How many filters are on."""
        return sum((bool(self.kind), self.account_id is not None, bool(self.late), self.responsible is not None))

    def takes(self, row: HeldRow) -> bool:
        """Whether a row is shown."""
        return (
            (not self.kind or row.request.kind == self.kind)
            and (self.account_id is None or row.request.account_id == self.account_id)
            and row.days_late >= self.late
            and (self.responsible is None or row.responsible == self.responsible)
        )


class CatchUpFilter(Button):
    """Shows how many filters are on; `changed` after one was chosen. Only what is held is offered."""

    changed = Signal()

    def __init__(self, rows: Callable[[], Iterable[HeldRow]], parent: QWidget | None = None) -> None:
        super().__init__("", icon_name="list-filter", menu_arrow=True, parent=parent)
        self._rows = rows
        self.wanted = HeldFilter()
        self.clicked.connect(self.popup)
        self._name()

    def clear(self) -> None:
        """Take all filters off."""
        self._choose(HeldFilter())

    def popup(self) -> Menu:
        """Open the menu of filters."""
        menu = build_menu(self, self.entries())
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 3)))
        return menu

    def entries(self) -> Sequence[MenuEntry | None]:
        """Return the menu: a group for each filter, what is chosen ticked."""
        rows, wanted = list(self._rows()), self.wanted
        there = {str(row.request.kind) for row in rows}
        kinds = [(word(view.plural), replace(wanted, kind=str(kind))) for kind, view in KINDS.items() if kind in there]
        names = {row.request.account_name: row.request.account_id for row in rows}
        accounts = [(name, replace(wanted, account_id=names[name])) for name in sorted(names, key=str.casefold)]
        people = [
            (name or self.tr("Nobody"), replace(wanted, responsible=name))
            for name in sorted({row.responsible for row in rows})
        ]
        late = [
            (self.tr("At least %n open day(s)", "", days), replace(wanted, late=days)) for days in (1, WEEK, FORTNIGHT)
        ]
        return [
            self._group(self.tr("Kind"), "layout-list", replace(wanted, kind=""), kinds),
            self._group(self.tr("Account"), "building-2", replace(wanted, account_id=None), accounts),
            self._group(self.tr("How late"), "calendar-clock", replace(wanted, late=0), late),
            self._group(self.tr("Responsible"), "users", replace(wanted, responsible=None), people),
            None,
            MenuEntry(self.tr("Clear filters"), "x", enabled=bool(wanted.count), on_triggered=self.clear),
        ]

    def _group(
        self, title: str, icon: str, none: HeldFilter, choices: Sequence[tuple[str, HeldFilter]]
    ) -> MenuEntry:  # fmt: skip
        entries = [self._entry(text, would) for text, would in [(self.tr("All"), none), *choices]]
        return MenuEntry(title, icon, entries=entries)

    def _entry(self, text: str, would: HeldFilter) -> MenuEntry:
        return MenuEntry(
            text.replace("&", "&&"), checked=would == self.wanted, on_triggered=lambda: self._choose(would)
        )

    def _choose(self, would: HeldFilter) -> None:
        if would != self.wanted:
            self.wanted = would
            self._name()
            self.changed.emit()

    def _name(self) -> None:
        count = self.wanted.count
        self.setText(self.tr("%n filter(s)", "", count) if count else self.tr("Filter"))
