"""What one act for 10,000 requests costs: saying it, doing it, taking it back.

`python -m bench.bulk [number of requests]`. Seconds of processor time, so that other work on the computer does not
count. All of it runs on a worker in one transaction: on an idle computer another writer waits as long.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.services.office import Office
from app.services.requests import bulk, listing
from app.services.requests.bulk import Verb, Wish
from app.services.requests.listing import RequestQuery
from bench._large_firm import REQUESTS, make, open_large

T = TypeVar("T")


def took(work: Callable[[], T]) -> tuple[float, T]:
    """Return the seconds of processor time that work took, and what came of it."""
    began = time.process_time()
    found = work()
    return time.process_time() - began, found


def measure(office: Office, ids: list[int], wish: Wish) -> str:
    """Say it, do it and take it back; returns the line of the table."""
    said, found = took(lambda: bulk.reach(office, ids, wish))
    done_in, done = took(lambda: bulk.do(office, ids, wish))
    undone, count = took(lambda: bulk.undo(office, done))
    return f"| {wish.verb} | {done.count} | {found.mails} | {said:.1f} | {done_in:.1f} | {undone:.1f} | {count} |"


def main() -> None:
    """Make a firm, and measure each verb."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory(prefix="bulk-") as folder:
        make(Path(folder), wanted // REQUESTS + 20)
        opened = open_large(Path(folder))
        ids = listing.request_ids(opened.office, RequestQuery(segment="waiting"))[:wanted]
        print("| verb | requests | mails | said in s | done in s | undone in s | undone |")
        print("| --- | --- | --- | --- | --- | --- | --- |")
        for wish in (
            Wish(Verb.PAUSE), Wish(Verb.PLAN, days=7), Wish(Verb.ANSWERED), Wish(Verb.ARCHIVE), Wish(Verb.RESEND),
        ):  # fmt: skip
            print(measure(opened.office, ids, wish), flush=True)
        opened.close()


if __name__ == "__main__":
    main()
