"""What signature and approval requests share in the New request dialog: the document, added by picking or dropping."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QCheckBox

from app.services.requests.detail import RequestDetail
from app.services.requests.paperwork import AskedPapers, DocumentDraft, PickedDocument
from app.views.requests.files_field import FilesField
from app.views.requests.kind_view import KindEditor
from app.views.widgets.field import Field


def written(found: RequestDetail) -> DocumentDraft:
    """Return what a draft asks about, as its editor takes it."""
    content: AskedPapers = found.content
    return DocumentDraft(
        document_ids=tuple(each.document_id for each in content.documents),
        document_names=tuple(each.name for each in content.documents),
        all_must_sign=content.all_must_sign,
    )


class DocumentEditor(KindEditor):
    """One document or several."""

    def __init__(self) -> None:
        super().__init__()
        self.files = FilesField()
        self.files.changed.connect(self._on_changed)
        self.fields["file"] = Field(self.tr("Document"), self.files)
        self.column.addWidget(self.fields["file"])

    def content(self) -> DocumentDraft:
        """Return the files to add, and the documents that are there."""
        there = self.files.documents
        return DocumentDraft(
            paths=tuple(self.files.paths),
            document_ids=tuple(each.id for each in there),
            document_names=tuple(each.name for each in there),
        )

    def suggested_title(self) -> str:
        """Return the first document's name without its ending."""
        names = [each.name for each in self.files.documents] + [each.name for each in self.files.paths]
        return Path(names[0]).stem if names else ""

    def fill(self, content: object) -> None:
        """Show the documents of a draft."""
        if isinstance(content, DocumentDraft):
            there = zip(content.document_ids, content.document_names, strict=True)
            self.files.add_documents([PickedDocument(each, name) for each, name in there])

    def add_documents(self, documents: Sequence[object]) -> bool:
        """Take documents that the account has already."""
        self.files.add_documents([each for each in documents if isinstance(each, PickedDocument)])
        return True

    def add_files(self, paths: list[Path]) -> bool:
        """Take dropped files."""
        self.files.add(paths)
        return True

    def _on_changed(self) -> None:
        self.clear_errors()
        self.changed.emit()


class SignatureEditor(DocumentEditor):
    """Documents to sign, and whether all signers must or one of them is enough."""

    def __init__(self) -> None:
        super().__init__()
        self.one = QCheckBox(self.tr("The signature of one of them is enough"))
        self.one.toggled.connect(lambda _: self.changed.emit())
        self.column.addWidget(self.one)

    def fill(self, content: object) -> None:
        """Show the documents of a draft, and who must sign."""
        super().fill(content)
        if isinstance(content, DocumentDraft):
            self.one.setChecked(not content.all_must_sign)

    def content(self) -> DocumentDraft:
        """Return the files to add, and who must sign."""
        return replace(super().content(), all_must_sign=not self.one.isChecked())
