"""`import clients`, `invoices` and `requests`: a list of another program, with its report (ACC-7, INV-4, APP-8)."""

from __future__ import annotations

import argparse
from dataclasses import asdict, replace
from zoneinfo import ZoneInfo

from app.cli.opening import office_of
from app.cli.terminal import Exit, Terminal, when
from app.models.kinds import Kind as RequestKind
from app.models.reminder_clock import check_plan
from app.services import settings as firm_settings
from app.services.errors import Refused
from app.services.importing.columns import Kind, Mapping, guess, parse_overrides
from app.services.importing.problems import RejectedLine
from app.services.importing.report import ImportReport
from app.services.importing.running import Choices, counts, run
from app.services.importing.table_reader import read_table
from app.services.reminders.import_holds import STALE_AFTER

SHOWN = 50
"""Lines of a report on the terminal; --json has them all."""
DEFAULT_SOURCE = "import"


def import_file(options: argparse.Namespace, terminal: Terminal) -> int:
    """Read a list and take it over, in one commit; with --dry-run say what that would do."""
    kind: Kind = options.what
    reminders = days_and_number(options.reminders)
    if reminders is not None and kind != "invoices":
        raise Refused("reminders-unreadable", "reminders")
    # Read before anything is opened or made: most mistakes are in the file.
    overrides = parse_overrides(options.map)
    table = read_table(options.file.expanduser(), sheet=options.sheet)
    mapping = guess(table.headers, kind, overrides)
    choices = Choices(
        kind, options.source if kind == "clients" else options.source or DEFAULT_SOURCE, mapping.columns, reminders,
        options.currency or "", options.date_order, options.decimal, options.terms,
        RequestKind(options.kind) if options.kind else None,
    )  # fmt: skip
    with office_of(options, terminal, may_make=True) as opened:
        report = run(opened.office, table, choices, dry_run=options.dry_run)
        zone = firm_settings.read(opened.office).calendar().zone
    terminal.data(asdict(replace(report, undo=None)) | {"headers": _headers(mapping), "unmatched": mapping.unmatched})
    _tell(report, mapping, reminders, terminal, zone)
    return Exit.OK


def days_and_number(text: str | None) -> tuple[int, int] | None:
    """Read "7,3"; None where nothing was typed. Raises `Refused("reminders-unreadable")`."""
    if text is None:
        return None
    first, comma, second = text.partition(",")
    try:
        found = int(first), int(second)
    except ValueError:
        raise Refused("reminders-unreadable", "reminders") from None
    if not comma or check_plan(*found):
        raise Refused("reminders-unreadable", "reminders")
    return found


def _headers(mapping: Mapping) -> dict[str, str]:
    return {name: mapping.header(name) for name in mapping.columns}


def _tell(
    report: ImportReport, mapping: Mapping, reminders: tuple[int, int] | None, terminal: Terminal, zone: ZoneInfo
) -> None:
    words = terminal.words
    if report.dry_run:
        terminal.say("import.dry")
    terminal.count("import.read", report.lines_read)
    for name, count in counts(report):
        terminal.line(f"  {count:>6}  {words.say(f'import.{name}')}")
    for each in report.held[:SHOWN]:
        why = words.maybe(f"held.{each.why}")
        terminal.say("import.held_line", number=each.number, account=each.account, why=why)
    for line in report.rejected[:SHOWN]:
        terminal.line(_rejected(line, mapping, terminal))
    hidden = max(0, len(report.held) - SHOWN) + max(0, len(report.rejected) - SHOWN)
    if hidden:
        terminal.count("import.more", hidden)
    if report.kind == "invoices" and report.created:
        if reminders is None:
            terminal.say("import.no_reminders")
        else:
            terminal.say("import.reminders", days=reminders[0], number=reminders[1])
            terminal.say("import.stale", days=STALE_AFTER)
    if report.first_at is not None:
        terminal.say("import.first", at=when(report.first_at, zone))
    if report.nobody and report.kind == "invoices":
        terminal.count("import.nobody", report.nobody)


def _rejected(line: RejectedLine, mapping: Mapping, terminal: Terminal) -> str:
    problem = terminal.words.maybe(f"problem.{line.code}", other_line=line.other_line, value=line.value)
    column = line.column or mapping.header(line.field) or line.field
    if not line.value or not column:
        return terminal.words.say("import.rejected_line", line=line.line_number, problem=problem)
    return terminal.words.say(
        "import.rejected_value", line=line.line_number, column=column, problem=problem, value=line.value
    )
