"""Takes pictures of every screen of the invented firm into build/shots: NN-name-{light,dark}-{en,fr}.png.

Run by `dev.py shots`, or `QT_QPA_PLATFORM=offscreen python -m tests.shots [part of a name …]`. The clock stands on a
Monday morning and everything is read in the window's own thread, so that the same program gives the same pictures.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QImage, QPainter, QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTextBrowser, QWidget

from app.models.request import Request
from app.services import account_lists, templates
from app.services import demo as invented
from app.services.assembly import Opened, open_office, paths_of
from app.services.clock import SetClock
from app.services.errors import Fault, Refused
from app.services.mail import outbox_list
from app.services.mail.outbox_list import OutboxQuery
from app.services.office import Office
from app.services.requests import acting, creating, listing, organizer, sending
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.listing import Kind, RequestQuery, RequestRow
from app.services.requests.organizer import OrganizerDraft, Question, Section
from app.services.send_due import send_due
from app.views.crash_report import CrashReport, report_of
from app.views.desk import Desk, Place
from app.views.help.window import HelpWindow
from app.views.i18n import LANGUAGES, Languages
from app.views.main_window import MainWindow
from app.views.preferences import Preferences
from app.views.pulse import Pulse
from app.views.requests.action_dialog import ActionDialog
from app.views.start_problem import StartProblem
from app.views.templates.mail_text_editor import MailTextEditor
from app.views.theme import theme
from app.views.tray import Tray
from app.views.widgets.panel import SidePanel
from app.views.words import dates
from tests import (
    adoption_shots,
    bank_shots,
    chat_shots,
    desk_shots,
    dialog_shots,
    docs_shots,
    invoice_shots,
    organizer_shots,
    proposal_shots,
)
from tests.mail_shots import every_mail
from tests.pipeline_shots import SCREENS as PIPELINE_SCREENS
from tests.support.window import Purse

FOLDER = Path(__file__).resolve().parents[1] / "build" / "shots"
THURSDAY = datetime(2026, 11, 19, 8, 20, tzinfo=UTC)
FRIDAY = datetime(2026, 11, 20, 8, 5, tzinfo=UTC)
MORNING = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
ZONE = "Europe/Paris"
SIZE = (1360, 860)
SMALL = (1024, 680)
SETTINGS = ("firm", "mail", "reminders", "staff", "services", "appearance", "program", "backups", "about")
TABS = ("info", "organizer", "docs", "invoice", "approval", "proposal", "chat", "tasks", "audit")
MAIL_WIDTH = 640
SETTLE_MS = 160
"""Longer than the panel takes to slide in, and than anything typed waits before it is read."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What the account of the pictures is asked: (title, part of the questions answered, code of an action)."""

    account: str
    asked: tuple[tuple[str, float, str], ...]
    questions: tuple[str, ...]


SCENES = {
    "en": Scene(
        "Northgate Plumbing LLC",
        (("VAT of October", 1.0, "seal"), ("Ownership declaration", 1.0, "submit"), ("Year-end payroll", 0.25, ""),
         ("VAT of November", 0.0, ""), ("Business tax organizer 2026", 0.6, "")),
        ("Bank statements", "Sales by rate", "Purchases by rate", "Imports", "New assets", "Loans", "Rent",
         "Insurance"),
    ),
    "fr": Scene(
        "Maison Delorme SARL",
        (("TVA d’octobre", 1.0, "seal"), ("Bénéficiaires effectifs", 1.0, "submit"),
         ("Clôture annuelle de la paie", 0.25, ""), ("TVA de novembre", 0.0, ""), ("Liasse fiscale 2026", 0.6, "")),
        ("Relevés bancaires", "Ventes par taux", "Achats par taux", "Importations", "Immobilisations", "Emprunts",
         "Loyers", "Assurances"),
    ),
}  # fmt: skip
"""The account that the pictures of a language show, and its organizers, the newest last."""


class NoSender:
    """What a sender says that runs well; none runs, so that nothing leaves between two pictures."""

    stopped = ""
    stopped_words = ""


