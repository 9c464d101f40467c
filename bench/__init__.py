"""Measurements of the program beside its peers, as ratios in one run: `dev.py bench`."""
