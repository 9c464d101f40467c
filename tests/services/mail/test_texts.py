"""Which text a mail takes, and that every shipped one is there and fit to be sent."""

from __future__ import annotations

import pytest

from app.services.mail.fields import text_problems
from app.services.mail.texts import LANGUAGES, STEPS, Step, default_text, frame, language_of, which_copy, which_text

ALL = [(kind, step, language) for kind, steps in STEPS.items() for step in steps for language in LANGUAGES]


def automatic(number: int | None, total: int) -> Step:
    return which_text(reminder_number=number, number_total=total, manual=False, first_accepted=True)


@pytest.mark.behaviour("TPL-1")
@pytest.mark.parametrize(("kind", "step", "language"), ALL)
def test_every_kind_has_a_text_for_every_step_in_both_languages_that_could_be_saved(
    kind: str, step: Step, language: str
) -> None:
    text = default_text(kind, step, language)
    assert text.subject
    assert text.body
    assert text_problems(text) == []


@pytest.mark.behaviour("TPL-1")
def test_the_shipped_words_are_those_that_were_written() -> None:
    text = default_text("organizer", "last", "en")
    assert text.subject == "Last reminder: {{ request.title }} ({{ account.name }})"
    assert text.body.split("\n\n")[1] == (
        "Without an answer we will call you. If you need another date or some help, tell us now."
    )
    french = default_text("invoice", "reminder_1", "fr-CA")
    assert french.subject == "Rappel\u00a0: facture n°\u00a0{{ invoice.number }} ({{ account.name }})"


@pytest.mark.parametrize("tag", ["de", "", "en-GB"])
def test_a_client_whose_language_is_not_written_gets_english(tag: str) -> None:
    assert default_text("chat", "first", tag).language == "en"
    assert language_of("fr_FR") == "fr"


def test_a_step_that_a_kind_does_not_have_is_an_error_not_another_text() -> None:
    with pytest.raises(KeyError):
        default_text("organizer", "copy", "en")
    with pytest.raises(KeyError):
        default_text("organizer", "nonsense", "en")


@pytest.mark.behaviour("TPL-1")
def test_the_only_reminder_does_not_sound_like_an_ultimatum() -> None:
    assert automatic(1, 1) is Step.REMINDER_1


@pytest.mark.behaviour("TPL-1")
def test_reminders_go_from_the_first_through_later_ones_to_the_last() -> None:
    assert [automatic(number, 4) for number in (None, 1, 2, 3, 4)] == [
        Step.FIRST,
        Step.REMINDER_1,
        Step.LATER,
        Step.LATER,
        Step.LAST,
    ]
    assert automatic(5, 4) is Step.LAST


@pytest.mark.behaviour("MAN-3")
def test_a_resend_reads_like_a_first_reminder_unless_nothing_ever_arrived() -> None:
    def resend(*, first_accepted: bool) -> Step:
        return which_text(reminder_number=None, number_total=3, manual=True, first_accepted=first_accepted)

    assert resend(first_accepted=True) is Step.REMINDER_1
    assert resend(first_accepted=False) is Step.FIRST


@pytest.mark.behaviour("MAN-5")
def test_the_copy_of_a_paid_invoice_asks_for_nothing() -> None:
    assert which_copy(paid=False) is Step.COPY
    text = default_text("invoice", which_copy(paid=True), "en")
    assert "nothing to do" in text.body
    assert "invoice.balance" not in text.body


def test_an_apology_names_neither_the_client_nor_the_request() -> None:
    for language in LANGUAGES:
        around, text = frame("wrong_recipient", language), default_text("wrong_recipient", "first", language)
        words = around.above + around.below + around.footer + text.subject + text.body
        assert "account." not in words
        assert "request." not in words
        assert "contact.greeting" not in words
