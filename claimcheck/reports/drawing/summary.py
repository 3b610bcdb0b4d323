"""Counts in words: what was compared and what came of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from claimcheck.model.bilingual import Language
    from claimcheck.reports import Outcome

NAMES = {
    "fr": {
        "article": ("article", "articles"), "edited": ("modifié", "modifiés"), "claim": ("affirmation", "affirmations"),
        "relation": ("relation comparée", "relations comparées"), "left": ("vue sans être comparée", "vues sans être comparées"),
        Severity.ERROR: ("erreur", "erreurs"), Severity.WARNING: ("avertissement", "avertissements"),
        Severity.NOTE: ("note", "notes"), "waived": ("constat accepté", "constats acceptés"),
        "change": ("changement", "changements"),
    },
    "en": {
        "article": ("article", "articles"), "edited": ("edited", "edited"), "claim": ("claim", "claims"),
        "relation": ("relation compared", "relations compared"), "left": ("seen and not compared", "seen and not compared"),
        Severity.ERROR: ("error", "errors"), Severity.WARNING: ("warning", "warnings"), Severity.NOTE: ("note", "notes"),
        "waived": ("finding waived", "findings waived"), "change": ("change", "changes"),
    },
}
SEVERITIES = {
    "fr": {Severity.ERROR: "erreur", Severity.WARNING: "avertissement", Severity.NOTE: "note"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"},
}
SILENT = {"fr": "rien à signaler", "en": "nothing to report"}
BY_RULE = 12  # rules named in the one line; more would no longer be read


class Tally:
    """What was seen so far."""

    def __init__(self) -> None:
        self.articles = self.edited = self.claims = self.relations = self.left = self.waived = 0
        self.rules: Counter[str] = Counter()
        self.findings: Counter[Severity] = Counter()

    def add(self, outcome: Outcome) -> None:
        report = outcome.report
        self.articles += 1
        self.edited += outcome.before is not None
        self.claims += report.checked.claims
        self.relations += report.checked.relations
        self.left += sum(count for _, _, count in report.checked.unchecked)
        self.waived += len(report.waived)
        self.rules.update(report.checked.rules)
        self.findings.update(finding.severity for finding in report.findings)

    def sentence(self, language: Language) -> str:
        """« 1 article, 17 affirmations, 4 relations comparées (share-of-whole 2, multiple 2) : rien à signaler. »"""
        edited = f" ({counted(self.edited, 'edited', language)})" if self.edited else ""
        parts = [counted(self.articles, "article", language) + edited, counted(self.claims, "claim", language)]
        rules = ", ".join(f"{rule} {count}" for rule, count in self.rules.most_common(BY_RULE))
        parts.append(counted(self.relations, "relation", language) + (f" ({rules})" if rules else ""))
        if self.left:
            parts.append(counted(self.left, "left", language))
        colon = " : " if language == "fr" else ": "
        waived = f", {counted(self.waived, 'waived', language)}" if self.waived else ""
        return ", ".join(parts) + colon + (self.verdict(language) or SILENT[language]) + waived

    def verdict(self, language: Language) -> str:
        """« 1 erreur, 2 notes », empty where nothing was found."""
        return ", ".join(counted(self.findings[level], level, language) for level in Severity if self.findings[level])


def counted(number: int, what: str, language: Language) -> str:
    """« 1 article », « 2 articles », « 0 article » in French and “0 articles” in English."""
    one, many = NAMES[language][what]
    single = number < 2 if language == "fr" else number == 1
    return f"{number} {one if single else many}"
