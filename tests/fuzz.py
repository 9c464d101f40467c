"""Fuzz one reader for some seconds of processor time: `python3 dev.py fuzz NAME SECONDS`. It needs atheris."""

from __future__ import annotations

import importlib
import os
import resource
import sys
from pathlib import Path
from typing import Any

atheris: Any = importlib.import_module("atheris")

with atheris.instrument_imports(include=["app", "pypdf", "email", "csv", "idna", "email_validator", "jinja2"]):
    from tests.support import fuzz_targets

ROOT = Path(__file__).resolve().parents[1]


def main(name: str, seconds: int) -> None:
    """Run one target until its time is over, or an input is found that it does not bear."""
    folder = ROOT / "build" / "fuzz" / name
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(fuzz_targets.seeds(name)):
        (folder / f"seed-{number}").write_bytes(seed)

    inputs = 0

    def one(data: bytes) -> None:
        nonlocal inputs
        fuzz_targets.run(name, data)
        inputs += 1
        used = resource.getrusage(resource.RUSAGE_SELF)
        if used.ru_utime + used.ru_stime > seconds:
            print(
                f"{name}: {inputs} inputs in {seconds} s, nothing found; {used.ru_maxrss // 1024} MB at most",
                flush=True,
            )
            os._exit(0)  # libFuzzer takes any other way out for a finding

    at = [sys.argv[0], str(folder), f"-artifact_prefix={folder}/../{name}-", "-max_len=60000", "-rss_limit_mb=3000"]
    at.append("-timeout=300")  # by the clock: one input that takes so long hangs, even where others use the machine
    atheris.Setup(at, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
