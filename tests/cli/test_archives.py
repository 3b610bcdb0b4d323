"""Archives: every format in and out, the same bytes in however many processes, and what was read is not read again."""

from __future__ import annotations

import gzip
import json
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest

from claimcheck import pipeline
from claimcheck.reading import archives
from claimcheck.reading.archives import zstd
from tests.cli.conftest import Command

ROWS = [
    {"id": f"a{n}", "text": f"Le musée a reçu {n} visiteurs mardi, dont {n + 5} enfants.", "date": "2025-03-12"}
    for n in range(40, 120)
]
LINES = "".join(json.dumps(row) + "\n" for row in ROWS).encode()


def write(path: Path, lines: bytes = LINES) -> None:
    if path.name.endswith(".gz"):
        path.write_bytes(gzip.compress(lines))
    elif path.name.endswith(".zst"):
        path.write_bytes(zstd("").compress(lines))
    elif path.suffix == ".parquet":
        rows = [{**row, "date": date.fromisoformat(row["date"])} for row in map(json.loads, lines.splitlines())]
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), path)
    else:
        path.write_bytes(lines)


def records(path: Path) -> list[dict[str, Any]]:
    content = path.read_bytes()
    if path.suffix == ".parquet":
        return [json.loads(row["record"]) for row in pyarrow.parquet.read_table(path).to_pylist()]
    if path.name.endswith(".gz"):
        content = gzip.decompress(content)
    elif path.name.endswith(".zst"):
        content = zstd("").decompress(content)
    return [json.loads(line) for line in content.splitlines()]


