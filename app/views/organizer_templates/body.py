"""The editor of an organizer's questions: sections, questions, one question's properties, the form (mockup 23)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.errors import Refused
from app.services.papers.page_pictures import page_pictures
from app.services.requests import organizer_editing as editing
from app.services.requests import organizer_paper
from app.services.requests.organizer_editing import Sections
from app.services.requests.organizer_questions import (
    Flaw,
    Question,
    Section,
    all_questions,
    flaws,
    name_of,
    numbers,
    read_sections,
    write_sections,
)
from app.views.desk import Desk
from app.views.organizer_templates.preview import FormPreview
from app.views.organizer_templates.properties import QuestionProperties
from app.views.organizer_templates.question_list import QuestionList
from app.views.organizer_templates.rows import QuestionRow
from app.views.organizer_templates.section_list import SectionList
from app.views.paper_dialog import PaperDialog
from app.views.requests.kind_view import TemplateBody
from app.views.theme import px
from app.views.widgets.label import line
from app.views.words import organizers, refusals

ROOM_FOR_PREVIEW = 900
"""Below this width the preview gives way to the questions."""
ROOM_FOR_ALL = 1100
"""Below this width the columns around the questions are narrower."""
PDF_SHARPNESS = 2
"""Pixels of a page for each pixel of its width, so that it can be read when the column grows."""


class OrganizerBody(TemplateBody):
    """Four columns over one value, the sections; every edit makes another value and shows it."""

    wide = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.sections: Sections = (Section("", ()),)
        self._at, self._key = 0, ""
        self.language = "en"
        self._judged = False
        self.section_list, self.question_list = SectionList(), QuestionList()
        self.properties, self.preview = QuestionProperties(), FormPreview()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.section_list.setProperty("look", "bg")
        self.section_list.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.preview.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.question_list.setMinimumWidth(px(240))
        for column in (self.section_list, self.question_list, self.properties, self.preview):
            if column is not self.section_list:
                row.addWidget(line(vertical=True))
            row.addWidget(column, int(column is self.question_list))
        self._share(ROOM_FOR_ALL)
        self._connect()
        self._show()

    def _connect(self) -> None:
        sections, questions = self.section_list, self.question_list
        sections.chosen.connect(self._on_section)
        sections.added.connect(self._add_section)
        sections.renamed.connect(self._rename_section)
        sections.moved.connect(lambda at, to: self._try(editing.move_section(self.sections, at, to), at=to))
        sections.removed.connect(self._remove_section)
        sections.received.connect(lambda at: self._move_to(self._key, at))
        questions.chosen.connect(self._on_question)
        questions.added.connect(self._add)
        questions.moved.connect(self._move)
        questions.moved_to_section.connect(self._move_to)
        questions.duplicated.connect(self._duplicate)
        questions.removed.connect(self._remove)
        self.properties.edited.connect(self._on_edited)
        self.properties.type_wanted.connect(self._retype)
        self.properties.menu_wanted.connect(questions.menu_of_current)
        self.preview.pdf_wanted.connect(self._draw_pdf)
        self.preview.pages.enlarged.connect(self._enlarge)

    # What the page asks

    def load(self, body: Mapping[str, object], language: str) -> None:
        """Show a template's questions; a new one has one section and no question."""
        stored = cast(list[Mapping[str, object]], body.get("sections") or [])
        self.sections = read_sections(stored) or (Section("", ()),)
        self.language = language
        self._at, self._judged = 0, False
        self._key = next((question.key for question in self.sections[0].questions), "")
        self.properties.show_problem("", None)
        self.preview.answers.clear()
        self.question_list.show_error(None)
        self._show()

    def body(self) -> dict[str, object]:
        """Return the questions as they are kept, without blanks around their words."""
        return {"sections": write_sections(map(_trimmed, self.sections))}

    def problem(self) -> tuple[str, str] | None:
        """Return the first thing that keeps the questions from being asked, and show where."""
        self._judged = True
        found = flaws(tuple(map(_trimmed, self.sections)))
        if not found:
            self._judged = False
            self.properties.show_problem("", None)
            self._show()
            return None
        sentence = self._sentence(found[0])
        self._go_to(found[0].key)
        self.properties.show_problem(found[0].field, sentence)
        return "questions", sentence

    def show_error(self, field: str, sentence: str | None) -> bool:
        """Show a refusal of the questions above them."""
        if field != "questions":
            return False
        self.question_list.show_error(sentence)
        return True

    # Edits of sections

    def _on_section(self, at: int) -> None:
        self._at = at
        self._key = next((question.key for question in self.sections[at].questions), "")
        self._show()

    def _add_section(self) -> None:
        at = self._at + 1
        self._set(editing.add_section(self.sections, Section("", ()), at), at=at, key="")
        self.section_list.rename(at)

    def _rename_section(self, at: int, title: str) -> None:
        self._set(editing.rename_section(self.sections, at, title), at=at)

    def _remove_section(self, at: int) -> None:
        if len(self.sections) == 1:
            return
        section = self.sections[at]
        after = editing.remove_section(self.sections, at)
        self._try(after, at=min(at, len(after) - 1), key="", gone=section.title or self.tr("Untitled"))

    # Edits of questions

    def _add(self, code: str, after: int) -> None:
        self._judged = False
        question = Question(editing.new_key(self.sections), "", code or "short_text", required=False)
        questions = self.sections[self._at].questions
        at = after + 1 if 0 <= after < len(questions) else len(questions)
        self._set(editing.add(self.sections, question, self._at, at), key=question.key)
        self.properties.begin()

    def _duplicate(self, key: str) -> None:
        sections, copy = editing.duplicate(self.sections, key)
        self._set(sections, key=copy)

    def _remove(self, key: str) -> None:
        questions = self.sections[self._at].questions
        at = next(place for place, each in enumerate(questions) if each.key == key)
        beside = questions[at + 1] if at + 1 < len(questions) else questions[at - 1] if at else None
        gone = questions[at].label or self.tr("New question")
        self._try(editing.remove(self.sections, key), key=beside.key if beside else "", gone=gone)

    def _move(self, at: int, to: int) -> None:
        key = self.sections[self._at].questions[at].key
        self._try(editing.move(self.sections, key, self._at, to), key=key)

    def _move_to(self, key: str, section_at: int) -> None:
        if key and section_at != self._at:
            end = len(self.sections[section_at].questions)
            self._try(editing.move(self.sections, key, section_at, end), at=section_at, key=key)

    def _retype(self, code: str) -> None:
        question = self._question()
        if question is not None:
            self._try(editing.change(self.sections, replace(question, type=code)), key=question.key)

    def _on_edited(self, question: Question) -> None:
        self.sections = editing.change(self.sections, question)
        self.question_list.show_error(None)
        self._show_lists(soon=True)
        self.changed.emit()

    # One way in for every edit

    def _try(self, after: Sections, *, at: int | None = None, key: str | None = None, gone: str = "") -> None:
        """Do an edit, after asking where conditions would break. `gone` is what it deletes: that can be undone."""
        broken = editing.broken_by(self.sections, after)
        if not broken:
            self._do(after, at, key, gone)
            return
        names = ", ".join(name_of(self.sections, each.key) for each in broken)
        self._show()
        self._desk.confirm(
            self,
            self.tr("%n question(s) lose their condition", "", len(broken)),
            self.tr("Shown only by an answer that would no longer come before: {names}. From now on always shown.")
            .format(names=names),
            self.tr("Delete all the same") if gone else self.tr("Change all the same"),
            lambda: self._do(editing.mended(after), at, key, gone),
            danger=bool(gone),
        )  # fmt: skip

    def _do(self, after: Sections, at: int | None, key: str | None, gone: str) -> None:
        before, was_at, was_key = self.sections, self._at, self._key
        self._set(after, at=at, key=key)
        if gone:
            undo: Callable[[], None] = lambda: self._set(before, at=was_at, key=was_key)  # noqa: E731
            self._desk.toast(self.tr("Deleted: {name}").format(name=gone), icon="trash-2", undo=undo)

    def _set(self, sections: Sections, *, at: int | None = None, key: str | None = None) -> None:
        self.sections = sections
        self._at = self._at if at is None else at
        self._key = self._key if key is None else key
        if not any(question.key == self._key for question in sections[self._at].questions):
            self._key = next((question.key for question in sections[self._at].questions), "")
        self.question_list.show_error(None)
        self._show()
        self.changed.emit()

    # Showing

    def _on_question(self, key: str) -> None:
        self._key = key
        self._show_properties()
        self.preview.show_form(self.sections, self._at, key)

    def _question(self) -> Question | None:
        return next((each for each in self.sections[self._at].questions if each.key == self._key), None)

    def _go_to(self, key: str) -> None:
        found = editing.find(self.sections, key)
        if found is not None:
            self._at, self._key = found[0], key
        self._show()

    def _show(self) -> None:
        self._show_lists()
        self._show_properties()

    def _show_properties(self) -> None:
        numbered = numbers(self.sections)
        self.properties.show_question(
            self._question(), numbered.get(self._key, ""), editing.earlier(self.sections, self._key), numbered
        )

    def _show_lists(self, *, soon: bool = False) -> None:
        here = self.sections[self._at]
        self.section_list.show_sections(self.sections, self._at)
        self.question_list.show_questions(
            [section.title for section in self.sections], self._at, here.questions, self._key, self._rows(here)
        )
        self.preview.show_form(self.sections, self._at, self._key, soon=soon)

    def _rows(self, section: Section) -> dict[str, QuestionRow]:
        numbered = numbers(self.sections)
        named = {question.key: question for question in all_questions(self.sections)}
        wrong: dict[str, str] = {}
        for flaw in flaws(self.sections):
            if self._judged or flaw.field == "shown_if":
                wrong.setdefault(flaw.key, self._sentence(flaw))
        return {
            each.key: QuestionRow(
                numbered.get(each.key, ""), organizers.type_icon(each.type), each.label.replace("\n", " "),
                organizers.type_word(each.type), organizers.conditions(each, named, numbered),
                each.required and each.asks, not each.asks, wrong.get(each.key, ""),
            )
            for each in section.questions
        }  # fmt: skip

    def _paper(self) -> Callable[[], bytes]:
        """Return what makes the very form that would be mailed."""
        office, sections, language = self._desk.office, self.sections, self.language
        title, account = self.tr("Title the client sees"), self.tr("Name of the account")
        return lambda: organizer_paper.sample(office, title, account, sections, language)

    def _draw_pdf(self) -> None:
        make = self._paper()
        wide = round(self.preview.pages.width() * self.devicePixelRatioF() * PDF_SHARPNESS)
        self._desk.run(self, lambda: page_pictures(make(), wide), self.preview.pages.show_pages, key="pdf")

    def _enlarge(self) -> None:
        PaperDialog(self._desk, self, self.tr("The form as the client gets it"), self._paper()).open()

    def _sentence(self, flaw: Flaw) -> str:
        return refusals.refusal(Refused(flaw.code, "questions", number=name_of(self.sections, flaw.key)))

    def minimumSizeHint(self) -> QSize:
        """Return the least room: that of the columns without the preview."""
        return QSize(px(662), px(360))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the questions the room that a narrow window leaves."""
        super().resizeEvent(event)
        self._share(self.width())

    def _share(self, width: int) -> None:
        """Share the width among the columns; the questions have what is left."""
        roomy = width >= px(ROOM_FOR_ALL)
        self.section_list.setFixedWidth(px(200 if roomy else 168))
        self.properties.setFixedWidth(px(262 if roomy else 250))
        self.preview.setFixedWidth(px(252 if roomy else 212))
        self.preview.setVisible(width >= px(ROOM_FOR_PREVIEW))


def _trimmed(section: Section) -> Section:
    return Section(
        section.title.strip(),
        tuple(
            replace(each, label=each.label.strip(), help=each.help.strip(), unit=each.unit.strip())
            for each in section.questions
        ),
    )
