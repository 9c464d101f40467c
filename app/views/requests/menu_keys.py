"""The keys that a three-dot menu shows, at work wherever the menu can be opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.services.requests.listing import RequestRow
from app.views.requests.actions import RequestActions
from app.views.requests.kinds import KINDS

COMMON = ("Ctrl+R", "Ctrl+Shift+P", "Ctrl+Shift+C", "Ctrl+L")


def listen(
    widget: QWidget, actions: RequestActions, chosen: Callable[[], RequestRow | None], keys: Iterable[str] = ()
) -> None:
    """Let keys do with the chosen request what its menu says beside them, while `widget` has the focus.

    `keys` are those of all kinds, beside the kinds' own; one that the menu of a request does not show does nothing.
    """
    for each in dict.fromkeys((*keys, *(key for view in KINDS.values() for key in view.keys))):
        shortcut = QShortcut(QKeySequence(each), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda each=each: _press(actions, chosen(), each))


def _press(actions: RequestActions, row: RequestRow | None, keys: str) -> None:
    if row is None:
        return
    entry = next((each for each in actions.entries(row) if each is not None and each.shortcut == keys), None)
    if entry is not None and entry.enabled and entry.on_triggered is not None:
        entry.on_triggered()
