"""A person's birth and age: « né en 1950 … mort à 69 ans », « en 1971, elle a alors 23 ans »."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from claimcheck.french.milestones import milestone_words
from claimcheck.french.persons import is_person
from claimcheck.french.relation_cues import cue
from claimcheck.model.mention import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import DateMention
    from claimcheck.model.relation import Relation
    from claimcheck.model.span import Span
    from claimcheck.relating.context import Context

FAMILY = "age_birth"
BORN = re.compile(
    rf"{milestone_words('born')}(?: [^.;!?()\n\d]{{0,60}}?(?:\([^()\d\n]{{1,40}}\))?)?(?: |\()(?:le|en|un|au mois de|,)? ?$"
)
DIED = re.compile(rf"{milestone_words('died')}(?:(?! ans\b)[^.;:!?]){{0,60}}(?:à l'âge de|à|âgée? de|avait) $")
# « est mort », « nous a quittés », not « mort à 66 ans »; « décédé lundi » tells news as well
JUST_DIED = re.compile(
    rf"\b(?:est|sont|a|ont|s'est|se sont|vient de|viennent de) (?:[^\W\d_]+ )?{milestone_words('died')}"
    rf"|\b(?:décède|meurt|disparaît|nous a quittés|s'en est allée?)\b"
    rf"|{milestone_words('died')} (?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce|cette|dans)\b"
)
# « Paul Morel (1931-1998), mort à 67 ans »
LIVED = re.compile(rf"\)[^.;!?()]{{0,60}}{milestone_words('died')}[^.;!?()]{{0,60}}(?:à l'âge de|à|âgée? de) $")
# « elle a fêté dimanche ses 105 ans », and not « avant de fêter ses »
_FEAST = r"\b(?:fête|fêtera|a fêté|vient de fêter|va fêter|souffle|a soufflé|aurait fêté)\b[^.,;:!?]{0,30} ses "
FEASTED = re.compile(rf"(?<!avant de ){_FEAST}$")
# « fête ses 20 ans » may be told of long ago, « fêtera ses 20 ans » hardly
AHEAD = re.compile(r"\b(?:fêtera|vient de fêter|va fêter)\b[^.,;:!?]{0,30} ses $")
AGED = re.compile(
    r"\b(?:il|elle|qui) aura (?:bientôt )?$"
    r"|\b(?:il|elle) (?:avait|a|est âgée? de|était âgée? de) $|\b(?:est|était|aujourd'hui|,) ?âgée? (?:aujourd'hui )?de $"
)
# « est née à Pau en 1990 et a donc 29 ans. », and not « et a 16 ans plus tard quitté »
HAS = re.compile(r"(?:\bet|\bqui est née? [^.,;:!?()]{2,40},) a (?P<now>donc |aujourd'hui |maintenant )?$")
CLOSES = re.compile(r"[.,;:!?)]|$")
OF_AGE = re.compile(
    r"\b(?:homme|femme|acteur|actrice|président\w?|\w+(?:eur|euse|iste|ien|ienne|aire|ier|ière)|d'\w+) de $"
    r"|\bc(?:et|ette|e) \w+ de $|^\s*[,(] ?$"
)
_JUST = r"(?:seulement |tout juste )?$"
THEN = re.compile(
    rf"(?:,| \() ?(?:alors qu')?(?:il|elle) (?:a|avait) (?:alors )?{_JUST}|, (?:alors )?(?:âgée? de|à(?: l'âge de)?) {_JUST}"
)
# « À 58 ans, cet éleveur né en 1962 »: told of today or of long ago, an age that nobody born then can have reached
OPENING = re.compile(r"\W{0,3}à (?:bientôt |tout juste |seulement |désormais )?$")
WHO = re.compile(r", (?:(?!\b(?:qui|que|qu|dont|où)\b)[^.;:!?()]){2,60}")
# « Sacrée à 19 ans, en 2016, la nageuse, née en mars 1997 »: of the subject that follows
DEED = re.compile(rf"\W{{0,3}}[^\W\d_]+(?:é|i|u|is|it|ert)e? (?:[^\W\d_']+[ ']){{0,6}}à {_JUST}")
IN_YEAR = re.compile(r",? (?:en|dès|\() ?$")
WHOSE = re.compile(r"\)?, (?!(?:son|sa|leur)\b)[^.,;:!?()\d]{2,60}(?:, |\()née? (?:[^.,;:!?()\d]{2,40} )?(?:le|en|un) $")
# What makes the noun or name behind it another than the subject
_OF = r"(?:\b(?:de la|de l'|du|des?|avec)\b ?|\bd')"
OF, OF_NOUN = re.compile(rf"{_OF}$"), re.compile(rf"{_OF}(?P<noun>[^\W\d_]+)")
# « En 1973, pendant la guerre, il avait 20 ans », « Au départ, elle était âgée de 20 ans »: of the time that leads the sentence
LED_BY_TIME = re.compile(r"\w[^.;:!?]{0,70}, (?:il|elle|celui-ci|celle-ci) (?:avait|était âgée? de) (?:[^\W\d_]+ )?$")
OTHER_TIME = re.compile(cue("age-of-another-time"))
KIN = re.compile(cue("kin"))
ELSE = (" plus tard", " après", " de ", " d'", " lors", " quand", " au moment", " à l'époque",
        " à la mort", " au début", " à ses", " à son", " à sa ", " en 1", " en 2")
APART = (" d'intervalle", " d'écart", " de distance")
AT_EVENT = re.compile(r" (?:lors|lorsqu\w*|quand|au moment)\b| en (?=1[5-9]\d\d\b|20\d\d\b)")
# « Née à Tours en 1944 », « Elle est née », first in its sentence: the one of whom the sentence before tells
TELLS_ON = re.compile(r"\W{0,3}(?:(?:il|elle) (?:est |était |a )?)?(?:née?|vu le jour) [^.;!?]{0,60}")
FOLLOWED = re.compile(r"\.\s{0,4}née? [^.;!?]{0,60}")
APPOSED = re.compile(r",? (?:est )?née? (?:(?:à|dans|près de) [^.,;:!?()\d]{2,40} )?(?:le |en |un |au )?")
LATELY = 60
OPENS, HE, SOON = re.compile(r"\W{0,3}(?:en |le )?"), re.compile(r",? (?:il|elle)\b"), 3
ASIDE_CLOSED = re.compile(rf"(?: (?:à|dans|près de) [^,.;:!?]{{2,40}})?, {_FEAST}")
# « né », « morte »: of a man or of a woman; « la mort » is a noun
OF_GENDER = re.compile(r"(?<!la )(?<!sa )(?<!leur )(?<!de )\b(?:né|mort|décédé|disparu|tué|emporté|éteint)(e?)\b")
DIED_IN = re.compile(rf"{milestone_words('died')} (?:en|le) $")
YEAR = re.compile(r"\b1[5-9]\d\d\b|\b20\d\d\b")
DYING = re.compile(milestone_words("died"))
JUST_THEN = re.compile(r",? (?:à [^.,;:!?()]{2,30} )?(?:en|le|au mois de)? ?")
BETWEEN = re.compile(r"[^.;!?]{0,60}")


def find(context: Context) -> Iterator[Relation]:
    """The ages that must be those of the one person whose birth is told."""
    yield from _lives(context)
    births = [m for m in context.dates if m.names_year and BORN.search(context.before(m, 90))]
    if len({birth.when for birth in births}) != 1:
        return
    for age in context.durations:
        if age.length is None or age.length.unit != "year":
            continue
        otherwise = context.after(age, 16).startswith(ELSE) and not _is_death(context, age)
        if otherwise and not AT_EVENT.match(context.after(age, 20)):
            continue
        if event := _then(context, births[0], age) or _at_deed(context, births[0], age):
            sure = context.sentence(births[0]) == context.sentence(age)
            yield context.relation(FAMILY, ("birth", births[0]), ("event", event), ("age", age), sure=sure)
        elif _opens(context, births[0], age):
            yield context.relation(FAMILY, ("birth", births[0]), ("age", age), direction=1, sure=False)
        elif not otherwise and _is_now(context, births[0], age):
            event, sure = _when(context, births[0], age), _is_sure(context, births[0], age)
            if event is None and _is_of_another_deed(context, births[0], age):
                continue
            past = event is None and _is_of_the_long_dead(context, births[0], age)
            yield context.relation(
                FAMILY, ("birth", births[0]), ("event", event), ("age", age), sure=sure, direction=1 if past else 0,
            )


def _is_of_the_long_dead(context: Context, birth: DateMention, age: DateMention) -> bool:
    """« Ce mineur, mort à 66 ans, était né en 1948 »: a participle tells no news, where neither it opens nor a headline tells."""
    ahead = context.before(age, 90)
    if DIED.search(ahead) is None or JUST_DIED.search(ahead):
        return False
    if DYING.match(ahead) and context.sentence(birth) != context.sentence(age):
        return False
    titles = (sentence for sentence in context.sentences[:2] if sentence.title)
    return not any(DYING.search(context.words(title.span)) for title in titles)


def _is_of_another_deed(context: Context, birth: DateMention, age: DateMention) -> bool:
    """« Mort à 82 ans, il avait gagné en 1958 »: the year of the sentence is not that of the death, which may be long past."""
    sentence = context.sentence(age)
    if LED_BY_TIME.search(context.before(age, 90)):
        return True
    if sentence is None or DIED.search(context.before(age, 90)) is None:
        return False
    years = set(YEAR.findall(context.words(sentence.span))) - set(YEAR.findall(birth.text))
    return bool(years) or bool(_years_beside(context, birth, age))


def _opens(context: Context, birth: DateMention, age: DateMention) -> bool:
    """« À 58 ans, cet éleveur né en 1962 »: the age that opens a sentence is that of its subject."""
    if not (age.span < birth.span and context.sentence(age) == context.sentence(birth)) or _others(context, birth, age):
        return False
    opens = OPENING.fullmatch(context.before(age)) is not None
    return opens and WHO.fullmatch(context.between(age, birth)) is not None and not KIN.search(context.between(age, birth))


def _is_sure(context: Context, birth: DateMention, age: DateMention) -> bool:
    """Whether the age is surely that of the day: « fête ses 50 ans », « et a 50 ans » may be told of long ago."""
    ahead = context.before(age, 90)
    if FEASTED.search(ahead):
        if "aurait fêté" in ahead:
            return False
        return AHEAD.search(ahead) is not None or bool(_others(context, birth, age))
    if DIED.search(ahead) and _when(context, birth, age) is None:
        return _is_news(context, birth, age)
    has = HAS.search(ahead)
    return has is None or has["now"] is not None


def _is_news(context: Context, birth: DateMention, age: DateMention) -> bool:
    """« est morte jeudi à 71 ans »: with no day, the death may be long past."""
    last = [m.when.last for m in _others(context, birth, age) if m.when.last is not None]
    return context.published is not None and any(abs((context.published - day).days) <= LATELY for day in last)


def _lives(context: Context) -> Iterator[Relation]:
    """The age at death of somebody whose life stands in brackets: « (1931-1998) est mort à 67 ans »."""
    for age in context.durations:
        ahead = bisect_left(context.dates, age.span, key=lambda date: date.span) if age.age else 0
        life = context.dates[ahead - 1] if ahead and context.sentence(context.dates[ahead - 1]) == context.sentence(age) else None
        if life and len(life.written) == 2 and LIVED.fullmatch(context.between(life, age)):
            yield context.relation(FAMILY, ("birth", life), ("event", life), ("age", age))


def _then(context: Context, birth: DateMention, age: DateMention) -> DateMention | None:
    """The year in which the person had that age: « en 1971, elle a alors 23 ans »."""
    if AT_EVENT.match(context.after(age, 20)):
        later = [m for m in context.dates if m.span > age.span and context.sentence(m) == context.sentence(age)]
        own = context.sentence(birth) == context.sentence(age) or _is_next_to(context, age, birth)
        one = len(later) == 1 and later[0].names_year and own
        return later[0] if one and AGED.search(context.before(age, 40)) else None
    ahead = [m for m in context.dates if m.span < age.span and m.names_year and m is not birth]
    if not ahead or context.sentence(ahead[-1]) != context.sentence(age) or not THEN.fullmatch(context.between(ahead[-1], age)):
        return None
    return ahead[-1] if context.sentence(age) == context.sentence(birth) or _tells_on(context, birth, ahead[-1], age) else None


def _at_deed(context: Context, birth: DateMention, age: DateMention) -> DateMention | None:
    """The year beside an age with which a sentence opens, where the sentence then names who it was, and the birth."""
    if not age.span < birth.span or DEED.fullmatch(context.before(age, 80)) is None:
        return None
    event = next((m for m in context.dates if m.span > age.span), None)
    if event is None or not event.names_year or IN_YEAR.fullmatch(context.between(age, event)) is None:
        return None
    gap = context.gap(event, birth)
    words = context.words(gap)
    told = WHOSE.fullmatch(words) and not KIN.search(words) and not _names_another(context, gap)
    return event if told else None


def _names_another(context: Context, gap: Span) -> bool:
    """« l'ancien coéquipier du gardien, né en 1986 », « l'entraîneur de Luc Roy, né en 1986 »: the one named last was born."""
    names = (entity.span.start for entity in context.entities_in(gap) if entity.label is Label.PERSON)
    if any(OF.search(context.low, gap.start, start) for start in names):
        return True
    return any(is_person(found["noun"]) for found in OF_NOUN.finditer(context.words(gap)))


def _tells_on(context: Context, birth: DateMention, event: DateMention, age: DateMention) -> bool:
    """« Né en 1949, il … . En 1996, à 47 ans, il prend … »: soon after the birth, of whoever was born, and of nobody else."""
    sentence, other = context.sentence(age), context.sentence(birth)
    if sentence is None or other is None or not 0 < sentence.index - other.index <= SOON:
        return False
    between = context.low[birth.span.end : sentence.span.end]
    opens = OPENS.fullmatch(context.before(event)) is not None
    return opens and HE.match(context.after(age)) is not None and not KIN.search(between)


def _are_of_one_gender(context: Context, birth: DateMention, age: DateMention) -> bool:
    """« un marin mort à 73 ans. Elle-même, née en 1935 » are two."""
    told = [OF_GENDER.findall(context.before(figure, 90)) for figure in (birth, age)]
    return not all(told) or told[0][-1] == told[1][-1]


def _is_now(context: Context, birth: DateMention, age: DateMention) -> bool:
    """Whether the age is that at publication or at death, of the person whose birth is told."""
    ahead = context.before(age, 90)
    if not _are_of_one_gender(context, birth, age):
        return False
    if FEASTED.search(ahead):
        return _is_dated(context, birth, age) and (_is_next_to(context, age, birth) or _is_told_of(context, birth, age))
    if OTHER_TIME.search(ahead[-60:]):
        return False
    sentence, other = context.sentence(age), context.sentence(birth)
    if sentence is None or other is None:
        return False
    if sentence.index == other.index:
        beside = context.between(age, birth) if age.span < birth.span else context.between(birth, age)
        if age.span < birth.span and APPOSED.fullmatch(beside):
            return True
        if HAS.search(ahead):
            return CLOSES.match(context.after(age)) is not None and not _told_for(context, birth, age)
        return BETWEEN.fullmatch(beside) is not None and bool(OF_AGE.search(ahead) or AGED.search(ahead) or DIED.search(ahead))
    if DIED.search(ahead):
        return KIN.search(ahead) is None
    if KIN.search(context.before(birth, 90)) or KIN.search(ahead):
        return False
    next_to = abs(sentence.index - other.index) == 1 and AGED.search(f" {ahead}") is not None
    return next_to or _follows(context, age, birth)


def _is_next_to(context: Context, age: DateMention, birth: DateMention) -> bool:
    """« Le maire, 58 ans, a dit non. Né à Pau en 1962 »: the sentence that follows tells on of the same person."""
    sentence, other = context.sentence(age), context.sentence(birth)
    if sentence is None or other is None or other.index != sentence.index + 1:
        return False
    return TELLS_ON.fullmatch(context.before(birth, 90)) is not None and KIN.search(context.before(age, 90)) is None


def _is_told_of(context: Context, birth: DateMention, age: DateMention) -> bool:
    """« La pianiste, née à Pau en 1952, fêtera ses 68 ans »: the verb has one subject, and the birth is in its apposition."""
    gap = context.between(birth, age) if birth.span < age.span else ""
    return ASIDE_CLOSED.fullmatch(gap) is not None and KIN.search(context.before(birth, 90)) is None


def _is_death(context: Context, age: DateMention) -> bool:
    """« éteinte à 88 ans après un long exil »: what comes after the age of death does not move it."""
    follows, apart = (context.after(age, 16).startswith(words) for words in ((" après", " de ", " d'", " lors"), APART))
    return follows and not apart and DIED.search(context.before(age, 90)) is not None


def _follows(context: Context, age: DateMention, birth: DateMention) -> bool:
    """« La peintre était âgée de 74 ans. Née à Tours le 3 juin 1944 »."""
    gap = context.between(age, birth) if age.span < birth.span else ""
    return FOLLOWED.fullmatch(gap) is not None and context.before(age, 12).rstrip().endswith((" de", "avait"))


def _when(context: Context, birth: DateMention, age: DateMention) -> DateMention | None:
    """The day for which a birthday is told, or the year named in the sentence that tells of the death."""
    if FEASTED.search(context.before(age, 90)):
        return next(iter(_told_for(context, birth, age)), None)
    if not DIED.search(context.before(age, 90)):
        return None
    beside = next((m for m in reversed(_years_beside(context, birth, age)) if _is_of_death(context, m, age)), None)
    return beside or _told_with(context, birth)


def _told_with(context: Context, birth: DateMention) -> DateMention | None:
    """« Née en 1931, morte en 1998 »: the year of a death in the sentence of the birth; elsewhere it may be anybody's."""
    own = (m for m in context.dates if m.names_year and context.sentence(m) == context.sentence(birth))
    return next((m for m in own if DIED_IN.search(context.before(m, 40)) and not KIN.search(context.before(m, 90))), None)


