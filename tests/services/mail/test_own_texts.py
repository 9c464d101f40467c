"""The firm's own mail texts: kept only where they compile, reset, and told truthfully by the mails that wait."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.models.kinds import RULES, Kind
from app.services.errors import Refused, Stale
from app.services.mail import fields, own_texts, text_preview
from app.services.mail.template_language import problems
from app.services.mail.texts import STEPS
from tests.support.firm import SOME_KINDS, TestFirm

HOSTILE = (
    "{{ request.title|upper }}", "{{ request.__class__ }}", "{{ ''.join }}", "{% for x in y %}{% endfor %}", "{# a #}",
    "{{ request.title", "request.title }}", "{{ nobody.knows }}", "{{ request['title'] }}", "{{ 10 ** 9 }}",
    "{{ request.title() }}", "{{ {{ request.title }} }}", "{{}}", "{{ lipsum }}", "{{ cycler.__init__ }}", "   ",
    "x" * 20_001, "{{ sender.name }}" * 201,
)  # fmt: skip


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.fixture
def halden(firm: TestFirm) -> int:
    return firm.account("Halden Bakery", nora="nora@halden.example")


@pytest.mark.behaviour("TPL-2")
@pytest.mark.parametrize("hostile", HOSTILE)
def test_only_words_and_fields_are_kept(firm: TestFirm, hostile: str) -> None:
    # prior bug 64, at save
    view = own_texts.text(firm.office, "organizer", "first", "en")
    for given in (replace(view.text, body=hostile), replace(view.text, subject=hostile)):
        with pytest.raises(Refused):
            own_texts.save(firm.office, given, 0)
    assert own_texts.own(firm.office) == frozenset()


@pytest.mark.behaviour("TPL-1")
@pytest.mark.parametrize("kind", list(RULES))
def test_every_shipped_text_may_be_kept_as_the_firms_own(firm: TestFirm, kind: Kind) -> None:
    for step in STEPS[kind]:
        for language in ("en", "fr"):
            view = own_texts.text(firm.office, kind, step, language)
            assert own_texts.problems(view.text) == []
            kept = own_texts.save(firm.office, replace(view.text, body=view.text.body + "\n\nOne more."), 0)
            assert kept.is_own
            assert own_texts.save(firm.office, view.shipped, kept.version).version == 0, "follows the program again"


@pytest.mark.behaviour("TPL-1")
def test_two_people_at_one_text_do_not_overwrite_each_other(firm: TestFirm) -> None:
    view = own_texts.text(firm.office, "invoice", "last", "fr")
    own_texts.save(firm.office, replace(view.text, subject="La leur"), 0)
    with pytest.raises(Stale):
        own_texts.save(firm.office, replace(view.text, subject="La mienne"), 0)
    with pytest.raises(Stale):
        own_texts.reset(firm.office, view.text, 0)
    mine = own_texts.text(firm.office, "invoice", "last", "fr")
    assert mine.text.subject == "La leur"
    assert own_texts.reset(firm.office, mine.text, mine.version).text == mine.shipped
    assert [entry.code for entry in firm.entries("mailtext.saved")] == ["mailtext.saved"]
    assert len(firm.entries("mailtext.reset")) == 1


@pytest.mark.behaviour("TPL-1")
@pytest.mark.parametrize("kind", SOME_KINDS)
def test_a_mail_that_waits_says_what_the_firm_wrote_meanwhile(firm: TestFirm, halden: int, kind: Kind) -> None:
    draft = firm.draft(kind, halden)
    firm.send(draft)
    view = own_texts.text(firm.office, kind, "first", "en")
    kept = own_texts.save(firm.office, replace(view.text, subject="In our own words"), 0)
    # And once more between the rendering and the claim: what would leave is not what the firm says now.
    firm.mailbox.meanwhile = lambda: own_texts.save(
        firm.office, replace(view.text, subject="The last word"), kept.version
    )
    firm.wait(minutes=1)
    firm.wait(minutes=1)
    assert [mail.subject for mail in firm.new_mails()] == ["The last word"]


@pytest.mark.behaviour("TPL-1")
def test_going_back_to_the_shipped_text_reaches_a_mail_that_waits(firm: TestFirm, halden: int) -> None:
    view = own_texts.text(firm.office, Kind.CHAT, "first", "en")
    kept = own_texts.save(firm.office, replace(view.text, subject="In our own words"), 0)
    firm.send(firm.draft(Kind.CHAT, halden))
    firm.mailbox.meanwhile = lambda: own_texts.reset(firm.office, kept.text, kept.version)
    firm.wait(minutes=1)
    firm.wait(minutes=1)
    (mail,) = firm.new_mails()
    assert "In our own words" not in mail.subject


@pytest.mark.behaviour("TPL-2")
@pytest.mark.parametrize("kind", list(RULES))
def test_each_text_is_shown_for_a_real_client(firm: TestFirm, halden: int, kind: Kind) -> None:
    firm.request(kind, halden)
    clients = text_preview.clients(firm.office, kind, "en")
    assert [each.account_name for each in clients] == ["Halden Bakery"]
    before = firm.outbox()
    for step in STEPS[kind]:
        view = own_texts.text(firm.office, kind, step, "en")
        look = text_preview.look(firm.office, view.text, clients[0])
        # Of what is asked about several, and of a credit note, nothing is open: those are made up.
        assert ("Halden Bakery Ltd" in look.text + look.subject) == (step in text_preview.MADE_UP)
        assert look.missing == ()
        assert {each.name for each in look.fields} == set(fields.FIELDS)
    assert len(firm.outbox()) == len(before), "looking sends nothing"
    assert text_preview.clients(firm.office, kind, "fr") == ()


@pytest.mark.behaviour("TPL-2")
def test_a_plain_field_without_value_is_named_and_a_sentence_vanishes(firm: TestFirm, halden: int) -> None:
    firm.request(Kind.CHAT, halden, due_on=None)
    (client,) = text_preview.clients(firm.office, "chat", "en")
    text = own_texts.text(firm.office, "chat", "first", "en").text
    look = text_preview.look(
        firm.office, replace(text, body="By {{ request.due_on }}.\n\n{{ request.due_line }}"), client
    )
    assert look.missing == ("request.due_on",)
    values = {each.name: each.value for each in look.fields}
    assert values["request.due_on"] is None
    assert values["request.title"]


def test_the_fields_of_every_text_are_offered_where_they_may_stand() -> None:
    for kind in RULES:
        known = fields.known_fields(kind)
        assert not problems(" ".join(f"{{{{ {name} }}}}" for name in sorted(known)), known)


@pytest.mark.behaviour("TPL-2")
def test_a_plain_field_without_value_keeps_the_mail_back_and_says_why(firm: TestFirm, halden: int) -> None:
    # prior bug 64, at sending
    text = own_texts.text(firm.office, Kind.CHAT, "first", "en").text
    own_texts.save(firm.office, replace(text, body="By {{ request.due_on }}.\n\nHello again."), 0)
    request = firm.draft(Kind.CHAT, halden, due_on=None)
    firm.send(request)
    firm.wait(minutes=1)
    assert firm.new_mails() == []
    state, reason = firm.states(request)[-1]
    assert (state, reason) == ("held", "value-missing")


@pytest.mark.behaviour("TPL-2")
def test_a_sentence_field_without_value_vanishes_with_its_line(firm: TestFirm, halden: int) -> None:
    text = own_texts.text(firm.office, Kind.CHAT, "first", "en").text
    own_texts.save(firm.office, replace(text, body="One.\n\n{{ request.due_line }}\n\nTwo."), 0)
    firm.send(firm.draft(Kind.CHAT, halden, due_on=None))
    firm.wait(minutes=1)
    (mail,) = firm.new_mails()
    assert "request.due_line" not in mail.text
    assert "\n\n\n" not in mail.text.split("---")[0]
