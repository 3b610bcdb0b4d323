"""The time that governs a claim: its date after the preposition."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.pronouns import DEMONSTRATIVE
from claimcheck.french.tables import load
from claimcheck.linking.counting import is_ordinal
from claimcheck.linking.nouns import made_things
from claimcheck.model.mention import DateMention
from claimcheck.model.timespan import DateKind, Timespan

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.linking.verbs import Verb


def time_of(story: Story, tree: Tree, unit: Unit) -> Timespan | None:
    """The dates of the unit that stand on the calendar, bounded by what stands before them, as one time."""
    published = story.parsed.document.article.published
    dates = (*unit.figures, *(index for index in unit.shared if index not in unit.figures))
    known = _of_the_clause(tree, [index for index in dates if _dates_what_is_told(story, tree, unit, index)])
    if not known:
        return None
    beside = next((index for index in known if _stands_beside(tree, unit.main, index)), None)
    if beside is not None:
        return _bounded(tree, beside, published)
    time = _together(tree, known, published)
    days = [index for index in known if not is_part_of_day(tree, index, published)]
    if not days or len(days) == len(known):
        return time
    day = _bounded(tree, days[0], published)
    return time if day.meets(time) else day


def _dates_what_is_told(story: Story, tree: Tree, unit: Unit, index: int) -> bool:
    """Whether a figure is a date, and not that of a comparison, of another event, of a thing, or of these days."""
    if not is_time(tree, index) or _compared(story, tree, index) or _dates_what_went_before(tree, index):
        return False
    if names_a_thing(tree, index) and index != unit.main:
        return False
    # « depuis les crues de 2015 et celles de 2018 »: one more of what is dated
    again = tree.lower(index - 2) in DEMONSTRATIVE and tree.lower(index - 1) in ("de", "du", "d'")
    return not again and not _is_nowadays(tree, unit, index)


def _together(tree: Tree, known: list[int], published: date | None) -> Timespan:
    """The time that the dates of one clause make together."""
    first, *others = known
    time = _bounded(tree, first, published)
    for index in others:
        other = _bounded(tree, index, published)
        if _is_stretch(tree, first, index):
            time = Timespan(time.first, other.last)
        elif time.last == published and tree.lower(index - 1) == "au" and other.last:  # « depuis le 2 mars, … au 10 avril »
            time = replace(time, last=other.last)
        elif other.last == published and tree.lower(first - 1) == "au" and _is_led(tree, index, "depuis"):
            time = replace(time, first=other.first)  # « Au 10 avril, … depuis le 2 mars »
        else:
            time = _narrowed(time, other)
    return time


def _is_stretch(tree: Tree, first: int, last: int) -> bool:
    """« entre début mars et mi-mai », « de mi-2011 à fin 2013 »: from the one to the other."""
    joints = tree.words[first + 1 : last]
    between = tree.lower(first - 1) == "entre" and joints[:1] == ("et",)
    return len(joints) <= 2 and (between or (tree.lower(first - 1) == "de" and joints[:1] == ("à",)))


def _of_the_clause(tree: Tree, known: list[int]) -> list[int]:
    """The dates that the clause itself is given: « après la crue de mai 2007, une digue a été bâtie en 2008 »."""
    own = [index for index in known if tree.lower(index - 1) not in ("de", "d'") or _is_led(tree, index, "depuis")]
    return own or known


def names_a_thing(tree: Tree, index: int) -> bool:
    """« une Simca de 1967 », « un exemplaire de 1983 », « l'édition 2018 »: the year belongs to the name of a thing."""
    if not tree.text(index, index).isdigit() or not index:
        return False
    if tree.lower(index - 1) in ("de", "d'"):
        return _is_named(tree, index - 2) or tree.lower(index - 2) in made_things()
    return tree.tokens[index - 1].tag == "PROPN" or (index > 1 and _is_named(tree, index - 1))


