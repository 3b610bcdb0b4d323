"""All kinds of drift that there are, with their documentation and examples."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.examples import Changed, Same
    from claimcheck.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of drift. ``documentation`` is the docstring of its module and its ``FRENCH``."""

    code: str
    name: str
    documentation: Bilingual
    examples: tuple[Changed | Same, ...]
    check: Callable[[Passage], Iterator[Finding]]


@cache
def kinds() -> tuple[Kind, ...]:
    """The kinds of this package by code; a module with ``CODE`` is one."""
    package = __name__.rpartition(".")[0]
    path = import_module(package).__path__
    modules = (import_module(f"{package}.{entry.name}") for entry in iter_modules(path) if entry.name.startswith("drift_"))
    return tuple(sorted((_kind(module) for module in modules), key=lambda kind: kind.code))


def _kind(module: ModuleType) -> Kind:
    documentation = Bilingual(fr=module.FRENCH.strip(), en=(module.__doc__ or "").strip())
    return Kind(module.CODE, module.NAME, documentation, tuple(module.EXAMPLES), module.check)
