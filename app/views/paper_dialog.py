"""A paper in a window of its own, large enough to be read: the very file that is mailed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.services.papers.page_pictures import PagePicture, page_pictures
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label
from app.views.widgets.paper_pages import PaperPages
from app.views.words.marking import translate

WIDTH = 720


class PaperDialog(Dialog):
    """`make` returns the PDF; it is called on a worker."""

    def __init__(self, desk: Desk, parent: QWidget, title: str, make: Callable[[], bytes]) -> None:
        super().__init__(title, translate("PaperDialog", "Close"), width=WIDTH + 60, parent=parent)
        self.cancel_button.hide()
        self._wait = label(self.tr("One moment…"), "muted")
        self.body.addWidget(self._wait)
        self.pages = PaperPages(title)
        self.pages.setMinimumHeight(px(420))
        self.pages.hide()
        self.body.addWidget(self.pages, 1)
        wide = round(px(WIDTH) * self.devicePixelRatioF())
        desk.run(self, lambda: page_pictures(make(), wide), self._show, self._fail)

    def open(self) -> None:
        """Show it as high as the window allows."""
        super().open()
        parent = self.parentWidget()
        if parent is not None:
            self.resize(self.width(), max(px(480), parent.window().height() - px(48)))

    def _show(self, found: tuple[PagePicture, ...]) -> None:
        self._wait.hide()
        self.pages.show()
        self.pages.show_pages(found)
        self.pages.setFocus()

    def _fail(self, error: Exception) -> None:
        del error
        self._wait.setText(self.tr("This file cannot be shown here. Open it in another program."))
