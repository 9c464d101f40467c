"""Accounts on screen: their list, the page of one, its contacts and settings, its audit trail."""
