"""Which page of the help explains which screen and which dialog. A test walks them all."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget

from app.services.handbook import INDEX

SCREENS: dict[str, str] = {
    "today": "today",
    "accounts": "accounts",
    "account": "accounts",
    "organizer": "organizers",
    "organizer-open": "organizers",
    "proposal": "proposals",
    "proposal-edit": "proposals",
    "invoice": "invoices",
    "invoice-edit": "invoices",
    "docs": "documents",
    "chat": "chats",
    "chat-open": "chats",
    "client_request": "client-requests",
    "tasks": "client-tasks",
    "pipelines": "pipelines",
    "job": "pipelines",
    "schedule": "schedule",
    "calls": "calls",
    "outbox": "outbox",
    "catch-up": "catch-up",
    "templates": "templates",
    "settings": "settings-firm",
    "setup": "start",
}
"""The page for each name of `places.PAGES`."""

PARTS: dict[tuple[str, str], str] = {
    ("account", "organizer"): "organizers",
    ("account", "docs"): "documents",
    ("account", "invoice"): "invoices",
    ("account", "approval"): "documents",
    ("account", "proposal"): "proposals",
    ("account", "chat"): "chats",
    ("account", "client_request"): "client-requests",
    ("account", "tasks"): "client-tasks",
    ("account", "audit"): "audit",
    ("settings", "firm"): "settings-firm",
    ("settings", "mail"): "mail-account",
    ("settings", "reminders"): "settings-reminders",
    ("settings", "staff"): "settings-team",
    ("settings", "services"): "invoices",
    ("settings", "appearance"): "settings-appearance",
    ("settings", "program"): "settings-program",
    ("settings", "backups"): "backups",
    ("settings", "privacy"): "privacy",
    ("settings", "about"): "about",
    ("templates", "mails"): "mail-texts",
}
"""Where a part of a page (a tab, a section) has a page of its own."""

DIALOGS: dict[str, str] = {
    "NewRequestDialog": "requests",
    "RecordDialog": "requests",
    "EditDialog": "requests",
    "NoteDialog": "requests",
    "ActionDialog": "requests",
    "MailViewDialog": "outbox",
    "WordsDialog": "catch-up",
    "SandboxDialog": "sandbox",
    "SandboxQuestion": "sandbox",
    "TogetherDialog": "documents",
    "TasksDialog": "client-tasks",
    "NameDialog": "documents",
    "TemplateNameDialog": "proposals",
    "PriceDialog": "pipelines",
    "InvoicePopup": "invoices",
    "StatementDialog": "bank-statements",
    "PlanDialog": "counting",
    "WhatIfDialog": "settings-reminders",
    "ReviewDialog": "organizers",
    "QuestionsDialog": "organizers",
    "RefusedDialog": "organizers",
    "LeaveAnswersDialog": "organizers",
    "NewAccountDialog": "accounts",
    "ContactDialog": "accounts",
    "StopDialog": "privacy",
    "ReportDialog": "privacy",
    "DossierDialog": "privacy",
    "EraseDialog": "privacy",
    "NotifyKinds": "accounts",
    "PauseDialog": "accounts",
    "StaffDialog": "settings-team",
    "ServiceDialog": "invoices",
    "ImportDialog": "import-export",
    "CallDialog": "calls",
    "PipelineDialog": "pipelines",
    "StageDialog": "pipelines",
    "TestDialog": "pipelines",
    "AddJobsDialog": "pipelines",
    "EditJobDialog": "pipelines",
    "AgainDialog": "pipelines",
    "ArchiveJobDialog": "pipelines",
    "LicencesDialog": "about",
    "StartProblem": "problems",
    "CrashReport": "problems",
}
"""The page for a dialog by the name of its class; any other has that of the screen behind it."""


class Place(Protocol):
    """Where the window is."""

    def help_place(self) -> tuple[str, str]:
        """The page's name, and the part of it that shows, or ""."""


def topic_of(widget: QWidget | None) -> str:
    """Return the page that explains where a widget is: the dialog's, that of what it stands on, else the first."""
    while widget is not None:
        if (found := DIALOGS.get(type(widget).__name__)) is not None:
            return found
        place = getattr(widget, "help_place", None)
        if place is not None:
            return topic_at(*place())
        widget = widget.parentWidget()
    return INDEX


def topic_at(page: str, part: str = "") -> str:
    """Return the page that explains a screen, or a part of it."""
    return PARTS.get((page, part)) or SCREENS.get(page, INDEX)
