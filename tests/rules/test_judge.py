"""The report of a claim set: findings in order and once, a verdict for each relation, and honest coverage."""

from __future__ import annotations

from datetime import date

from claimcheck.model.article import Article
from claimcheck.model.bilingual import same
from claimcheck.model.claimset import ClaimSet
from claimcheck.model.finding import Finding, Place, Severity
from claimcheck.model.mention import DateMention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.model.timespan import DateKind, WrittenDate
from claimcheck.rules import judge, ordered

TEXT = "Le port\n\nIl a rouvert mardi 5 mai 2020, puis lundi 4 mai 2020."


def written(ident: str, start: int, words: str, weekday: int, day: int) -> DateMention:
    span = Span(start, start + len(words))
    return DateMention(ident, span, words, DateKind.DATE, written=(WrittenDate(weekday, day, 5, 2020),))


def claims(*, text: str = TEXT) -> ClaimSet:
    """5 May 2020 was a Tuesday, 4 May a Monday; the second date is made a Thursday."""
    mentions = (
        written("m1", TEXT.index("mardi"), "mardi 5 mai 2020", 1, 5),
        written("m2", TEXT.index("lundi"), "lundi 4 mai 2020", 3, 4),
    )
    relations = (
        Relation("weekday_date", ("m1",), ("date",)),
        Relation("weekday_date", ("m2",), ("date",)),
        Relation("parts_sum", ("m1",), ("total",), unchecked="no parts"),
    )
    return ClaimSet(Article("a", text, date(2020, 5, 6)), mentions, (), relations)


def test_each_relation_gets_its_verdict() -> None:
    _, judged = judge(claims())
    assert [relation.holds for relation in judged.relations] == [True, False, None]


def test_the_report_says_what_was_compared_and_what_was_not() -> None:
    report, _ = judge(claims())
    assert report.checked.rules == {"weekday-date": 2}
    assert report.checked.unchecked == (("parts-sum", "no parts", 1),)


def test_a_finding_points_at_line_and_column() -> None:
    report, _ = judge(claims())
    [finding] = report.findings
    [place] = finding.spans
    assert (place.line, place.column, place.text) == (3, 37, "lundi 4 mai 2020")


def test_stored_claims_are_judged_without_their_article() -> None:
    report, _ = judge(claims(text=""))
    [finding] = report.findings
    assert finding.spans[0].text == "lundi 4 mai 2020"


def test_the_same_words_are_reported_once_by_a_rule_at_its_gravest() -> None:
    place = Place(Span(0, 3), "dix", 1, 1)
    note = Finding("A1", "sum", Severity.NOTE, same("note"), (place,))
    error = Finding("A1", "sum", Severity.ERROR, same("error"), (place,))
    other = Finding("A2", "share", Severity.NOTE, same("other"), (place,))
    assert ordered([note, error, other]) == (error, other)


def test_findings_stand_in_text_order() -> None:
    late = Finding("A1", "sum", Severity.ERROR, same("late"), (Place(Span(9, 12), "six", 1, 10),))
    early = Finding("A1", "sum", Severity.NOTE, same("early"), (Place(Span(0, 3), "dix", 1, 1),))
    assert ordered([late, early]) == (early, late)
