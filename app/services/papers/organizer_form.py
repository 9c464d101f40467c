"""An organizer as a fillable PDF: typed into, saved, sent back by reply (ORG-3).

Every field is named after its question's key (`form_fields.field_name`), and hidden fields say which form it is:
what a returned file holds is described in `form_identity`. Dates are typed in figures, in the order that stands
beside the field (`date_pattern`). A form on paper cannot hide a question: its condition stands above it in words.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from app.services.papers.form_fields import (
    INSET,
    TEXT_LINE,
    TEXT_SIZE,
    Fields,
    field_name,
)
from app.services.papers.form_identity import FormIdentity
from app.services.papers.form_page import MARGIN, FormPage, font_name
from app.services.papers.glyphs import printable
from app.services.papers.layout import INK, MEDIUM, MUTED, NAVY, REGULAR, SEMIBOLD, Colour, FirmLetterhead
from app.services.papers.words import Words

MARK: Final = "relance-form"
"""The first of the document's keywords; the reference is the second."""

RED: Final[Colour] = (190, 40, 40)
GUTTER: Final = 30.0
"""Left of the questions, for their numbers."""

FIELD: Final = 23.0
TICK: Final = 11.0
ROW: Final = 17.0
AFTER: Final = 14.0
MAX_CIRCLES: Final = 12
"""More choices than this are a list to open."""

_library = threading.Lock()
"""The PDF library keeps its fonts in one place for all threads."""


