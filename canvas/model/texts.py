"""Words of the tool itself, one catalogue per language. Sentences live in `assets/text`, never in code."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from canvas.model.base import Language


@dataclass(frozen=True)
class Texts:
    """A catalogue: dotted keys to sentences with `{placeholders}`."""

    language: Language
    entries: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The sentence for `key`. Raises KeyError when the catalogue lacks it (a test guards this)."""
        return self.entries[key].format(**values)

    def __contains__(self, key: str) -> bool:
        return key in self.entries


def flatten(table: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Nested TOML tables as dotted keys: `{"undo": {"none": "…"}}` becomes `{"undo.none": "…"}`."""
    flat: dict[str, str] = {}
    for key, value in table.items():
        name = f"{prefix}{key}"
        flat.update(flatten(value, f"{name}.") if isinstance(value, Mapping) else {name: str(value)})
    return flat
