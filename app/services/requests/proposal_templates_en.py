"""The prepared engagement letters in English."""

from __future__ import annotations

from app.services.requests.proposal_content import PROPOSAL
from app.services.requests.proposal_templates import made

TERMS = """# What we need from you
- complete records and documents, in time for the work
- an answer to our questions within a week
- your word that what you give us is right and complete

# What is not part of it
This work is no audit. We do not look for fraud, and express no opinion on your accounts beyond what is agreed here.

# Fees
Our invoices are due within 30 days. Work beyond this letter is agreed with you first, and invoiced apart. \
Fees are reviewed once a year; we tell you of a change two months before.

# Confidentiality and data
What you tell us stays with us. We keep your data only as long as the law or our profession demands.

# Your documents
Your papers stay yours; we give them back when the work ends. Our working papers stay ours.

# Beginning and end
The agreement begins when it is signed. Either side may end it in writing with one month of notice; \
work done until then is paid."""

TEMPLATES = (
    made(
        "bookkeeping", "Engagement letter: bookkeeping", "Engagement letter: bookkeeping {{ year }}",
        """Dear client,

Thank you for trusting {{ firm.name }} with the books of **{{ account.name }}**. This letter says what we do, what we \
need from you, and what it costs. Please read it, sign the copy and send it back by reply.

# What we do
- we enter your sales, purchases, bank and cash
- we reconcile your bank accounts every month
- we prepare your sales tax or VAT returns, and file them when you have approved them
- we tell you what is missing""",
        (
            ("Bookkeeping", "Entries, bank reconciliation, questions to you", "month"),
            ("Sales tax or VAT returns", "Preparation and filing", "quarter"),
            ("Set-up", "Taking over your files and opening balances", ""),
        ),
        TERMS,
    ),
    made(
        "company-accounts", "Engagement letter: company accounts", "Engagement letter: accounts and tax {{ year }}",
        """Dear client,

Thank you for asking {{ firm.name }} to prepare the annual accounts of **{{ account.name }}**. This letter says what \
we do, what the directors answer for, and what it costs.

# What we do
1. we prepare the annual accounts from your records and your explanations
2. we prepare the company's tax return, and send it to you for approval
3. we file both in time, when you have signed them

# What the directors answer for
The directors answer for the accounts: for records that are complete, for figures that are true and fair, and for \
filing in time. We help with all of it; we cannot take it over.""",
        (
            ("Annual accounts", "From your records to the signed accounts", "year"),
            ("Company tax return", "Calculation, return and filing", "year"),
            ("Statutory filings", "Annual return and registers", "year"),
        ),
        TERMS,
    ),
    made(
        "individual-return", "Engagement letter: individual tax return",
        "Engagement letter: your tax return {{ year }}",
        """Dear client,

Thank you for asking {{ firm.name }} to prepare your tax return. This letter says what we do and what we need.

# What we do
- we send you a list of what we need, and remind you of it
- we prepare your return, and tell you what is to be paid and when
- we file it when you have approved it
- we answer the first questions of the tax office about it

# What you answer for
The return is yours: please read it before you approve it. Penalties for papers that come too late or are not \
complete are not ours.""",
        (
            ("Individual tax return", "Preparation, your approval, filing", "year"),
            ("Rental property", "Each property that is let; change the quantity", "year"),
        ),
        TERMS,
    ),
    made(
        "payroll", "Engagement letter: payroll", "Engagement letter: payroll {{ year }}",
        """Dear client,

Thank you for trusting {{ firm.name }} with the payroll of **{{ account.name }}**.

# What we do
- we prepare the payslips from the changes that you send us by the 20th of the month
- we prepare the payroll returns, and tell you what is to be paid and when
- we prepare the certificates of the year's end

# What you do
- you tell us of starters, leavers, hours and absences in time
- you check the payslips before they are paid""",
        (
            ("Payslips", "For each employee; change the quantity", "month"),
            ("Payroll returns", "Preparation and filing", "month"),
            ("Year-end certificates", "", "year"),
            ("Set-up of an employee", "For each new employee", ""),
        ),
        TERMS,
    ),
    made(
        "advice", "Proposal: advice", "Proposal for {{ account.name }}",
        """Dear client,

Thank you for our conversation. This is what we understood, and what we propose.

# What you want to achieve
…

# What we propose
1. we look at where you stand, from your figures and a talk with you
2. we work out what can be done, with what it costs and brings
3. we go through it with you, and write down what was decided""",
        (("Analysis", "Figures, papers and a first meeting", ""), ("Report and meeting", "", "")),
        TERMS,
        PROPOSAL,
    ),
)  # fmt: skip
