"""Appearance: theme, text size, contrast, density, language of the window; each holds at once, for this user."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from app.views.settings.form import Form
from app.views.settings.section import Section
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.label import label
from app.views.widgets.segments import Segment, Segments

SIZES = range(100, 151, 10)


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
            name=self.tr("Theme"),
        )
        self.theme.changed.connect(lambda key: self._set("theme", key))
        card.body.addWidget(Field(self.tr("Theme"), self.theme))
        card.body.addWidget(Field(self.tr("Text size"), self._sizes()))
        self.density = Segments(
            [Segment("comfortable", self.tr("Comfortable")), Segment("compact", self.tr("Compact"))],
            name=self.tr("Lists"),
        )
        self.density.changed.connect(lambda key: self._set("density", key))
        card.body.addWidget(
            Field(self.tr("Lists"), self.density, help_text=self.tr("Compact shows one line for each row."))
        )
        contrast = self.form.switch(
            "high_contrast", self.tr("High contrast"), self.tr("Drops the tints; words and borders stay.")
        )
        card.body.addWidget(contrast)
        language = self.form.choice(
            "language",
            self.tr("Language of the window"),
            [("system", self.tr("Like the system")), ("en", "English"), ("fr", "Français")],
        )
        language.setMaximumWidth(px(280))
        card.body.addWidget(language)
        self.column.addWidget(card)
        self.form.changed.connect(self._on_edited)
        self.desk.preferences.changed.connect(lambda _: self.refresh())

    def _sizes(self) -> QWidget:
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(12))
        self.size_slider = QSlider(Qt.Orientation.Horizontal)
        self.size_slider.setRange(SIZES.start, SIZES[-1])
        self.size_slider.setSingleStep(SIZES.step)
        self.size_slider.setPageStep(SIZES.step)
        self.size_slider.setTickInterval(SIZES.step)
        self.size_slider.setFixedWidth(px(220))
        self.size_slider.setTracking(False)
        self.size_slider.setAccessibleName(self.tr("Text size"))
        self._size_words = label("", "second")
        self.size_slider.valueChanged.connect(self._on_size)
        inside.addWidget(self.size_slider)
        inside.addWidget(self._size_words)
        inside.addStretch(1)
        row.setFocusProxy(self.size_slider)
        return row

    def _on_size(self, value: int) -> None:
        near = min(SIZES, key=lambda each: abs(each - value))
        self._size_words.setText(self.tr("{percent} %").format(percent=near))
        self._set("text_scale", near)

    def refresh(self) -> None:
        """Show the preferences."""
        get = self.desk.preferences.get
        self._showing = True
        self.theme.set_current(str(get("theme")))
        self.density.set_current(str(get("density")))
        self.size_slider.setValue(int(get("text_scale")))
        self._size_words.setText(self.tr("{percent} %").format(percent=self.size_slider.value()))
        self.form.load({"high_contrast": get("high_contrast"), "language": get("language") or "system"})
        self._showing = False

    def _on_edited(self) -> None:
        values = self.form.differing()
        for name, value in values.items():
            self._set(name, "" if value == "system" else value)

    def _set(self, name: str, value: Any) -> None:
        if not getattr(self, "_showing", False):
            self.desk.preferences.set(name, value)
