"""Writing reports out as they come, and the exit status that they give."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

from claimcheck.cli.options import NEVER
from claimcheck.model.finding import Severity
from claimcheck.reports import Style, renderer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.bilingual import Language
    from claimcheck.reports import Outcome


def terminal_style(language: Language) -> Style:
    """Colours on a terminal that wants them, and its width; 80 columns and plain text in a pipe."""
    terminal = sys.stdout.isatty()
    color = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = max(40, shutil.get_terminal_size().columns) if terminal else 80
    return Style(language, color, width)


def show(outcomes: Iterable[Outcome], form: str, language: Language, fail_on: str) -> int:
    """Write every outcome in a format; 1 where a finding is at least as severe as ``fail_on``."""
    failed = False

    def watched() -> Iterator[Outcome]:
        nonlocal failed
        for outcome in outcomes:
            failed = failed or fails(outcome, fail_on)
            yield outcome

    for piece in renderer(form)(watched(), terminal_style(language)):
        sys.stdout.write(piece)
        sys.stdout.flush()
    return 1 if failed else 0


def fails(outcome: Outcome, fail_on: str) -> bool:
    """Whether the outcome holds a finding at the level or above."""
    if fail_on == NEVER:
        return False
    return any(finding.severity.rank <= Severity(fail_on).rank for finding in outcome.report.findings)
