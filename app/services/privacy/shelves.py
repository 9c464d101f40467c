"""Where an account's data is put: a folder, a ZIP or one PDF; whole or not at all, for this user alone (APP-7)."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

from app.services.durable_files import exported, sync_file, sync_folder
from app.services.errors import Fault
from app.services.file_names import safe_name

PDF = ".pdf"


class Shelf(Protocol):
    """Takes files one by one."""

    def put(self, folder: str, name: str, content: bytes | Path) -> str:
        """Keep a file; returns the path that it got within the shelf, with "/" between folders."""


class Names:
    """Names that every system takes, none of which stands twice in a folder, whatever its case."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def own(self, folder: str, name: str) -> str:
        """Return the path of a file: "documents/2026/Bank (2).pdf"."""
        parts = [safe_name(part) for part in folder.split("/") if part.strip()]
        wanted = safe_name(name)
        stem, dot, ending = wanted.rpartition(".")
        if not stem:
            stem, dot, ending = wanted, "", ""
        path, number = "/".join((*parts, wanted)), 1
        while path.casefold() in self._taken:
            number += 1
            path = "/".join((*parts, f"{stem} ({number}){dot}{ending}"))
        self._taken.add(path.casefold())
        return path


class FolderShelf:
    """A folder of files."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._names = Names()

    def put(self, folder: str, name: str, content: bytes | Path) -> str:
        """Keep a file."""
        path = self._names.own(folder, name)
        target = self._root / path
        for each in reversed(target.relative_to(self._root).parents):
            (self._root / each).mkdir(mode=0o700, exist_ok=True)
        handle = os.open(target, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as stream:
            if isinstance(content, bytes):
                stream.write(content)
            else:
                with content.open("rb") as source:
                    shutil.copyfileobj(source, stream)
        return path


class ZipShelf:
    """A ZIP."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = Names()

    def put(self, folder: str, name: str, content: bytes | Path) -> str:
        """Keep a file."""
        path = self._names.own(folder, name)
        if isinstance(content, bytes):
            self._archive.writestr(path, content)
        else:
            self._archive.write(content, path)
        return path


class PdfShelf:
    """One PDF: papers made here are its pages, each with a bookmark; whatever came from elsewhere is attached to it.

    A client's PDF is never taken apart in this process (docs/decisions/0005-returned-forms.md).
    """

    def __init__(self) -> None:
        from pypdf import PdfWriter

        self._names = Names()
        self._writer: Any = PdfWriter()

    def put(self, folder: str, name: str, content: bytes | Path) -> str:
        """Keep a file."""
        path = self._names.own(folder, name)
        if isinstance(content, bytes) and path.lower().endswith(PDF):
            self._bind(path, content)
        else:
            data = content if isinstance(content, bytes) else content.read_bytes()
            self._writer.add_attachment(path.replace("/", " - "), data)
        return path

    def write(self, target: Path) -> None:
        """Write the whole."""
        with target.open("wb") as stream:
            self._writer.write(stream)

    def _bind(self, path: str, data: bytes) -> None:
        from pypdf import PdfReader

        at = None if "/" in path else 0  # the index, which is made last, is what one reads first
        self._writer.merge(at, PdfReader(io.BytesIO(data)), outline_item=path, import_outline=False)


@contextlib.contextmanager
def folder_shelf(target: Path) -> Iterator[Shelf]:
    """Fill a new folder: it appears whole, or not at all. Raises `Fault` as `exported` does, "folder-exists" too."""
    if target.exists():
        raise Fault("folder-exists", name=target.name)
    try:
        working = Path(tempfile.mkdtemp(prefix=".", suffix=".part", dir=target.parent))  # mode 0700
    except OSError as error:
        raise _fault(error, target) from error
    try:
        yield FolderShelf(working)
        for each in working.rglob("*"):
            if each.is_file():
                sync_file(each)
        working.rename(target)
        sync_folder(target.parent)
    except OSError as error:
        raise _fault(error, target) from error
    finally:
        shutil.rmtree(working, ignore_errors=True)


@contextlib.contextmanager
def zip_shelf(target: Path) -> Iterator[Shelf]:
    """Fill a ZIP."""
    with exported(target) as temporary, zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as archive:
        yield ZipShelf(archive)


@contextlib.contextmanager
def pdf_shelf(target: Path) -> Iterator[Shelf]:
    """Fill one PDF."""
    with exported(target) as temporary:
        shelf = PdfShelf()
        yield shelf
        shelf.write(temporary)


def shelf(target: Path) -> contextlib.AbstractContextManager[Shelf]:
    """Return the shelf that a name asks for by its ending."""
    return {".zip": zip_shelf, PDF: pdf_shelf}.get(target.suffix.lower(), folder_shelf)(target)


def _fault(error: OSError, target: Path) -> Fault:
    if error.errno in (errno.EEXIST, errno.ENOTEMPTY):
        return Fault("folder-exists", name=target.name)
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return Fault("disk-full" if full else "file-unwritable", name=target.name)
