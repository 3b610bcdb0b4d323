"""Outcomes to write in every format: emoji and accents before the words, CRLF, article text that looks like markup."""

from __future__ import annotations

from claimcheck.model.article import Article
from claimcheck.model.bilingual import Bilingual, same
from claimcheck.model.finding import Finding, Severity
from claimcheck.model.interval import Interval
from claimcheck.model.lines import lines_of
from claimcheck.model.report import Checked, Derived, Report
from claimcheck.model.span import Span
from claimcheck.reports import Outcome

TEXT = "Le vote.\r\n🌾🌾 Été : 200 élus, soit 40 % du <b>total</b> | @ami, qui compte 500.\r\n"
OLD = Article("été", TEXT, path="articles/été 1.txt")
NEW = Article("été", OLD.text.replace("500", "900\nélus"), path="articles/été 1.txt", first_line=4)
MESSAGE = Bilingual("200 sur 40 % ne font pas 900 :\x1b[31m <i>vu</i>", "200 and 40% do not make 900:\x1b[31m <i>seen</i>")


def finding(code: str, rule: str, severity: Severity, words: tuple[str, ...], was: tuple[str, ...] = ()) -> Finding:
    def places(article: Article, wanted: tuple[str, ...]) -> list[Span]:
        return [Span(article.text.index(word), article.text.index(word) + len(word)) for word in wanted]

    new, old = lines_of(NEW), lines_of(OLD)
    return Finding(
        code, rule, severity, MESSAGE, tuple(new.place(span, "part") for span in places(NEW, words)),
        tuple(old.place(span) for span in places(OLD, was)), ("c-1",), (same("200 ÷ 40 % = 500"), same("500 < 900")),
    )


FINDINGS = (
    finding("A101", "share-of-whole", Severity.ERROR, ("200", "40 %", "900\nélus")),
    finding("D401", "drift-value", Severity.WARNING, ("900\nélus",), ("500",)),
    finding("S301", "same-fact", Severity.NOTE, ("Été",)),
    finding("D413", "drift-removed", Severity.ERROR, (), ("500",)),
)
DERIVED = Derived(Bilingual("total des élus", "all elected"), Interval.more_than(400), Interval.between(490, 510), None)
CHECKED = Checked(3, 2, {"share-of-whole": 1, "same-fact": 1}, (("multiple", "autre année", 1),))
FULL = Outcome(Report("été", FINDINGS, (DERIVED,), CHECKED), NEW, OLD)
WAIVED = Outcome(Report("été", FINDINGS[:2], waived=FINDINGS[2:]), NEW, OLD)
SILENT = Outcome(Report("calme", checked=Checked(1)), Article("calme", "Rien.", path="calme.txt"))
