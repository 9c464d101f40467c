"""Nothing but words and known fields may stand in a mail text, whoever wrote it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.mail.fields import known_fields, text_problems
from app.services.mail.template_language import (
    BadTemplate,
    FieldRef,
    TemplateProblem,
    compile_text,
    field_at,
    problems,
)
from app.services.mail.texts import MailText, Step

KNOWN = frozenset({"request.title", "account.name"})

HOSTILE = [
    "{{ '%9999999999d'|format(1) }}",
    "{{ 'x'.center(10**10) }}",
    "{{ request.__class__.__mro__ }}",
    "{{ request['title'] }}",
    "{{ request.title() }}",
    "{{ request.title|upper }}",
    "{{ request.title ~ account.name }}",
    "{{ request.title + 1 }}",
    "{{ 'plain' }}",
    "{{ 42 }}",
    "{{ (request.title) }}",
    "{{ [request.title] }}",
    "{{ request.title if account.name }}",
    "{{ not request.title }}",
    "{{ request.0 }}",
    "{{- request.title -}}",
    "{{ }}",
    "{{\nrequest.title\n}}",
    "{% if request.title %}x{% endif %}",
    "{% for c in request.title %}{{ c }}{% endfor %}",
    "{% include 'secret' %}",
    "{% raw %}{{ request.title }}{% endraw %}",
    "{# said to nobody #}",
    "{{ '{{' }}",
    "{{" * 500,
    "{{ " + "(" * 3000 + ")" * 3000 + " }}",
]


@pytest.mark.behaviour("TPL-2")
@pytest.mark.parametrize("source", HOSTILE)
def test_no_part_of_the_template_language_but_fields_is_let_in(source: str) -> None:
    assert problems(source, KNOWN)
    with pytest.raises(BadTemplate):
        compile_text(source)


@pytest.mark.behaviour("TPL-2")
def test_an_unknown_field_is_shown_where_it_stands() -> None:
    source = "Hello,\n\nabout {{ request.title }} and {{ request.titel }}."
    assert problems(source, KNOWN) == [TemplateProblem("unknown-field", 3, 31, "request.titel")]


@pytest.mark.behaviour("TPL-2")
def test_an_unfinished_field_is_told_from_a_forbidden_one() -> None:
    source = "{{ request.title\n{{ account.name }} }} {{ account.name|upper }}{{ a.b }}"
    assert [(problem.code, problem.line, problem.column) for problem in problems(source, KNOWN)] == [
        ("unfinished", 1, 1),
        ("stray-braces", 2, 20),
        ("not-allowed", 2, 23),
        ("unknown-field", 2, 47),
    ]


@pytest.mark.parametrize("source", ["{{ not.so }}", "{{ true }}", "{{ none }}"])
def test_words_of_the_language_are_no_names_of_fields(source: str) -> None:
    assert [problem.code for problem in problems(source, KNOWN)] == ["unknown-field"]
    with pytest.raises(BadTemplate):
        compile_text(source)


def test_text_with_single_braces_and_percent_signs_is_only_text() -> None:
    source = "100 % {sure}, #1, {{ request.title }}\r\n\r\nEnd"
    assert problems(source, KNOWN) == []
    compiled = compile_text(source)
    assert compiled.paragraphs == ((("100 % {sure}, #1, ", FieldRef("request.title")),), (("End",),))


def test_a_text_is_read_once_and_kept() -> None:
    assert compile_text("Once {{ request.title }}") is compile_text("Once {{ request.title }}")


def test_a_text_without_end_is_refused() -> None:
    assert [problem.code for problem in problems("x" * 30_000)] == ["too-long"]
    assert [problem.code for problem in problems("{{ a.b }}" * 500)] == ["too-long"]


def test_the_editor_finds_the_field_under_the_pointer() -> None:
    assert field_at("a {{ request.title }} b", 5) == "request.title"
    assert field_at("a {{ request.title }} b", 0) is None


@pytest.mark.behaviour("TPL-2")
def test_a_subject_never_shows_an_amount_on_a_lock_screen() -> None:
    text = MailText("invoice", Step.FIRST, "en", "Please pay {{ invoice.balance }}", "{{ invoice.balance }}")
    assert [(problem.part, problem.code) for problem in text_problems(text)] == [("subject", "not-in-subject")]


def test_a_field_of_another_kind_is_unknown() -> None:
    text = MailText("organizer", Step.FIRST, "en", "Subject", "{{ invoice.balance }}")
    assert [problem.code for problem in text_problems(text)] == ["unknown-field"]
    assert "invoice.balance" in known_fields("invoice")


def test_an_empty_text_or_a_subject_of_two_lines_cannot_be_saved() -> None:
    text = MailText("chat", Step.FIRST, "en", "One\nTwo", "  ")
    assert [(problem.part, problem.code) for problem in text_problems(text)] == [
        ("subject", "line-break"),
        ("body", "empty"),
    ]


PARTS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["{{", "}}", "{%", "%}", "{#", "#}", " ", "\n", "|", "(", ")", "[", "'", "-", "request.title"]),
    st.just("{{ request.title }}"),
)


@pytest.mark.behaviour("TPL-2")
@given(st.lists(PARTS, max_size=14).map("".join))
def test_whatever_is_typed_is_either_refused_with_a_place_or_is_only_words_and_fields(source: str) -> None:
    found = problems(source, KNOWN)
    if found:
        lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert all(1 <= problem.line <= len(lines) for problem in found)
        assert all(1 <= problem.column <= len(lines[problem.line - 1]) + 1 for problem in found)
        return
    compiled = compile_text(source)
    assert compiled.fields <= KNOWN
    words = [p for par in compiled.paragraphs for line in par for p in line if isinstance(p, str)]
    assert not any("{{" in word or "}}" in word or "{%" in word or "{#" in word for word in words)
