"""A share with its part or with its whole, where the third of the three is nowhere told.

« un tiers des départs, soit 140 », « 45 % (97 cas) », « 3 % de la masse du glacier, estimée à 280 millions de tonnes ». The share
first, and what it comes to after it; ``shares`` has the part first. Nothing is left to compare: the whole can be derived.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.relating.marks import COUNT, SHARE, marked
from claimcheck.relating.share_forms import LIGHT, OTHER_BASE, PART, SHARE_OF, WHOLE, W
from claimcheck.relating.stated import changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

FAMILY = "share_of_whole"
_OF = r"(?:des|du|de la|de l'|de l(?:eur|a)s?|de s(?:a|on|es)|de|d')"
FORMS = (
    re.compile(rf"{SHARE_OF} {_OF}{W}{{1,60}}?(?:, soit | \((?:soit )?){LIGHT}{PART}(?P<rest>[^,;:()\n]{{0,30}})"),
    re.compile(rf"{SHARE_OF} \((?:soit )?{LIGHT}(?P<part>{COUNT})(?P<rest>[^,;:()\n]{{0,30}})\)"),
    re.compile(rf"{SHARE_OF} {_OF}{W}{{1,80}}?, (?:estimée?s?|évaluée?s?|chiffrée?s?) à {LIGHT}{WHOLE}(?P<rest>)"),
)
# « 5 % de hausse, soit 40 euros de plus », « 30 % du prix, soit 4 euros par mois »
_OTHER = re.compile(r"\b(?:de (?:plus|moins)|par|chacune?|chaque|sur)\b")
# « 5 % de hausse », « 20 % de remise »: no share of anything; « 3 % de la perte » is one
_MOVED = re.compile(
    r".{0,2} d(?:e |')(?:remise|rabais|réduction|hausse|augmentation|baisse|chute|recul|perte|gain|tva|taxes?|risque"
    r"|croissance)\b"
)


def unstated_wholes(context: Context, bound: Iterable[Relation]) -> Iterator[Relation]:
    """A relation for each share that no finder has bound."""
    taken = {mention for relation in bound if relation.family == FAMILY for mention in relation.mentions}
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        for match in _matches(line):
            share = line.figure(match, "share")
            if share is None or share.id in taken or _is_other(match) or _is_change(line, share):
                continue
            taken.add(share.id)
            yield context.relation(
                FAMILY, *_ends(line, match), ("share", share), sure=False, cue=line.span(match.start(), match.end()),
            )


def _matches(line: Marked) -> Iterator[re.Match[str]]:
    for form in FORMS if len(line.figures) > 1 and line.has(SHARE) else ():
        yield from line.find(form)


def _is_change(line: Marked, share: Figure) -> bool:
    return any(change.figure is share and not change.bare for change in changes(line))


def _is_other(match: re.Match[str]) -> bool:
    """Whether the amount is no part: a change, a rate, another base."""
    said = match.group()
    return bool(OTHER_BASE.search(said) or _OTHER.search(match["rest"]) or _MOVED.match(said))


def _ends(line: Marked, match: re.Match[str]) -> Iterator[tuple[str, Figure | None]]:
    yield from ((name, line.figure(match, name)) for name in ("part", "whole") if name in match.groupdict())
