"""Shares of one question that cannot exceed a hundred together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.answers import exclusive
from claimcheck.relating.marks import DATE, EVERY, PERCENT, RANK, marked
from claimcheck.relating.stated import changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

# Two polls, two rounds or two groups in one sentence are two questions.
_TWO = re.compile(
    r"\b(?:contre|alors qu|par rapport|au lieu|respectivement|points?|hausse|baisse|parmi|chez les|dont|quant aux?|il y a"
    r"|précédent\w*|dernier\w*|premier tour|second tour|abstention|participation|moyenne|seuil|marge)\b"
)


# « 28 % des voix à Paris, 35 % à Lyon »: each place has a whole of its own.
_IN_A_PLACE = re.compile(rf"{PERCENT}(?: des (?:voix|suffrages|votes|intentions de vote))? (?:à|en|dans|chez|auprès) ")
_W = rf"(?:[^;:(){EVERY}\n]|[{DATE}{RANK}])"
# One whole that a verb parts: « détenu à 55 % par …, à 30 % par … et à 15 % par … », « composé de 70 % de …, de 25 % de … »
_HELD = r"(?:détenue?s?|contrôlée?s?|financée?s?|prise?s? en charge|produite?s?|assurée?s?|alimentée?s?|couverte?s?|réparti\w*)"
_MADE = (
    r"(?:composée?s?|constituée?s?|formée?s?|répart\w+|se (?:compos|décompos|ventil|partag)\w+|compren\w+|compt\w+|provien\w+)"
)
_WORDS = rf"(?:[^;:(){EVERY}\n]){{1,60}}?"
PARTED = tuple(re.compile(form) for form in (
    (rf"\b{_HELD}[^;:(){EVERY}\n]{{0,40}}?\bà {PERCENT} par {_WORDS}(?:(?:, | et |, et )(?:à )?{PERCENT} par "
    rf"{_WORDS}){{1,5}}?(?=[.;(]|$)"),
    (rf"\b{_MADE} (?:de |d'|à |pour |entre )?{PERCENT} (?:de |d'){_WORDS}(?:(?:, | et |, et )(?:de |d'|à )?{PERCENT} (?:de |d')"
    rf"{_WORDS}){{1,5}}?(?=[.;(]|$)"),
    rf"\bse (?:répart|ventil|partag|décompos)\w+ {_WORDS}\({PERCENT}\)(?:{_WORDS}\({PERCENT}\)){{1,6}}",
))
# Two who stood against each other: « 58,3 % des voix, contre 41,7 % à son adversaire »
_RIVAL = r"\b(?:adversaires?|rivale?|concurrente?|challenger|opposante?)\b"
DUEL = tuple(re.compile(form) for form in (
    (rf"{PERCENT}[^;:(){EVERY}\n]{{0,60}}?\b(?:contre|face à) {PERCENT}[^;:(){EVERY}\n]{{0,12}} (?:à|pour) (?:son|sa) "
    rf"(?:\w+ )?{_RIVAL}"),
    (rf"{PERCENT} des (?:voix|suffrages|votes|intentions de vote)[^;:(){EVERY}\n]{{0,40}}?\b(?:son|sa) (?:\w+ )?{_RIVAL}"
    rf"[^;:(){EVERY}\n]{{0,40}}?{PERCENT}(?! de (?:ceux|celles|ses))"),
    (rf"\b(?:non|oui)\b[^;:(){EVERY}\n]{{0,40}}?{PERCENT}[^;:(){EVERY}\n]{{0,40}}?\bcontre {PERCENT}[^;:(){EVERY}\n]{{0,20}}? "
    rf"(?:pour le|au) (?:non|oui)\b"),
    # « élue le 3 mai face à son voisin (54,2 % contre 45,8 %) »
    (rf"\b(?:élue?s?|réélue?s?|battue?s?|vainqueur|victoire|(?:l'|rem)port\w+|face à)\b{_W}{{0,90}}?"
    rf"\({PERCENT} contre {PERCENT}\)"),
))
_SPLIT = re.compile(r"\b(?:hausse|baisse|points?|premier tour|respectivement|au moins|capital de)\b")


def _parted(context: Context, line: Marked) -> Iterator[Relation]:
    """Shares that one verb deals out, or that two rivals got."""
    for form in (*PARTED, *DUEL):
        for match in form.finditer(line.text):
            shares = [figure for _, figure in line.at(PERCENT, match.start(), match.end())]
            if len(shares) > 1 and not _SPLIT.search(match.group()):
                yield context.relation(
                    "percents_sum", *(("share", share) for share in shares), cue=line.span(match.start(), match.end()), sure=False
                )
                return


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
        yield from found or (_parted(context, lines[0]) if len(lines[0].figures) > 1 else ())


# « 26 % des votants se disent pressés. », « Le reste ira aux … (4,5 %) »
_ON = re.compile(rf"^\W*(?:(?:enfin|et|seuls|seulement|le reste|les autres)\b[^;:{PERCENT}]{{0,90}}|(?:les |quelque )?){PERCENT}")


def _whole(line: Marked) -> bool:
    """Whether a sentence is a list of its own."""
    return line.text.count(PERCENT) > 2 and len(_shares(line)) > 2 and exclusive(line.text)


def _goes_on(line: Marked) -> bool:
    return _ON.match(line.text) is not None


def _listed(context: Context, lines: list[Marked]) -> Iterator[Relation]:
    shares = [share for line in lines for share in _shares(line)]
    words = " ".join(line.text for line in lines)
    one_question = not _TWO.search(words) and len(_IN_A_PLACE.findall(words)) < 2 and not any(map(_is_dated, lines))
    if len(shares) > 2 and exclusive(words) and one_question:
        cue = lines[0].span(0, len(lines[0].text)).joined(lines[-1].span(0, len(lines[-1].text)))
        yield context.relation("percents_sum", *(("share", share) for share in shares), cue=cue)


# « élu en 2014 avec 52 % des voix, battu en 2020 (48 %) »: a day between two shares parts them.
_DATED = re.compile(rf"{PERCENT}(?:[^{PERCENT};\n]*)[{DATE}](?:[^{PERCENT};\n]*){PERCENT}")


def _is_dated(line: Marked) -> bool:
    return _DATED.search(line.text) is not None


def _shares(line: Marked) -> list[Figure]:
    """The percentages of a line that are no changes."""
    if PERCENT not in line.text:
        return []
    moved = {change.figure.id for change in changes(line) if not change.bare and change.figure is not None}
    return [figure for _, figure in line.at(PERCENT) if figure.id not in moved]
