"""Drills: everything that can go wrong with a disk, a plug or a file, tried many times, and counted what was lost.

`uv run python -m tests.faults` prints the table of the README. The tests run the same drills, some of them smaller.
"""
