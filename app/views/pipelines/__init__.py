"""Pipelines: the board, its jobs, the editors of stages and automations."""
