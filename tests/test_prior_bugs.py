"""Each of the 64 known ways in which reminder systems go wrong has a test, or a reason why it cannot arise here."""

import re
from pathlib import Path

TESTS = Path(__file__).parent
NAMED = re.compile(r"(?:prior bugs?|bug class(?:es)?) ((?:\d+(?:, | and )?)+)", re.IGNORECASE)
ROW = re.compile(r"(?m)^\| (\d+) \| \S")


def test_each_of_the_64_classes_is_tested_or_cannot_arise() -> None:
    tested = {
        int(number)
        for path in TESTS.rglob("test_*.py")
        if path != Path(__file__)
        for found in NAMED.finditer(path.read_text("utf-8"))
        for number in re.findall(r"\d+", found[1])
    }
    quality = (TESTS.parent / "docs" / "quality.md").read_text("utf-8")
    ruled_out = {int(number) for number in ROW.findall(quality.partition("## Sixty-four")[2].partition("\n## ")[0])}
    assert sorted(set(range(1, 65)) - tested - ruled_out) == []
    assert sorted((tested | ruled_out) - set(range(1, 65))) == []
    assert tested & ruled_out == set(), "what is tested can arise"
