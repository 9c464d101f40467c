"""The panel's cards of an organizer: its sections with n / m, what is missing, and where a returned form is dropped."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.requests.detail import RequestDetail
from app.services.requests.organizer_questions import Question
from app.services.requests.organizer_returns import WAITING
from app.views.desk import Desk
from app.views.organizers.draft import Draft
from app.views.organizers.drop_box import DropBox
from app.views.organizers.returning import FormReturns
from app.views.theme import px
from app.views.widgets.card import Card, IconView
from app.views.widgets.label import ElidedLabel, label
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

MOST = 5
"""So many missing questions are named; the others are counted."""


def cards(desk: Desk, found: RequestDetail) -> list[Card]:
    """Return the card of the sections, and while it waits that of what is missing, with the place for a form."""
    draft = Draft(found.content)
    made = [_sections(draft)]
    if found.row.state in WAITING and not found.row.archived:
        if missing := draft.missing():
            made.append(_missing(draft, missing))
        made.append(_form(desk, found.row.id))
    return made


def _sections(draft: Draft) -> Card:
    count = draft.progress().total
    card = Card(translate("OrganizerCards", QT_TRANSLATE_NOOP("OrganizerCards", "%n question(s)", "", 1), "", count))
    card.body.setSpacing(px(8))
    for place, section in enumerate(draft.sections):
        now, _ = draft.section_progress(place)
        full = now.done >= now.total
        icon, token = ("circle-check", "ok") if full else ("loader", "info") if now.done else ("circle", "muted")
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconView(icon, token))
        row.addWidget(ElidedLabel(section.title or translate("OrganizerCards", "Questions"), "body"), 1)
        row.addWidget(label(f"{now.done} / {now.total}", "muted"))
        card.body.addWidget(line)
    return card


def _missing(draft: Draft, missing: list[Question]) -> Card:
    text = translate(
        "OrganizerCards", QT_TRANSLATE_NOOP("OrganizerCards", "%n required answer(s) missing", "", 1), "", len(missing)
    )
    card = Card(text)
    card.body.setSpacing(px(6))
    numbered = draft.numbers()
    for each in missing[:MOST]:
        card.body.addWidget(label(f"{numbered[each.key]}  {each.label}", "body", wrap=True))
    more = len(missing) - MOST
    if more > 0:
        rest = QT_TRANSLATE_NOOP("OrganizerCards", "and %n more", "", 1)
        card.body.addWidget(label(translate("OrganizerCards", rest, "", more), "second"))
    return card


def _form(desk: Desk, request_id: int) -> Card:
    card = Card(flush=True)
    box = DropBox()
    # The card is made anew with every change; the dialogs belong to the window, and outlive it.
    box.choose_wanted.connect(lambda: FormReturns(desk, box.window()).choose(request_id))
    box.dropped.connect(lambda path: FormReturns(desk, box.window()).read(request_id, path))
    column = QVBoxLayout()
    column.setContentsMargins(px(8), px(8), px(8), px(8))
    column.addWidget(box)
    card.body.addLayout(column)
    return card
