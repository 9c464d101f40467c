"""What the three-dot menu of an organizer has of its own."""

from __future__ import annotations

from app.services.requests.listing import RequestRow
from app.services.requests.organizer_returns import WAITING
from app.views.requests.actions import RequestActions
from app.views.widgets.menu import MenuEntry
from app.views.words.marking import translate


def entries(actions: RequestActions, row: RequestRow) -> list[MenuEntry]:
    """Return the entries: editing its questions and reading a returned form while it waits, exporting the answers."""
    if row.phase == "draft":
        return []
    waits = row.state in WAITING and not row.archived
    why = "" if waits else translate("OrganizerMenu", "It does not wait for answers any more")

    def read() -> None:
        from app.views.organizers.returning import FormReturns

        FormReturns(actions.desk, actions.owner).choose(row.id)

    def export() -> None:
        from app.views.organizers.exporting import AnswerExports

        AnswerExports(actions.desk, actions.owner).ask(row.id, row.reference)

    def show() -> None:
        from app.views.organizers.exporting import AnswerExports

        AnswerExports(actions.desk, actions.owner).show_paper(row)

    def edit() -> None:
        from app.views.organizers.question_dialog import edit_questions

        edit_questions(actions, row)

    return [
        MenuEntry(translate("OrganizerMenu", "Edit questions…"), "pencil", "", waits, why, edit),
        MenuEntry(translate("OrganizerMenu", "Read a returned form…"), "file-input", "", waits, why, read),
        MenuEntry(translate("OrganizerMenu", "Print answers…"), "printer", "Ctrl+P", on_triggered=show),
        MenuEntry(translate("OrganizerMenu", "Export answers…"), "download", on_triggered=export),
    ]
