"""The menu of the title of the page Pipelines: the pipelines, those put away, and what is done with them (PIP-1)."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.services.pipelines import editing
from app.services.pipelines.editing import PipelineView
from app.views.desk import Desk
from app.views.widgets.menu import MenuEntry


class Page(Protocol):
    """The page whose menu it is."""

    def choose(self, pipeline_id: int) -> None:
        """Show another pipeline."""

    def open_editor(self, pipeline: PipelineView | None) -> None:
        """Edit one, or a new one."""

    def install(self) -> None:
        """Keep those that come with the program."""


class PipelineMenu(QObject):
    """`show` tells it what there is; `entries` is asked when the menu opens."""

    def __init__(self, desk: Desk, page: Page) -> None:
        assert isinstance(page, QWidget)
        super().__init__(page)
        self._desk, self._page = desk, page
        self._pipelines: tuple[PipelineView, ...] = ()
        self._archived: tuple[PipelineView, ...] = ()
        self._shown: PipelineView | None = None

    def show(
        self, pipelines: tuple[PipelineView, ...], archived: tuple[PipelineView, ...], shown: PipelineView | None
    ) -> None:
        """Take what was read: the pipelines, those put away, and the one on the board."""
        self._pipelines, self._archived, self._shown = pipelines, archived, shown

    def entries(self) -> list[MenuEntry | None]:
        """Return the menu."""
        shown, page = self._shown, self._page
        entries: list[MenuEntry | None] = [
            MenuEntry(
                _plain(each), "check" if shown is not None and each.id == shown.id else "square-kanban",
                on_triggered=partial(page.choose, each.id),
            )
            for each in self._pipelines
        ]  # fmt: skip
        if entries:
            entries.append(None)
        entries.append(MenuEntry(self.tr("New pipeline…"), "plus", on_triggered=lambda: page.open_editor(None)))
        entries.append(MenuEntry(self.tr("Install the prepared pipelines"), "download", on_triggered=page.install))
        asks = bool(self._desk.preferences.get("ask_before_automations"))
        entries.append(
            MenuEntry(
                self.tr("Show before automations run"), "square-check" if asks else "square",
                on_triggered=lambda: self._desk.preferences.set("ask_before_automations", not asks),
            )
        )  # fmt: skip
        if shown is not None:
            put_away = partial(self._put, shown, away=True)
            entries.append(MenuEntry(self.tr("Archive this pipeline"), "archive", on_triggered=put_away))
        if self._archived:
            back = [
                MenuEntry(_plain(each), "archive-restore", on_triggered=partial(self._put, each, away=False))
                for each in self._archived
            ]
            entries.append(MenuEntry(self.tr("Bring back an archived pipeline"), "archive-restore", entries=back))
        return entries

    def _put(self, pipeline: PipelineView, *, away: bool) -> None:
        """Archive a pipeline, or bring it back and show it; with Undo."""
        desk, office = self._desk, self._desk.office

        def done(_: object) -> None:
            if not away:
                self._page.choose(pipeline.id)
            said = self.tr("{name} archived") if away else self.tr("{name} is back")
            undo = lambda: desk.do(self, lambda: editing.archive(office, pipeline.id, archived=not away))  # noqa: E731
            desk.toast(said.format(name=pipeline.given.name), icon="archive", undo=undo)

        desk.do(self, lambda: editing.archive(office, pipeline.id, archived=away), done)


def _plain(pipeline: PipelineView) -> str:
    return pipeline.given.name.replace("&", "&&")
