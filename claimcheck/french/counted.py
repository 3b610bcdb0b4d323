"""The nouns of ``counted.toml`` that are numbers: « dizaine », « tiers », « double », and fractions in -ième."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.hedges import Ends, ends
from claimcheck.french.numerals import ordinal_stem, read_words
from claimcheck.french.tables import load
from claimcheck.french.units import word_at

if TYPE_CHECKING:
    from claimcheck.french.tables import Row

REQUIRED = frozenset({"kind", "forms", "value"})
OPTIONAL = frozenset({"possible", "likely", "sold"})
KINDS = frozenset({"about", "part", "multiple"})
# « un mort et deux blessés »: beside another number « un » counts the victims of a toll.
TOLL = ("mort", "morte", "blessé", "blessée", "décès", "disparu", "disparue", "tué", "tuée")
ALWAYS_ONE = (*TOLL, "sur")

# « une hausse d'un point »: after these « un » counts the unit that it else introduces (« un point de vue »).
CHANGES = ("hausse", "baisse", "recul", "recule", "chute", "chuté", "progresse", "progressé", "progression", "augmente",
           "augmenté", "augmentation", "diminution", "diminue", "diminué", "repli", "relevé",
           "abaissé", "reculé", "gain", "perte", "bond")
CONTRACTED = re.compile(r"(?<![^\W_])(?<!simple )(?:du|au) $")  # « plus du tiers », « passer au double »
DETERMINER = re.compile(
    r"(?:la|le|une?|(?:rédui|baiss|dimin|chut|recul|divis|amput|tomb|inférieur|effondr)[^\W\d_]{0,20} de"
    r"|(?:plus|moins|près) de)"
    r" (?:bonn?e? |petite? |toute )?$",
)
NOUN = re.compile(r"[ -](?:bonn?e? |petite? )?([^\W\d_]+)(?![^\W_])")
# « la vingtaine de villages touchés »: what is known counts like « une vingtaine », before a noun in the plural.
DEFINITE = re.compile(r"(?<![^\W_])(?:la|cette|leur|sa|ma|notre|votre|le|ce|son) (?:petite? |bonn?e? |grosse? )?$")
SEVERAL = re.compile(r" (?:de |d')(?P<noun>[^\W\d_]{2,}[sx])(?![^\W_])")
HALVED = ("million", "milliard", "douzaine", "centaine")
COUNTED_OF = re.compile(
    r" (?:de |d')(?!\d|une?[^\W_]|deux|trois|quatre|cinq|six|sept|huit|dix|quatorze|quinze|vingt)|\"? ?[,.;)]|$",
)
HYPHENATED = re.compile(r"-(?:tiers|quarts) (?:des? |du |d')")  # « les trois-quarts des élus », not the players of rugby
OF = re.compile(r" (?:de |d'|du |des )|[ ]?[,.;)]|$")
PART_OF = re.compile(r" (?:de |d'|du |des )")
TAIL = re.compile(
    r" (?:de finales?|de tour|de siècle|payant|de confiance|nord|sud|ouest|est (?:du|de l'|de la) ?|état|monde|temps)|-finale",
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun that is a number of ``value`` (about), one of ``value`` parts (part), or ``value`` times (multiple)."""

    name: str
    kind: str
    value: Fraction
    possible: Ends = (None, None)
    likely: Ends = (None, None)
    sold: tuple[str, ...] = ()

    @property
    def alone(self) -> Fraction:
        """What one of it is worth."""
        return 1 / self.value if self.kind == "part" else self.value

    def times(self, number: Fraction) -> Fraction:
        """What ``number`` of them are worth."""
        return number * self.alone


@cache
def rows() -> tuple[tuple[Row, Counted], ...]:
    """Every noun with its row."""
    return tuple((row, _counted(row)) for row in load("counted", required=REQUIRED, optional=OPTIONAL))


def _counted(row: Row) -> Counted:
    kind = row.text("kind")
    if kind not in KINDS:
        raise row.error("kind", f"attendu : {', '.join(sorted(KINDS))}")
    if kind != "about":
        return Counted(row.name, kind, row.number("value"))
    return Counted(row.name, kind, row.number("value"), ends(row, "possible"), ends(row, "likely"), row.texts("sold"))


@cache
def rows_by_form() -> dict[str, Counted]:
    """The nouns by their forms."""
    return {form: noun for row, noun in rows() for form in row.texts("forms")}


def words() -> tuple[str, ...]:
    """All forms."""
    return tuple(rows_by_form())


def noun_after(low: str, at: int, number: Fraction) -> tuple[Counted, int] | None:
    """The noun that the number before ``at`` counts: « trois | quarts », « une | petite dizaine », « deux | cinquièmes »."""
    if not (match := NOUN.match(low, at)):
        return None
    word, end = match[1], match.end()
    row = rows_by_form().get(word)
    if row:
        joined = low[at] != "-" or HYPHENATED.match(low, at)
        return (row, end) if row.kind != "multiple" and joined and stands(low, end, row) else None
    stem = ordinal_stem(word)
    if stem is None or (number == 1 and not PART_OF.match(low, end)) or (number > 1) != word.endswith("s"):
        return None
    value, _, _ = read_words([stem])
    return (Counted("ième", "part", Fraction(value)), end) if number < value and not TAIL.match(low, end) else None


def determiner_before(low: str, start: int, row: Counted) -> int | None:
    """Where the determiner of a noun begins: « |la moitié »; ``None`` where it has none that counts."""
    window = low[max(0, start - 24) : start]
    if row.kind != "about" and CONTRACTED.search(window):
        return start
    match = DETERMINER.search(window)
    if row.kind == "about" and not (match and match.group().startswith("un")):
        return _definite_before(low, start, row)
    if not match:
        return None
    if row.kind == "multiple" and not match.group().startswith("le"):
        return None
    if match.group().endswith(" de "):  # « réduire de moitié »
        return start if row.name == "moitie" else None
    return start - len(match.group())


def _definite_before(low: str, start: int, row: Counted) -> int | None:
    """Where « |la vingtaine » begins, if villages in the plural follow: not « la quinzaine de Noël », « la douzaine d'œufs »."""
    noun_end = next(start + len(form) for form, noun in rows_by_form().items() if noun is row and low.startswith(form, start))
    several = SEVERAL.match(low, noun_end)
    determiner = DEFINITE.search(low, max(0, start - 24), start)
    if several is None or determiner is None or several["noun"] in row.sold:
        return None
    return determiner.start()


def article_before(low: str, start: int) -> int:
    """Where the article of « |les deux tiers » begins, contracted ones left out since they hold a preposition."""
    for article in ("les ", "la ", "le "):
        if low.startswith(article, start - len(article)) and not low[start - len(article) - 1 : start - len(article)].isalnum():
            return start - len(article)
    return start


def stands(low: str, end: int, row: Counted) -> bool:
    """Whether the noun is the number and not part of a name for something else (« quart de finale », « double meurtre »)."""
    if TAIL.match(low, end):
        return False
    if row.kind == "multiple":
        return OF.match(low, end) is not None or low.startswith(" que", end)
    if row.name == "demi":  # « une demi-heure » measures, « un demi » is a beer or a player
        return low[end : end + 1] in ("-", " ") and (word_at(low, low, end + 1) is not None or low.startswith(HALVED, end + 1))
    if row.name == "quarantaine" and not COUNTED_OF.match(low, end):
        return False  # « une quarantaine de dix jours », « une quarantaine stricte »
    return low[end : end + 1] != "-"
