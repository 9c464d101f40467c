"""What can be done with the folders of an account; each can be taken back (DOC-1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.services import document_folders, document_list
from app.services.document_folders import Refiled
from app.views.desk import Desk
from app.views.documents.name_dialog import NameDialog
from app.views.widgets.menu import MenuEntry


class FolderActions(QObject):
    """The verbs of folders. `owner` carries the dialogs."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._owner = desk, owner

    def make(self, account_id: int, parent: str, then: Callable[[str], object] | None = None) -> None:
        """Ask for a name and make a folder; `then` gets its path."""
        inside = self.tr("In {folder}").format(folder=parent.replace("/", " / ")) if parent else ""
        dialog = NameDialog(self._owner, self.tr("New folder"), self.tr("Make folder"), self.tr("Name"), aside=inside)
        office = self._desk.office

        def made(refiled: Refiled) -> None:
            if then is not None:
                then(refiled.path)
            else:
                self._told(self.tr("Folder {name} made"), refiled)

        self._ask(dialog, lambda name: document_folders.make(office, account_id, parent, name), made)

    def rename(self, account_id: int, path: str) -> None:
        """Ask what a folder is to be called."""
        name = path.rpartition("/")[2]
        dialog = NameDialog(self._owner, self.tr("Rename folder"), self.tr("Rename"), self.tr("Name"), name)
        office = self._desk.office
        self._ask(
            dialog,
            lambda typed: document_folders.rename(office, account_id, path, typed),
            lambda refiled: self._told(self.tr("The folder is called {name} now"), refiled),
        )

    def remove(self, account_id: int, path: str) -> None:
        """Take a folder away at once: its documents stay, and Undo makes it again."""
        office, name = self._desk.office, path.rpartition("/")[2]

        def done(refiled: Refiled) -> None:
            text = self.tr("Folder {name} taken away; %n document(s) lie above it now", "", len(refiled.documents))
            self._toast(text.replace("{name}", name), refiled)

        self._desk.do(self._owner, lambda: document_folders.remove(office, account_id, path), done)

    def move(self, document_ids: Sequence[int], folder: str) -> None:
        """File documents in a folder."""
        office = self._desk.office

        def done(refiled: Refiled) -> None:
            where = folder.replace("/", " / ") or self.tr("no folder")
            text = self.tr("%n document(s) filed in {folder}", "", len(refiled.documents))
            self._toast(text.replace("{folder}", where), refiled)

        self._desk.do(self._owner, lambda: document_folders.move(office, document_ids, folder), done)

    def places(self, account_id: int, document_ids: Sequence[int], here: str | None) -> list[MenuEntry | None]:
        """Return the folders into which documents can be put; `here`, where they lie, is not offered."""

        def moving(path: str) -> Callable[[], object]:
            return lambda: self.move(document_ids, path)

        found: list[MenuEntry | None] = [
            MenuEntry(
                each.path.replace("/", " / "), "folder", enabled=each.path != here, on_triggered=moving(each.path)
            )
            for each in document_list.folders(self._desk.office, account_id)
        ]
        if here != "":
            found.append(MenuEntry(self.tr("No folder"), "files", on_triggered=moving("")))
        if found:
            found.append(None)

        def make() -> None:
            self.make(account_id, "", lambda path: self.move(document_ids, path))

        found.append(MenuEntry(self.tr("New folder…"), "folder-plus", on_triggered=make))
        return found

    def menu(self, account_id: int, path: str) -> list[MenuEntry | None]:
        """Return the entries of a folder's menu; those of all documents where it is empty."""
        inside = self.tr("New folder inside…") if path else self.tr("New folder…")
        found: list[MenuEntry | None] = [
            MenuEntry(inside, "folder-plus", on_triggered=lambda: self.make(account_id, path))
        ]
        if path:
            rename, away = self.tr("Rename…"), self.tr("Take the folder away")
            found += [
                MenuEntry(rename, "pencil", "F2", on_triggered=lambda: self.rename(account_id, path)),
                None,
                MenuEntry(away, "trash-2", "Del", on_triggered=lambda: self.remove(account_id, path)),
            ]
        return found

    def _ask(self, dialog: NameDialog, work: Callable[[str], Refiled], done: Callable[[Refiled], object]) -> None:
        def finished(refiled: Refiled) -> None:
            dialog.finish()
            done(refiled)

        def failed(error: Exception) -> None:
            if not dialog.refuse(error):
                self._desk.explain(error)

        dialog.named.connect(lambda name: self._desk.do(self._owner, lambda: work(name), finished, failed))
        dialog.open()

    def _told(self, text: str, refiled: Refiled) -> None:
        self._toast(text.format(name=refiled.path.rpartition("/")[2]), refiled)

    def _toast(self, text: str, refiled: Refiled) -> None:
        office = self._desk.office

        def undo() -> None:
            self._desk.do(self, lambda: document_folders.put_back(office, refiled))

        self._desk.toast(text, icon="folder", undo=undo)
