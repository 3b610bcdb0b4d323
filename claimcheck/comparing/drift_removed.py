"""A factual statement that is gone.

What it finds
    A sentence, a clause or a figure that the new copy no longer tells anywhere.

When it stays silent
    Sentences moved, split or joined, a word left out that tells nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.clauses import is_slight, one_sided, told_elsewhere
from claimcheck.comparing.differences import is_weak, neighbour
from claimcheck.comparing.equivalents import told_otherwise
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.figures import size_of
from claimcheck.comparing.quantifiers import counted_otherwise
from claimcheck.comparing.report import change, quoted, whole
from claimcheck.french.function_words import CALENDAR_NOUNS
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Word
    from claimcheck.model.finding import Finding
    from claimcheck.model.span import Span

CODE, NAME = "D413", "drift-removed"
EXAMPLES = [
    Changed("Le pont est long. Il a coûté 3 millions d'euros.", "Le pont est long.", was="3 millions d'euros"),
    Changed("Le port compte 12 quais, dont trois réservés aux ferries.", "Le port compte 12 quais.", was="trois"),
    Same("Le pont est long. Il date de 1932.", "Le pont, qui date de 1932, est long.", why="sentences joined"),
    Same("Brest vote. Lyon attend.", "Lyon attend. Brest vote.", why="sentences moved"),
]
FRENCH = """Une affirmation qui a disparu.

Ce qu'elle trouve
    Une phrase, une proposition ou un chiffre que la nouvelle version ne dit plus nulle part.

Quand elle se tait
    Des phrases déplacées, coupées ou réunies, un mot supprimé qui ne disait rien.
"""


def check(found: Passage) -> Iterator[Finding]:
    """Look for sentences without a counterpart, then for clauses and figures."""
    if not found.new:
        if not told_elsewhere(found.old, found.rest_new):
            yield _gone(found, found.old)
        return
    if not found.old:
        return
    counted = {word.span for limits in (True, False) for pair in counted_otherwise(found, limits=limits) for word in pair[0]}
    figures = [old for old, new in found.figures if old and not new and not is_weak(old) and old.span not in counted]
    figures = [old for old in figures if not _told_before(found, old) and not told_otherwise(found.before, old, found.new)]
    clauses = list(one_sided(found, {word.span for word in figures}, new=False))
    yield from (_gone(found, clause) for clause in clauses)
    told = {word.span for clause in clauses for word in clause}
    for old in figures:
        if old.span not in told and old.key not in found.after.keys and not _told_in_words(found, old):
            yield _gone(found, [old])


def _told_before(found: Passage, old: Word) -> bool:
    """« les trois cousins » made « ils »: the article takes up a number that the new copy still tells."""
    before = found.before.around(old, 1)[0]
    return bool(before) and before[0].text in ("les", "ces", "ses", "leurs") and old.key in found.after.keys


def _told_in_words(found: Passage, old: Word) -> bool:
    return _told_as_a_day(found, old) or _told_as_most(found, old)


def _told_as_most(found: Passage, old: Word) -> bool:
    """« plus de la moitié » made « une majorité »."""
    size = size_of(old.figure) if old.figure else None
    most = size is not None and size.kind == "%" and size.lower is not None and size.lower >= 50
    return most and any(word.text in ("majorité", "majoritaire", "majoritairement", "plupart") for word in found.new)


def _told_as_a_day(found: Passage, old: Word) -> bool:
    """« deux jours avant » made « l'avant-veille »: a length of time may become a word of the calendar."""
    if isinstance(old.figure, DateMention) and old.figure.when.is_known:
        dates = [word.figure for word in found.new if isinstance(word.figure, DateMention)]
        if any(date.when == old.figure.when for date in dates):
            return True  # « jeudi 24 mai à midi » made « jeudi 24 mai »
    come = {word.text.rstrip("s") for gap in found.gaps for word in gap.new}
    return isinstance(old.figure, DateMention) and bool(come & CALENDAR_NOUNS)


def _gone(found: Passage, words: Sequence[Word]) -> Finding:
    span = whole(words)
    assert span is not None  # noqa: S101 - a statement that is gone had words
    text = quoted(found.before, span)
    message = Bilingual(f"Passage supprimé : « {text} »", f"Passage removed: “{text}”")
    near = neighbour(found, words) if found.new else None
    return change(found, (CODE, NAME), _severity(found, words, span), words, [near] if near else [], message)


def _severity(found: Passage, words: Sequence[Word], span: Span) -> Severity:
    if any(word.figure for word in words):
        return Severity.ERROR
    if is_slight(found, words, new=False):
        return Severity.NOTE
    return Severity.ERROR if found.before.claims_at(span) else Severity.WARNING
