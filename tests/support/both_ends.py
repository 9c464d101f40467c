"""One run of the tests in two processes: one takes the files from the beginning of the list, the other from its end.

    pytest -p tests.support.both_ends --taken=FOLDER
    pytest -p tests.support.both_ends --taken=FOLDER --backwards

Each file is taken by one of them, whichever comes first; where they meet, both are done. Tests of windows stand at one
end and those of the engine at the other, so that what each process loads serves most of what it runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, groupby, pairwise
from pathlib import Path

import pytest

STOPPED = "stopped"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer what says how the files are shared."""
    parser.addoption("--taken", type=Path, help="a folder in which processes note the files of tests that they take")
    parser.addoption("--backwards", action="store_true", help="take the files from the end of the list")


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Run the tests of the files that are taken here; pytest's own loop, for a list that nobody knows beforehand."""
    options = session.config.option
    if options.taken is None or options.collectonly or session.testsfailed:
        return None
    # The last test of a file must know what follows, to let go of what only its own file needs.
    for item, following in pairwise(chain(_taken(session), [None])):
        assert item is not None
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.shouldfail or session.shouldstop:
            (options.taken / STOPPED).touch()
        if session.shouldfail:
            raise session.Failed(session.shouldfail)
        if session.shouldstop:
            raise session.Interrupted(session.shouldstop)
    return True


def _taken(session: pytest.Session) -> Iterator[pytest.Item]:
    """Yield the tests of each file that the other process has not taken, until there is none or the other gave up."""
    folder: Path = session.config.option.taken
    files = [list(items) for _, items in groupby(session.items, key=lambda item: item.path)]
    numbered = list(enumerate(files))
    for number, items in reversed(numbered) if session.config.option.backwards else numbered:
        if (folder / STOPPED).exists():
            return
        try:
            (folder / str(number)).touch(exist_ok=False)
        except FileExistsError:
            continue
        yield from items
