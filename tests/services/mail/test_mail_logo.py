"""The firm's logo goes with its e-mails as a small picture of their own; the words need none of it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from app.models.mail import Mail
from app.services import firm_logo
from app.services.mail import mail_logo, outbox_list
from app.services.mail.compose import compose
from app.services.mail.mail_file import mail_file
from app.services.mail.render import Rendered, render
from app.services.mail.samples import sample_context
from app.services.mail.sandbox_mailbox import SandboxMailbox
from app.services.mail.texts import default_text
from app.services.requests.listing import Kind
from tests.services.mail.test_compose import HEADERS, PDF, read
from tests.support.firm import TestFirm

TEXT = default_text("organizer", "reminder_1", "fr")


def picture(size: tuple[int, int] = (1200, 400), colour: str = "#103060") -> str:
    """Return a logo as the settings keep it: a badge on a transparent ground."""
    drawn = Image.new("RGBA", size, (0, 0, 0, 0))
    ImageDraw.Draw(drawn).ellipse((0, 0, size[0] - 1, size[1] - 1), fill=colour)
    out = io.BytesIO()
    drawn.save(out, "PNG")
    return firm_logo.ready(out.getvalue())


def rendered(kept: str, *, preview: bool = False) -> Rendered:
    context = sample_context("organizer", "fr")
    return render(TEXT, replace(context, firm=replace(context.firm, logo=mail_logo.logo_of(kept))), preview=preview)


def pictures(message: EmailMessage) -> list[EmailMessage]:
    return [each for each in message.walk() if each.get_content_maintype() == "image"]


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path)
    yield made
    made.close()


def test_the_picture_goes_with_the_mail_and_nothing_is_fetched() -> None:
    kept = picture()
    logo, mail = mail_logo.logo_of(kept), rendered(kept)
    message = read(compose(mail, HEADERS, [PDF], logo))
    (part,) = pictures(message)
    assert part.get_content_disposition() == "inline"
    named = re.search(r'<img[^>]*src="cid:([^"]+)"', mail.html)
    assert named is not None
    assert part["Content-ID"] == f"<{named[1]}>"
    assert [each.get_filename() for each in message.iter_attachments()] == ["Liasse été.pdf"]
    assert not re.search(r'src="(?!cid:)', mail.html)
    assert len(mail.html) < 100_000
    assert max(map(len, compose(mail, HEADERS, [PDF], logo).split(b"\r\n"))) <= 998


def test_the_plain_words_are_the_same_with_and_without_it() -> None:
    assert rendered(picture()).text == rendered("").text


@pytest.mark.parametrize("size", [(3000, 200), (400, 1600), (40, 40)])
def test_a_logo_of_any_shape_stays_small_and_white_ground_lets_a_dark_one_be_seen(size: tuple[int, int]) -> None:
    logo = mail_logo.logo_of(picture(size, "#000000"))
    assert logo is not None
    assert logo.width <= 200
    assert logo.height <= 40
    assert len(logo.png) <= mail_logo.MAX_BYTES
    with Image.open(io.BytesIO(logo.png)) as shown:
        assert shown.convert("RGBA").getpixel((0, 0)) == (255, 255, 255, 255)


def test_what_cannot_be_read_as_a_picture_leaves_the_initials() -> None:
    assert mail_logo.logo_of("") is None
    assert mail_logo.logo_of("AAAA") is None
    assert 'class="mark"' in rendered("AAAA").html


def test_the_same_mail_is_the_same_bytes_with_a_logo_too() -> None:
    kept = picture()
    assert compose(rendered(kept), HEADERS, [PDF], mail_logo.logo_of(kept)) == compose(
        rendered(kept), HEADERS, [PDF], mail_logo.logo_of(kept)
    )


def test_a_preview_holds_the_picture_itself() -> None:
    html = rendered(picture(), preview=True).html
    assert 'src="data:image/png;base64,' in html
    assert "cid:" not in html


def test_what_left_shows_its_logo_and_never_a_later_one(firm: TestFirm) -> None:
    firm.settings(logo=picture())
    account = firm.account("Halden Bakery", nora="nora@halden.test")
    firm.request(Kind.ORGANIZER, account)
    firm.wait(minutes=2)
    (arrived,) = firm.mails()
    (part,) = pictures(arrived.header)
    shown = SandboxMailbox(firm.office.paths.sandbox).read(arrived.mail_id)
    assert "data:image/png;base64," in shown.html
    assert "data:image/png;base64," in _detail(firm, arrived.mail_id)
    firm.settings(logo=picture(colour="#a02020"))
    assert "<img" not in _detail(firm, arrived.mail_id), "the new logo is no part of an old mail"
    for file in firm.office.paths.sandbox.rglob("*"):
        if file.is_file():
            file.unlink()
    again = read(mail_file(firm.office, arrived.mail_id))
    assert pictures(again) == []
    firm.settings(logo=picture())
    (back,) = pictures(read(mail_file(firm.office, arrived.mail_id)))
    assert back.get_content() == part.get_content()
    with firm.office.database.read() as session:
        assert "base64" not in session.get_one(Mail, arrived.mail_id).html, "the picture is not kept with each mail"


def _detail(firm: TestFirm, mail_id: int) -> str:
    found = outbox_list.mail_detail(firm.office, mail_id)
    assert found is not None
    return found.html or ""
