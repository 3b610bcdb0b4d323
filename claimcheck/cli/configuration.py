"""What the desk has settled for its articles: ``claimcheck.toml``, or ``[tool.claimcheck]`` of ``pyproject.toml``."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.model.finding import Finding, Severity
    from claimcheck.model.report import Checked, Report
    from claimcheck.reports import Outcome

FILE, SHARED = "claimcheck.toml", "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Configuration:
    """``ignored`` and ``severities`` go by the full names of rules; ``exclude`` are globs below ``folder``.

    ``baseline`` is the file of the findings that were there before.
    """

    fail_on: str = "error"
    ignored: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    folder: Path = Path()
    baseline: str | None = None

    def excludes(self, path: Path) -> bool:
        """Whether a file of a folder is to be left alone; ``*`` also stands for any number of folders."""
        if not self.exclude:
            return False
        from fnmatch import fnmatchcase

        from claimcheck.store.paths import real

        where = real(path)
        if not where.is_relative_to(self.folder):
            return False
        name = where.relative_to(self.folder).as_posix()
        return any(fnmatchcase(name, glob) or fnmatchcase(name, f"{glob}/*") for glob in self.exclude)

    def settled(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """The outcomes as the desk wants them: without the rules it ignores, at the severities it gave."""
        for outcome in outcomes:
            yield outcome._replace(report=self._report(outcome.report)) if self.ignored or self.severities else outcome

    def _report(self, report: Report) -> Report:
        findings = tuple(self._finding(found) for found in report.findings if found.rule not in self.ignored)
        return replace(report, findings=findings, checked=self._checked(report.checked))

    def _finding(self, finding: Finding) -> Finding:
        return replace(finding, severity=self.severities.get(finding.rule, finding.severity))

    def _checked(self, checked: Checked) -> Checked:
        # What an ignored rule compared was not held against the article: to count it would promise too much.
        rules = {rule: count for rule, count in checked.rules.items() if rule not in self.ignored}
        left = tuple(entry for entry in checked.unchecked if entry[0] not in self.ignored)
        dropped = sum(checked.rules.values()) - sum(rules.values())
        return replace(checked, relations=checked.relations - dropped, rules=rules, unchecked=left)


def configuration() -> Configuration:
    """What the nearest file says, from the working folder upward; nothing is read or imported where there is none."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name in (FILE, SHARED):
            path = folder / name
            if path.is_file():
                from claimcheck.cli.settings import read

                found = read(path, shared=name == SHARED)
                if found is not None:
                    return found
    return Configuration()
