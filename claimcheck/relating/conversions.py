"""One amount in two units: « 5 km (3,1 miles) », « 100 millions de dollars (92 millions d'euros) »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.dimensions import dimension
from claimcheck.model.mention import DateMention
from claimcheck.relating.marks import DATE, EVERY, LENGTH, MEASURE, MONEY, amount, marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

_UNITS = f"[{MONEY}{MEASURE}{LENGTH}]"
_W = rf"(?:[^;:(){EVERY}\n]|{DATE})"
FORMS = (
    re.compile(
        rf"(?P<value>{_UNITS})(?P<gap>{_W}{{0,25}}?)\((?:soit |environ |l'équivalent de |ou "
        rf"){{0,2}}(?P<converted>{_UNITS})(?P<rest>[^()\n]{{0,40}})\)"
    ),
    re.compile(
        rf"(?P<value>{_UNITS})(?P<gap>{_W}{{0,25}}?)\b(?:soit|c'est-à-dire|l'équivalent de|équivalent à)(?: environ| près de)? "
        rf"(?P<converted>{_UNITS})(?P<rest>[^;:()\n]{{0,16}})"
    ),
)
# « une heure de route (60 minutes) »: lengths of time that stand apart are easily of two things.
_BESIDE = re.compile(r"[ \"“”»]{0,3}(?:de [^\W\d_]+)?[ \"“”»]{0,3}")
# « 24 pouces (27 pouces en option) », « 50 € (contre 60 $) » are two things.
# « 90 minutes au plus » is a bound, « 90 euros au mètre » a rate.
_PER = re.compile(r"\b(?:par|au(?! (?:plus|moins|maximum|minimum|total)\b)|l[ae]|les \d|l'heure|à l'|pour|chacune?|contre|ou)\b")
_CLAUSE = re.compile(r"[,.]")
_OTHER_THING = re.compile(r"\b(?:option|contre|(?<!au )plus|(?<!au )moins|dont|hors|avant|puis)\b")
# « à 20 cm du record (5,60 m) », « 11 centimes de plus qu'en mai (1,61 euro) »: the bracket tells of what stands before it.
_COMPARED = re.compile(r"\bqu(?:e\b|')")
_NAMED = re.compile(r"\b(?:du|des|les?|la|un|une|ce|cette|son|sa|en|depuis|après|avant)\b|\bl'")


def find(context: Context) -> Iterator[Relation]:
    """Amounts followed by their equivalent."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        for pattern in FORMS:
            for match in line.find(pattern):
                value, converted = line.figure(match, "value"), line.figure(match, "converted")
                far = _BESIDE.fullmatch(match["gap"]) is None
                if (
                    value
                    and converted
                    and not (far and isinstance(value, DateMention))
                    and _two_units(value, converted)
                    and not _OTHER_THING.search(match["rest"])
                    and not _adds_to_another(line, match, value)
                    and not _is_rate(match, value, converted)
                    and not _of_another(match["gap"], value, converted)
                ):
                    yield context.relation(
                        "conversion", ("value", value), ("converted", converted), cue=line.span(match.start(), match.end()),
                        sure=not _may_be_books(value),
                    )


def _may_be_books(value: Figure) -> bool:
    """« 40 livres (12 kg) » may be forty books."""
    size = amount(value)
    return size is not None and size.unit == "lb" and "livre" in value.text.lower()


def _adds_to_another(line: Marked, match: re.Match[str], value: Figure) -> bool:
    """« 6 pieds 5 pouces (1,96 m) »: the inches alone are not what is converted."""
    before = line.figures.get(match.start("value") - 2)
    first, second = amount(before) if before else None, amount(value)
    if first is None or second is None or line.text[match.start("value") - 1] != " ":
        return False
    return dimension(first.unit) == dimension(second.unit)


def _is_rate(match: re.Match[str], value: Figure, converted: Figure) -> bool:
    """« 150 euros par an, soit 41 centimes par jour » is a division; what is not told at once converts money alone."""
    first, second = amount(value), amount(converted)
    alike = first is not None and second is not None and dimension(first.unit) == dimension(second.unit)
    beside = _CLAUSE.split(match["rest"], maxsplit=1)[0]  # « 40 acres, soit 16 hectares, au nord du lac »
    return alike and _PER.search(match["gap"] + beside) is not None


def _of_another(gap: str, value: Figure, converted: Figure) -> bool:
    """Whether what stands between may own the second amount: two currencies tell one price, two lengths are easily of two."""
    first, second = amount(value), amount(converted)
    alike = first is not None and second is not None and dimension(first.unit) == dimension(second.unit)
    return bool(_COMPARED.search(gap) or (alike and _NAMED.search(gap)))


def _two_units(value: Figure, converted: Figure) -> bool:
    first, second = amount(value), amount(converted)
    # « six mois (44 ans) » is a term and an age: months and years are no conversion worth a bracket.
    return first is not None and second is not None and first.unit != second.unit and dimension(first.unit) != "months"
