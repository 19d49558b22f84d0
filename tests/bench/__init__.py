"""The bench: what fast means here, as figures against bars. `uv run python -m tests.bench` prints the table.

Figures are ratios within one run wherever that can be, because machines differ and drift. The suite runs every bar
once on tiny sizes (`tests/bench/test_bench.py`), so that none of them rots.
"""
