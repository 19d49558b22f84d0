"""Floor 1: verbs. Commands, events, refusals and the questions one may ask a board. Pure."""
