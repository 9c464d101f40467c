"""The bytes that leave: one recipient, our own headers, the same each time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.services.errors import Refused
from app.services.mail.compose import Attachment, MailHeaders, compose, estimated_size, new_message_id
from app.services.mail.render import Rendered, render
from app.services.mail.samples import sample_context
from app.services.mail.texts import default_text

FIRST = new_message_id("marlowfinch.example.com", 7, b"\x01" * 16)
SECOND = new_message_id("marlowfinch.example.com", 8, b"\x02" * 16)
HEADERS = MailHeaders(
    message_id=SECOND,
    date=datetime(2026, 11, 26, 8, 0, tzinfo=UTC),
    from_name="Marlow & Finch",
    from_address="office@marlowfinch.example.com",
    to_name="Claire Delorme",
    to_address="claire@delorme.example",
    reply_to="office@marlowfinch.example.com",
    references=(FIRST,),
    ref="ORG-0412",
    language="fr",
)
MAIL = render(default_text("organizer", "reminder_1", "fr"), sample_context("organizer", "fr"))
PDF = Attachment("Liasse été.pdf", "application/pdf", b"%PDF-1.7 \x00\xff" * 500)


def read(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def test_the_client_gets_the_words_in_both_parts_and_the_paper() -> None:
    message = read(compose(MAIL, HEADERS, [PDF]))
    assert message.get_content_type() == "multipart/mixed"
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    assert plain is not None
    assert page is not None
    assert plain.get_content().replace("\r\n", "\n") == MAIL.text
    assert "R&#233;f. ORG-0412" in page.get_content()
    assert [part.get_filename() for part in message.iter_attachments()] == ["Liasse été.pdf"]
    assert [part.get_content() for part in message.iter_attachments()] == [PDF.data]
    assert read(compose(MAIL, HEADERS)).get_content_type() == "multipart/alternative"


def test_the_headers_are_our_own() -> None:
    message = read(compose(MAIL, HEADERS))
    assert message["Message-ID"] == SECOND
    assert message["Date"].datetime == HEADERS.date
    assert message["From"] == "Marlow & Finch <office@marlowfinch.example.com>"
    assert message["To"] == "Claire Delorme <claire@delorme.example>"
    assert message["Reply-To"].addresses[0].addr_spec == "office@marlowfinch.example.com"
    assert message["Subject"] == MAIL.subject
    assert message["In-Reply-To"] == message["References"] == FIRST
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "fr"
    assert message["X-Relance-Ref"] == "ORG-0412"
    assert message["Cc"] is None
    assert message["Bcc"] is None


def test_the_same_mail_is_the_same_bytes_and_another_one_is_not() -> None:
    assert compose(MAIL, HEADERS, [PDF]) == compose(MAIL, HEADERS, [PDF])
    other = compose(MAIL, replace(HEADERS, message_id=FIRST), [PDF])
    assert read(other).get_boundary() != read(compose(MAIL, HEADERS, [PDF])).get_boundary()


def test_the_bytes_are_fit_for_any_server() -> None:
    long = replace(MAIL, text=MAIL.text + "é" * 3000, html=MAIL.html + "é" * 3000)
    for mail in (MAIL, long):
        data = compose(mail, HEADERS, [PDF])
        assert data.isascii()
        assert b"\n" not in data.replace(b"\r\n", b"")
        assert max(map(len, data.split(b"\r\n"))) <= 998
    page = read(compose(long, HEADERS)).get_body(("html",))
    assert page is not None
    assert page.get_content().count("&#233;") >= 3000


def test_a_long_thread_keeps_every_reference_whole() -> None:
    ids = tuple(
        new_message_id("a-rather-long-name.of-a-firm.example.com", 10**9 + n, bytes([n] * 16)) for n in range(9)
    )
    message = read(compose(MAIL, replace(HEADERS, message_id=ids[0], references=ids[1:])))
    assert message["Message-ID"] == ids[0]
    assert tuple(message["References"].split()) == ids[1:]
    assert message["In-Reply-To"] == ids[-1]


@pytest.mark.parametrize(
    "domain", ["x.example", "müller.example", "a" * 63 + "." + "b" * 63 + ".example", "", "..", "a b>"]
)
def test_a_message_id_is_short_and_in_ascii_whatever_the_domain(domain: str) -> None:
    identifier = new_message_id(domain, 42, b"\xab" * 16)
    assert identifier.startswith("<42.vov2xk")
    assert identifier.isascii()
    assert len(identifier) <= 64
    compose(MAIL, replace(HEADERS, message_id=identifier))


@pytest.mark.parametrize(
    "address",
    [
        "",
        "claire",
        "@x.example",
        "a@",
        "a@x.example, b@y.example",
        "a@x.example\r\nBcc: b@y.example",
        "a b@x.example",
        "a@b@c",
    ],
)
def test_an_address_that_is_none_or_more_than_one_is_refused(address: str) -> None:
    with pytest.raises(Refused) as refusal:
        compose(MAIL, replace(HEADERS, to_address=address))
    assert (refusal.value.code, refusal.value.field) == ("bad-address", "to_address")


def test_addresses_with_accents_are_written_as_servers_take_them() -> None:
    message = read(compose(MAIL, replace(HEADERS, to_address="claire@müller.example")))
    assert message["To"].addresses[0].addr_spec == "claire@xn--mller-kva.example"
    with pytest.raises(Refused, match="needs-smtputf8"):
        compose(MAIL, replace(HEADERS, to_address="zoé@x.example"))
    data = compose(MAIL, replace(HEADERS, to_address="zoé@x.example", smtputf8=True))
    assert "To: Claire Delorme <zoé@x.example>".encode() in data


@pytest.mark.parametrize(
    "name", ["Evil\r\nBcc: x@y.example", "Zoë, “the Boss” <a@b.c>", "\u202egnihton", "x" * 400, '"; DROP']
)
def test_a_name_cannot_add_a_header_or_a_recipient(name: str) -> None:
    message = read(compose(MAIL, replace(HEADERS, to_name=name, from_name=name)))
    assert [address.addr_spec for address in message["To"].addresses] == ["claire@delorme.example"]
    assert message["Bcc"] is None
    assert "\u202e" not in message["To"].addresses[0].display_name


def test_a_subject_cannot_add_a_header() -> None:
    mail = Rendered("Hello\r\nBcc: x@y.example", "text", "<p>text</p>", "en")
    message = read(compose(mail, HEADERS))
    assert message["Bcc"] is None
    assert message["Subject"] == "Hello Bcc: x@y.example"


def test_a_long_subject_with_accents_comes_through_whole() -> None:
    mail = replace(MAIL, subject="Rappel\u00a0: " + "Déclaration « été » n°\u00a04 " * 6 + "fin")
    assert read(compose(mail, HEADERS))["Subject"] == mail.subject


@pytest.mark.parametrize(
    ("name", "saved"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("CON.pdf", "_CON.pdf"),
        ("fdp.\u202eexe", "fdp.exe"),
        ("a\r\nContent-Type: x.pdf", "a Content-Type_ x.pdf"),
        ("", "document"),
        ("«\u00a0Liasse n°\u00a04\u00a0».pdf", "« Liasse n° 4 ».pdf"),
    ],
)
def test_an_attachment_has_a_name_that_the_clients_computer_can_keep(name: str, saved: str) -> None:
    message = read(compose(MAIL, HEADERS, [replace(PDF, name=name)]))
    assert [part.get_filename() for part in message.iter_attachments()] == [saved]


def test_a_very_long_name_comes_through_and_two_of_one_name_stay_apart() -> None:
    long = "Dossier été " * 11 + "x.pdf"
    names = [part.get_filename() for part in read(compose(MAIL, HEADERS, [replace(PDF, name=long)])).iter_attachments()]
    assert names[0] == long.strip()
    message = read(compose(MAIL, HEADERS, [PDF, PDF]))
    assert [part.get_filename() for part in message.iter_attachments()] == ["Liasse été.pdf", "Liasse été (2).pdf"]


@pytest.mark.parametrize(
    ("media_type", "sent"),
    [
        ("application/pdf", "application/pdf"),
        ("text/plain", "text/plain"),
        ("message/rfc822", "application/octet-stream"),
        ("multipart/mixed", "application/octet-stream"),
        ("nonsense", "application/octet-stream"),
        ("a/b\r\nX: y", "application/octet-stream"),
    ],
)
def test_a_file_stays_a_file_whatever_it_calls_itself(media_type: str, sent: str) -> None:
    message = read(compose(MAIL, HEADERS, [Attachment("file.bin", media_type, b"From x\r\n.\r\n\xff")]))
    (part,) = message.iter_attachments()
    assert part.get_content_type() == sent
    assert part.get_payload(decode=True) == b"From x\r\n.\r\n\xff"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", [0, 100, 1_000_000])
def test_the_estimate_is_close_and_never_below(language: str, size: int) -> None:
    mail = render(default_text("invoice", "reminder_1", language), sample_context("invoice", language))
    real = len(compose(mail, HEADERS, [Attachment("a.pdf", "application/pdf", b"x" * size)]))
    estimate = estimated_size(len(mail.text), len(mail.html), (size,))
    assert real <= estimate <= real + 12_000


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=80))
def test_whatever_is_typed_the_mail_has_one_recipient_and_our_id(subject: str, name: str, file_name: str) -> None:
    mail = replace(MAIL, subject=subject)
    data = compose(mail, replace(HEADERS, to_name=name, from_name=name), [replace(PDF, name=file_name)])
    message = read(data)
    assert [address.addr_spec for address in message["To"].addresses] == ["claire@delorme.example"]
    assert message["Message-ID"] == SECOND
    assert len(list(message.iter_attachments())) == 1
    assert message["Bcc"] is None
