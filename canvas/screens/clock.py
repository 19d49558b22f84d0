"""The clock of a round. It counts down, it can be stopped, and when it is over nothing closes."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class RoundClock:
    """`length` and `spent` in milliseconds; `running_since` is None while it stands still."""

    length: int = 0
    spent: int = 0
    running_since: int | None = None

    @classmethod
    def started(cls, minutes: int, now: int) -> "RoundClock":
        return cls(minutes * 60_000, 0, now)

    @property
    def paused(self) -> bool:
        return self.running_since is None

    def left(self, now: int) -> int:
        """Milliseconds left; below zero when the round runs over."""
        running = 0 if self.running_since is None else now - self.running_since
        return self.length - self.spent - running

    def toggled(self, now: int) -> "RoundClock":
        """Stopped when it ran, running when it stood still."""
        if self.running_since is None:
            return replace(self, running_since=now)
        return replace(self, spent=self.spent + now - self.running_since, running_since=None)

    def stretched(self, minutes: int) -> "RoundClock":
        """More time: nobody is cut off by a clock (WCAG 2.2, 2.2.1)."""
        return replace(self, length=self.length + minutes * 60_000)

    def shown(self, now: int) -> str:
        """`07:42`, or `+01:05` when the time is over."""
        left = self.left(now)
        seconds = abs(left) // 1000 if left < 0 else -(-left // 1000)
        return f"{'+' if left <= -1000 else ''}{seconds // 60:02d}:{seconds % 60:02d}"

    def next_change(self, now: int) -> int | None:
        """When the shown time changes next."""
        return None if self.paused else now + (self.left(now) % 1000 or 1000)
