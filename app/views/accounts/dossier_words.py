"""The words of an exported account, in the reader's language (APP-7)."""

from __future__ import annotations

from app.services.privacy.dossier import DossierWords
from app.services.requests.listing import RequestRow
from app.views.accounts.audit_cells import event_words, who_words
from app.views.accounts.audit_exports import paper_words
from app.views.organizers.exporting import export_words
from app.views.requests.kinds import KINDS
from app.views.words import dates, requests
from app.views.words.marking import translate


def dossier_words() -> DossierWords:
    """Return what the export says, its moments and statuses in words."""
    return DossierWords(
        dates.language(), _said(), dates.moment_in_full, _kind, event_words, who_words,
        paper_words(), export_words(),
    )  # fmt: skip


def _kind(row: RequestRow) -> str:
    return f"{translate('words', KINDS[row.kind].word)}, {requests.status(row).text}"


def _said() -> dict[str, str]:
    return {
        "title": translate("Dossier", "Data of an account"),
        "made": translate("Dossier", "Exported on"),
        "firm": translate("Dossier", "By"),
        "account": translate("Dossier", "Account"),
        "reference": translate("Dossier", "Reference"),
        "documents": translate("Dossier", "Documents"),
        "mails": translate("Dossier", "E-mails"),
        "requests": translate("Dossier", "Requests"),
        "chats": translate("Dossier", "Chats"),
        "calls": translate("Dossier", "Calls"),
        "trail": translate("Dossier", "Audit trail"),
        "data": translate("Dossier", "Data"),
        "contacts": translate("Dossier", "Contacts"),
        "index": translate("Dossier", "Index"),
        "file": translate("Dossier", "File"),
        "what": translate("Dossier", "What"),
        "when": translate("Dossier", "When"),
        "who": translate("Dossier", "Who"),
        "missing": translate("Dossier", "Could not be read: missing or damaged"),
        "archived": translate("Dossier", "Archived"),
        "note": translate("Dossier", "Note"),
        "internal": translate("Dossier", "internal note"),
        "attachment": translate("Dossier", "Attachment"),
    }
