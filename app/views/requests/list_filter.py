"""The button that narrows a list of requests: whose they are, how their reminders stand, when they were sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from app.services import document_list, staff
from app.services.requests.narrowing import NOBODY, RequestFilter
from app.views.desk import Desk
from app.views.widgets.button import Button
from app.views.widgets.menu import Menu, MenuEntry, build_menu


class ListFilter(Button):
    """Shows how many filters are on; `changed` after one was chosen. `wanted` is what the list shows."""

    changed = Signal()

    def __init__(
        self, desk: Desk, *, of_one_account: bool, of_documents: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("", icon_name="list-filter", menu_arrow=True, parent=parent)
        self._desk, self._of_one_account, self._of_documents = desk, of_one_account, of_documents
        self.wanted = RequestFilter()
        self.clicked.connect(self.popup)
        self._name()

    def clear(self) -> None:
        """Take all filters off; the list is read by whoever asked for it."""
        self.wanted = RequestFilter()
        self._name()

    def sentence(self) -> str:
        """Return what is filtered, for the foot of the list; empty where nothing is."""
        parts = [self._whose().get(self.wanted.responsible, "")] if self.wanted.responsible is not None else []
        parts += [self.wanted.added_by] if self.wanted.added_by is not None else []
        parts += [words[code] for words, code in self._chosen() if code]
        return ", ".join(part for part in parts if part)

    def popup(self) -> Menu:
        """Open the menu of filters."""
        menu = build_menu(self, self.entries())
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 3)))
        return menu

    def entries(self) -> Sequence[MenuEntry | None]:
        """Return the menu: a group for each filter, what is chosen ticked."""
        groups: list[MenuEntry | None] = []
        if self._of_documents:
            names: list[str | None] = [None, *document_list.adders(self._desk.office)]
            added = [self._entry(name or self.tr("Anybody"), replace(self.wanted, added_by=name)) for name in names]
            groups.append(MenuEntry(self.tr("Uploaded by"), "upload", entries=added))
        if not self._of_one_account:
            people = [self._entry(text, replace(self.wanted, responsible=key)) for key, text in self._whose().items()]
            groups.append(MenuEntry(self.tr("Responsible"), "users", entries=people))
        reminders = [
            self._entry(text, replace(self.wanted, reminders=key)) for key, text in self._reminder_words().items()
        ]
        groups.append(MenuEntry(self.tr("Reminders"), "bell", entries=reminders))
        sent = [self._entry(text, replace(self.wanted, sent=key)) for key, text in self._sent_words().items()]
        groups.append(MenuEntry(self.tr("Sent"), "calendar", entries=sent))
        clear = MenuEntry(
            self.tr("Clear filters"), "x", enabled=bool(self.wanted.count), on_triggered=self._choosing(RequestFilter())
        )
        return [*groups, None, clear]

    def _entry(self, text: str, would: RequestFilter) -> MenuEntry:
        return MenuEntry(text.replace("&", "&&"), checked=would == self.wanted, on_triggered=self._choosing(would))

    def _choosing(self, would: RequestFilter) -> Callable[[], object]:
        def choose() -> None:
            if would != self.wanted:
                self.wanted = would
                self._name()
                self.changed.emit()

        return choose

    def _name(self) -> None:
        count = self.wanted.count
        self.setText(self.tr("Filter: {count}").format(count=count) if count else self.tr("Filter"))
        self.setToolTip(self.sentence() if count else self.tr("By who is responsible, reminders, or date"))
        self.updateGeometry()

    def _chosen(self) -> tuple[tuple[dict[str, str], str], ...]:
        return (self._reminder_words(), self.wanted.reminders), (self._sent_words(), self.wanted.sent)

    def _whose(self) -> dict[int | None, str]:
        """Me first, then the others who work here; whoever left still answers for accounts perhaps, and comes last."""
        found: dict[int | None, str] = {None: self.tr("Anyone")}
        members = staff.members(self._desk.office)
        for each in sorted(members, key=lambda each: not each.me):
            found[each.id] = self.tr("{name} (me)").format(name=each.name) if each.me else each.name
        found[NOBODY] = self.tr("Nobody")
        return found

    def _reminder_words(self) -> dict[str, str]:
        return {
            "": self.tr("Any"),
            "scheduled": self.tr("Scheduled"),
            "used_up": self.tr("All sent"),
            "paused": self.tr("Paused"),
            "off": self.tr("Off"),
            "problem": self.tr("With a problem"),
        }

    def _sent_words(self) -> dict[str, str]:
        return {
            "": self.tr("Any time"),
            "30": self.tr("In the last 30 days"),
            "60": self.tr("In the last 60 days"),
            "year": self.tr("This year"),
            "earlier": self.tr("Before this year"),
        }
