"""``claimcheck.toml`` and ``[tool.claimcheck]``: rules chosen, severities given, paths left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Command

# 200 models that are nearly 30 % of 500, and a day that is no Monday: one finding of arithmetic, one of the calendar.
WRONG = ARTICLE.replace("du total national.", "du total national, qui compte 500 modèles.") + "Le lundi 2 mars 2021, il neige.\n"


@pytest.fixture
def wrong(folder: Path) -> Path:
    (folder / "faux.txt").write_text(WRONG, encoding="utf-8")
    return folder


def rules(command: Command, *words: str) -> dict[str, str]:
    found = command("verify", "faux.txt", "--format", "jsonl", *words).findings()
    return {finding["rule"]: finding["severity"] for finding in found}


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("", {"share-of-whole": "error", "weekday-date": "error"}),
        ('ignore = ["share-of-whole"]', {"weekday-date": "error"}),
        ('ignore = ["A101"]', {"weekday-date": "error"}),
        ('select = ["T2"]', {"weekday-date": "error"}),
        ("select = []", {}),
        ('select = ["A", "weekday-date"]\nignore = ["A1"]', {"weekday-date": "error"}),
        ('severity = { T2 = "note", share-of-whole = "warning" }', {"share-of-whole": "warning", "weekday-date": "note"}),
        ('severity = { weekday-date = "note", T2 = "warning" }', {"share-of-whole": "error", "weekday-date": "note"}),
    ],
)
@pytest.mark.parametrize(("name", "head"), [("claimcheck.toml", ""), ("pyproject.toml", "[tool.claimcheck]\n")])
def test_rules_and_severities(
    command: Command, wrong: Path, name: str, head: str, settings: str, expected: dict[str, str]
) -> None:
    (wrong / name).write_text(head + settings, encoding="utf-8")
    assert rules(command) == expected


def test_what_an_ignored_rule_compared_is_not_counted(command: Command, wrong: Path) -> None:
    (wrong / "claimcheck.toml").write_text('ignore = ["share-of-whole"]', encoding="utf-8")
    [report] = command("verify", "faux.txt", "--format", "jsonl").reports()
    assert "share-of-whole" not in report["checked"]["rules"]
    assert report["checked"]["relations"] == sum(report["checked"]["rules"].values())


def test_the_command_line_goes_before_the_file(command: Command, wrong: Path) -> None:
    (wrong / "claimcheck.toml").write_text('fail-on = "never"', encoding="utf-8")
    assert command("verify", "faux.txt").status == 0
    assert command("verify", "faux.txt", "--fail-on", "error").status == 1


def test_the_nearest_file_counts_and_claimcheck_toml_before_pyproject(
    command: Command, wrong: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (wrong / "pyproject.toml").write_text('[tool.claimcheck]\nignore = ["T", "A"]', encoding="utf-8")
    assert rules(command) == {}
    (wrong / "claimcheck.toml").write_text('ignore = ["T"]', encoding="utf-8")
    assert rules(command) == {"share-of-whole": "error"}
    below = wrong / "desk"
    below.mkdir()
    (below / "faux.txt").write_text(WRONG, encoding="utf-8")
    (below / "pyproject.toml").write_text('[tool.other]\nname = "claimcheck"', encoding="utf-8")
    monkeypatch.chdir(below)
    assert rules(command) == {"share-of-whole": "error"}
    (below / "pyproject.toml").write_text('[tool.claimcheck]\nignore = ["A"]', encoding="utf-8")
    assert rules(command) == {"weekday-date": "error"}


@pytest.mark.parametrize("glob", ["archive", "archive/", "archive/*", "*/faux.txt"])
def test_excluded_paths_are_left_out_of_folders_alone(command: Command, wrong: Path, glob: str) -> None:
    (wrong / "archive").mkdir()
    (wrong / "faux.txt").rename(wrong / "archive" / "faux.txt")
    command("extract", "archive/faux.txt")
    (wrong / "claimcheck.toml").write_text(f'exclude = ["{glob}"]', encoding="utf-8")
    ended = command("verify", ".", "--format", "jsonl")
    assert (ended.status, [report["article"] for report in ended.reports()]) == (0, ["brume"])
    assert command("verify", "archive/faux.txt").status == 1


def test_diff_is_configured_too(command: Command, wrong: Path) -> None:
    (wrong / "new.txt").write_text(ARTICLE.replace("1 250 salariés", "1 350 salariés"), encoding="utf-8")
    (wrong / "claimcheck.toml").write_text('severity = { D4 = "note" }', encoding="utf-8")
    ended = command("diff", "brume.txt", "new.txt", "--format", "jsonl")
    assert (ended.status, [finding["severity"] for finding in ended.findings()]) == (0, ["note"])


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('selct = ["T2"]', ["selct", "fail-on"]),
        ('select = ["share-of-hole"]', ["select", "share-of-hole", "share-of-whole"]),
        ('ignore = "T2"', ["ignore", "liste"]),
        ('ignore = [""]', ["ignore"]),
        ('severity = { T2 = "grave" }', ["severity", "warning"]),
        ('severity = { T9 = "note" }', ["severity", "T9"]),
        ('fail-on = "always"', ["fail-on", "never"]),
        ("fail-on = []", ["fail-on", "never"]),
        ("exclude = [1]", ["exclude", "liste"]),
        ("select = [", ["TOML"]),
    ],
)
def test_what_cannot_be_used_is_named_with_its_remedy(command: Command, folder: Path, settings: str, said: list[str]) -> None:
    (folder / "claimcheck.toml").write_text(settings, encoding="utf-8")
    ended = command("verify", "brume.txt")
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert ended.err.startswith("claimcheck: claimcheck.toml")
    for word in said:
        assert word in ended.err
