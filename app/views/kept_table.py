"""A table as its user likes it: one line or two, the columns she chose and their widths, kept for the next day."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QObject, QPoint, Qt

from app.views.desk import Desk
from app.views.widgets.button import IconButton
from app.views.widgets.menu import Menu, MenuEntry, build_menu
from app.views.widgets.table import RowTable


class KeptTable(QObject):
    """Follows the density of the settings, and keeps what is done to the columns of `table` under `name`.

    A right click on the header, or the button of `button()`, chooses the columns.
    """

    def __init__(self, desk: Desk, table: RowTable, name: str) -> None:
        super().__init__(table)
        self._preferences, self._table, self._name = desk.preferences, table, f"table-{name}"
        self._restore()
        self._follow("density")
        self._preferences.changed.connect(self._follow)
        table.columns.changed.connect(self._keep)
        header = table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda point: self._popup(header.mapToGlobal(point)))

    def button(self) -> IconButton:
        """Return a button for the list's tool bar that opens the choice of columns."""
        made = IconButton("columns-3", self.tr("Choose columns"), framed=True, small=False)
        made.clicked.connect(lambda: self._popup(made.mapToGlobal(QPoint(0, made.height() + 3))))
        if not self._table.columns.choosable():
            made.hide()
        return made

    def entries(self) -> Sequence[MenuEntry | None]:
        """Return the menu: one line a column, ticked where it is wanted, then the way back to the usual ones."""
        columns = self._table.columns

        def toggled(key: str, away: bool) -> Callable[[], object]:
            return lambda: columns.put_away(key, away)

        found: list[MenuEntry | None] = []
        for column in columns.choosable():
            wanted = column.key not in columns.away
            text = column.title.replace("&", "&&")
            if wanted and not columns.shows(column.key):
                text = self.tr("{column} (no room now)").format(column=text)
            found.append(MenuEntry(text, checked=wanted, on_triggered=toggled(column.key, wanted)))
        found += [None, MenuEntry(self.tr("Usual columns"), "rotate-ccw", on_triggered=columns.reset)]
        return found

    def _popup(self, where: QPoint) -> Menu | None:
        if not self._table.columns.choosable():
            return None
        menu = build_menu(self._table, self.entries())
        menu.popup(where)
        return menu

    def _follow(self, preference: str) -> None:
        if preference == "density":
            self._table.set_compact(self._preferences.get("density") == "compact")

    def _restore(self) -> None:
        """Take what was kept; a file that somebody wrote into by hand is no reason to show nothing."""
        try:
            kept = json.loads(bytes(self._preferences.layout(self._name).data()) or b"{}")
            widths = {str(key): max(24, min(2000, int(width))) for key, width in kept.get("widths", {}).items()}
            away = [str(key) for key in kept.get("away", [])]
        except (ValueError, AttributeError, TypeError):
            return
        self._table.columns.take(widths, away)

    def _keep(self) -> None:
        columns = self._table.columns
        kept = {"widths": columns.widths, "away": sorted(columns.away)}
        self._preferences.keep_layout(self._name, QByteArray(json.dumps(kept).encode()))
