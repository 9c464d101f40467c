"""Every mail as the client reads it: the same facts in both parts, and nothing that should not be there."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.services.errors import Refused
from app.services.mail.context import Chat, Document, MailContext
from app.services.mail.fields import MissingValue
from app.services.mail.render import MAX_SUBJECT, Rendered, render
from app.services.mail.samples import sample_context
from app.services.mail.texts import LANGUAGES, STEPS, MailText, Step, default_text

NB = "\u00a0"
ALL = [(kind, step, language) for kind, steps in STEPS.items() for step in steps for language in LANGUAGES]
ORGANIZER = sample_context("organizer", "en")
TEXT = default_text("organizer", "first", "en")


class Page(HTMLParser):
    """Reads a page as a mail program does: its words, its links, its tags."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._silent = 0
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._silent += tag in ("style", "title")
        href = dict(attrs).get("href")
        if href:
            self.links.append(href)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("style", "title")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split(" "))


def written(kind: str, step: str, language: str, *, with_note: bool = False) -> Rendered:
    return render(default_text(kind, step, language), sample_context(kind, language, step, with_note=with_note))


def with_body(body: str, context: MailContext = ORGANIZER, subject: str = "Subject") -> Rendered:
    return render(replace(TEXT, subject=subject, body=body), context)


def asked(**changes: object) -> MailContext:
    assert ORGANIZER.request is not None
    return replace(ORGANIZER, request=replace(ORGANIZER.request, **changes))  # type: ignore[arg-type]


@pytest.mark.behaviour("TPL-1")
@pytest.mark.parametrize(("kind", "step", "language"), ALL)
def test_every_shipped_mail_reads_well(kind: str, step: Step, language: str) -> None:
    mail = written(kind, step, language, with_note=True)
    page = Page(mail.html)
    for part in (mail.subject, mail.text, page.text):
        assert "{{" not in part
        assert "}}" not in part
        assert "None" not in part
        assert not re.search(r" ,| \.(?: |$)|\.\.", part)
    assert "  " not in mail.subject + mail.text
    assert not re.search(r" \n|\n\n\n|\n $", mail.text)
    assert len(mail.subject) < (70 if step not in (Step.LATER, Step.LAST) else 80)
    assert not re.search(r"[€$£¥]|\d[,.]\d\d\b", mail.subject)
    assert "!" not in mail.subject + mail.text
    if language == "fr":
        readable = mail.subject + "\n" + mail.text
        assert not re.search(rf"[^{NB}\n][:;?!»]|[«°][^{NB}]", readable)


