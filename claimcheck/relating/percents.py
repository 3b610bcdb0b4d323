"""Shares of one question that cannot exceed a hundred together."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.french.answers import exclusive, exclusive_half
from claimcheck.french.grades import grade
from claimcheck.french.traits import crossing
from claimcheck.model.mention import Label
from claimcheck.model.quantity import Hedge
from claimcheck.relating.marks import AGE, DATE, EVERY, LENGTH, MEASURE, MONEY, PERCENT, POINTS, RANK, amount, marked
from claimcheck.relating.stated import changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.interval import Interval
    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

# Two polls, two rounds or two groups in one sentence are two questions.
_TWO = re.compile(
    r"\b(?:contre|alors qu|par rapport|au lieu|respectivement|points?|hausse|baisse|parmi|chez les|dont|quant aux?|il y a"
    r"|précédent\w*|dernier\w*|premier tour|second tour|abstention|participation|moyenne|seuil|marge|en valeur)\b"
)


# « 28 % des voix à Paris, 35 % à Lyon »: each place has a whole of its own.
_IN_A_PLACE = re.compile(rf"{PERCENT}(?: des (?:voix|suffrages|votes|intentions de vote))? (?:à|en|dans|chez|auprès) ")
_W = rf"(?:[^;:(){EVERY}\n]|[{DATE}{RANK}])"
# One whole that a verb parts: « détenu à 55 % par …, à 30 % par … et à 15 % par … », « composé de 70 % de …, de 25 % de … »
_HELD = (
    r"(?:détenue?s?|contrôlée?s?|financée?s?|prise?s? en charge|produite?s?|utilisée?s?|consommée?s?|achetée?s?|absorbée?s?"
    r"|occupée?s?|assurée?s?|alimentée?s?|couverte?s?|réparti\w*)"
)
_MADE = (
    r"(?:composée?s?|constituée?s?|formée?s?|répart\w+|se (?:compos|décompos|ventil|partag)\w+|compren\w+|compt\w+|provien\w+)"
)
_WORDS = rf"(?:[^;:(){EVERY}\n]){{1,60}}?"
PARTED = tuple(re.compile(form) for form in (
    (rf"\b{_HELD}[^;:(){EVERY}\n]{{0,40}}?\bà {PERCENT} par {_WORDS}(?:(?:, | et |, et )(?:à )?{PERCENT} par "
    rf"{_WORDS}){{1,5}}?(?=[.;(]|$)"),
    # « la liste du maire a obtenu 44 % des voix, celle de l'opposition 38 % et celle du parti 17 % »
    (rf"{PERCENT} des (?:voix|suffrages|votes)(?:(?:, | et |, et )(?:celles?|celui|ceux) (?:de|du|des|d'){_WORDS} "
    rf"{PERCENT}){{1,6}}(?=[.,;]|$)"),
    # « l'État détient 51 % du groupe, le fonds 29 % et les salariés 20 % »
    (rf"\b(?:détien|détenai|possèd|possédai|contrôl|occup|absorb|concentr|accapar)\w+ (?:ainsi |désormais |encore )?"
    rf"{PERCENT} (?:du|de|des) {_WORDS}"
    rf"(?:(?:, | et |, et )(?:l[ae]s? |l'|son |sa |ses ){_WORDS} {PERCENT}){{1,5}}(?=[.;,]|$)"),
    # « se ventilent ainsi : salaires 60 %, achats 25 %, loyers 15 % »
    (rf"\bse (?:ventil|répart|décompos|partag)\w+ (?:ainsi|comme suit|de la (?:manière|façon) suivante) ?: ?"
    rf"{_WORDS} {PERCENT}(?:(?:, | et |, et ){_WORDS} {PERCENT}){{1,8}}"),
    # « 62 % des cadres télétravaillent, 38 % ne le font jamais »
    (rf"{PERCENT} d(?:es|u|e la) {_WORDS},? (?:et |mais )?{PERCENT} (?:ne|n')(?: ?(?:l[ae]|les|l'|en|y)){{0,2}} ?"
    rf"(?:font|sont|ont|veulent|peuvent|souhaitent|utilisent|pratiquent) (?:jamais|pas|point)(?= ?[.;,]|$)"),
    (rf"\b{_MADE} (?:de |d'|à |pour |entre )?{PERCENT} (?:de |d'){_WORDS}(?:(?:, | et |, et )(?:de |d'|à )?{PERCENT} (?:de |d')"
    rf"{_WORDS}){{1,5}}?(?=[.;(]|$)"),
    # « le mix repose sur le nucléaire (65 %), l'hydraulique (22 %) et le gaz (13 %) »
    (rf"\b(?:repos\w+ sur|provien\w+|(?:réparti|partagé|ventilé)e?s? entre|(?:financé|assuré|alimenté|fourni|produit)e?s? par) "
    rf"{_WORDS}\({PERCENT}\)(?:, {_WORDS}\({PERCENT}\)){{1,5}},? et {_WORDS}\({PERCENT}\)"),
    (rf"\bse (?:répart|ventil|partag|compos|décompos)\w+ {_WORDS}\({PERCENT}\)(?:{_WORDS}\({PERCENT}\)){{1,6}}"
    rf"(?:,? (?:et|le reste,) {PERCENT} (?:pour|aux?|à|de|d')\b)?"),
))
# Two who stood against each other: « 58,3 % des voix, contre 41,7 % à son adversaire »
_RIVAL = r"\b(?:adversaires?|rivale?|concurrente?|challenger|opposante?)\b"
DUEL = tuple(re.compile(form) for form in (
    (rf"{PERCENT}[^;:(){EVERY}\n]{{0,60}}?\b(?:contre|face à) {PERCENT}[^;:(){EVERY}\n]{{0,12}} (?:à|pour) (?:son|sa) "
    rf"(?:\w+ )?{_RIVAL}"),
    (rf"{PERCENT} des (?:voix|suffrages|votes|intentions de vote)[^;:(){EVERY}\n]{{0,40}}?\b(?:son|sa) (?:\w+ )?{_RIVAL}"
    rf"[^;:(){EVERY}\n]{{0,40}}?{PERCENT}(?! de (?:ceux|celles|ses))"),
    # « gagne avec 61 % des voix, contre 39 % pour Anne Roy »; without « pour », a win says that there were two
    (rf"{PERCENT} des (?:voix|suffrages|votes|intentions de vote)(?: exprimés)?{_W}{{0,12}}?(?:\([^(){EVERY}\n]{{0,12}}"
    rf"(?:{POINTS}|{PERCENT})?[^(){EVERY}\n]{{0,12}}\))?,? (?:contre|face à) {PERCENT}"
    rf"(?: seulement)? (?:pour|à|au profit de) (?P<who>[^;:(){EVERY}\n]{{2,30}})(?!{DATE})"),
    (rf"\b(?:élue?s?|réélue?s?|battue?s?|vainqueur|victoire|(?:l'|rem)emport\w+|battrai\w+|bat)\b{_W}{{0,110}}?{PERCENT} des "
    rf"(?:voix|suffrages|votes|intentions de vote)(?: exprimés)? ?(?:\([^(){EVERY}\n]{{0,12}}{POINTS}?\))?"
    rf",? contre {PERCENT}(?= ?\(|[.,;])"),
    # « réélu avec 53,8 % des suffrages, devant Anne Roy (46,2 %) »: those who stand in one vote
    (rf"{PERCENT} (?:des|de) (?:voix|suffrages|votes|bulletins|intentions de vote)(?: exprimés)?{_W}{{0,12}}?,? "
    rf"(?:loin |juste |nettement |largement )?devant [^;:(){EVERY}\n]{{2,70}}\({PERCENT}\)"
    rf"(?:(?:,| et) [^;:(){EVERY}\n]{{2,70}}\({PERCENT}\)){{0,6}}"),
    (rf"\b(?:non|oui)\b[^;:(){EVERY}\n]{{0,40}}?{PERCENT}[^;:(){EVERY}\n]{{0,40}}?\bcontre {PERCENT}[^;:(){EVERY}\n]{{0,20}}? "
    rf"\W?(?:(?:pour le|au|de) )?\W?(?:non|oui)\b"),
    # « Avec 28 % de parts de marché, l'enseigne devance Brasco (24 %) et Toral (15 %) »
    (rf"{PERCENT} (?:des|de|du) (?:parts? de marché|marché|voix|suffrages|votes|intentions de vote){_W}{{0,60}}?\b"
    rf"(?:devan[cç]\w+|suivie?s? (?:de|par)|talonnée?s? par) {_W}{{2,50}}?\({PERCENT}\)"
    rf"(?:(?:,| et) {_W}{{2,50}}?\({PERCENT}\)){{0,6}}"),
    # « Les hommes représentent 56 % des adhérents et les femmes 44 % »
    (rf"\b(?:hommes|femmes|garçons|filles) représent\w+ {PERCENT} (?:des|du|de)\b{_W}{{2,40}}? et (?:les )?(?:hommes|femmes"
    rf"|garçons|filles) {PERCENT}(?=[,.;]|$)"),
    # « élue le 3 mai face à son voisin (54,2 % contre 45,8 %) »
    (rf"\b(?:élue?s?|réélue?s?|battue?s?|vainqueur|victoire|(?:l'|rem)port\w+|face à)\b{_W}{{0,90}}?"
    rf"\({PERCENT} contre {PERCENT}\)"),
))
_SPLIT = re.compile(r"\b(?:hausse|baisse|points?|premier tour|respectivement|au moins|capital de|en valeur)\b")


def _parted(context: Context, line: Marked) -> Iterator[Relation]:
    """Shares that one verb deals out, or that two rivals got."""
    for form in (*PARTED, *DUEL):
        for match in form.finditer(line.text):
            shares = [figure for _, figure in line.at(PERCENT, match.start(), match.end())]
            if len(shares) > 1 and not _SPLIT.search(match.group()) and _is_somebody(context, line, match) and not _cross(match):
                yield context.relation(
                    "percents_sum", *(("share", share) for share in shares), cue=line.span(match.start(), match.end()), sure=False
                )
                return


# « se compose de », « composé de », « compte »; what « se répartit entre » parts is parted once.
_HOLDS = re.compile(
    r"(?:se )?(?:détien\w+|possèd\w+|occup\w+|absorb\w+|concentr\w+|accapar\w+|composée?s?|compos\w+|constitu\w+|form\w+"
    r"|compren\w+|compt\w+)\b"
)
# Where a group of « de femmes (60 %) et de jeunes (50 %) » ends, or one of « 60 % de femmes, 50 % de jeunes »
_GROUP = re.compile(rf"\({PERCENT}\)|{PERCENT}")


def _cross(match: re.Match[str]) -> bool:
    """« se compose de femmes (60 %) et de jeunes (50 %) »: young women are of both groups."""
    held = _HOLDS.match(match.group())
    return held is not None and crossing(_GROUP.split(match.group()[held.end() :]))


# « le maire sortant », « la candidate », « l'ancien ministre »
_ROLE = re.compile(
    r"(?:l[ea] |l'|son |sa )(?:ancien\w* |futur\w* |actuel\w* )?(?:maire|candidat|sortant|député|sénat|ministre|présiden|chef"
    r"|patron|leader|liste|numéro|rival|adversaire|concurrent|prétendant|socialiste|écologiste|centriste)"
)


def _is_somebody(context: Context, line: Marked, match: re.Match[str]) -> bool:
    """Whether « pour … » behind the second share names a person."""
    who = match.groupdict().get("who")
    if who is None:
        return True
    if line.text[match.start("who") - 2 : match.start("who")] == "à ":
        start = line.offsets[match.start("who")]
        return any(name.span.start == start and name.label is Label.PERSON for name in context.entities)
    return context.view[line.offsets[match.start("who")]].isupper() or _ROLE.match(who) is not None


def find(context: Context) -> Iterator[Relation]:
    """Three shares or more, in one sentence or in one and those that go on listing, whose answers exclude each other."""
    sentences, end = context.document.sentences, 0
    for sentence in context.with_figures:
        if sentence.index < end:
            continue
        end = sentence.index + 1
        lines = [marked(context, sentence.span)]
        for following in sentences[end : end + 4] if not _whole(lines[0]) else ():
            line = marked(context, following.span)
            if not _goes_on(line):
                break
            lines.append(line)
            end += 1
        found = tuple(_listed(context, lines))
        yield from found or (_parted(context, lines[0]) if lines[0].text.count(PERCENT) > 1 else ())


# « 26 % des votants se disent pressés. », « Le reste ira aux … (4,5 %) »
_ON = re.compile(rf"^\W*(?:(?:enfin|et|seuls|seulement|le reste|les autres)\b[^;:{PERCENT}]{{0,90}}|(?:les |quelque )?){PERCENT}")


def _whole(line: Marked) -> bool:
    """Whether a sentence is a list of its own."""
    return line.text.count(PERCENT) > 2 and len(_shares(line)) > 2 and exclusive(line.text)


def _goes_on(line: Marked) -> bool:
    return _ON.match(line.text) is not None


# « 52 % sont pour, 38 % contre et 10 % sans opinion »: an answer, no comparison
_VOTE_AGAINST = re.compile(rf"(?<={PERCENT} )contre(?= ?(?:[,;.)]|et\b|$))")


# « Parmi les sondés, 52 % … »: all that follows is of them
_AMONG = re.compile(rf"^\W*parmi [^,;:({EVERY}]{{2,60}},")


def _listed(context: Context, lines: list[Marked]) -> Iterator[Relation]:
    grouped = [_groups(line) for line in lines]
    if any(len(groups) > 1 for groups in grouped):
        yield from _each_group(context, lines[0], grouped[0]) if len(lines) == 1 else ()
        return
    shares = [share for line in lines for share in _shares(line)]
    words = _VOTE_AGAINST.sub("opposé", _AMONG.sub("", " ".join(line.text for line in lines)))
    one_question = not _TWO.search(words) and len(_IN_A_PLACE.findall(words)) < 2 and not any(map(_is_dated, lines))
    if len(shares) > 2 and exclusive(words) and one_question:
        cue = lines[0].span(0, len(lines[0].text)).joined(lines[-1].span(0, len(lines[-1].text)))
        yield context.relation("percents_sum", *(("share", share) for share in shares), cue=cue)
    elif len(shares) > 2 and one_question and len(lines) == 1 and (_is_scale(lines[0], shares) or _is_ladder(lines[0], shares)):
        cue = lines[0].span(0, len(lines[0].text))
        yield context.relation("percents_sum", *(("share", share) for share in shares), cue=cue, sure=False)


# « 38 % ont moins de 65 ans, 27 % entre 65 et 75 ans et 35 % plus de 75 ans »: what a class is told by
_CLASS = f"[{AGE}{LENGTH}{MONEY}{MEASURE}]"


def _is_ladder(line: Marked, shares: list[Figure]) -> bool:
    """Classes of one measure, none of which reaches into another: nobody is in two of them."""
    places = [place for place, figure in line.at(PERCENT) if figure in shares]
    classes = [
        [figure for _, figure in line.at(_CLASS, left, right)] for left, right in zip(places, [*places[1:], None], strict=True)
    ]
    sizes = [amount(found[0]) for found in classes if len(found) == 1]
    stated = [size.stated for size in sizes if size is not None and size.hedge is not Hedge.EXACT]
    units = {size.unit for size in sizes if size is not None}
    parted = all(_are_apart(first, second) for first, second in combinations(stated, 2))
    return len(stated) == len(shares) and len(units) == 1 and parted


def _are_apart(first: Interval, second: Interval) -> bool:
    both = first.intersection(second)
    return both.is_empty or both.is_point


def _is_scale(line: Marked, shares: list[Figure]) -> bool:
    """« 4 % « très satisfaits », 31 % « plutôt satisfaits », 39 % « plutôt mécontents » »: degrees of one question."""
    places = [place for place, figure in line.at(PERCENT) if figure in shares]
    chunks = [line.text[left:right] for left, right in zip(places, [*places[1:], places[-1] + 60], strict=True)]
    told = [(grade(chunk), exclusive_half(chunk)) for chunk in chunks]
    return all(degree and side for degree, side in told) and {side for _, side in told} == {"one", "other"}


# « 45 % des Bretons et 48 % des Normands »: whose answer a share is
_WHOSE = re.compile(r" (?:des|de la|de l'|du|d'entre les) ?(?P<noun>[^\W\d_]{3,})")
_OF_ALL = re.compile(
    r"(?:français|sondés?|personnes?|interrogés?|répondants|gens|avis|opinions?|voix|suffrages|intentions|cas|votes|votants)"
)


def _groups(line: Marked) -> dict[str, list[Figure]]:
    """The shares of a line by whose they are; one without a group of its own belongs to the one before."""
    groups: dict[str, list[Figure]] = {}
    whose = ""
    told = set(_shares(line))
    for place, share in line.at(PERCENT):
        found = _WHOSE.match(line.text, place + 1)
        if share in told:
            whose = found["noun"] if found and not _OF_ALL.fullmatch(found["noun"]) else whose
            groups.setdefault(whose, []).append(share)
    return groups


def _each_group(context: Context, line: Marked, groups: dict[str, list[Figure]]) -> Iterator[Relation]:
    """« 45 % des Bretons et 48 % des Normands approuvent, 26 % des Bretons et 32 % des Normands désapprouvent »."""
    shared = [shares for shares in groups.values() if len(shares) > 1]
    if len(shared) == len(groups) and exclusive(line.text) and not _TWO.search(line.text):
        for shares in shared:
            yield context.relation(
                "percents_sum", *(("share", share) for share in shares), cue=line.span(0, len(line.text)), sure=False
            )


# « élu en 2014 avec 52 % des voix, battu en 2020 (48 %) »: a day between two shares parts them.
_DATED = re.compile(rf"{PERCENT}(?:[^{PERCENT};\n]*)[{DATE}](?:[^{PERCENT};\n]*){PERCENT}")


def _is_dated(line: Marked) -> bool:
    return _DATED.search(line.text) is not None


def _shares(line: Marked) -> list[Figure]:
    """The percentages of a line that are no changes."""
    if PERCENT not in line.text:
        return []
    moved = {change.figure.id for change in changes(line) if not change.bare and change.figure is not None}
    return [figure for place, figure in line.at(PERCENT) if figure.id not in moved and not _SUM.search(line.text, 0, place)]


# « 35 % très et 29 % assez, soit 64 % »: what the others come to
_SUM = re.compile(r"\bsoit (?:(?:un total de|au total|en tout) )?$")
