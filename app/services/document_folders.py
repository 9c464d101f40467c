"""Folders of an account's documents: made, renamed, removed, filled; each can be taken back (DOC-1)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from app.models.content import Document, Folder
from app.services.database import UnitOfWork
from app.services.document_list import lineage
from app.services.errors import Refused
from app.services.folding import fold
from app.services.office import Office

NAME_LIMIT, PATH_LIMIT = 60, 200


@dataclass(frozen=True, slots=True)
class Refiled:
    """What was filed otherwise, and what is needed to take it back."""

    account_id: int
    path: str
    """The folder that there is now; empty for none."""
    documents: tuple[tuple[int, str, str], ...] = ()
    """(id, the folder before, the folder after)."""
    made: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def make(office: Office, account_id: int, parent: str, name: str) -> Refiled:
    """Make a folder, in another one or (`parent` empty) in none.

    Raises `Refused` with the field "name": "folder-name-missing", "folder-name-invalid", "folder-name-too-long",
    "folder-exists".
    """
    with office.database.write() as uow:
        path = _checked(uow.session, account_id, parent, name)
        made = tuple(each for each in lineage(path) if _add(uow.session, account_id, each))
        uow.audit("folder.made", "staff", account_id=account_id, name=path)
        uow.changed("document", 0)
        uow.commit()
        return Refiled(account_id, path, made=made)


def rename(office: Office, account_id: int, path: str, name: str) -> Refiled:
    """Call a folder something else; what lies in it stays in it. Raises `Refused` as `make` does."""
    with office.database.write() as uow:
        after = _checked(uow.session, account_id, path.rpartition("/")[0], name, but=path)
        refiled = _refile(uow, account_id, path, lambda each: after + each.removeprefix(path), after)
        uow.audit("folder.renamed", "staff", account_id=account_id, name=after, was=path)
        uow.commit()
        return refiled


def remove(office: Office, account_id: int, path: str) -> Refiled:
    """Take a folder away; what lies in it, documents and folders, lies where the folder lay: nothing is lost."""
    above = path.rpartition("/")[0]

    def after(each: str) -> str:
        return "/".join(part for part in (above, each.removeprefix(path).strip("/")) if part)

    with office.database.write() as uow:
        refiled = _refile(uow, account_id, path, after, above)
        uow.audit("folder.removed", "staff", account_id=account_id, name=path)
        uow.commit()
        return refiled


def move(office: Office, document_ids: Sequence[int], folder: str) -> Refiled:
    """Put documents of one account into a folder of it; empty: into none."""
    with office.database.write() as uow:
        documents = [uow.session.get_one(Document, each) for each in document_ids]
        account_id = documents[0].account_id
        moved = []
        for document in documents:
            if document.account_id == account_id and document.folder != folder:
                moved.append((document.id, document.folder, folder))
                document.folder = folder
                uow.audit("document.moved", "staff", account_id=account_id, name=document.name, folder=folder)
                uow.changed("document", document.id)
        made = tuple(each for each in lineage(folder) if _add(uow.session, account_id, each))
        uow.commit()
        return Refiled(account_id, folder, tuple(moved), made)


def put_back(office: Office, refiled: Refiled) -> None:
    """File as before what still lies where it was put; what somebody moved on since stays there."""
    with office.database.write() as uow:
        for document_id, before, after in refiled.documents:
            document = uow.session.get(Document, document_id)
            if document is not None and document.folder == after:
                document.folder = before
                uow.changed("document", document_id)
        uow.session.flush()
        for path in refiled.gone:
            _add(uow.session, refiled.account_id, path)
        for path in sorted(refiled.made, key=len, reverse=True):
            if not _filled(uow.session, refiled.account_id, path):
                _drop(uow.session, refiled.account_id, [path])
        uow.audit("folder.undone", "staff", account_id=refiled.account_id, name=refiled.path)
        uow.changed("document", 0)
        uow.commit()


def _refile(uow: UnitOfWork, account_id: int, path: str, after: Callable[[str], str], now: str) -> Refiled:
    """Give a folder and all that lies in it other paths."""
    session = uow.session
    inside = or_(Document.folder == path, Document.folder.startswith(f"{path}/", autoescape=True))
    moved = []
    for document in session.scalars(select(Document).where(Document.account_id == account_id, inside)):
        moved.append((document.id, document.folder, after(document.folder)))
        document.folder = after(document.folder)
        uow.changed("document", document.id)
    known = session.scalars(select(Folder.path).where(Folder.account_id == account_id))
    gone = [each for each in known if each == path or each.startswith(f"{path}/")]
    _drop(session, account_id, gone)
    made = tuple(each for old in gone if (each := after(old)) and _add(session, account_id, each))
    uow.changed("document", 0)
    return Refiled(account_id, now, tuple(moved), made, tuple(gone))


def _checked(session: Session, account_id: int, parent: str, name: str, but: str = "") -> str:
    """Return the path of a folder to be, or refuse it."""
    name = " ".join(name.split())
    if not name:
        raise Refused("folder-name-missing", "name")
    if "/" in name or "\\" in name:
        raise Refused("folder-name-invalid", "name")
    path = f"{parent}/{name}" if parent else name
    if len(name) > NAME_LIMIT or len(path) > PATH_LIMIT:
        raise Refused("folder-name-too-long", "name", limit=NAME_LIMIT)
    known = set(session.scalars(select(Folder.path).where(Folder.account_id == account_id)))
    known |= set(session.scalars(select(Document.folder).where(Document.account_id == account_id).distinct()))
    if fold(path) in {fold(each) for each in known if each != but}:
        raise Refused("folder-exists", "name", name=name)
    return path


def _add(session: Session, account_id: int, path: str) -> bool:
    """Add a folder; False where it is there."""
    there = session.scalars(select(Folder.id).where(Folder.account_id == account_id, Folder.path == path)).first()
    if there is None:
        session.add(Folder(account_id=account_id, path=path))
        session.flush()
    return there is None


def _drop(session: Session, account_id: int, paths: Iterable[str]) -> None:
    session.execute(delete(Folder).where(Folder.account_id == account_id, Folder.path.in_(list(paths))))


def _filled(session: Session, account_id: int, path: str) -> bool:
    inside = or_(Document.folder == path, Document.folder.startswith(f"{path}/", autoescape=True))
    return session.scalars(select(Document.id).where(Document.account_id == account_id, inside)).first() is not None