@pytest.mark.parametrize(("kind", "step", "language"), ALL)
def test_both_parts_say_the_same(kind: str, step: Step, language: str) -> None:
    mail = written(kind, step, language, with_note=True)
    shown = " ".join(Page(mail.html).text.split())
    for line in mail.text.splitlines():
        words = line.removeprefix("- ").removeprefix("> ").strip(" -")
        if re.search(r"repl(?:y|ied) with:|répond\w* .*:|répondez\xa0:|écrivez-nous", words):
            continue  # the button says it there
        for piece in re.split(rf"{NB}?: |, ", words):
            assert " ".join(piece.rstrip(":" + NB).split()) in shown, piece
    facts = re.findall(r"\d[\d.,\xa0]*\d", mail.text)
    assert all(" ".join(fact.split()) in shown for fact in facts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_apology_to_a_stranger_names_nobody(language: str) -> None:
    mail = written("wrong_recipient", "first", language)
    for secret in ("Halden", "Delorme", "Nora", "ORG-0412", "organizer", "Liasse"):
        assert secret not in mail.subject + mail.text + mail.html


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_fetched_from_anywhere_and_no_script_runs(language: str) -> None:
    for kind, steps in STEPS.items():
        mail = written(kind, steps[0], language)
        page = Page(mail.html)
        assert not {tag for tag, _ in page.tags} & {"img", "script", "link", "iframe", "form", "object", "base"}
        assert not re.search(r"https?:|//|url\(|@import", mail.html)
        assert all(link.startswith("mailto:") for link in page.links)


def test_colours_are_written_inline_and_the_dark_ones_kept() -> None:
    mail = written("organizer", "first", "en")
    assert re.search(r'<td class="main" style="[^"]*background-color: #3350c8', mail.html)
    assert "@media (prefers-color-scheme: dark)" in mail.html
    assert 'lang="en"' in mail.html
    assert 'width="560"' in mail.html


@pytest.mark.behaviour("INB-3")
def test_each_button_is_a_reply_that_names_the_action_and_the_request() -> None:
    mail = written("approval", "first", "en")
    approve = next(link for link in Page(mail.html).links if "APPROVE" in link)
    parts = urlsplit(approve)
    query = parse_qs(parts.query)
    assert unquote(parts.path) == "office@marlowfinch.example.com"
    assert query["subject"] == ["Re: Accounts 2026 [APPROVE APP-0412]"]
    assert query["body"] == ["I approve"]
    assert "To approve, reply with: I approve" in mail.text


@pytest.mark.behaviour("MAN-7")
def test_a_mail_about_several_documents_offers_an_answer_to_each() -> None:
    mail = written("approval", "batch", "fr")
    links = [unquote(link) for link in Page(mail.html).links]
    for reference in ("APP-0301", "APP-0302"):
        assert any(f"[APPROVE {reference}]" in link for link in links)
        assert any(f"[CHANGES {reference}]" in link for link in links)
        assert f"Pour approuver, répondez{NB}: J'approuve ({reference})" in mail.text
    assert "Réf. APP-0301, APP-0302" in mail.text


def test_a_firm_without_mailbox_says_in_words_what_the_button_would() -> None:
    context = replace(ORGANIZER, firm=replace(ORGANIZER.firm, reply_address=""))
    page = Page(render(TEXT, context).html)
    assert page.links == []
    assert "To send back the questionnaire, reply with: the completed PDF attached" in page.text


# Rule 7: what has no value


@pytest.mark.behaviour("TPL-2")
def test_a_plain_field_without_value_blocks_sending_and_is_named() -> None:
    text = replace(TEXT, body="Due {{ request.due_on }}, sent {{ request.sent_on }}. {{ request.due_on }}")
    with pytest.raises(MissingValue) as refusal:
        render(text, asked(due_on=None, sent_on=None))
    assert refusal.value.code == "value-missing"
    assert refusal.value.fields == ("request.due_on", "request.sent_on")


@pytest.mark.behaviour("TPL-2")
def test_the_preview_shows_where_a_value_is_missing() -> None:
    mail = render(replace(TEXT, body="Due {{ request.due_on }}."), asked(due_on=None), preview=True)
    assert mail.fields_missing == ("request.due_on",)
    assert "Due [request.due_on]." in mail.text


@pytest.mark.behaviour("TPL-2")
def test_a_sentence_without_value_vanishes_with_its_line() -> None:
    mail = render(TEXT, replace(asked(due_on=None, why=""), open_list=()))
    assert "is attached.\n\nReference: ORG-0412\n\nOpen the PDF" in mail.text
    assert "Also waiting" not in mail.text
    assert "<p" in mail.html
    assert not re.search(r"<p[^>]*>\s*</p>", mail.html)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("One. {{ request.why_line }} Two.", "One. Two."),
        ("{{ request.why_line }} Two.", "Two."),
        ("One. {{ request.why_line }}", "One."),
        ("One.\n{{ request.why_line }} {{ request.due_line }}\nTwo.", "One.\nTwo."),
        ("One.\n\n{{ request.why_line }}\n\n\n\nTwo.", "One.\n\nTwo."),
        ("One.  {{ request.why_line }}   Two.", "One. Two."),
    ],
)
@pytest.mark.behaviour("TPL-2")
def test_an_empty_sentence_leaves_neither_double_space_nor_stray_line(body: str, shown: str) -> None:
    text = MailText("digest", Step.FIRST, "en", "Subject", body)
    mail = render(text, asked(why="", due_on=None))
    assert f"Hello Nora,\n\n{shown}\n\nAlso waiting" in mail.text


