"""The claims of an article in a table that a journalist can read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.claim import Modality
from claimcheck.model.lines import lines_of
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.quantity import Hedge
from claimcheck.reports.drawing.summary import counted
from claimcheck.reports.drawing.visible import visible

if TYPE_CHECKING:
    from pathlib import Path

    from rich.text import Text

    from claimcheck.model.bilingual import Language
    from claimcheck.model.claim import Claim
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.timespan import Timespan
    from claimcheck.reports import Style

COLUMNS = (
    Bilingual(fr="Où", en="Where"), Bilingual(fr="Qui, quoi", en="Who, what"), Bilingual(fr="Valeur", en="Value"),
    Bilingual(fr="De quoi", en="Of what"), Bilingual(fr="Quand", en="When"), Bilingual(fr="Selon", en="Says who"),
)
CERTAINTY = {
    Modality.FORECAST: Bilingual(fr="prévision", en="forecast"),
    Modality.CONDITIONAL: Bilingual(fr="au conditionnel", en="unconfirmed"),
    Modality.HYPOTHETICAL: Bilingual(fr="hypothèse", en="hypothetical"),
    Modality.INTENTION: Bilingual(fr="intention", en="intention"),
}
# What the verb says of the figure: « devrait dépasser les 10 000 milliards ».
BOUNDS: dict[Hedge | None, Bilingual] = {
    Hedge.MORE_THAN: Bilingual(fr="plus de", en="more than"), Hedge.AT_LEAST: Bilingual(fr="au moins", en="at least"),
    Hedge.LESS_THAN: Bilingual(fr="moins de", en="less than"), Hedge.AT_MOST: Bilingual(fr="au plus", en="at most"),
    Hedge.NEARLY: Bilingual(fr="presque", en="nearly"), Hedge.ABOUT: Bilingual(fr="environ", en="about"),
}
NOT, QUOTED = Bilingual(fr="négation", en="negated"), Bilingual(fr="citation", en="quoted")


def show_claims(claims: ClaimSet, written: Path, style: Style, *, table: bool) -> None:
    """Draw the table, if it is wanted, and say where the claims file is."""
    if table and claims.claims:
        _draw(claims, style)
    made = "écrit" if style.language == "fr" else "written"
    colon = " :" if style.language == "fr" else ":"
    sys.stdout.write(f"{visible(str(written))} {made}{colon} {counted(len(claims.claims), 'claim', style.language)}\n")


def _draw(claims: ClaimSet, style: Style) -> None:
    # 0.09 s, which only this table costs; article text goes in as Text, never as markup.
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), width=style.width)
    for heading, weight in zip(COLUMNS, (None, 5, 4, 5, 3, 3), strict=True):
        table.add_column(heading.in_(style.language), ratio=weight, no_wrap=weight is None, overflow="fold")
    places = lines_of(claims.article)
    for claim in claims.claims:
        at = places.place(claim.span)
        table.add_row(*(_cell(text) for text in (f"{at.line}:{at.column}", *_row(claim, claims, style.language))))
    console = Console(
        file=sys.stdout, width=style.width, highlight=False, markup=False, emoji=False,
        force_terminal=style.color, no_color=not style.color,
    )
    console.print(table)


def _cell(text: str) -> Text:
    from rich.text import Text

    return Text(visible(text))


def _row(claim: Claim, claims: ClaimSet, language: Language) -> tuple[str, ...]:
    return (
        _what(claim.subject or "", _measure(claim, claims) or ""),
        _value(claim, claims, language),
        claim.of or "", _when(claim, claims), claim.source or "",
    )


def _what(subject: str, measure: str) -> str:
    """Subject and measure; the measure alone is left out where the subject already says it, in the plural or not."""
    said = {word[:5] for word in subject.casefold().split()}
    if subject and all(word[:5] in said for word in measure.casefold().split()):
        return subject
    return ", ".join(filter(None, (subject, measure))) or "—"


def _measure(claim: Claim, claims: ClaimSet) -> str | None:
    counted = (claims.by_id[m] for m in claim.mentions)
    return claim.measure or next((m.counted for m in counted if isinstance(m, QuantityMention) and m.counted), None)


def _value(claim: Claim, claims: ClaimSet, language: Language) -> str:
    """The figures as written, hedges and all, and what stands between them and a plain fact."""
    mentions = [claims.by_id[m] for m in claim.mentions]
    figures = [m.text for m in mentions if isinstance(m, QuantityMention) or (isinstance(m, DateMention) and m.length)]
    doubts = [CERTAINTY.get(claim.modality), NOT if claim.negated else None, QUOTED if claim.quoted else None]
    said = ", ".join(doubt.in_(language) for doubt in doubts if doubt)
    if not figures:
        return said or "—"
    bound = f"[{BOUNDS[claim.bound].in_(language)}] " if claim.bound in BOUNDS else ""
    return bound + " ; ".join(figures) + (f" ({said})" if said else "")


def _when(claim: Claim, claims: ClaimSet) -> str:
    if claim.time and claim.time.is_known:
        return days(claim.time)
    dates = [m for m in map(claims.by_id.__getitem__, claim.mentions) if isinstance(m, DateMention) and not m.length]
    return ", ".join(days(m.when) if m.when.is_known else m.text for m in dates)


def days(when: Timespan) -> str:
    """As short as it can be said: « 2025 », « 2013-09 », « 2021–2025 », « 2025-03-03 »."""
    first, last = when.first, when.last
    if first is None or last is None:
        return f"{first or '…'} → {last or '…'}"
    if first == last:
        return first.isoformat()
    from datetime import timedelta

    whole_years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    if whole_years:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    whole_month = first.day == 1 and (first.year, first.month) == (last.year, last.month)
    if whole_month and (last + timedelta(days=1)).day == 1:
        return f"{first.year}-{first.month:02}"
    return f"{first.isoformat()} → {last.isoformat()}"
