"""The mail account: filled in, tried out, saved; and where its password is kept (ENG-2, ENG-6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, fields, replace
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.services import mail_account
from app.services.errors import Refused
from app.services.mail.autoconfig import Found
from app.services.mail_account import AccountState, MailAccountSettings, Saved, TestStep, presets
from app.views import standing
from app.views.outbox.mail_actions import MailActions
from app.views.settings.address_finder import AddressFinder
from app.views.settings.advice import advice, keeper_words, keyring_words
from app.views.settings.connection_card import ConnectionTest
from app.views.settings.form import side_by_side
from app.views.settings.password_field import PasswordField
from app.views.settings.sandbox_question import SandboxQuestion
from app.views.settings.section import FormSection
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.pill import Pill, PillLook

MOST_A_MINUTE, MOST_A_DAY = 1000, 100_000
SIDE_BY_SIDE = 720
"""Width from which account and test stand beside each other."""
TAKEN = ("host", "port", "security", "per_minute", "per_day", "imap_host", "imap_port")
"""What a provider fills in."""


class MailSection(FormSection):
    """One card: the account at the left, its test at the right."""

    live = frozenset({"settings", "firm", "sender"})

    def build(self) -> None:
        """Put the card into the column."""
        self.state: AccountState | None = None
        self._actions = MailActions(self.desk, self)
        self.keyring_banner = Banner("", "bad", action=self.tr("Look again"), icon_name="key-round")
        self.keyring_banner.acted.connect(self.refresh)
        self.keyring_banner.hide()
        self.column.addWidget(self.keyring_banner)
        self.mailbox_banner = Banner("", "warn", icon_name="inbox")
        self.mailbox_banner.hide()
        self.column.addWidget(self.mailbox_banner)
        self.demo_banner = Banner(
            self.tr("This is the invented firm: it mails nobody and takes no mail account."), "info"
        )
        self.demo_banner.hide()
        self.column.addWidget(self.demo_banner)
        card = Card(self.tr("Mail account"), flush=True)
        self.pill = Pill(PillLook(self.tr("Not set up"), "inbox"))
        card.set_aside(ElidedLabel(self.tr("Relance sends through your own mailbox"), "second"))
        card.set_aside(self.pill)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(0)
        self._halves.addWidget(self._account(), 3)
        self._between = line(vertical=True)
        self._halves.addWidget(self._between)
        self._halves.addWidget(self._test(), 2)
        card.body.addLayout(self._halves)
        self.column.addWidget(card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the test below the account where they do not fit beside each other, as with large text."""
        super().resizeEvent(event)
        beside = self.width() >= px(SIDE_BY_SIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._halves.direction() != way:
            self._halves.setDirection(way)
            self._between.setVisible(beside)

    def _account(self) -> QWidget:
        form, left = self.form, QFrame()
        column = QVBoxLayout(left)
        column.setContentsMargins(px(16), px(15), px(16), px(15))
        column.setSpacing(px(12))
        self.finder = AddressFinder(self.desk, form)
        self.finder.found.connect(self._take)
        column.addWidget(self.finder)
        names = {"relay": self.tr("Own relay, without sign-in"), "custom": self.tr("Other")}
        choices = [(each.code, each.name or names.get(each.code, each.code)) for each in presets.PRESETS]
        self.provider = form.choice(
            "preset",
            self.tr("Provider"),
            choices,
            help_text=self.tr("Fills in server, port and security. Choose “Other” to type them."),
        )
        column.addWidget(self.provider)
        security = [("tls", "TLS"), ("starttls", "STARTTLS"), ("none", self.tr("None"))]
        column.addWidget(
            side_by_side(
                form.text("host", self.tr("Outgoing server (SMTP)"), hint="smtp.example.com"),
                form.number("port", self.tr("Port"), 1, 65_535),
                form.choice("security", self.tr("Security"), security),
                stretches=(3, 0, 2),
            )
        )
        self._names(column)
        self._limits(column)
        column.addLayout(self._foot())
        column.addStretch(1)
        self.provider.editor.activated.connect(lambda _: self._fill_in())  # type: ignore[attr-defined]
        return left

    def _names(self, column: QVBoxLayout) -> None:
        """Who signs in, and who writes."""
        form = self.form
        column.addWidget(form.text("username", self.tr("User name"), hint=self.tr("mostly the e-mail address")))
        self.password = PasswordField()
        self.password.changed.connect(form.touch)
        field = form.add("password", self.tr("Password"), self.password, self.password.value, self._put_password)
        field.caption_label().setBuddy(self.password.line)
        self.password.line.setAccessibleName(self.tr("Password"))
        self.password_field = field
        column.addWidget(field)
        column.addWidget(
            side_by_side(
                form.text("from_name", self.tr("From name")),
                form.text("reply_to", self.tr("Replies go to"), hint=self.tr("empty: the same address")),
            )
        )

    def _limits(self, column: QVBoxLayout) -> None:
        """How much may be sent, and where what comes back is read."""
        form = self.form
        column.addWidget(
            side_by_side(
                form.number("per_minute", self.tr("Send at most"), 0, MOST_A_MINUTE, unit=self.tr("a minute")),
                form.number("per_day", self.tr("and at most"), 0, MOST_A_DAY, unit=self.tr("a day")),
            )
        )
        column.addWidget(label(self.tr("0 is without a limit."), "second"))
        column.addWidget(
            form.switch(
                "proof_copy",
                self.tr("Send a proof copy to my own mailbox"),
                self.tr("For providers that file no copy of sent e-mails: settles later whether one in doubt left."),
            )
        )
        column.addWidget(
            side_by_side(
                form.text(
                    "imap_host",
                    self.tr("Incoming server (IMAP, TLS)"),
                    hint=self.tr("empty: your mailbox is not read"),
                    help_text=self.tr("E-mails that come back, and those in doubt, are looked for there."),
                ),
                form.number("imap_port", self.tr("IMAP port"), 1, 65_535),
                stretches=(3, 0),
            )
        )

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self.remove_button = Button(self.tr("Remove account…"), "danger", icon_name="trash-2", small=True)
        self.remove_button.clicked.connect(self._on_remove)
        self.forget_button = Button(self.tr("Forget password…"), "ghost", small=True)
        self.forget_button.clicked.connect(self._on_forget)
        foot.addWidget(self.remove_button)
        foot.addWidget(self.forget_button)
        foot.addStretch(1)
        return foot

    def _test(self) -> QWidget:
        right = QFrame()
        column = QVBoxLayout(right)
        column.setContentsMargins(px(16), px(15), px(16), px(15))
        self.test = ConnectionTest(self.desk, self._begin_test)
        self.test.refused.connect(self._on_test_refused)
        column.addWidget(self.test)
        right.setMinimumWidth(px(300))
        return right

    # Reading

    def refresh(self) -> None:
        """Read the account; the keyring may take seconds."""
        office = self.desk.office
        self.desk.run(self, lambda: mail_account.state(office), self._show, key="account")

    def _show(self, state: AccountState) -> None:
        self.state = state
        if self.may_show():
            self.form.load({**_shown(state.account or _empty()), "password": None})
        self.demo_banner.setVisible(state.demo)
        problem = keyring_words(state.keyring)
        self.keyring_banner.setVisible(bool(problem))
        if problem:
            self.keyring_banner.set_message(problem, action=self.tr("Look again"))
        self.mailbox_banner.setVisible(bool(state.mailbox))
        if state.mailbox:
            self.mailbox_banner.set_message(standing.mailbox_words(state.mailbox))
        self.password_field.set_help(keeper_words(state.keeper))
        exists = state.account is not None
        self.remove_button.setVisible(exists)
        self.forget_button.setVisible(exists and state.has_password)
        self.test.button.set_disabled_reason(self.tr("The invented firm mails nobody") if state.demo else None)
        self._show_pill(state)
        self._show_hint()
        self.on_edited()

    def _show_pill(self, state: AccountState) -> None:
        if state.account is None:
            look = PillLook(self.tr("Not set up: sandbox"), "inbox", "info")
        elif state.account.username and state.keyring:
            missing = state.keyring == "keyring-missing"
            look = PillLook(self.tr("No keyring") if missing else self.tr("Keyring locked"), "key-round", "bad")
        elif state.account.username and not state.has_password:
            look = PillLook(self.tr("Password missing"), "key-round", "bad")
        elif state.mailbox:
            look = PillLook(self.tr("Mailbox not read"), "inbox", "warn")
        else:
            look = PillLook(self.tr("Set up"), "check", "ok")
        self.pill.set_look(look)

    def _put_password(self, value: object) -> None:
        """A password is never put anywhere: loading only forgets what was typed."""
        self.password.forget(kept=self.state is not None and self.state.has_password)

    # Editing

    def _fill_in(self) -> None:
        """Take over what is known of the chosen provider."""
        chosen = presets.preset(str(self.form.entries["preset"].get()))
        if chosen.host or not chosen.signs_in:
            known = {
                "host": chosen.host or self.form.entries["host"].get(),
                "port": chosen.port,
                "security": str(chosen.security),
                **_room(chosen),
                "imap_host": chosen.imap_host,
                "imap_port": chosen.imap_port,
            }
            for name in TAKEN:
                self.form.entries[name].put(known[name])
        if not chosen.signs_in:
            self.form.entries["username"].put("")
        self._show_hint()

    def _take(self, found: Found) -> None:
        """Take over the servers that were found for the address."""
        known = {
            "preset": found.provider, "host": found.host, "port": found.port, "security": str(found.security),
            "imap_host": found.imap_host, "imap_port": found.imap_port, **_room(presets.preset(found.provider)),
        }  # fmt: skip
        username = self.form.entries["username"]
        if not str(username.get()).strip() or "@" in str(username.get()):
            username.put(found.username)
        for name, value in known.items():
            self.form.entries[name].put(value)
        self.form.clear_errors()
        self._show_hint()
        self.password.line.setFocus()

    def _show_hint(self) -> None:
        chosen = presets.preset(str(self.form.entries["preset"].get()))
        usual = self.tr("Fills in server, port and security. Choose “Other” to type them.")
        self.provider.set_help(advice(chosen.hint) or usual)

    def typed(self) -> tuple[MailAccountSettings, str | None]:
        """Return the account as it is typed, and the password if one was."""
        values = self.form.values()
        password = values.pop("password")
        for name in ("per_minute", "per_day"):
            values[name] = values[name] or None
        kept = (self.state.account if self.state is not None else None) or _empty()
        return replace(kept, **values), password

    def on_edited(self) -> None:
        """Something was typed: what the last test said may not hold any more."""
        super().on_edited()
        if self.dirty and self.test.steps:
            self.test.clear()

    # Trying, saving, removing

    def _begin_test(self) -> Callable[[], Iterator[TestStep]]:
        office, (account, password) = self.desk.office, self.typed()
        self.form.clear_errors()
        words = self.tr("Test e-mail from Relance\nThis account works: Relance can send with it.")
        return lambda: mail_account.try_out(office, account, password, words)

    def _on_test_refused(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            self.desk.explain(error)
        elif error.field is not None:
            self.form.show_refusal(error)

    def write(self, values: dict[str, Any]) -> object:
        """Not called: an account is saved as a whole."""
        return None

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save the account; then ask about the requests that only the sandbox was mailed about."""
        office, (account, password) = self.desk.office, self.typed()
        self.form.clear_errors()
        values = self.form.values()

        def done(saved: Saved) -> None:
            if self.password.value() == password:
                self.password.forget(kept=bool(saved.account.username))
            self.form.accept({**values, "password": None})
            self.desk.tell_sender("account-changed")
            self.desk.toast(self.tr("Mail account saved"), icon="check")
            self.refresh()
            if saved.held:
                SandboxQuestion(self._actions, saved.held, self).open()
            if then is not None:
                then()

        self.desk.do(self, lambda: mail_account.save(office, account, password), done, self._on_failed)

    def _on_remove(self) -> None:
        office = self.desk.office
        self.desk.confirm(
            self,
            self.tr("Remove the mail account?"),
            self.tr(
                "E-mails go to the sandbox mailbox then, and nothing leaves this computer. The password is forgotten."
            ),
            self.tr("Remove account"),
            lambda: self.desk.do(self, lambda: mail_account.remove(office), self._on_removed),
            danger=True,
        )

    def _on_forget(self) -> None:
        office = self.desk.office
        self.desk.confirm(
            self,
            self.tr("Forget the password?"),
            self.tr("Nothing is sent until it is typed again. E-mails wait meanwhile."),
            self.tr("Forget password"),
            lambda: self.desk.do(self, lambda: mail_account.forget_password(office), self._on_removed),
            danger=True,
        )

    def _on_removed(self, nothing: object) -> None:
        self.test.clear()
        self.desk.tell_sender("account-changed")
        self.refresh()


def _room(provider: presets.Preset) -> dict[str, int]:
    """What a provider lets through, as the form shows it: no limit is 0."""
    return {"per_minute": int(provider.limits.per_minute or 0), "per_day": provider.limits.per_day or 0}


def _empty() -> MailAccountSettings:
    return MailAccountSettings()


def _shown(account: MailAccountSettings) -> dict[str, Any]:
    """The account as the form shows it: no limit is 0."""
    known = {each.name for each in fields(MailAccountSettings)}
    values = {name: value for name, value in asdict(account).items() if name in known}
    return values | {"per_minute": account.per_minute or 0, "per_day": account.per_day or 0}
