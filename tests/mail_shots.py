"""Takes pictures of the mails of every kind, step and language into build/shots/mails, as their readers see them.

Run `python -m tests.mail_shots [part of a name …]`. With a Chromium on the path: wide and narrow, light and dark, as
web mail shows them; and always the plain text. `tests.shots` calls it too, and draws them with Qt, which shows about
as much as the poorest mail programs.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.services.mail import render, samples, texts
from app.services.mail.render import Rendered

DARK = "--blink-settings=preferredColorScheme=0"
FOLDER = Path(__file__).resolve().parents[1] / "build" / "shots" / "mails"
VIEWS = {"wide-light": (640, ""), "wide-dark": (640, DARK), "narrow-light": (360, ""), "narrow-dark": (360, DARK)}
"""name -> (width in pixels, what the browser is told)."""
NARROWEST = 500
"""A browser's window is not narrower: the mail stands in a frame then."""


def every_mail() -> Iterator[tuple[str, Rendered]]:
    """Render all of them for the made-up client, each step on its day."""
    for kind, steps in texts.STEPS.items():
        for step in steps:
            for language in texts.LANGUAGES:
                text = texts.default_text(kind, step, language)
                context = samples.sample_context(kind, language, step)
                yield f"{kind}-{step}-{language}", render.render(text, context)


def take(wanted: list[str]) -> int:
    """Write the mails as text and HTML, and their pictures where a browser is there; returns how many mails."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    number = 0
    for name, mail in every_mail():
        if wanted and not any(part in name for part in wanted):
            continue
        number += 1
        (FOLDER / f"{name}.txt").write_text(f"Subject: {mail.subject}\n\n{mail.text}", encoding="utf-8")
        page = FOLDER / f"{name}.html"
        page.write_text(mail.html, encoding="utf-8")
        for view, (width, scheme) in VIEWS.items() if browser else ():
            _picture(browser or "", page, FOLDER / f"{name}-{view}.png", width, scheme)
    return number


def _picture(browser: str, page: Path, picture: Path, width: int, scheme: str) -> None:
    """Let a browser draw one mail."""
    with tempfile.TemporaryDirectory() as folder:
        shown = page
        if width < NARROWEST:
            shown = Path(folder) / "frame.html"
            frame = f'<iframe style="border:0;width:{width}px;height:1180px" src="{page.as_uri()}"></iframe>'
            shown.write_text(f'<body style="margin:0">{frame}</body>', encoding="utf-8")
        told = [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            "--allow-file-access-from-files",
            f"--user-data-dir={folder}/profile", f"--window-size={max(width, NARROWEST)},1180",
            f"--screenshot={picture}", *([scheme] if scheme else []), shown.as_uri(),
        ]  # fmt: skip
        subprocess.run(told, check=True, capture_output=True, timeout=60)


if __name__ == "__main__":
    print(f"{take(sys.argv[1:])} mails in {FOLDER}")
