"""``claimcheck extract``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Command


def test_a_claims_file_is_written_beside_the_table(command: Command, folder: Path) -> None:
    ended = command("extract", "brume.txt", "--date", "2025-12-20")
    stored = json.loads((folder / "claims" / "brume.json").read_text(encoding="utf-8"))
    assert ended.status == 0
    assert "claims/brume.json écrit" in ended.out
    assert "moins de 4 %" in ended.out
    assert stored["schema"] == "claimcheck.claims/1"
    assert stored["article"]["date"] == "2025-12-20"
    assert stored["article"]["path"] == "../brume.txt"
    assert stored["article"]["text"] == ARTICLE


def test_offsets_point_at_the_words(command: Command) -> None:
    [record] = command("extract", "brume.txt", "--output", "-").reports()
    assert {ARTICLE[m["start"] : m["end"]] for m in record["mentions"]} == {m["text"] for m in record["mentions"]}
    assert {"moins de 4 %", "environ un tiers", "Plus de 200", "près de 30 %", "1 250"} <= {m["text"] for m in record["mentions"]}


def test_an_output_named_as_a_claims_file_is_one(command: Command, folder: Path) -> None:
    assert command("extract", "brume.txt", "--output", "out/valley.json").status == 0
    assert json.loads((folder / "out" / "valley.json").read_text(encoding="utf-8"))["article"]["path"] == "../brume.txt"
    assert command("extract", "brume.txt", "--output", "out/valley.json").status == 0


def test_one_claims_file_does_not_take_two_articles(command: Command, folder: Path) -> None:
    (folder / "other.txt").write_text("Le musée a reçu 300 visiteurs.", encoding="utf-8")
    ended = command("extract", "brume.txt", "other.txt", "--output", "both.json")
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert "both.json" in ended.err
    assert json.loads((folder / "both.json").read_text(encoding="utf-8"))["article"]["path"] == "brume.txt"


def test_a_file_that_holds_no_claims_is_not_overwritten(command: Command, folder: Path) -> None:
    (folder / "package.json").write_text('{"name": "ours"}', encoding="utf-8")
    ended = command("extract", "brume.txt", "--output", "package.json")
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert (folder / "package.json").read_text(encoding="utf-8") == '{"name": "ours"}'


def test_json_lines_are_answered_line_by_line_in_order(command: Command, folder: Path) -> None:
    lines = [{"id": f"a{n}", "text": f"Le musée a reçu {n} visiteurs.", "date": "2025-03-01"} for n in (300, 100, 200)]
    (folder / "many.jsonl").write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    records = command("extract", "many.jsonl", "--output", "-").reports()
    assert [record["article"]["id"] for record in records] == ["a300", "a100", "a200"]
    assert [record["mentions"][0]["number"] for record in records] == ["300", "100", "200"]


def test_a_broken_line_is_named_and_the_others_answered(command: Command, folder: Path) -> None:
    good = json.dumps({"id": "a", "text": "Le musée a reçu 300 visiteurs."})
    (folder / "many.jsonl").write_text(f"{good}\n{{broken\n{good}\n", encoding="utf-8")
    ended = command("extract", "many.jsonl", "--output", "-")
    assert ended.status == 2
    assert len(ended.reports()) == 2
    assert "ligne 2" in ended.err or "line 2" in ended.err or "many.jsonl:2" in ended.err


def test_front_matter_gives_date_and_title_and_is_no_text(command: Command, folder: Path) -> None:
    (folder / "brume.md").write_text(f"---\ntitle: La vallée\ndate: 2025-12-20\n---\n{ARTICLE}", encoding="utf-8")
    [record] = command("extract", "brume.md", "--output", "-").reports()
    assert (record["article"]["date"], record["article"]["title"]) == ("2025-12-20", "La vallée")
    assert record["article"]["text"] == ARTICLE
    assert record["article"]["first_line"] == 5


def test_the_table_fits_eighty_columns_and_holds_no_colours_in_a_pipe(command: Command) -> None:
    out = command("extract", "brume.txt").out
    assert max(map(len, out.splitlines())) <= 80
    assert "\x1b" not in out


def test_extracting_twice_gives_the_same_bytes(command: Command, folder: Path) -> None:
    command("extract", "brume.txt")
    first = (folder / "claims" / "brume.json").read_bytes()
    command("extract", "brume.txt")
    assert (folder / "claims" / "brume.json").read_bytes() == first


def test_extracting_again_keeps_the_day_of_publication(command: Command, folder: Path) -> None:
    command("extract", "brume.txt", "--date", "2025-12-20")
    command("extract", "brume.txt")
    assert json.loads((folder / "claims" / "brume.json").read_bytes())["article"]["date"] == "2025-12-20"
    command("extract", "brume.txt", "--date", "2025-12-21")
    assert json.loads((folder / "claims" / "brume.json").read_bytes())["article"]["date"] == "2025-12-21"


@pytest.mark.parametrize(("text", "word"), [
    ('{\n<<<<<<< HEAD\n"waivers": [1]\n=======\n"waivers": []\n>>>>>>> edit\n}', "merge"),
    ('{"schema": "claimcheck.claims/9"}', "newer"),
    ('{"name": "ours"}', "not a claims file"),
])
def test_what_somebody_may_miss_is_not_replaced(command: Command, folder: Path, text: str, word: str) -> None:
    path = folder / "claims" / "brume.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    ended = command("extract", "brume.txt", "--lang", "en")
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert word in ended.err
    assert path.read_text(encoding="utf-8") == text


def test_a_broken_claims_file_is_replaced(command: Command, folder: Path) -> None:
    (folder / "claims").mkdir()
    (folder / "claims" / "brume.json").write_text("{", encoding="utf-8")
    assert command("extract", "brume.txt").status == 0
    assert command("verify").status == 0


def test_two_articles_of_one_name_do_not_overwrite_each_other(command: Command, folder: Path) -> None:
    (folder / "other").mkdir()
    (folder / "other" / "brume.txt").write_text(ARTICLE, encoding="utf-8")
    ended = command("extract", "brume.txt", "other/brume.txt")
    assert ended.status == 2
    assert "claims/brume.json" in ended.err


@pytest.mark.parametrize("written", ["2025-13-01", "20251220", "demain", "2025-W51-6"])
def test_a_date_that_is_none(command: Command, folder: Path, written: str) -> None:
    ended = command("extract", "brume.txt", "--date", written)
    assert ended.status == 2
    assert "AAAA-MM-JJ" in ended.err
    assert not (folder / "claims").exists()
