"""The program: starting at login, staying in the tray, telling of problems (APP-2)."""

from __future__ import annotations

from app.services.paths import default_data_dir
from app.views import autostart
from app.views.settings.declared import own_switch
from app.views.settings.form import Form
from app.views.settings.section import Section
from app.views.widgets.card import Card

PREFERENCES = ("close_to_tray", "notifications", "notify_clients", "notification_names", "hints")


class ProgramSection(Section):
    """Switches that hold at once, for this user of the computer."""

    live = frozenset()

    def build(self) -> None:
        """Put the card into the column."""
        self.form = Form(self)
        card = Card(self.tr("Program"))
        card.body.addWidget(
            self.form.switch(
                "autostart",
                self.tr("Start when I sign in to this computer"),
                self.tr("Hidden in the tray, so that reminders leave on their day."),
            )
        )
        for name in PREFERENCES:
            card.body.addWidget(own_switch(self.form, name))
        self.column.addWidget(card)
        self.form.changed.connect(self._on_edited)

    def refresh(self) -> None:
        """Read how it stands."""
        self.desk.run(self, autostart.is_enabled, self._show, key="program")

    def _show(self, starts: bool) -> None:
        get = self.desk.preferences.get
        self.form.load({"autostart": starts, **{name: get(name) for name in PREFERENCES}})

    def _on_edited(self) -> None:
        values = self.form.differing()
        if not values:
            return
        self.form.load(self.form.values())
        if values.get("hints"):
            self.desk.preferences.set("hints_seen", "")
        for name in PREFERENCES:
            if name in values:
                self.desk.preferences.set(name, values[name])
        if "autostart" in values:
            self._set_autostart(bool(values["autostart"]))

    def _set_autostart(self, on: bool) -> None:
        folder = self.desk.office.paths.data_dir
        own = None if folder == default_data_dir() else folder

        def work() -> None:
            if on:
                autostart.enable(own)
            else:
                autostart.disable()

        self.desk.do(self, work, lambda _: self.refresh(), self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self.desk.explain(error)
        self.refresh()
