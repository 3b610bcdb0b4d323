"""What is left of what comes in and what goes out: « 120 millions de recettes pour 150 de dépenses, soit un déficit de 30 »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.balances import balance, left
from claimcheck.relating.marks import AMOUNT, DATE, EVERY, RANK, is_range, marked
from claimcheck.relating.pairs import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

_TOLD = re.compile(
    rf"(?:(?P<soit>\bsoit|\bd'où|\bce qui (?:fait|donne|laisse|représente))|\b(?:laiss|dégag|affich|creus|génér|révèl|ressort)\w*"
    rf"|faisant apparaître|fait apparaître|\bavec|\bpour) (?:donc |ainsi )?(?:une? |son |leur )?"
    rf"(?P<left>{left()}[^;:(){EVERY}\n]{{0,50}}?)"
    rf"\b(?:de|d'|à)(?: (?:près de|quelque|environ))? ?(?P<balance>{AMOUNT})"
    # « …, l'importation 52 milliards : le déficit atteint 11 milliards »
    rf"|: (?:le |la |l'|son |sa |leur )(?P<outcome>{left()}[^;:(){EVERY}\n]{{0,30}}?)"
    rf" (?:attein\w+|est de|représent\w+|(?:s'élèv\w+|s'établi\w+|ressor\w+|se mont\w+|se chiffr\w+) à) (?P<told>{AMOUNT})"
)
# Something else went in or out as well, or the balance is of another time.
_OTHER = re.compile(
    r"\b(?:hors|avant|après|impôts?|taxes?|prévu\w*|attendu\w*|au lieu|hausse|baisse|augment\w*|recul\w*|dont|reports?"
    r"|antérieur\w*|compris|cumul\w*|notamment|chacune?|exceptionnel\w*|financi\w+|par (?:an|mois|jour)|autres?)\b"
)
_LEFT = re.compile(left())
_CLAUSE_END = re.compile(r"[,;:.()]")
# « soit un excédent de 300 000 euros une fois la dette remboursée » leads on to what else goes out.
_CLOSED = re.compile(r" ?(?:[.;]|$)")
REACH = 260
_FIGURE = rf"(?![{DATE}{RANK}])[{EVERY}]"


def find(context: Context) -> Iterator[Relation]:
    """Balances told behind the only two amounts of their sentence, one that comes in and one that goes out."""
    for sentence in context.with_figures:
        if _LEFT.search(context.low, sentence.span.start, sentence.span.end):
            yield from _told(context, marked(context, sentence.span))


def _told(context: Context, line: Marked) -> Iterator[Relation]:
    for match in _TOLD.finditer(line.text):
        start = max(0, match.start() - REACH)
        result = line.figure(match, "balance") or line.figure(match, "told")
        amounts = [figure for _, figure in line.at(_FIGURE, start, match.end()) if figure is not result]
        words = line.text[start : match.start()]
        row = balance(words, match["left"] or match["outcome"]) if len(amounts) == 2 else None
        if result is None or row is None or any(map(is_range, (*amounts, result))):
            continue
        first, second = amounts
        if comparable(first, second) and comparable(first, result) and not _has_others(line, start, match.end()):
            yield context.relation(
                "difference", ("from", first), ("to", second), ("change", result), cue=line.span(match.start(), match.end()),
                sure=match["soit"] is not None and not row.flag("taxed") and _CLOSED.match(line.text, match.end()) is not None,
            )


def _has_others(line: Marked, start: int, end: int) -> bool:
    behind = _CLAUSE_END.split(line.text[end : end + 30])[0]
    return _OTHER.search(line.text[start:end] + behind) is not None
