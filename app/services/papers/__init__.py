"""The papers that the firm sends: the form of an organizer, invoices, proposals. Bytes out of plain values.

Each is made from a frozen dataclass that names no table, and the same values give the same bytes.
The PDF libraries are imported when the first paper is made: they cost half a second.
"""
