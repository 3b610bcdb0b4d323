"""Reviewed claims for other fact-checkers: each module beside this file is a form, with ``def document(claims)``."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.model.claimset import ClaimSet


def forms() -> list[str]:
    """The names of all forms, as the command line writes them."""
    return sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(__path__))


def writer(form: str) -> Callable[[ClaimSet], list[dict[str, Any]]]:
    """What makes a form's JSON-LD objects, one for each reviewed claim."""
    found: Callable[[ClaimSet], list[dict[str, Any]]] = import_module(f"{__name__}.{form.replace('-', '_')}").document
    return found
