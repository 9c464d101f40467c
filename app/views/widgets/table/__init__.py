"""The one table of all lists: a virtual model over a row source, drawn by delegates."""

from app.views.widgets.table.cells import (
    AccountCell,
    ActivityCell,
    ButtonCell,
    CellValue,
    Column,
    DateCell,
    GroupRow,
    MeterCell,
    MoneyCell,
    PillCell,
    ProgressCell,
    TagsCell,
    TextCell,
    TitleCell,
)
from app.views.widgets.table.model import RowId, RowSource, RowTableModel
from app.views.widgets.table.view import RowTable

__all__ = [
    "AccountCell",
    "ActivityCell",
    "ButtonCell",
    "CellValue",
    "Column",
    "DateCell",
    "GroupRow",
    "MeterCell",
    "MoneyCell",
    "PillCell",
    "ProgressCell",
    "RowId",
    "RowSource",
    "RowTable",
    "RowTableModel",
    "TagsCell",
    "TextCell",
    "TitleCell",
]
