"""Leaving a proposal with words that are not kept: Save, Discard or Stay."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.views.widgets.leave_dialog import LeaveDialog
from app.views.words.marking import translate


def ask_to_leave(owner: QWidget, *, sent: bool, kept: bool) -> LeaveDialog:
    """Return the question: saving a `sent` one mails it; one that is not `kept` yet needs an account."""
    if sent:
        question = translate("LeaveProposal", "Save and mail it again?")
        words = translate(
            "LeaveProposal",
            "What you changed is not saved. Saving mails the new paper to everybody who is told of it.",
        )
    else:
        question = translate("LeaveProposal", "Keep it as a draft?")
        words = translate("LeaveProposal", "To be kept it needs an account.")
        if kept:
            words = translate(
                "LeaveProposal",
                "Something in it cannot be read. Stay and mend it, or discard what you changed since.",
            )
    return LeaveDialog(owner, question, words)
