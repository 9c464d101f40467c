"""What can be wrong with a list: the limits of a file, and lines that are not taken.

A file that cannot be read at all is `Refused` (or `Fault` when the world stops us); a line
that cannot be taken is a `RejectedLine` in the report, and the other lines go on (ACC-7).
"""

from __future__ import annotations

from dataclasses import dataclass

MAX_FILE_BYTES = 50 * 1024 * 1024
MAX_UNPACKED_BYTES = 256 * 1024 * 1024
"""What a spreadsheet may hold once its zip is unpacked; a bomb says less than it holds."""
MAX_ROWS = 200_000
MAX_COLUMNS = 200
MAX_CELLS = 8_000_000
"""Rows times columns: the spreadsheet library lays out the whole rectangle in memory."""
MAX_CELL_CHARACTERS = 32_767
MAX_TEXT_CHARACTERS = 256 * 1024 * 1024
"""The texts of all cells together: one long shared text may be shown by a million cells."""
SHOWN_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class RejectedLine:
    """A line of the file that was read and not taken, with the reason as a code.

    `line_number` is the row as a spreadsheet program numbers it, `field` our name of the
    column (None: the whole line), `column` the file's own header, `value` what stood there
    (at most 200 characters), `other_line` the line that it collides with.
    """

    line_number: int
    field: str | None
    column: str
    code: str
    value: str = ""
    other_line: int | None = None


class LineProblem(Exception):
    """Raised while one line is read; becomes its `RejectedLine`."""

    def __init__(self, field: str | None, code: str, value: str = "", other_line: int | None = None) -> None:
        super().__init__(code)
        self.field = field
        self.code = code
        self.value = value
        self.other_line = other_line
