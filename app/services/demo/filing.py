"""The invented firm's filing: documents in folders, and some about which two things are asked at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from sqlalchemy import select

from app.models.content import Document, Folder, RequestDocument
from app.models.kinds import Kind
from app.models.phase import Phase
from app.models.request import Request
from app.services import documents
from app.services.database import UnitOfWork
from app.services.document_store import DocumentStore
from app.services.documents import CLIENT_FOLDERS, KeptFile
from app.services.requests import creating
from app.services.requests.paperwork import DocumentDraft
from app.services.settings import FirmSettings

FOLDERS = {
    "en": {
        "Tax returns": ("return",),
        "Accounts": ("Balance",),
        "Letters": (),
        CLIENT_FOLDERS["en"]: ("count", "Bank"),
    },
    "fr": {
        "Déclarations": ("claration",),
        "Comptes": ("Bilan",),
        "Courriers": (),
        CLIENT_FOLDERS["fr"]: ("stock", "bancaire"),
    },
}
"""Folders by language, each with what the names of the documents in it contain."""
LOOSE = {
    "en": (("Stock count 31 October.csv", "text/csv", "Item,Pieces\nFlour,140\nSugar,60\n"),
           ("Notes of our meeting.txt", "text/plain", "The new van is leased for four years.\n")),
    "fr": (("Inventaire du stock.csv", "text/csv", "Article;Pièces\nFarine;140\nSucre;60\n"),
           ("Notes de notre rendez-vous.txt", "text/plain", "La nouvelle camionnette est louée pour quatre ans.\n")),
}  # fmt: skip
TWICE = 4
"""How many documents that wait for a signature wait for an approval besides."""


def loose_files(store: DocumentStore) -> dict[str, tuple[KeptFile, ...]]:
    """Put what clients brought along into the store; by language."""
    return {
        language: tuple(
            KeptFile(name, media_type, stored.sha256, stored.size)
            for name, media_type, words in some
            for stored in [store.put(words.encode())]
        )
        for language, some in LOOSE.items()
    }


def file_documents(
    uow: UnitOfWork, account_ids: Sequence[int], languages: Sequence[str], loose: dict[str, tuple[KeptFile, ...]]
) -> None:
    """Make the folders of each account that has documents, and put these into them."""
    found: dict[int, list[Document]] = {}
    for document in uow.session.scalars(select(Document)):
        found.setdefault(document.account_id, []).append(document)
    for account_id, language in zip(account_ids, languages, strict=True):
        mine = found.get(account_id)
        if not mine:
            continue
        if account_id % 3 == 0:
            brought = [documents.add(uow, account_id, each) for each in loose[language]]
            for days, document in enumerate(brought, account_id):
                document.added_at -= timedelta(days=days)
            mine += brought
        for path, words in FOLDERS[language].items():
            uow.session.add(Folder(account_id=account_id, path=path))
            for document in mine:
                if any(word in document.name for word in words):
                    document.folder = path


def ask_twice(uow: UnitOfWork, settings: FirmSettings, send: Callable[[int], None]) -> None:
    """Ask for an approval, too, of some documents that wait for a signature."""
    query = (
        select(Request.account_id, Request.title, RequestDocument.document_id)
        .join(RequestDocument, RequestDocument.request_id == Request.id)
        .where(
            Request.kind.in_((Kind.SIGNATURE,)), Request.phase == Phase.OPEN, RequestDocument.role == "subject",
        )
        .order_by(Request.id.desc())
    )  # fmt: skip
    for account_id, title, document_id in uow.session.execute(query).all()[:TWICE]:
        content = DocumentDraft(document_ids=(document_id,))
        new = creating.NewRequest(Kind.APPROVAL, (account_id,), title, content)
        send(creating.add_draft(uow, new, account_id, content, settings))
