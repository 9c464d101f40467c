"""The Templates page through its widgets: make, keep, copy, put away; reminders; what is refused stays typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTreeWidgetItem, QVBoxLayout
from pytestqt.qtbot import QtBot

from app.services import shipped_templates, templates
from app.services.assembly import Opened
from app.services.requests.chat import ChatDraft
from app.services.requests.kind_service import Fill, ShippedTemplate
from app.services.requests.listing import Kind
from app.services.requests.registry import SERVICES
from app.views.desk import Desk, Place, ToastWish
from app.views.requests.kind_view import TemplateBody
from app.views.requests.kinds import KINDS
from app.views.templates.page import TemplatesPage
from app.views.templates.template_form import TemplateForm
from app.views.theme import theme
from app.views.widgets.leave_dialog import LeaveDialog
from tests.support.window import open_firm

KIND = Kind.CHAT


class SimpleBody(TemplateBody):
    """A body with one line."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.line = QLineEdit()
        QVBoxLayout(self).addWidget(self.line)
        self.line.textEdited.connect(self.changed)

    def load(self, body: Mapping[str, object], language: str) -> None:
        self.line.setText(str(body.get("message", "")))

    def body(self) -> dict[str, object]:
        return {"message": self.line.text()}


class WideBody(SimpleBody):
    """One that needs the page."""

    wide = True


def _content_of(body: Mapping[str, object], fill: Fill) -> ChatDraft:
    return ChatDraft(fill(str(body.get("message", ""))))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path)) as opened:
        yield opened


@pytest.fixture
def desk(office: Opened, monkeypatch: pytest.MonkeyPatch) -> Desk:
    theme().set_mode("light")
    for kind, view in KINDS.items():
        monkeypatch.setitem(KINDS, kind, replace(view, template_body=SimpleBody if kind == KIND else None))
    monkeypatch.setattr(SERVICES[KIND], "content_of", _content_of)
    shipped = ShippedTemplate("hello", "Hello", "Welcome", {"message": "Welcome to us"}, reminders=(4, 2))
    monkeypatch.setattr(SERVICES[KIND], "shipped_templates", lambda language: (shipped,) if language == "en" else ())
    for kind, service in SERVICES.items():
        if kind != KIND:
            monkeypatch.setattr(service, "shipped_templates", lambda language: ())
    return Desk(office.office, sync=True)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> TemplatesPage:
    made = TemplatesPage(desk)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    made.shown(Place("templates"))
    return made


def form(page: TemplatesPage) -> TemplateForm:
    found = page.templates.form
    assert found is not None
    return found


def line_of(page: TemplatesPage, at: int) -> QTreeWidgetItem:
    """Return a line of the list."""
    top = page.templates.outline.topLevelItem(0)
    item = top.child(at) if top is not None else None
    assert item is not None
    return item


def begin(page: TemplatesPage, qtbot: QtBot, name: str = "Quarter papers") -> TemplateForm:
    """Press + and type a template."""
    page.templates.add_button.click()
    made = form(page)
    qtbot.keyClicks(made.name, name)
    qtbot.keyClicks(made.title_edit, "Papers of {{ period }}")
    body = made.body
    assert isinstance(body, SimpleBody)
    qtbot.keyClicks(body.line, "Please send them, {{ account.name }}")
    return made


