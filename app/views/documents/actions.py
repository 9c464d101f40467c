"""What can be done with documents: their three-dot menu, its keys, its dialogs, its Undo (DOC-1 to DOC-3, MAN-6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services import document_filing, documents
from app.services.document_filing import Added
from app.services.document_list import DocumentRow
from app.services.durable_files import replace_synced
from app.services.file_names import safe_name
from app.services.requests.bulk import Verb
from app.services.requests.listing import Kind, RequestRow
from app.services.requests.paperwork import PickedDocument
from app.views.desk import Desk
from app.views.documents.cells import KINDS_ABOUT
from app.views.documents.folder_actions import FolderActions
from app.views.documents.name_dialog import NameDialog
from app.views.requests.actions import RequestActions
from app.views.requests.kinds import KINDS
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.words.requests import tr as word


class DocumentActions(QObject):
    """The verbs of documents, for a list and its panel. `owner` carries the dialogs."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._owner = desk, owner
        self.requests = RequestActions(desk, owner)
        self.folders = FolderActions(desk, owner)

    # Adding and keeping

    def choose_files(self, account_id: int, folder: str) -> None:
        """Ask which files to add."""
        dialog = QFileDialog(self._owner, self.tr("Add files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.add(account_id, [Path(name) for name in names], folder))
        dialog.open()

    def add(self, account_id: int, paths: Sequence[Path], folder: str) -> None:
        """Add files; those whose bytes are there already are told, not added twice."""
        office = self._desk.office

        def done(added: Added) -> None:
            said = [self.tr("%n document(s) added", "", len(added.ids))] if added.ids else []
            for name, where in added.there[:1]:
                place = where.replace("/", " / ") or self.tr("all documents")
                said.append(self.tr("{name} is there already, in {folder}").format(name=name, folder=place))
            if len(added.there) > 1:
                said.append(self.tr("%n more are there already", "", len(added.there) - 1))

            def undo() -> None:
                self._desk.do(self, lambda: document_filing.archive(office, added.ids))

            self._desk.toast(" · ".join(said), icon="file-plus", undo=undo if added.ids else None)

        self._desk.do(self._owner, lambda: document_filing.add_files(office, account_id, paths, folder), done)

    def save_copy(self, row: DocumentRow) -> None:
        """Ask where, then write the document's bytes there."""
        dialog = QFileDialog(self._owner, self.tr("Save a copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(safe_name(row.name))
        dialog.fileSelected.connect(lambda chosen: self.save_to(row, Path(chosen)))
        dialog.open()

    def save_to(self, row: DocumentRow, target: Path) -> None:
        """Write a copy."""
        office = self._desk.office

        def work() -> None:
            replace_synced(target, documents.content(office, row.sha256))

        said = self.tr("Saved as {file}").format(file=target.name)
        self._desk.do(self._owner, work, lambda _: self._desk.toast(said, icon="download", seconds=5))

    # Asking and reminding

    def request(self, kind: Kind, rows: Sequence[DocumentRow]) -> None:
        """Ask about documents of one account in one request (DOC-2, DOC-3)."""
        picked = [PickedDocument(row.id, row.name) for row in rows]
        self._desk.new_request(kind=kind, account_ids=(rows[0].account_id,), documents=picked)

    def asking(self, rows: Sequence[DocumentRow]) -> list[MenuEntry | None]:
        """Return *Request signature…* and *Request approval…* for documents."""
        several = len({row.account_id for row in rows}) > 1
        archived = any(row.archived for row in rows)
        why = self.tr("They are of several accounts") if several else self.tr("It is archived") if archived else ""

        def ask(kind: Kind) -> Callable[[], object]:
            return lambda: self.request(kind, rows)

        return [
            MenuEntry(f"{word(KINDS[kind].new)}…", KINDS[kind].icon, "", not why, why, ask(kind))
            for kind in KINDS_ABOUT
        ]

    def resend(self, rows: Sequence[DocumentRow], point: QPoint | None = None) -> None:
        """Resend what waits about documents; of one with several asks which (MAN-6)."""
        waiting = waiting_about(rows)
        if len(rows) == 1 and len(waiting) > 1 and point is not None:
            build_menu(self._owner, self._resends(rows[0])).popup(point)
            return
        if len(waiting) > 1:
            self.requests.act_on_many(Verb.RESEND, [each.id for each in waiting])
        else:
            self.requests.resend(waiting)

    def _resends(self, row: DocumentRow) -> list[MenuEntry | None]:
        def again(about: RequestRow) -> Callable[[], object]:
            return lambda: self.requests.resend([about])

        found = waiting_about([row])
        return [
            MenuEntry(word(KINDS[each.kind].resend), "send", "" if at else "Ctrl+R", on_triggered=again(each))
            for at, each in enumerate(found)
        ]

    def pause(self, rows: Sequence[DocumentRow]) -> None:
        """Pause the reminders about documents, or let them go on."""
        waiting = [each for row in rows for each in row.requests if each.phase == "open"]
        if waiting:
            self.requests.pause(waiting)

    # Filing

    def rename(self, row: DocumentRow) -> None:
        """Ask what a document is to be called."""
        dialog = NameDialog(
            self._owner, self.tr("Rename document"), self.tr("Rename"), self.tr("Name"), row.name,
            self.tr("E-mails about it say the new name.") if row.requests else "",
        )  # fmt: skip
        office = self._desk.office

        def done(before: str) -> None:
            dialog.finish()

            def undo() -> None:
                self._desk.do(self, lambda: document_filing.rename(office, row.id, before))

            self._desk.toast(self.tr("{name} renamed").format(name=before), icon="pencil", undo=undo)

        def failed(error: Exception) -> None:
            if not dialog.refuse(error):
                self._desk.explain(error)

        dialog.named.connect(
            lambda name: self._desk.do(self._owner, lambda: document_filing.rename(office, row.id, name), done, failed)
        )
        dialog.open()

    def archive(self, rows: Sequence[DocumentRow]) -> None:
        """Put documents away, or back."""
        if not rows:
            return
        office, ids, back = self._desk.office, [row.id for row in rows], all(row.archived for row in rows)

        def done(_: None) -> None:
            text = self.tr("%n document(s) archived", "", len(ids))
            if back:
                text = self.tr("%n document(s) taken out of the archive", "", len(ids))
            self._desk.toast(text, icon="archive", undo=undo)

        def undo() -> None:
            self._desk.do(self, lambda: document_filing.archive(office, ids, archived=back))

        self._desk.do(self._owner, lambda: document_filing.archive(office, ids, archived=not back), done)

    def trash(self, rows: Sequence[DocumentRow]) -> None:
        """Put documents into the trash."""
        office, ids = self._desk.office, [row.id for row in rows]

        def done(_: None) -> None:
            self._desk.toast(self.tr("%n document(s) in the trash", "", len(ids)), icon="trash-2", undo=undo)

        def undo() -> None:
            self._desk.do(self, lambda: document_filing.restore(office, ids))

        if ids:
            self._desk.do(self._owner, lambda: document_filing.trash(office, ids), done)

    def restore(self, rows: Sequence[DocumentRow]) -> None:
        """Take documents out of the trash."""
        office, ids = self._desk.office, [row.id for row in rows if row.trashed]

        def done(_: None) -> None:
            self._desk.toast(self.tr("%n document(s) taken out of the trash", "", len(ids)), icon="undo-2", undo=undo)

        def undo() -> None:
            self._desk.do(self, lambda: document_filing.trash(office, ids))

        if ids:
            self._desk.do(self._owner, lambda: document_filing.restore(office, ids), done)

    def remove(self, rows: Sequence[DocumentRow]) -> None:
        """Ask, then delete for good what lies in the trash."""
        office, ids = self._desk.office, [row.id for row in rows if row.trashed]
        if ids:
            self._ask_to_delete(len(ids), lambda: document_filing.remove(office, ids))

    def empty_trash(self, account_id: int | None, count: int) -> None:
        """Ask, then delete for good all that lies in the trash of an account, or of all."""
        office = self._desk.office
        self._ask_to_delete(count, lambda: document_filing.empty_trash(office, account_id))

    def _ask_to_delete(self, count: int, work: Callable[[], object]) -> None:
        def done(_: object) -> None:
            self._desk.toast(self.tr("%n document(s) deleted", "", count), icon="trash-2", seconds=5)

        self._desk.confirm(
            self._owner,
            self.tr("Delete %n document(s) for good?", "", count),
            self.tr("This cannot be taken back. Backups made before keep them."),
            self.tr("Delete"),
            lambda: self._desk.do(self._owner, work, done),
            danger=True,
        )

    def put_away(self, rows: Sequence[DocumentRow]) -> None:
        """What Del does: into the archive, out of it, and from the trash for good."""
        if any(row.trashed for row in rows):
            self.remove(rows)
        else:
            self.archive(rows)

    # The menu

    def popup(
        self,
        row: DocumentRow,
        right_edge: QPoint,
        on_open: Callable[[], object] | None,
        open_request: Callable[[int], object],
        closed: Callable[[], object] | None = None,
    ) -> None:
        """Show the three-dot menu of a document."""
        menu = build_menu(self._owner, self.entries(row, on_open, open_request))
        menu.setAccessibleName(self.tr("Actions for {name}").format(name=row.name))
        if closed is not None:
            menu.aboutToHide.connect(closed)
        popup_at(menu, right_edge)

    def entries(
        self, row: DocumentRow, on_open: Callable[[], object] | None, open_request: Callable[[int], object]
    ) -> list[MenuEntry | None]:
        """Return the entries: open; send; pause; what is asked about it; ask; file; put away."""
        found: list[MenuEntry | None] = []
        if on_open is not None:
            found.append(MenuEntry(self.tr("Open"), "external-link", "Enter", on_triggered=on_open))
        if row.trashed:
            return [*found, *self._of_trash(row)]
        found += self._resends(row)
        waiting = [each for each in row.requests if each.phase == "open"]
        if waiting:
            paused = all(each.reminders.reason == "paused" for each in waiting)
            text = self.tr("Resume reminders") if paused else self.tr("Pause reminders")
            icon = "circle-play" if paused else "circle-pause"
            found.append(MenuEntry(text, icon, "Ctrl+Shift+P", on_triggered=lambda: self.pause([row])))
        found.append(None)
        for each in row.requests:
            found.append(self._about(each, open_request))
        found += [*self.asking([row]), None]
        if not row.archived:
            places = self.folders.places(row.account_id, [row.id], row.folder)
            found.append(MenuEntry(self.tr("Move to folder"), "folder-input", entries=places))
            found.append(MenuEntry(self.tr("Rename…"), "pencil", "F2", on_triggered=lambda: self.rename(row)))
        found.append(MenuEntry(self.tr("Save a copy…"), "download", "Ctrl+D", on_triggered=lambda: self.save_copy(row)))
        found.append(None)
        away = self.tr("Take out of the archive") if row.archived else self.tr("Archive")
        found.append(MenuEntry(away, "archive", "Del", on_triggered=lambda: self.archive([row])))
        found.append(MenuEntry(self.tr("Put into the trash"), "trash-2", on_triggered=lambda: self.trash([row])))
        return found

    def _of_trash(self, row: DocumentRow) -> list[MenuEntry | None]:
        return [
            MenuEntry(self.tr("Restore"), "undo-2", on_triggered=lambda: self.restore([row])),
            MenuEntry(self.tr("Save a copy…"), "download", "Ctrl+D", on_triggered=lambda: self.save_copy(row)),
            None,
            MenuEntry(
                self.tr("Delete for good…"), "trash-2", "Del", danger=True, on_triggered=lambda: self.remove([row])
            ),
        ]

    def _about(self, row: RequestRow, open_request: Callable[[int], object]) -> MenuEntry:
        """One request about the document: opened, signed, approved, withdrawn from here."""
        opening = MenuEntry(self.tr("Open"), "external-link", on_triggered=lambda: open_request(row.id))
        entries = self.requests.entries(row)
        return MenuEntry(
            f"{word(KINDS[row.kind].word)} · {row.reference}", KINDS[row.kind].icon, entries=[opening, *entries]
        )


def waiting_about(rows: Sequence[DocumentRow]) -> list[RequestRow]:
    """Return the requests about documents that can be resent, each once."""
    return list({each.id: each for row in rows for each in row.requests if each.can_resend}.values())
