"""What dev.py is made of. The standard library alone: it runs before anything is installed."""
