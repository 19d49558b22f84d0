"""A long day: a hundred thousand random gestures by eight hands, with covenants in between, in one process."""
