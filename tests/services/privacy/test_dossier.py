"""An account handed over: everything in files that open, whole or not at all, for this user alone (APP-7)."""

from __future__ import annotations

import email
import email.policy
import hashlib
import io
import json
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from sqlalchemy import select

from app.models.content import Document
from app.models.mail import Mail
from app.services import audit, document_filing
from app.services.audit import EntryQuery
from app.services.errors import Fault
from app.services.mail.mail_file import mail_file
from app.services.privacy.dossier import Exported, export_account
from app.services.requests.listing import Kind
from app.views.accounts.dossier_words import dossier_words
from app.views.words import dates
from tests.support.firm import TestFirm


@pytest.fixture(scope="module")
def firm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path_factory.mktemp("firm"))
    dates.set_reader("en", "Europe/Paris", made.today())
    halden = made.account("Halden: Bakery/CON", nora="nora@halden.example", lise="lise@halden.example")
    for kind in (Kind.ORGANIZER, Kind.INVOICE, Kind.CHAT, Kind.SIGNATURE):
        made.request(kind, halden)
    made.request(Kind.INVOICE, made.account("Rowan", rose="rose@rowan.example"), title="Rowan only")
    for name in ("minutes.txt", "MINUTES.txt"):
        source = made.folder / name
        source.write_text(f"{name}: the minutes")
        document_filing.add_files(made.office, halden, [source], "2026/Bank")
    yield made
    made.close()


def exported(firm: TestFirm, target: Path) -> Exported:
    return export_account(firm.office, 1, target, dossier_words())


def paths(folder: Path) -> dict[str, Path]:
    return {each.relative_to(folder).as_posix(): each for each in folder.rglob("*") if each.is_file()}


@pytest.mark.behaviour("APP-7")
def test_an_account_leaves_as_a_folder_with_all_that_is_kept_of_it(firm: TestFirm, tmp_path: Path) -> None:
    target = tmp_path / "Halden"
    done = exported(firm, target)
    found = paths(target)
    assert done.missing == () and done.files == len(found) - 1  # the index is no file of the client
    assert {"Documents/2026/Bank/MINUTES.txt", "Documents/2026/Bank/minutes (2).txt"} <= set(found)
    assert "Documents/Annual accounts.pdf" in found
    assert [each for each in found if each.startswith("Requests/INV-")]
    assert [each for each in found if each.startswith("Chats/")]
    assert {"Audit trail/Audit trail.pdf", "Audit trail/Audit trail.csv", "Data/Contacts.csv"} <= set(found)
    data = json.loads(found["Data/Data.json"].read_text())
    assert {"account", "contact", "request", "mail", "document", "invoice_line", "audit_content"} <= data.keys()
    assert "Rowan" not in found["Data/Data.json"].read_text()
    index = found["Index.html"].read_text()
    assert "Halden: Bakery/CON" in index and "Documents/2026/Bank/minutes%20%282%29.txt" in index
    assert {stat.S_IMODE(each.stat().st_mode) for each in target.rglob("*") if each.is_file()} == {0o600}
    assert stat.S_IMODE(target.stat().st_mode) == 0o700
    [entry] = [each for each in audit.entries(firm.office, EntryQuery(account_id=1)) if each.code == "account.exported"]
    assert entry.details["files"] == done.files and entry.actor_name == "Ben Marlow"


def test_its_mails_open_in_any_mail_program_and_are_those_that_left(firm: TestFirm, tmp_path: Path) -> None:
    exported(firm, tmp_path / "Halden")
    mails = [each for path, each in paths(tmp_path / "Halden").items() if path.startswith("E-mails/")]
    with firm.office.database.read() as session:
        sent = session.scalars(select(Mail).where(Mail.account_id == 1, Mail.message_id != "")).all()
    assert len(mails) == len(sent) >= 8
    ids = {email.message_from_bytes(each.read_bytes(), policy=email.policy.default)["Message-ID"] for each in mails}
    assert ids == {each.message_id for each in sent}
    firm.paths.sandbox.rename(firm.paths.sandbox.with_name("elsewhere"))
    try:
        made = {each.id: hashlib.sha256(mail_file(firm.office, each.id)).hexdigest() for each in sent}
    finally:
        firm.paths.sandbox.with_name("elsewhere").rename(firm.paths.sandbox)
    assert made == {each.id: each.bytes_sha256 for each in sent}  # put together again, they are the same bytes


def test_a_zip_and_a_pdf_hold_the_same(firm: TestFirm, tmp_path: Path) -> None:
    exported(firm, tmp_path / "Halden")
    exported(firm, tmp_path / "Halden.zip")
    exported(firm, tmp_path / "Halden.pdf")
    in_folder = set(paths(tmp_path / "Halden"))
    with zipfile.ZipFile(tmp_path / "Halden.zip") as archive:
        assert archive.testzip() is None
        assert set(archive.namelist()) == in_folder
    paper = pypdf.PdfReader(io.BytesIO((tmp_path / "Halden.pdf").read_bytes()))
    assert "Data of an account: Halden: Bakery/CON" in paper.pages[0].extract_text()
    bound = {str(each["/Title"]) for each in paper.outline if not isinstance(each, list)}
    attached = {name.replace(" - ", "/") for name in paper.attachments}
    assert len(bound) + len(attached) == len(in_folder)
    assert stat.S_IMODE((tmp_path / "Halden.pdf").stat().st_mode) == 0o600


def test_a_document_that_is_gone_is_named_and_keeps_nothing_from_being_handed_over(
    firm: TestFirm, tmp_path: Path
) -> None:
    with firm.office.database.read() as session:
        lost = session.scalars(select(Document).where(Document.name == "minutes.txt")).one().sha256
    path = firm.office.store.path(lost)
    content = path.read_bytes()
    path.write_bytes(b"another content")
    try:
        done = exported(firm, tmp_path / "Halden")
    finally:
        path.write_bytes(content)
    assert done.missing == ("minutes.txt",)
    assert "minutes.txt" in (tmp_path / "Halden" / "Index.html").read_text()
    assert "Could not be read" in (tmp_path / "Halden" / "Index.html").read_text()


@pytest.mark.parametrize("name", ["Halden", "Halden.zip", "Halden.pdf"])
def test_an_export_given_up_leaves_nothing(firm: TestFirm, tmp_path: Path, name: str) -> None:
    def watch(at: int, of: int) -> None:
        assert of > 10
        if at == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_account(firm.office, 1, tmp_path / name, dossier_words(), watch)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_taken_and_a_folder_that_is_gone_are_said(firm: TestFirm, tmp_path: Path) -> None:
    (tmp_path / "Halden").mkdir()
    with pytest.raises(Fault, match="folder-exists"):
        exported(firm, tmp_path / "Halden")
    for name in ("Halden", "Halden.zip"):
        with pytest.raises(Fault, match="file-unwritable"):
            exported(firm, tmp_path / "gone" / name)
