"""Before settings are saved that move dates: how many, which, and whether waiting requests follow the new numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QWidget

from app.services import what_if
from app.services.what_if import DEFAULT_KEYS, MovedDate, WhatIf
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import ElidedLabel, label
from app.views.words import dates
from app.views.words.marking import translate

SHOWN = 60


def ask_first(
    desk: Desk,
    owner: QWidget,
    values: Mapping[str, Any],
    save: Callable[[bool], None],
    failed: Callable[[Exception], None],
) -> None:
    """Call `save(False)` at once where no date moves, else after the dialog; `save(True)`: waiting requests follow."""
    if not what_if.WATCHED & values.keys():
        save(False)
        return
    office = desk.office

    def found(result: WhatIf) -> None:
        offers = bool(result.followers) and bool(DEFAULT_KEYS.keys() & values.keys())
        if not result.total and not offers:
            save(False)
            return
        WhatIfDialog(desk, owner, values, result, save if offers else lambda _: save(False), offers=offers).open()

    desk.run(owner, lambda: what_if.what_if(office, values, apply=False), found, failed, key="what-if")


class WhatIfDialog(Dialog):
    """Calls `agreed(apply)` to save; `apply` lets the waiting requests with the firm's numbers follow the new ones."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        values: Mapping[str, Any],
        found: WhatIf,
        agreed: Callable[[bool], None],
        *,
        offers: bool,
    ) -> None:
        super().__init__(
            translate("WhatIfDialog", "Save settings"), translate("WhatIfDialog", "Save"), width=620, parent=parent
        )
        self._desk, self._values = desk, dict(values)
        self._agreed = agreed
        self.headline = label("", "panel", wrap=True)
        self.body.addWidget(self.headline)
        self.follow = QCheckBox(self.tr("Apply also to %n waiting request(s) with the firm’s numbers", "",
                                        found.followers))  # fmt: skip
        self.follow.setVisible(offers)
        self.follow.toggled.connect(lambda _: self._look())
        self.body.addWidget(self.follow)
        self._rows = QFrame()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 1)
        self.body.addWidget(self._rows)
        self.more = label("", "second")
        self.body.addWidget(self.more)
        self.body.addStretch(1)
        self._show(found)

    def submit(self) -> None:
        """Save."""
        self.accept()
        self._agreed(self.follow.isChecked())

    def _look(self) -> None:
        office, values, apply = self._desk.office, self._values, self.follow.isChecked()
        self._desk.run(self, lambda: what_if.what_if(office, values, apply=apply), self._show, key="what-if")

    def _show(self, found: WhatIf) -> None:
        words = self.tr("%n reminder date(s) move", "", found.total)
        self.headline.setText(words if found.total else self.tr("No reminder date moves"))
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for at, each in enumerate(found.moves[:SHOWN]):
            self._row(at, each)
        left = found.total - min(found.total, SHOWN)
        self.more.setText(self.tr("and %n more", "", left))
        self.more.setVisible(left > 0)

    def _row(self, at: int, each: MovedDate) -> None:
        named = ElidedLabel(f"{each.account_name} · {each.title}")
        before, after = self._day(each.before, each.zone), self._day(each.after, each.zone)
        for column, widget in enumerate((named, label(before, "second"), label("→", "second"), label(after, "name"))):
            self._grid.addWidget(widget, at, column)
        named.setAccessibleName(self.tr("{name}: from {before} to {after}").format(
            name=named.text(), before=before, after=after))  # fmt: skip

    def _day(self, moment: datetime | None, zone: str) -> str:
        if moment is None:
            return self.tr("none")
        return dates.day(dates.local(moment, zone).date(), weekday=True) + " " + dates.hour(moment, zone)
