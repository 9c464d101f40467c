"""The readers of what comes from outside, each as a target for a fuzzer: bytes in, and what must hold of the answer.

A target lets through only the refusals that its reader names; whatever else it raises is a finding.
"""

from __future__ import annotations

import email
import email.policy
import json
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from app.services import accounts
from app.services.backups import contents, info, listing
from app.services.banking import entry as bank_entry
from app.services.banking import reading as bank_reading
from app.services.banking import table as bank_table
from app.services.clock import SetClock
from app.services.database import schema
from app.services.errors import Refused
from app.services.file_names import safe_name
from app.services.importing import clients, columns, invoices
from app.services.importing.table_reader import Table, read_table
from app.services.mail import bounces, template_language
from app.services.mail.envelope_address import Malformed, for_envelope
from app.services.papers import form_reading, organizer_form, pages
from tests.services.mail.test_bounces import bounce
from tests.services.papers.paper_samples import FORM
from tests.support import bank_files
from tests.support.xlsx import write_parts, xlsx_parts

LINES = [
    ["Client", "Reference", "E-mail", "Phone", "Notify", "Number", "Amount", "Due date"],
    ["Halden Bakery", "H-1", "nora@halden.example", "+33 4 55", "yes", "F-1", "1 200,50", "31/12/2026"],
    ["=Orion", "O-2", "omar@orion.example", "", "non", "F-2", "-3.10", "2026-01-02"],
]
MANIFEST = json.dumps(
    {
        "format": info.FORMAT,
        "kind": "nightly",
        "created_at": "2026-12-01T09:00:00+00:00",
        "verified_at": None,
        "database_id": "x",
        "schema_revision": "0003",
        "program_version": "1",
        "audit_head": {"seq": 1, "hash": "ab" * 32},
        "rows": {"account": 1},
        "documents": {"ab" * 32: 3},
        "missing": [],
        "database": {"size": 1, "sha256": "ab" * 32},
    }
).encode()
CLOCK = SetClock(datetime(2026, 12, 1, 9, tzinfo=UTC))


@cache
def folder() -> Path:
    """Return a folder for the files of this process."""
    return Path(tempfile.mkdtemp(prefix="fuzz-"))


def file(data: bytes, name: str = "given") -> Path:
    """Write the bytes into a file."""
    path = folder() / name
    path.write_bytes(data)
    return path


def understood(table: Table) -> None:
    """Read a table as clients and as invoices."""
    with suppress(Refused):
        clients.read_clients(table, columns.guess(table.headers, "clients"))
    with suppress(Refused):
        mapping = columns.guess(table.headers, "invoices")
        invoices.read_invoices(table, mapping)


def text_table(data: bytes) -> None:
    """A list as CSV, in any encoding; an old workbook is read by a process of its own, which is too slow here."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return
    with suppress(Refused):
        understood(read_table(file(data, "list.csv")))


@cache
def sheet_parts() -> tuple[tuple[str, bytes], ...]:
    """The parts of a workbook."""
    return tuple((name, part.encode()) for name, part in sorted(xlsx_parts({"Sheet1": LINES}).items()))


def workbook(data: bytes) -> None:
    """An XLSX of which one part, named by the first byte, holds the rest."""
    parts = dict(sheet_parts())
    if data:
        parts[sorted(parts)[data[0] % len(parts)]] = data[1:]
    with suppress(Refused):
        understood(read_table(write_parts(folder() / "list.xlsx", parts)))


def zipped(data: bytes) -> None:
    """Any bytes that begin as a zipped workbook does."""
    with suppress(Refused):
        understood(read_table(file(b"PK\x03\x04" + data, "list.xlsx")))


def returned_form(data: bytes) -> None:
    """An organizer's form that came back."""
    with suppress(Refused):
        read = form_reading.parse(data)
        json.dumps({key: str(value) for key, value in read.values.items()}, ensure_ascii=False).encode()


def signed_copy(data: bytes) -> None:
    """A signed copy that is shown page by page."""
    with suppress(Refused):
        if pages.sizes(data).pages:
            pages.picture(data, 0, 120)


def bounced(data: bytes) -> None:
    """A mail in the firm's mailbox that may be a bounce: no fault is hidden by the reader's last net."""
    for each in bounces._read(data):
        assert re.fullmatch(r"<\S+@\S+>", each.message_id) and len(each.words) <= bounces.WORDS


def template(data: bytes) -> None:
    """A text with fields: what has no problem compiles, and is filled in without running anything."""
    source = data.decode("utf-8", "surrogateescape")
    known = {"firm.name", "request.title"}
    with suppress(template_language.BadTemplate):
        compiled = template_language.compile_text(source)
        assert not template_language.problems(source)
        assert compiled.fields <= set(re.findall(r"[a-z0-9_.]+", source))
        for problem in template_language.problems(source, known):
            assert problem.line >= 1 and problem.column >= 1


