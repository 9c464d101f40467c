"""The settings of an account as a form. Nothing is saved here: the tab's save bar does."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.services.account_choices import AccountChoices
from app.services.accounts import AccountInput
from app.services.errors import Refused
from app.views.accounts.account_cells import TYPES, type_word
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.chip_field import ChipField, Choice
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo

YEARS = range(1800, 2201)


@dataclass(frozen=True, slots=True)
class _Combos:
    type: Combo
    responsible: Combo
    language: Combo
    zone: Combo


class SettingsCard(Card):
    """Name to note; `edited` after every change by hand. `fields` are the Field widgets by input name."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Account settings"), parent=parent)
        self._filling = False
        self._typed_tag = ""
        self._known_tags: tuple[str, ...] = ()
        self._zones: tuple[str, ...] = ()
        self.name, self.reference, self.registration = QLineEdit(), QLineEdit(), QLineEdit()
        self.since = QLineEdit()
        self.since.setPlaceholderText("2019")
        self._combos = _Combos(Combo(), Combo(), Combo(), Combo())
        self.address, self.note = _area(60), _area(60)
        self.tags = ChipField(self.tr("Add tag…"), self.tr("Tags"))
        self.tags.setMinimumWidth(px(160))
        self.debit = QCheckBox(self.tr("Pays by direct debit"))
        self.debit.setToolTip(self.tr("Its invoices are not reminded of"))
        self._build()
        self._connect()

    def _build(self) -> None:
        combos = self._combos
        zone = combos.zone
        zone.setEditable(True)
        zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        zone.setMinimumContentsLength(10)
        for combo in (combos.type, combos.responsible, combos.language, zone):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.fields = {
            "name": Field(self.tr("Account name"), self.name),
            "reference": Field(self.tr("Reference"), self.reference),
            "registration": Field(self.tr("Registration number"), self.registration),
            "type": Field(self.tr("Type"), combos.type),
            "responsible_id": Field(self.tr("Responsible"), combos.responsible),
            "language": Field(self.tr("E-mail language"), combos.language),
            "time_zone": Field(self.tr("Time zone"), zone),
            "client_since": Field(self.tr("Client since"), self.since, aside=self.tr("year")),
            "postal_address": Field(self.tr("Postal address"), self.address),
            "tags": Field(self.tr("Tags"), self.tags, help_text=""),
            "note": Field(self.tr("Note for the team"), self.note),
        }
        for row in (
            ("name",), ("reference", "registration"), ("type", "responsible_id"), ("language", "time_zone"),
            ("client_since", ""), ("postal_address",), ("tags",), ("note",),
        ):  # fmt: skip
            holder = QHBoxLayout()
            holder.setSpacing(px(12))
            for key in row:
                holder.addWidget(self.fields[key] if key else self._debit_holder(), 1)
            self.body.addLayout(holder)
        self.body.addStretch(1)

    def _debit_holder(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, px(22), 0, 0)
        column.addWidget(self.debit)
        column.addStretch(1)
        return holder

    def _connect(self) -> None:
        for editor in (self.name, self.reference, self.registration, self.since):
            editor.textEdited.connect(self._on_edited)
        for area in (self.address, self.note):
            area.textChanged.connect(self._on_edited)
        combos = self._combos
        for combo in (combos.type, combos.responsible, combos.language, combos.zone):
            combo.currentIndexChanged.connect(self._on_edited)
        combos.zone.editTextChanged.connect(self._on_edited)
        self.debit.toggled.connect(self._on_edited)
        self.tags.query_changed.connect(self._on_tag_typed)
        self.tags.changed.connect(self._on_tags)

    # Filling and reading

    def fill(self, given: AccountInput, choices: AccountChoices) -> None:
        """Show saved values; nothing counts as edited."""
        self._filling = True
        self._fill_choices(given, choices)
        for editor, text in (
            (self.name, given.name), (self.reference, given.reference), (self.registration, given.registration),
            (self.since, str(given.client_since or "")),
        ):  # fmt: skip
            if editor.text() != text:
                editor.setText(text)
        for area, text in ((self.address, given.postal_address), (self.note, given.note)):
            if area.toPlainText() != text:
                area.setPlainText(text)
        combos = self._combos
        _choose(combos.type, given.type)
        _choose(combos.responsible, given.responsible_id or 0)
        _choose(combos.language, given.language)
        _choose(combos.zone, given.time_zone)
        self.debit.setChecked(given.direct_debit)
        if self.tags.keys != given.tags:
            for key in self.tags.keys:
                self.tags.remove(key)
            for tag in given.tags:
                self.tags.add(Choice(tag, tag))
        self._typed_tag = ""
        self._filling = False

    def _fill_choices(self, given: AccountInput, choices: AccountChoices) -> None:
        combos = self._combos
        firm = self.tr("French") if choices.language == "fr" else self.tr("English")
        types = dict.fromkeys((*TYPES, given.type))
        staff = [(0, "—"), *choices.staff]
        _items(combos.type, [(code, type_word(code)) for code in types if code])
        _items(combos.responsible, staff)
        _items(
            combos.language,
            [
                ("", self.tr("Firm: {language}").format(language=firm)),
                ("en", self.tr("English")),
                ("fr", self.tr("French")),
            ],
        )
        if self._zones != choices.zones:
            self._zones = choices.zones
            _items(combos.zone, [("", self._firm_zone()), *((zone, zone) for zone in choices.zones)])
            completer = QCompleter([self._firm_zone(), *choices.zones], combos.zone)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            popup = completer.popup()
            if popup is not None:
                popup.setObjectName("completer")
            combos.zone.setCompleter(completer)
        self._known_tags = choices.tags
        self._offer_tags("")

    def _firm_zone(self) -> str:
        return self.tr("Same as the firm")

    def values(self, base: AccountInput) -> AccountInput:
        """Return what stands in the form, over `base`. Raises `Refused` with the field for what cannot be read."""
        combos = self._combos
        typed = self._typed_tag.strip()
        tags = self.tags.keys if not typed or typed in self.tags.keys else (*self.tags.keys, typed)
        return replace(
            base,
            name=self.name.text().strip(),
            reference=self.reference.text().strip(),
            registration=self.registration.text().strip(),
            type=str(combos.type.currentData() or base.type),
            postal_address=self.address.toPlainText().strip(),
            note=self.note.toPlainText().strip(),
            client_since=self._year(),
            language=str(combos.language.currentData() or ""),
            time_zone=self._zone(),
            responsible_id=int(combos.responsible.currentData() or 0) or None,
            direct_debit=self.debit.isChecked(),
            tags=tags,
        )

    def _year(self) -> int | None:
        text = self.since.text().strip()
        if not text:
            return None
        if not text.isdecimal() or int(text) not in YEARS:
            raise Refused("year-invalid", "client_since", value=text)
        return int(text)

    def _zone(self) -> str:
        text = self._combos.zone.currentText().strip()
        if text in ("", self._firm_zone()):
            return ""
        known = {zone.casefold(): zone for zone in self._zones}
        if text.casefold() not in known:
            raise Refused("zone-unknown", "time_zone", value=text)
        return known[text.casefold()]

    # Errors

    def show_error(self, field: str, sentence: str) -> bool:
        """Say beside a field what is wrong; False where it is none of these."""
        if field not in self.fields:
            return False
        self.fields[field].set_error(sentence)
        self.fields[field].editor.setFocus()
        return True

    def clear_errors(self) -> None:
        """Take all sentences away."""
        for field in self.fields.values():
            if field.error:
                field.set_error(None)

    # Tags

    def _offer_tags(self, typed: str) -> None:
        names = [name for name in self._known_tags if name not in self.tags.keys]
        if typed and typed.casefold() not in {name.casefold() for name in self._known_tags}:
            names.append(typed)
        self.tags.set_choices([Choice(name, name) for name in names])

    def _on_tag_typed(self, typed: str) -> None:
        self._typed_tag = typed
        self._offer_tags(typed.strip())
        self._on_edited()

    def _on_tags(self) -> None:
        self._typed_tag = ""
        self._on_edited()

    def _on_edited(self) -> None:
        if not self._filling:
            self.edited.emit()


def _area(height: int) -> QPlainTextEdit:
    area = QPlainTextEdit()
    area.setFixedHeight(px(height))
    area.setTabChangesFocus(True)
    return area


def _items(combo: Combo, items: list[tuple[str, str]] | list[tuple[int, str]]) -> None:
    if [(combo.itemData(at), combo.itemText(at)) for at in range(combo.count())] == items:
        return
    combo.clear()
    for key, word in items:
        combo.addItem(word, key)


def _choose(combo: Combo, key: object) -> None:
    at = combo.findData(key)
    if at < 0:
        combo.addItem(str(key), key)
        at = combo.count() - 1
    combo.setCurrentIndex(at)
    if combo.isEditable():
        combo.setEditText(combo.itemText(at))
