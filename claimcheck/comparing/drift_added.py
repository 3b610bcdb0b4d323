"""A factual statement that the stored claims did not hold.

What it finds
    A sentence, a clause or a figure that is new.

When it stays silent
    Sentences moved, split or joined, a figure told again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.clauses import is_slight, one_sided, told_elsewhere
from claimcheck.comparing.differences import is_weak
from claimcheck.comparing.equivalents import told_otherwise
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.quantifiers import counted_otherwise
from claimcheck.comparing.report import change, quoted, whole
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Word
    from claimcheck.model.finding import Finding

CODE, NAME = "D414", "drift-added"
EXAMPLES = [
    Changed("Le pont est long.", "Le pont est long. Il a coûté 3 millions d'euros.", at="3 millions d'euros"),
    Changed("Le port compte 12 quais.", "Le port compte 12 quais, dont trois réservés aux ferries.", at="trois"),
    Same("Le pont, qui date de 1932, est long.", "Le pont date de 1932. Il est long.", why="a sentence split"),
]
FRENCH = """Une affirmation que les affirmations enregistrées n'avaient pas.

Ce qu'elle trouve
    Une phrase, une proposition ou un chiffre nouveaux.

Quand elle se tait
    Des phrases déplacées, coupées ou réunies, un chiffre dit une fois de plus.
"""


def check(found: Passage) -> Iterator[Finding]:
    """Look for sentences without a counterpart, then for clauses and figures."""
    if not found.old:
        if not told_elsewhere(found.new, found.rest_old):
            yield _come(found, found.new)
        return
    if not found.new:
        return
    counted = {word.span for limits in (True, False) for pair in counted_otherwise(found, limits=limits) for word in pair[1]}
    figures = [new for old, new in found.figures if new and not old and not is_weak(new) and new.span not in counted]
    figures = [new for new in figures if not told_otherwise(found.after, new, found.old)]
    clauses = list(one_sided(found, {word.span for word in figures}, new=True))
    yield from (_come(found, clause) for clause in clauses)
    told = {word.span for clause in clauses for word in clause}
    for new in figures:
        if new.span not in told and new.key not in found.before.keys:
            yield _come(found, [new])


def _come(found: Passage, words: Sequence[Word]) -> Finding:
    span = whole(words)
    assert span is not None  # noqa: S101 - a new statement has words
    text = quoted(found.after, span)
    message = Bilingual(f"Passage ajouté : « {text} »", f"Passage added: “{text}”")
    severity = Severity.NOTE if is_slight(found, words, new=True) else Severity.WARNING
    return change(found, (CODE, NAME), severity, [], words, message)
