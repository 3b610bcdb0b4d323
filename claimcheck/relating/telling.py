"""A figure as the article tells it: what it amounts to, what it counts, what is said around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.french.alike import alike
from claimcheck.french.tables import forms_of
from claimcheck.model.dimensions import dimension, size
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.quantity import Hedge
from claimcheck.relating.likeness import around
from claimcheck.relating.retelling import Amount

if TYPE_CHECKING:
    from claimcheck.model.mention import Figure
    from claimcheck.model.quantity import Quantity
    from claimcheck.relating.context import Context

NOT_COMPARED = frozenset({"score"})
OTHER = re.compile(r"\b(?:autres?|premi[eè]re?s?|derni[eè]re?s?|nouve(?:lles?|aux?)|encore) $")
THESE = re.compile(r"\bces? $")
PART = re.compile(r"\b(?:dont|parmi (?:eux|elles|lesquel(?:le)?s)) $")
# « la pianiste de 61 ans », « ce Breton, 61 ans »: an age, where another figure says that it is one
OF_SOMEBODY = re.compile(r"[^\W\d](?: de|,) $")
MORE = re.compile(r" (?:[^\W\d]{1,16} )?(?:autres?|supplémentaires?|de plus|de moins|chacune?)\b")
NAMING = re.compile(r"(?: (?!(?:et|des?|du) )[\w-]{1,30}){0,2}(?: (?:et )?(?:de la |des? |du |d')[\w-]{1,30}){0,3}")
RANK, DEAD = "rank", "dead"
WIDTH, NAME_WIDTH, TAKEN_UP = 300, 60, 10


@dataclass(frozen=True, eq=False)
class Told:
    """A figure where it stands, with what decides whether another one tells the same; its words are looked at when asked for."""

    context: Context
    mention: Figure
    kind: str | None
    amount: Amount

    @cached_property
    def noun(self) -> str | None:
        """What it counts, one word for all the dead."""
        return _noun(self.context, self.mention)

    @cached_property
    def naming(self) -> str:
        """The noun phrase behind it."""
        return _naming(self.context, self.mention)

    @cached_property
    def about(self) -> frozenset[str]:
        """The stems of the words around it."""
        return around(self.context, self.mention, WIDTH)

    @cached_property
    def beside(self) -> frozenset[str]:
        """The other figures of its sentence."""
        return _beside(self.context, self.mention)

    @property
    def sentence(self) -> int:
        """The number of its sentence; -1 where it stands in none."""
        sentence = self.context.sentence(self.mention)
        return sentence.index if sentence else -1

    @property
    def paragraph(self) -> int:
        """The number of its paragraph."""
        sentence = self.context.sentence(self.mention)
        return sentence.paragraph if sentence else 0

    @property
    def title(self) -> bool:
        """Whether it stands in a headline."""
        sentence = self.context.sentence(self.mention)
        return bool(sentence and sentence.title)

    @property
    def aged(self) -> bool:
        """Whether it is said to be an age."""
        return _is_age(self.context, self.mention)

    @property
    def of_somebody(self) -> bool:
        """Whether it may be an age by where it stands."""
        return OF_SOMEBODY.search(self.context.before(self.mention, 24)) is not None

    @property
    def part(self) -> bool:
        """Whether it is told as a part of what was named."""
        return PART.search(self.context.before(self.mention, 20)) is not None


def told(context: Context, mention: Figure) -> Told | None:
    """The figure with what is told of it; none where it may be compared with no other."""
    quantity = _quantity(mention)
    if quantity is None or _is_other(context, mention):
        return None
    return Told(context, mention, _kind(mention, quantity), Amount.of(quantity, size(quantity.unit)))


def _quantity(mention: Figure) -> Quantity | None:
    """What a figure amounts to, where it may be compared."""
    if isinstance(mention, DateMention):
        quantity = mention.length
    else:
        quantity = None if mention.malformed else mention.quantity
        if mention.ordinal and ((mention.quantity.number or 0) <= 1 or mention.counted in forms_of("word_classes", "turn")):
            return None  # « le premier », « la deuxième fois »: of anything
    if quantity is None or quantity.unit in NOT_COMPARED:
        return None
    if isinstance(mention, DateMention) and mention.age and quantity.hedge is not Hedge.EXACT:
        return None  # « les 15-24 ans », « les plus de 60 ans »: a class of people
    return quantity if quantity.number is not None or (quantity.lower and quantity.upper) else None


def _is_other(context: Context, mention: Figure) -> bool:
    """« 12 autres blessés », « 300 emplois supplémentaires »: told apart from what came before."""
    before = context.before(mention, 12)
    if THESE.search(before) and _takes_up(context, mention):
        return True
    return OTHER.search(before) is not None or MORE.match(context.after(mention, 34)) is not None


def _takes_up(context: Context, mention: Figure) -> bool:
    """« ces trois derniers mois »; « ces 4 120 bus » are those told before, and « ces 5 bus » of a headline those told below."""
    sentence = context.sentence(mention)
    few = not isinstance(mention, QuantityMention) or (mention.quantity.number or 0) < TAKEN_UP
    return few and not (sentence is not None and sentence.title)


def _kind(mention: Figure, quantity: Quantity) -> str | None:
    """What may be compared: a length of time in any unit, a rank with a rank, an amount with one of its unit."""
    if isinstance(mention, DateMention):
        return dimension(quantity.unit)
    return RANK if mention.ordinal else quantity.unit


def _noun(context: Context, mention: Figure) -> str | None:
    """What is counted: « 60 détenus se sont donné la mort », « 60 suicides » and « 60 décès » count the dead."""
    words = (mention.counted or "").split() if isinstance(mention, QuantityMention) else []
    if not words:
        return None
    claim = context.claim(mention)
    died = claim is not None and claim.predicate in forms_of("word_classes", "dying")
    return DEAD if died else alike(words[0].lower(), DEAD, "personne")


def _naming(context: Context, mention: Figure) -> str:
    """The noun phrase behind a figure: « traces de dons », « médecins et de pharmaciens »."""
    found = NAMING.match(context.after(mention, NAME_WIDTH))
    return found.group() if found else ""


def _is_age(context: Context, mention: Figure) -> bool:
    """« âgé de 40 ans », and « fête ses 40 ans », which only its claim knows."""
    claim = context.claim(mention)
    return isinstance(mention, DateMention) and (mention.age or (claim is not None and claim.measure == "âge"))


def _beside(context: Context, mention: Figure) -> frozenset[str]:
    """The other figures of the sentence: « chez les 15-34 ans » says of whom both speak as a word would."""
    sentence = context.sentence(mention)
    others = context.figures_in(sentence.span) if sentence else ()
    return frozenset(other.text for other in others if other is not mention and any(char.isdigit() for char in other.text))