@pytest.fixture
def unreadable(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From now on nothing can be read but what is known already."""

    def parse(_: object) -> None:
        raise AssertionError

    return lambda: monkeypatch.setattr(pipeline, "read_all", parse)


@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz", ".jsonl.zst", ".parquet"])
def test_an_archive_in_and_out(command: Command, folder: Path, ending: str) -> None:
    write(folder / f"in{ending}")
    assert command("extract", f"in{ending}", "--output", f"out{ending}").status == 0
    found = records(folder / f"out{ending}")
    assert [record["article"]["id"] for record in found] == [row["id"] for row in ROWS]
    assert {record["article"]["date"] for record in found} == {"2025-03-12"}
    assert command("verify", f"in{ending}", "--format", "jsonl").status == 1


def test_the_same_bytes_in_however_many_processes(command: Command, folder: Path) -> None:
    write(folder / "in.jsonl")
    outputs = [command("extract", "in.jsonl", "--output", "-", "--no-cache", "--jobs", n).out for n in ("1", "2")]
    reports = [command("verify", "in.jsonl", "--format", "jsonl", "--no-cache", "--jobs", n).out for n in ("1", "2")]
    assert outputs[0] == outputs[1] != ""
    assert reports[0] == reports[1] != ""


def test_what_was_read_is_not_read_again(command: Command, folder: Path, unreadable: Callable[[], None]) -> None:
    write(folder / "in.jsonl")
    first = command("verify", "in.jsonl", "--format", "jsonl")
    claims = command("extract", "in.jsonl", "--output", "-")
    unreadable()
    assert command("verify", "in.jsonl", "--format", "jsonl") == first
    assert command("extract", "in.jsonl", "--output", "-") == claims
    again = command("verify", "in.jsonl", "--no-cache")
    assert again.status == 2
    assert again.err.count("in.jsonl:7 :") == 1


def test_a_run_that_was_cut_off_goes_on_where_it_was(command: Command, folder: Path, unreadable: Callable[[], None]) -> None:
    write(folder / "in.jsonl", b"".join(LINES.splitlines(keepends=True)[:32]))
    command("extract", "in.jsonl", "--output", "-")
    write(folder / "in.jsonl")
    unreadable()
    ended = command("extract", "in.jsonl", "--output", "-")
    assert [record["article"]["id"] for record in ended.reports()] == [row["id"] for row in ROWS[:32]]
    assert ended.err.count("\n") == len(ROWS) - 32


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bad_article_in_the_middle(command: Command, folder: Path, jobs: str) -> None:
    lines = LINES.splitlines(keepends=True)
    write(folder / "in.jsonl", b"".join([*lines[:40], b'{"id": "x", "text": ""}\n', *lines[40:]]))
    ended = command("extract", "in.jsonl", "--output", "out.jsonl", "--jobs", jobs)
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert "in.jsonl:41" in ended.err
    assert len(records(folder / "out.jsonl")) == len(ROWS)


def test_a_broken_claims_file_in_a_folder_is_named_and_the_others_are_checked(command: Command, folder: Path) -> None:
    command("extract", "brume.txt")
    (folder / "claims" / "a.json").write_text("{", encoding="utf-8")
    ended = command("verify", "--format", "jsonl")
    assert (ended.status, len(ended.reports())) == (2, 1)
    assert "claims/a.json" in ended.err


@pytest.mark.parametrize("ending", [".jsonl.gz", ".jsonl.zst", ".parquet"])
def test_a_broken_archive(command: Command, folder: Path, ending: str) -> None:
    write(folder / f"in{ending}")
    whole = (folder / f"in{ending}").read_bytes()
    for content in (b"no archive", whole[: len(whole) // 2]):
        (folder / f"in{ending}").write_bytes(content)
        ended = command("extract", f"in{ending}", "--output", "-")
        assert (ended.status, ended.err.count("\n")) == (2, 1)


@pytest.mark.parametrize(("ending", "module"), [(".jsonl.zst", "backports"), (".parquet", "pyarrow.parquet")])
def test_an_extra_that_is_missing(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch, ending: str, module: str
) -> None:
    write(folder / f"in{ending}")
    write(folder / "in.jsonl")
    for name in (module, "compression", "pyarrow"):
        monkeypatch.setitem(sys.modules, name, None)
    for words in (["verify", f"in{ending}"], ["extract", "in.jsonl", "--output", f"out{ending}"]):
        ended = command(*words)
        assert (ended.status, ended.err.count("\n")) == (2, 1)
        assert "pip install" in ended.err
        assert not (folder / f"out{ending}").exists()


@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz", ".jsonl.zst"])
def test_an_endless_line_is_given_up(command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    monkeypatch.setattr(archives, "LONGEST_LINE", 10_000)
    monkeypatch.setattr(archives, "BOMB", 5_000_000)
    monkeypatch.setattr("claimcheck.reading.files.LARGEST", 10_000)
    first = LINES.splitlines(keepends=True)[0]
    write(folder / f"in{ending}", first + b"0" * 50_000 + b"\n" + first + b"0" * 20_000_000)
    ended = command("extract", f"in{ending}", "--output", "-")
    assert ended.status == 2
    assert [record["article"]["id"] for record in ended.reports()] == ["a40", "a40"]
    assert ended.err.count("\n") == 3


def test_an_interrupt_leaves_whole_files_and_no_process(folder: Path) -> None:
    write(folder / "in.jsonl", LINES * 30)
    (folder / "out.jsonl").write_bytes(b"old\n")
    words = [sys.executable, "-m", "claimcheck", "extract", "in.jsonl", "--jobs", "2", "--output"]
    with subprocess.Popen([*words, "-"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["article"]["id"] == "a40"
        process.send_signal(signal.SIGINT)
        _, complaint = process.communicate(timeout=20)
    assert (process.returncode, complaint) == (130, b"")
    with subprocess.Popen([*words, "out.jsonl"], cwd=folder) as process:
        while not list(folder.glob(".claimcheck-*")):
            pass
        process.send_signal(signal.SIGINT)
        process.wait(20)
    assert (folder / "out.jsonl").read_bytes() == b"old\n"
    assert not list(folder.glob(".claimcheck-*"))
