"""How far the time of a claim goes on over the claims after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from claimcheck.french.determiners import PLURAL, POSSESSIVE
from claimcheck.french.tables import forms_of
from claimcheck.linking.counting import is_count, is_ratio, is_trait
from claimcheck.linking.measured_nouns import extreme
from claimcheck.linking.measures import usual_measure
from claimcheck.linking.predicates import measuring_adjective
from claimcheck.linking.times import is_part_of_day, is_state, is_time, names_a_thing
from claimcheck.linking.told import REMEMBERED
from claimcheck.linking.units import STRETCHES
from claimcheck.linking.verbs import begins_existence
from claimcheck.model.mention import DateMention
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.linking.told import Told
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.linking.verbs import Verb
    from claimcheck.model.claim import Claim
    from claimcheck.model.timespan import Timespan

YEAR_LEAST, YEAR_MOST = timedelta(days=360), timedelta(days=368)
EVENT = timedelta(days=31)
OWNERS = POSSESSIVE & PLURAL
"""« ses trois enfants »: what somebody has at any time."""
AGAINST = frozenset({"alors que", "alors qu'", "tandis que", "tandis qu'", "bien que", "bien qu'"})
FARTHEST, LONGEST = 3, 8
"""How many sentences an account may leave its year out, and how many sentences on it may still be of that year."""


def time_carried(tree: Tree, unit: Unit, claim: Claim, last: Told, published: date | None) -> Timespan | None:
    """The time of a claim, its own or that of a claim before it."""
    day = _day_of_hour(tree, unit, last, published)
    if day is not None or claim.time is not None:
        return day or _until_then(tree, unit, claim.time, last, published)
    lender = _lender(last, tree, unit)
    if lender is None or (lender.tree is not tree and _has_frame(tree, unit)):
        return None
    return _carried(tree, unit, claim, lender, published)


def _until_then(tree: Tree, unit: Unit, time: Timespan | None, last: Told, published: date | None) -> Timespan | None:
    """« Il a revu son fils samedi. Il ne lui parlait plus depuis 2010 »: what lasted did so until the day told of."""
    then = last.claim.time
    if time is None or time.last != published or then is None or then.first is None or then.first != then.last:
        return time
    verb, near = unit.verb, tree.sentence.index - last.tree.sentence.index <= 1
    lasted = near and verb and any("Tense=Imp" in tree.tokens[at].morph for at in range(verb.first, verb.last + 1))
    since = time.first is not None and time.first < then.first and published is not None and then.first <= published
    return replace(time, last=then.first) if lasted and since else time


def _has_frame(tree: Tree, unit: Unit) -> bool:
    """« en l'espace de deux mois, 300 lits ont fermé »: a stretch of its own, which is not the time of the sentence before."""
    return any(tree.lower(index - 1) in ("de", "d'") and tree.lower(index - 2) in STRETCHES for index in unit.figures)


def _lender(last: Told, tree: Tree, unit: Unit) -> Told | None:
    """The last claim whose time can go on; over claims without a time only a year does.

    « après avoir fermé en 2015 » and « autant qu'en 2015 » only look back.
    """
    told: Told | None = last
    passed = False
    for _ in range(REMEMBERED):
        if told is None:
            return None
        if not _looks_back(told, tree) and not _had_been(told, tree, unit):
            if told.claim.time is not None:
                return told if not passed or _is_year(told.claim.time) else None
            passed = True
        told = told.before
    return None


def _had_been(told: Told, tree: Tree, unit: Unit) -> bool:
    """« Le record avait été établi en 2009. Les ventes ont bondi de 8 % »: what had been goes on over nothing that came after."""
    if told.tree is tree or unit.verb is None or told.unit.verb is None:
        return False
    return _is_pluperfect(told.tree, told.unit.verb) and not _is_pluperfect(tree, unit.verb)


def _is_pluperfect(tree: Tree, verb: Verb) -> bool:
    return any("Tense=Imp" in tree.tokens[at].morph for at in range(verb.first, verb.main)) and not verb.copula


def _looks_back(told: Told, tree: Tree) -> bool:
    verb = told.unit.verb
    if told.unit.kind in ("restated", "contrast") or (verb is not None and verb.form == "infinitive"):
        return True
    if extreme(told.tree, told.unit.main) is not None:  # « le pire jour depuis 2005 »
        return True
    return _is_made_in(told.tree, told.unit, away=told.tree is not tree)


def _carried(tree: Tree, unit: Unit, claim: Claim, lender: Told, published: date | None) -> Timespan | None:
    """The time of the claim before, where a figure goes on with it."""
    time, before = lender.claim.time, lender.tree
    if time is None or time.first is None or time.last is None or before.sentence.title:
        return None
    if _is_of_the_same_day_to_come(tree, unit, before, time, published):
        return time
    if not _can_go_on(tree, unit) or _is_still_to_come(tree, unit, time, published):
        return None
    if before is tree:
        return None if _is_by_now(tree, unit, lender) or _is_set_against(lender) else time
    return time if _goes_on_over_a_stop(tree, unit, claim, lender, time, published) else None