def test_a_list_in_the_middle_of_a_line_ends_the_paragraph() -> None:
    mail = with_body("Please: {{ request.missing_list }} Thank you.\nBye.")
    assert "Please:\n\nDue: " in mail.text
    assert "- List of debtors\n\nThank you.\nBye." in mail.text


def test_a_firm_may_type_french_with_ordinary_spaces() -> None:
    context = sample_context("organizer", "fr")
    text = MailText("organizer", Step.FIRST, "fr", "À faire : vite", "Est-ce « {{ request.title }} » ? Oui !")
    mail = render(text, context)
    assert mail.subject == f"À faire{NB}: vite"
    assert f"Est-ce «{NB}Liasse fiscale 2026{NB}»{NB}? Oui{NB}!" in mail.text


def test_the_message_of_a_chat_is_not_quoted_below_itself() -> None:
    context = replace(sample_context("chat", "en"), chat=Chat("Only once"))
    assert render(default_text("chat", "first", "en"), context).text.count("Only once") == 1
    assert "> Only once" in render(default_text("chat", "reminder_1", "en"), context).text


def test_a_resend_with_a_note_has_it_on_top() -> None:
    mail = written("organizer", "reminder_1", "en", with_note=True)
    assert mail.text.startswith("Hello Nora,\n\nAs agreed on the telephone, here it is once more.\n\nWe are waiting")


# What somebody types


NASTY = "<script>alert(1)</script>\"onmouseover=x '&amp; {{ request.why_line }}"


def test_everything_typed_is_shown_as_typed_and_runs_nowhere() -> None:
    context = replace(
        asked(title=NASTY, why=NASTY, missing=(NASTY,), reference=NASTY),
        account_name=NASTY,
        note=NASTY,
        documents=(Document(NASTY),),
        firm=replace(ORGANIZER.firm, name=NASTY, address=NASTY, reply_address='a"><script>@x.example'),
        sender=replace(ORGANIZER.sender, signature=NASTY),
    )
    mail = render(default_text("organizer", "later", "en"), context)
    page = Page(mail.html)
    assert "script" not in {tag for tag, _ in page.tags}
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)
    assert page.text.count(NASTY) == mail.text.count(NASTY) + 1  # the firm's name above the page
    assert NASTY in mail.subject


def test_markup_that_the_firm_types_into_a_text_is_only_text() -> None:
    mail = with_body("<b>Bold</b> & {{ request.title }}")
    assert html.escape("<b>Bold</b> & ") in mail.html
    assert "<b>Bold</b> & 2026" in mail.text


@pytest.mark.parametrize(
    "title",
    ["A\r\nBcc: all@x.example", "A\nBcc: x", "A\u2028Bcc: x", "A\x00\x1bBcc: x", "A\u202eBcc\u200f: x", "A\ud800"],
)
def test_a_title_cannot_begin_another_header_or_turn_the_subject_round(title: str) -> None:
    subject = render(TEXT, asked(title=title)).subject
    assert subject.isprintable()
    assert len(subject.splitlines()) == 1
    subject.encode()


def test_an_endless_title_is_cut_in_the_subject_alone() -> None:
    mail = render(TEXT, asked(title="long " * 200))
    assert len(mail.subject) == MAX_SUBJECT
    assert mail.subject.endswith("…")


def test_a_mail_without_end_is_refused() -> None:
    context = replace(sample_context("chat", "en"), chat=Chat("x " * 300_000))
    with pytest.raises(Refused, match="mail-too-long"):
        render(default_text("chat", "first", "en"), context)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_whatever_is_typed_makes_a_mail_of_one_subject_line_and_the_same_tags(
    title: str, name: str, note: str, language: str
) -> None:
    base = sample_context("organizer", language)
    assert base.request is not None
    context = replace(base, request=replace(base.request, title=f"T{title}"), account_name=f"A{name}", note=note)
    mail = render(default_text("organizer", "reminder_1", language), context)
    assert len(mail.subject.splitlines()) == 1
    assert "  " not in mail.text
    assert "script" not in {tag for tag, _ in Page(mail.html).tags}
    (mail.text + mail.html).encode()
