"""Names and texts full of signs that formats count, escape or forbid: each says where the words stand, as its readers count."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import junitparser
import pytest

from claimcheck.model.article import Article
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.claim import Claim, Modality
from claimcheck.model.claimset import ClaimSet
from claimcheck.model.finding import Finding, Severity
from claimcheck.model.lines import lines_of
from claimcheck.model.report import Report
from claimcheck.model.review import Review, Status
from claimcheck.model.span import Span
from claimcheck.reports import Outcome, Style, formats, renderer
from claimcheck.reports.of_reviews import forms, writer
from tests.reports.test_formats import COMMAND

NAMES = [
    "a b/été 100 %.txt", "a:b,c;d.txt", 'a"<i>&amp;.txt', "[red]👩‍🌾[/red].txt", "a|b`c`*d*.txt", "a\x1b[31m\u202e\n.txt",
    "#?a=1&b.txt", "a\\b.txt",
]
TEXTS = [
    "Été : 300 élus",  # accents
    "👩‍🌾🌾 Le 300 élus 🌾",  # signs of several code points, and of two halves in UTF-16
    "Un.\r\n👩‍🌾 Deux : 300 élus.\r\nTrois.",  # CRLF
    "Un.\rDeux.\n\n\t300 élus\n",  # every line end, a tab
    "e\u0301te\u0301\ufeff\u00ad 300 e\u0301lus",  # accents on their own, signs that nobody sees
    "Un\u2028deux\x85trois\x0c 300 élus",  # what editors take for no line end
    "\x1b[31m<b>&amp;]]>\u202e`a`|**b** 300 élus \x00\x07",  # markup and control codes
    "Le 300\r\n👩‍🌾 élus",  # words on two lines
]
WORDS = re.compile(r"300(?:\r\n👩‍🌾)? e?\u0301?é?lus")
CASES = pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
SARIF = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))


def outcome(text: str, name: str = "a b/été 100 %.txt", first_line: int = 1) -> Outcome:
    article = Article("l'été & <b>", text, date(2025, 1, 2), path=name, first_line=first_line)
    span = words(text)
    message = Bilingual(f"« {span.of(text)} » est \x1b[5mfaux.", f"“{span.of(text)}” is \x1b[5mwrong.")
    found = Finding("A101", "share-of-whole", Severity.ERROR, message, (lines_of(article).place(span),), (), ("c-1",), (message,))
    return Outcome(Report(article.id, (found,)), article)


def words(text: str) -> Span:
    found = WORDS.search(text)
    assert found
    return Span(found.start(), found.end())


def written(form: str, given: Outcome) -> str:
    return "".join(renderer(form)([given], Style("fr")))


def position(text: str, offset: int, encoding: str, size: int) -> tuple[int, int]:
    """Line and column from 1; columns are counted in units of ``size`` bytes of the encoding."""
    lines = re.split(r"\r\n|\r|\n", text[:offset])
    return len(lines), len(lines[-1].encode(encoding)) // size + 1


@CASES
def test_sarif_counts_code_points(text: str) -> None:
    document = json.loads(written("sarif", outcome(text)))
    jsonschema.Draft4Validator(SARIF).validate(document)
    [run] = document["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    span = words(text)
    assert (region["startLine"], region["startColumn"]) == position(text, span.start, "utf-32-le", 4)
    assert (region["endLine"], region["endColumn"]) == position(text, span.end, "utf-32-le", 4)
    assert region["snippet"]["text"] == span.of(text)


@CASES
def test_github_counts_utf_16(text: str) -> None:
    [line] = written("github", outcome(text)).split("\n")[:-1]
    command = COMMAND.fullmatch(line)
    assert command
    said = dict(pair.split("=", 1) for pair in command[2].split(","))
    span = words(text)
    assert (int(said["line"]), int(said["col"])) == position(text, span.start, "utf-16-le", 2)
    assert (int(said["endLine"]), int(said["endColumn"])) == position(text, span.end, "utf-16-le", 2)


@CASES
def test_reviewdog_counts_bytes(text: str) -> None:
    [found] = json.loads(written("rdjson", outcome(text)))["diagnostics"]
    ends = [(found["location"]["range"][end]["line"], found["location"]["range"][end]["column"]) for end in ("start", "end")]
    span = words(text)
    assert ends == [position(text, span.start, "utf-8", 1), position(text, span.end, "utf-8", 1)]


@CASES
def test_others_say_the_line(text: str) -> None:
    line, column = position(text, words(text).start, "utf-32-le", 4)
    given = outcome(text, first_line=4)  # a front matter of three lines stands before
    [issue] = json.loads(written("gitlab", given))
    assert issue["location"]["lines"]["begin"] == line + 3
    [place] = json.loads(written("jsonl", given))["findings"][0]["spans"]
    assert (place["line"], place["column"], text[place["start"] : place["end"]]) == (line + 3, column, place["text"])
    for form in ("text", "markdown", "junit"):
        assert f"%.txt:{line + 3}:{column}" in written(form, given).replace("\\", "")


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_names_come_back_as_they_are_or_made_visible(name: str) -> None:
    given = outcome(TEXTS[2], name)
    sarif: dict[str, Any] = json.loads(written("sarif", given))
    jsonschema.Draft4Validator(SARIF).validate(sarif)
    uri = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"[A-Za-z0-9/._~%-]+", uri)
    assert unquote(uri) == name.replace("\\", "/")
    assert json.loads(written("gitlab", given))[0]["location"]["path"] == name
    assert json.loads(written("rdjson", given))["diagnostics"][0]["location"]["path"] == name
    [line] = written("github", given).split("\n")[:-1]
    command = COMMAND.fullmatch(line)
    assert command
    said = dict(pair.split("=", 1) for pair in command[2].split(","))
    assert unquote(said["file"]) == name.replace("\x1b", "␛").replace("\u202e", "<U+202E>")
    [[case]] = junitparser.JUnitXml.fromstring(written("junit", given).encode())
    assert case.name == name.replace("\x1b", "␛").replace("\u202e", "<U+202E>").replace("\n", "␊").replace("\u200d", "")


@CASES
@pytest.mark.parametrize("form", formats())
def test_nothing_drives_a_terminal_or_breaks_a_reader(form: str, text: str) -> None:
    shown = written(form, outcome(text, NAMES[5]))
    assert not set(shown) & set("\x1b\x00\x07\x85\u202e\u2028")
    if form == "junit":
        junitparser.JUnitXml.fromstring(shown.encode())
    if form == "markdown":
        assert "<b>" not in shown.replace("\\<b\\>", "")
        assert all(len(re.findall(r"(?<!\\)\|", row)) == 5 for row in shown.splitlines() if row.startswith("| "))


def reviewed(text: str, name: str, **review: str) -> ClaimSet:
    span = words(text)
    claim = Claim("c-1", span, span.of(text), (), "élus", "être", None, None, None, Modality.FACT, False, "<b>Zoé\x1b[31m", False)
    known = Review("c-1", Status.REFUTED, "f", on=date(2025, 1, 3), **review)
    return ClaimSet(Article(name, text, date(2025, 1, 2), title=text, path=name), (), (claim,), reviews=(known,))


@CASES
@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
@pytest.mark.parametrize("form", forms())
def test_reviews_are_json_that_points_at_the_words(form: str, name: str, text: str) -> None:
    claims = reviewed(text, name, note="\x1b[31m<script>", by="Zoé \u202e", url="https://example.org/?a=1&b=été")
    [document] = json.loads(json.dumps(writer(form)(claims)))
    assert document["@context"] in ("https://schema.org", "http://www.w3.org/ns/anno.jsonld")
    if form == "claimreview":
        assert document["claimReviewed"] == document["itemReviewed"]["text"] == words(text).of(text)
        return
    quote, place = document["target"]["selector"]
    assert text[place["start"] : place["end"]] == quote["exact"] == words(text).of(text)
    assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
    assert all(re.fullmatch(r"[A-Za-z0-9/:._~%-]+", uri) for uri in (document["id"], document["target"]["source"]))
    assert unquote(document["target"]["source"]) == name
