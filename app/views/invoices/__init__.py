"""Invoices opened: the pop-up behind the eye, its cards, its paper."""
