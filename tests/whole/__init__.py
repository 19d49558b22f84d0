"""The tool as a whole, from outside: commands and windows."""
