"""Pictures of organizer templates, for `tests.shots`: the editor of questions, a request from a template, the forms."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.services import templates
from app.services.mail.template_language import FIELD
from app.services.papers import organizer_form
from app.services.requests import detail, listing, organizer_paper
from app.services.requests.listing import Kind, RequestQuery
from app.services.requests.organizer_templates import prepared
from app.views.desk import Place
from app.views.organizer_templates.body import OrganizerBody
from app.views.organizers.editors import LineEditor
from app.views.organizers.page import OrganizerPage
from app.views.requests.new_request import NewRequestDialog
from app.views.templates.page import TemplatesPage
from tests.services.papers import paper_samples

if TYPE_CHECKING:
    from tests.shots import Stage

YEAR_END = {"en": "Company year end", "fr": "Clôture annuelle"}
SMALLEST = (1024, 680)


def _opened(stage: Stage) -> OrganizerBody:
    """Open the template of the year end, at a question that depends on another one."""
    office = stage.opened.office
    view = next(
        each for each in templates.templates(office, Kind.ORGANIZER) if each.given.name == YEAR_END[stage.language]
    )
    page = stage.go(Place("templates", tab=str(Kind.ORGANIZER), segment=str(view.id)))
    assert isinstance(page, TemplatesPage)
    form = page.templates.form
    assert form is not None
    body = form.body
    assert isinstance(body, OrganizerBody)
    body.preview.which.set_current("form")
    body.section_list.list.setCurrentRow(2)
    body.question_list.list.setCurrentRow(2)
    return body


def template(stage: Stage) -> None:
    """The editor of the questions."""
    _opened(stage)


def template_pdf(stage: Stage) -> None:
    """The editor with the form as PDF."""
    _opened(stage).preview.which.set_current("pdf")


def template_flaw(stage: Stage) -> Callable[[], None]:
    """A choice that a condition needs was taken away, and saving points it out."""
    body = _opened(stage)
    body.question_list.list.setCurrentRow(0)
    body.properties.text.setPlainText("")
    found = body.problem()
    assert found is not None
    body.show_error(*found)

    def back() -> None:
        page = stage.window.page()
        assert isinstance(page, TemplatesPage)
        page.templates.give_up()

    return back


def small_template(stage: Stage) -> Callable[[], None]:
    """The editor in the smallest window."""
    before = stage.window.size()
    stage.window.resize(*SMALLEST)
    _opened(stage)
    return lambda: stage.window.resize(before)


def new_from_template(stage: Stage) -> None:
    """The New request dialog with a template chosen, and its form beside the mail."""
    stage.go(Place("accounts"))
    stage.desk.new_request(kind=Kind.ORGANIZER, account_ids=(stage.account(),))
    dialog = stage.window.findChild(NewRequestDialog)
    assert dialog is not None
    combo = dialog._template.combo
    at = combo.findText(YEAR_END[stage.language])
    combo.setCurrentIndex(at)
    combo.activated.emit(at)
    dialog._ask()


def _page(stage: Stage) -> OrganizerPage:
    """Open an organizer that was made from the prepared year end, with a few answers."""
    rows = listing.request_ids(stage.opened.office, RequestQuery(kinds=(Kind.ORGANIZER,), segment="waiting"))
    found = [detail.request_detail(stage.opened.office, each) for each in rows]
    richest = max((each for each in found if each), key=lambda each: len(each.content.sections))
    page = stage.go(Place("organizer-open", account_id=richest.row.account_id, request_id=richest.row.id))
    assert isinstance(page, OrganizerPage)
    return page


def opened(stage: Stage) -> Callable[[], None]:
    """An organizer on its page, an answer typed and not saved."""
    page = _page(stage)
    page.next_missing()
    key = page.form.focused()
    if key and isinstance(page.form.rows[key].editor, LineEditor):
        page.form.rows[key].editor.given.emit("48200")
    return page.discard


def small_opened(stage: Stage) -> Callable[[], None]:
    """The same in the smallest window."""
    before = stage.window.size()
    stage.window.resize(*SMALLEST)
    _page(stage)
    return lambda: stage.window.resize(before)


SCREENS = {
    "organizer-open": opened,
    "small-organizer-open": small_opened,
    "template-organizer": template,
    "template-organizer-pdf": template_pdf,
    "template-organizer-flaw": template_flaw,
    "small-template-organizer": small_template,
    "new-organizer-template": new_from_template,
}


def papers() -> dict[str, bytes]:
    """Return the prepared organizers as forms, by name."""
    made = {}
    for language, firm in (("en", paper_samples.FIRM), ("fr", paper_samples.CABINET)):
        for each in prepared(language):
            values = {"firm.name": firm.name, "year": "2026", "period": "11/2026"}
            title = FIELD.sub(lambda found, values=values: values[found[1]], each.title)  # type: ignore[misc]
            form = organizer_form.OrganizerForm(
                title, "ORG-0412", firm, "Halden Bakery Ltd", language, paper_samples.FORM.due_on,
                organizer_paper.form_sections(each.sections, {}),
            )  # fmt: skip
            made[f"organizer-{each.key}-{language}"] = organizer_form.pdf_bytes(form)
    return made
