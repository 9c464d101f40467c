"""A section of the form as it would look to somebody who has given some answers: the live preview, as HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from app.services.requests.organizer_conditions import shown_questions
from app.services.requests.organizer_questions import WITH_CHOICES, Question, Section, all_questions, numbers
from app.views.theme import px, theme
from app.views.words import organizers
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

HIDDEN_SHOWN = 6
"""So many hidden questions are named below; the rest is counted."""


def section_html(sections: Sequence[Section], at: int, answers: Mapping[str, Any], key: str) -> str:
    """Return section `at` as it is with these answers; the question with `key` is marked.

    What may be chosen is a link, `as:KEY:PLACE` with the place of the answer among the question's options.
    """
    shown = {question.key for question in shown_questions(sections, answers)}
    numbered = numbers(sections)
    section = sections[at]
    title = _span(f"{at + 1}. {section.title}", 15, 600)
    parts = [f"<p style='margin:0 0 10px 0'>{title}</p>"]
    parts += [
        _question(question, numbered.get(question.key, ""), answers, question.key == key)
        for question in section.questions
        if question.key in shown
    ]
    hidden = [question for question in section.questions if question.key not in shown]
    if hidden:
        parts.append(_hidden(hidden, sections, numbered))
    return "".join(parts)


def _question(question: Question, number: str, answers: Mapping[str, Any], marked: bool) -> str:
    color = theme().color("accent-t" if marked else "text").name()
    if not question.asks:
        return f"<p style='margin:10px 0 4px 0'>{_span(question.label, 13, 600, color)}{_help(question)}</p>"
    star = f" <span style='color:{theme().color('bad').name()}'>*</span>" if question.required else ""
    label = question.label or translate("FormPreview", QT_TRANSLATE_NOOP("FormPreview", "New question"))
    return (
        f"<p style='margin:10px 0 0 0'>{_span(f'{number} {label}', 12, 600 if marked else 500, color)}{star}"
        f"{_help(question)}</p><div style='margin:3px 0 6px 0'>{_field(question, answers, marked)}</div>"
    )


def _help(question: Question) -> str:
    if not question.help.strip():
        return ""
    return f"<br>{_span(question.help, 12, 400, theme().color('muted').name())}"


def _field(question: Question, answers: Mapping[str, Any], marked: bool) -> str:
    if question.options and (question.type in WITH_CHOICES or question.type == "yes_no"):
        gap = "&nbsp;&nbsp; " if question.type == "yes_no" else "<br>"
        return gap.join(_option(question, place, answers) for place in range(len(question.options)))
    if question.type == "file":
        said = translate("FormPreview", QT_TRANSLATE_NOOP("FormPreview", "Attach the file to your reply."))
        return _span(said, 12, 400, theme().color("muted").name())
    width = {"number": 96, "date": 96}.get(question.type, 190)
    lines = "<br>".join(["&nbsp;"] * (3 if question.type == "long_text" else 1))
    edge = theme().color("focus" if marked else "input").name()
    unit = escape(question.unit)
    box = (
        f"<table border='1' cellspacing='0' style='border-collapse:collapse;border-color:{edge};border-style:solid'>"
        f"<tr><td width='{px(width)}' style='font-size:{px(11)}px'>{lines}</td></tr></table>"
    )
    return (
        f"<table cellspacing='0' cellpadding='0'><tr><td>{box}</td>"
        f"<td style='padding-left:6px;vertical-align:middle'>{_span(unit, 12, 400)}</td></tr></table>"
        f"<p style='margin:0;font-size:4px'>&nbsp;</p>"
    )


def _option(question: Question, place: int, answers: Mapping[str, Any]) -> str:
    value = question.options[place]
    given = answers.get(question.key)
    chosen = value in given if isinstance(given, list) else value == given
    signs = ("☑", "☐") if question.type == "multiple" else ("◉", "○")
    sign = signs[0] if chosen else signs[1]
    named = escape(organizers.value_word(value, question))
    color = theme().color("text").name()
    return (
        f"<a href='as:{escape(question.key, quote=True)}:{place}' "
        f"style='color:{color};text-decoration:none;font-size:{px(12)}px'>{sign} {named}</a>"
    )


def _hidden(hidden: Sequence[Question], sections: Sequence[Section], numbered: Mapping[str, str]) -> str:
    named = {question.key: question for question in all_questions(sections)}
    muted = theme().color("muted").name()
    said = translate("FormPreview", QT_TRANSLATE_NOOP("FormPreview", "{number} is printed with “{condition}”."))
    lines = [
        said.format(
            number=numbered.get(question.key, "") or question.label,
            condition=organizers.conditions(question, named, numbered),
        )
        for question in hidden[:HIDDEN_SHOWN]
    ]
    if len(hidden) > HIDDEN_SHOWN:
        lines.append("…")
    return f"<hr><p>{'<br>'.join(_span(each, 12, 400, muted) for each in lines)}</p>"


def _span(words: str, size: int, weight: int, color: str = "") -> str:
    shade = f"color:{color};" if color else ""
    kept = escape(words).replace("\n", "<br>")
    return f"<span style='{shade}font-size:{px(size)}px;font-weight:{weight}'>{kept}</span>"
