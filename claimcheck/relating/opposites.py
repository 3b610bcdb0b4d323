"""Two opposite answers to one question: « 52 % y sont favorables, tandis que 37 % s'y opposent »."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.french.answers import exclusive_half, opposed
from claimcheck.relating.marks import DATE, PERCENT, line_before, marked
from claimcheck.relating.stated import changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

NEAR, AROUND, LIGHT = 170, 90, 2
# Another time, another group, or no share of all at all
_APART = re.compile(
    rf"[{DATE}]|\b(?:mais|même si|pourtant|cependant|toutefois|rivale?|adversaire|alors qu\w* (?:étai|avai)\w*|au lieu"
    r"|par rapport|respectivement|points?|hausse|baisse|progress\w*|recul\w*|parmi|chez|dont|quant aux?|il y a|précédent\w*"
    r"|tours?|abstention|participation|moyenne|marge|d'entre (?:eux|elles))\b"
)
_BASE = re.compile(r" ?(?:des |de la |de l'|du |d'entre |de |d')(?P<noun>[^\W\d_]{3,})")
# « 62 % des Français », « 37 % des personnes interrogées »: those of whom the whole survey speaks
_ALL = re.compile(
    r"(?:français|sondés?|personnes?|interrogés?|répondants|gens|habitants|électeurs|citoyens|avis|opinions?|voix|suffrages)"
)
_CLAUSE = re.compile(r"[,;:.()]")
# What a second answer may not bring up, where the first did not
_NEW = re.compile(
    r"\b(?:l[ae]s?|du|des|aux?|à|en|pour|sur|dans|chez|son|sa|ses|leurs?|cette|ces?|cet|une?|que|qui)\b[ ']?"
    r"(?:(?:l[ae]s?|une?|son|sa|ses|cette|ces?|leurs?) |l')?(?P<noun>[^\W\d_]+)?"
    r"|\b(?:l'|d'|qu'|n')(?P<elided>[^\W\d_]+)"
)
_ANSWER = re.compile(
    r"(?:bonn|mauvais|atout|avantage|handicap|inconvénient|opinion|avis|image|chose|idée|nouvelle|décision"
    r"|pens|estim|jug|consid|trouv|croi|voi|souhait|veul|prononc|déclar|(?:c|il|ils|elle|elles|on|ce|cela|la|le|les|y|en)$)"
)
_CLITICS = frozenset({"s", "y", "n", "ne", "lui", "leur", "en", "se"})
_WITH = re.compile(r"\bà $")


def find(context: Context) -> Iterator[Relation]:
    """Two shares, side by side in one sentence, whose answers exclude each other."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        if PERCENT not in line.text:
            continue
        yield from _conversely(context, line, line_before(context, sentence))
        places = _shares(line)
        paired = -1
        for left, right in pairwise(places):
            if left == paired:
                continue  # « 58 % un atout, 40 % un frein et 70 % un coût »: a new question
            first = line.text[max(0, left - 60, *(p + 1 for p in places if p < left)) : right]
            second = line.text[right : _ahead(places, right)]
            if right - left < NEAR and _exclude(first, second, _base(line, left), _base(line, right)):
                paired = right
                yield _pair(context, line.figures[left], line.figures[right])


# « À l'inverse, 49 % y sont opposés », « Ils sont 49 % à s'y opposer »
_CONVERSELY = re.compile(
    rf"\W*(?:[aà] l'(?:inverse|opposé)|inversement|au contraire|en revanche|[aà] contrario|de l'autre côté),? "
    rf"(?:(?:ils|elles) sont |seul\w* |quelque |environ )?(?={PERCENT})"
)


def _conversely(context: Context, line: Marked, before: Marked | None) -> Iterator[Relation]:
    """The last answer of the sentence before, and the opposite one with which this sentence begins."""
    opened = _CONVERSELY.match(line.text)
    if opened is None or before is None:
        return
    earlier, places = _shares(before), _shares(line)
    if len(earlier) != 1 or opened.end() not in places:
        return
    left, right = earlier[0], opened.end()
    first, second = before.text[max(0, left - AROUND) :], line.text[right : _ahead(places, right)]
    if _exclude(first, second, _base(before, left), _base(line, right)):
        yield _pair(context, before.figures[left], line.figures[right])


def _ahead(places: list[int], right: int) -> int:
    """Where the words of a share end: before the next share, or with its clause."""
    return min([right + AROUND, *(place for place in places if place > right)])


def _shares(line: Marked) -> list[int]:
    moved = {change.figure.id for change in changes(line) if not change.bare and change.figure is not None}
    shares = ((place, figure) for place, figure in line.at(PERCENT) if figure.id not in moved and figure.text[:1] not in "+-−–")
    return [place for place, _ in shares if not _WITH.search(line.text, max(0, place - 3), place)]


def _base(line: Marked, place: int) -> str | None:
    """Of whom a share is; nothing where the words do not say, or name those asked."""
    found = _BASE.match(line.text, place + 1)
    return found["noun"] if found and not _ALL.fullmatch(found["noun"]) else None


# « contre 46 % pour qui c'est une mauvaise chose »: those asked, no new object
_THOSE = re.compile(r"\b(?:pour|chez|selon) (?:qui|lesquel(?:le)?s)\b")
# « 58 % s'y disent favorables ce mois-ci, contre 49 % d'opposés »: one day for both
_AGAINST = re.compile(r"(?:, |\()contre $")


def _exclude(first: str, second: str, left: str | None, right: str | None) -> bool:
    """Whether two shares are of two answers to one question that nobody gives together."""
    second = _THOSE.sub(" ", second)
    if _AGAINST.search(first):
        first = first.replace(DATE, "")
    if right is not None and exclusive_half(right):
        right = None  # « contre 65 % de mécontents »
    return _one_question(first, second, left, right) and _one_object(first, second)


def _one_question(first: str, second: str, left: str | None, right: str | None) -> bool:
    words = first + second
    if _APART.search(words) or (right is not None and left != right):
        return False
    return not {"?", ";"} & set(first) and opposed(words)


def _one_object(first: str, second: str) -> bool:
    """« 54 % approuvent la loi, 52 % désapprouvent la méthode » are two questions: the second answer names nothing new."""
    clause = _CLAUSE.split(second, maxsplit=1)[0]
    return all(_is_known(found["noun"] or found["elided"] or "", first) for found in _NEW.finditer(clause))


def _is_known(word: str, first: str) -> bool:
    known = word in _CLITICS or _ANSWER.match(word) is not None
    return known or exclusive_half(word) is not None or (len(word) > LIGHT and word in first)


def _pair(context: Context, left: Figure, right: Figure) -> Relation:
    return context.relation("percents_sum", ("share", left), ("share", right), cue=left.span.joined(right.span), sure=False)
