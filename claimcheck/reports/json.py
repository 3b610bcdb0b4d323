"""All reports in one JSON document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from claimcheck.reports.drawing.visible import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.reports import Outcome, Style


def render(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    reports = [outcome.report.to_dict(style.language) for outcome in outcomes]
    yield escaped(json.dumps({"reports": reports}, ensure_ascii=False, indent=2)) + "\n"
