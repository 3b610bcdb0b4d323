"""Determiners by their kind and number, with the prepositions that articles are contracted with."""

from __future__ import annotations

DEFINITE = frozenset({"le", "la", "l'", "les"})
INDEFINITE = frozenset({"un", "une", "des"})
DEMONSTRATIVE = frozenset({"ce", "cet", "cette", "ces"})
THIRD_PERSON_POSSESSIVE = frozenset({"son", "sa", "ses", "leur", "leurs"})
POSSESSIVE = THIRD_PERSON_POSSESSIVE | {"mon", "ma", "mes", "ton", "ta", "tes", "notre", "nos", "votre", "vos"}

PLURAL = frozenset({"les", "des", "aux", "ces", "mes", "tes", "ses", "nos", "vos", "leurs"})
SINGULAR = (DEFINITE | INDEFINITE | DEMONSTRATIVE | POSSESSIVE | {"du", "au"}) - PLURAL

OF = frozenset({"de", "d'", "du", "des"})
"""« de », contracted with its article or not."""
TO = frozenset({"à", "au", "aux"})
"""« à », contracted with its article or not."""
