"""Memory: history, journal, store and library."""
