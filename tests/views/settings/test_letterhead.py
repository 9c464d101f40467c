"""The firm's own papers: logo, colour, terms and numbers, set in the window and read on the invoice (INV-1)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.services import settings
from app.services.errors import Refused
from app.services.firm_logo import picture_of
from app.services.requests import invoice_credit, invoice_export, recording
from app.services.requests.listing import Kind
from app.services.requests.recording import AlreadySent
from app.views.desk import Desk
from app.views.settings.firm_section import FirmSection
from app.views.settings.letterhead_card import LogoField
from app.views.theme import theme
from app.views.words import dates
from tests.support.firm import TestFirm, details_of

pytestmark = pytest.mark.behaviour("INV-1")
RED = (178, 24, 40)
SVG = """<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100">
<rect width="300" height="100" fill="#b21828"/>
</svg>"""


@pytest.fixture
def firm(tmp_path: Path, qapp: QApplication) -> Iterator[TestFirm]:
    theme().install(qapp)
    dates.set_reader("en", "Europe/Paris", date(2026, 11, 30))
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.fixture
def section(firm: TestFirm, qtbot: QtBot) -> Iterator[FirmSection]:
    desk = Desk(firm.office, sync=True)
    made = FirmSection(desk)
    qtbot.addWidget(made)
    made.resize(920, 900)
    made.show()
    yield made
    assert desk.close()


def picture(folder: Path, name: str) -> Path:
    """Make a red picture of a kind."""
    path = folder / name
    if path.suffix == ".svg":
        path.write_text(SVG)
    else:
        Image.new("RGB", (300, 100), RED).save(path)
    return path


def typed(section: FirmSection, name: str, text: str) -> None:
    editor = section.form.entries[name].editor
    if isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    else:
        assert isinstance(editor, QLineEdit)
        editor.setText(text)


def error(section: FirmSection, name: str) -> str:
    field = section.form.entries[name].field
    assert field is not None
    return field.error or ""


def logo_of(section: FirmSection) -> LogoField:
    found = section.findChild(LogoField)
    assert found is not None
    return found


def reds(firm: TestFirm, request_id: int) -> int:
    """Count the red dots at the top left of an invoice's first page."""
    page = pypdfium2.PdfDocument(invoice_export.pdf(firm.office, request_id))[0].render(scale=1).to_pil()
    corner = page.convert("RGB").crop((40, 40, 220, 120))
    return sum(1 for r, g, b in corner.get_flattened_data() if r > 140 and g < 70 and b < 80)


def text(firm: TestFirm, request_id: int) -> str:
    return str(pypdfium2.PdfDocument(invoice_export.pdf(firm.office, request_id))[0].get_textpage().get_text_range())


@pytest.mark.parametrize("name", ["logo.png", "logo.jpg", "logo.svg"])
@pytest.mark.papers
def test_a_logo_from_a_picture_file_stands_on_the_papers_and_can_be_taken_away(
    firm: TestFirm, section: FirmSection, tmp_path: Path, name: str
) -> None:
    invoice = firm.request(Kind.INVOICE, firm.account("Halden", nora="nora@halden.test"))
    assert reds(firm, invoice) == 0
    logo_of(section).take(picture(tmp_path, name))
    section.save()
    assert reds(firm, invoice) > 500
    assert details_of(firm.entries("settings.changed")[0])["logo"] is True, "the trail keeps no picture"
    logo_of(section).remove_button.click()
    section.save()
    assert settings.read(firm.office).logo == ""
    assert reds(firm, invoice) == 0


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"no picture", "This file cannot be read as a picture. Take a PNG, JPEG or SVG."),
        (bytes(5 * 1024 * 1024 + 1), "This picture is too large. Take one of at most 5"),
    ],
)
def test_what_is_no_logo_is_refused_beside_the_field_and_the_old_one_stays(
    section: FirmSection, tmp_path: Path, data: bytes, said: str
) -> None:
    logo_of(section).take(picture(tmp_path, "good.png"))
    kept = logo_of(section).value()
    bad = tmp_path / "bad.png"
    bad.write_bytes(data)
    logo_of(section).take(bad)
    assert error(section, "logo").startswith(said)
    assert logo_of(section).value() == kept


