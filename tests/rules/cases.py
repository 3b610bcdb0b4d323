"""The examples of all rules, from the modules and from ``tests/rules/<rule>.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from claimcheck.rules.catalogue import rules
from claimcheck.rules.examples import Right, Wrong

HERE = Path(__file__).parent
KEYS = {"wrong": {"text", "at", "date", "severity", "facts"}, "right": {"text", "why", "date", "facts"}}


@dataclass(frozen=True)
class Case:
    """One example of a rule; ``number`` keeps ids unique."""

    rule: str
    number: int
    example: Wrong | Right

    @property
    def name(self) -> str:
        return f"{self.rule}-{self.number}"


@cache
def cases() -> tuple[Case, ...]:
    """Every example of every rule."""
    return tuple(
        Case(rule.name, number, example)
        for rule in rules()
        for number, example in enumerate((*rule.examples, *written(rule.name)), start=1)
    )


def written(rule: str) -> list[Wrong | Right]:
    """The examples of a rule's YAML file: blocks with a key ``wrong`` or ``right`` that hold the text."""
    path = HERE / f"{rule}.yaml"
    if not path.exists():
        return []
    return [_example(block, path) for block in yaml.safe_load(path.read_text(encoding="utf-8"))]


def _example(block: dict[str, str], path: Path) -> Wrong | Right:
    kind = "wrong" if "wrong" in block else "right"
    known = {kind, *KEYS[kind]} - {"text"}
    if unknown := set(block) - known:
        raise ValueError(f"{path.name}: unknown keys {sorted(unknown)}; expected {sorted(known)}")
    values = {("text" if key == kind else key): str(value) for key, value in block.items()}
    return Wrong(**values) if kind == "wrong" else Right(**values)
