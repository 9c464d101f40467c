"""The answers of an organizer as a file: a paper (PDF) or a table (CSV); questions that are not asked are left out."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.services import settings as firm_settings
from app.services.durable_files import save_export
from app.services.errors import Stale
from app.services.importing.cells import export_cell
from app.services.office import Office
from app.services.papers import answers_pdf
from app.services.papers.answers_pdf import Answer, AnswersPaper
from app.services.requests.detail import RequestDetail, request_detail
from app.services.requests.letterhead import letterhead
from app.services.requests.organizer_conditions import is_answered, missing, shown_questions
from app.services.requests.organizer_questions import Question, numbers


@dataclass(frozen=True, slots=True)
class ExportWords:
    """The reader's words: of answers, of sources (text and moment), and around them."""

    language: str
    value: Callable[[Question, Any], str]
    source: Callable[[Mapping[str, Any] | None], tuple[str, str]]
    standing: Callable[[int, int, int], str]
    """Of so many answered, in all, required and missing."""
    none: str
    heads: tuple[str, str, str, str, str, str]
    """Section, number, question, answer, source, when."""


def pdf(office: Office, request_id: int, words: ExportWords) -> bytes:
    """Return the answers as a paper. Raises `Stale` where the organizer is gone."""
    found = _found(office, request_id)
    with office.database.read() as session:
        settings = firm_settings.load(session)
    content, numbered = found.content, numbers(found.content.sections)
    shown = {each.key for each in shown_questions(content.sections, content.answers)}
    sections = []
    for section in content.sections:
        asked = [each for each in section.questions if each.asks and each.key in shown]
        if asked:
            sections.append((section.title, tuple(_answer(each, numbered, content, words) for each in asked)))
    row = found.row
    return answers_pdf.pdf_bytes(
        AnswersPaper(
            row.title, row.reference, letterhead(settings), row.account_name, words.language,
            settings.calendar().local_date(office.clock.now()),
            words.standing(row.progress_done, row.progress_total, len(missing(content.sections, content.answers))),
            words.none, tuple(sections),
        )
    )  # fmt: skip


def table(office: Office, request_id: int, words: ExportWords) -> bytes:
    """Return the answers as CSV that spreadsheets open: UTF-8 with its mark, never a formula."""
    content = _found(office, request_id).content
    numbered = numbers(content.sections)
    shown = {each.key for each in shown_questions(content.sections, content.answers)}
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";" if words.language == "fr" else ",")
    writer.writerow(words.heads)
    for section in content.sections:
        for each in section.questions:
            if each.asks and each.key in shown:
                said = words.source(content.sources.get(each.key)) if each.key in content.answers else ("", "")
                answer = words.value(each, content.answers.get(each.key))
                plain = each.type in ("number", "date")
                cells = (section.title, numbered[each.key], each.label, answer, *said)
                writer.writerow(
                    [cell if plain and place == 3 else export_cell(cell) for place, cell in enumerate(cells)]
                )
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def write(office: Office, request_id: int, target: Path, words: ExportWords) -> None:
    """Write the answers to a file, by its ending PDF or CSV. Raises `Stale`, and what a disk refuses."""
    made = table if target.suffix.lower() == ".csv" else pdf
    save_export(target, made(office, request_id, words))


def _found(office: Office, request_id: int) -> RequestDetail:
    found = request_detail(office, request_id)
    if found is None:
        raise Stale("request")
    return found


def _answer(question: Question, numbered: Mapping[str, str], content: Any, words: ExportWords) -> Answer:
    known = is_answered(question, content.answers)
    said = words.source(content.sources.get(question.key)) if known else ("", "")
    return Answer(
        numbered[question.key], question.label, words.value(question, content.answers.get(question.key)), *said
    )
