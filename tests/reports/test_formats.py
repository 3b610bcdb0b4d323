"""One report through every format, read back by other people's readers where they exist."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import junitparser
import pytest
from sarif_pydantic import Sarif

from claimcheck.reports import Outcome, Style, formats, renderer
from tests.reports.outcomes import FULL, NEW, SILENT, WAIVED


def written(form: str, *outcomes: Outcome, style: Style | None = None) -> str:
    return "".join(renderer(form)(outcomes, style or Style("en")))


@pytest.mark.parametrize("form", formats())
@pytest.mark.parametrize("outcomes", [(), (SILENT,), (FULL, SILENT)], ids=["none", "silent", "full"])
def test_every_format_writes_everything_twice_alike_and_drives_no_terminal(form: str, outcomes: tuple[Outcome, ...]) -> None:
    text = written(form, *outcomes)
    assert text == written(form, *outcomes)
    assert "\x1b" not in text
    if FULL in outcomes:
        assert all(rule in text.replace("\\", "") for rule in ("share-of-whole", "drift-value", "same-fact", "drift-removed"))


def sarif() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(written("sarif", FULL))
    return document


def test_sarif_is_read_by_its_readers() -> None:
    read = Sarif.model_validate(sarif())
    results = read.runs[0].results or []
    assert [result.rule_id for result in results] == ["A101", "D401", "S301", "D413"]
    assert [str(result.level.value) for result in results if result.level] == ["error", "warning", "note", "error"]
    assert all(result.rule_index is not None and result.code_flows for result in results)


def test_sarif_is_what_its_published_schema_says() -> None:
    # As OASIS published it, from the npm package @microsoft/jest-sarif 1.0.0-beta.0 (MIT).
    schema = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft4Validator(schema)
    for outcomes in ((), (SILENT,), (FULL, SILENT), (WAIVED,)):
        validator.validate(json.loads(written("sarif", *outcomes)))
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({**sarif(), "version": "2.0.0"})


def test_sarif_shows_accepted_findings_as_suppressed() -> None:
    results = json.loads(written("sarif", WAIVED))["runs"][0]["results"]
    assert [(result["ruleId"], "suppressions" in result) for result in results] == [
        ("A101", False), ("D401", False), ("S301", True), ("D413", True),
    ]


def test_sarif_points_at_the_file_s_lines_in_code_points() -> None:
    share, _, _, removed = sarif()["runs"][0]["results"]
    regions = [place["physicalLocation"]["region"] for place in (share["locations"] + share["relatedLocations"])]
    assert [(r["startLine"], r["startColumn"], r["endLine"], r["endColumn"]) for r in regions] == [
        (5, 10, 5, 13),  # line 2 of a text that starts on line 4; two emoji are two columns
        (5, 25, 5, 29),
        (5, 65, 6, 5),
    ]
    assert share["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "articles/%C3%A9t%C3%A9%201.txt"
    assert "region" not in removed["locations"][0]["physicalLocation"]


def test_fingerprints_differ_and_survive_edits_elsewhere() -> None:
    marks = [result["partialFingerprints"]["claimcheck/v1"] for result in sarif()["runs"][0]["results"]]
    assert len(set(marks)) == 4
    issues = json.loads(written("gitlab", FULL))
    assert [issue["fingerprint"] for issue in issues] == marks


def test_gitlab_issues_carry_what_gitlab_asks_for() -> None:
    issues = json.loads(written("gitlab", FULL))
    assert [issue["severity"] for issue in issues] == ["major", "minor", "info", "major"]
    assert [issue["location"]["lines"]["begin"] for issue in issues] == [5, 5, 5, 1]
    assert {issue["location"]["path"] for issue in issues} == {"articles/été 1.txt"}
    assert all(set(issue) == {"description", "check_name", "fingerprint", "severity", "location"} for issue in issues)


# The grammar of the runner that reads them: « ::command name=value,…::message », values and message without bare line ends.
COMMAND = re.compile(r"::(error|warning|notice) ([a-zA-Z]+=[^,:\r\n]*(?:,[a-zA-Z]+=[^,:\r\n]*)*)::([^\r\n]*)")


def test_github_commands_are_one_line_each_and_count_utf_16() -> None:
    commands = [COMMAND.fullmatch(line) for line in written("github", FULL).split("\n")[:-1]]
    assert [command[1] for command in commands if command] == ["error", "warning", "notice", "error"]
    assert commands[0] is not None
    properties = dict(pair.split("=") for pair in commands[0][2].split(","))
    assert (properties["line"], properties["col"], properties["endColumn"]) == ("5", "12", "15")
    assert commands[0][3].split("%0A")[1:] == ["200 ÷ 40 %25 = 500", "500 < 900"]


def test_rdjson_counts_bytes() -> None:
    diagnostics = json.loads(written("rdjson", FULL))["diagnostics"]
    assert diagnostics[0]["location"]["range"] == {"start": {"line": 5, "column": 18}, "end": {"line": 5, "column": 21}}
    assert [diagnostic["severity"] for diagnostic in diagnostics] == ["ERROR", "WARNING", "INFO", "ERROR"]
    assert len(diagnostics[0]["related_locations"]) == 2


def test_junit_is_read_by_its_readers() -> None:
    suites = junitparser.JUnitXml.fromstring(written("junit", FULL, SILENT).encode())
    assert (suites.tests, suites.failures) == (2, 1)
    [suite] = suites
    failed, passed = suite
    assert (failed.name, passed.name) == ("articles/été 1.txt", "calme.txt")
    assert (failed.result[0].type, passed.result) == ("share-of-whole", [])
    ET.fromstring(written("junit", FULL))


def test_markdown_makes_no_markup_of_article_text() -> None:
    text = written("markdown", FULL, SILENT)
    assert "<i>" not in text
    assert r"\<i\>" in text
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert len(rows) == 6
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 5 for row in rows)


def test_text_has_colours_only_where_asked_and_speaks_both_languages() -> None:
    assert "\x1b[" in written("text", FULL, style=Style("fr", color=True))
    assert "drift-value" in written("text", FULL)
    assert "derived figure: all elected, between 490 and 510" in written("text", FULL)
    assert "chiffre déduit : total des élus, entre 490 et 510" in written("text", FULL, style=Style("fr"))


def test_the_text_summary_says_what_was_compared() -> None:
    assert written("text", FULL, SILENT).splitlines()[-1] == (
        "2 articles (1 edited), 4 claims, 2 relations compared (share-of-whole 1, same-fact 1), 1 seen and not compared: "
        "2 errors, 1 warning, 1 note."
    )
    assert written("text", SILENT, style=Style("fr")) == "1 article, 1 affirmation, 0 relation comparée : rien à signaler.\n"


@pytest.mark.parametrize("width", [40, 80, 200])
def test_text_keeps_to_the_width_but_for_its_summary_and_headings(width: int) -> None:
    lines = written("text", FULL, style=Style("fr", width=width)).splitlines()[:-1]
    assert max(len(line) for line in lines if not line.startswith("articles/")) <= width


def test_the_json_formats_hold_the_whole_report() -> None:
    assert json.loads(written("jsonl", FULL)) == FULL.report.to_dict("en")
    assert json.loads(written("json", FULL, SILENT)) == {"reports": [FULL.report.to_dict("en"), SILENT.report.to_dict("en")]}
    last = FULL.report.to_dict("en")["findings"][0]["spans"][2]
    assert NEW.text[last["start"] : last["end"]] == "900\nélus"
