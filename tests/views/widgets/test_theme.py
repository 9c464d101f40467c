"""The theme changes at once, for all, and stays readable."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from app.views.icons import icon, pixmap, tray_icon
from app.views.stylesheet import ICONS, format_sheet
from app.views.theme import Theme, font, px, theme
from app.views.tokens import AVATARS_DARK, AVATARS_LIGHT, DARK, LIGHT, TONES, high_contrast
from app.views.widgets.button import Button


def _luminance(color: str) -> float:
    parts = [
        channel / 255
        for channel in (
            QColor(color).red(),
            QColor(color).green(),
            QColor(color).blue(),
        )
    ]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


GROUNDS = (
    "bg", "surface", "surface2", "sidebar", "side-hover", "hover", "popup", "field", "accent-s", "nav-on",
)  # fmt: skip
READ = {
    **dict.fromkeys(("text", "text2", "muted"), GROUNDS),
    "accent-t": ("bg", "surface", "surface2", "sidebar", "hover", "popup", "accent-s", "nav-on"),
    **{tone: (f"{tone}-s", "bg", "surface", "surface2", "popup", "hover", "accent-s") for tone in TONES},
    "on": ("accent", "accent-h", "accent-p"),
    "toast-text": ("toast", "toast-chip"),
    "toast-undo": ("toast",),
}
"""Every colour of words -> the grounds that they stand on."""
SEEN = {
    "focus": ("bg", "surface", "sidebar", "field", "popup", "accent-s"),
    "input": ("bg", "surface", "field", "popup"),
}
"""Edges that tell where one is: 3 : 1 is enough."""
ALL_TOKENS = {
    "light": LIGHT, "dark": DARK, "light high contrast": high_contrast(LIGHT), "dark high contrast": high_contrast(DARK)
}  # fmt: skip


@pytest.mark.behaviour("APP-4")
@pytest.mark.parametrize("name", ALL_TOKENS)
def test_all_words_can_be_read_on_their_ground(name: str) -> None:
    tokens = ALL_TOKENS[name]

    def poor(pairs: dict[str, tuple[str, ...]], least: float) -> list[tuple[str, str]]:
        found = [(words, ground) for words, grounds in pairs.items() for ground in grounds]
        return [(words, ground) for words, ground in found if contrast(tokens[words], tokens[ground]) < least]

    assert poor(READ, 4.5) == []
    assert poor(SEEN, 3) == []
    if "high" in name:
        assert poor({"border": ("surface",), "border2": ("surface",), "chart": ("surface",)}, 3) == []


@pytest.mark.parametrize("hues", [AVATARS_LIGHT, AVATARS_DARK], ids=["light", "dark"])
def test_initials_can_be_read_in_every_hue(hues: tuple[tuple[str, str], ...]) -> None:
    assert len(hues) == 8
    assert all(contrast(tint, words) >= 4.5 for tint, words in hues)


def test_both_themes_have_the_same_tokens() -> None:
    assert set(LIGHT) == set(DARK)


def test_switching_to_dark_changes_colours_palette_and_icons_at_once(look: Theme, qtbot: QtBot) -> None:
    button = Button("Send", icon_name="send")
    qtbot.addWidget(button)
    button.show()
    kept = icon("bell")
    before, window = kept.pixmap(16, 16).toImage(), button.grab().toImage()
    with qtbot.waitSignal(look.changed):
        look.set_mode("dark")
    assert look.is_dark
    assert look.color("bg").name().upper() == DARK["bg"]
    assert button.palette().window().color() == look.color("bg")
    assert kept.pixmap(16, 16).toImage() != before
    assert button.grab().toImage() != window


def test_larger_text_grows_fonts_and_lengths(look: Theme) -> None:
    look.set_text_scale(150)
    assert (px(32), font(13).pixelSize()) == (48, 20)
    look.set_text_scale(400)
    assert look.text_scale == 200


def test_high_contrast_drops_tints_but_keeps_words(look: Theme) -> None:
    look.set_high_contrast(True)
    assert look.color("bad-s") == look.color("surface")
    assert look.color("bad").name().upper() == LIGHT["bad"]


def test_the_bundled_font_is_there_in_four_weights(look: Theme) -> None:
    assert {"Regular", "Medium", "SemiBold", "Bold"} <= {
        name.replace(" ", "") for name in QFontDatabase.styles("Inter")
    }


def test_an_unknown_icon_fails_where_it_is_named(look: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_an_icon_has_the_colour_asked_for_and_survives_a_copy(look: Theme) -> None:
    drawn = pixmap("square", "bad", 16).toImage()
    assert any(drawn.pixelColor(x, 8).name() == look.color("bad").name() for x in range(16))
    copy = QIcon(icon("bell"))
    copy.addFile("/nonexistent.png")
    assert not copy.pixmap(16, 16).isNull()


def test_the_tray_shows_each_state_differently(look: Theme) -> None:
    states = [tray_icon(state).pixmap(24, 24).toImage() for state in ("normal", "paused", "problem", "offline")]
    assert all(one != other for at, one in enumerate(states) for other in states[at + 1 :])


def test_installing_twice_keeps_the_files_that_the_first_windows_draw_from(qapp: QApplication) -> None:
    theme().install(qapp)
    drawn = set(re.findall(r'url\("([^"]+)"\)', qapp.styleSheet()))
    theme().install(qapp)
    assert drawn
    assert all(Path(file).exists() for file in drawn)


def test_the_sheet_is_read_whatever_the_folder_of_its_icons_is_called(qapp: QApplication) -> None:
    sheet = format_sheet(LIGHT, dict.fromkeys(ICONS, "/tmp/Jean Dupont (2)@home 12px/x.svg"))
    assert 'url("/tmp/Jean Dupont (2)@home 12px/x.svg")' in sheet
    box = QCheckBox("x")
    box.setStyleSheet(sheet)  # a sheet that cannot be read warns, which fails a test
    box.ensurePolished()
