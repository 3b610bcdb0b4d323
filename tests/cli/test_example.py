"""The example article in ``claims/``: what is read from it, and what an edit of it gives."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from claimcheck.cli import run
from claimcheck.model.interval import parse_interval

CLAIMS = Path(__file__).parent.parent.parent / "claims"


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the example and its claims file."""
    shutil.copytree(CLAIMS, tmp_path / "claims")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "claims" / "zhongguancun.md"


def verified(capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    capsys.readouterr()
    status = run(["verify", "--format", "jsonl", "--lang", "fr"])
    [line] = capsys.readouterr().out.splitlines()
    return status, json.loads(line)


def edit(article: Path, old: str, new: str) -> None:
    text = article.read_text(encoding="utf-8")
    assert text.count(old) == 1
    article.write_text(text.replace(old, new), encoding="utf-8")


def test_its_claims_file_is_what_extract_writes_today(article: Path) -> None:
    stored = (CLAIMS / "zhongguancun.json").read_bytes()
    assert run(["extract", str(article), "--output", "fresh"]) == 0
    fresh = json.loads(Path("fresh/zhongguancun.json").read_bytes())
    fresh["article"]["path"] = "zhongguancun.md"
    assert json.loads(stored) == fresh, "claimcheck extract claims/zhongguancun.md writes it anew"


def test_every_figure_is_read(article: Path) -> None:
    record = json.loads(article.with_suffix(".json").read_bytes())
    figures = {m["text"]: (m["number"], m["unit"], m["hedge"]) for m in record["mentions"] if m["type"] == "quantity"}
    assert figures == {
        "moins de 4 %": ("4", "%", "less_than"),
        "environ un tiers": ("1/3", None, "about"),
        "Plus de 200": ("200", None, "more_than"),
        "près de 30 %": ("30", "%", "nearly"),
        "plus de 90": ("90", None, "more_than"),
        "10 000 milliards de yuans": ("10000000000000", "CNY", "exact"),
        "plus de 220": ("220", None, "more_than"),
        "plus de 300": ("300", None, "more_than"),
    }
    days = {m["text"]: (m["from"], m["to"]) for m in record["mentions"] if m["type"] == "date" and m["kind"] != "duration"}
    assert days == {
        "2025": ("2025-01-01", "2025-12-31"),
        "septembre 2013": ("2013-09-01", "2013-09-30"),
        "14e plan quinquennal": ("2021-01-01", "2025-12-31"),
    }


def test_people_and_places_have_one_name_each(article: Path) -> None:
    record = json.loads(article.with_suffix(".json").read_bytes())
    names = {(m["text"], m["label"], m["canonical"]) for m in record["mentions"] if m["type"] == "entity"}
    assert {
        ("Xi Jinping", "PER", "Xi Jinping"), ("Xi", "PER", "Xi Jinping"), ("Wan Zhe", "PER", "Wan Zhe"),
        ("Pékin", "LOC", "Pékin"), ("Tianjin", "LOC", "Tianjin"), ("Zhongguancun", "LOC", "Zhongguancun"),
    } <= names


def test_certainty_and_sources(article: Path) -> None:
    record = json.loads(article.with_suffix(".json").read_bytes())
    mentions = {m["id"]: m["text"] for m in record["mentions"]}
    by_words = {mentions[m]: claim for claim in record["claims"] for m in claim["mentions"]}
    assert by_words["10 000 milliards de yuans"]["modality"] == "forecast"
    assert by_words["10 000 milliards de yuans"]["bound"] == "more_than"
    assert by_words["moins de 4 %"]["modality"] == "fact"
    assert "superficie" in by_words["moins de 4 %"]["measure"]


def test_verify_is_silent_and_derives_the_whole_and_the_ratio(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, report = verified(capsys)
    assert status == 0
    assert [finding for finding in report["findings"] if finding["severity"] != "note"] == []
    assert report["checked"]["relations"] >= 2
    whole = next(figure for figure in report["derived"] if "total national" in figure["what"])
    assert (whole["lower"], int(whole["upper"].partition(".")[0]) // 10) == ("667", 89)
    assert parse_interval(whole["possible"]).lower is not None
    ratio = next(figure for figure in report["derived"] if figure["unit"] == "times")
    possible = parse_interval(ratio["possible"])
    assert possible.lower is not None
    assert possible.lower >= 7
    assert any("8,3" in step for step in ratio["proof"])


def test_a_changed_figure_is_drift(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(article, "Plus de 200 modèles", "Plus de 600 modèles")
    status, report = verified(capsys)
    assert status == 1
    assert [(f["rule"], f["severity"]) for f in report["findings"] if f["severity"] != "note"] == [("drift-value", "error")]


def test_a_total_that_cannot_be_is_an_error(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(article, "du total national", "du total national, qui compte 500 modèles")
    status, report = verified(capsys)
    assert status == 1
    assert "share-of-whole" in [finding["rule"] for finding in report["findings"] if finding["severity"] == "error"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("moins de 4 %", "moins de 4 pour cent"),
        ("Plus de 200 modèles", "Plus de deux cents modèles"),
        ("10 000 milliards", "10.000 milliards"),
        ("« licornes »", "„ licornes “"),
    ],
)
def test_the_same_fact_in_another_form_is_silent(article: Path, capsys: pytest.CaptureFixture[str], old: str, new: str) -> None:
    edit(article, old, new)
    status, report = verified(capsys)
    assert (status, [finding for finding in report["findings"] if finding["severity"] != "note"]) == (0, [])
