"""What sending a proposal would do, in words; and the paper itself."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.services import documents
from app.services.requests import proposal_paper
from app.services.requests.preview import Preview
from app.services.requests.proposal_content import ProposalDraft
from app.services.requests.proposal_paper import Look
from app.views.desk import Desk
from app.views.paper_dialog import PaperDialog
from app.views.proposals.form import ProposalForm
from app.views.proposals.keeping import Typed
from app.views.words import proposals
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

MAILS = QT_TRANSLATE_NOOP("ProposalFacts", "%n, of which {signing} with the paper", "", 1)


def facts(found: Preview, content: ProposalDraft) -> Mapping[str, str]:
    """Return what sending would do: captions and words."""
    to = found.told[0].audience.to if found.told else ()
    signing = sum(1 for each in to if each.with_document)
    mails = translate("ProposalFacts", MAILS, "", len(to))
    paper = translate("ProposalFacts", "{document}, PDF").format(document=proposals.document(content.document))
    return {
        translate("ProposalFacts", "E-mails"): mails.replace("{signing}", str(signing)) if to else "—",
        translate("ProposalFacts", "Attached"): translate("ProposalFacts", "a file of our own")
        if content.own_file
        else paper,
        translate("ProposalFacts", "They answer"): translate("ProposalFacts", "with a signed copy, by reply"),
        translate("ProposalFacts", "First e-mail"): translate(
            "ProposalFacts", "at once, after {n} s of Undo"
        ).format(n=found.wait_seconds),
    }  # fmt: skip


def show_paper(desk: Desk, owner: QWidget, form: ProposalForm, typed: Typed, reference: str) -> PaperDialog:
    """Show the very paper that would be mailed."""
    office, letter, title = desk.office, form.letter, typed.new.title
    if letter.paths:
        path = letter.paths[0]
        dialog = PaperDialog(desk, owner, path.name, path.read_bytes, name=path.name)
    elif letter.kept is not None:
        kept = letter.kept
        dialog = PaperDialog(
            desk, owner, kept.name, lambda: documents.content(office, kept.sha256), name=kept.name,
            media_type=kept.media_type,
        )  # fmt: skip
    else:
        account_id = next(iter(typed.new.account_ids), None)
        look = Look(title, typed.new.content, account_id, typed.new.signer_ids, reference)
        dialog = PaperDialog(desk, owner, title, lambda: proposal_paper.preview(office, look), name=f"{title}.pdf")
    dialog.open()
    return dialog
