"""The trail of one request on paper: whole, in order, with what proves it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from app.services import audit, audit_export
from app.services.audit import Entry, Verified
from app.services.audit_export import PaperWords
from app.services.errors import Fault, Stale
from app.services.mail.transport import Outcome
from app.services.mail.verdict import SmtpPhase, Verdict
from app.services.papers import audit_pdf
from app.services.papers.audit_pdf import AuditLine, AuditPaper, AuditWords
from tests.services.papers.paper_samples import CABINET, FIRM, reader, text_of
from tests.support.firm import KINDS, TestFirm

NORA = "nora@halden.example"
WORDS = AuditWords(
    language="en", title="Audit trail", request="Request", account="Account", exported="Exported", times="Times",
    when="When", who="Who", event="Event", recipients="Recipients", answer="Answer", entry="Entry {n}", proof="Proof",
    entries="Entries", first_hash="First hash (entry {n})", last_hash="Last hash (entry {n})",
    trail_hash="Last of all", how="What a hash is.",
)  # fmt: skip
START = datetime(2026, 10, 25, 0, 30, 12, 418000, tzinfo=UTC)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path / "firm")
    yield made
    made.close()


def line(seq: int, **other: object) -> AuditLine:
    made = AuditLine(
        seq=seq, at=START + timedelta(hours=seq), who=f"Person{seq}", event=f"Happened{seq}",
        recipients=(("Nora Halden", NORA),), answer="250 2.0.0 queued as 4Fk2", hash=f"{seq:064x}",
    )  # fmt: skip
    return replace(made, **other)  # type: ignore[arg-type]


PAPER = AuditPaper(
    firm=FIRM, words=WORDS, zone="Europe/Paris", made_at=START + timedelta(days=2), title="2026 Business tax organizer",
    reference="ORG-0412", account="Halden Bakery Ltd", lines=(line(3), line(4), line(9)),
    verified="All of it is whole.", whole=True, trail_hash="f" * 64,
)  # fmt: skip


@pytest.mark.behaviour("AUD-2")
def test_the_paper_says_whose_trail_it_is_and_what_proves_it() -> None:
    said = text_of(audit_pdf.pdf_bytes(PAPER))
    for part in (
        "Marlow & Finch", "Audit trail", "ORG-0412", "2026 Business tax organizer", "Halden Bakery Ltd",
        "Europe/Paris, UTC", "27 Oct 2026, 01:30:12", "Nora Halden", NORA, "250 2.0.0 queued as 4Fk2", "3–4, 9",
        "First hash (entry 3)", "Last hash (entry 9)", line(3).hash, line(9).hash, "f" * 64, "All of it is whole.",
        "Entry 4 · 0000…0004",
    ):  # fmt: skip
        assert part in said
    heads = [said.index(part) for part in ("Happened3", "Happened4", "Happened9", "Proof")]
    assert heads == sorted(heads)


@pytest.mark.behaviour("AUD-2", "ENG-7")
def test_the_hour_that_comes_twice_is_told_apart_by_utc() -> None:
    twice = (line(1, at=START), line(2, at=START + timedelta(hours=1)))
    said = text_of(audit_pdf.pdf_bytes(replace(PAPER, lines=twice)))
    assert said.count("25 Oct 2026, 02:30:12") == 2
    assert "UTC 2026-10-25 00:30:12.418" in said and "UTC 2026-10-25 01:30:12.418" in said


def test_a_french_paper_dates_and_counts_its_pages_in_french() -> None:
    said = text_of(audit_pdf.pdf_bytes(replace(PAPER, firm=CABINET, words=replace(WORDS, language="fr"))))
    assert "25 oct. 2026, 05:30:12" in said
    assert "Page 1 sur 1" in said


@pytest.mark.behaviour("AUD-2")
def test_no_entry_is_lost_over_pages_nor_a_crowd_in_one() -> None:
    crowd = tuple((f"Guest{number}end", f"guest{number}@client.example") for number in range(120))
    lines = (*(line(seq) for seq in range(1, 90)), line(90, recipients=crowd))
    data = audit_pdf.pdf_bytes(replace(PAPER, lines=lines))
    pages = reader(data).pages
    assert len(pages) >= 7
    said = text_of(data)
    for seq in range(1, 91):
        assert f"Happened{seq} " in said
    for name, address in crowd:
        assert name in said and address in said
    assert all("Recipients" in page.extract_text() for page in pages[:-1]), "each page names its columns"


def test_hostile_and_endless_texts_are_set_too() -> None:
    odd = line(
        1, who="\u202eevil", event="x" * 900, answer="‹\x00›\ud83d", detail="字" * 300,
        recipients=(("", "a" * 64 + "@" + "b" * 180 + ".example"),),
    )  # fmt: skip
    data = audit_pdf.pdf_bytes(replace(PAPER, title="T" * 300, account="A" * 300, lines=(odd,)))
    assert "aaaa" in text_of(data)
    assert audit_pdf.pdf_bytes(replace(PAPER, lines=())) != data


def codes(said: str = "whole") -> PaperWords:
    """Words of no language: codes."""

    def verified(found: Verified) -> str:
        return f"{said} {found.entries}" if found.whole else f"{found.problem} {found.first_bad}"

    def who(entry: Entry) -> str:
        return f"{entry.actor_kind} {entry.actor_name}"

    return PaperWords(WORDS, who, lambda entry: entry.code, audit_export.answer_of, verified)


@pytest.mark.behaviour("AUD-2", "AUD-1")
def test_a_request_is_exported_with_all_that_happened_to_it_and_nothing_else(firm: TestFirm, tmp_path: Path) -> None:
    halden, other = firm.account("Halden", nora=NORA), firm.account("Other", otto="otto@other.example")
    firm.mailbox.answers[NORA] = Outcome(Verdict.FAILED, SmtpPhase.RCPT, 554, "5.7.1 Go away")
    request = firm.request(KINDS[0], halden, days=1, number=1)
    firm.request(KINDS[0], other)
    target = tmp_path / "trail.pdf"
    entries = firm.entries(request_id=request)[::-1]
    assert audit_export.export_pdf(firm.office, request, target, codes()) == len(entries) >= 3
    said = text_of(target.read_bytes())
    at = [said.index(entry.code) for entry in entries]
    assert at == sorted(at)
    assert "554 5.7.1 Go away" in said and NORA in said and "staff Ben Marlow" in said
    assert "otto@other.example" not in said
    checked = audit.verify(firm.office)
    assert f"whole {checked.entries}" in said
    assert entries[0].hash in said and entries[-1].hash in said and checked.last_hash in said


@pytest.mark.behaviour("AUD-2")
def test_a_trail_that_was_altered_is_exported_as_such(firm: TestFirm, tmp_path: Path) -> None:
    request = firm.request(KINDS[0], firm.account("Halden", nora=NORA))
    with firm.office.database.write() as uow:
        for trigger in uow.session.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars():
            uow.session.execute(text(f'DROP TRIGGER "{trigger}"'))
        uow.session.execute(text("UPDATE audit_entry SET code = 'request.resent' WHERE seq = 2"))
        uow.commit()
    audit_export.export_pdf(firm.office, request, tmp_path / "trail.pdf", codes())
    said = text_of((tmp_path / "trail.pdf").read_bytes())
    assert "altered 2" in said and "Last of all" not in said


def test_what_cannot_be_written_leaves_the_file_that_was_there(firm: TestFirm, tmp_path: Path) -> None:
    request = firm.request(KINDS[0], firm.account("Halden", nora=NORA))
    with pytest.raises(Fault, match="file-unwritable"):
        audit_export.export_pdf(firm.office, request, tmp_path / "missing" / "trail.pdf", codes())
    kept = tmp_path / "kept.pdf"
    kept.write_bytes(b"what was there")
    with pytest.raises(Stale):
        audit_export.export_pdf(firm.office, request + 99, kept, codes())
    assert kept.read_bytes() == b"what was there"
    assert [each.name for each in tmp_path.iterdir() if each.suffix in (".pdf", ".part")] == ["kept.pdf"]
