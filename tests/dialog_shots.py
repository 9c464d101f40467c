"""Pictures of the dialogs that no other part of `tests.shots` opens, and of the pages for callers and the first run."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from app.services import account_lists, templates
from app.services.absence import Spared
from app.services.account_lists import ContactView
from app.services.documents import KeptFile
from app.services.errors import Refused
from app.services.licences import Part
from app.services.mail import outbox_list
from app.services.mail.outbox_list import OutboxQuery
from app.services.pipelines import board as boards
from app.services.pipelines import editing
from app.services.pipelines.board import BoardQuery
from app.services.requests.bulk import Verb
from app.services.requests.creating import PlanInput
from app.services.requests.detail import request_detail
from app.services.requests.listing import Kind
from app.services.requests.organizer_returns import Review
from app.views.accounts.account_actions import today
from app.views.accounts.contact_dialog import ContactDialog, StopDialog
from app.views.accounts.dossier_dialog import DossierDialog
from app.views.accounts.erase_dialog import EraseDialog
from app.views.accounts.leave_dialog import LeaveDialog as LeaveAccountDialog
from app.views.accounts.new_account import NewAccountDialog
from app.views.accounts.pause_dialog import PauseDialog
from app.views.calls.dialog import CallDialog
from app.views.chats.extras import PlanDialog
from app.views.desk import Desk, Place
from app.views.documents.name_dialog import NameDialog
from app.views.explaining import explanation_of
from app.views.importing.dialog import ImportDialog
from app.views.invoices.price_dialog import PriceDialog
from app.views.long_work import WorkDialog
from app.views.organizers.leaving import LeaveAnswersDialog
from app.views.organizers.question_dialog import QuestionsDialog
from app.views.organizers.review_dialog import RefusedDialog
from app.views.outbox.acted_dialog import ActedDialog
from app.views.outbox.sandbox_dialog import SandboxDialog
from app.views.outbox.words_dialog import WordsDialog
from app.views.pipelines.job_dialog import EditJobDialog
from app.views.pipelines.move_dialog import AgainDialog
from app.views.privacy.report_dialog import ReportDialog
from app.views.proposals.template_use import TemplateNameDialog
from app.views.requests.actions import RequestActions
from app.views.requests.bulk_dialog import BulkDialog
from app.views.requests.mail_view import MailViewDialog
from app.views.requests.note_dialog import NoteDialog
from app.views.requests.together_dialog import TogetherDialog
from app.views.settings.about_section import LicencesDialog
from app.views.settings.leave_dialog import LeaveDialog as LeaveSettingsDialog
from app.views.settings.services_section import ServiceDialog
from app.views.settings.team_section import StaffDialog
from app.views.setup.page import SetupPage
from app.views.widgets.leave_dialog import LeaveDialog

if TYPE_CHECKING:
    from tests.shots import Stage

NAME = "Halden Bakery Ltd"
Made = Callable[["Stage", Desk, QWidget], QDialog]


def over(place: Place, made: Made) -> Callable[[Stage], None]:
    """A dialog over a page."""

    def show(stage: Stage) -> None:
        stage.go(place)
        made(stage, stage.desk, stage.window).open()

    return show


def _contact(stage: Stage) -> ContactView:
    found = account_lists.account_detail(stage.opened.office, stage.account())
    assert found is not None
    return found.contacts[0]


def _mails(stage: Stage, segment: str = "all") -> list[int]:
    return list(outbox_list.mail_ids(stage.opened.office, OutboxQuery(segment=segment)))


def _together(stage: Stage, desk: Desk, window: QWidget) -> QDialog:
    rows = [row.id for row in stage.rows(kinds=(Kind.APPROVAL,), segment="waiting")]
    return TogetherDialog(desk, window, Kind.APPROVAL, rows, rows)


def _job(stage: Stage, desk: Desk, window: QWidget) -> QDialog:
    office = stage.opened.office
    for pipeline in editing.pipelines(office):
        found = boards.board(office, BoardQuery(pipeline.id))
        jobs = [job for column in (found.columns if found else {}).values() for job in column]
        if jobs:
            return EditJobDialog(desk, boards.cards(office, jobs[:1])[0], window)
    raise LookupError("no job")


def _not_sent(stage: Stage, desk: Desk, window: QWidget) -> QDialog:
    now = stage.opened.office.clock.now()
    return ActedDialog(desk, window, [Spared(row, 1, now, now) for row in stage.rows(segment="done")[:3]])


def _template(stage: Stage) -> int:
    return templates.templates(stage.opened.office, Kind.INVOICE)[0].id


def _questions(stage: Stage, desk: Desk, window: QWidget) -> QDialog:
    row = stage.rows(kinds=(Kind.ORGANIZER,), segment="waiting")[0]
    found = request_detail(stage.opened.office, row.id)
    assert found is not None
    return QuestionsDialog(desk, window, RequestActions(desk, window), found)


FOREIGN = Review(1, 1, KeptFile("foreign.pdf", "application/pdf", "0" * 64, 4000), refused=Refused("form-foreign"))


def _report(stage: Stage, desk: Desk, window: QWidget) -> QDialog:
    person = _contact(stage).person
    return ReportDialog(desk, window, stage.account(), person.contact_id, person.address)


def _bulk(verb: Verb) -> Made:
    def made(stage: Stage, desk: Desk, window: QWidget) -> QDialog:
        return BulkDialog(desk, window, verb, [row.id for row in stage.rows(segment="waiting")[:5]])

    return made


SETTINGS, ACCOUNTS, OUTBOX = Place("settings", tab="firm"), Place("accounts"), Place("outbox", segment="all")
DIALOGS: dict[str, tuple[Place, Made]] = {
    "new-account": (ACCOUNTS, lambda stage, desk, window: NewAccountDialog(desk, window)),
    "import-clients": (ACCOUNTS, lambda stage, desk, window: ImportDialog(desk, window, "clients")),
    "pause-account": (ACCOUNTS, lambda stage, desk, window: PauseDialog(window, NAME, today(desk))),
    "export-account": (
        ACCOUNTS, lambda stage, desk, window: DossierDialog(desk, window, stage.account(), NAME)
    ),
    "erase-account": (ACCOUNTS, lambda stage, desk, window: EraseDialog(desk, window, stage.account(), NAME)),
    "long-work": (ACCOUNTS, lambda stage, desk, window: WorkDialog(NAME, window)),
    **{f"bulk-{verb}": (Place("organizer"), _bulk(verb)) for verb in Verb},
    "contact-new": (ACCOUNTS, lambda stage, desk, window: ContactDialog(window)),
    "contact-edit": (ACCOUNTS, lambda stage, desk, window: ContactDialog(window, _contact(stage), fix_address=True)),
    "wrong-recipient": (ACCOUNTS, _report),
    "contact-stop": (ACCOUNTS, lambda stage, desk, window: StopDialog(window, "Nora Halden")),
    "leave-account": (ACCOUNTS, lambda stage, desk, window: LeaveAccountDialog(window, NAME)),
    "leave-settings": (SETTINGS, lambda stage, desk, window: LeaveSettingsDialog(window)),
    "leave": (SETTINGS, lambda stage, desk, window: LeaveDialog(window, NAME, NAME)),
    "leave-answers": (SETTINGS, lambda stage, desk, window: LeaveAnswersDialog(window, NAME, 3)),
    "staff-new": (SETTINGS, lambda stage, desk, window: StaffDialog(desk, None, window)),
    "licences": (SETTINGS, lambda stage, desk, window: LicencesDialog([Part(NAME, "1", "MIT", "MIT\n" * 40)], window)),
    "log-call": (
        Place("calls"),
        lambda stage, desk, window: CallDialog(desk, window, stage.rows(segment="waiting")[0], date(2026, 11, 23)),
    ),
    "resend-note": (Place("organizer"), lambda stage, desk, window: NoteDialog(window, NAME)),
    "request-together": (Place("docs", tab="approval"), _together),
    "message-reminders": (
        Place("chat"), lambda stage, desk, window: PlanDialog(window, PlanInput(enabled=True, days=3, number=1))
    ),
    "folder-name": (
        Place("docs", tab="all"), lambda stage, desk, window: NameDialog(window, NAME, NAME, NAME, aside=NAME)
    ),
    "refused": (ACCOUNTS, lambda stage, desk, window: explanation_of(Refused("firm-not-empty"), window)),
    "form-refused": (ACCOUNTS, lambda stage, desk, window: RefusedDialog(window, FOREIGN)),
    "sandbox": (OUTBOX, lambda stage, desk, window: SandboxDialog(desk, window)),
    "mail-view": (OUTBOX, lambda stage, desk, window: MailViewDialog(desk, window, _mails(stage)[0])),
    "mail-words": (OUTBOX, lambda stage, desk, window: WordsDialog(desk, window, _mails(stage)[:1], NAME)),
    "not-sent": (Place("catch-up"), _not_sent),
    "price": (Place("pipelines"), lambda stage, desk, window: PriceDialog(desk, _template(stage), window)),
    "questions": (Place("organizer"), _questions),
    "service": (
        Place("settings", tab="services"), lambda stage, desk, window: ServiceDialog(desk, None, "EUR", window)
    ),
    "template-name": (
        Place("proposal"), lambda stage, desk, window: TemplateNameDialog(window, NAME, NAME, NAME, NAME)
    ),
    "job-edit": (Place("pipelines"), _job),
    "job-again": (
        Place("pipelines"), lambda stage, desk, window: AgainDialog(NAME, "Bookkeeping", "4 Dec", window)
    ),
}  # fmt: skip


def setup(step: int) -> Callable[[Stage], None]:
    """A step of the first run."""

    def show(stage: Stage) -> None:
        page = stage.go(Place("setup"))
        assert isinstance(page, SetupPage)
        page.go(step)

    return show


def calls(stage: Stage) -> None:
    """Whom to call."""
    stage.go(Place("calls"))


SCREENS = {
    **{f"dialog-{name}": over(place, made) for name, (place, made) in DIALOGS.items()},
    "calls": calls,
    **{f"setup-{step}": setup(step) for step in range(5)},
}
