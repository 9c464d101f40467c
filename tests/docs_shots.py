"""Pictures of documents, of what is asked about them and of what is recorded, for `tests.shots`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint

from app.services import document_filing, document_list
from app.services.document_list import DocumentQuery, DocumentRow
from app.services.requests.listing import Kind
from app.views.desk import Place
from app.views.requests.action_dialog import ActionDialog
from app.views.requests.edit_dialog import edit

if TYPE_CHECKING:
    from tests.shots import Stage

SMALLEST = (1024, 680)


def _row(stage: Stage) -> DocumentRow:
    """A document about which two things are asked, else one that waits for a signature."""
    office = stage.opened.office
    rows = document_list.rows(office, document_list.document_ids(office, DocumentQuery(segment="signature"))[:200])
    mine = [row for row in rows if row.account_id % 2 == (stage.language == "fr")] or rows
    return max(mine, key=lambda row: len(row.requests))


def _tab(stage: Stage, *, panel: bool = True) -> tuple[Any, DocumentRow]:
    row = _row(stage)
    page: Any = stage.go(Place("account", account_id=row.account_id, tab="docs"))
    body = page._bodies["docs"]
    body.side.close_panel()
    if panel:
        body.open_document(row.id)
    else:
        body.table.select_id(row.id)
    return body, row


def previewed(stage: Stage) -> None:
    """An account's documents with one in the preview."""
    _tab(stage)


def small(stage: Stage) -> Callable[[], None]:
    """The same in the smallest window, without the preview."""
    before = stage.window.size()
    stage.window.resize(*SMALLEST)
    _tab(stage, panel=False)
    return lambda: stage.window.resize(before)


def menu(stage: Stage) -> None:
    """The three-dot menu of a document about which something is asked."""
    body, row = _tab(stage, panel=False)
    body.table.menu_requested.emit(row.id, body.table.viewport().mapToGlobal(QPoint(body.table.width() - 60, 60)))


def ticked(stage: Stage) -> Callable[[], None]:
    """Some documents ticked, with the bar of what can be done with them."""
    body, row = _tab(stage, panel=False)
    body._model.set_checked([row.id, *[each for each in body._source.ids() if each != row.id][:1]], True)
    uncheck: Callable[[], None] = body._model.uncheck_all
    return uncheck


def every(stage: Stage) -> None:
    """All documents of all accounts."""
    stage.go(Place("docs", tab="all"))


def from_clients(stage: Stage) -> None:
    """What came from clients."""
    stage.go(Place("docs", tab="clients"))


def trash(stage: Stage) -> Callable[[], None]:
    """The trash, with two documents in it, one ticked."""
    office = stage.opened.office
    rows = document_list.rows(office, document_list.document_ids(office, DocumentQuery(segment="clients"))[:2])
    ids = [row.id for row in rows]
    document_filing.trash(office, ids)
    page: Any = stage.go(Place("docs", tab="trash"))
    page.view.current._model.set_checked(ids[:1], True)

    def back() -> None:
        page.view.current._model.uncheck_all()
        document_filing.restore(office, ids)

    return back


def asking(stage: Stage) -> None:
    """The dialog that asks for a signature on a document that is there."""
    body, row = _tab(stage, panel=False)
    body.actions_.request(Kind.SIGNATURE, [row])
    from tests.shots import settle

    settle(600)


def signing(stage: Stage) -> None:
    """Recording a signature, with the file that came back."""
    stage.go(Place("docs", tab="signature"))
    row = stage.rows(kinds=(Kind.SIGNATURE,), segment="waiting")[0]
    dialog = ActionDialog.wanted(stage.desk, stage.window, row, "sign")
    assert isinstance(dialog, ActionDialog)
    dialog.files.add([Path("Form 8879 signed.pdf")])
    dialog.open()


def editing(stage: Stage) -> None:
    """A draft that asks for a signature, opened to be edited."""
    stage.go(Place("docs", tab="signature"))
    row = stage.rows(kinds=(Kind.SIGNATURE,), segment="draft")[0]
    edit(stage.desk, stage.window, row.id)


SCREENS: dict[str, Callable[[Stage], Callable[[], None] | None]] = {
    "docs-account": previewed,
    "docs-small": small,
    "docs-menu": menu,
    "docs-ticked": ticked,
    "docs-all": every,
    "docs-from-clients": from_clients,
    "docs-trash": trash,
    "docs-request-signature": asking,
    "docs-record-signature": signing,
    "docs-edit-draft": editing,
}
