"""What stands around the table of documents: the bar of ticked ones, and what is said where there are none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.services.document_list import ALL, ARCHIVED, CLIENTS, TRASH, DocumentQuery
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.empty import EmptyState
from app.views.widgets.flow import FlowRow
from app.views.widgets.label import label
from app.views.words.marking import translate


class BulkBar(QFrame):
    """What can be done with ticked documents; hidden while none is."""

    cleared = Signal()
    archive_wanted = Signal()
    resend_wanted = Signal()
    restore_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, *, with_folders: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "footer")
        row = FlowRow(self, spacing=px(8))
        row.setContentsMargins(px(16), px(10), px(16), px(10))
        self._ticked = label("", "card")
        row.addWidget(self._ticked)
        clear = Button(self.tr("Clear"), "ghost")
        clear.clicked.connect(self.cleared)
        archive = Button(self.tr("Archive"), icon_name="archive")
        archive.clicked.connect(self.archive_wanted)
        self.move_ = Button(self.tr("Move"), icon_name="folder-input", menu_arrow=True)
        self.resend = Button("", icon_name="send")
        self.resend.clicked.connect(self.resend_wanted)
        self.ask = Button(self.tr("Request"), "primary", icon_name="plus", menu_arrow=True)
        restore = Button(self.tr("Restore"), icon_name="undo-2")
        restore.clicked.connect(self.restore_wanted)
        delete = Button(self.tr("Delete for good…"), "danger", icon_name="trash-2")
        delete.clicked.connect(self.delete_wanted)
        for each in (clear, archive, self.move_, restore, delete):
            row.addWidget(each)
        self._with_folders = with_folders
        self._living, self._trashed = (archive, self.ask), (restore, delete)
        row.add_stretch()
        row.addWidget(self.resend)
        row.addWidget(self.ask)
        self.hide()

    def show_count(self, count: int, waiting: int, *, trash: bool = False) -> None:
        """Say how many are ticked, and of how many requests about them the clients can be reminded; or that they lie
        in the `trash`, out of which they are taken."""
        self.setVisible(count > 0)
        for each in self._living:
            each.setVisible(not trash)
        for each in self._trashed:
            each.setVisible(trash)
        self.move_.setVisible(self._with_folders and not trash)
        self._ticked.setText(self.tr("%n selected", "", count))
        self.resend.setText(self.tr("Resend (%n)", "", waiting))
        self.resend.setVisible(waiting > 0)


class NoDocuments(EmptyState):
    """`adds` says whether its button adds files; else it clears the filters."""

    adds = False


def empty_state(query: DocumentQuery) -> NoDocuments:
    """Return what a list that found nothing says, and offers."""
    if query.search or query.added_by is not None or query.segment not in (ALL, ARCHIVED, CLIENTS, TRASH):
        title = translate("NoDocuments", "Nothing here")
        if query.search:
            title = translate("NoDocuments", "No match for “{words}”").format(words=query.search)
        clear = translate("NoDocuments", "Clear filters")
        return NoDocuments(title, translate("NoDocuments", "A filter is on."), tone="no_match", action=clear)
    if query.segment == ARCHIVED:
        return NoDocuments(translate("NoDocuments", "Nothing archived"), icon_name="archive")
    if query.segment == TRASH:
        return NoDocuments(translate("NoDocuments", "The trash is empty"), icon_name="trash-2")
    if query.segment == CLIENTS:
        said = translate("NoDocuments", "What clients send in answer stands here, and what you put into their folder.")
        return NoDocuments(translate("NoDocuments", "Nothing came from clients yet"), said, icon_name="inbox")
    title = translate("NoDocuments", "No documents yet")
    if query.folder:
        title = translate("NoDocuments", "This folder is empty")
    if query.account_id is None:
        said = translate("NoDocuments", "Add them in an account, or with a request for a signature or an approval.")
        return NoDocuments(title, said, icon_name="files")
    said = translate("NoDocuments", "Drop files here, or choose them. Then ask for a signature or an approval.")
    made = NoDocuments(title, said, action=translate("NoDocuments", "Add files"), icon_name="files")
    made.adds = True
    return made
