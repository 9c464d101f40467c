"""The settings in words: label, help and unit of each that is declared, for the page, its search and the trail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.views.words.marking import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class Said:
    """Words of one setting, not yet translated."""

    label: str
    help: str = ""
    unit: str = ""
    """Stands after a number."""


DAYS = QT_TRANSLATE_NOOP("settings", "days")
FIRM: Mapping[str, Said] = {
    "name": Said(
        QT_TRANSLATE_NOOP("settings", "Name"),
        QT_TRANSLATE_NOOP("settings", "Stands in e-mails, on invoices and proposals."),
    ),
    "address": Said(QT_TRANSLATE_NOOP("settings", "Address")),
    "phone": Said(QT_TRANSLATE_NOOP("settings", "Telephone")),
    "registration": Said(QT_TRANSLATE_NOOP("settings", "Registration")),
    "iban": Said(QT_TRANSLATE_NOOP("settings", "IBAN")),
    "bic": Said(QT_TRANSLATE_NOOP("settings", "BIC")),
    "logo": Said(QT_TRANSLATE_NOOP("settings", "Logo")),
    "accent": Said(
        QT_TRANSLATE_NOOP("settings", "Colour"),
        QT_TRANSLATE_NOOP("settings", "Of titles and rules; of buttons in e-mails."),
    ),
    "invoice_prefix": Said(
        QT_TRANSLATE_NOOP("settings", "Invoice numbers begin with"),
        QT_TRANSLATE_NOOP("settings", "A new beginning, each year for example, is a new series."),
    ),
    "credit_prefix": Said(QT_TRANSLATE_NOOP("settings", "Numbers of credit notes begin with")),
    "invoice_terms": Said(
        QT_TRANSLATE_NOOP("settings", "Terms on invoices"),
        QT_TRANSLATE_NOOP(
            "settings", "Small print at the end of each invoice: terms of payment, what being late costs."
        ),
    ),
    "country": Said(
        QT_TRANSLATE_NOOP("settings", "Country"), QT_TRANSLATE_NOOP("settings", "Its public holidays are kept.")
    ),
    "subdivision": Said(QT_TRANSLATE_NOOP("settings", "Part of the country")),
    "time_zone": Said(QT_TRANSLATE_NOOP("settings", "Time zone")),
    "currency": Said(QT_TRANSLATE_NOOP("settings", "Currency")),
    "language": Said(
        QT_TRANSLATE_NOOP("settings", "Language of e-mails"),
        QT_TRANSLATE_NOOP("settings", "For clients without a language of their own. The window’s is in Appearance."),
    ),
    "reminders_on": Said(QT_TRANSLATE_NOOP("settings", "Remind automatically")),
    "reminder_days": Said(QT_TRANSLATE_NOOP("settings", "Days until next reminder"), unit=DAYS),
    "reminder_number": Said(QT_TRANSLATE_NOOP("settings", "Number of reminders")),
    "invoice_basis": Said(
        QT_TRANSLATE_NOOP("settings", "Invoices: the first reminder leaves"),
        QT_TRANSLATE_NOOP("settings", "Without a due date it counts from the day of sending."),
    ),
    "invoice_offset": Said(QT_TRANSLATE_NOOP("settings", "Invoices: days from the due date")),
    "weekdays": Said(QT_TRANSLATE_NOOP("settings", "Sending days")),
    "send_hour": Said(QT_TRANSLATE_NOOP("settings", "Reminders leave from")),
    "window_end": Said(QT_TRANSLATE_NOOP("settings", "until")),
    "public_holidays": Said(
        QT_TRANSLATE_NOOP("settings", "Not on public holidays"),
        QT_TRANSLATE_NOOP("settings", "Those of the firm’s country. A reminder moves to the next open day."),
    ),
    "closures": Said(QT_TRANSLATE_NOOP("settings", "The firm is also closed on")),
    "min_gap_days": Said(
        QT_TRANSLATE_NOOP("settings", "At least between two automatic e-mails about a request"), unit=DAYS
    ),
    "undo_seconds": Said(
        QT_TRANSLATE_NOOP("settings", "E-mails sent by hand wait for Undo"),
        unit=QT_TRANSLATE_NOOP("settings", "seconds"),
    ),
    "bulk_limit": Said(
        QT_TRANSLATE_NOOP("settings", "More at once ask first"), unit=QT_TRANSLATE_NOOP("settings", "e-mails")
    ),
    "bulk_undo_seconds": Said(
        QT_TRANSLATE_NOOP("settings", "and wait for Undo"), unit=QT_TRANSLATE_NOOP("settings", "seconds")
    ),
    "hold_late_days": Said(
        QT_TRANSLATE_NOOP("settings", "Ask before a reminder leaves that is later by more than"),
        unit=QT_TRANSLATE_NOOP("settings", "open days"),
    ),
    "hold_late_count": Said(
        QT_TRANSLATE_NOOP("settings", "or before more leave at once than"),
        unit=QT_TRANSLATE_NOOP("settings", "e-mails"),
    ),
    "merge_reminders": Said(
        QT_TRANSLATE_NOOP("settings", "One e-mail for what is due together"),
        QT_TRANSLATE_NOOP(
            "settings", "Reminders of one account to the same contact leave in one e-mail; each is counted by itself."
        ),
    ),
    "ask_in_morning": Said(
        QT_TRANSLATE_NOOP("settings", "Ask me in the morning"),
        QT_TRANSLATE_NOOP(
            "settings", "The day’s reminders wait in Today, to be unticked, edited or sent. At noon they leave."
        ),
    ),
    "open_list_in_mails": Said(
        QT_TRANSLATE_NOOP("settings", "List what else is open in reminders"),
        QT_TRANSLATE_NOOP("settings", "One line for each other request that waits for the same client."),
    ),
    "record_answers": Said(
        QT_TRANSLATE_NOOP("settings", "Record an answer by button at once"),
        QT_TRANSLATE_NOOP(
            "settings",
            "“I approve” and “It is done”, where the seal is ours and Gmail, Fastmail, iCloud or Yahoo vouches for the "
            "sender. Else they wait for your click.",
        ),
    ),
    "came_from": Said(QT_TRANSLATE_NOOP("settings", "Former program")),
    "backup_folder": Said(QT_TRANSLATE_NOOP("settings", "Folder for backups")),
    "mail_account": Said(QT_TRANSLATE_NOOP("settings", "Mail account")),
}
"""Settings of the firm, by the names of `services.settings.FirmSettings`."""
OWN: Mapping[str, Said] = {
    "theme": Said(QT_TRANSLATE_NOOP("settings", "Theme")),
    "text_scale": Said(QT_TRANSLATE_NOOP("settings", "Text size")),
    "density": Said(
        QT_TRANSLATE_NOOP("settings", "Lists"), QT_TRANSLATE_NOOP("settings", "Compact shows one line for each row.")
    ),
    "high_contrast": Said(
        QT_TRANSLATE_NOOP("settings", "High contrast"),
        QT_TRANSLATE_NOOP("settings", "Drops the tints; words and borders stay."),
    ),
    "language": Said(QT_TRANSLATE_NOOP("settings", "Language of the window")),
    "close_to_tray": Said(
        QT_TRANSLATE_NOOP("settings", "Keep sending in the tray when the window is closed"),
        QT_TRANSLATE_NOOP("settings", "Off: closing the window quits, and reminders wait until Relance runs again."),
    ),
    "notifications": Said(
        QT_TRANSLATE_NOOP("settings", "Notify me of e-mails that failed or came back"),
        QT_TRANSLATE_NOOP("settings", "By the desktop’s notifications; none for e-mails that leave."),
    ),
    "notify_clients": Said(
        QT_TRANSLATE_NOOP("settings", "Notify me of what clients did"),
        QT_TRANSLATE_NOOP("settings", "A reply came in, an import found an invoice paid; all of five minutes in one."),
    ),
    "notification_names": Said(
        QT_TRANSLATE_NOOP("settings", "Name clients in notifications"),
        QT_TRANSLATE_NOOP(
            "settings", "Off: they say that something happened and not with whom, as on a locked screen."
        ),
    ),
    "hints": Said(
        QT_TRANSLATE_NOOP("settings", "Show hints"),
        QT_TRANSLATE_NOOP("settings", "A line above a page at your first visit. Switched on again, they begin anew."),
    ),
}
"""Settings of this user of the computer that stand on the page, by the names of `preferences.DECLARED`."""


def label(said: Said) -> str:
    """The name of a setting."""
    return translate("settings", said.label)


def help_of(said: Said) -> str:
    """What it does, or empty."""
    return translate("settings", said.help) if said.help else ""


def unit(said: Said) -> str:
    """What its number counts, or empty."""
    return translate("settings", said.unit) if said.unit else ""


def names(keys: Mapping[str, object]) -> str:
    """Settings of the firm by their labels, for a sentence of the trail; one that is none any more by its name."""
    return ", ".join(label(FIRM[key]) if key in FIRM else key for key in keys)