@pytest.mark.behaviour("TPL-1")
def test_a_template_is_typed_saved_and_found_again_with_its_own_reminders(
    page: TemplatesPage, desk: Desk, qtbot: QtBot
) -> None:
    made = begin(page, qtbot)
    qtbot.mouseClick(made.has_due, Qt.MouseButton.LeftButton, pos=made.has_due.rect().center())
    made.due_days.setValue(30)
    made.reminders.follow.click()
    made.reminders.fields.days.setValue(5)
    made.reminders.fields.number.setValue(4)
    qtbot.keyClick(made.name, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (kept,) = templates.templates(desk.office)
    assert (kept.given.name, kept.given.title, kept.given.due_days) == ("Quarter papers", "Papers of {{ period }}", 30)
    assert kept.plan is not None
    assert (kept.plan.days, kept.plan.number, kept.plan.source) == (5, 4, "template")
    assert not made.dirty

    qtbot.keyClick(made.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.templates.form is None, "Save & exit goes back to the list"
    page.shown(Place("templates", tab=str(KIND), segment=str(kept.id)))
    assert form(page).reminders.fields.days.value() == 5


@pytest.mark.behaviour("TPL-1", "AUT-2")
def test_a_template_may_follow_the_account_and_the_firm(page: TemplatesPage, desk: Desk, qtbot: QtBot) -> None:
    made = begin(page, qtbot)
    assert made.reminders.follow.isChecked()
    assert not made.reminders.fields.isEnabled()
    made.save()
    (kept,) = templates.templates(desk.office)
    assert kept.plan is None


@pytest.mark.behaviour("TPL-1")
def test_reminders_off_keep_their_numbers_and_are_marked_in_the_list(
    page: TemplatesPage, desk: Desk, qtbot: QtBot
) -> None:
    made = begin(page, qtbot)
    made.reminders.follow.click()
    made.reminders.fields.number.setValue(4)
    made.reminders.fields.toggle.click()
    assert not made.reminders.fields.number.isEnabled()
    made.save()
    (kept,) = templates.templates(desk.office)
    assert kept.plan is not None
    assert (kept.plan.enabled, kept.plan.number) == (False, 4)
    assert "reminders off" in line_of(page, 0).data(0, Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.behaviour("TPL-2")
@pytest.mark.parametrize("typed", ["{{ nothing.here }}", "{{ period", "{% if x %}", "period }}"])
def test_an_unknown_or_unfinished_field_is_refused_beside_the_title_and_stays_typed(
    page: TemplatesPage, desk: Desk, qtbot: QtBot, typed: str
) -> None:
    made = begin(page, qtbot)
    made.title_edit.setText("")
    qtbot.keyClicks(made.title_edit, typed)
    made.save()
    assert templates.templates(desk.office) == ()
    assert made.fields["title"].error
    assert made.title_edit.text() == typed
    assert made.dirty


@pytest.mark.behaviour("TPL-1")
def test_a_template_without_name_is_not_kept(page: TemplatesPage, desk: Desk, qtbot: QtBot) -> None:
    made = begin(page, qtbot, "")
    made.save()
    assert made.fields["name"].error
    assert templates.templates(desk.office) == ()


@pytest.mark.behaviour("TPL-1")
def test_leaving_with_unsaved_words_asks_and_saves_them(page: TemplatesPage, desk: Desk, qtbot: QtBot) -> None:
    begin(page, qtbot)
    went: list[bool] = []
    assert not page.may_leave(lambda: went.append(True))
    asked = page.findChild(LeaveDialog)
    assert asked is not None
    asked.reject()
    assert not went, "stay"
    assert not page.may_leave(lambda: went.append(True))
    page.findChildren(LeaveDialog)[-1].primary_button.click()
    assert went
    assert len(templates.templates(desk.office)) == 1
    assert page.may_leave(lambda: None)


@pytest.mark.behaviour("TPL-1")
def test_another_template_is_not_shown_over_unsaved_words(page: TemplatesPage, desk: Desk, qtbot: QtBot) -> None:
    begin(page, qtbot, "First").save()
    begin(page, qtbot, "Second").save()
    first, second = templates.templates(desk.office)
    page.templates.outline.setCurrentItem(line_of(page, 0))
    assert form(page).template_id == first.id
    qtbot.keyClicks(form(page).name, " changed")
    page.templates.outline.setCurrentItem(line_of(page, 1))
    assert form(page).template_id == first.id
    asked = page.findChildren(LeaveDialog)[-1]
    asked.discard_button.click()
    assert form(page).template_id == second.id
    assert templates.templates(desk.office)[0].given.name == "First"


@pytest.mark.behaviour("TPL-1")
def test_two_people_at_one_template_lose_nothing(page: TemplatesPage, desk: Desk, qtbot: QtBot) -> None:
    made = begin(page, qtbot)
    made.save()
    qtbot.keyClicks(made.name, " mine")
    (kept,) = templates.templates(desk.office)
    templates.save(desk.office, replace(kept.given, name="Theirs"), kept.id, kept.version)
    made.save()
    assert made.banner.isVisibleTo(made)
    assert made.name.text() == "Quarter papers mine"
    assert templates.templates(desk.office)[0].given.name == "Theirs"
    made.banner.acted.emit()
    assert made.name.text() == "Theirs"
    assert not made.dirty


@pytest.mark.behaviour("TPL-1")
def test_a_template_is_copied_and_archived_with_undo(page: TemplatesPage, desk: Desk, qtbot: QtBot) -> None:
    toasts: list[ToastWish] = []
    desk.toasted.connect(toasts.append)
    begin(page, qtbot).save()
    view = form(page).view
    assert view is not None
    page.templates.duplicate(view)
    assert [each.given.name for each in templates.templates(desk.office)] == ["Quarter papers", "Quarter papers (copy)"]
    assert form(page).name.text() == "Quarter papers (copy)"
    page.templates.archive(view)
    assert [each.given.name for each in templates.templates(desk.office)] == ["Quarter papers (copy)"]
    assert toasts[-1].undo is not None
    toasts[-1].undo()
    assert len(templates.templates(desk.office)) == 2


@pytest.mark.behaviour("TPL-1")
def test_prepared_templates_are_offered_to_a_new_firm_and_put_in_once(page: TemplatesPage, desk: Desk) -> None:
    assert page.templates.first_state.isVisible()
    page.templates.first_state.acted.emit()
    (kept,) = templates.templates(desk.office)
    assert kept.given.name == "Hello"
    assert kept.plan is not None
    assert (kept.plan.days, kept.plan.number) == (4, 2)
    page.templates.add_prepared()
    templates.archive(desk.office, kept.id)
    assert shipped_templates.offers(desk.office, ("en",)) == ()


@pytest.mark.behaviour("TPL-1")
def test_a_body_that_needs_the_page_folds_the_list_away_and_there_is_a_way_back(
    page: TemplatesPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(KINDS, KIND, replace(KINDS[KIND], template_body=WideBody))
    made = begin(page, qtbot)
    assert not page.left.isVisible()
    made.save()
    made.head.set_part("settings")
    assert made.reminders.isVisible()
    assert not made.body.isVisible()
    page.parts.set_current("mails")
    assert page.left.isVisible(), "the mail texts have their list"
    page.parts.set_current("templates")
    assert not page.left.isVisible()
    made.closed.emit()
    assert page.left.isVisible()
    assert page.templates.form is None
