"""Parts in one sentence, and their total in the one before: « Cette somme comprend … », « 320 ont voté pour, 190 contre »."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.french.outcomes import part_ways
from claimcheck.french.relation_cues import cue
from claimcheck.relating.addends import adds_up
from claimcheck.relating.marks import AMOUNT, COUNT, EVERY, RANK, Marked, line_before, marked
from claimcheck.relating.pairs import comparable, names_scale
from claimcheck.relating.runs import bracketed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

_NAMED = re.compile(
    rf"^\W*(?:cet|cette|ce|ces) (?:somme|montant|total|enveloppe|budget|chiffre|bilan)\b[^;:()\n]{{0,60}}?{cue('holding')}"
)
# « une première hausse de 40 centimes en mai et une autre de 25 centimes en juin »: two steps of what was told before
_STEP = rf"[^;()\n{EVERY}]{{0,50}}?(?:de|d'|à) ?"
STEPS = re.compile(
    rf"\b(?:une?|la|le) (?:premi(?:er|ère)\b|{RANK}){_STEP}{AMOUNT}[^;()\n]{{0,110}}?"
    rf"\b(?:une?|la|le) (?:(?:autre|seconde?|deuxième)\b|{RANK}){_STEP}{AMOUNT}"
)
_AMOUNT = re.compile(AMOUNT)


def find(context: Context) -> Iterator[Relation]:
    """Parts that a sentence lists of the one amount of its kind in the sentence before."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        if sum(1 for _ in line.at(AMOUNT)) > 1:
            yield from _told_before(context, line, line_before(context, sentence))


def _told_before(context: Context, line: Marked, previous: Marked | None) -> Iterator[Relation]:
    """« Cette somme englobe … (26 milliards), … »: the total is the one figure of its kind in the sentence before."""
    places: tuple[int, ...] = ()
    if _NAMED.match(line.text):
        places = next((row.places for row in bracketed(line)), ())
    elif steps := STEPS.search(line.text):
        places = tuple(found.start() for found in _AMOUNT.finditer(line.text, *steps.span()))
    closed = bool(places)
    if not places:
        places = _shared_out(line)
    if previous is None or not places:
        return
    parts = [line.figures[place] for place in places]
    totals = [
        figure for _, figure in previous.at(AMOUNT)
        if names_scale(figure) == names_scale(parts[0]) and all(comparable(figure, part) for part in parts)
    ]
    if len(totals) == 1 and adds_up(parts, totals[0]):
        yield context.relation(
            "parts_sum", *(("part", part) for part in parts), ("total", totals[0]), closed=closed, sure=False,
            cue=line.span(places[0], places[-1] + 1),
        )


# « 3 204 se sont prononcés pour, 1 986 contre », « 42 d'entre eux ont signé »: a number without a noun is of those just counted.
_BEGUN = re.compile(
    rf"^\W*(?:au total,? |parmi eux,? |finalement,? )?{COUNT}(?: d'entre (?:eux|elles))?(?= (?:(?:se|n'|en|y) ?)?(?:ont|sont)\b)"
)


def _shared_out(line: Marked) -> tuple[int, ...]:
    """All the numbers of a sentence that tells of the fates of those whom the one before has counted."""
    places = line.places
    if _BEGUN.match(line.text) is None or not 1 < len(places) == sum(1 for _ in line.at(COUNT)) or not part_ways(line.text):
        return ()
    gaps = (line.text[left + 1 : right] for left, right in pairwise(places))
    return places if all(_THE_OTHERS.search(words) for words in gaps) else ()


# « contre et 120 se sont abstenus », « acceptés, 12 »: the next number follows at once
_THE_OTHERS = re.compile(r"(?:,| et|, et|,? contre|;) $")
