"""Floor 4: what is on the screen now, and the loop that keeps it alive."""
