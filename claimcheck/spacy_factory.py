"""``nlp.add_pipe("claimcheck")``: the claims of a text and what contradicts them, in anybody's spaCy pipeline.

spaCy imports this module whenever anybody builds any pipeline, so nothing but spaCy is imported at the top.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Callable


@Language.factory("claimcheck", default_config={"date": None}, assigns=["doc._.claims", "doc._.claim_findings"])
def make_claimcheck(nlp: Language, name: str, date: str | None) -> Callable[[Doc], Doc]:  # noqa: ARG001 (spaCy names them)
    """A component that sets ``doc._.claims`` (a ``ClaimSet``) and ``doc._.claim_findings`` (a tuple of ``Finding``).

    ``date`` is the day of publication, YYYY-MM-DD; a document that knows its own says so in ``doc._.published``.
    """
    for extension in ("claims", "claim_findings", "published"):
        if not Doc.has_extension(extension):
            Doc.set_extension(extension, default=None)
    return Claimcheck(date)


class Claimcheck:
    """The component: it reads ``doc.text`` by itself and leaves tokens and annotations alone."""

    def __init__(self, date: str | None) -> None:
        self.date = date

    def __call__(self, doc: Doc) -> Doc:
        """Read and judge one document."""
        from datetime import date as day

        from claimcheck.model.article import Article
        from claimcheck.pipeline import run

        written = doc._.published or self.date
        published = day.fromisoformat(written) if isinstance(written, str) else written
        [(claims, report)] = run([Article(id="doc", text=doc.text, published=published)])
        doc._.claims, doc._.claim_findings = claims, report.findings
        return doc
