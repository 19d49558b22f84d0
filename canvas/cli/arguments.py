"""Arguments that are told in the language of the user: one sentence instead of a block of usage."""

import argparse
import re
from typing import Any, NoReturn

from canvas.cli.words import WRONG, complain
from canvas.model.texts import Texts

_ARGUMENT = r"argument (?P<name>\S+): "
_MISTAKES = {
    "choice": re.compile(_ARGUMENT + r"invalid choice: (?P<value>.+?) \(choose from (?P<known>.+)\)"),
    "number": re.compile(_ARGUMENT + r"invalid int value: (?P<value>.+)"),
    "value": re.compile(_ARGUMENT + r"expected .+"),
    "required": re.compile(r"the following arguments are required: (?P<name>.+)"),
    "unknown": re.compile(r"unrecognized arguments: (?P<name>.+)"),
}
"""What argparse says, by the key of our words for it in `cli_mistake`."""


class Arguments(argparse.ArgumentParser):
    """Argparse with our words for what is wrong. `-h` works as ever."""

    def __init__(self, *given: Any, texts: Texts | None = None, **options: Any) -> None:
        super().__init__(*given, **options)
        self.texts = texts

    def error(self, message: str) -> NoReturn:
        """Say in one sentence what is wrong, and leave."""
        complain(self._told(message) if self.texts else message)
        raise SystemExit(WRONG)

    def _told(self, message: str) -> str:
        assert self.texts is not None
        for key, pattern in _MISTAKES.items():
            if found := pattern.fullmatch(message):
                values = {name: value.replace("'", "") for name, value in found.groupdict().items()}
                key = "command" if values["name"] == COMMANDS else key
                return self.texts(f"cli_mistake.{key}", help=f"{self.prog} -h", **values)
        return self.texts("cli_mistake.other", help=f"{self.prog} -h")


COMMANDS = "…"
"""How argparse names the place of the subcommand."""
