"""Lists from other programs: clients and invoices read from CSV and spreadsheets (ACC-7, INV-4).

Reading and applying are apart: nothing here knows the database, so that a preview is the
same reading as the real run.
"""
