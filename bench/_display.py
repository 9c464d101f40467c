"""A private display whose picture can be read while a program paints it, and programs that are started on it.

Xvfb keeps its picture in a file. What somebody would see is read from there, so that a program is measured from
outside, as a whole process, and needs no part of its own that says when it is done.
"""

from __future__ import annotations

import mmap
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1400, 900
EVERY_ROWS = 8
"""Reading each eighth row misses no line of text and takes a third of a millisecond."""
LOOK_SECONDS = 0.004
QUIET_SECONDS, QUIET_CPU = 2.0, 0.05
"""A picture that has stood still for so long is the last one, unless the program was busy meanwhile."""
LONGEST_SECONDS = 60.0
SIDE = 200
"""Pixels from the left that belong to the side bar in every width of the window."""
MOST = 0.9
TICKS = os.sysconf("SC_CLK_TCK")


class Display:
    """An X server of one's own. Use as a context; `environment` is for programs that are to show themselves there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._server: subprocess.Popen[bytes] | None = None
        self._map: mmap.mmap | None = None
        self._start, self._stride = 0, 0
        self.environment: dict[str, str] = {}

    def __enter__(self) -> Display:
        if shutil.which("Xvfb") is None:
            raise SystemExit("Xvfb is not installed: apt-get install xvfb")
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(self._folder),
             "-nolisten", "tcp", "-noreset", "-br"],
            pass_fds=[writing], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        self._open_picture()
        self.environment = surroundings(self._folder) | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        return self

    def __exit__(self, *failure: object) -> None:
        if self._map is not None:
            self._map.close()
        if self._server is not None:
            self._server.terminate()
            self._server.wait(10)

    def _open_picture(self) -> None:
        with (self._folder / "Xvfb_screen0").open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        words = struct.unpack(">25I", self._map[:100])
        self._start, self._stride = words[0] + 12 * words[19], words[12]

    def picture(self) -> bytes:
        """The rows that are looked at, four bytes a pixel."""
        assert self._map is not None
        step = self._stride * EVERY_ROWS
        ends = range(self._start, self._start + self._stride * HEIGHT, step)
        return b"".join([self._map[at : at + self._stride] for at in ends])


def surroundings(folder: Path) -> dict[str, str]:
    """The environment of a program that must find nothing of this user's: a home of its own, no desktop, no keyring."""
    home = folder / "home"
    run = folder / "run"
    home.mkdir(exist_ok=True)
    run.mkdir(exist_ok=True, mode=0o700)
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TZ") if name in os.environ}
    return kept | {
        "HOME": str(home), "XDG_RUNTIME_DIR": str(run), "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"), "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache"), "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    }  # fmt: skip


@contextmanager
def display() -> Iterator[Display]:
    """A display with a folder of its own, both gone afterwards."""
    with tempfile.TemporaryDirectory() as name, Display(Path(name)) as shown:
        yield shown


@contextmanager
def started(
    arguments: Sequence[str], environment: dict[str, str], *, heard: bool = False
) -> Iterator[subprocess.Popen[bytes]]:
    """This Python with some arguments, ended by its id afterwards; `heard`: what it says can be read."""
    process = subprocess.Popen(
        [sys.executable, *arguments], env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if heard else subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.terminate()
        try:
            said = process.communicate(timeout=20)[1]
        except subprocess.TimeoutExpired:
            process.kill()
            said = process.communicate()[1]
        if process.returncode not in (0, -15):
            sys.stderr.write(said.decode(errors="replace"))


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was seen: seconds since the start, and processor seconds that the program had used by then."""

    seconds: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody saw of a start: the first paint, the side bar with its words, and the page with what is on it."""

    first: Moment
    bar: Moment
    filled: Moment


def watch(shown: Display, process: subprocess.Popen[bytes], begun: float) -> Seen:
    """Look at the picture until it stands still; `begun` is the moment before the process was started.

    The bar is there, and the page is filled, once nine in ten of the pixels that still changed after the first
    paint are as they are at the end.
    """
    pictures: list[tuple[Moment, bytes]] = []
    empty, last, busy = shown.picture(), 0, Moment(0.0, 0.0)
    while (now := time.perf_counter() - begun) < LONGEST_SECONDS and now - busy.seconds < QUIET_SECONDS:
        picture, used = shown.picture(), cpu_seconds(process.pid)
        if picture != empty and (found := zlib.crc32(picture)) != last:
            busy = Moment(now, used)
            pictures.append((busy, picture))
            last = found
        elif not pictures or used - busy.cpu > QUIET_CPU:
            busy = Moment(now, used)
        if process.poll() is not None:
            raise SystemExit("the program ended before it had shown anything")
        time.sleep(LOOK_SECONDS)
    moments = [moment for moment, _ in pictures]
    return Seen(moments[0], _settled(pictures, SIDE), _settled(pictures, WIDTH))


def _settled(pictures: list[tuple[Moment, bytes]], width: int) -> Moment:
    cut = [(moment, _left(picture, width)) for moment, picture in pictures]
    first, last = cut[0][1], cut[-1][1]
    open_ = [at for at, (a, b) in enumerate(zip(first, last, strict=True)) if a != b]
    for moment, pixels in cut:
        if sum(pixels[at] == last[at] for at in open_) >= MOST * len(open_):
            return moment
    raise AssertionError("the last picture is like itself")


def _left(picture: bytes, width: int) -> list[int]:
    """The pixels of each row's left part; the window stands at the left edge, there being no window manager."""
    pixels = memoryview(picture).cast("I")
    return [pixel for at in range(0, len(pixels), WIDTH) for pixel in pixels[at : at + width]]


def cpu_seconds(pid: int) -> float:
    """Processor time of all threads of a process, user and system."""
    words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / TICKS


__all__ = ["Display", "Moment", "Seen", "cpu_seconds", "display", "started", "surroundings", "watch"]