@dataclass(frozen=True, slots=True)
class OnlyIf:
    """What must have been answered before: the number of the question, is, is_not, includes or lacks, the answer."""

    number: str
    operator: str
    value: str
    yes_no: bool = False
    """The answer is "yes" or "no"."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `type` is short_text, long_text, number, date, yes_no, single, multiple, file or heading.

    `answer` is what is known already: text, a number, a date or its ISO text, True or "yes", a choice, choices.
    """

    key: str
    type: str
    label: str
    help: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()
    answer: Any = None
    at_least: str = ""
    at_most: str = ""
    unit: str = ""
    only_if: tuple[OnlyIf, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A title and the questions under it."""

    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class OrganizerForm:
    """An organizer as it is sent."""

    title: str
    reference: str
    firm: FirmLetterhead
    account_name: str
    language: str
    due_on: date | None
    sections: tuple[Section, ...]
    request_mark: str = ""
    version_mark: str = ""


def pdf_bytes(form: OrganizerForm) -> bytes:
    """Return the form as a PDF; the same form gives the same bytes.

    Raises ValueError when two questions have the same key: their answers could not be told apart.
    """
    keys = [question.key for section in form.sections for question in section.questions if question.type != "heading"]
    if len(set(keys)) < len(keys):
        raise ValueError("two questions have the same key")
    with _library:
        first = _Form(form, 1).page
        whole = first if first.number == 1 else _Form(form, first.number).page
        return whole.output()


def date_pattern(words: Words) -> str:
    """Return the order in which the form asks for dates in figures, for strftime and strptime."""
    return "%d/%m/%Y" if words.day_first else "%m/%d/%Y"


class _Form:
    """A form under the pen."""

    def __init__(self, form: OrganizerForm, pages: int) -> None:
        self.words = Words(form.language, form.firm.country)
        self.page = FormPage(form.firm, self.words, form.title, form.reference, pages)
        self.page.canvas.setSubject(self.page.reference)
        self.page.canvas.setKeywords([MARK, self.page.reference])
        self.fields = Fields(
            self.page.canvas, font_name(REGULAR), lambda text, width: self.page.lines(text, TEXT_SIZE, width)
        )
        self.x = MARGIN + GUTTER
        self.width = self.page.width - GUTTER
        self._head(form)
        for number, section in enumerate(form.sections, 1):
            self._section(number, section)

    def _head(self, form: OrganizerForm) -> None:
        """Set what it is, for whom, until when, and how to fill it in."""
        page, words = self.page, self.words
        page.letterhead()
        identity = FormIdentity(form.reference, form.request_mark, form.version_mark, words.language, words.day_first)
        for name, value in identity.hidden().items():
            self.fields.hidden(name, value)
        page.block(MARGIN, form.title[:300], 19, page.width, SEMIBOLD)
        page.y += 2
        page.block(MARGIN, words.say("form_for", name=form.account_name[:300]), 10.5, page.width, MEDIUM, MUTED)
        if form.due_on is not None:
            page.y += 3
            page.block(MARGIN, words.say("please_return", date=words.day(form.due_on)), 10.5, page.width, SEMIBOLD)
        page.y += 10
        page.block(MARGIN, words.say("form_help"), 9, page.width, REGULAR, MUTED)
        if any(question.required for section in form.sections for question in section.questions):
            page.block(MARGIN, words.say("form_help_required"), 9, page.width, REGULAR, MUTED)
        page.y += 14

    def _section(self, number: int, section: Section) -> None:
        page = self.page
        page.need(110)
        title = f"{number}.  {section.title}" if section.title.strip() else f"{number}."
        page.canvas.bookmarkPage(f"section{number}")
        page.canvas.addOutlineEntry(page_title(title), f"section{number}", 0)
        page.block(MARGIN, title, 12.5, page.width, SEMIBOLD)
        page.y += 4
        page.rule(page.y, INK, 0.8)
        page.y += 14
        asked = 0
        for question in section.questions:
            if question.type == "heading":
                self._heading(question)
            else:
                asked += 1
                self._question(f"{number}.{asked}", question)
        page.y += 10

    def _heading(self, question: Question) -> None:
        self.page.need(80)
        self.page.y += 4
        self.page.block(self.x, self._when(question), 8.5, self.width, MEDIUM, NAVY)
        self.page.block(self.x, question.label, 10.5, self.width, SEMIBOLD)
        self.page.block(self.x, question.help, 8.5, self.width, REGULAR, MUTED)
        self.page.y += 8

    def _question(self, number: str, question: Question) -> None:
        """Set number, question and help, then its field; they stay on one page unless they cannot."""
        page = self.page
        ask = self._asks().get(question.type, self._short)
        label = f"{question.label} *" if question.required else question.label
        when = self._when(question)
        above = page.height(label, 9.5, self.width, MEDIUM) + page.height(question.help, 8.5, self.width)
        above += page.height(when, 8.5, self.width, MEDIUM)
        page.need(above + 4 + self._height(question))
        if when:
            page.block(self.x, when, 8.5, self.width, MEDIUM, NAVY)
            page.y += 1
        page.text(MARGIN, page.y, number, 9.5, REGULAR, MUTED, limit=GUTTER - 4)
        lines = page.lines(label, 9.5, self.width, MEDIUM)
        for index, line in enumerate(lines):
            if page.y + 14 > page.floor:
                page.new_page()
            last = question.required and index == len(lines) - 1
            page.text(self.x, page.y, line[:-1] if last else line, 9.5, MEDIUM)
            if last:
                page.text(self.x + page.text_width(line[:-1], 9.5, MEDIUM), page.y, "*", 9.5, MEDIUM, RED)
            page.y += 9.5 * 1.4
        page.block(self.x, question.help, 8.5, self.width, REGULAR, MUTED)
        page.y += 4
        page.need(self._height(question))
        ask(question)
        page.y += AFTER

    def _when(self, question: Question) -> str:
        """Return the condition in words: "If yes to 4.1 and 4.6 includes “Fuel”:"; nothing for none."""
        words = self.words
        rules = [
            words.say(f"if_{rule.value}", number=rule.number)
            if rule.yes_no
            else words.say(f"if_{rule.operator}", number=rule.number, value=rule.value)
            for rule in question.only_if
        ]
        return words.say("only_if", rules=words.say("if_and").join(rules)) if rules else ""

    def _asks(self) -> Mapping[str, Callable[[Question], None]]:
        return {
            "long_text": self._long,
            "number": self._number,
            "date": self._date,
            "yes_no": self._yes_no,
            "single": self._single,
            "multiple": self._multiple,
            "file": self._file,
        }

    def _height(self, question: Question) -> float:
        """Return the height of a question's field, or of what must not be parted from the question."""
        if question.type == "long_text":
            return self._long_height(question)
        if question.type in ("single", "multiple") and question.choices:
            if question.type == "single" and len(question.choices) > MAX_CIRCLES:
                return FIELD
            return sum(self._choice_heights(question.choices[:MAX_CIRCLES]))
        return FIELD

    def _short(self, question: Question) -> None:
        self._box(question, _text(question.answer), self.width)

    def _number(self, question: Question) -> None:
        answer = question.answer
        text = str(answer) if isinstance(answer, (int, float, Decimal)) else _text(answer)
        stored = isinstance(answer, (float, Decimal)) or re.fullmatch(r"-?\d+\.\d+", text)
        if stored and self.words.language == "fr":
            text = text.replace(".", ",")
        beside = [self.page.lines(question.unit, 9.5, self.width - 170)[0]] if question.unit.strip() else []
        limits = self._limits(question)
        x = self.x + 150 + 8
        if beside:
            self.page.text(x, self.page.y + 6.4, beside[0], 9.5)
            x += self.page.text_width(beside[0], 9.5) + 10
        self.page.text(x, self.page.y + 7, limits, 8.5, REGULAR, MUTED, limit=max(self.x + self.width - x, 20))
        self._box(question, text, 150)

    def _limits(self, question: Question) -> str:
        """Return what the number may be, in words; that it is not below nought goes without saying."""
        low, high = (self._figures(text) for text in (question.at_least, question.at_most))
        if low == "0" and not high:
            return ""
        if low and high:
            return self.words.say("limits", low=low, high=high)
        return self.words.say("limit_low", low=low) if low else self.words.say("limit_high", high=high) if high else ""

    def _figures(self, text: str) -> str:
        try:
            return self.words.number(Decimal(text)) if text else ""
        except InvalidOperation:
            return text

    def _date(self, question: Question) -> None:
        """Ask for a date in figures, with their order beside the field."""
        day = question.answer if isinstance(question.answer, date) else _iso_day(_text(question.answer))
        text = day.strftime(date_pattern(self.words)) if day else _text(question.answer)
        hint = self.words.say("day" if self.words.day_first else "day_us")
        self.page.text(self.x + 122, self.page.y + 7, hint, 8.5, REGULAR, MUTED)
        self._box(question, text, 112)

    def _long(self, question: Question) -> None:
        height = self._long_height(question)
        self._box(question, _text(question.answer), self.width, height, multiline=True)

    def _long_height(self, question: Question) -> float:
        lines = self.page.lines(_text(question.answer)[:5000], TEXT_SIZE, self.width - 2 * INSET)
        return max(58.0, min(len(lines) + 1, 30) * TEXT_LINE + 2 * INSET)

    def _yes_no(self, question: Question) -> None:
        yes, no = self.words.say("yes"), self.words.say("no")
        known = {True: 0, "yes": 0, "true": 0, False: 1, "no": 1, "false": 1, "oui": 0, "non": 1}
        answer = question.answer.strip().lower() if isinstance(question.answer, str) else question.answer
        selected = known.get(answer) if isinstance(answer, (bool, str)) else None
        x, places = self.x, []
        for index, text in enumerate((yes, no)):
            places.append(self._circle(index, x))
            self.page.text(x + TICK + 6, self.page.y + 0.6, text, 9.5)
            x += 70
        self.fields.radios(field_name(question.key), question.label, selected, places)
        self.page.y += ROW

    def _single(self, question: Question) -> None:
        """Ask for one choice: by circles, or by a list where they are many; one alone is a box to tick."""
        if len(question.choices) < 2:
            self._multiple(question)
            return
        answer = _text(question.answer)
        known = answer if answer in question.choices else ""
        tall = sum(self._choice_heights(question.choices)) > self.page.floor - self.page.y
        if len(question.choices) > MAX_CIRCLES or tall:
            place = self._outline(min(self.width, 300))
            self.page.chevron(place[0] + place[2] - 14, self.page.y - FIELD / 2)
            self.fields.choice(field_name(question.key), question.label, known, question.choices, place)
            return
        places = []
        for index, choice in enumerate(question.choices):
            places.append(self._circle(index, self.x))
            self._choice_text(choice)
        selected = question.choices.index(known) if known else None
        self.fields.radios(field_name(question.key), question.label, selected, places)

    def _multiple(self, question: Question) -> None:
        if not question.choices:
            self._short(question)
            return
        page = self.page
        answer = question.answer
        chosen = set(answer) if isinstance(answer, (list, tuple, set, frozenset)) else {_text(answer)}
        for index, choice in enumerate(question.choices):
            page.need(self._choice_heights((choice,))[0])
            page.box(self.x, page.y + 1, TICK, TICK, 2)
            place = (self.x, page.page_height - page.y - 1 - TICK, TICK, TICK)
            tip = f"{question.label}: {choice}"
            self.fields.check(field_name(question.key, index), tip, place, on=choice in chosen)
            self._choice_text(choice)

    def _file(self, question: Question) -> None:
        """Files come with the reply; those that came already are named."""
        answer = question.answer
        names = ", ".join(map(str, answer)) if isinstance(answer, (list, tuple)) else _text(answer)
        text = self.words.say("received", names=names) if names else self.words.say("attach")
        self.page.block(self.x, text[:600], 9, self.width, REGULAR, INK if names else MUTED)

    def _box(
        self, question: Question, value: str, width: float, height: float = FIELD, multiline: bool = False
    ) -> None:
        place = self._outline(width, height)
        self.fields.text(field_name(question.key), question.label, value, place, multiline=multiline)

    def _outline(self, width: float, height: float = FIELD) -> tuple[float, float, float, float]:
        """Draw a field's outline at the pen, move the pen below it, return its place."""
        page = self.page
        page.box(self.x, page.y, width, height)
        page.y += height
        return (self.x, page.page_height - page.y, width, height)

    def _circle(self, index: int, x: float) -> tuple[int, float, float, float]:
        page = self.page
        page.box(x, page.y + 1, TICK, TICK, TICK / 2)
        return (index, x, page.page_height - page.y - 1 - TICK, TICK)

    def _choice_text(self, choice: str) -> None:
        """Set a choice beside its circle or box, and move the pen below it."""
        page = self.page
        end = page.y + self._choice_heights((choice,))[0]
        page.y += 0.6
        for line in self._choice_lines(choice):
            page.text(self.x + TICK + 6, page.y, line, 9.5)
            page.y += 9.5 * 1.4
        page.y = end

    def _choice_lines(self, choice: str) -> list[str]:
        return self.page.lines(choice[:600], 9.5, self.width - TICK - 6)

    def _choice_heights(self, choices: tuple[str, ...]) -> list[float]:
        return [max(len(self._choice_lines(choice)), 1) * 9.5 * 1.4 + ROW - 9.5 * 1.4 for choice in choices]


def page_title(text: str) -> str:
    """Return a section's title as the viewer's table of contents shows it."""
    return " ".join(printable(text).split())[:120]


def _text(answer: Any) -> str:
    """Return an answer as text; nothing for none."""
    return "" if answer is None else str(answer)


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