def _is_named(tree: Tree, at: int) -> bool:
    """« Simca », « 356B »: a name, or a mark of letters and digits."""
    word = tree.text(at, at)
    return tree.tokens[at].tag == "PROPN" or word[:1].isupper() or (word[:1].isdigit() and word[-1:].isupper())


def _is_nowadays(tree: Tree, unit: Unit, index: int) -> bool:
    """« vaut », « est aujourd'hui estimé à »: what holds these days, and no deed of the day, « a signé aujourd'hui »."""
    verb = unit.verb
    if tree.lower(index) != "aujourd'hui" or verb is None:
        return False
    bare = verb.first == verb.main and tree.lower(verb.main).rstrip("es").endswith("é")
    return bare or verb.form == "participle" or verb.copula or is_state(tree, verb)


def is_state(tree: Tree, verb: Verb) -> bool:
    """A passive in the present: « est estimée à », and neither « est morte » nor « s'est vendue »."""
    words = [tree.lower(at) for at in range(verb.first, verb.last + 1)]
    if verb.form != "finite" or not {"est", "sont"} & set(words) or {"été", "s'", "se"} & set(words):
        return False
    return "Tense=Past" in tree.tokens[verb.main].morph and tree.lower(verb.main) not in _beings()


@cache
def _beings() -> frozenset[str]:
    """The participles that « être » makes a past of, in all four forms: « est tombée »."""
    rows = load("verb_stems", required=frozenset({"stems"}))
    plain = next(row.texts("stems") for row in rows if row.name == "being")
    return frozenset(stem + ending for stem in plain for ending in ("", "e", "s", "es"))


def is_part_of_day(tree: Tree, index: int, published: date | None) -> bool:
    """« en début de soirée » beside « jeudi 4 juin » is of that day."""
    figure = tree.figures[index]
    return isinstance(figure, DateMention) and not figure.written and figure.when == Timespan(published, published)


def _dates_what_went_before(tree: Tree, index: int) -> bool:
    """« après le conseil de mercredi, ils ont droit à … », « après un décès, mercredi, … »: the day of another event."""
    if tree.lower(index - 1) not in ("de", "du", "d'", ","):
        return False
    for at in range(index - 2, max(-1, index - 8), -1):
        if tree.lower(at) == "après":
            return True
        if tree.tokens[at].tag in ("PUNCT", "VERB", "AUX") or at in tree.figures:
            return False
    return False


def same_time_then(time: Timespan, when: Timespan) -> Timespan | None:
    """« 82 navires en mai, contre 76 l'année précédente »: the days of a time in the one year that another time names."""
    if time.first is None or time.last is None or when.first is None or time.last - time.first >= LONG:
        return None
    later = time.first.year - when.first.year
    if later <= 0 or when != Timespan(when.first.replace(month=1, day=1), when.first.replace(month=12, day=31)):
        return None
    return Timespan(_earlier(time.first, later), _earlier(time.last, later))


def _earlier(day: date, years: int) -> date:
    leap = day.month == LEAP_MONTH and day.day > LEAP_DAY
    return day.replace(year=day.year - years, day=LEAP_DAY if leap else day.day)


def _stands_beside(tree: Tree, main: int, index: int) -> bool:
    """« une note de 12 à Lyon (2011) »: a date in parentheses right after a figure or the place that goes with it."""
    return main < index <= main + REACH and tree.lower(index - 1) == "(" and tree.lower(index + 1) == ")" and not tree.depth[main]


def _narrowed(time: Timespan, other: Timespan) -> Timespan:
    """« en 2018, … au premier semestre »: of two dates of one clause the one within the other."""
    if time.first is None or time.last is None or other.first is None or other.last is None:
        return time
    return other if time.first <= other.first and other.last <= time.last else time


def is_time(tree: Tree, index: int) -> bool:
    """Whether a figure is a date that stands on the calendar."""
    figure = tree.figures[index]
    return isinstance(figure, DateMention) and figure.kind is not DateKind.DURATION and figure.when.is_known


