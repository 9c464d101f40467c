"""Fields of the settings, made from how a setting is declared and from its words: nothing is said twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.services.settings import DECLARED, FirmSettings
from app.views.settings.form import Form
from app.views.theme import px
from app.views.widgets.field import Field
from app.views.words import settings as words

USUAL = FirmSettings()


def switch(form: Form, name: str) -> QWidget:
    """A toggle for a setting of the firm that is on or off."""
    said = words.FIRM[name]
    return form.switch(name, words.label(said), words.help_of(said))


def field(form: Form, name: str, *, hint: str = "", choices: Sequence[tuple[Any, str]] | None = None) -> Field:
    """A field for a setting of the firm: its type, its bounds and its words are those that are declared."""
    said, declared = words.FIRM[name], DECLARED[name]
    caption, help_text = words.label(said), words.help_of(said)
    if choices is not None:
        return form.choice(name, caption, choices, help_text=help_text)
    if declared.is_hour:
        return form.hour(name, caption, help_text=help_text)
    if isinstance(getattr(USUAL, name), int):
        return form.number(name, caption, declared.low, declared.high, help_text=help_text, unit=words.unit(said))
    if declared.lines:
        text = QPlainTextEdit()
        text.setFixedHeight(px(72))
        text.setTabChangesFocus(True)
        text.textChanged.connect(form.touch)
        return form.add(name, caption, text, text.toPlainText, text.setPlainText, help_text)
    return form.text(name, caption, help_text=help_text, hint=hint)


def own_field(form: Form, name: str, editor: QWidget, get: Callable[[], Any], put: Callable[[Any], None]) -> Field:
    """A field for a setting of the firm that has an editor of its own kind."""
    said = words.FIRM[name]
    return form.add(name, words.label(said), editor, get, put, words.help_of(said))


def own_switch(form: Form, name: str) -> QWidget:
    """A toggle for a setting of this user."""
    said = words.OWN[name]
    return form.switch(name, words.label(said), words.help_of(said))
