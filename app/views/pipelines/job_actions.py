"""What can be done with jobs: moved with a look at what it mails, taken back, completed, put away (PIP-1, STOP-8)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from app.services.errors import Refused
from app.services.pipelines import foresight, jobs, moving
from app.services.pipelines.board import Card
from app.services.pipelines.editing import StageInput
from app.services.pipelines.foresight import Foreseen
from app.services.pipelines.jobs import Added
from app.services.pipelines.moving import Again, Moved
from app.services.requests.acting import Acted
from app.views.desk import Desk, Place
from app.views.invoices.price_dialog import ask_price
from app.views.pipelines.archive_dialog import ArchiveJobDialog
from app.views.pipelines.job_dialog import EditJobDialog
from app.views.pipelines.move_dialog import NO_PRICE, AgainDialog, MoveDialog
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.words import dates, pipelines, refusals

UNDO_SECONDS = 10


class JobActions(QObject):
    """The verbs of jobs, for the board and for the page of one. `moved` is called with a job when it has moved."""

    def __init__(self, desk: Desk, owner: QWidget, moved: Callable[[int], None] | None = None) -> None:
        super().__init__(owner)
        self._desk, self._owner = desk, owner
        self._moved = moved or (lambda job_id: None)

    # Moving

    def move(self, card: Card, stage: StageInput) -> None:
        """Move a job; where the stage mails clients, what it would send is shown first (MAN-4)."""
        if stage.id is None or stage.id == card.stage_id:
            return
        stage_id, office = stage.id, self._desk.office
        if not stage.automations or not self._desk.preferences.get("ask_before_automations"):
            self._move(card, stage, "ask")
            return

        def ask(found: tuple[Foreseen, ...]) -> None:
            if not any(each.applies for each in found):
                self._move(card, stage, "ask")
                return
            dialog = MoveDialog(self._desk, card.account_name, stage.name, found, self._owner)
            dialog.price_wanted.connect(lambda template_id: self._ask_price(card, stage, template_id, dialog))
            dialog.accepted.connect(lambda: self._move(card, stage, "ask"))
            dialog.open()

        self._desk.run(self, lambda: foresight.foresee_move(office, card.id, stage_id), ask)

    def _move(self, card: Card, stage: StageInput, again: Again) -> None:
        office, stage_id = self._desk.office, stage.id
        assert stage_id is not None

        def failed(error: Exception) -> None:
            unpriced = _unpriced(stage, error)
            if isinstance(error, Refused) and error.code == "entered-before":
                self._ask_again(card, stage, error)
            elif unpriced is not None:
                ask_price(self._desk, self._owner, unpriced).priced.connect(lambda: self._move(card, stage, again))
            else:
                self._desk.explain(error)

        def done(moved: Moved) -> None:
            self._moved(card.id)
            self._tell(card.account_name, [moved])

        self._desk.do(
            self, lambda: moving.move(office, card.id, stage_id, card.version, again=again), done, failed
        )  # fmt: skip

    def _ask_price(self, card: Card, stage: StageInput, template_id: int, over: MoveDialog) -> None:
        """Ask what a template costs; then look anew at what the move would do."""

        def priced() -> None:
            over.reject()
            self.move(card, stage)

        ask_price(self._desk, over, template_id).priced.connect(priced)

    def _ask_again(self, card: Card, stage: StageInput, error: Refused) -> None:
        at = error.params.get("at")
        when = dates.moment(at) if isinstance(at, datetime) else ""
        dialog = AgainDialog(card.account_name, str(error.params.get("stage", "")), when, self._owner)
        dialog.chosen.connect(lambda again: self._move(card, stage, again))
        dialog.open()

    def added(self, name: str, added: Added) -> None:
        """Tell of new jobs, and name the accounts that got none."""
        if added.moves:
            self._moved(added.moves[0].job_id)
            self._tell(name, added.moves)
        if added.left_out:
            count = len(added.left_out)
            why = refusals.refusal(added.left_out[0][1])
            said = self.tr("%n account(s) got no job.", "", count)
            self._desk.explain(Refused("jobs-left-out", said=said, why=why))

    def _tell(self, name: str, moves: Sequence[Moved]) -> None:
        mails = sum(each.mails for each in moves)
        stuck = [ran for each in moves for ran in each.refusals]
        what = name if len(moves) == 1 else self.tr("%n job(s)", "", len(moves))
        if stuck:
            why = pipelines.stuck(stuck[0].what, stuck[0].refusal)
            text = self.tr("{what} moved, with a flag: {why}").format(what=what, why=why)
        elif mails:
            text = self.tr("{what} · %n e-mail(s) leave in {seconds} s", "", mails)
            text = text.replace("{what}", what).replace("{seconds}", str(UNDO_SECONDS))
        else:
            text = self.tr("{what} moved").format(what=what)
        self._desk.toast(text, icon="send" if mails else "arrow-right", undo=lambda: self._undo(moves))

    def _undo(self, moves: Sequence[Moved]) -> None:
        def done(nothing: object) -> None:
            self._moved(moves[0].job_id)
            self._desk.toast(self.tr("Taken back"), icon="undo-2", seconds=5)

        self._desk.do(self, lambda: moving.undo(self._desk.office, moves), done)

    # The menu

    def popup(self, card: Card, stages: Sequence[StageInput], point: QPoint) -> None:
        """Show the menu of a job with its right edge at a point of the screen."""
        popup_at(build_menu(self._owner, self.entries(card, stages)), point)

    def entries(self, card: Card, stages: Sequence[StageInput]) -> list[MenuEntry | None]:
        """Return what a job's menu offers."""
        desk, office = self._desk, self._desk.office
        under_way = not card.completed and not card.archived
        found: list[MenuEntry | None] = [
            MenuEntry(self.tr("Open"), "eye", "Return", on_triggered=lambda: self.open(card.id)),
            MenuEntry(
                self.tr("Open account"), "external-link",
                on_triggered=lambda: desk.go(Place("account", account_id=card.account_id)),
            ),
            MenuEntry(self.tr("Edit…"), "pencil", on_triggered=lambda: self.edit(card)),
        ]  # fmt: skip
        if card.flag and under_way:
            found.append(
                MenuEntry(
                    self.tr("Take the flag off"), "flag",
                    on_triggered=lambda: desk.do(self, lambda: jobs.unflag(office, card.id)),
                )
            )  # fmt: skip
        if under_way:
            moves = [
                MenuEntry(each.name, enabled=each.id != card.stage_id, on_triggered=self._moving(card, each))
                for each in stages
            ]
            found += [None, MenuEntry(self.tr("Move to"), "arrow-right", entries=moves)]
        found.append(None)
        if card.archived:
            found.append(
                MenuEntry(
                    self.tr("Take out of the archive"), "archive-restore",
                    on_triggered=lambda: desk.do(self, lambda: jobs.unarchive(office, card.id)),
                )
            )  # fmt: skip
            return found
        text = self.tr("Take up again") if card.completed else self.tr("Complete")
        found.append(MenuEntry(text, "check", on_triggered=lambda: self.complete(card)))
        found.append(MenuEntry(self.tr("Archive…"), "archive", "Del", on_triggered=lambda: self.archive(card)))
        return found

    def _moving(self, card: Card, stage: StageInput) -> Callable[[], None]:
        return lambda: self.move(card, stage)

    # Other verbs

    def open(self, job_id: int) -> None:
        """Show the page of a job."""
        self._desk.go(Place("job", job_id=job_id))

    def edit(self, card: Card) -> None:
        """Open the dialog with the job's title, due date, assignee and how it comes back."""
        EditJobDialog(self._desk, card, self._owner).open()

    def complete(self, card: Card) -> None:
        """Complete a job, or take it up again; what was asked of the client goes on."""
        office, completed = self._desk.office, not card.completed

        def back() -> None:
            self._desk.do(self, lambda: jobs.complete(office, card.id, completed=not completed))

        def done(nothing: object) -> None:
            text = self.tr("{name} completed") if completed else self.tr("{name} taken up again")
            self._desk.toast(text.format(name=card.account_name), icon="check", undo=back)

        self._desk.do(self, lambda: jobs.complete(office, card.id, completed=completed), done)

    def archive(self, card: Card) -> None:
        """Put a job away; asks which of its open requests end (STOP-8)."""
        office = self._desk.office

        def ask(found: tuple[jobs.OpenRequest, ...]) -> None:
            if not found:
                self._archive(card, ())
                return
            dialog = ArchiveJobDialog(card, found, self._owner)
            dialog.accepted.connect(lambda: self._archive(card, dialog.ending))
            dialog.open()

        self._desk.run(self, lambda: jobs.open_requests(office, card.id), ask)

    def _archive(self, card: Card, end_ids: Sequence[int]) -> None:
        office = self._desk.office

        def done(ended: Sequence[Acted]) -> None:
            self._desk.toast(
                self.tr("{name} archived").format(name=card.account_name), icon="archive",
                undo=lambda: self._desk.do(self, lambda: jobs.unarchive(office, card.id, ended)),
            )  # fmt: skip

        self._desk.do(self, lambda: jobs.archive(office, card.id, end_ids), done)


def _unpriced(stage: StageInput, error: Exception) -> int | None:
    """Return the template without a price that keeps a job out of a stage."""
    if not isinstance(error, Refused) or error.params.get("reason") != NO_PRICE:
        return None
    what = error.params.get("what")
    return next((each.template_id for each in stage.automations if each.what == what), None)
