"""The alarm: when the application wants to be woken.

A deadline is often told as *so much later than now* (a second of the clock, the next look at slow work).
Asked again every turn it would move along and never come; so an alarm that is set stays until it rang.
"""


class Alarm:
    """Set for one moment at a time, in milliseconds: the earliest that was asked for."""

    def __init__(self) -> None:
        self.at: int | None = None

    def ask(self, when: int | None) -> None:
        """Ring at `when`, or earlier when that was asked before."""
        if when is not None:
            self.at = when if self.at is None else min(self.at, when)

    def rings(self, now: int) -> bool:
        """Whether it goes off now. It rings once; after that it is off."""
        if self.at is None or now < self.at:
            return False
        self.at = None
        return True
