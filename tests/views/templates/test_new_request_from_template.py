"""The New request dialog begins with a template: what it fills, what stays typed, and who says how to remind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import accounts, templates
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened
from app.services.requests import detail, listing
from app.services.requests.chat import ChatDraft, ChatService
from app.services.requests.kind_service import Fill
from app.services.requests.listing import Kind, RequestQuery
from app.services.templates import TemplateInput
from app.views.desk import Desk, Question
from app.views.requests.chat import ChatEditor
from app.views.requests.kind_view import TemplateBody
from app.views.requests.kinds import KINDS
from app.views.requests.new_request import NewRequestDialog
from tests.support.window import name_firm, open_firm

START = TemplateInput(
    Kind.CHAT, "Quarter", "Papers of {{ account.name }}, {{ year }}", {"message": "Dear {{ account.name }}"},
    why="We file on time", due_days=10, reminders_on=True, reminder_days=5, reminder_number=4,
)  # fmt: skip


def _content_of(service: ChatService, body: Mapping[str, object], fill: Fill) -> ChatDraft:
    return ChatDraft(fill(str(body.get("message", ""))))


def _fill(editor: ChatEditor, content: object) -> None:
    assert isinstance(content, ChatDraft)
    editor.message.setPlainText(content.body)


@pytest.fixture
def firm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    monkeypatch.setattr(ChatService, "content_of", _content_of)
    monkeypatch.setattr(ChatEditor, "fill", _fill)
    view = KINDS[Kind.CHAT]
    monkeypatch.setitem(KINDS, Kind.CHAT, replace(view, editor=ChatEditor, template_body=lambda desk: TemplateBody()))
    with closing(open_firm(tmp_path)) as opened:
        name_firm(opened.office)
        for name, on in (("Halden Ltd", None), ("Sole Ltd", False)):
            given = AccountInput(name, reminders_on=on, reminder_days=on if on is None else 7, reminder_number=on or 2)
            accounts.create(opened.office, given, [ContactInput("Nora", "H", f"{name[:4]}@client.example")])
        yield opened


@pytest.fixture
def desk(firm: Opened) -> Desk:
    return Desk(firm.office, sync=True)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def dialog(desk: Desk, parent: QWidget, *account_ids: int) -> NewRequestDialog:
    return NewRequestDialog(desk, Kind.CHAT, account_ids, parent)


def take(made: NewRequestDialog, name: str) -> None:
    """Choose a template in the combo."""
    at = made._template.combo.findText(name)
    assert at > 0
    made._template.combo.setCurrentIndex(at)
    made._template.combo.activated.emit(at)


def message(made: NewRequestDialog) -> ChatEditor:
    editor = made._editor()
    assert isinstance(editor, ChatEditor)
    return editor


@pytest.mark.behaviour("TPL-1", "AUT-2")
def test_a_template_fills_the_form_and_its_reminders_are_named_as_its_own(desk: Desk, parent: QWidget) -> None:
    templates.save(desk.office, START)
    made = dialog(desk, parent, 1)
    take(made, "Quarter")
    made._ask()
    assert made._title.text() == "Papers of {{ account.name }}, 2026"
    assert made._why.text() == "We file on time"
    assert made.new_request().due_on is not None
    assert "template" in made._reminders._source.text()
    assert made._reminders.fields.days.value() == 5
    assert "Papers of Halden Ltd, 2026" in made._preview._subject.text(), "the client's own name, in the very mail"

    made._reminders.fields.number.setValue(2)
    made._ask()
    assert "changed here" in made._reminders._source.text()
    made._save_draft()
    (row,) = listing.rows(desk.office, listing.request_ids(desk.office, RequestQuery((Kind.CHAT,))))
    assert row.title == "Papers of Halden Ltd, 2026"
    assert (row.reminders.days, row.reminders.number, row.reminders.source) == (5, 2, "typed")


@pytest.mark.behaviour("AUT-2")
def test_the_account_s_own_preference_wins_over_the_template_and_is_named(desk: Desk, parent: QWidget) -> None:
    templates.save(desk.office, START)
    made = dialog(desk, parent, 2)
    take(made, "Quarter")
    made._ask()
    assert "account" in made._reminders._source.text()
    assert not made._reminders.fields.toggle.isChecked()


@pytest.mark.behaviour("AUT-2")
def test_without_a_template_the_firm_is_named_again(desk: Desk, parent: QWidget) -> None:
    templates.save(desk.office, START)
    made = dialog(desk, parent, 1)
    take(made, "Quarter")
    made._template.combo.setCurrentIndex(0)
    made._template.combo.activated.emit(0)
    made._ask()
    assert "firm" in made._reminders._source.text()


@pytest.mark.behaviour("TPL-1")
def test_two_accounts_get_their_own_words_from_one_template(desk: Desk, parent: QWidget) -> None:
    templates.save(desk.office, START)
    made = dialog(desk, parent, 1, 2)
    take(made, "Quarter")
    made._ask()
    assert "differ" in made._reminders._source.text()
    made._save_draft()
    rows = listing.rows(desk.office, listing.request_ids(desk.office, RequestQuery((Kind.CHAT,))))
    assert {row.title for row in rows} == {"Papers of Halden Ltd, 2026", "Papers of Sole Ltd, 2026"}
    said = set()
    for row in rows:
        found = detail.request_detail(desk.office, row.id)
        assert found is not None
        said.add((row.title[10:14], found.content.messages[0].body))
    assert said == {("Hald", "Dear Halden Ltd"), ("Sole", "Dear Sole Ltd")}


@pytest.mark.behaviour("TPL-1")
def test_what_somebody_typed_is_replaced_only_if_she_says_so(desk: Desk, parent: QWidget) -> None:
    templates.save(desk.office, START)
    asked: list[Question] = []
    desk.asked.connect(asked.append)
    made = dialog(desk, parent, 1)
    message(made).message.setPlainText("My own words")
    made._title.setText("My title")
    made._title.textEdited.emit("My title")
    take(made, "Quarter")
    assert message(made).message.toPlainText() == "My own words"
    assert made._template.template_id is None, "not taken yet"
    asked[-1].on_yes()
    assert message(made).message.toPlainText() == "Dear {{ account.name }}"
    assert made._title.text() == "My title"


@pytest.mark.behaviour("AUT-2")
def test_the_panel_names_where_a_request_s_reminders_come_from(desk: Desk, parent: QWidget, qtbot: QtBot) -> None:
    from app.views.requests.reminders_card import RemindersCard

    templates.save(desk.office, START)
    made = dialog(desk, parent, 1)
    take(made, "Quarter")
    made._save_draft()
    (row,) = listing.rows(desk.office, listing.request_ids(desk.office, RequestQuery((Kind.CHAT,))))
    card = RemindersCard(desk)
    qtbot.addWidget(card)
    found = detail.request_detail(desk.office, row.id)
    assert found is not None
    card.show_detail(found)
    assert "template" in card._source.text()
    card.fields.days.setValue(9)
    assert "changed here" in card._source.text()
