"""The prepared pipelines in English."""

from __future__ import annotations

from app.models.kinds import Kind
from app.services.pipelines.shipped import Prepared, Sends, ShippedPipeline, ShippedStage
from app.services.requests.kind_service import ShippedTemplate

TEMPLATES = {
    Kind.CLIENT_REQUEST: (
        ShippedTemplate(
            "pipeline-bookkeeping", "Bookkeeping month: documents", "Bookkeeping documents of {{ period }}",
            {
                "documents": ["Bank statements", "Sales invoices", "Purchase invoices", "Expense receipts",
                              "Card and cash takings"],
                "description": "", "monthly": False,
            },
            "Without them we cannot close the month.", 10, (3, 3),
        ),
    ),
    Kind.CHAT: (
        ShippedTemplate(
            "pipeline-questions", "Questions about the entries", "A few questions about {{ account.name }}",
            {
                "message": "Some entries of {{ account.name }} are not clear to us. Please reply to this e-mail with a "
                "word on each:\n\n- payments without an invoice\n- amounts that were taken out privately",
                "todos": [],
            },
            "", 7, (3, 2),
        ),
        ShippedTemplate(
            "pipeline-payslips", "Payroll is done", "Payroll {{ period }} is done",
            {
                "message": "The payroll of {{ period }} is done. Please look through the payslips and tell us by reply "
                "if something is wrong; the payments are due on the usual day.",
                "todos": ["Check the payslips", "Release the payments"],
            },
            "", 3, (1, 2),
        ),
    ),
}  # fmt: skip

PIPELINES = (
    ShippedPipeline(
        "individual", "Individual tax return",
        (
            ShippedStage("Not started"),
            ShippedStage("Collect info", (Sends(Kind.ORGANIZER, "individual"),), moves_on=True, limit_days=30),
            ShippedStage("Preparing", limit_days=14),
            ShippedStage(
                "Approve", (Sends(Kind.APPROVAL, title="Your {{ year }} tax return", folder="To approve",
                                  reminders=(3, 3), due_days=10),), moves_on=True, limit_days=20,
            ),
            ShippedStage("Invoice", (Sends(Kind.INVOICE),)),
            ShippedStage("Filed"),
        ),
    ),
    ShippedPipeline(
        "company", "Company accounts",
        (
            ShippedStage("Not started"),
            ShippedStage(
                "Collect papers", (Sends(Kind.ORGANIZER, "year-end"), Sends(Kind.CLIENT_REQUEST, "year-end")),
                moves_on=True, limit_days=40,
            ),
            ShippedStage("Accounts", limit_days=30),
            ShippedStage("Questions", (Sends(Kind.CHAT, "pipeline-questions"),), moves_on=True, limit_days=14),
            ShippedStage("Review", limit_days=7),
            ShippedStage(
                "Sign", (Sends(Kind.SIGNATURE, title="Annual accounts {{ year }}", folder="To sign",
                               reminders=(4, 3), due_days=14),), moves_on=True, limit_days=30,
            ),
            ShippedStage("Invoice", (Sends(Kind.INVOICE),)),
            ShippedStage("Filed"),
        ),
    ),
    ShippedPipeline(
        "payroll", "Payroll",
        (
            ShippedStage("Not started"),
            ShippedStage("Changes of the month", (Sends(Kind.ORGANIZER, "payroll"),), moves_on=True, limit_days=6),
            ShippedStage("Payslips", limit_days=4),
            ShippedStage("Client checks", (Sends(Kind.CHAT, "pipeline-payslips"),), moves_on=True, limit_days=5),
            ShippedStage("Declared"),
        ),
    ),
    ShippedPipeline(
        "bookkeeping", "Bookkeeping month",
        (
            ShippedStage("Not started"),
            ShippedStage(
                "Documents", (Sends(Kind.CLIENT_REQUEST, "pipeline-bookkeeping"),), moves_on=True, limit_days=15
            ),
            ShippedStage("Bookkeeping", limit_days=10),
            ShippedStage("Questions", (Sends(Kind.CHAT, "pipeline-questions"),), moves_on=True, limit_days=10),
            ShippedStage("Closed"),
        ),
    ),
    ShippedPipeline(
        "new-client", "New client",
        (
            ShippedStage("First contact"),
            ShippedStage("Engagement letter", (Sends(Kind.PROPOSAL),), moves_on=True, limit_days=21),
            ShippedStage(
                "Identity papers",
                (Sends(Kind.CLIENT_REQUEST, "new-client-identity"), Sends(Kind.ORGANIZER, "new-client")),
                moves_on=True, limit_days=21,
            ),
            ShippedStage("Bank access", (Sends(Kind.CHAT, "bank"),), moves_on=True, limit_days=21),
            ShippedStage("Set up in the firm"),
        ),
    ),
)  # fmt: skip

PREPARED = Prepared(TEMPLATES, PIPELINES)
