"""The pages of the program by name: what makes each, its icon, where it stands in the side bar.

A page's module is imported when the page is first shown, so that the first window waits for none of the others; those
of all others are loaded on a worker once it stands, so that nobody who goes to one waits for it either.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.services.requests.listing import Kind
from app.views.desk import Desk, Place
from app.views.pulse import Glance
from app.views.requests.kinds import KINDS
from app.views.words.marking import QT_TRANSLATE_NOOP


class Page(Protocol):
    """What the shell asks of a page, which is a QWidget besides.

    A page may also have `may_leave(then) -> bool`: False keeps it shown; it asks, and calls `then` when it agrees.
    One whose parts have help of their own has `help_part() -> str`, a key of `help.topics.PARTS`.
    """

    def title(self) -> str:
        """The place in words, for the window's title."""

    def shown(self, place: Place) -> None:
        """Somebody came here: paint at once, read by the desk."""

    def search_field(self) -> QWidget | None:
        """The page's own search box."""

    def focus_area(self) -> QWidget:
        """What F6 and a change of page give the focus to."""


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: what makes it, and where it stands in the side bar (`section` "" is none of it)."""

    factory: Callable[[Desk], QWidget]
    label: str = ""
    icon: str = ""
    section: str = ""
    count: Callable[[Glance], int] | None = None
    alarming: bool = False
    """The count is of problems: red."""
    under: str = ""
    """The side bar's entry that is lit while this page, which has none, is shown."""
    context: str = "places"
    """The translation context of its label."""


def _today(desk: Desk) -> QWidget:
    from app.views.today.page import TodayPage

    return TodayPage(desk)


def _accounts(desk: Desk) -> QWidget:
    from app.views.accounts.list_page import AccountsPage

    return AccountsPage(desk)


def _account(desk: Desk) -> QWidget:
    from app.views.accounts.account_page import AccountPage

    return AccountPage(desk)


def _requests(*kinds: Kind) -> Callable[[Desk], QWidget]:
    def make(desk: Desk) -> QWidget:
        from app.views.requests.list_page import RequestListPage

        return RequestListPage(desk, kinds=kinds)

    return make


def _docs(desk: Desk) -> QWidget:
    from app.views.requests.docs_page import DocsPage

    return DocsPage(desk)


def _tasks(desk: Desk) -> QWidget:
    from app.views.requests.tasks_page import TasksPage

    return TasksPage(desk)


def _organizer(desk: Desk) -> QWidget:
    from app.views.organizers.page import OrganizerPage

    return OrganizerPage(desk)


def _chat(desk: Desk) -> QWidget:
    from app.views.chats.page import ChatPage

    return ChatPage(desk)


def _schedule(desk: Desk) -> QWidget:
    from app.views.schedule.page import SchedulePage

    return SchedulePage(desk)


def _invoice(desk: Desk) -> QWidget:
    from app.views.invoices.page import InvoicePage

    return InvoicePage(desk)


def _proposal(desk: Desk) -> QWidget:
    from app.views.proposals.page import ProposalPage

    return ProposalPage(desk)


def _catch_up(desk: Desk) -> QWidget:
    from app.views.outbox.catch_up_page import CatchUpPage

    return CatchUpPage(desk)


def _pipelines(desk: Desk) -> QWidget:
    from app.views.pipelines.page import PipelinesPage

    return PipelinesPage(desk)


def _job(desk: Desk) -> QWidget:
    from app.views.pipelines.job_page import JobPage

    return JobPage(desk)


def _outbox(desk: Desk) -> QWidget:
    from app.views.outbox.outbox_page import OutboxPage

    return OutboxPage(desk)


def _templates(desk: Desk) -> QWidget:
    from app.views.templates.page import TemplatesPage

    return TemplatesPage(desk)


def _calls(desk: Desk) -> QWidget:
    from app.views.calls.page import CallsPage

    return CallsPage(desk)


def _setup(desk: Desk) -> QWidget:
    from app.views.setup.page import SetupPage

    return SetupPage(desk)


def _settings(desk: Desk) -> QWidget:
    from app.views.settings.settings_page import SettingsPage

    return SettingsPage(desk)


def _waiting(*kinds: Kind) -> Callable[[Glance], int]:
    return lambda glance: sum(glance.counts[kind] for kind in kinds)


