"""A date that is now another day, month, year or hour.

What it finds
    « 2016 » made « 2015 », « mardi » made « mercredi », « lundi 12 h » made « lundi 14 h ».

When it stays silent
    A weekday written as the full date of the same day; « il y a cinq ans » written « en 2015 » where that is the year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.approach import is_hour
from claimcheck.comparing.contrasts import contrasts
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.report import change
from claimcheck.comparing.words import split
from claimcheck.french.day_parts import parts_of_day
from claimcheck.model.finding import Severity
from claimcheck.model.mention import DateMention
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.comparing.contrasts import Contrast
    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Word
    from claimcheck.model.finding import Finding

CODE, NAME = "D407", "drift-date"
EXAMPLES = [
    Changed("Le phare a ouvert en 1987.", "Le phare a ouvert en 1978.", at="1978"),
    Changed("Le vote a eu lieu mardi.", "Le vote a eu lieu mercredi.", at="mercredi"),
    Changed("La foire commence le 9 avril 2024.", "La foire commence le 9 juin 2024.", at="9 juin 2024"),
    Changed("Le bal a lieu samedi soir.", "Le bal a lieu samedi matin.", at="samedi matin"),
    Same("Le vote a eu lieu mardi.", "Le vote a eu lieu mardi 14 mai 2024.", why="the same Tuesday"),
    Same("Le pont a ouvert il y a neuf ans.", "Le pont a ouvert en 2015.", why="nine years before 2024"),
]
FRENCH = """Une date qui est un autre jour, un autre mois, une autre année ou une autre heure.

Ce qu'elle trouve
    « 2016 » devenu « 2015 », « mardi » devenu « mercredi », « lundi 12 h » devenu « lundi 14 h ».

Quand elle se tait
    Un jour de la semaine écrit comme la date complète du même jour ; « il y a cinq ans » écrit « en 2015 » si c'est bien
    cette année.
"""


def check(found: Passage) -> Iterator[Finding]:
    """Compare each date with the one that stands for it now."""
    for was, now in found.kept:
        dates = isinstance(was.figure, DateMention) and isinstance(now.figure, DateMention)
        if dates and _other_part_of_day(was, now):
            yield change(found, (CODE, NAME), Severity.ERROR, [was], [now])
    for contrast in _turned(found):
        yield change(found, (CODE, NAME), Severity.ERROR, contrast.old, contrast.new)
    for old, new in found.figures:
        if old and new and isinstance(old.figure, DateMention) and isinstance(new.figure, DateMention):
            severity = _severity(old.figure, new.figure)
            if severity:
                yield change(found, (CODE, NAME), severity, [old], [new])
                continue
        if old and new and old.key != new.key and is_hour(found.before, old) and is_hour(found.after, new):
            yield change(found, (CODE, NAME), Severity.ERROR, [old], [new])


def _turned(found: Passage) -> Iterator[Contrast]:
    """« la récente conférence » made « la prochaine conférence », and not « ces derniers » made « les futurs élus »."""
    gaps = [(gap.old, gap.new) for gap in found.gaps if len(gap.old) == len(gap.new) == 1]
    return (contrast for contrast in contrasts(found, "date") if (contrast.old, contrast.new) in gaps)


def _severity(old: DateMention, new: DateMention) -> Severity | None:
    if old.length is not None or new.length is not None or DateKind.RECURRING in (old.kind, new.kind):
        return None
    if old.duration and new.duration and old.duration != new.duration and old.kind is new.kind is DateKind.RELATIVE:
        return Severity.ERROR
    if not old.when.is_known or not new.when.is_known:
        return Severity.ERROR if _other_words(old, new) else Severity.NOTE
    if old.clock and new.clock and old.clock != new.clock:
        return Severity.ERROR
    if _same_weekday(old, new):
        return Severity.NOTE
    if old.when.covers(new.when) or new.when.covers(old.when):
        return Severity.ERROR if _both_to_the_day(old, new) else Severity.NOTE
    return Severity.ERROR


def _same_weekday(old: DateMention, new: DateMention) -> bool:
    """« dimanche » made « dimanche 19 mai »: which Sunday the bare weekday was is a matter of tense."""
    written = [*old.written[:1], *new.written[:1]]
    if len(written) != 2 or written[0].weekday is None or written[0].weekday != written[1].weekday:
        return False
    return (written[0].day is None) is not (written[1].day is None)


def _both_to_the_day(old: DateMention, new: DateMention) -> bool:
    """« du 12 au 15 mai » made « du 12 au 16 mai »: two stretches whose ends are days."""
    ends = [date.written for date in (old, new) if date.kind is DateKind.PERIOD and len(date.written) == 2]
    return len(ends) == 2 and all(end.day for pair in ends for end in pair)


def _other_part_of_day(old: Word, new: Word) -> bool:
    """« samedi soir » made « samedi matin »."""
    was, now = ({part for word in split(date.text) for part in parts_of_day(word)} for date in (old, new))
    return bool(was and now) and not was & now


def _other_words(old: DateMention, new: DateMention) -> bool:
    """Whether both name a weekday, day, month or year, and another one."""
    if old.clock and new.clock and old.clock != new.clock:
        return True
    for was, now in zip(old.written, new.written, strict=False):
        pairs = ((was.weekday, now.weekday), (was.day, now.day), (was.month, now.month), (was.year, now.year))
        if any(a is not None and b is not None and a != b for a, b in pairs):
            return True
    return False
