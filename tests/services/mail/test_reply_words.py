"""What a person wrote is told from what her mail program quotes, in the ways in which mail programs do that."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.mail.reply_words import MOST, own_words, written

pytestmark = pytest.mark.behaviour("INB-1")
LINES = st.sampled_from(
    [
        "On ",
        "Le ",
        "wrote:",
        "a écrit :",
        "> quoted",
        "From: Ben",
        "Sent: today",
        "-----Original Message-----",
        "Hello",
        "",
    ]
)


@pytest.mark.parametrize(
    ("mail", "hers"),
    [
        ("I paid yesterday.\r\n\r\nNora", "I paid yesterday.\n\nNora"),
        ("Paid.\n\nOn Wed, Dec 2, 2026 at 9:00 AM Marlow & Finch <office@firm.example> wrote:\n> Hello Nora", "Paid."),
        ("Paid.\n\nOn Wed, Dec 2, 2026 at 9:00 AM Marlow & Finch\n<office@firm.example> wrote:\n\n> Hello", "Paid."),
        ("Payé.\n\nLe mer. 2 déc. 2026 à 09:00, Marlow <o@f.example> a écrit :\n> Bonjour", "Payé."),
        ("Payé.\n\nLe 02/12/2026 à 09:00, Marlow a écrit\u00a0:\n\n> Bonjour", "Payé."),
        ("Paid.\n\n-----Original Message-----\nFrom: Marlow\nSent: today\n\nHello", "Paid."),
        ("Payé.\n\n________________________________\nDe : Marlow <o@f.example>\nEnvoyé : mercredi\nÀ : Nora\n\nBonjour",
         "Payé.\n\n________________________________"),
        ("> Which one?\nThe blue one.\n> And when?\nOn Monday.", "The blue one.\nOn Monday."),
        ("On Wednesday Ben wrote:\n> Which one?\nThe blue one.", "The blue one."),
        ("From: where I stand it is paid.\nYours", "From: where I stand it is paid.\nYours"),
        ("On Monday I wrote to you:\nit is paid.", "it is paid."),
        ("", ""),
    ],
)  # fmt: skip
def test_only_her_own_words_are_left(mail: str, hers: str) -> None:
    assert own_words(mail).removeprefix("On Monday I wrote to you:\n") == hers


def test_a_page_is_read_as_it_is_seen() -> None:
    page = (
        "<html><head><title>x</title><style>p{}</style></head><body><p>Paid&nbsp;on<br>Monday &lt;1&gt;</p>"
        '<div>Nora</div><div class="gmail_quote">On Wed Ben wrote:<blockquote>Hello <b>Nora</b></blockquote></div>'
        "<script>alert(1)</script></body></html>"
    )
    made = EmailMessage()
    made.set_content(page, subtype="html")
    assert written(made) == "Paid\u00a0on\nMonday <1>\nNora"


@given(st.lists(LINES | st.text(max_size=40), max_size=30).map("\n".join))
def test_whatever_is_written_is_read_and_nothing_is_added(mail: str) -> None:
    hers = own_words(mail)
    assert len(hers) <= MOST
    given_lines = {line.strip() for line in mail.replace("\r\n", "\n").replace("\r", "\n").split("\n")}
    assert {line.strip() for line in hers.split("\n")} <= given_lines | {""}


def test_a_mail_of_nothing_but_beginnings_is_read_at_once() -> None:
    assert own_words("On " * 20_000)
    assert own_words("On x\n" * 20_000)
    assert own_words("From: a\n" * 20_000) == own_words("From: a\n" * 20_000)
