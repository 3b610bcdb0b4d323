"""Whether four figures are a year: told from the words before and after them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.function_words import FUNCTION_WORDS
from claimcheck.mentions.date_patterns import Around

if TYPE_CHECKING:
    from claimcheck.mentions.moment import Moment

SURE = Around(r"(?:\b<:surely-before-year> |mi-)$")
LIKELY = Around(
    r"(?:\b(?:<:surely-before-year>|<:before-year>)(?: de)? |\((?:[^()\d]{1,30}, |en |dès |depuis )?|"
    r"(?:19|20)\d\d,? (?:et |ou |à |puis |contre )?(?:en )?|\d{1,2}/)$")
NEVER = Around(r"(?:\b(?:<:never-before-year>|(?-i:[Cc]es|[Ll]es|[Dd]es|[Ll]e)) |[€$£]|\d |\d[.,-])$")
NAMED = Around(r"(?-i:\b[A-ZÀ-Ý])[\w'-]{1,24} $")
OPENING = Around(r"(?:[.!?] |[«\"“] ?)$")
HEADED = Around(r"\b<:has-a-year> $")
COUNTS = Around(r" ?(?:[%€$£°‰]|<:counted-by-thousands>\b)")
LAST_YEAR = 2200
SECOND_END = re.compile(r"(?P<joint> à | et | ou | ?- ?)(?P<figure>\d[\d ]{2,6}\d)(?!\d)")
NEXT_WORD = re.compile(r" ([^\W\d_]+)")
VERB_AFTER = re.compile(r" ?[:,]| (?:a|est|sera|aura|fut|restera|marque|devrait|s'annonce|s'achève|commence|était|avait|ne)\b")
SMALL_WORDS = frozenset({"pas", "plus", "moins", "après", "vers", "sans", "sous", "dans", "chez", "dès", "mais", "puis", "ils"})


def is_year(number: int, match: re.Match[str], moment: Moment) -> bool:
    """Whether a figure of four digits is a year here."""
    start, end = match.start("year"), match.end()
    before = moment.before(start, 40)
    if not 1000 <= number <= LAST_YEAR or COUNTS.begins(moment.view, end) or _counts_with_next(moment, before, end):
        return False
    if match[0][0] in "aAcC":  # « année 2015 »
        return True
    if NEVER.ends(before):
        return False
    if SURE.ends(before):
        return True
    if not before.strip() or OPENING.ends(before):
        return 1900 <= number <= 2100 and VERB_AFTER.match(moment.view, end) is not None
    return _may_be_year(number, before) and (HEADED.ends(before) or _ends_phrase(moment, end))


def _counts_with_next(moment: Moment, before: str, end: int) -> bool:
    """« de 2000 à 3000 euros »: the second figure counts something, so the first does; « 9 en 2000 à 3 000 … » does not."""
    other = SECOND_END.match(moment.view, end)
    if other is None or before.lower().endswith(" en ") or (other["joint"] == " et " and SURE.ends(before)):
        return False
    figure = other["figure"]
    return len(figure) != 4 or int(figure.replace(" ", "")) > LAST_YEAR or COUNTS.begins(moment.view, other.end())


def _may_be_year(number: int, before: str) -> bool:
    """The further from our time, the plainer must the words before be."""
    if not 1700 <= number <= 2150:
        return before.lower().endswith((" de ", " siècle ("))
    if LIKELY.ends(before):
        return True
    return 1900 <= number <= 2100 and (NAMED.ends(before) or HEADED.ends(before))


def _ends_phrase(moment: Moment, end: int) -> bool:
    """Whether no noun follows that the figure could count: a counted noun would stand in the plural."""
    word = NEXT_WORD.match(moment.view, end, end + 24)
    return word is None or word[1][-1] not in "sx" or word[1].lower() in FUNCTION_WORDS or word[1].lower() in SMALL_WORDS