def _of_kinds() -> dict[str, PageEntry]:
    """Return the lists of the kinds, each on a page of its own unless some share one."""
    found = {"docs": PageEntry(_docs, QT_TRANSLATE_NOOP("places", "Docs"), "files", WAITING)}
    ranked = sorted(KINDS.values(), key=lambda view: view.rank)
    pages = {}
    for view in ranked:
        sharing = tuple(each.kind for each in ranked if each.list_page == view.list_page)
        entry = found.get(view.list_page) or PageEntry(
            _requests(view.kind), view.plural, view.icon, WAITING, context="words"
        )
        pages[view.list_page] = replace(entry, count=_waiting(*sharing))
    return pages


TOP, WAITING, AUTOMATION = "top", "waiting", "automation"
SECTIONS: dict[str, str] = {
    TOP: "",
    WAITING: QT_TRANSLATE_NOOP("places", "Waiting for clients"),
    AUTOMATION: QT_TRANSLATE_NOOP("places", "Automation"),
}

PAGES: dict[str, PageEntry] = {
    "today": PageEntry(
        _today, QT_TRANSLATE_NOOP("places", "Today"), "sun", TOP, lambda glance: glance.status.due_today
    ),
    "accounts": PageEntry(_accounts, QT_TRANSLATE_NOOP("places", "Accounts"), "building-2", TOP),
    "account": PageEntry(_account, under="accounts"),
    **_of_kinds(),
    "tasks": PageEntry(
        _tasks, QT_TRANSLATE_NOOP("places", "Client tasks"), "list-checks", WAITING,
        lambda glance: glance.status.waiting,
    ),
    "pipelines": PageEntry(_pipelines, QT_TRANSLATE_NOOP("places", "Pipelines"), "square-kanban", AUTOMATION),
    "schedule": PageEntry(_schedule, QT_TRANSLATE_NOOP("places", "Schedule"), "calendar-clock", AUTOMATION),
    "calls": PageEntry(_calls, QT_TRANSLATE_NOOP("places", "To call"), "phone", WAITING),
    "outbox": PageEntry(
        _outbox, QT_TRANSLATE_NOOP("places", "Outbox"), "send", AUTOMATION,
        lambda glance: glance.status.problems, alarming=True,
    ),
    "templates": PageEntry(_templates, QT_TRANSLATE_NOOP("places", "Templates"), "layout-template", AUTOMATION),
    "organizer-open": PageEntry(_organizer, under="organizer"),
    "chat-open": PageEntry(_chat, under="chat"),
    "invoice-edit": PageEntry(_invoice, under="invoice"),
    "proposal-edit": PageEntry(_proposal, under="proposal"),
    "catch-up": PageEntry(_catch_up, under="outbox"),
    "job": PageEntry(_job, under="pipelines"),
    "settings": PageEntry(_settings),
    "setup": PageEntry(_setup, under="settings"),
}  # fmt: skip
"""All pages by name, in the order of the side bar."""

REST = (
    "accounts.list_page", "accounts.account_page", "requests.list_page", "invoices.page", "outbox.outbox_page",
    "requests.docs_page", "requests.tasks_page", "schedule.page", "pipelines.page", "pipelines.job_page",
    "organizers.page", "chats.page", "proposals.page", "calls.page", "templates.page", "outbox.catch_up_page",
    "settings.settings_page",
)  # fmt: skip
"""The modules of all pages but the first, and but the setup's, which is seen once; the likeliest first."""

HOME = Place("today")
"""Where the window begins."""


def label_of(page: str) -> str:
    """What the side bar calls a page."""
    return QCoreApplication.translate(PAGES[page].context, PAGES[page].label)


def section_label(section: str) -> str:
    """The heading of a part of the side bar."""
    return QCoreApplication.translate("places", SECTIONS[section])


def load_rest() -> None:
    """Load what the other pages are made of: up to a tenth of a second each, so not for the GUI thread."""
    for module in REST:
        importlib.import_module(f"app.views.{module}")


def make_page(name: str, desk: Desk) -> tuple[QWidget, Page]:
    """Make a page. KeyError for an unknown name."""
    made = PAGES[name].factory(desk)
    return made, cast(Page, made)