def test_a_large_picture_is_kept_no_larger_than_paper_needs(section: FirmSection, tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    Image.effect_noise((1800, 900), 80).convert("RGB").save(path)
    assert path.stat().st_size < 5 * 1024 * 1024
    logo_of(section).take(path)
    kept = logo_of(section).value()
    assert 0 < len(kept) < 700_000
    with Image.open(io.BytesIO(picture_of(kept) or b"")) as image:
        assert image.size[0] <= 900 and image.size[1] <= 320


@pytest.mark.parametrize(
    ("name", "wrong", "said"),
    [
        ("accent", "blue", "Write the colour like #1F2A5C, or leave it empty."),
        ("accent", "#ffee99", "This colour is too light to be read on white. Take a darker one."),
        ("invoice_prefix", "", "One to twelve letters, digits or hyphens, like INV or 2026."),
        ("invoice_prefix", "ORG", "ORG is taken: other numbers begin with it."),
        ("credit_prefix", "INV", "INV is taken: other numbers begin with it."),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(section: FirmSection, name: str, wrong: str, said: str) -> None:
    typed(section, name, wrong)
    section.save()
    assert error(section, name) == said
    assert section.dirty, "nothing typed is lost"


@pytest.mark.papers
def test_terms_and_colour_are_on_the_invoice_and_in_its_mail_and_not_on_a_credit_note(
    firm: TestFirm, section: FirmSection
) -> None:
    typed(section, "invoice_terms", "Payable within thirty days. Late payment costs 10 %.")
    typed(section, "accent", "#0b6e4f")
    section.save()
    invoice = firm.request(Kind.INVOICE, firm.account("Halden", nora="nora@halden.test"))
    assert "Late payment costs 10 %" in text(firm, invoice)
    (mail,) = firm.new_mails()
    html = mail.header.get_body(("html",))
    assert html is not None
    assert "#0b6e4f" in html.get_content() and "#3350c8" not in html.get_content()
    firm.act(invoice, "void")
    with firm.office.database.read() as session:
        (note,) = invoice_credit.note_ids(session, invoice)
    assert "Late payment" not in text(firm, note)


def test_numbers_begin_as_the_firm_wants_and_each_beginning_counts_from_one(
    firm: TestFirm, section: FirmSection
) -> None:
    account = firm.account("Halden", nora="nora@halden.test")
    first = firm.request(Kind.INVOICE, account)
    typed(section, "invoice_prefix", "F2027")
    typed(section, "credit_prefix", "A2027")
    section.save()
    second, third = firm.request(Kind.INVOICE, account), firm.draft(Kind.INVOICE, account)
    firm.undo(firm.send(third))
    fourth = firm.request(Kind.INVOICE, account)
    firm.act(second, "void")
    with firm.office.database.read() as session:
        (note,) = invoice_credit.note_ids(session, second)
    numbers = [firm.row(each).extra.number for each in (first, second, fourth, note)]
    assert numbers == ["INV-0001", "F2027-0001", "F2027-0002", "A2027-0001"]
    settings.save_firm(firm.office, invoice_prefix="INV")
    assert firm.row(firm.request(Kind.INVOICE, account)).extra.number == "INV-0002"


@pytest.mark.behaviour("INV-1")
def test_a_firm_that_comes_from_another_program_goes_on_with_its_numbers(firm: TestFirm, section: FirmSection) -> None:
    count = section.form.entries["invoice_next"]
    assert count.get() == 1
    count.put(2052)
    section.save()
    account = firm.account("Halden", nora="nora@halden.test")
    undone = firm.draft(Kind.INVOICE, account)
    firm.undo(firm.send(undone))
    section.refresh()
    assert count.get() == 2052, "nothing is out yet, so it may still be chosen"
    numbers = [firm.row(firm.request(Kind.INVOICE, account)).extra.number for _ in range(2)]
    assert numbers == ["INV-2052", "INV-2053"]
    section.refresh()
    assert count.get() == 2054
    count.put(3000)
    typed(section, "invoice_terms", "Thirty days.")
    section.save()
    assert "the next one is INV-2054" in error(section, "invoice_next")
    assert settings.read(firm.office).invoice_terms == "", "all is saved, or nothing"


def test_a_new_beginning_may_count_from_any_number(firm: TestFirm, section: FirmSection) -> None:
    account = firm.account("Halden", nora="nora@halden.test")
    firm.request(Kind.INVOICE, account)
    typed(section, "invoice_prefix", "F")
    section.form.entries["invoice_next"].put(700)
    section.save()
    assert firm.row(firm.request(Kind.INVOICE, account)).extra.number == "F-0700"


def test_numbers_go_on_after_those_that_another_program_gave(firm: TestFirm, section: FirmSection) -> None:
    account = firm.account("Halden", nora="nora@halden.test")
    known = firm.draft(Kind.INVOICE, account)
    told = AlreadySent(date(2026, 11, 20), 0, date(2026, 11, 20), "INV-0041")
    recording.record(firm.office, [known], told)
    assert firm.row(known).extra.number == "INV-0041"
    section.refresh()
    section.form.entries["invoice_next"].put(7)
    section.save()
    assert error(section, "invoice_next") == "Another invoice here has the number INV-0041."
    assert firm.row(firm.request(Kind.INVOICE, account)).extra.number == "INV-0042"


def test_a_setting_that_is_refused_saves_nothing(firm: TestFirm) -> None:
    with pytest.raises(Refused, match="prefix-invalid"):
        settings.save_firm(firm.office, invoice_prefix="a b", invoice_terms="Soon")
    assert settings.read(firm.office).invoice_terms == ""