def _goes_on_over_a_stop(
    tree: Tree, unit: Unit, claim: Claim, lender: Told, time: Timespan, published: date | None
) -> bool:
    """Whether a later sentence is of the same time: the account of a year and tells what happened, or counts the same thing."""
    verb, here = unit.verb, tree.sentence.index
    if here - lender.tree.sentence.index > FARTHEST or here - lender.dated > LONGEST:
        return False
    if verb is not None and verb.form == "infinitive":
        return False
    if _is_year(time):
        ahead = published is not None and time.first is not None and time.first > published
        return not ahead and (_is_statistic(tree, unit.main) or (verb is not None and _tells(tree, verb)))
    alike = claim.measure is not None and claim.measure == lender.claim.measure and claim.measure != usual_measure(tree, unit)
    return (alike and (verb is None or not _is_present(tree, verb))) or _is_same_event(tree, unit, lender.tree, time)


def _is_still_to_come(tree: Tree, unit: Unit, time: Timespan, published: date | None) -> bool:
    """« Il sera entendu en mai. Il a été condamné à 6 mois »: what happened is of no day to come."""
    ahead = published is not None and time.first is not None and time.first > published
    return ahead and unit.verb is not None and _tells(tree, unit.verb)


def _is_by_now(tree: Tree, unit: Unit, lender: Told) -> bool:
    """« le moulin, racheté en 2003, vaut 200.000 euros »: what a thing is now, after what was done to it."""
    verb, other = unit.verb, lender.unit.verb
    aside = other is not None and verb is not None and other is not verb and other.form == "participle"
    now = verb is not None and verb.form == "finite" and (_is_present(tree, verb) or is_state(tree, verb))
    return aside and now and not _is_statistic(tree, unit.main)


def _is_set_against(lender: Told) -> bool:
    """« Alors que le délai expire mardi, 300 clients n'ont pas payé »: the day of what is set against is not that of the rest."""
    verb, tree = lender.unit.verb, lender.tree
    if verb is None or lender.unit.main < verb.first:
        return False
    for at in range(verb.first - 1, 0, -1):
        if tree.tokens[at].tag == "PUNCT":
            return False
        if f"{tree.lower(at - 1)} {tree.lower(at)}" in AGAINST:
            return True
    return False


def _day_of_hour(tree: Tree, unit: Unit, last: Told, published: date | None) -> Timespan | None:
    """« Le car a versé dimanche. L'accident s'est produit vers 16 heures »: an hour is of the day that the account is of."""
    dates = [index for index in unit.figures if is_time(tree, index)]
    if not dates or unit.verb is None or not all(is_part_of_day(tree, index, published) for index in dates):
        return None
    told: Told | None = last
    for _ in range(REMEMBERED):
        if told is None or tree.sentence.index - told.tree.sentence.index > FARTHEST:
            return None
        time = told.claim.time
        if time is not None and time.first is not None and time.first == time.last and not _looks_back(told, tree):
            return time if _tells(tree, unit.verb) else None
        told = told.before
    return None


def _is_of_the_same_day_to_come(tree: Tree, unit: Unit, before: Tree, time: Timespan, published: date | None) -> bool:
    """« Le trafic sera perturbé mardi. Deux lignes seront fermées. »."""
    if published is None or time.first is None or time.first <= published or not _goes_on_about(tree, unit, before, time):
        return False
    counts = before is not tree and is_count(tree.figures[unit.main])
    return counts and unit.verb is not None and _is_to_come(tree, unit.verb)


def _goes_on_about(tree: Tree, unit: Unit, before: Tree, time: Timespan) -> bool:
    """Whether this is the next sentence of a paragraph, with a finite verb, on a few days."""
    if time.first is None or time.last is None or time.last - time.first > EVENT:
        return False
    one, other = before.sentence, tree.sentence
    near = other.index - one.index <= 1 and other.paragraph == one.paragraph
    return near and unit.verb is not None and unit.verb.form == "finite"


def _is_same_event(tree: Tree, unit: Unit, before: Tree, time: Timespan) -> bool:
    """The next sentence goes on about a few days: « Le pont a cédé lundi. Deux ouvriers sont tombés. »."""
    if unit.verb is None or not _goes_on_about(tree, unit, before, time):
        return False
    return _tells(tree, unit.verb) and "Tense=Imp" not in tree.tokens[unit.verb.main].morph


def _is_year(time: Timespan) -> bool:
    """Whether a time is a year long: an account of a year goes on for some sentences."""
    return time.first is not None and time.last is not None and YEAR_LEAST <= time.last - time.first <= YEAR_MOST


