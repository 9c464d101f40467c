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

    def one(data: bytes) -> None:
        fuzz_targets.run(name, data)
        if resource.getrusage(resource.RUSAGE_SELF).ru_utime > seconds:
            os._exit(0)  # libFuzzer takes any other way out for a finding

    at = [sys.argv[0], str(folder), f"-artifact_prefix={folder}/../{name}-", "-max_len=60000", "-rss_limit_mb=3000"]
    atheris.Setup(at, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
