"""A template put into an invoice that is written (TPL-1, AUT-2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.services import templates
from app.services.templates import Filled
from app.views.desk import Desk

if TYPE_CHECKING:
    from app.views.invoices.page import InvoicePage


class TemplateUse(QObject):
    """`taken` is the template that the words come from since the page was opened."""

    def __init__(self, desk: Desk, page: InvoicePage) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.taken: Filled | None = None
        page.template.filled.connect(self._on_filled)

    def _on_filled(self, found: Filled | None) -> None:
        """A template was chosen; it takes the place of what somebody wrote only if she says so."""
        page = self._page
        if found is None:
            self.taken = None
            page.look()
        elif page.content() == page.untouched:
            self._take(found)
        else:
            page.template.choose(self.taken.template_id if self.taken is not None else None)
            self._desk.confirm(
                page, self.tr("Put the template in the place of what you wrote?"),
                self.tr("Lines, discount and note are replaced. The title that you typed stays."),
                self.tr("Use the template"), lambda: self._take(found),
            )  # fmt: skip

    def _take(self, found: Filled) -> None:
        """Take it; for an invoice that is kept with its account's values, a new one gets them when it is made."""
        office, detail = self._desk.office, self._page.detail
        account_id = detail.row.account_id if detail is not None else None
        self._desk.run(self, lambda: templates.fill(office, found.template_id, account_id), self._on_taken, key="fill")

    def _on_taken(self, found: Filled) -> None:
        before, self.taken = self.taken, found
        self._page.template.choose(found.template_id)
        self._page.take(found, before)
