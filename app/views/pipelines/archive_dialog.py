"""Putting a job away: which of its open requests end, and which go on (STOP-8)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from app.services.pipelines.board import Card
from app.services.pipelines.jobs import OpenRequest
from app.views.requests.kinds import KINDS
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label
from app.views.words.marking import translate


class ArchiveJobDialog(Dialog):
    """A box for each open request: ticked ones end, and mail nobody any more; the others go on."""

    def __init__(self, card: Card, found: Sequence[OpenRequest], parent: QWidget | None = None) -> None:
        title = translate("ArchiveJobDialog", "Archive {job} of {name}").format(job=card.title, name=card.account_name)
        super().__init__(
            title, translate("ArchiveJobDialog", "Archive"), icon_name="archive", width=500, parent=parent
        )  # fmt: skip
        self.body.addWidget(label(title, "panel", wrap=True))
        text = self.tr("These requests still wait for the client. Ticked ones end now; the others go on as they are.")
        self.body.addWidget(label(text, "body", wrap=True))
        self.boxes: dict[int, QCheckBox] = {}
        for each in found:
            kind = translate("words", KINDS[each.kind].column)
            box = QCheckBox(f"{kind} · {each.reference} · {each.title}".replace("&", "&&"))
            box.setChecked(each.ends)
            self.boxes[each.request_id] = box
            self.body.addWidget(box)
        self.body.addStretch(1)

    @property
    def ending(self) -> tuple[int, ...]:
        """The requests that end."""
        return tuple(request_id for request_id, box in self.boxes.items() if box.isChecked())
