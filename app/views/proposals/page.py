"""The page on which a proposal is written: General, Introduction, Services, Terms (PRO-1, PRO-3; mockup 15)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from app.services.database import Changes
from app.services.errors import Refused, Stale
from app.services.requests.creating import NewRequest
from app.services.requests.detail import RequestDetail
from app.services.requests.listing import Kind
from app.services.requests.proposal import ProposalDetail
from app.services.requests.sending import Released
from app.views.desk import Desk, Place
from app.views.paper_dialog import PaperDialog
from app.views.proposals import keeping, looking
from app.views.proposals.form import STEP_OF
from app.views.proposals.frame import KEYS, Frame
from app.views.proposals.keeping import Looked, Typed
from app.views.proposals.leaving import ask_to_leave
from app.views.proposals.template_use import TemplateUse
from app.views.proposals.writer import Writer
from app.views.requests.actions import RequestActions
from app.views.requests.kinds import KINDS
from app.views.widgets.menu import build_menu, popup_at
from app.views.widgets.pill import PillLook
from app.views.words import proposals, refusals, requests

KIND = Kind.PROPOSAL
LOOK_MS = 300
KEEP_MS = 4000
"""A draft is kept by itself after this rest."""


class ProposalPage(Frame):
    """`shown(Place("proposal-edit", account_id=…))` begins one, with `request_id` it edits one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._why_unkept = ""
        self._look_timer, self._keep_timer = self.timer(LOOK_MS, self._ask), self.timer(KEEP_MS, self._keep_by_itself)
        self.writer = Writer(desk, self.typed, self)
        self.templates = TemplateUse(desk, self.form, self)
        self.actions_ = RequestActions(desk, self)
        self._connect()
        self.bind_keys({
            "Ctrl+Return": self.go_on, "Ctrl+Enter": self.go_on, "Ctrl+S": self.save, "Ctrl+P": self.preview_paper,
            "Alt+Left": lambda: self._turn(-1), "Alt+Right": lambda: self._turn(1),
        })  # fmt: skip
        office = desk.office
        desk.run(self, lambda: keeping.currency(office), self._on_currency)

    def _connect(self) -> None:
        head, foot, form, writer = self.head, self.foot, self.form, self.writer
        head.stepper.chosen.connect(self.show_step)
        head.preview.clicked.connect(self.preview_paper)
        head.dots.clicked.connect(self._menu)
        foot.close_button.clicked.connect(self.close_page)
        foot.template.clicked.connect(self._keep_as_template)
        foot.back.clicked.connect(lambda: self._turn(-1))
        foot.draft.clicked.connect(lambda: self.save())
        foot.next.clicked.connect(self.go_on)
        foot.mail_again.clicked.connect(lambda: self.save())
        form.changed.connect(self._on_edited)
        form.general.account_changed.connect(form.general.signers.forget)
        form.general.signers.reread.connect(self._ask)
        writer.dirty_changed.connect(self._refresh)
        writer.kept.connect(self._on_kept)
        writer.mailed.connect(self._on_mailed)
        writer.refused.connect(self._on_refused)
        writer.unkept.connect(self._on_unkept)
        writer.mailing.connect(form.setDisabled)
        self.templates.changed.connect(self._on_edited)
        self.templates.refused.connect(self._on_refused)
        self.banner.acted.connect(self._show_theirs)
        self._desk.changed.connect(self._on_changed)

    # What the shell asks

    def title(self) -> str:
        """Return what is written here."""
        found = self.writer.detail
        return found.row.title if found is not None else self.tr("New proposal")

    def shown(self, place: Place) -> None:
        """Begin a proposal for an account, or edit one. What was typed before is kept first."""
        if place.request_id is not None and place.request_id == self.writer.request_id:
            if not self.writer.dirty:
                self._read()
        elif self.may_leave(lambda: self.shown(place)):
            self._begin(place)

    def search_field(self) -> QWidget | None:
        """Return none: there is nothing to search."""
        return None

    def focus_area(self) -> QWidget:
        """Return where one begins to write."""
        return self.form.general.title

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Keep a draft by itself; ask where saving would mail, or where it cannot be kept."""
        writer = self.writer
        if not writer.dirty:
            return True
        if not writer.is_sent and self._can_keep() and self.form.problem() is None:
            writer.keep(by_itself=True, then=then)
            return False

        def discard() -> None:
            writer.set_dirty(False)
            then()

        asked = ask_to_leave(self, sent=writer.is_sent, kept=self._can_keep())
        asked.discarding.connect(discard)
        asked.saving.connect(lambda: self.save(then=then))
        asked.open()
        return False

    # Reading

    def _begin(self, place: Place) -> None:
        form, general = self.form, self.form.general
        self.writer.begin(place.request_id)
        form.clear()
        general.clear()
        general.template.show_kind(KIND)
        general.template.choose(None)
        self.banner.hide()
        self.templates.begin()
        self.writer.set_dirty(False)
        self.show_step(KEYS[0])
        self._show_head()
        if place.request_id is not None:
            self._read()
            return
        if place.account_id is not None:
            general.accounts.show_accounts((place.account_id,), self._on_first_account)
        self._ask()
        self.focus_area().setFocus()

    def _on_first_account(self) -> None:
        self.writer.set_dirty(False)
        self._ask()

    def _read(self) -> None:
        office, request_id = self._desk.office, self.writer.request_id
        if request_id is not None:
            self._desk.run(self, lambda: keeping.read(office, request_id), self._on_read, key="read")

    def _on_read(self, found: RequestDetail | None) -> None:
        if found is None:
            self.writer.set_dirty(False)
            self._desk.go(Place(KINDS[KIND].list_page))
        elif found.row.id == self.writer.request_id and not self.writer.dirty:
            self._show(found)

    def _show(self, found: RequestDetail) -> None:
        """Show what is kept."""
        content: ProposalDetail = found.content
        form, general, row = self.form, self.form.general, found.row
        self.writer.take_in(found)
        general.show_kept(row.title, row.why, row.due_on, row.account_name)
        general.template.choose(content.content.template_id)
        general.signers.tick([party.contact_id for party in found.parties])
        form.fill(content.content, found.documents)
        form.clear_errors()
        form.set_editable(editable=content.editable)
        if content.why_fixed:
            self.banner.set_message(refusals.refusal(Refused(content.why_fixed)), "warn")
        self.banner.setVisible(bool(content.why_fixed))
        self.templates.begin()
        self.templates.account_id = row.account_id
        self.writer.set_dirty(False)
        self._show_head()
        self._ask()

    def _on_currency(self, currency: str) -> None:
        if self.writer.request_id is None:
            untouched = self.form.content() == self.templates.untouched
            self.form.use_currency(currency)
            if untouched:
                self.templates.untouched = self.form.content()

    def _on_changed(self, changes: Changes) -> None:
        writer = self.writer
        quiet = self.isVisible() and not writer.dirty and not writer.busy
        if quiet and writer.request_id is not None and changes.touches("request", writer.request_id):
            self._read()

    # Steps

    def show_step(self, key: str) -> None:
        """Show a step; every one can be reached."""
        super().show_step(key)
        self._refresh()

    def _turn(self, step: int) -> None:
        at = KEYS.index(self.head.stepper.current) + step
        if 0 <= at < len(KEYS):
            self.show_step(KEYS[at])
            self.form.focus_step(KEYS[at])

    def go_on(self) -> None:
        """Turn to the next step; from the last one send it. The first one says what it lacks."""
        at = KEYS.index(self.head.stepper.current)
        if at == 0 and self._lacks_general():
            return
        if at + 1 < len(KEYS):
            self._turn(1)
        elif self.writer.is_sent:
            self.save()
        else:
            self.send()

    def _lacks_general(self) -> bool:
        code, field = self.form.general.lacks()
        if code:
            self.show_step("general")
            self.form.general.show_error(field, refusals.refusal(Refused(code, field)))
        return bool(code)

    # What is typed

    def typed(self) -> Typed:
        """Return what the page says."""
        general, found = self.form.general, self.writer.detail
        account_id = found.row.account_id if found is not None else general.account_id
        plan, brought, shown = general.reminders.typed(), self.templates.plan, bool(general.signers.boxes)
        signers = general.signers.ids()
        if not shown and found is not None:
            signers = tuple(party.contact_id for party in found.parties)
        new = NewRequest(
            KIND, () if account_id is None else (account_id,),
            general.title.text().strip() or proposals.document(general.document.current), self.form.content(),
            general.why.text(), general.due_on(), plan, template_plan=brought, signer_ids=signers,
        )  # fmt: skip
        brought = brought if found is not None else None
        return Typed(new, self.writer.request_id, self.writer.version, plan or brought, shown and not signers)

    def _can_keep(self) -> bool:
        return self.writer.request_id is not None or self.form.general.account_id is not None

    def _on_edited(self) -> None:
        self._why_unkept = ""
        self.writer.set_dirty(True)
        self._look_timer.start()
        if not self.writer.is_sent and self._can_keep():
            self._keep_timer.start()

    def _refresh(self) -> None:
        """Let the marks and the buttons say how it stands."""
        states = self.form.states()
        for key, state in states.items():
            self.head.stepper.set_state(key, state.state)
        self.side.show_states(states)
        writer, at = self.writer, KEYS.index(self.head.stepper.current)
        if not writer.dirty:
            self._keep_timer.stop()
        why = None
        if writer.detail is not None and not writer.detail.content.editable:
            why = self.banner.accessibleName()
        elif not writer.dirty:
            why = self.tr("Nothing has changed")
        following = proposals.step(KEYS[at + 1]) if at + 1 < len(KEYS) else ""
        self.foot.show_step(following, sent=writer.is_sent, why_not=why)
        waits = writer.dirty and not writer.is_sent and not self._can_keep()
        self.foot.words.setText(self.tr("Not kept yet: choose an account") if waits else self._why_unkept)
        self.head.show_saved(writer.detail, dirty=writer.dirty)

    def _show_head(self) -> None:
        found = self.writer.detail
        self.head.title.setText(self.title())
        draft = PillLook(self.tr("Draft"), "pencil", "draft")
        self.head.pill.set_look(requests.status(found.row) if found is not None else draft)
        words = self.tr("You can edit it until the first signature. Saving a sent one mails it again.")
        self.side.banner.set_message(words, "info")
        self._refresh()
        self._desk.titled.emit()

    # What sending would do

    def _ask(self) -> None:
        office, typed, stored = self._desk.office, self.typed(), self.writer.stored
        self._desk.run(self, lambda: keeping.look(office, typed, stored), self._on_looked, key="look")

    def _on_looked(self, found: Looked) -> None:
        general, told, detail = self.form.general, found.preview.told, self.writer.detail
        plan = found.chosen or found.preview.plan
        general.reminders.show_plan(KIND, plan, found.preview.timeline)
        signers = told[0].signer_ids if told else ()
        if detail is not None:
            signers = tuple(party.contact_id for party in detail.parties)
        people = told[0].people if told else ()
        general.signers.show_people(told[0].account_id if told else None, people, signers)
        self.side.show_facts(looking.facts(found.preview, self.form.content()))
        self._refresh()

    def preview_paper(self) -> PaperDialog:
        """Show the very paper that would be mailed."""
        found = self.writer.detail
        reference = found.row.reference if found is not None else ""
        return looking.show_paper(self._desk, self, self.form, self.typed(), reference)

    # Keeping and sending

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Keep the draft; of one that was sent, save it and mail it again."""
        if self._points_out():
            return
        if self.writer.is_sent:
            if self.writer.dirty and not self._lacks_general():
                self.writer.save_sent()
        elif self._can_keep():
            self.writer.keep(by_itself=False, then=then)
        else:
            self._lacks_general()

    def send(self) -> None:
        """Send it; a refusal stands beside its field, and the draft is kept."""
        if not self._points_out() and not self._lacks_general():
            self.writer.send()

    def close_page(self) -> None:
        """Go back to the list; a draft is kept by itself."""
        request_id = self.writer.request_id
        self._desk.go(KINDS[KIND].place(request_id) if request_id is not None else Place(KINDS[KIND].list_page))

    def _points_out(self) -> bool:
        found = self.form.problem()
        if found is None:
            return False
        self.show_step(STEP_OF[found[0]])
        self.form.show_error(*found)
        return True

    def _keep_by_itself(self) -> None:
        writer = self.writer
        if writer.dirty and not writer.is_sent and self._can_keep() and self.form.problem() is None:
            writer.keep(by_itself=True)

    def _on_kept(self, by_itself: bool) -> None:
        found, form = self.writer.detail, self.form
        assert found is not None
        form.general.fix_account(found.row.account_name)
        self.templates.account_id = found.row.account_id
        if form.letter.paths and not self.writer.dirty:
            form.letter.show_kept(found.documents)
            self.writer.set_dirty(False)
        self._show_head()
        if not by_itself:
            self._desk.announce(self.tr("Draft saved"))

    def _on_mailed(self, released: Released) -> None:
        found = self.writer.detail
        assert found is not None
        self.actions_.released(released, [found.row])
        self._desk.go(KINDS[KIND].place(found.row.id))

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Stale):
            words = self.tr("Somebody else changed this in the meantime. Yours is still here, not saved.")
            self.banner.set_message(words, "warn", self.tr("Show theirs"))
            self.banner.show()
            return
        if isinstance(error, Refused) and error.field in STEP_OF:
            self.show_step(STEP_OF[error.field])
            if self.form.show_error(error.field, refusals.refusal(error)):
                return
        self._desk.explain(error)

    def _on_unkept(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._why_unkept = refusals.refusal(error)
            self._refresh()
        else:
            self._on_refused(error)

    def hideEvent(self, event: QHideEvent) -> None:
        """Lose nothing where the window is closed or the program is quit."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._keep_by_itself()

    def _show_theirs(self) -> None:
        self.banner.hide()
        self.writer.set_dirty(False)
        self._read()

    def _keep_as_template(self) -> None:
        if not self._points_out():
            self.templates.keep_as_template(self.typed())

    def _menu(self) -> None:
        if self.writer.detail is not None:
            entries = self.actions_.entries(self.writer.detail.row)
            popup_at(build_menu(self, entries), self.head.dots.mapToGlobal(self.head.dots.rect().bottomRight()))
