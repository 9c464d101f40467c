"""The colours of the program by name, once for light and once for dark.

The style sheet is formatted from these and every delegate reads them, so that a painted cell and a styled field
can never disagree. A colour is written `#RRGGBB`, or `#AARRGGBB` where it is translucent. All text on its
usual ground has a contrast of at least 4.5 : 1, field edges 3 : 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LIGHT: Final[Mapping[str, str]] = {
    "bg": "#F5F6F8",
    "surface": "#FFFFFF",
    "surface2": "#F8F9FB",
    "sidebar": "#ECEEF2",
    "hover": "#F1F3F6",
    "side-hover": "#E2E5EB",
    "border": "#E2E5EA",
    "border2": "#CDD2DB",
    "input": "#868E9D",
    "text": "#1A1E29",
    "text2": "#454D5C",
    "muted": "#5B6373",
    "disabled": "#A5ACB9",
    "accent": "#3350C8",
    "accent-h": "#2A43AB",
    "accent-p": "#233891",
    "accent-t": "#2D47B8",
    "accent-s": "#E8ECFB",
    "accent-s2": "#D9E0F8",
    "on": "#FFFFFF",
    "chart": "#BCC9F4",
    "scrim": "#57161A24",
    "ok": "#14713F",
    "ok-s": "#E1F3E8",
    "ok-d": "#1F9254",
    "warn": "#874E06",
    "warn-s": "#FCEFD6",
    "warn-d": "#CF7F0A",
    "bad": "#B3242E",
    "bad-s": "#FCE7E7",
    "bad-d": "#D3343F",
    "info": "#0B6182",
    "info-s": "#DFF0F7",
    "info-d": "#1586B2",
    "vio": "#613AA6",
    "vio-s": "#EEE8FA",
    "vio-d": "#7D55C7",
    "neu": "#454D5C",
    "neu-s": "#EBEDF1",
    "neu-d": "#7C8494",
    "focus": "#3350C8",
    "field": "#FFFFFF",
    "popup": "#FFFFFF",
    "nav-on": "#DCE2F6",
    "toast": "#232834",
    "toast-chip": "#343A4A",
    "toast-edge": "#343A4A",
    "toast-text": "#F2F4F8",
    "toast-undo": "#A9BAFF",
}

DARK: Final[Mapping[str, str]] = {
    "bg": "#14161B",
    "surface": "#1A1D24",
    "surface2": "#1F232B",
    "sidebar": "#101217",
    "hover": "#22262F",
    "side-hover": "#1D2129",
    "border": "#2B303A",
    "border2": "#3C4352",
    "input": "#6F778A",
    "text": "#E9EBF0",
    "text2": "#BEC4D0",
    "muted": "#959DAE",
    "disabled": "#5D6576",
    "accent": "#4D69E0",
    "accent-h": "#4662D8",
    "accent-p": "#3F59C8",
    "accent-t": "#9DB0FF",
    "accent-s": "#242C4C",
    "accent-s2": "#2E3963",
    "on": "#FFFFFF",
    "chart": "#3B4A85",
    "scrim": "#85000000",
    "ok": "#6BD29C",
    "ok-s": "#16321F",
    "ok-d": "#3FB877",
    "warn": "#EDBB62",
    "warn-s": "#3A2C11",
    "warn-d": "#E0A030",
    "bad": "#F79A9A",
    "bad-s": "#42201F",
    "bad-d": "#EC6469",
    "info": "#79CBEA",
    "info-s": "#12303D",
    "info-d": "#3BA9D4",
    "vio": "#C7ADF8",
    "vio-s": "#2D2446",
    "vio-d": "#9E7BE6",
    "neu": "#BEC4D0",
    "neu-s": "#2A2F39",
    "neu-d": "#8790A2",
    "focus": "#8FA4FF",
    "field": "#15181E",
    "popup": "#20242D",
    "nav-on": "#242C4C",
    "toast": "#2C323E",
    "toast-chip": "#3A4150",
    "toast-edge": "#3C4352",
    "toast-text": "#F2F4F8",
    "toast-undo": "#A9BAFF",
}

AVATARS_LIGHT: Final[tuple[tuple[str, str], ...]] = (
    ("#DCE6FB", "#26419F"),
    ("#DDF1E5", "#12633A"),
    ("#FBE6D3", "#8A4508"),
    ("#F6DFEC", "#8E2560"),
    ("#E7E0F8", "#55329A"),
    ("#D8EFF3", "#0B5C6C"),
    ("#F1EBCF", "#6A5406"),
    ("#E6E8ED", "#3F4756"),
)

AVATARS_DARK: Final[tuple[tuple[str, str], ...]] = (
    ("#26335F", "#B4C4FF"),
    ("#1B3B29", "#8CDDB1"),
    ("#452C15", "#F3BE8C"),
    ("#43213A", "#F0A9D0"),
    ("#34284F", "#CDB8F8"),
    ("#16393F", "#8BD6E2"),
    ("#3A3415", "#E2CF7E"),
    ("#2F3540", "#C3C9D4"),
)

TONES: Final[tuple[str, ...]] = ("ok", "warn", "bad", "info", "vio", "neu")
"""Meanings that have a text colour, a tint (`-s`) and a solid (`-d`)."""


def high_contrast(tokens: Mapping[str, str]) -> dict[str, str]:
    """The same theme without tints: words and borders carry all, muted words become plain ones."""
    changed = dict(tokens)
    for tone in TONES:
        changed[f"{tone}-s"] = tokens["surface"]
    for quiet in ("muted", "text2"):
        changed[quiet] = tokens["text"]
    for edge in ("border", "border2", "input"):
        changed[edge] = tokens["text2"]
    changed["chart"] = tokens["accent-t"]
    return changed
