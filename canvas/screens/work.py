"""Work beside the board that somebody waits for: at most one job at a time, asked now and then how far it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvas.screens.kit import Job


@dataclass(frozen=True)
class Said:
    """How a job is: its exit code, None while it runs, and what it said so far, line by line."""

    code: int | None
    lines: Sequence[str]

    @property
    def reason(self) -> str:
        """Its last line: when it failed, that tells why."""
        return self.lines[-1] if self.lines else ""


class Work:
    """The job in hand, if any."""

    def __init__(self) -> None:
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being made now."""
        return self._job is not None

    def begin(self, job: Job) -> None:
        self._job = job

    def look(self) -> Said | None:
        """How it is, once more when it is over; None when there is nothing to look at."""
        job, self._job = self._job, None  # work that cannot be asked any more is given up
        if job is None:
            return None
        said = Said(job.poll(), job.lines())
        if said.code is None:
            self._job = job
        return said
