"""What a program of PySide6 cannot be below: a main window with a table of a few rows."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem


def main() -> int:
    """Show it until the process is ended."""
    app = QApplication(["bare"])
    window = QMainWindow()
    table = QTableWidget(20, 5)
    for row in range(20):
        for column in range(5):
            table.setItem(row, column, QTableWidgetItem(f"{row}.{column}"))
    window.setCentralWidget(table)
    window.resize(1360, 860)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
