"""What binds the figures of an article to each other.

Every module of this package that has ``find(context) -> Iterator[Relation]`` is asked; nothing is registered by hand.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from claimcheck.relating.agreeing_lists import agreeing_lists
from claimcheck.relating.borne_out import borne_out
from claimcheck.relating.context import Context
from claimcheck.relating.farther_wholes import farther_wholes
from claimcheck.relating.unstated_wholes import unstated_wholes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.document import Parsed
    from claimcheck.model.relation import Relation

    Finder = Callable[[Context], Iterator[Relation]]


def relate(parsed: Parsed, claimset: ClaimSet) -> tuple[Relation, ...]:
    """All relations of the article, in text order, each once."""
    context = Context(parsed, claimset)
    found = dict.fromkeys(relation for find in finders() for relation in find(context))
    for agreeing in (borne_out, agreeing_lists, unstated_wholes, farther_wholes):
        found.update(dict.fromkeys(agreeing(context, tuple(found))))
    return tuple(sorted(found, key=lambda relation: (context.start(relation), relation.family)))


@cache
def finders() -> tuple[Finder, ...]:
    """The ``find`` functions of this package, by the name of their module."""
    modules = (import_module(f"{__name__}.{entry.name}") for entry in iter_modules(__path__))
    return tuple(module.find for module in modules if hasattr(module, "find"))
