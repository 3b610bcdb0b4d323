"""Pronouns of the third person by their kind, and what « ce dernier » stands for."""

from __future__ import annotations

PERSONAL = frozenset({"il", "elle", "ils", "elles"})
"""Those that stand before their verb as its subject."""
DEMONSTRATIVE = frozenset({"celui", "celle", "ceux", "celles"})
POINTING = frozenset({"celui-ci", "celle-ci", "ceux-ci", "celles-ci"})
"""They mean what was named last, where a demonstrative without « -ci » goes on: « celui qui », « celle de »."""
INVERTED = frozenset(f"{joint}{pronoun}" for joint in ("-", "-t-") for pronoun in PERSONAL)
"""« affirme-t-elle »"""
LATTER = {"dernier": "il", "dernière": "elle", "derniers": "ils", "dernières": "elles"}
"""« ce dernier », and the personal pronoun that would mean the same."""
