"""A total that a sentence draws of all its amounts, however far apart: « La ville paie 40 millions, la région 25 … »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.relation_cues import cue
from claimcheck.relating.addends import adds_up, counts_another, is_of_the_last
from claimcheck.relating.marks import AMOUNT, COUNT, DATE, EVERY, RANK, is_range, same_unit
from claimcheck.relating.pairs import names_scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

_TOTAL = re.compile(
    rf", (?:(?:pour|soit|ce qui fait|portant) un (?:total|(?:montant|coût|budget) total) de|soit (?:au total|en tout)"
    rf"|soit(?= {AMOUNT}(?: [^\W\d_]+){{0,3}} (?:au total|en tout)\b)) (?P<total>{AMOUNT})"
)
# « 20 rangs de 15 sièges », « en 12 matches », « sur 40 »: what multiplies or surrounds the others is no part.
_OF_EACH = re.compile(rf"{COUNT}(?: [^\W\d_]+){{1,3}} (?:de|d'|à) ?{AMOUNT}|\b(?:en|sur|par|à|dans|pour|les|parmi) {AMOUNT}")
_NOT_A_SUM = re.compile(rf"{cue('no-sum')}|\b(?:dont|y compris|parmi|puis|mais|sans|hors|notamment)\b|;")
_FIGURE = rf"(?![{DATE}{RANK}])[{EVERY}]"
MOST = 8


def concluded(context: Context, line: Marked) -> Iterator[tuple[Relation, Figure]]:
    """The total with every amount before it, where the sentence has no other figures."""
    for match in _TOTAL.finditer(line.text):
        parts = [figure for _, figure in line.at(_FIGURE, 0, match.start("total"))]
        total = line.figures[match.start("total")]
        words = line.text[: match.start()]
        fit = 1 < len(parts) <= MOST and all(_is_part(part, total) for part in parts) and adds_up(parts, total)
        fit = fit and not counts_another(parts, total) and not is_of_the_last(parts, total)
        if fit and not _OF_EACH.search(words) and not _NOT_A_SUM.search(words):
            yield context.relation(
                "parts_sum", *(("part", part) for part in parts), ("total", total), closed=True, sure=False,
                cue=line.span(0, match.end()),
            ), total


def _is_part(part: Figure, total: Figure) -> bool:
    """One unit; « 25 millions » beside « 80 millions d'euros » is of euros as well."""
    return not is_range(part) and (same_unit(part, total) or (names_scale(part) and names_scale(total)))
