"""What stands around the table of documents: the bar of ticked ones, and what is said where there are none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.services.document_list import ALL, ARCHIVED, DocumentQuery
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
        for each in (clear, archive, self.move_):
            row.addWidget(each)
        self.move_.setVisible(with_folders)
        row.add_stretch()
        row.addWidget(self.resend)
        row.addWidget(self.ask)
        self.hide()

    def show_count(self, count: int, waiting: int) -> None:
        """Say how many are ticked, and of how many requests about them the clients can be reminded."""
        self.setVisible(count > 0)
        self._ticked.setText(self.tr("%n selected", "", count))
        self.resend.setText(self.tr("Resend (%n)", "", waiting))
        self.resend.setVisible(waiting > 0)


class NoDocuments(EmptyState):
    """`adds` says whether its button adds files; else it clears the filters."""

    adds = False


def empty_state(query: DocumentQuery) -> NoDocuments:
    """Return what a list that found nothing says, and offers."""
    if query.search or query.segment not in (ALL, ARCHIVED):
        title = translate("NoDocuments", "Nothing here")
        if query.search:
            title = translate("NoDocuments", "No match for “{words}”").format(words=query.search)
        clear = translate("NoDocuments", "Clear filters")
        return NoDocuments(title, translate("NoDocuments", "A filter is on."), tone="no_match", action=clear)
    if query.segment == ARCHIVED:
        return NoDocuments(translate("NoDocuments", "Nothing archived"), icon_name="archive")
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
