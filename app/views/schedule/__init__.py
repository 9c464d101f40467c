"""The mails to come."""