def _bounded(tree: Tree, index: int, published: date | None) -> Timespan:
    figure = tree.figures[index]
    when = figure.when if isinstance(figure, DateMention) else Timespan()
    word = _preposition(tree, index)
    if word == "depuis" or _is_led(tree, index, "depuis"):
        return Timespan(when.first, published)
    if word in ("avant", "après") and isinstance(figure, DateMention) and figure.clock:
        return when  # « peu après minuit » is still of that day
    if word == "avant" and when.first and tree.lower(index - 2) == "pas":
        return Timespan(when.first, None)  # « pas avant jeudi »
    if word == "avant" and when.first:
        return Timespan(None, when.first - timedelta(days=1))
    if word in ("jusqu'", "jusque", "jusqu'à", "jusqu'en") and when.last:
        return Timespan(None, when.last)
    if _is_led(tree, index, "jusqu'") and when.last and tree.lower(index - 1) in ("en", "le"):
        return Timespan(None, when.last)
    if word == "après" and when.last:
        return Timespan(when.last + timedelta(days=1), None)
    return _pointing_on(tree, index, when, published)


def _pointing_on(tree: Tree, index: int, when: Timespan, published: date | None) -> Timespan:
    """« à partir de 2020 », « d'ici 2030 », « d'ici à 2030 »."""
    ahead = " ".join(tree.words[max(0, index - 4) : index]).lower()
    if FROM.search(ahead):
        return Timespan(when.first, None)
    if BY.search(ahead) and published and when.last and when.last >= published:
        return Timespan(published, when.last)
    return when


FROM = re.compile(r"\bà (?:partir|compter) (?:d[eu]|d')(?: (?:le|la|l'))?$")
BY = re.compile(r"\bd' ?ici(?: (?:au?|à))?(?: (?:le|la|l'|fin))?$")


def _is_led(tree: Tree, index: int, lead: str) -> bool:
    """« depuis l'ouverture du pont en 2002 », « depuis le début de la grève, le 3 mars », « jusqu'à sa mort en 2015 »."""
    for at in range(index - 1, max(-1, index - 12), -1):
        if tree.lower(at).startswith(lead):
            return True
        if (
            tree.tokens[at].tag in ("VERB", "AUX")
            or (at in tree.figures and not is_ordinal(tree.figures[at]))  # « depuis le premier jour de la grève, le 3 mars »
            or (tree.tokens[at].tag == "PUNCT" and (tree.lower(at) != "," or index - at > 2))
        ):
            return False
    return False


def _preposition(tree: Tree, index: int) -> str:
    at = index - 1
    while at >= 0 and (
        tree.tokens[at].tag == "DET"
        or (tree.lower(at) in ("à", "au", "en", "l'", "le", "la") and tree.lower(at - 1).startswith("jusqu"))
    ):
        at -= 1
    return tree.lower(at)


REACH = 6
LONG = timedelta(days=300)
"""A time so long is no part of a year."""
LEAP_MONTH, LEAP_DAY = 2, 28
THAN = re.compile(r" qu(?:e|')(?: (?:le|la|les|l'|en|au|ce|cette))?$")
"""« 8 euros de plus que l'an dernier »."""
DEGREES = frozenset({"plus", "moins", "mieux", "pire", "autant", "davantage", "mêmes", "même"})
COMPARED = (
    "rapport à", "rapport à l'", "rapport au", "rapport à la", "comparaison avec", "comparaison à", "comparé à",
    "comparée à", " qu'en", "contre", "niveau de", "niveau d'",
)


def _compared(story: Story, tree: Tree, index: int) -> bool:
    """« par rapport à 2015 », « comparée à la même semaine en 2015 »: the base of a comparison is not the time of the claim."""
    start = tree.tokens[index].span.start
    before = story.low[max(tree.sentence.span.start, start - 45) : start].rstrip()
    if before.endswith(COMPARED) or (THAN.search(before) and not DEGREES.isdisjoint(before.split())):
        return True
    near = before.rsplit(",", 1)[-1]
    return any(cue in near for cue in ("par rapport", "comparé", "en comparaison"))
