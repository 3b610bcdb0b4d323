"""``nlp.add_pipe("claimcheck")``: the claims of a text and what contradicts them, in anybody's spaCy pipeline.

spaCy imports this module whenever anybody builds any pipeline, so nothing but spaCy is imported at the top.
"""

from __future__ import annotations

from collections import deque
from datetime import date as day
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.article import Article


@Language.factory("claimcheck", default_config={"date": None}, assigns=["doc._.claims", "doc._.claim_findings"])  # type: ignore[untyped-decorator, unused-ignore]
def make_claimcheck(nlp: Language, name: str, date: str | None) -> Claimcheck:  # noqa: ARG001 (spaCy names them)
    """A component that sets ``doc._.claims`` (a ``ClaimSet``) and ``doc._.claim_findings`` (a tuple of ``Finding``).

    ``date`` is the day of publication, YYYY-MM-DD; a document that knows its own says so in ``doc._.published``.
    """
    for extension in ("claims", "claim_findings", "published"):
        if not Doc.has_extension(extension):
            Doc.set_extension(extension, default=None)
    try:
        return Claimcheck(_day(date))
    except ValueError as error:
        raise ValueError(f"claimcheck: date {date!r} is no day of the calendar ({error}); write YYYY-MM-DD") from None


class Claimcheck:
    """The component: it reads ``doc.text`` by itself and leaves tokens and annotations alone."""

    def __init__(self, published: day | None) -> None:
        self.published = published

    def __call__(self, doc: Doc) -> Doc:
        """Read and judge one document."""
        [judged] = self.pipe([doc])
        return judged

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:  # noqa: ARG002 (the parser has its own)
        """Read and judge documents in batches, in order."""
        from claimcheck.model.article import Article  # only documents need the rest of the package
        from claimcheck.pipeline import run

        waiting: deque[Doc] = deque()

        def articles() -> Iterator[Article]:
            for number, doc in enumerate(stream):
                waiting.append(doc)
                yield Article(id=f"doc-{number}", text=doc.text, published=_day(doc._.published) or self.published)

        for claims, report in run(articles()):
            doc = waiting.popleft()
            doc._.claims, doc._.claim_findings = claims, report.findings
            yield doc


def _day(written: str | day | None) -> day | None:
    return day.fromisoformat(written) if isinstance(written, str) else written