def address(data: bytes) -> None:
    """An address: what is taken fits into one command of SMTP."""
    text = data.decode("utf-8", "surrogateescape")
    with suppress(Refused):
        text = accounts.check_address(text)
        assert accounts.check_address(text) == text
    with suppress(Malformed):
        line = f"RCPT TO:<{for_envelope(text)}>"
        assert not re.search(r"[\r\n\0 ]", line.partition(":")[2]) and line.count(">") == 1


def paper_name(data: bytes) -> None:
    """The name of an attachment: one part of a path, the same when made safe again, and whole in a mail."""
    name = safe_name(data.decode("utf-8", "surrogateescape"))
    assert name and safe_name(name) == name and len(name.encode()) < 256
    assert not re.search(r'[/\\:*?"<>|\x00-\x1f]', name) and name not in (".", "..")
    message = email.message.EmailMessage(email.policy.SMTP.clone(cte_type="7bit"))
    message.set_content("x")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename=name)
    again = email.message_from_bytes(message.as_bytes(), policy=email.policy.default)
    assert [each.get_filename() for each in again.iter_attachments()] == [name]


def manifest(data: bytes) -> None:
    """The manifest of a backup."""
    file(data, info.MANIFEST)
    with suppress(Refused):
        listing.verify(info.read_manifest(folder()))


def statement(data: bytes) -> None:
    """A statement of a bank in any format: what is read of it can be told apart, and fits into the database."""
    with suppress(Refused):
        read = bank_reading.read_bytes(data)
        if read is None:
            table = read_table(file(data, "statement.csv"))
            mapping = columns.guess(table.headers, "statement")
            read = bank_table.read_movements(table, mapping, default_currency="EUR")
        assert len(set(bank_entry.keys(read.entries))) == len(read.entries)
        for each in read.entries:
            assert each.amount and abs(each.amount) < 10**13 and re.fullmatch("[A-Z]{3}", each.currency)
            shown = each.payer + each.iban + each.text + each.reference + each.end_to_end + each.bank_reference
            assert shown.isprintable() and len(shown) < 1_800
            json.dumps(shown, ensure_ascii=False).encode()


def _statements() -> list[bytes]:
    return [bank_files.content(name) for name in bank_files.NAMES]


@cache
def small_database() -> bytes:
    """A new firm's database."""
    path = folder() / "seed.db"
    schema.prepare(path, CLOCK)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    return path.read_bytes()


def database(data: bytes) -> None:
    """A firm's database with some bytes replaced: triples of place (3 bytes) and what stands there (1 byte)."""
    whole = bytearray(small_database())
    for at in range(0, len(data) - 3, 4):
        whole[int.from_bytes(data[at : at + 3], "big") % len(whole)] = data[at + 3]
    own = folder() / "database"
    shutil.rmtree(own, ignore_errors=True)
    own.mkdir()
    path = own / "relance.db"
    path.write_bytes(bytes(whole))
    with suppress(Refused):
        contents.read(path)
    with suppress(Refused):
        schema.check_integrity(path)
    with suppress(Refused):
        schema.prepare(path, CLOCK)


def _form() -> bytes:
    return organizer_form.pdf_bytes(FORM)


def _zip() -> bytes:
    path = write_parts(folder() / "seed.xlsx", dict(sheet_parts()))
    return path.read_bytes()[4:]


def _csv() -> bytes:
    return "\n".join(";".join(line) for line in LINES).encode()


TARGETS: dict[str, tuple[Callable[[bytes], None], Callable[[], list[bytes]]]] = {
    "csv": (text_table, lambda: [_csv(), _csv().decode().encode("utf-16"), b'"a";"b"\n"c;\n"']),
    "xlsx": (workbook, lambda: [bytes([at]) + part for at, (_, part) in enumerate(sheet_parts())]),
    "zip": (zipped, lambda: [_zip()]),
    "form": (returned_form, lambda: [_form()]),
    "signed": (signed_copy, lambda: [_form()]),
    "bounce": (bounced, lambda: [bounce(), bounce(kind=b"text/rfc822-headers")]),
    "template": (
        template,
        lambda: [b"Hello {{ firm.name }},\n\n{{ request.title }} {% if %} {# #} }}", b"\xed\xa0\x80"],
    ),
    "address": (address, lambda: [b"nora@halden.example", "zoé@münchen.example".encode(), b'"a b"@x.example']),
    "name": (
        paper_name,
        lambda: [b"../a/CON.pdf", "é\u202efdp.exe".encode(), b"a" * 300 + b".pdf", b"\xed\xa0\x80.pdf"],
    ),
    "manifest": (manifest, lambda: [MANIFEST]),
    "statement": (statement, _statements),
    "database": (database, lambda: [b"\0\0\x10\xff", b"\0\x20\x00\x80\0\x20\x01\x80", b""]),
}
"""Name of each target -> what reads, and what to begin from."""


def run(name: str, data: bytes) -> None:
    """Give one input to a target."""
    TARGETS[name][0](data)


def seeds(name: str) -> list[bytes]:
    """Return what to begin from."""
    return TARGETS[name][1]()