def _is_statistic(tree: Tree, index: int) -> bool:
    """A share or an average length: what is told of a year also stands in the present, « l'écart est de 3 ans »."""
    figure = tree.figures[index]
    return is_ratio(figure) or (isinstance(figure, DateMention) and figure.length is not None)


def _is_of_today(tree: Tree, unit: Unit) -> bool:
    """« désormais soutenu par 40 élus », « compte aujourd'hui 3 gares »: no account of what was."""
    start = unit.verb.first - 2 if unit.verb is not None and unit.verb.first <= unit.main else unit.main - 4
    return not _now_words().isdisjoint(tree.words[max(0, start) : unit.main])


def _now_words() -> frozenset[str]:
    """Adverbs of the day of publication."""
    return forms_of("time_words", "now")


def _can_go_on(tree: Tree, unit: Unit) -> bool:
    """Whether a figure can be of a time told before: no date of its own, nothing to come, no trait of a thing."""
    figure, verb = tree.figures[unit.main], unit.verb
    if isinstance(figure, DateMention) and (figure.length is None or figure.age or tree.lower(unit.main - 1) == "depuis"):
        return False
    if any(_lasts_since(tree, index) for index in unit.figures):
        return False
    if tree.lower(unit.main - 1) in OWNERS or any(_is_of_an_unknown_day(tree, index) for index in unit.figures):
        return False
    if _is_of_today(tree, unit) or is_trait(tree, unit.main) or measuring_adjective(tree, unit.main) is not None:
        return False
    if verb is None:
        return True
    if _is_to_come(tree, verb):
        return False
    return verb.form != "infinitive" or _is_led_by_a_past(tree, verb)


def _lasts_since(tree: Tree, index: int) -> bool:
    """« depuis 3 mois » tells a time of its own, whatever it be."""
    figure = tree.figures[index]
    return isinstance(figure, DateMention) and figure.length is not None and tree.lower(index - 1) == "depuis"


def _is_of_an_unknown_day(tree: Tree, index: int) -> bool:
    """« dans la nuit du 26 au 27 » of no month, « en quelques semaines »: it has a time of its own, whatever it be."""
    figure = tree.figures[index]
    if not isinstance(figure, DateMention) or figure.kind is DateKind.RECURRING or figure.when.is_known:
        return False
    return figure.length is None and not figure.clock


def _is_to_come(tree: Tree, verb: Verb) -> bool:
    """« vendra », and « contenant » in « interdira les produits contenant … »."""
    if verb.form == "participle":
        verb = next((other for other in reversed(tree.verbs) if other.last < verb.first and other.form == "finite"), verb)
    return any(_is_ahead(tree.tokens[at].morph) for at in range(verb.first, verb.last + 1))


def _is_led_by_a_past(tree: Tree, verb: Verb) -> bool:
    """« avait dû provisionner », « a réussi à vendre »; « pour vendre » and « prévoit de vendre » are no accounts of the past."""
    at = verb.first - 1
    while at >= 0 and tree.lower(at) in ("à", "de", "d'"):
        at -= 1
    helped = any(_is_past(tree, at) for at in range(verb.first, verb.main))
    return helped or (at >= 0 and tree.tokens[at].tag in ("VERB", "AUX") and _is_past(tree, at))


def _is_past(tree: Tree, at: int) -> bool:
    morph = tree.tokens[at].morph
    return "Tense=Past" in morph or "Tense=Imp" in morph


def _is_present(tree: Tree, verb: Verb) -> bool:
    return "Tense=Pres" in tree.tokens[verb.main].morph


def _tells(tree: Tree, verb: Verb) -> bool:
    """Whether a verb tells what happened: in the past, and no mere « était »."""
    return not verb.copula and any(_is_past(tree, at) for at in range(verb.first, verb.last + 1))


def _is_ahead(morph: str) -> bool:
    return "Tense=Fut" in morph or "Mood=Cnd" in morph


def _is_made_in(tree: Tree, unit: Unit, *, away: bool) -> bool:
    """« une Simca de 1967 », « lancée en 2015, elle compte »: a date that only describes a thing, and goes on over nothing.

    ``away`` is for a claim of another sentence, where « la ligne, ouverte en 2015, » has no say any more.
    """
    dates = [index for index in unit.figures if is_time(tree, index)]
    if not dates:
        return False
    if all(tree.depth[index] or names_a_thing(tree, index) for index in dates):
        return True
    verb = unit.verb
    if verb is not None and verb.form == "participle" and "Tense=Past" in tree.tokens[verb.main].morph:
        described = verb.first == 0 or begins_existence(tree.lower(verb.main)) or (away and tree.lower(verb.first - 1) == ",")
        # « fondée sur des chiffres de 2017 » dates what follows
        return described and tree.lower(dates[-1] - 1) not in ("de", "d'")
    return False
