"""Two shares of one whole, whose ratio is a density: « 4 % de la superficie … un tiers du produit »: eight times the mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.relating.marks import DATE, EVERY, RANK, SHARE, TIMES, marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

_W = rf"(?:[^;:{EVERY}\n]|[{DATE}{RANK}])"
# What is spread evenly at the mean: land and people.
_BASE = (
    r"(?:de la |de l'|du |des |de sa |de son |de ses )?(?:\w+ )?(?:superficie|surface|territoire|terres|population"
    r"|habitants)\b"
)
_HAS = (
    r"(?:génèr|produi|représent|attir|concentr|abrit|rassembl|accueill|regroup|fourni|réalis|pès|compt|détien|possèd|consomm"
    r"|émet|contribu)\w*"
)
PAIR = re.compile(rf"(?P<base>{SHARE}) {_BASE}{_W}{{0,80}}?\b{_HAS}{_W}{{0,40}}?(?P<share>{SHARE}) (?:du|de|des|d')\b")
STATED = re.compile(
    rf"{_W}{{0,110}}?\b(?:soit|c'est-à-dire|donc|ce qui (?:représente|fait|donne))\b{_W}{{0,80}}?(?P<multiple>{TIMES})"
    rf"(?: (?:plus|supérieure?s?|celle|celui|la|le)\b[^;:{EVERY}]{{0,40}}?)?\b(?:moyenne|celle|celui|ensemble|national\w*"
    rf"|région\w*)\b"
)
# Two shares of two bases, or of two owners, have no ratio.
_APART = re.compile(r"\b(?:contre|alors qu'ailleurs|tandis que?|hausse|baisse|parmi)\b")


def find(context: Context) -> Iterator[Relation]:
    """A share of land or people beside a share of something else, by one subject in one sentence."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        for match in line.find(PAIR):
            base, share = line.figure(match, "base"), line.figure(match, "share")
            if base is None or share is None or _APART.search(match.group()):
                continue
            stated = STATED.match(line.text, match.end())
            yield context.relation(
                "multiple",
                ("from", base),
                ("to", share),
                ("multiple", line.figure(stated, "multiple") if stated else None),
                direction=1,
                cue=line.span(match.start(), match.end()),
            )
