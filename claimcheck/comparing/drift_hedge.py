"""A figure that is now more certain, or less, or bounded on another side.

What it finds
    « plus de 200 » made « 200 » or « près de 200 », « environ » gone.

When it stays silent
    A hedge in other words: « plus de » written « au-delà de », « environ » written « quelque ».
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from claimcheck.comparing.approach import approach
from claimcheck.comparing.contrasts import contrasts
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.prepositions import bounded_days, bounded_ones
from claimcheck.comparing.quantifiers import softened
from claimcheck.comparing.report import change
from claimcheck.french.hedges import before as before_number
from claimcheck.model.finding import Severity
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Copy, Word
    from claimcheck.model.finding import Finding
    from claimcheck.model.mention import Figure
    from claimcheck.model.quantity import Hedge

CODE, NAME = "D404", "drift-hedge"
EXAMPLES = [
    Changed("Le village compte plus de 200 maisons.", "Le village compte 200 maisons.", at="200"),
    Changed("La ville compte plus de 200 écoles.", "La ville compte près de 200 écoles.", at="près de 200"),
    Changed("Le verger perd environ un quart des fruits.", "Le verger perd un quart des fruits.", at="un quart"),
    Changed("Le feu a pris vers 18 heures.", "Le feu a pris à 18 heures.", was="vers 18 heures"),
    Changed("Le total dépasse 300 dossiers.", "Le total atteint 300 dossiers.", at="300"),
    Changed("Moins de dix jours plus tard, il part.", "Plus de dix jours plus tard, il part.", at="Plus de dix"),
    Changed("Le pain a légèrement augmenté.", "Le pain a nettement augmenté.", at="nettement"),
    Same("Seulement 12 % ont voté.", "À peine 12 % ont voté.", why="both say that it is little"),
    Changed("Toutes les salles sont pleines.", "Presque toutes les salles sont pleines.", at="Presque"),
    Changed("Le bac sera à quai avant lundi.", "Le bac sera à quai lundi.", at="lundi"),
    Same("Le total dépasse 300 dossiers.", "Le total est de plus de 300 dossiers.", why="the verb gave the same bound"),
    Same("Le cirque emploie environ 70 acrobates.", "Le cirque emploie quelque 70 acrobates.", why="both say about"),
    Same("Il a vendu plus de 200 maisons.", "Il a vendu au-delà de 200 maisons.", why="both say more than"),
]
FRENCH = """Un chiffre maintenant plus sûr ou moins sûr, ou borné de l'autre côté.

Ce qu'elle trouve
    « plus de 200 » devenu « 200 » ou « près de 200 », « environ » disparu.

Quand elle se tait
    La même approximation en d'autres mots : « plus de » écrit « au-delà de », « environ » écrit « quelque ».
"""


def check(found: Passage) -> Iterator[Finding]:
    """Compare the hedges of figures that are otherwise the same."""
    for old, new in found.kept:
        if old.figure is None or new.figure is None:
            continue
        was, now = approach(found.before, old), approach(found.after, new)
        if not was.agrees(now) and not _hardly(found, old, new):
            yield change(found, (CODE, NAME), Severity.WARNING, [*was.words, old], [*now.words, new])
    for contrast in contrasts(found, "hedge"):
        yield change(found, (CODE, NAME), Severity.WARNING, contrast.old, contrast.new)
    for was_words, now_words in (*softened(found), *bounded_days(found), *bounded_ones(found)):
        yield change(found, (CODE, NAME), Severity.WARNING, was_words, now_words)
    for gone, come in (*found.kept, *found.figures):
        if gone and come and _is_day(gone.figure) and _is_day(come.figure):
            before, after = _bounded(found.before, gone), _bounded(found.after, come)
            alike = before[1] == after[1] or _same_duration(gone.figure, come.figure)
            if alike and before[0] is not after[0]:
                yield change(found, (CODE, NAME), Severity.WARNING, [*before[2], gone], [*after[2], come])


def _is_day(figure: Figure | None) -> TypeGuard[DateMention]:
    """A date, not a length of time, which is hedged as quantities are."""
    return isinstance(figure, DateMention) and figure.length is None


def _same_duration(old: DateMention, new: DateMention) -> bool:
    """« moins de 10 jours plus tard » made « dix jours plus tard »."""
    return old.duration is not None and old.duration == new.duration and old.kind is new.kind


def _bounded(copy: Copy, day: Word) -> tuple[Hedge, str, tuple[Word, ...]]:
    """« moins de dix jours plus tôt », « vers 18 heures »: the hedge, what it bounds, and the words before it that give it."""
    words = day.text.split()
    first = next((len(ago) for ago in _AGO if words[: len(ago)] == ago), 0)
    for length in range(min(_LONGEST, len(words) - first), 0, -1):
        hedging = before_number().get(" ".join(words[first : first + length]))
        if hedging:
            return hedging.hedge, " ".join([*words[:first], *words[first + length :]]), ()
    found = approach(copy, day)
    return found.hedge, day.text, found.words


def _hardly(found: Passage, old: Word, new: Word) -> bool:
    """« seulement 11 % » made « à peine 11 % »: both say that it is little."""
    sides = ((found.before, old), (found.after, new))
    return any(word.text.startswith("à peine") for _, word in sides) and any(_is_little(copy, word) for copy, word in sides)


def _is_little(copy: Copy, word: Word) -> bool:
    if word.text.startswith(_LITTLE):
        return True
    before, after = copy.around(word, _REACH)
    texts = [other.text for other in before]
    near = {*texts[-2:], *(other.text for other in after[:2])}
    return bool(near & {"seulement", "juste"}) or (texts[-1:] == ["que"] and "ne" in texts)


_AGO = (["il", "y", "a"], ["voilà"], ["voici"])
_LONGEST = 5
_REACH = 6
_LITTLE = ("seulement", "juste", "tout juste")
