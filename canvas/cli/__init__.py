"""Floor 5: the subcommands of `main.py`, one file each."""
