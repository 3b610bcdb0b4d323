"""One minute of fuzzing; ``python -m tests.fuzzing.target`` runs for longer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SECONDS = 60


@pytest.mark.slow
def test_a_minute_of_fuzzing_finds_nothing(tmp_path: Path) -> None:
    pytest.importorskip("atheris", reason="atheris has no build for this Python")
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    words = [f"-max_total_time={SECONDS}", "-timeout=20", "-max_len=4096", "-print_final_stats=1", "-verbosity=0"]
    ended = subprocess.run(
        [sys.executable, "-m", "tests.fuzzing.target", str(seeds), *words], cwd=tmp_path, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}, check=False, timeout=4 * SECONDS,
    )
    assert ended.returncode == 0, ended.stderr[-3000:]
    tried = next(line for line in ended.stderr.splitlines() if "number_of_executed_units" in line)
    assert int(tried.rpartition(" ")[2]) > 100
