"""What there is to do for one article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model.version import __version__

if TYPE_CHECKING:
    from claimcheck.model.article import Article
    from claimcheck.model.claimset import ClaimSet


class Pair(NamedTuple):
    """An article as it stands now, beside the claims stored of it where there are any."""

    article: Article
    stored: ClaimSet | None = None

    @property
    def must_be_read(self) -> bool:
        """Whether the claims are yet to be extracted from the article."""
        return self.stored is None or self.stored.article.sha256 != self.article.sha256

    @property
    def is_outdated(self) -> bool:
        """Whether another version of the program read the stored claims: it may have read the same words otherwise."""
        return self.stored is not None and self.stored.version != __version__

    @property
    def name(self) -> str:
        """What a message calls it: its file, and the line where the file holds many."""
        from claimcheck.reading.archives import is_archive

        article = self.article
        return f"{article.path}:{article.first_line}" if is_archive(article.path) else article.path or article.id
