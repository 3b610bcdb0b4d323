"""Whether a stretch of the article holds a finite verb, and with it the core of a clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model.span import Span
    from claimcheck.relating.context import Context

# « cultivaient » is finite by its ending, whatever the tagger says.
_FINITE = re.compile(r"\b[^\W\d_]{2,40}(?:aient|èrent|eront|iront)\b")


def has_finite(context: Context, span: Span) -> bool:
    """Whether a finite verb stands wholly within a span."""
    sentence = context.document.sentence_at(span.start)
    tokens = context.tokens(sentence) if sentence else ()
    verbs = (token for token in tokens if token.tag in {"VERB", "AUX"} and "VerbForm=Fin" in token.morph)
    tagged = any(span.covers(verb.span) and context.text[verb.span.start].islower() for verb in verbs)
    return tagged or _FINITE.search(context.view, span.start, span.end) is not None
