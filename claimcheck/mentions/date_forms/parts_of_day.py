"""Parts of the day: « ce soir », « mi-journée », « lundi matin », « la nuit de samedi à dimanche »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.mentions.date_forms.day_ranges import near_weekdays, spanned
from claimcheck.mentions.date_forms.form import Reading, form, written_day
from claimcheck.mentions.tense import Tense
from claimcheck.model.timespan import UNKNOWN_TIME, DateKind

if TYPE_CHECKING:
    from claimcheck.mentions.moment import Moment


@form(
    r"(?:ce|cet|cette) (?P<name><part>|midi)(?P<there>[ -]là)?", starts="ce cet cette",
    examples={"[ce soir]": "2025-03-12/2025-03-12", "[cette nuit]": "2025-03-12/2025-03-12", "[ce soir-là]": "?"},
)
def this_part(match: re.Match[str], moment: Moment) -> Reading | None:
    """« ce soir »: on the day of publication."""
    when = french.one_day(moment.published) if not match["there"] else UNKNOWN_TIME
    return Reading(DateKind.RELATIVE, when, clock="12:00" if match["name"].lower() == "midi" else None, part=not match["there"])


@form(
    r"(?:<edge> de |<edge2> d'|<edge3> de la |<edge4> de l'|<edge5> du )<part>", starts="début milieu fin",
    examples={"en [début de soirée]": "2025-03-12/2025-03-12", "à la [fin de la journée]": "2025-03-12/2025-03-12"},
)
def edge_of_part(match: re.Match[str], moment: Moment) -> Reading | None:
    """« en fin de matinée »."""
    return Reading(DateKind.RELATIVE, part=True)


@form(
    r"(?:fin|début) du jour|mi-journée|(?:(?:un peu )?plus tard dans la |(?:un peu )?plus tard dans l')<part>",
    starts="fin début mi plus un",
    examples={"à la [mi-journée]": "2025-03-12/2025-03-12 T12:00", "[plus tard dans la soirée]": "2025-03-12/2025-03-12"},
)
def other_part(match: re.Match[str], moment: Moment) -> Reading | None:
    """« mi-journée », « plus tard dans la soirée »."""
    return Reading(DateKind.RELATIVE, clock="12:00" if match[0].lower().startswith("mi") else None, part=True)


@form(
    r"<part>(?: très)?(?: tôt)?", starts="part",
    examples={"dans [la soirée]": "2025-03-12/2025-03-12", "Il a plu [mardi matin].": "2025-03-11/2025-03-11"},
    nots=("un bon après-midi", "une nuit blanche", "la Nuit debout"),
)
def part(match: re.Match[str], moment: Moment) -> Reading | None:
    """A part of the day after a day or after « dans la »; with « le » alone it recurs."""
    before = moment.before(match.start())
    if match[0][0].isupper() and match.start() > moment.bounds(*match.span())[0]:
        return None
    if moment.earlier and PART_GAP.fullmatch(moment.view[moment.earlier[-1].span.end : match.start()][:20]):
        return Reading(DateKind.RELATIVE, part=True)
    if IN_THE.search(before):
        return Reading(DateKind.RELATIVE, part=True, article=True)
    follows = AFTER_PART.match(moment.view, match.end())
    early = "tôt" in match[0].lower() or moment.tense(*match.span()) is Tense.ALONE
    if THE.search(before) and early:
        return Reading(DateKind.RELATIVE, part=True, article=True)
    if match["part"].lower() in ("matin", "soir") and THE.search(before) and not follows:
        return Reading(DateKind.RECURRING, part=True, article=True)
    return None


PART_GAP = re.compile(r" (?:(?:au|le|dans la|dans l'|en|très tôt le|tôt le|tard le) ?)?")
IN_THE = re.compile(r"\b(?:dans la |dans l')$", re.IGNORECASE)
THE = re.compile(r"\b(?:le|du) $", re.IGNORECASE)
AFTER_PART = re.compile(r" (?:de (?:la|l'|son|leur|sa|ce|cet)|du|des|d'|suivant|où|même)")


@form(
    r"(?P<when>avant|pendant|après|au moment)(?: le| de| du)? (?:déjeuner|dîner|petit-déjeuner)(?! (?:de|du|des|avec|entre|d'))",
    starts="avant pendant après au",
    examples={"[pendant le déjeuner]": "2025-03-12/2025-03-12"}, nots=("le déjeuner de presse",),
)
def meal(match: re.Match[str], moment: Moment) -> Reading | None:
    """A part of the day told by a meal."""
    return Reading(DateKind.RELATIVE, part=True)


@form(
    r"(?:nuit|soirée) (?:de |du )<weekday>(?: <day>(?: <month>)?)?"
    r" (?:à|au) (?:ce )?<weekday2>(?: <day2>(?: <month2>)?(?: <year2>)?)?",
    starts="nuit soirée",
    examples={
        "Il a plu dans la [nuit de samedi à dimanche].": "2025-03-08/2025-03-09",
        "Dans la [nuit du lundi 3 au mardi 4 mars], il a plu.": "2025-03-03/2025-03-04",
    },
)
def night_between(match: re.Match[str], moment: Moment) -> Reading | None:
    """The night from one weekday to the next."""
    first, last = written_day(match), written_day(match, "2")
    if last.day is not None and last.month is not None and first.day is not None:
        return Reading(DateKind.DATE, spanned(first, last, moment, *match.span()), (first, last))
    return Reading(DateKind.RELATIVE, near_weekdays(first, last, moment, match), (first, last))
