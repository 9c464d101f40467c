"""Appearance: theme, text size, contrast, density, language of the window; each holds at once, for this user."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.views.preferences import DECLARED
from app.views.settings.declared import own_switch
from app.views.settings.form import Form
from app.views.settings.section import Section
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.segments import Segment, Segments
from app.views.words import settings as words

SIZES = DECLARED["text_scale"].choices


class AppearanceSection(Section):
    """One card; there is nothing to save."""

    live = frozenset()

    def build(self) -> None:
        """Put the card into the column."""
        self.form = Form(self)
        card = Card(self.tr("Appearance"))
        self.theme = Segments(
            [
                Segment("system", self.tr("Like the system")),
                Segment("light", self.tr("Light")),
                Segment("dark", self.tr("Dark")),
            ],
            name=words.label(words.OWN["theme"]),
        )
        self.theme.changed.connect(lambda key: self._set("theme", key))
        card.body.addWidget(_titled("theme", self.theme))
        self.sizes = Segments(
            [Segment(str(each), self.tr("{percent} %").format(percent=each)) for each in SIZES],
            name=words.label(words.OWN["text_scale"]),
        )
        self.sizes.changed.connect(lambda key: self._set("text_scale", int(key)))
        card.body.addWidget(_titled("text_scale", self.sizes))
        self.density = Segments(
            [Segment("comfortable", self.tr("Comfortable")), Segment("compact", self.tr("Compact"))],
            name=words.label(words.OWN["density"]),
        )
        self.density.changed.connect(lambda key: self._set("density", key))
        card.body.addWidget(_titled("density", self.density))
        card.body.addWidget(own_switch(self.form, "high_contrast"))
        language = self.form.choice(
            "language",
            words.label(words.OWN["language"]),
            [("system", self.tr("Like the system")), ("en", "English"), ("fr", "Français")],
        )
        language.setMaximumWidth(px(280))
        card.body.addWidget(language)
        self.column.addWidget(card)
        self.form.changed.connect(self._on_edited)
        self.desk.preferences.changed.connect(lambda _: self.refresh())

    def refresh(self) -> None:
        """Show the preferences."""
        get = self.desk.preferences.get
        self._showing = True
        self.theme.set_current(str(get("theme")))
        self.density.set_current(str(get("density")))
        self.sizes.set_current(str(get("text_scale")))
        self.form.load({"high_contrast": get("high_contrast"), "language": get("language") or "system"})
        self._showing = False

    def _on_edited(self) -> None:
        values = self.form.differing()
        for name, value in values.items():
            self._set(name, "" if value == "system" else value)

    def _set(self, name: str, value: Any) -> None:
        if not getattr(self, "_showing", False):
            self.desk.preferences.set(name, value)


def _titled(name: str, editor: QWidget) -> Field:
    said = words.OWN[name]
    return Field(words.label(said), editor, help_text=words.help_of(said))
