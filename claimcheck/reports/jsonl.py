"""One JSON object a line for each article, as soon as it is checked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from claimcheck.reports.drawing.visible import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.reports import Outcome, Style


def render(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    for outcome in outcomes:
        yield escaped(json.dumps(outcome.report.to_dict(style.language), ensure_ascii=False)) + "\n"
