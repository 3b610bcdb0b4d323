"""For people, as a good compiler writes: where, what, the line with the words underlined, the computation, the other places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.lines import lines_of
from claimcheck.reports.drawing.excerpt import excerpts
from claimcheck.reports.drawing.paint import BOLD, FAINT, SEVERE, paint
from claimcheck.reports.drawing.summary import SEVERITIES, Tally
from claimcheck.reports.drawing.visible import visible
from claimcheck.reports.drawing.wrapped import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.article import Article
    from claimcheck.model.finding import Finding, Place
    from claimcheck.model.report import Derived
    from claimcheck.reports import Outcome, Style

DERIVED = Bilingual(fr="chiffre déduit", en="derived figure")
BEFORE, AFTER = Bilingual(fr="avant", en="before"), Bilingual(fr="après", en="after")


def render(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    tally = Tally()
    for outcome in outcomes:
        tally.add(outcome)
        yield from (_finding(finding, outcome, style) for finding in outcome.report.findings)
        # Of the thousands of articles of an archive, the findings are wanted and nothing else.
        derived = () if outcome.path.endswith(".jsonl") else outcome.report.derived
        yield from (_derived(figure, outcome, style) for figure in derived)
    if tally.articles:
        yield tally.sentence(style.language) + ".\n"


def _finding(finding: Finding, outcome: Outcome, style: Style) -> str:
    severity = paint(SEVERITIES[style.language][finding.severity], SEVERE[finding.severity], style)
    rule = paint(f"{finding.rule} [{finding.code}]", BOLD, style)
    colon = " :" if style.language == "fr" else ":"
    lines = [f"{_where(finding, outcome, style)}{colon} {severity}{colon} {rule}"]
    lines += _wrapped(visible(finding.message.in_(style.language)), style, "  ")
    gutter = len(str(max((place.line for place in (*finding.spans, *finding.was)), default=0)))
    if finding.was and outcome.before:
        lines += _places(finding.was, outcome.before, style, gutter, BEFORE)
    if finding.spans:
        lines += _places(finding.spans, outcome.article, style, gutter, AFTER if finding.was else None)
    for step in finding.proof:
        lines += _wrapped(visible(step.in_(style.language)), style, " " * (gutter + 2) + "= ")
    return "\n".join(lines) + "\n\n"


def _where(finding: Finding, outcome: Outcome, style: Style) -> str:
    """« article.txt:3:12 », in the new text where the finding has words there."""
    place = next(iter((*finding.spans, *finding.was)), None)
    at = f":{place.line}:{place.column}" if place else ""
    return paint(visible(outcome.path) + at, BOLD, style)


def _places(places: tuple[Place, ...], article: Article, style: Style, gutter: int, label: Bilingual | None) -> Iterator[str]:
    bar = paint("│", FAINT, style)
    room = style.width - gutter - 5
    if label:
        yield f"{' ' * (gutter + 2)}{bar} {paint(label.in_(style.language), FAINT, style)}"
    for excerpt in excerpts(lines_of(article), places, room):
        yield f" {paint(str(excerpt.number).rjust(gutter), FAINT, style)} {bar} {excerpt.words}"
        yield f" {' ' * gutter} {bar} {paint(excerpt.underline, BOLD, style)}".rstrip()


def _derived(figure: Derived, outcome: Outcome, style: Style) -> str:
    from claimcheck.writing.quantities import bounds

    colon = " :" if style.language == "fr" else ":"
    value = bounds(figure.likely, figure.unit, style.language)
    what = visible(figure.what.in_(style.language))
    lines = _wrapped(f"{visible(outcome.path)}{colon} {DERIVED.in_(style.language)}{colon} {what}, {value}", style, "")
    for step in figure.proof:
        lines += _wrapped(visible(step.in_(style.language)), style, "   = ")
    return "\n".join(lines) + "\n\n"


def _wrapped(text: str, style: Style, start: str) -> list[str]:
    """Lines of the screen's width; those after the first are indented as far as the first one's words."""
    later = " " * len(start)
    return wrapped(text, style.width, start, later) or [start.rstrip()]
