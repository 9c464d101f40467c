"""Statements of the bank: read whatever a bank writes, and say which invoices were paid; a person confirms (INV-3).

Reading and matching know no database, so that each can be tried alone; `inbox` keeps what was read.
"""