class Stage:
    """The real window over the invented firm, in one language and one theme."""

    def __init__(self, app: QApplication, opened: Opened, mode: str, language: str) -> None:
        self.opened, self.mode, self.language = opened, mode, language
        preferences = Preferences()
        preferences.set("theme", mode)
        preferences.set("language", language)
        self._languages = Languages(app)
        self._languages.use(language)
        theme().set_mode(mode)  # type: ignore[arg-type]
        dates.set_reader(language, ZONE, MORNING.date())
        self.desk = Desk(opened.office, preferences, sync=True)
        self.pulse = Pulse(self.desk, NoSender)
        self.window = MainWindow(self.desk, self.pulse)
        self.window.resize(*SIZE)
        self.window.show()
        self.window.show_backup(datetime(2026, 11, 23, 7, 30, tzinfo=UTC))
        self.pulse.start()
        settle()

    def close(self) -> None:
        """Take the window apart; the office stays open."""
        self.clear()
        self.desk.close()
        self.window.hide()
        self.window.deleteLater()
        self._languages.use("en" if self.language == "fr" else "fr")
        settle()

    def clear(self) -> None:
        """Close dialogs and menus."""
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QDialog):
                each.done(QDialog.DialogCode.Rejected)
            elif isinstance(each, QMenu | HelpWindow):
                each.close()
        settle(20)

    def go(self, place: Place) -> QWidget:
        """Show a place; returns its page."""
        self.clear()
        self.desk.go(place)
        if place.request_id is None and place.mail_id is None:
            for side in self.window.findChildren(SidePanel):
                side.close_panel()
        settle()
        page: object = self.window.page()
        assert isinstance(page, QWidget)
        return page

    def rows(self, **query: Any) -> list[RequestRow]:
        """Requests of the firm."""
        office = self.opened.office
        return listing.rows(office, listing.request_ids(office, RequestQuery(**query)))

    def account(self) -> int:
        """The account that the pictures are of."""
        office = self.opened.office
        return account_lists.find_accounts(office, SCENES[self.language].account)[0][0]

    def picture(self) -> QImage:
        """The window with the dialogs and menus above it."""
        made = self.window.grab().toImage()
        origin = self.window.mapToGlobal(QPoint(0, 0))
        above = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not self.window]
        painter = QPainter(made)
        for each in sorted(above, key=lambda widget: isinstance(widget, QMenu)):
            at = each.mapToGlobal(QPoint(0, 0)) - origin
            if not isinstance(each, QMenu):
                at = QPoint((made.width() - each.width()) // 2, (made.height() - each.height()) // 2)
            painter.drawPixmap(at, each.grab())
        painter.end()
        return made


def settle(milliseconds: int = SETTLE_MS) -> None:
    """Let everything that waits for the event loop happen."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


Show = Callable[[Stage], Callable[[], None] | None]
"""Brings the stage to something worth a picture; may return what takes it back."""

# Screens: each brings the stage to something worth a picture


def list_with_panel(page: str, kind: Kind) -> Show:
    """A page with the panel of its newest waiting request."""

    def show(stage: Stage) -> None:
        row = stage.rows(kinds=(kind,), segment="waiting")[0]
        stage.go(Place(page, request_id=row.id))

    return show


def invoice_popup(stage: Stage) -> None:
    """The newest invoice that was part paid, or waits, behind the eye of its row."""
    rows = stage.rows(kinds=(Kind.INVOICE,), segment="waiting")
    row = next((each for each in rows if each.state == "part_paid"), rows[0])
    page: Any = stage.go(Place("invoice"))
    page.list.table.eye_clicked.emit(row.id)


def organizer_edited(stage: Stage) -> None:
    """The panel with other reminders, not saved."""
    rows = stage.rows(kinds=(Kind.ORGANIZER,), segment="waiting")
    row = next(each for each in rows if each.reminders.sent and each.reminders.enabled)
    page: Any = stage.go(Place("organizer", request_id=row.id))
    card = page.list.panel.card
    card.fields.number.setValue(row.reminders.number + 1)
    settle(500)


def account_with_panel(stage: Stage) -> None:
    """The account's organizers with the panel of one that is under way."""
    account = stage.account()
    rows = stage.rows(kinds=(Kind.ORGANIZER,), account_id=account)
    rows = [row for row in rows if row.reminders.reason == "scheduled"]
    stage.go(Place("account", account_id=account, tab="organizer", request_id=rows[0].id))


def row_menu(stage: Stage) -> None:
    """The three-dot menu of the first organizer of an account."""
    page: Any = stage.go(Place("account", account_id=stage.account(), tab="organizer"))
    body = page._bodies["organizer"]
    row = stage.rows(kinds=(Kind.ORGANIZER,), account_id=stage.account())[0]
    body.table.select_id(row.id)
    body.table.menu_requested.emit(row.id, body.table.viewport().mapToGlobal(QPoint(body.table.width() - 260, 60)))


def resent(stage: Stage) -> Callable[[], None]:
    """A request sent again, with Undo; taken back after the picture."""
    page: Any = stage.go(Place("organizer"))
    rows = [row for row in stage.rows(kinds=(Kind.ORGANIZER,), segment="waiting") if row.can_resend]
    page.list.actions_.resend([rows[0]], confirmed=True)
    return stage.window.toast._undo.click


def action_dialog(kind: Kind, code: str) -> Show:
    """The dialog of an action that asks for something."""

    def show(stage: Stage) -> None:
        stage.go(Place(str(kind)))
        row = next(each for each in stage.rows(kinds=(kind,), segment="waiting") if code in each.actions)
        dialog = ActionDialog.wanted(stage.desk, stage.window, row, code)
        assert dialog is not None
        dialog.open()

    return show


def new_request(kind: Kind) -> Show:
    """The New request dialog of a kind, about one account."""

    def show(stage: Stage) -> None:
        stage.go(Place("accounts"))
        stage.desk.new_request(kind=kind, account_ids=(stage.account(),))
        settle(600)

    return show


def problems(stage: Stage) -> None:
    """The outbox's problems, with the panel of the newest."""
    office = stage.opened.office
    ids = outbox_list.mail_ids(office, OutboxQuery(segment="problems"))
    stage.go(Place("outbox", segment="problems", mail_id=ids[0] if ids else None))


def no_match(stage: Stage) -> None:
    """A search that finds nothing."""
    page: Any = stage.go(Place("organizer"))
    page.search_field().setText("zeppelin")
    settle(300)


def docs(tab: str) -> Show:
    """One tab of the documents."""
    return going(Place("docs", tab=tab))


def tray_menu(stage: Stage) -> Callable[[], None]:
    """The menu of the tray."""
    stage.go(Place("accounts"))
    tray = Tray(available=lambda: False)
    if stage.pulse.glance is not None:
        tray.show_glance(stage.pulse.glance)
    tray.menu.popup(stage.window.mapToGlobal(QPoint(980, 420)))

    def back() -> None:
        tray.menu.close()
        tray.deleteLater()

    return back


def keys(stage: Stage) -> None:
    """The sheet of keys."""
    stage.window.show_help()


def crash(stage: Stage) -> None:
    """The report of a fault."""
    try:
        raise KeyError(1)
    except KeyError as error:
        CrashReport(report_of(error), stage.window).open()


def start_problem(stage: Stage) -> None:
    """What is said where the database is of a newer version."""
    StartProblem(Fault("schema-newer"), Path("/home/camille/Relance"), stage.window).open()


def confirm(stage: Stage) -> None:
    """A question before something is resent that somebody resent a short while ago."""
    page: Any = stage.go(Place("organizer"))
    row = next(row for row in stage.rows(segment="waiting") if row.can_resend)
    recently = Refused("resent-recently", at=stage.opened.office.clock.now() - timedelta(hours=2), who="Ben Okafor")
    page.list.actions_._ask_again([row], "", recently)


def ticked(stage: Stage) -> Callable[[], None]:
    """Three ticked rows and the bar of what can be done with them."""
    page: Any = stage.go(Place("organizer"))
    model = page.list._model
    model.set_checked([row.id for row in stage.rows(kinds=(Kind.ORGANIZER,))[:3]], True)
    return lambda: model.check_all(False)


def small(place: Callable[[Stage], Place]) -> Show:
    """A place in the smallest window."""

    def show(stage: Stage) -> Callable[[], None]:
        stage.window.resize(*SMALL)
        stage.go(place(stage))
        return lambda: stage.window.resize(*SIZE)

    return show


def going(place: Place) -> Show:
    """A place as one comes to it."""

    def show(stage: Stage) -> None:
        stage.go(place)

    return show


def tab(key: str) -> Show:
    """A tab of the account."""

    def show(stage: Stage) -> None:
        stage.go(Place("account", account_id=stage.account(), tab=key))

    return show


def template(kind: Kind) -> Show:
    """The first template of a kind; kinds without any show the list."""

    def show(stage: Stage) -> None:
        found = templates.templates(stage.opened.office, kind)
        stage.go(Place("templates", tab=str(kind), segment=str(found[0].id) if found else ""))

    return show


def mail_text_typed(stage: Stage) -> Callable[[], None]:
    """A mail text with a field that is half there, and what it completes to."""
    stage.go(Place("templates", tab="mails", segment="organizer/later"))
    (editor,) = stage.window.findChildren(MailTextEditor)
    editor.message.moveCursor(QTextCursor.MoveOperation.End)
    editor.message.insertPlainText(" {{ request.du")
    return editor.discard


SCREENS: dict[str, Show] = {
    **desk_shots.SCREENS,
    "accounts": going(Place("accounts")),
    **{f"account-{key}": tab(key) for key in TABS},
    "account-panel": account_with_panel,
    "organizers": going(Place("organizer")),
    "organizers-panel-edited": organizer_edited,
    "organizers-ticked": ticked,
    "invoices": going(Place("invoice")),
    "invoices-panel": list_with_panel("invoice", Kind.INVOICE),
    "invoices-popup": invoice_popup,
    "proposals": going(Place("proposal")),
    "proposals-panel": list_with_panel("proposal", Kind.PROPOSAL),
    **docs_shots.SCREENS,
    "docs-signatures": docs("signature"),
    "docs-approvals": docs("approval"),
    "chats": going(Place("chat")),
    "chats-panel": list_with_panel("chat", Kind.CHAT),
    "client-tasks": going(Place("tasks")),
    "outbox": going(Place("outbox", segment="all")),
    "outbox-problems": problems,
    "templates": going(Place("templates")),
    **{f"template-{kind}": template(kind) for kind in Kind},
    "mail-texts": going(Place("templates", tab="mails", segment="organizer/later")),
    "mail-texts-typing": mail_text_typed,
    **{f"settings-{key}": going(Place("settings", tab=key)) for key in SETTINGS},
    **{f"new-{kind}": new_request(kind) for kind in Kind},
    "row-menu": row_menu,
    "no-match": no_match,
    "confirm": confirm,
    "record-payment": action_dialog(Kind.INVOICE, "pay"),
    "withdraw": action_dialog(Kind.ORGANIZER, "withdraw"),
    "tray-menu": tray_menu,
    "help": keys,
    "crash-report": crash,
    "start-problem": start_problem,
    "small-accounts": small(lambda stage: Place("accounts")),
    "small-account": small(lambda stage: Place("account", account_id=stage.account(), tab="organizer")),
    "small-organizers": small(lambda stage: Place("organizer")),
    "small-invoices": small(lambda stage: Place("invoice")),
    "small-outbox": small(lambda stage: Place("outbox", segment="all")),
    "small-settings": small(lambda stage: Place("settings", tab="reminders")),
    "toast": resent,
    **chat_shots.SCREENS,
    **dialog_shots.SCREENS,
    **organizer_shots.SCREENS,
    **proposal_shots.SCREENS,
    **PIPELINE_SCREENS,
    **invoice_shots.SCREENS,
    **adoption_shots.SCREENS,
    **bank_shots.SCREENS,
}


def take(stage: Stage, wanted: list[str]) -> None:
    """Take all pictures of one stage."""
    for number, (name, show) in enumerate(SCREENS.items(), 1):
        if wanted and not any(part in name for part in wanted):
            continue
        back = show(stage)
        settle()
        file = FOLDER / f"{number:02}-{name}-{stage.mode}-{stage.language}.png"
        stage.picture().save(str(file))
        if back is not None:
            back()
            settle(50)


def mails(app: QApplication) -> None:
    """Render the mails of all kinds, steps and languages as a mail program without pictures would show them."""
    theme().set_mode("light")
    for name, mail in every_mail():
        view = QTextBrowser()
        view.setHtml(mail.html)
        view.setFixedWidth(MAIL_WIDTH)
        view.document().setTextWidth(MAIL_WIDTH - 20)
        view.setFixedHeight(int(view.document().size().height()) + 60)
        view.grab().save(str(FOLDER / f"mail-{name}.png"))
        view.deleteLater()


def papers() -> None:
    """Render the pages of the papers that the tests know."""
    import pypdfium2  # type: ignore[import-untyped]

    from app.services.papers import invoice_pdf, organizer_form, proposal_pdf
    from tests.services.papers import paper_samples

    made = {
        "invoice-en": invoice_pdf.pdf_bytes(paper_samples.INVOICE),
        "invoice-fr": invoice_pdf.pdf_bytes(paper_samples.FACTURE),
        "organizer": organizer_form.pdf_bytes(paper_samples.FORM),
        "proposal": proposal_pdf.pdf_bytes(paper_samples.PROPOSAL),
        **organizer_shots.papers(),
    }
    for name, content in made.items():
        document = pypdfium2.PdfDocument(content)
        for page in range(len(document)):
            document[page].render(scale=1.2).to_pil().save(FOLDER / f"paper-{name}-{page + 1}.png")
        document.close()


def ask(office: Office, scene: Scene) -> None:
    """Ask an account for organizers, and bring each to where the pictures show it."""
    account_id = account_lists.find_accounts(office, scene.account)[0][0]
    questions = tuple(Question(f"q{number}", words) for number, words in enumerate(scene.questions))
    for days, (title, part, code) in enumerate(scene.asked):
        content = OrganizerDraft((Section(scene.account, questions),))
        due = date(2026, 11, 27) + timedelta(days=3 * days)
        plan = PlanInput(enabled=True, days=3, number=3)
        new = NewRequest(Kind.ORGANIZER, (account_id,), title, content, due_on=due, plan=plan)
        (request_id,) = creating.create(office, new)
        sending.send(office, [request_id])
        with office.database.write() as uow:
            answered = {each.key: "✓" for each in questions[: round(len(questions) * part)]}
            if answered:
                organizer.record_answers(uow, uow.session.get_one(Request, request_id), answered)
            uow.commit()
        if code == "seal":
            acting.act(office, request_id, "submit")
        if code:
            acting.act(office, request_id, code)


@contextmanager
def invented_firm(folder: Path) -> Iterator[Callable[[], Opened]]:
    """Make the invented firm once in an empty folder, as of that Monday; all pictures are of it."""
    try:
        data, state = folder / "Relance", folder / "state"
        clock = SetClock(THURSDAY)
        invented.ensure(paths_of(data, state), clock)
        opened = open_office(data, state_dir=state, clock=clock, secrets=Purse())
        for scene in SCENES.values():
            ask(opened.office, scene)
        for moment in (THURSDAY + timedelta(minutes=2), FRIDAY, MORNING - timedelta(minutes=30)):
            clock.set(moment)
            if moment > FRIDAY:
                desk_shots.busy_morning(opened.office)
            send_due(opened)
        opened.close()
        clock.set(MORNING)

        def opening() -> Opened:
            return open_office(data, state_dir=state, clock=clock, secrets=Purse())

        yield opening
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main(arguments: list[str]) -> int:
    """Take the pictures whose names hold one of the arguments; all without."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    FOLDER.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    theme().install(app)
    # Two that take pictures at once each have a firm of their own.
    with (
        tempfile.TemporaryDirectory(prefix="relance-", ignore_cleanup_errors=True) as folder,
        invented_firm(Path(folder)) as opening,
    ):
        opened = opening()
        for mode in ("light", "dark"):
            for language in LANGUAGES:
                stage = Stage(app, opened, mode, language)
                take(stage, arguments)
                stage.close()
        opened.close()
    if not arguments or "mail" in arguments:
        mails(app)
    if not arguments or "paper" in arguments:
        papers()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
