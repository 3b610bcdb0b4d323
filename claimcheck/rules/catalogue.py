"""All rules that there are, with their documentation: what ``claimcheck rules`` and ``claimcheck explain`` show."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.model.relation import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import ModuleType

    from claimcheck.rules.examples import Right, Wrong
    from claimcheck.rules.facts import Facts, Outcome


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``documentation`` is the docstring of its module and its ``FRENCH``."""

    code: str
    name: str
    family: str
    severity: Severity
    documentation: Bilingual
    examples: tuple[Wrong | Right, ...]
    check: Callable[[Facts], Iterator[Outcome]]


REFERENCE = "reference_fact"


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of this package by code. A module with ``CODE`` is one; its ``SEVERITY`` is the gravest that it gives."""
    package = __name__.rpartition(".")[0]
    path = import_module(package).__path__
    modules = (import_module(f"{package}.{entry.name}") for entry in iter_modules(path))
    return tuple(sorted((_rule(module) for module in modules if hasattr(module, "CODE")), key=lambda rule: rule.code))


def rules_for(families: Iterable[str]) -> tuple[Rule, ...]:
    """The rules of some families, by code. Only their modules are loaded: each bears the name of its family."""
    known = {*FAMILIES, REFERENCE}.intersection(families)
    return tuple(sorted((_loaded(family) for family in known), key=lambda rule: rule.code))


@cache
def _loaded(family: str) -> Rule:
    return _rule(import_module(f"{__name__.rpartition('.')[0]}.{family}"))


def rule(code_or_name: str) -> Rule | None:
    """The rule of that code (« T201 ») or name (« weekday-date »), in any case."""
    wanted = code_or_name.casefold()
    return next((rule for rule in rules() if wanted in (rule.code.casefold(), rule.name)), None)


def _rule(module: ModuleType) -> Rule:
    return Rule(
        module.CODE, module.NAME, module.FAMILY, getattr(module, "SEVERITY", Severity.ERROR),
        Bilingual(fr=module.FRENCH.strip(), en=(module.__doc__ or "").strip()), tuple(module.EXAMPLES), module.check,
    )
