"""Everything one does with Relance from a checkout; nothing but Python 3.11 to 3.14 has to be there before.

python3 dev.py run [--demo] [...]   start the program; without a screen, do its work once with an invented firm
python3 dev.py test [...] [--long]  run the tests; what follows goes to pytest
python3 dev.py check                style, types, the doors between the rooms, promises without tests, licences
python3 dev.py bench [name]         run the measurements of bench/
python3 dev.py mutate [name]        change the rules, one slip at a time, and print those that no test notices
python3 dev.py fuzz [name] [secs]   throw damaged input at the readers of what comes from outside
python3 dev.py shots                take pictures of the windows into build/shots
python3 dev.py behaviours           print each promise with the tests that prove it
python3 dev.py i18n                 collect the texts to translate into resources/i18n
python3 dev.py lock [--upgrade]     write the lock files, with newer versions where asked
python3 dev.py package              build a program folder for this system into dist
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from tempfile import TemporaryDirectory

from tooling import behaviours, mutation, packaging, system, translations
from tooling.environment import BUILD, ROOT, Trouble, ensure, python, run, say, tool

DEMO = BUILD / "demo"
OFFSCREEN = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM") or "offscreen"}


def start(arguments: Sequence[str]) -> int:
    """Start the program, or do what it does once where there is no screen."""
    ensure()
    system.provide(system.RUN)
    translations.compile_all()
    if names_a_command(arguments):
        return run([python(), "main.py", *arguments])
    if not has_screen():
        return work_once()
    if "--demo" in arguments and "--data-dir" not in arguments:
        arguments = ["--data-dir", str(DEMO), *arguments]
    return run([python(), "main.py", *arguments])


def names_a_command(arguments: Sequence[str]) -> bool:
    """Return whether the arguments hold a command of the program, which needs no screen."""
    values = {index + 1 for index, word in enumerate(arguments) if word in ("--data-dir", "--language")}
    return any(index not in values and not word.startswith("-") for index, word in enumerate(arguments))


def has_screen() -> bool:
    """Return whether windows can be shown; only Linux can be without, or has been told of a platform of Qt's."""
    return not sys.platform.startswith("linux") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def work_once() -> int:
    """Make the invented firm where it is not there yet, and send what is due into its sandbox mailbox."""
    say("There is no screen here, so no window is opened. Instead the program does its main job once,")
    say(f"with an invented firm of its own in {DEMO.relative_to(ROOT).as_posix()}: it mails the reminders that are due")
    say("into a mailbox in that folder. Nothing leaves this computer.\n")
    program: list[object] = [python(), "main.py", "--data-dir", DEMO]
    if not (DEMO / "relance.db").exists() and (failed := run([*program, "demo"])):
        return failed
    return run([*program, "send-due"])


def test(arguments: Sequence[str]) -> int:
    """Run the test suite; the whole of it in two processes where there are two cores, which share its files."""
    ensure()
    system.provide(system.TEST)
    translations.compile_all()
    pytest = [python(), "-m", "pytest", *arguments]
    if any(not word.startswith("-") for word in arguments) or (os.cpu_count() or 1) < 2:
        return run(pytest, env=OFFSCREEN)
    with TemporaryDirectory() as taken, ThreadPoolExecutor(1) as beside:
        # One word: a folder by itself would pass for the place of the tests.
        pytest += ["-p", "tests.support.both_ends", f"--taken={taken}"]
        backwards = beside.submit(run, [*pytest, "-q", "--backwards"], env=OFFSCREEN, quiet=True)
        forwards = run(pytest, env=OFFSCREEN)
        failed = backwards.result()
    say("The tests from the end of the list failed: see above." if failed else "Those from the end of the list passed.")
    return forwards or failed


def check(arguments: Sequence[str]) -> int:
    """Run every check that needs no running program, all of them, then say which failed."""
    del arguments
    ensure()
    steps: dict[str, Callable[[], int]] = {
        "ruff check": lambda: run([tool("ruff"), "check", "."]),
        "ruff format": lambda: run([tool("ruff"), "format", "--check", "."]),
        "mypy": lambda: run([tool("mypy")]),
        "lint-imports": lambda: run([tool("lint-imports"), "--no-logo"]),
        "behaviours": behaviours.report,
        "licences": lambda: run([python(), "-m", "tooling.licences"]),
    }
    failed = []
    for name, step in steps.items():
        say(f"\n== {name}")
        if step():
            failed.append(name)
    say(f"\nFailed: {', '.join(failed)}" if failed else "\nAll checks passed.")
    return 1 if failed else 0


def bench(arguments: Sequence[str]) -> int:
    """Run the measurements, each as a process of its own; with a name, that one alone."""
    programs = sorted(file for file in (ROOT / "bench").glob("*.py") if not file.name.startswith("_"))
    if arguments:
        programs = [file for file in programs if file.stem == arguments[0]]
    if not programs:
        say(
            f"There is no measurement {arguments[0]} in bench/."
            if arguments
            else "There are no measurements in bench/."
        )
        return 1 if arguments else 0
    ensure()
    system.provide(system.RUN)
    translations.compile_all()
    failed = [file.name for file in programs if run([python(), "-m", f"bench.{file.stem}", *arguments[1:]])]
    if failed:
        say(f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


def mutate(arguments: Sequence[str]) -> int:
    """Run the mutations of pyproject.toml, or one of them."""
    ensure()
    return mutation.mutate(list(arguments))


def fuzz(arguments: Sequence[str]) -> int:
    """Fuzz the readers, or one of them."""
    ensure()
    return mutation.fuzz(list(arguments))


def shots(arguments: Sequence[str]) -> int:
    """Take the pictures of the windows."""
    if not (ROOT / "tests" / "shots.py").exists():
        say("There is no tests/shots.py, which would take the pictures.")
        return 1
    ensure()
    system.provide(system.RUN)
    translations.compile_all()
    (BUILD / "shots").mkdir(parents=True, exist_ok=True)
    return run([python(), "-m", "tests.shots", *arguments], env=OFFSCREEN)


def promises(arguments: Sequence[str]) -> int:
    """Print each promise with its tests."""
    del arguments
    return behaviours.report()


def texts(arguments: Sequence[str]) -> int:
    """Collect the texts to translate, and compile what there is."""
    del arguments
    ensure()
    system.provide(system.RUN)
    status = translations.collect()
    translations.compile_all()
    return status


def lock(arguments: Sequence[str]) -> int:
    """Write the lock files."""
    ensure()
    return packaging.lock(upgrade="--upgrade" in arguments)


def package(arguments: Sequence[str]) -> int:
    """Build the program folder."""
    del arguments
    ensure()
    system.provide(system.RUN)
    translations.compile_all()
    return packaging.build()


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": start,
    "test": test,
    "check": check,
    "bench": bench,
    "mutate": mutate,
    "fuzz": fuzz,
    "shots": shots,
    "behaviours": promises,
    "i18n": texts,
    "lock": lock,
    "package": package,
}


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument says; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console that lacks a letter is no reason to stop
    if not arguments or arguments[0] not in COMMANDS:
        say(__doc__.strip() if __doc__ else "")
        return 0 if arguments[:1] in (["-h"], ["--help"], ["help"]) else 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except Trouble as trouble:
        say(str(trouble))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
