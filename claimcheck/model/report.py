"""What checking an article gave."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from claimcheck.model.encode import derived_document

if TYPE_CHECKING:
    from claimcheck.model.bilingual import Bilingual, Language
    from claimcheck.model.finding import Finding
    from claimcheck.model.interval import Interval

SCHEMA = "claimcheck.report/1"


@dataclass(frozen=True, slots=True)
class Derived:
    """A figure that the article does not write but implies; ``spans`` of its inputs are those of ``claims``."""

    what: Bilingual
    possible: Interval
    likely: Interval
    unit: str | None
    claims: tuple[str, ...] = ()
    proof: tuple[Bilingual, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """How much was compared: ``rules`` counts relations by rule, ``unchecked`` those seen and left, by rule and reason."""

    claims: int = 0
    relations: int = 0
    rules: dict[str, int] = field(default_factory=dict)
    unchecked: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The findings on one article, in text order, the derived figures, what was compared, and the findings the desk accepted."""

    article: str
    findings: tuple[Finding, ...] = ()
    derived: tuple[Derived, ...] = ()
    checked: Checked = field(default_factory=Checked)
    waived: tuple[Finding, ...] = ()

    def to_dict(self, language: Language = "fr") -> dict[str, Any]:
        """The JSON of the contract, schema ``claimcheck.report/1``."""
        return {
            "schema": SCHEMA,
            "article": self.article,
            "findings": [finding.to_dict(language) for finding in self.findings],
            "waived": [finding.to_dict(language) for finding in self.waived],
            "derived": [derived_document(figure, language) for figure in self.derived],
            "checked": {
                "claims": self.checked.claims, "relations": self.checked.relations, "rules": self.checked.rules,
                "unchecked": [{"rule": r, "reason": why, "relations": n} for r, why, n in self.checked.unchecked],
            },
        }