def _years_beside(context: Context, birth: DateMention, age: DateMention) -> list[DateMention]:
    return [m for m in _others(context, birth, age) if m.names_year]


def _is_of_death(context: Context, date: DateMention, age: DateMention) -> bool:
    """« mort en 1998 à Lyon, à l'âge de 67 ans », « mort à 67 ans en 1998 »; a date of a clause further on is another deed's."""
    if date.span < age.span:
        told = DYING.search(context.between(date, age)) is None
        return told or OPENS.fullmatch(context.before(date)) is not None
    return JUST_THEN.fullmatch(context.between(age, date)) is not None


def _is_dated(context: Context, birth: DateMention, age: DateMention) -> bool:
    """Whether the sentence of a birthday has no day that is unknown, and no year before it: « En 2002, … fête ses 50 ans »."""
    told = _others(context, birth, age)
    # « à sa tête depuis 2011, … fêtera ses 50 ans »: what lies behind dates nothing ahead
    if AHEAD.search(context.before(age, 90)):
        told = [m for m in told if m.span > age.span]
    return all(m.when.last and not (m.names_year and m.span < age.span) for m in told)


def _told_for(context: Context, birth: DateMention, age: DateMention) -> list[DateMention]:
    """« fêtera ses 97 ans en 2027 », « dans sept ans »: the dates behind an age."""
    return [m for m in _others(context, birth, age) if m.span > age.span]


def _others(context: Context, birth: DateMention, age: DateMention) -> list[DateMention]:
    """The other dates in the sentence of an age."""
    sentence = context.sentence(age)
    return [m for m in context.dates if context.sentence(m) == sentence and m is not birth and m is not age]
