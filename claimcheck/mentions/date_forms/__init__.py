"""The forms of French dates, one module a kind; every module here is read by ``all_forms``."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from claimcheck.mentions.date_forms.form import DECLARED, Form


@cache
def all_forms() -> tuple[Form, ...]:
    """Every declared form."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    return tuple(DECLARED.forms)
