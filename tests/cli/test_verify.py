"""``claimcheck verify``."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Command

Edit = Callable[[str, str], None]


@pytest.fixture
def stored(command: Command) -> None:
    """The claims of the article as it was first written."""
    assert command("extract", "brume.txt", "--date", "2025-12-20").status == 0


@pytest.mark.usefixtures("stored")
def test_an_unchanged_article_is_silent_and_what_was_compared_is_said(command: Command) -> None:
    ended = command("verify")
    assert ended.status == 0
    assert ended.out.splitlines()[-1].startswith("1 article, ")
    assert ended.out.rstrip().endswith("rien à signaler.")
    assert ended.err == ""


@pytest.mark.usefixtures("stored")
def test_a_changed_figure_is_drift_with_old_and_new_words(command: Command, edit: Edit) -> None:
    edit("Plus de 200 modèles", "Plus de 600 modèles")
    ended = command("verify", "--format", "jsonl")
    [drift] = [finding for finding in ended.findings() if finding["rule"] == "drift-value"]
    assert ended.status == 1
    assert drift["severity"] == "error"
    assert [place["text"] for place in drift["spans"]] == ["Plus de 600"]
    assert [place["text"] for place in drift["was"]] == ["Plus de 200"]
    assert drift["spans"][0]["line"] == 2


@pytest.mark.usefixtures("stored")
def test_the_same_figure_in_other_words_is_silent(command: Command, edit: Edit) -> None:
    edit("moins de 4 %", "moins de 4 pour cent")
    edit("Plus de 200", "Plus de deux cents")
    ended = command("verify", "--format", "jsonl", "--fail-on", "warning")
    assert [finding["rule"] for finding in ended.findings()] == []
    assert ended.status == 0


def test_a_total_that_cannot_be_is_an_error_with_its_computation(command: Command, edit: Edit) -> None:
    edit("du total national.", "du total national, qui compte 500 modèles.")
    ended = command("verify", "brume.txt", "--format", "jsonl")
    [finding] = [finding for finding in ended.findings() if finding["rule"] == "share-of-whole"]
    assert ended.status == 1
    assert (finding["severity"], finding["code"]) == ("error", "A101")
    assert any("500" in place["text"] for place in finding["spans"])
    assert finding["proof"]


def test_a_total_that_can_be_is_silent(command: Command, edit: Edit) -> None:
    edit("du total national.", "du total national, qui compte 700 modèles.")
    ended = command("verify", "brume.txt", "--format", "jsonl", "--fail-on", "warning")
    assert (ended.status, ended.findings()) == (0, [])


def test_the_report_underlines_the_words_in_the_article_s_line(command: Command, edit: Edit) -> None:
    edit("du total national.", "du total national, qui compte 500 modèles.")
    lines = command("verify", "brume.txt").out.splitlines()
    assert lines[0].startswith("brume.txt:2:")
    assert "share-of-whole [A101]" in lines[0]
    marked = [
        "".join(sign if mark == "^" else " " for sign, mark in zip(above, below, strict=False)).split()
        for above, below in pairwise(lines)
        if "^" in below
    ]
    assert " ".join(word for words in marked for word in words) == "Plus de 200 près de 30 % 500"


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(("level", "status"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on(command: Command, edit: Edit, level: str, status: int) -> None:
    edit("Plus de 200 modèles", "Plus de 600 modèles")
    assert command("verify", "--fail-on", level).status == status


@pytest.mark.usefixtures("stored")
def test_a_folder_checks_an_article_that_has_a_claims_file_once(command: Command) -> None:
    assert len(command("verify", ".", "--format", "jsonl").reports()) == 1


def test_a_folder_leaves_other_people_s_json_alone(command: Command, folder: Path) -> None:
    (folder / "package.json").write_text('{"name": "site"}', encoding="utf-8")
    ended = command("verify", ".", "--format", "jsonl")
    assert (ended.status, len(ended.reports())) == (0, 1)


def test_json_is_one_document_of_all_reports(command: Command) -> None:
    reports = json.loads(command("verify", "brume.txt", "--format", "json").out)["reports"]
    assert [report["schema"] for report in reports] == ["claimcheck.report/1"]


def test_standard_input(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    [report] = command("verify", "-", "--format", "jsonl").reports()
    assert report["checked"]["claims"] > 0


def test_lines_count_the_front_matter(command: Command, folder: Path) -> None:
    text = ARTICLE.replace("du total national.", "du total national, qui compte 500 modèles.")
    (folder / "brume.md").write_text(f"---\ndate: 2025-12-20\n---\n{text}", encoding="utf-8")
    [finding] = command("verify", "brume.md", "--format", "jsonl").findings()
    assert {place["line"] for place in finding["spans"]} == {5}


@pytest.mark.usefixtures("stored")
def test_english(command: Command, edit: Edit) -> None:
    edit("Plus de 200 modèles", "Plus de 600 modèles")
    out = command("verify", lang="en").out
    assert "error: drift-value" in out
    assert out.splitlines()[-1].startswith("1 article (1 edited), ")


def test_diff_compares_two_versions(command: Command, folder: Path) -> None:
    (folder / "new.txt").write_text(ARTICLE.replace("1 250 salariés", "1 350 salariés"), encoding="utf-8")
    command("extract", "brume.txt")
    for old in ("brume.txt", "claims/brume.json"):
        ended = command("diff", old, "new.txt", "--format", "jsonl")
        assert ended.status == 1
        assert [finding["rule"] for finding in ended.findings()] == ["drift-value"]
    assert command("diff", "brume.txt", "brume.txt").status == 0
