"""A length of time beside its two ends: « de 2013 à 2023, soit dix ans », « il y a sept ans, en 2014 ».

The forms of speech are the rows of ``length_frames.toml``. An end that a frame leaves out is the day of publication.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.french.length_frames import DATED, END, LENGTH, OTHER, PERIOD, length_frames
from claimcheck.model.mention import DateMention
from claimcheck.model.span import Span
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.french.length_frames import Frame
    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "duration_endpoints"
# « il y a plus de sept ans », « six ans plus tard »: the words around the length within its mention
AROUND = re.compile(
    r"(?P<ahead>(?:il y a|dans|d'ici|depuis|cela fait|ça fait|voilà|voici) )?.*?(?P<behind> plus tard| plus tôt| après| avant)?"
)
MORE = re.compile(r"\b(?:plus(?! t[oôa])|au moins|davantage)\b")
LESS = re.compile(r"\b(?:près|presque|quasi|quasiment|moins|à peine|environ)\b")
# « pendant douze ans, de 2004 à 2010 puis de 2014 à 2020 »
_GOES_ON = re.compile(rf"[, ]*(?:puis|et|ainsi que|plus)\b[^.{DATED}{PERIOD}]{{0,12}}[{DATED}{PERIOD}]")
# « de 1998 à 2002 puis de 2006 à 2010, soit huit ans »
_WENT_BEFORE = re.compile(
    rf"[{DATED}{PERIOD}][^.{DATED}{PERIOD}]{{0,30}}(?:,|\b(?:puis|et|ainsi que|plus))(?: \w+)?[, ]*(?:de|du|d'|en|entre)? ?$"
)
_OF_ONE_UNIT = re.compile(r"P(\d{1,4})([YMWD])")
_DAYS = {"Y": 365, "M": 30, "W": 7, "D": 1}
NO_LENGTH = ("âge de ", "âgé de ", "âgée de ")
LEAD = 4


@dataclass(frozen=True)
class Line:
    """A stretch of the article in which each length and each date is one letter."""

    text: str
    figures: dict[int, DateMention]

    def figure(self, match: re.Match[str], name: str) -> DateMention | None:
        """The mention that a group of a frame holds."""
        return self.figures.get(match.start(name)) if match.re.groupindex.get(name) else None

    @cached_property
    def dated(self) -> int:
        """How many dates the line names, periods included."""
        return self.text.count(DATED) + self.text.count(PERIOD)

    def then(self, other: Line) -> Line:
        """This line, the end of its sentence, and another one."""
        shift = len(self.text) + 1
        return Line(f"{self.text}{END}{other.text}", {**self.figures, **{at + shift: m for at, m in other.figures.items()}})


def find(context: Context) -> Iterator[Relation]:
    """A relation for each length that the words bind to its ends, by the frame that leaves the least open."""
    bound: set[str] = set()
    for sentence in context.with_figures:
        figures = context.figures_in(sentence.span)
        if not any(isinstance(figure, DateMention) and figure.duration for figure in figures):
            continue
        line = _line(context, sentence.span)
        before, after = (_beside(context, sentence.index + step) for step in (-1, 1))
        for frame in length_frames():
            if frame.lead and sentence.index > LEAD:
                continue
            if frame.told is None:
                yield from _fitting(context, frame, line, bound)
            elif frame.told and before and before.dated == frame.told:
                yield from _fitting(context, frame, before.then(line), bound)
            elif not frame.told and after and not line.dated:
                yield from _fitting(context, frame, line.then(after), bound)


def _beside(context: Context, index: int) -> Line | None:
    sentences = context.document.sentences
    return _line(context, sentences[index].span) if 0 <= index < len(sentences) else None


def _fitting(context: Context, frame: Frame, line: Line, bound: set[str]) -> Iterator[Relation]:
    if LENGTH not in line.text or line.dated < frame.ends:
        return
    for match in frame.pattern.finditer(line.text):
        length = line.figure(match, "length")
        if length is None or length.id in bound or (frame.alone and line.dated > frame.ends):
            continue
        if frame.close and (_GOES_ON.match(line.text, match.end()) or _went_before(line, match)):
            continue
        period, first, last = (line.figure(match, name) for name in ("period", "first", "last"))
        if not frame.close and first and last and first.when.is_after(last.when):  # « renversé en 1968, au pouvoir depuis 1960 »
            continue
        if not _is_of_one_year(length, first, last):
            continue
        if frame.longest and _is_short(context, length, period or first, period or last):
            continue
        bound.add(length.id)
        roles = [("period", period)] if period else [("from", first), ("to", last)]
        yield context.relation(
            FAMILY, *roles, ("duration", length), direction=hedged(context, length), sure=frame.close,
        )


def _is_short(context: Context, length: DateMention, first: DateMention | None, last: DateMention | None) -> bool:
    """« du 5 au 20 juillet. Pendant trois jours, la fanfare jouera »: a length within the time between its ends is of a part."""
    begins = first.when.first if first else None
    ends = last.when.last if last else context.published
    found = _OF_ONE_UNIT.fullmatch(length.duration or "")
    if begins is None or ends is None or found is None:
        return False
    return int(found[1]) * _DAYS[found[2]] <= (ends - begins).days + 1


def _went_before(line: Line, match: re.Match[str]) -> bool:
    """Whether the length may be that of several stretches, of which the match holds the last."""
    return _WENT_BEFORE.search(line.text, max(0, match.start() - 50), match.start()) is not None


def _is_of_one_year(length: DateMention, first: DateMention | None, last: DateMention | None) -> bool:
    """« le 12 juin … cinq jours plus tard, le 17 juin »: days without a year are compared with each other, within one year."""
    ends = [end for end in (first, last) if end and len(end.written) == 1]
    if all(end.written[0].year is not None for end in ends):
        return True
    years = {day.year for end in ends for day in (end.when.first, end.when.last) if day}
    return len(ends) == 2 and len(years) == 1 and (length.duration or "")[-1:] in {"D", "W", "M"}


def hedged(context: Context, length: DateMention) -> int:
    """What stands just before a length or in it, where the mention holds no hedge itself."""
    words = context.words(Span(max(0, length.span.start - 12), length.span.end))
    return 1 if MORE.search(words) else -1 if LESS.search(words) else 0


def _line(context: Context, span: Span) -> Line:
    parts: list[str] = []
    figures: dict[int, DateMention] = {}
    at, size = span.start, 0
    for figure in context.figures_in(span):
        if figure.span.start < at:
            continue
        ahead, letter, behind = _letter(context, figure)
        parts.append(context.low[at : figure.span.start] + ahead)
        size += len(parts[-1])
        if isinstance(figure, DateMention):
            figures[size] = figure
        parts.append(letter + behind)
        size += len(parts[-1])
        at = figure.span.end
    parts.append(context.low[at : span.end])
    return Line("".join(parts), figures)


def _letter(context: Context, figure: Figure) -> tuple[str, str, str]:
    """The letter of a figure, with the words of its mention that belong to no length: « il y a », « plus tard »."""
    if not isinstance(figure, DateMention):
        return "", OTHER, ""
    if figure.duration and not figure.age and not _is_rate(context, figure):
        around = AROUND.fullmatch(context.words(figure.span))
        return (around["ahead"] or "", LENGTH, around["behind"] or "") if around else ("", LENGTH, "")
    if figure.kind is DateKind.DURATION or figure.when.first is None or not figure.written:
        return "", OTHER, ""
    if len(figure.written) == 2 and figure.when.last is not None:
        return "", PERIOD, ""
    if len(figure.written) != 1:
        return "", OTHER, ""
    written = figure.written[0]
    return "", DATED if written.year is not None or (written.day is not None and written.month is not None) else OTHER, ""


def _is_rate(context: Context, length: DateMention) -> bool:
    """« âgé de 30 ans », « deux mois par an »."""
    return context.before(length, 8).endswith(NO_LENGTH) or context.after(length, 8).startswith((" par ", " d'âge"))
