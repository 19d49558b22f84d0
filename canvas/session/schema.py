"""The JSON schema of a scenario file: with it an editor completes names and underlines mistakes while people type."""

import ast
import inspect
import json
from collections.abc import Iterator
from textwrap import dedent
from typing import Any, get_args

from pydantic import BaseModel

from canvas.model.scenario import Scenario

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The version that Taplo and *Even Better TOML* understand; pydantic writes nothing newer that a scenario needs."""
TITLE = "Leerwerkcanvas"


def schema() -> dict[str, Any]:
    """The schema, with names as they stand in the file and explanations from the docstrings."""
    made = Scenario.model_json_schema(by_alias=True)
    parts = {**made["$defs"], Scenario.__name__: made}
    for noun in _nouns(Scenario, set()):
        part = parts.get(noun.__name__, {})
        for name, told in _explained(noun).items():
            field = noun.model_fields.get(name)
            if field is not None:
                part["properties"][field.alias or name]["description"] = told
    return {"$schema": DIALECT, **made, "title": TITLE}


def schema_text() -> str:
    """The schema as a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def is_schema(text: str) -> bool:
    """Whether a file is such a schema, so that a newer one may take its place."""
    try:
        read = json.loads(text)
    except ValueError:
        return False
    return isinstance(read, dict) and (read.get("$schema"), read.get("title")) == (DIALECT, TITLE)


def _nouns(noun: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """A noun and every noun that stands in it."""
    if noun in seen:
        return
    seen.add(noun)
    yield noun
    for field in noun.model_fields.values():
        for inner in _within(field.annotation):
            yield from _nouns(inner, seen)


def _within(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _within(part)


def _explained(noun: type[BaseModel]) -> dict[str, str]:
    """What the docstrings under its fields say, also those of the nouns it grew from."""
    told: dict[str, str] = {}
    for kind in reversed([kind for kind in noun.__mro__ if issubclass(kind, BaseModel) and kind is not BaseModel]):
        told |= _docstrings(kind)
    return told


def _docstrings(noun: type[BaseModel]) -> dict[str, str]:
    (body,) = ast.parse(dedent(inspect.getsource(noun))).body
    assert isinstance(body, ast.ClassDef)
    pairs = zip(body.body, body.body[1:], strict=False)
    return {
        field.target.id: inspect.cleandoc(said.value.value)
        for field, said in pairs
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        and isinstance(said, ast.Expr) and isinstance(said.value, ast.Constant) and isinstance(said.value.value, str)
    }  # fmt: skip
